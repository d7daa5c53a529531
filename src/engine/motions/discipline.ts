// discipline: a rung of the ladder of penalties (R5.9). Record and consequence, never a score (R0.8).
import type { Rung } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { caseAgainst } from '../cases';
import { penalize } from '../penalties';
import { isHelpless } from '../sickbed';
import { addEntry, refusal } from '../tools';
import { isSeniorTo } from './competence';
import type { MotionRule } from './motionRule';
import { neededToPutOut } from './seats';

const cutOf = (rung: Rung, scenario: Scenario): number => {
  const stake = scenario.rules.rungStakes[rung] ?? 1;
  return stake >= 3 ? 2 : stake >= 1 ? 1 : 0;
};

/** R5.9: may this room move this rung against these men? Nobody is suspended or excluded by a room narrower than one he sits in. */
function refusePenalty(scenario: Scenario, state: State, who: readonly Id[], rung: Rung, from: Id | null, room: Id) {
  if (!scenario.byId.bodies[room]!.sits) return refusal('R5.9', 'room.notCompetent', { room, body: room });
  for (const id of who) {
    const p = state.people[id];
    if (p === undefined) return refusal('R5.9', 'person.unknown', { person: id });
    if (p.standing === 'excluded' || p.standing === 'exiled' || p.standing === 'dead') return refusal('R5.9', 'penalty.already', { person: id });
    if ((rung === 'demotion' || rung === 'removal') && (from === null || !state.bodies[from]?.full.includes(id)))
      return refusal('R5.9', 'penalty.notMember', { person: id, body: from ?? '' });
    const seats = scenario.bodies.filter((b) => b.sits && state.bodies[b.id]!.full.includes(id));
    const narrow = seats.find((b) => !isSeniorTo(scenario, room, b.id));
    if ((rung === 'exclusion' || rung === 'suspension') && narrow !== undefined)
      return refusal('R5.9', 'room.notCompetent', { room, body: narrow.id });
  }
  return null;
}

/** Out of the party, or as good as that. */
const OUT: readonly Rung[] = ['suspension', 'exclusion', 'arrest'];

export const discipline: MotionRule<'discipline'> = {
  subject: (m) => `discipline/${m.rung}/${m.who.join('+')}`,
  positions(scenario, _state, m) {
    const cut = cutOf(m.rung, scenario);
    return scenario.byId.questions.cut === undefined || cut === 0 ? ({} as Record<Id, number>) : { cut };
  },
  stakes: (scenario, _state, m) => Object.fromEntries(m.who.map((id) => [id, 0 - (scenario.rules.rungStakes[m.rung] ?? 1)])),
  excluded: (_state, m) => m.who,
  needed: (scenario, state, m) => (OUT.includes(m.rung) ? Math.max(0, ...m.who.map((id) => neededToPutOut(scenario, state, id))) : 0),
  refuse: (scenario, state, m, room) => refusePenalty(scenario, state, m.who, m.rung, m.from, room),
  options(scenario, state, room, mover) {
    const stirred = scenario.people.filter(
      (p) =>
        p.id !== mover &&
        !isHelpless(scenario, state, p.id) &&
        (state.people[p.id]!.factionalism >= 10 || caseAgainst(state, p.id)?.body === room) &&
        ['none', 'investigated', 'reprimanded'].includes(state.people[p.id]!.standing),
    );
    const out: ReturnType<typeof discipline.options> = [];
    for (const p of stirred)
      for (const rung of ['censure', 'warning', 'suspension', 'exclusion', 'arrest'] as const)
        out.push({ kind: 'discipline', who: [p.id], rung, from: null });
    return out.filter((m) => discipline.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    for (const id of m.who) penalize(scenario, draft, id, m.rung, m.from);
    addEntry(
      draft,
      `discipline.${m.rung}`,
      { who: m.who.join(','), room: item.room, body: m.from ?? '' },
      { weight: 3, reflects: Object.fromEntries(m.who.map((id) => [id, -1])) },
    );
  },
};
