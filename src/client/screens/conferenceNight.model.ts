// The night of the conferences: which organization sent whom, against what was to be expected, and what it makes of the coming congress.
import type { Id } from '../../model/state';
import type { FactionMark, PersonCard, TopModel } from '../models';

/** A bloc in the coming congress. `id` is its patron, or `none`. */
export interface NightBloc {
  id: Id;
  name: string;
  person: PersonCard | null;
  mark: FactionMark | null;
  won: number;
  /** What it would have had at the beginning of the month; null when that is not known. */
  expected: number | null;
}

export interface NightRow {
  id: Id;
  name: string;
  of: number;
  secretary: string;
  regime: 'open' | 'guided' | 'closed';
  /** A second bloc is strong enough on the ground to fight. */
  contested: boolean;
  /** Largest first; only who has delegates. */
  blocs: { id: Id; name: string; mark: FactionMark | null; won: number }[];
  /** "as expected", or who has more and who fewer. */
  against: string;
  isAsExpected: boolean;
}

export interface NightModel {
  top: TopModel;
  title: string;
  line: string;
  rows: NightRow[];
  /** All blocs of the coming congress, largest first. */
  blocs: NightBloc[];
  /** Delegates that other months have elected, by bloc: they stand before the first result comes in. */
  before: Record<Id, number>;
  /** Delegates of the congress in all, and how many carry a vote there. */
  of: number;
  majority: number;
  act: string;
}
