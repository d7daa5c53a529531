// Several parties in the rooms of the state (R4.11): what those rooms leave to the party, and where a man of another party may sit. Only where somebody has another party.
import type { Refusal } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import { perScenario, refusal } from '../tools';

const haveParties = perScenario((scenario) => scenario.people.some((p) => p.party !== undefined));

/** What a room of the state may decide at all; the rest is business of the party. */
const OF_STATE: readonly Motion['kind'][] = [
  'line',
  'lever',
  'elect',
  'slate',
  'reform',
  'appoint',
  'offerPost',
  'resignation',
  'review',
  'commission',
];

const isOfState = (scenario: Scenario, body: Id | null): boolean => body !== null && (scenario.byId.bodies[body]?.ofState ?? false);

/** The body whose business a motion is; null = nobody's alone. */
function bodyOf(scenario: Scenario, m: Motion): Id | null {
  const ofPost = (post: Id | undefined): Id | null => {
    const data = post === undefined ? undefined : scenario.byId.posts[post];
    return data === undefined ? null : (data.body ?? data.filledBy);
  };
  if (m.kind === 'elect' || m.kind === 'slate' || m.kind === 'reform') return m.body;
  if (m.kind === 'appoint' || m.kind === 'offerPost' || m.kind === 'resignation') return ofPost(m.post);
  return m.kind === 'lever' ? ofPost(scenario.byId.levers[m.lever]?.owner) : null;
}

/** Whom a motion gives a place, judges or binds. */
function personsIn(m: Motion): Id[] {
  const out: unknown[] = [];
  if ('person' in m) out.push(m.person);
  if ('who' in m) out.push(m.who);
  if ('members' in m) out.push(m.members);
  if (m.kind === 'settle') out.push(m.with, ...(m.also ?? []).map((s) => s.who));
  if (m.kind === 'slate') out.push(m.add);
  if (m.kind === 'reform') for (const c of m.changes) if (c.field === 'seats') out.push(c.set.map((s) => s.person));
  return out.flat().filter((id): id is Id => typeof id === 'string');
}

export function refuseAcrossParties(scenario: Scenario, m: Motion, room: Id): Refusal | null {
  if (!haveParties(scenario)) return null;
  const body = bodyOf(scenario, m);
  if (isOfState(scenario, room) && (!OF_STATE.includes(m.kind) || (body !== null && !isOfState(scenario, body))))
    return refusal('R4.11', 'party.ofItself', { room });
  const other = isOfState(scenario, body ?? room) ? undefined : personsIn(m).find((id) => scenario.byId.people[id]?.party !== undefined);
  return other === undefined ? null : refusal('R4.11', 'party.other', { person: other });
}
