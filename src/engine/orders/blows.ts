// What a blow at a man brings with it on a card: promises to leave him alone, and others whom the same past strikes.

import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import type { Line } from '../../model/view';
import { sharersOf } from '../articles';
import { brokenByBlow } from '../deals';
import { byReach } from '../press';
import { constant, div } from '../tools';
import { line, trustLine } from './orderRule';

/** Whom he has promised to spare this man, or to keep quiet about him (R6.1): the promise is broken, and trust falls. */
export const blowLines = (scenario: Scenario, state: State, seat: Id, target: Id, kind: 'quiet' | 'spare'): Line[] =>
  brokenByBlow(state, seat, target, kind).flatMap((other) => [
    line('card.promise.broken', { person: other }),
    ...trustLine(scenario, state, 'promiseBroken', seat, other),
  ]);

/** Who else did what is opened on a man, and is struck half as hard (R7.2). */
export function fileLines(scenario: Scenario, state: State, seat: Id, target: Id, fact: Id, organ: Id | null): Line[] {
  const others = sharersOf(state, seat, target, fact);
  const by = -div(byReach(scenario, organ, constant(scenario, 'dossier')), 2);
  return others.length === 0 ? [] : [line('card.file.others', { who: others.join(','), by })];
}
