// The month of an organization (R5.1): who names secretaries gains cadres, districts follow the province, cells the districts.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { clamp, constant } from '../tools';
import { follow, NONE, type Shares, shareOf, take } from './shares';

/** Whom a cadre of this patron answers to in the end: a client's men are his patron's (one step). */
export function topPatron(state: State, person: Id): Id {
  const patron = state.people[person]?.patron;
  return patron !== undefined && patron !== null && patron.devotion >= 50 ? patron.person : person;
}

/** The patron whose man sits in the secretary's post; `none` when it is vacant or he is his own man. */
export function secretaryPatron(scenario: Scenario, state: State, organization: Id): Id {
  const post = state.posts[scenario.byId.organizations[organization]!.secretary]!;
  if (post.holder !== null) {
    const patron = state.people[post.holder]?.patron;
    if (patron) return patron.devotion >= 50 ? patron.person : NONE;
    return post.holder;
  }
  return post.appointedBy ?? NONE;
}

const levelsHeldByRivals = (o: State['organizations'][string], who: Id): number =>
  [o.province, o.district, o.cell].filter((level) => Object.entries(level).some(([k, n]) => k !== who && k !== NONE && n >= 500)).length;

function resistance(scenario: Scenario, state: State, organization: Id, who: Id): number {
  const data = scenario.byId.organizations[organization]!;
  return clamp(Math.trunc(data.pride / 2) + 10 * levelsHeldByRivals(state.organizations[organization]!, who), 0, 95);
}

/** Heads of bodies whose powers reach provincial secretaries, and whether they were worked: the Secretariat, whoever holds it. */
function pullers(scenario: Scenario, state: State): { person: Id; worked: boolean }[] {
  const found: { person: Id; worked: boolean }[] = [];
  for (const post of scenario.posts) {
    const p = state.posts[post.id]!;
    if (p.holder === null || !p.powers.some((q) => q.power === 'appoint' && q.of === 'provincial')) continue;
    const body = post.body === null ? undefined : state.bodies[post.body];
    if (body?.abolished === true) continue;
    // A collective pulls for nobody: what two must agree on serves no one man (R1.2).
    if (body !== undefined && (body.assent > 1 || body.reviewer !== null)) continue;
    found.push({ person: p.holder, worked: p.worked });
  }
  return found;
}

/** R5.1, once a month: Secretariat, secretary, erosion, districts and cells follow, regime moves. */
export function moveCircle(scenario: Scenario, draft: State): void {
  const pulling = pullers(scenario, draft);
  for (const data of scenario.organizations) {
    const o = draft.organizations[data.id]!;
    const post = draft.posts[data.secretary]!;
    const patron = secretaryPatron(scenario, draft, data.id);
    for (const s of pulling) {
      if (!s.worked) continue;
      const access = patron === s.person ? 100 : patron === NONE ? 25 : 10;
      take(
        o.province,
        s.person,
        Math.trunc((constant(scenario, 'secretariatPull') * access * (100 - resistance(scenario, draft, data.id, s.person))) / 10000),
      );
    }
    if (patron !== NONE && (post.worked || post.holder === null || !draft.seats.includes(post.holder))) {
      const backed = pulling.some((s) => s.worked && s.person === post.appointedBy) ? constant(scenario, 'secretariatPull') : 0;
      take(
        o.province,
        patron,
        Math.trunc(((constant(scenario, 'secretaryHold') + backed) * (100 - resistance(scenario, draft, data.id, patron))) / 100),
      );
    }
    for (const k of Object.keys(o.province)) {
      if (k === NONE || k === patron || data.press === k || data.footholds.includes(k) || pulling.some((s) => s.person === k && s.worked)) continue;
      const lost = Math.trunc((o.province[k]! * constant(scenario, 'erode')) / 100);
      o.province[k] = o.province[k]! - lost;
      o.province[NONE] = shareOf(o.province, NONE) + lost;
    }
    follow(o.district, o.province, Math.trunc((constant(scenario, 'districtFollow') * (100 - Math.trunc(data.pride / 2))) / 100));
    follow(o.cell, o.district, constant(scenario, 'cellFollow'));
    const discussion = draft.rules.some((r) => r.verb === 'discuss' && r.allow) ? constant(scenario, 'discussion') : 0;
    const wish = clamp(o.style + (post.manner === 'closed' ? 20 : post.manner === 'open' ? -20 : 0) - discussion, 0, 100);
    const step = constant(scenario, 'regimeStep');
    o.regime = clamp(o.regime + clamp(wish - o.regime, -step, step), 0, 100);
  }
}
