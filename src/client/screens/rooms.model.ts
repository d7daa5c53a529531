// The rooms: one card each, with the camps in it.
import type { Id } from '../../model/state';
import type { FactionMark, SourceLine } from '../models';
import type { Band } from './circle.model';

/** A camp in a room. */
export interface RoomGroup {
  id: Id;
  name: string;
  /** null: nobody's men. */
  mark: FactionMark | null;
  votes: number;
  /** Members with a name. */
  members: string[];
  /** "34 who go with Lenin". */
  crowds: string[];
}

export interface RoomCard {
  id: Id;
  name: string;
  note: string;
  /** It sits this turn. */
  sits: boolean;
  /** "20 votes". */
  count: string;
  bands: Band[];
  groups: RoomGroup[];
  candidates: string[];
  source: SourceLine | null;
}
