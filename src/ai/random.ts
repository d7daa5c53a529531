// random: legal actions by lot, for the fuzzer. No judgement at all.
import { options } from '../engine/actions';
import type { Player } from './player';

export const random: Player = ({ scenario, world, seat, luck }) => {
  const all = options(scenario, world, seat);
  if (all.length === 0) return [];
  // Enough commits that months pass, enough of everything else that all rules are met.
  const commits = all.filter((a) => a.type === 'commit' || a.type === 'castVote');
  if (commits.length > 0 && luck(`commit|${world.actions}`, 5) === 0) return [commits[luck(`which|${world.actions}`, commits.length)]!];
  return [all[luck(`any|${world.actions}`, all.length)]!];
};
