// case: a room opens a case, takes it up itself, buries it, or finds that it is no matter for the commission (R5.9).
import type { Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { caseAgainst, closeCase, commissionPost, hasGround, openCase, passCase } from '../cases';
import { isCapable } from '../read';
import { refusal } from '../tools';
import type { MotionOf, MotionRule } from './motionRule';

const STEPS = ['pass', 'bury', 'notCompetent'] as const;
const isBlow = (m: MotionOf<'case'>): boolean => m.step === 'open' || m.step === 'pass';

function refuseOpening(scenario: Scenario, state: State, person: Id): Refusal | null {
  const post = commissionPost(scenario, state);
  if (post === null || state.posts[post]!.holder === null) return refusal('R5.9', 'case.noCommission', {});
  if (caseAgainst(state, person) !== null) return refusal('R5.9', 'case.already', { person });
  return hasGround(scenario, state, person) ? null : refusal('R5.9', 'case.noGround', { person });
}

export const caseMotion: MotionRule<'case'> = {
  subject: (m) => `case/${m.person}/${m.step}`,
  positions: (scenario, _s, m) => (scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: isBlow(m) ? 1 : -1 }),
  stakes: (_sc, _s, m) => ({ [m.person]: isBlow(m) ? -1 : 1 }),
  excluded: (_s, m) => [m.person],
  refuse(scenario, state, m, room) {
    if (state.people[m.person] === undefined || !isCapable(scenario, state, m.person))
      return refusal('R5.9', 'person.unavailable', { person: m.person });
    if (!scenario.byId.bodies[room]!.sits || scenario.byId.bodies[room]!.rank < 3) return refusal('R5.9', 'room.notCompetent', { room, body: room });
    if (m.step === 'open') return refuseOpening(scenario, state, m.person);
    const open = caseAgainst(state, m.person);
    if (open === null) return refusal('R5.9', 'case.none', { person: m.person });
    return m.step === 'pass' && open.body === room ? refusal('R5.9', 'case.here', { person: m.person, room }) : null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits || commissionPost(scenario, state) === null) return [];
    const out: MotionOf<'case'>[] = [];
    for (const { id } of scenario.people) {
      if (caseAgainst(state, id) !== null) for (const step of STEPS) out.push({ kind: 'case', person: id, step });
      else if (id !== mover && hasGround(scenario, state, id)) out.push({ kind: 'case', person: id, step: 'open' });
    }
    return out.filter((m) => caseMotion.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    if (m.step === 'open') {
      openCase(scenario, draft, m.person, null);
      return;
    }
    const open = caseAgainst(draft, m.person)!;
    if (m.step === 'pass') passCase(draft, open, item.room);
    else closeCase(scenario, draft, open, m.step === 'bury' ? 'buried' : 'notCompetent');
  },
};
