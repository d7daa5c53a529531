// stir: a player for the fuzzer that meets every kind of action quickly: a handful of legal actions by lot in each phase, then done.
// It looks only for the kinds it is about to draw from, so that hundreds of games take a minute.
import type { Mind, Player } from '../ai/player';
import { options } from '../engine/actions';
import type { Action, ActionType } from '../model/action';

/** Some of the legal actions of these kinds, by lot; later ones may be refused because of earlier ones, which is welcome. */
function draw(mind: Mind, types: readonly ActionType[], most: number, purpose: string): Action[] {
  const { scenario, world, seat } = mind;
  const all = options(scenario, world, seat, types);
  const out: Action[] = [];
  for (let i = 0; i < most && all.length > 0; i += 1) out.push(all[mind.luck(`${purpose}|${i}|${world.actions}`, all.length)]!);
  return out;
}

export const stir: Player = (mind) => {
  const { world, seat } = mind;
  const oneIn = (n: number, purpose: string): boolean => mind.luck(`${purpose}|${world.actions}`, n) === 0;
  const upTo = (n: number, purpose: string): number => mind.luck(`${purpose}|${world.actions}`, n + 1);
  const some = (types: readonly ActionType[], most: number): Action[] => draw(mind, types, most, types.join('+'));
  const close: Action = { type: 'commit', seat };
  switch (mind.phase) {
    case 'news':
      return [...some(['choose'], 2), close];
    case 'work':
      if (world.committed.includes(seat)) return [];
      // Half of the men sit still: the list of orders is the dearest of all.
      return [
        ...(oneIn(2, 'idle') ? [] : some(['order'], 1 + upTo(5, 'orders'))),
        ...(oneIn(8, 'back') ? [{ type: 'takeBack' as const, seat, index: 0 }] : []),
        close,
      ];
    case 'corridor': {
      const answers = some(['answer', 'agreeLine'], 2);
      if (world.committed.includes(seat)) return answers;
      return [
        ...answers,
        ...(oneIn(3, 'table') ? some(['table'], 1) : []),
        ...(oneIn(3, 'offer') ? some(['offer'], 2) : []),
        ...some(['writeIn'], 1),
        close,
      ];
    }
    case 'session': {
      const before: Action[] = [];
      if (oneIn(4, 'speak')) before.push(...some(['speak'], 1));
      if (oneIn(5, 'poll')) before.push(...some(['poll', 'call'], 1));
      if (oneIn(12, 'procedure')) before.push(...some(['procedure'], 1));
      if (oneIn(8, 'floor')) before.push(...some(['force', 'withdraw'], 1));
      if (oneIn(25, 'amend')) before.push(...some(['table'], 1));
      const votes = (['for', 'against', 'abstain', 'conscience'] as const).map((vote): Action => ({ type: 'castVote', seat, vote }));
      return [...before, votes[mind.luck(`vote|${world.actions}`, votes.length)]!];
    }
    case 'consequences':
      return [...(oneIn(3, 'appeal') ? some(['appeal'], 1) : []), close];
    default:
      return [];
  }
};
