// A sitting of a local body (R5.8): how many hands go up for what a committee, the cadres or a conference are asked to resolve. Writes nothing.
import type { LocalLevel, Resolution } from '../../model/organization';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { constant, perScenario, trust } from '../tools';
import { secretaryPatron } from './cadres';
import { type Hands, handsAt, shown } from './meetings';
import { topPatron } from './patrons';
import { isCondemned, openPlatform } from './platforms';
import { carry, NONE, type Shares } from './shares';

/** What is resolved: a side of a question, of the platform that is out, or of a person. Exactly one of the three names is given. */
export type Matter = Pick<Resolution, 'question' | 'document' | 'person' | 'side'>;

/** Who is to be elected where; `post` null = as its secretary. */
export interface Election {
  organization: Id;
  level: LocalLevel;
  post: Id | null;
  person: Id;
}

/** Trust by which a patron's men stand for a person, and mirrored against him. */
const STANDS_BY = 20;

/** How much the word of a body weighs: the wider it is, the more. */
export const WIDTH: Record<LocalLevel, number> = { committee: 1, aktiv: 2, conference: 3 };

const allSeats = perScenario((scenario) => scenario.organizations.reduce((n, o) => n + o.seats, 0));

/** Points that a resolution moves what it is about: by the width of the body and the size of the organization, at least one. */
export const weightOf = (scenario: Scenario, state: State, organization: Id, level: LocalLevel): number =>
  Math.max(1, Math.trunc((WIDTH[level] * constant(scenario, 'localVoice') * state.organizations[organization]!.seats) / allSeats(scenario)));

/** Where a patron's men stand on it: 1 with the side asked for, −1 against it, 0 nowhere. */
function stanceOf(state: State, m: Matter, isOnSide: (patron: Id) => boolean, patron: Id): number {
  if (patron === NONE || state.people[patron] === undefined) return 0;
  if (m.document !== null) return isOnSide(patron) ? m.side : -m.side;
  if (m.question !== null) return Math.sign(state.people[patron]!.views[m.question]?.view ?? 0) * m.side;
  if (patron === m.person || topPatron(state, m.person!) === patron) return m.side;
  const t = trust(state, patron, m.person!);
  return t >= STANDS_BY ? m.side : t <= -STANDS_BY ? -m.side : 0;
}

/**
 * R5.8: permille of the hands of a local body. Every patron's men vote as he thinks; the rest go with the stronger posts, by `carry`. A minority hides where the
 * place is closed. On the platform cadres and conference vote as in R5.1, by conviction too.
 */
export function localVote(scenario: Scenario, state: State, organization: Id, level: LocalLevel, m: Matter): Hands {
  const platform = openPlatform(scenario, state);
  if (m.document !== null && platform !== null && level !== 'committee') {
    const hands = handsAt(scenario, state, organization, null, level === 'aktiv' ? 'aktiv' : 'cells', platform);
    return m.side > 0 ? hands : { ...hands, for: hands.against, against: hands.for };
  }
  return handsOf(scenario, state, organization, level, (patron) => stanceOf(state, m, (id) => platform?.side.has(id) ?? false, patron));
}

/**
 * R5.8: the same for a new secretary, or head of a bureau. Those who call it and the new man's patron are for him, the sitting man's patron against; every other patron's men go
 * by whom he trusts more, when it is by `STANDS_BY`.
 */
export function postVote(scenario: Scenario, state: State, o: Election, caller: Id): Hands {
  const { organization, level, person } = o;
  const { holder, appointedBy } = state.posts[o.post ?? scenario.byId.organizations[organization]!.secretary]!;
  const sitting = holder ?? appointedBy;
  const ours = topPatron(state, person);
  const theirs = sitting === null ? null : topPatron(state, sitting);
  return handsOf(scenario, state, organization, level, (patron) => {
    if (patron === NONE || state.people[patron] === undefined) return 0;
    if (patron === caller || patron === ours) return 1;
    if (patron === theirs) return -1;
    const more = trust(state, patron, person) - (sitting === null ? 0 : trust(state, patron, sitting));
    return Math.abs(more) < STANDS_BY ? 0 : Math.sign(more);
  });
}

/** Hands of a local body when each patron's men stand where `stance` says. */
function handsOf(scenario: Scenario, state: State, organization: Id, level: LocalLevel, stance: (patron: Id) => number): Hands {
  const o = state.organizations[organization]!;
  const shares: Shares = level === 'committee' ? o.province : level === 'aktiv' ? o.district : o.cell;
  let [pro, contra] = [0, 0];
  for (const k in shares) {
    if (stance(k) > 0) pro += shares[k]!;
    if (stance(k) < 0) contra += shares[k]!;
  }
  let [strong, weak] = [pro, contra];
  const stand = (patron: Id, weight: number): void => {
    if (stance(patron) > 0) strong += weight;
    if (stance(patron) < 0) weak += weight;
  };
  stand(secretaryPatron(scenario, state, organization), constant(scenario, 'post'));
  if (o.press !== null) stand(o.press, constant(scenario, 'press'));
  for (const v of o.visitors) if (v.until >= state.turn) stand(v.for, constant(scenario, 'visitorSpeech'));
  const loose = 1000 - pro - contra;
  // Where nobody whom they know has taken a side, they take none.
  if (strong + weak === 0) return { for: 0, against: 0, abstain: loose };
  const carried = carry(Math.trunc((strong * 1000) / (strong + weak)), Math.max(0, o.regime - constant(scenario, 'mass')));
  return shown(pro, contra, loose, carried, o.regime, scenario);
}

/** R3.3, R5.8: whether it goes against the centre: against a firm line, for a platform that a congress has condemned, or against a member of the board. */
export function isAgainstCentre(scenario: Scenario, state: State, m: Matter): boolean {
  if (m.question !== null) {
    const line = state.lines[m.question] ?? 0;
    return Math.abs(line) >= constant(scenario, 'lineFirm') && Math.sign(line) !== m.side;
  }
  if (m.document !== null) {
    const platform = openPlatform(scenario, state);
    return m.side > 0 && platform !== null && isCondemned(scenario, state, platform);
  }
  const board = scenario.manifest.table?.body;
  return m.side < 0 && board !== undefined && state.bodies[board]!.full.includes(m.person!);
}
