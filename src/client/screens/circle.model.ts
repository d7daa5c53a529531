// What the page of power shows: the ring of stations, a tile for every organization, one of them opened, and who holds how much.
import type { Grade } from '../../model/source';
import type { Id } from '../../model/state';
import type { FactionMark, SourceLine, TopModel } from '../models';
import type { RoomCard } from './rooms.model';

/** A part of a crowd: whose men, and how many permille of it. */
export interface Band {
  /** Person, group, or `none` for nobody's. */
  id: Id;
  name: string;
  /** null: nobody's men, left blank. */
  mark: FactionMark | null;
  value: number;
}

export const REGIMES = ['open', 'guided', 'closed'] as const;
export type RegimeFrame = (typeof REGIMES)[number];

/** One organization on the map: area = delegates, filling = whose cadres, frame = regime. */
export interface CircleTile {
  id: Id;
  name: string;
  /** Secretary, or whose man he is. */
  caption: string;
  seats: number;
  /** Per cent of the field; null: where there is room. */
  map: { x: number; y: number } | null;
  /** Largest first, nobody's last. */
  bands: Band[];
  /** The same a month ago, to be moved from; null when nothing is to be shown. */
  before: Band[] | null;
  regime: RegimeFrame;
  /** Its conference has been held: the delegates are no estimate. */
  isElected: boolean;
  /** People of the centre who are there now. */
  visitors: number;
  /** Its parts, for the tree. */
  districts: { id: Id; name: string; secretary: string; bands: Band[] }[];
  /** For those who hear: everything the tile says. */
  label: string;
}

export const STATIONS = ['secretariat', 'politburo', 'committee', 'congress'] as const;
export type StationId = (typeof STATIONS)[number];

/** A station of the ring. */
export interface Station {
  id: StationId;
  name: string;
  note: string;
  bands: Band[];
  /** "7 full members". */
  count: string;
  source: SourceLine | null;
  /** What leads from here to the next station above, or across the map. */
  leads: string;
}

/** The two red arrows, as a heading and a line. */
export interface FlowLine {
  title: string;
  line: string;
}

/** One level of an organization and how much of it its holder has. */
export interface LevelRow {
  id: 'province' | 'district' | 'cell';
  name: string;
  note: string;
  bands: Band[];
  /** Of the man who holds most of the province. */
  held: number;
}

export interface MeetingRow {
  level: string;
  date: string;
  for: number;
  against: number;
  abstain: number;
  /** What was voted on. */
  about: string;
}

export interface DistrictRow {
  id: Id;
  name: string;
  secretary: string;
  district: Band[];
  cell: Band[];
  /** false: a garrison, which votes apart. */
  isCounted: boolean;
  regime: string;
  /** "13,000 members". */
  size: string;
  meetings: MeetingRow[];
}

export const STEP_STATES = ['done', 'now', 'open'] as const;
export interface TakeStep {
  id: 'secretary' | 'delegation' | 'districts' | 'cells';
  title: string;
  line: string;
  state: (typeof STEP_STATES)[number];
}

/** A way to the desk (or the corridor) with something already chosen there. */
export interface PlaceAct {
  id: string;
  label: string;
  family: string;
  variant: string;
  /** How many such are open, when more than one. */
  count: number;
}

/** An organization laid open. */
export interface OrganizationSheet {
  id: Id;
  name: string;
  state: string;
  secretary: string;
  apparatus: Band[];
  /** "Zinoviev 85 · Stalin 3 · unattached 12", per cent. */
  shares: string;
  delegates: { line: string; bands: Band[] };
  regime: { frame: RegimeFrame; line: string };
  levels: LevelRow[];
  depth: { title: string; line: string };
  districts: DistrictRow[];
  meetings: MeetingRow[];
  members: string | null;
  /** What its people want, a line for each question. */
  wants: string[];
  press: string[];
  visitors: string | null;
  /** Regional bureaus that stand over it, and who leads them (R5.8). */
  bureaus: readonly string[];
  takeTitle: string;
  steps: TakeStep[];
  acts: PlaceAct[];
  /** Why there are no acts, or where others are. */
  actsNote: string | null;
  sources: SourceLine[];
}

/** R5.6: how much of each station answers to a man, permille. */
export interface HoldRow {
  id: Id;
  name: string;
  mark: FactionMark | null;
  you: boolean;
  values: Record<StationId | 'organizations', number>;
}

/** A body beside the ring and who sits in it (R1.2). */
export interface BodyRow {
  id: Id;
  name: string;
  members: string;
  /** Who has yet to confirm what was decided about it; null: nobody. */
  note: string | null;
}

export interface CircleModel {
  top: TopModel;
  tiles: CircleTile[];
  stations: Station[];
  appoints: FlowLine;
  chooses: FlowLine;
  legend: FactionMark[];
  /** The weakest grade among the organizations' figures. */
  grade: Grade;
  hold: HoldRow[];
  bodies: BodyRow[];
  /** In the place of all of it where no organizations send delegates; null: there are some. */
  rooms: RoomCard[] | null;
  opened: OrganizationSheet | null;
  /** The red act: back to where one was. */
  back: string;
}

export interface CircleActs {
  onOpen(id: Id | null): void;
  onAct(act: PlaceAct): void;
  onBack(): void;
}
