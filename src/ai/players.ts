// The computer players by kind.
import type { PlayerKind } from '../model/replay';
import { heuristic, quick } from './heuristic';
import type { Player } from './player';
import { random } from './random';
import { recordPlayer } from './record';
import { searchPlayer } from './search';

/** Who plays a seat of each kind; a human is no computer's business. */
export const PLAYER_OF: Partial<Record<PlayerKind, Player>> = {
  heuristic,
  quick,
  random,
  record: recordPlayer(heuristic),
  'record-standard': recordPlayer(searchPlayer('standard')),
  'search-quick': searchPlayer('quick'),
  'search-standard': searchPlayer('standard'),
  'search-strong': searchPlayer('strong'),
};
