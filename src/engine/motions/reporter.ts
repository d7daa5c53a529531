// reporter: who gives a report to the congress (R5.3).
import type { Id } from '../../model/state';
import { addAuthority, addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

/** The report that opens a congress; who gives it leads those whom nobody leads (R5.2). */
export const POLITICAL_REPORT = 'political-report';

/** To be named reporter is itself a distinction. */
const constantReport = 3;

export const reporter: MotionRule<'reporter'> = {
  subject: (m) => `reporter/${m.report}/${m.person}`,
  // Whoever heads a body alone reports as its head: for the report to be his is to be for what he has there. One that several must assent in nobody reports for.
  positions(scenario, state, m) {
    const out: Record<Id, number> = {};
    for (const body of scenario.bodies) {
      const { head, assent } = state.bodies[body.id]!;
      if (head === m.person && assent <= 1) for (const [q, sign] of Object.entries(body.touches)) out[q] = 0 - sign;
    }
    return out;
  },
  stakes(_scenario, state, m) {
    const out: Record<Id, number> = { [m.person]: 1 };
    const before = state.reporters[m.report];
    if (before !== undefined && before !== m.person) out[before] = -1;
    return out;
  },
  refuse(scenario, state, m, room) {
    if (state.people[m.person] === undefined) return refusal('R5.3', 'person.unknown', { person: m.person });
    if (state.reporters[m.report] === m.person) return refusal('R5.3', 'reporter.already', { person: m.person });
    // R4.1 rests at once: when one name has been carried, the others on the agenda fall.
    if (state.votes.some((v) => v.turn === state.turn && v.room === room && v.carried && v.subject.startsWith(`reporter/${m.report}/`)))
      return refusal('R4.1', 'table.decided', {});
    return scenario.byId.bodies[room]!.rank >= 3 && scenario.byId.bodies[room]!.sits
      ? null
      : refusal('R5.3', 'room.notCompetent', { room, body: room });
  },
  options(scenario, state, room) {
    const full = state.bodies[room]!.full.filter((id) => state.seats.includes(id));
    return full
      .map((person) => ({ kind: 'reporter' as const, report: POLITICAL_REPORT, person }))
      .filter((m) => reporter.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    draft.reporters[m.report] = m.person;
    addAuthority(draft, m.person, constantReport);
    addEntry(draft, 'reporter.named', { report: m.report, person: m.person, room: item.room }, { weight: 1, reflects: { [m.person]: 1 } });
  },
};
