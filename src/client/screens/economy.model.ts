// What the tab of the economy shows: a small chart for every figure, one of them opened with its terms, and who owns the levers.
import type { FigureName } from '../../model/economy';
import type { Grade } from '../../model/source';
import type { Id } from '../../model/state';
import type { ReasonRow, SourceLine } from '../models';

/** A line of a chart: one value a month, in the figure's own unit. */
export interface ChartLine {
  id: FigureName;
  name: string;
  style: 'solid' | 'dashed';
  values: number[];
  /** The last value, in words. */
  last: string;
}

/** What a source prints of a month. */
export interface ChartMark {
  /** Place among the months. */
  at: number;
  month: string;
  value: number;
  shown: string;
  /** What the game has there. */
  here: string;
  source: SourceLine;
}

export const CHART_GROUPS = ['grain', 'village', 'town'] as const;
export type ChartGroup = (typeof CHART_GROUPS)[number];

export interface Chart {
  id: FigureName;
  group: ChartGroup;
  title: string;
  unit: string;
  lines: ChartLine[];
  marks: ChartMark[];
  /** Ends of the axis of values, and their words. */
  low: number;
  high: number;
  lowText: string;
  highText: string;
  /** Names of all months, oldest first. */
  months: string[];
  /** Years that begin among them: place and name. */
  years: { at: number; name: string }[];
  /** The last value, and what it did in its month. */
  value: string;
  change: string;
  /** All in a sentence, for those who hear. */
  label: string;
}

export interface LeverRow {
  id: Id;
  name: string;
  step: string;
  owner: string;
  holder: string;
  /** Worked, idle, vacant. */
  state: string;
  /** Who judges what is done on it, and who else claims it. */
  note: string;
  you: boolean;
}

/** Why a figure stands where it stands: terms of the last month. */
export interface FigureWhy {
  title: string;
  line: string;
  reasons: ReasonRow[];
  sum: string;
}

export interface FigureSheet {
  chart: Chart;
  about: string;
  why: FigureWhy[];
  levers: LeverRow[];
  table: { month: string; values: string[]; mark: string; grade: Grade | null }[];
}

export interface EconomyModel {
  charts: Chart[];
  levers: LeverRow[];
  /** Harvests that were drawn in this game, one sentence each (R8.2). */
  harvests: string[];
  /** Levers that move no figure, and business without a lever (R8.6). */
  business: LeverRow[];
  briefs: { question: string; holders: string; mood: string }[];
  /** The village's layers and their will to sell last month. */
  opened: FigureSheet | null;
}

export interface EconomyActs {
  onFigure(id: FigureName | null): void;
}
