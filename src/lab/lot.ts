// Legal actions by lot for many games: the random player, with luck that is new at every action. (A seat's own luck stays the same for a
// turn, so that twins meet the same; by lot alone that would repeat one choice for ever.)
import type { Mind, Player } from '../ai/player';
import { random } from '../ai/random';

export const lot: Player = (mind) => {
  const { actions } = mind.world;
  const fresh: Mind = {
    scenario: mind.scenario,
    phase: mind.phase,
    world: mind.world,
    seat: mind.seat,
    luck: (purpose, below) => mind.luck(`${purpose}|${actions}`, below),
  };
  return random(fresh);
};
