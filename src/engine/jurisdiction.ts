// Whose business what is (R8.6): levers and themes with the post that owns each and the room that alone judges what is done on it.
import type { Scenario } from '../model/scenario';
import type { Act, Id, Jurisdiction, State } from '../model/state';
import { perScenario } from './tools';

/** A lever or a theme, as it now stands. */
export const matterOf = (state: State, matter: Id): Jurisdiction | undefined => state.levers[matter] ?? state.themes[matter];

/** Posts that a matter may belong to: its first owner and those that claim it. */
export const claimantsOf = (scenario: Scenario, matter: Id): readonly Id[] => {
  const data = scenario.byId.levers[matter] ?? scenario.byId.themes[matter];
  return data === undefined ? [] : [data.owner, ...data.claims];
};

/** All levers and themes that somebody else claims or that have no lever: what is worth a thought when business is divided anew. */
export const disputed = perScenario((scenario): readonly Id[] => [
  ...scenario.levers.filter((l) => l.claims.length > 0).map((l) => l.id),
  ...scenario.themes.map((m) => m.id),
]);

/** The body whose business it is: that of the post that owns it. */
export const bodyOfMatter = (scenario: Scenario, state: State, matter: Id): Id | null => scenario.byId.posts[matterOf(state, matter)!.owner]!.body;

/** A matter passes to another post, and with it the powers that go with a theme. */
export function passTo(scenario: Scenario, draft: State, matter: Id, owner: Id): void {
  const m = (draft.levers[matter] ?? draft.themes[matter])!;
  const powers = scenario.byId.themes[matter]?.powers ?? [];
  for (const q of powers) {
    // The heir may have had the same power by himself, and keeps it when the matter leaves him again.
    const old = draft.posts[m.owner]!.powers;
    const at = old.findIndex((p) => p.power === q.power && p.of === q.of);
    if (at >= 0) old.splice(at, 1);
    draft.posts[owner]!.powers.push({ ...q });
  }
  m.owner = owner;
}

const isOfState = (scenario: Scenario, post: Id): boolean | null => {
  const { body } = scenario.byId.posts[post]!;
  return body === null ? null : scenario.byId.bodies[body]!.ofState;
};

/** Where business goes when a post takes it from another: from the state to the party, the other way, or neither. */
export function passage(scenario: Scenario, from: Id, to: Id): 'toParty' | 'toState' | 'within' {
  const was = isOfState(scenario, from);
  const is = isOfState(scenario, to);
  return was === true && is === false ? 'toParty' : was === false && is === true ? 'toState' : 'within';
}

/** How much has passed from the state to the party since the game began: it adds to the hold of who names secretaries. */
export function takenFromState(scenario: Scenario, state: State): number {
  let taken = 0;
  for (const matter of disputed(scenario)) {
    const first = claimantsOf(scenario, matter)[0]!;
    const { owner } = matterOf(state, matter)!;
    if (owner !== first && passage(scenario, first, owner) === 'toParty') taken += 1;
  }
  return taken;
}

/** The theme by whose power somebody was named or dismissed: that of the rank of the post; null = of none. */
function themeOfPost(scenario: Scenario, post: Id): Id | null {
  const reach = scenario.byId.posts[post]!.service ?? scenario.byId.posts[post]!.rank;
  return scenario.themes.find((m) => m.powers.some((q) => q.power === 'appoint' && q.of === reach))?.id ?? null;
}

/** The theme or lever that an act belongs to; null = it is nobody's business in particular. */
export function matterOfAct(scenario: Scenario, act: Pick<Act, 'kind' | 'target'>): Id | null {
  if (act.kind === 'decree') return act.target;
  if (act.kind === 'hold') return themeWith(scenario, 'hold');
  return act.kind === 'reading' ? themeWith(scenario, 'doctrine', act.target) : themeOfPost(scenario, act.target);
}

/** The theme that has such a power: of this one, or of any. */
const themeWith = (scenario: Scenario, power: string, of: Id | null = null): Id | null =>
  scenario.themes.find((m) => m.powers.some((q) => q.power === power && (of === null || q.of === of)))?.id ?? null;

/** R8.7: the theme of the police, which watches and holds; null = the scenario has none. */
export const policeOf = (scenario: Scenario): Id | null => themeWith(scenario, 'hold') ?? themeWith(scenario, 'watch');

/** The room that alone judges what is done on a matter: the one over the body of its owner, else the matter's own; null = any. */
export function reviewerOf(scenario: Scenario, state: State, matter: Id): Id | null {
  const body = bodyOfMatter(scenario, state, matter);
  return (body === null ? null : state.bodies[body]!.reviewer) ?? matterOf(state, matter)!.reviewer;
}
