// What it is worth to a man to write down what he was told, to bend an answer that passes his hands, or to hide his mind.
import { answerToSummons } from '../engine/orders/summon';
import { knowsTerms } from '../engine/read';
import type { Ballot } from '../model/action';
import type { Id } from '../model/state';
import type { Mood } from './orderValue';

/** What a man said is kept against him by who wishes him ill, has the head for it, or must fear to be found in his company. */
export function noteValue({ scenario, world, seat, tie }: Mood, person: Id): number {
  const { labels, standing } = world.people[person]!;
  const isRisk = labels.length > 0 || standing !== 'none';
  return scenario.byId.people[seat]!.skills.intrigue - 6 - Math.trunc(tie(seat, person) / 8) + (isRisk ? 4 : 0);
}

/** Two who want each other's good are kept apart where he wishes ill to both; it comes out when they meet. */
export function bendValue({ scenario, world, seat, tie }: Mood, offer: number): number {
  const { person, by } = world.postOffers[offer]!;
  const mean = by === null ? tie(seat, person) : Math.trunc((tie(seat, person) + tie(seat, by)) / 2);
  return scenario.byId.people[seat]!.skills.intrigue - 5 - Math.trunc(mean / 8);
}

/** Nobody shows his mind to foes who may call him and do not know it; a plain lie is found out by the vote, and friends are not put off. */
export function poseValue({ scenario, world, seat, tie }: Mood, stance: Ballot): number {
  const { place } = world.people[seat]!;
  let sum = scenario.byId.people[seat]!.skills.intrigue - (stance === 'abstain' ? 3 : 9);
  for (const host of world.seats) {
    if (host === seat || answerToSummons(scenario, world, host, seat, place) !== 'comes' || world.people[host]!.place !== place) continue;
    if (knowsTerms(world, host, seat)) return -10;
    sum += tie(seat, host) < 0 ? 2 : -2;
  }
  return sum;
}
