// What the title page shows: the scenarios, the open one with its seats, and what can be gone on with.
import type { PlayerKind } from '../../model/replay';
import type { Id } from '../../model/state';
import type { PersonCard } from '../models';
import type { GradeCount } from '../parts/gradeCounts';
import type { ReadingActs, ReadingModel } from './readings.model';

/** A scenario in the list. */
export interface ScenarioRow {
  id: Id;
  title: string;
  subtitle: string;
  /** "July to Dec 1923". */
  span: string;
  turns: number;
  /** A list entry that is not part of this build says so. */
  refusal: string | null;
}

/** What is known of the open scenario once it is loaded. */
export interface ScenarioCard {
  id: Id;
  briefing: string;
  /** The longer one, paragraph by paragraph; empty when there is none. */
  story: string[];
  seats: PersonCard[];
  /** "5 seats", "9 documented decisions". */
  facts: string[];
  /** How its sources read it; empty when it has no lenses. */
  readings: ReadingModel[];
  /** How well it is attested. */
  grades: GradeCount[];
}

export const WAYS = ['alone', 'pass'] as const;
export type Way = (typeof WAYS)[number];

export interface TitleModel {
  scenarios: ScenarioRow[];
  open: Id;
  /** null while it loads. */
  card: ScenarioCard | null;
  /** A saved game to go on with: "July 1923, Kamenev". */
  continues: string | null;
  /** "9 of 9 documented outcomes match", or null when not counted. */
  proof: { share: string; line: string } | null;
  /** Strength of the computer players. */
  strength: PlayerKind;
  /** For who comes for the first time: the scenario with a guide that is open to him, and what its one button says. */
  first: { scenario: Id; seat: Id; label: string } | null;
  strengths: PlayerKind[];
}

export interface TitleActs extends ReadingActs {
  onOpen(scenario: Id): void;
  onBegin(scenario: Id, seats: Id[], way: Way, iron: boolean): void;
  /** The documented course as a film. */
  onWatch(scenario: Id): void;
  /** Begins the first game as its guide wants it. */
  onFirst(): void;
  onContinue(): void;
  onLoad(file: File): void;
  onStrength(kind: PlayerKind): void;
  onSettings(): void;
  onCodex(scenario: Id): void;
}
