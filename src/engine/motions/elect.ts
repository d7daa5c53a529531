// elect: one person into a body, up, down or out of it (R4.2).
import { caseAgainst } from '../cases';
import { cutBy } from '../defeated';
import { isCapable, isLabelled } from '../read';
import { isHelpless } from '../sickbed';
import { addEntry, refusal } from '../tools';
import { competence } from './competence';
import type { MotionRule } from './motionRule';
import { copyOfBody, membershipOf, neededToDrop, seatWeight, setMembership, stakeOfSeat } from './seats';

const order = { none: 0, candidate: 1, full: 2 } as const;

export const elect: MotionRule<'elect'> = {
  subject: (m) => `elect/${m.body}/${m.person}/${m.membership}`,
  positions(scenario, state, m) {
    // To drop one of the defeated who sits there is the method of amputation (question cut).
    const isLoss = order[m.membership] < order[membershipOf(state, m.body, m.person)];
    return { ...cutBy(scenario, state, isLoss ? [m.person] : [], m.membership === 'none' ? 2 : 1) };
  },
  stakes: (scenario, state, m) => ({ [m.person]: stakeOfSeat(state, m.body, m, seatWeight(scenario.byId.bodies[m.body]!.rank)) }),
  needed: (scenario, state, m) => neededToDrop(scenario, state, m.body, m),
  excluded: (state, m) => (order[m.membership] < order[membershipOf(state, m.body, m.person)] ? [m.person] : []),
  refuse(scenario, state, m, room) {
    const b = state.bodies[m.body];
    if (b === undefined || b.abolished) return refusal('R1.2', 'body.unknown', { body: m.body });
    if (state.people[m.person] === undefined) return refusal('R1.2', 'person.unknown', { person: m.person });
    if (membershipOf(state, m.body, m.person) === m.membership) return refusal('R1.2', 'seat.already', { person: m.person, body: m.body });
    if (order[m.membership] > order[membershipOf(state, m.body, m.person)] && caseAgainst(state, m.person) !== null)
      return refusal('R5.9', 'elect.accused', { person: m.person });
    if (order[m.membership] > order[membershipOf(state, m.body, m.person)] && isLabelled(scenario, state, m.person, 'elect'))
      return refusal('R4.9', 'label.bars', { person: m.person });
    const standing = competence(scenario, state, room, m.body);
    if (standing === null) return refusal('R1.2', 'room.notCompetent', { room, body: m.body });
    return standing === 'provisional' && b.provisional !== null ? refusal('R1.2', 'elect.pending', { body: m.body }) : null;
  },
  options(scenario, state, room, mover) {
    const out: ReturnType<typeof elect.options> = [];
    for (const body of scenario.bodies) {
      const b = state.bodies[body.id]!;
      if (b.abolished) continue;
      // Working bodies, where who attends counts: a senior room fills a seat until the electing body has spoken.
      if (!body.sits && body.workload > 0 && b.provisional === null && competence(scenario, state, room, body.id) === 'provisional') {
        for (const id of b.full) if (id !== mover) out.push({ kind: 'elect', body: body.id, person: id, membership: 'none' });
        for (const id of state.bodies[room]!.full)
          if (!b.full.includes(id) && isCapable(scenario, state, id)) out.push({ kind: 'elect', body: body.id, person: id, membership: 'full' });
      }
      if (competence(scenario, state, room, body.id) !== 'final' || !body.sits || body.rank < 3) continue;
      for (const id of b.full)
        if (id !== mover && !isHelpless(scenario, state, id)) out.push({ kind: 'elect', body: body.id, person: id, membership: 'candidate' });
      for (const id of b.candidates) out.push({ kind: 'elect', body: body.id, person: id, membership: 'full' });
    }
    return out.filter((m) => elect.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    const b = draft.bodies[m.body]!;
    const isProvisional = competence(scenario, draft, item.room, m.body) === 'provisional';
    if (isProvisional) b.provisional = { item: item.id, before: copyOfBody(b), matters: {} };
    setMembership(draft, m.body, m);
    addEntry(draft, `elect.${m.membership}`, { person: m.person, body: m.body, room: item.room }, { weight: 2 });
    if (isProvisional) addEntry(draft, 'seat.provisional', { person: m.person, body: m.body, elector: b.electedBy }, { weight: 1 });
  },
};
