// An organization of the party: what its file says, and what of it play changes.
import { z } from 'zod';
import { MOODS } from './economy';
import { idSchema, percent, permille, sourcesSchema, textSchema } from './source';

/** Permille by patron (person id or `none`), must sum to 1000. */
export const sharesSchema = z.record(z.string(), permille);
/** A part of an organization with a secretary of its own. */
export const districtSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Its share of the organization's cadres; 0 for a part that is not counted with the rest (a garrison). */
  weight: permille,
  secretary: idSchema,
  /** How much of the province's cadres its secretary passes on, while he is of the province's side. */
  grip: percent,
  regime: percent,
  apparatus: z.strictObject({ district: sharesSchema, cell: sharesSchema }),
  /** Cadres who come to its meetings, and members in its cells. */
  aktiv: z.int().min(0).max(100_000).default(0),
  members: z.int().min(0).max(1_000_000).default(0),
});
export type District = z.infer<typeof districtSchema>;

export const organizationSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Delegates it sends if a congress met tomorrow. */
  seats: z.int().min(1).max(2000),
  secretary: idSchema,
  apparatus: z.strictObject({ province: sharesSchema, district: sharesSchema, cell: sharesSchema }),
  /** Parts with their own secretaries; with them the district and cell level are what they come to together. */
  districts: z.array(districtSchema).max(12).default([]),
  /** 0–100: how much the place resents outsiders. */
  pride: percent,
  /** 0 open … 100 closed: as it is, and as its holder wants it. */
  regime: percent,
  style: percent,
  /** Per cent of a mood of the economy that its members feel. */
  feels: z.partialRecord(z.enum(MOODS), percent).default({}),
  press: idSchema.nullable().default(null),
  /** Patrons with another foot on the ground there. */
  footholds: z.array(idSchema).default([]),
  /** Convinced members by platform; `line` = of the leadership. All others are passive. */
  opinion: z.record(idSchema, permille).default({}),
  /** What its people want: the side of a question that serves them (R1.10). */
  wants: z.record(idSchema, z.union([z.literal(1), z.literal(-1)])).default({}),
  /** How much of its control commission answers to the party's. */
  control: permille.default(200),
  /** Cadres at its meetings, and members in its cells, when it has no districts. */
  aktiv: z.int().min(0).max(100_000).default(0),
  members: z.int().min(0).max(1_000_000).default(0),
  /** Where the middle of its tile lies on the map: per cent of the width from the left and of the height from the top. Without it the tile is put in a free place. */
  map: z.strictObject({ x: percent, y: percent }).nullable().default(null),
  sources: sourcesSchema,
});
export type Organization = z.infer<typeof organizationSchema>;

export interface DistrictState {
  district: Record<string, number>;
  cell: Record<string, number>;
  regime: number;
}

/** Somebody sent from the centre to win a place; he serves the side of the man who had him sent. */
export interface Visitor {
  person: string;
  for: string;
  /** Last turn of his stay. */
  until: number;
}

export interface OrganizationState {
  /** Delegates it sends to a congress (R5.7). */
  seats: number;
  /** New members since the game began, for every hundred of the file (R5.4). */
  enrolled: number;
  province: Record<string, number>;
  district: Record<string, number>;
  cell: Record<string, number>;
  districts: Record<string, DistrictState>;
  regime: number;
  style: number;
  press: string | null;
  opinion: Record<string, number>;
  control: number;
  visitors: Visitor[];
}

/** Local bodies that may be called to resolve something, narrowest first (R5.8). */
export const LOCAL_LEVELS = ['committee', 'aktiv', 'conference'] as const;
export type LocalLevel = (typeof LOCAL_LEVELS)[number];
/** What a local body was asked to resolve, by whom, and its hands, permille. One of question, document and person is named. */
export interface Resolution {
  turn: number;
  by: string;
  organization: string;
  level: LocalLevel;
  question: string | null;
  document: string | null;
  person: string | null;
  side: 1 | -1;
  for: number;
  against: number;
  abstain: number;
  carried: boolean;
  /** The room of the centre that it was carried to; null = none. */
  sentTo: string | null;
}

export const MEETING_LEVELS = ['aktiv', 'cells'] as const;
export type MeetingLevel = (typeof MEETING_LEVELS)[number];
/** A vote of many hands in an organization or a part of it: for the platform, against it. */
export interface Meeting {
  turn: number;
  organization: string;
  district: string | null;
  level: MeetingLevel;
  platform: string;
  for: number;
  against: number;
  abstain: number;
}
