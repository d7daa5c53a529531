// How the others act in the months a player only imagines: each thinks a thing over once and does the same in every course that is compared, so
// that courses differ by what the player did and not by what others made up. Later months they go on as they did.
import { itemOnTable } from '../engine/session';
import type { Action } from '../model/action';
import { answerOffers } from './heuristic';
import { isBound } from './judge';
import type { Mind, Player } from './player';

/** What each does at each moment, by what the moment is about. One set for one imagined world. */
export type Habits = Map<string, readonly Action[]>;

/** A moment as far as habit tells moments apart: news by the month, an item by its subject, its mover and whether he is bound on it. */
function momentOf({ world, phase, seat }: Mind): string {
  if (phase === 'news') return `${phase}|${seat}|${world.turn}`;
  const item = phase === 'session' ? itemOnTable(world) : null;
  if (item === null) return `${phase}|${seat}`;
  return `${phase}|${seat}|${item.room}|${item.subject}|${item.mover}|${isBound(world, seat, item.subject)}`;
}

/**
 * `player` as remembered from the first time he was asked. Offers are always answered afresh, for they follow from the course. After the month `from`
 * nobody lays anything new before a room: what was worth it has been.
 */
export const habitual =
  (player: Player, habits: Habits, from: number): Player =>
  (mind) => {
    const { phase, seat } = mind;
    const inCorridor = phase === 'corridor';
    const answers = inCorridor ? answerOffers(mind) : [];
    if (inCorridor && mind.world.committed.includes(seat)) return answers;
    if (inCorridor && mind.world.turn > from) return [...answers, { type: 'commit', seat }];
    const moment = momentOf(mind);
    let usual = habits.get(moment);
    if (usual === undefined) {
      usual = player(mind).filter((a) => a.type !== 'answer');
      habits.set(moment, usual);
    }
    return [...answers, ...usual];
  };
