// How views move (R1.10): what pulls at a view adds up month by month and fades; when it is enough, the view goes one step. Never by chance.
import { endsMonth, monthsBetween } from '../model/calendar';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { beliefIn } from './belief';
import { topPatron } from './circle/patrons';
import { organizationOf } from './circle/region';
import { knowsTerms } from './read';
import { addEntry, clamp, constant, div, trust, turnIds } from './tools';
import { standingWord } from './words';

/** Months between two steps of one view. */
const QUARTER = 3;

/** Set a view; a patron's turn pulls at those who are bound to him with devotion 50, but not beyond where he stands. */
export function setView(scenario: Scenario, draft: State, person: Id, question: Id, to: number, weight: number): void {
  const p = draft.people[person]!;
  const turn = Math.sign(to - (p.views[question]?.view ?? 0));
  // Replaced, never changed inside, as ties are.
  p.views = { ...p.views, [question]: { view: to, weight } };
  if (turn === 0) return;
  for (const id of Object.keys(draft.people)) {
    const { patron, views } = draft.people[id]!;
    if (patron?.person !== person || patron.devotion < 50 || ((views[question]?.view ?? 0) - to) * turn >= 0) continue;
    sway(draft, id, question, turn * div(patron.devotion * constant(scenario, 'swayPatron'), 100));
  }
}

/** Pull at a view. Whoever stands on that side already is not moved farther by it. */
function sway(draft: State, person: Id, question: Id, by: number): void {
  const p = draft.people[person]!;
  if (by === 0 || (p.views[question]?.view ?? 0) * Math.sign(by) >= 1) return;
  const before = p.sways[question] ?? { by: 0, moved: null };
  p.sways[question] = { ...before, by: clamp(before.by + by, -200, 200) };
}

/** Figures pull at those whose brief the question is, whoever publishes them. */
export function swayByFigures(scenario: Scenario, draft: State, question: Id, direction: number): void {
  for (const post of scenario.posts) {
    const { holder, powers } = draft.posts[post.id]!;
    if (holder !== null && powers.some((q) => q.power === 'brief' && q.of === question))
      sway(draft, holder, question, direction * constant(scenario, 'swayFigures'));
  }
}

/** A lever that he moved and that was put back pulls him to the other side. */
export function swayByFailure(scenario: Scenario, draft: State, person: Id, lever: Id, by: number): void {
  const { question, direction } = scenario.byId.levers[lever]!;
  sway(draft, person, question, -Math.sign(by) * direction * constant(scenario, 'swayFailure'));
}

/** Who loses the secretary's post of a place, and he whose man the secretary was, are drawn away from what they held with its people. */
export function swayByLostBase(scenario: Scenario, draft: State, post: Id, before: Id | null, after: Id | null): void {
  if (before === null) return;
  const place = organizationOf(scenario).get(post);
  if (place === undefined) return;
  const lost = new Set([before, topPatron(draft, before)]);
  if (after !== null && lost.has(topPatron(draft, after))) return;
  for (const question in place.wants) {
    const side = place.wants[question]!;
    for (const id of lost)
      if ((draft.people[id]!.views[question]?.view ?? 0) * side > 0) sway(draft, id, question, -side * constant(scenario, 'swayBase'));
  }
}

/** What a paper does to the views of a man to whom this one hands it: by his trust in the giver from `swayTrust` on, and as far as it is believed. */
export function pullOfPaper(scenario: Scenario, state: State, document: Id, giver: Id, reader: Id): Record<Id, number> {
  const out: Record<Id, number> = {};
  const p = state.people[reader];
  const will = trust(state, reader, giver);
  if (p === undefined || will < constant(scenario, 'swayTrust')) return out;
  const { supports } = state.documents[document]!;
  for (const q in supports) {
    const by = div(supports[q]! * will * beliefIn(scenario, state, document), 100);
    if (by !== 0 && (p.views[q]?.view ?? 0) * Math.sign(by) < 1) out[q] = by;
  }
  return out;
}

export function swayByPaper(scenario: Scenario, draft: State, document: Id, giver: Id, reader: Id): void {
  const pull = pullOfPaper(scenario, draft, document, giver, reader);
  for (const q in pull) sway(draft, reader, q, pull[q]!);
}

/** What must pull at this view before it moves: more when he has spoken for it in public. */
export function resistance(scenario: Scenario, state: State, person: Id, question: Id): number {
  const by = state.people[person]!.sways[question]?.by ?? 0;
  const word = standingWord(state, person, question);
  return constant(scenario, 'swayStep') + (word !== null && word.side * by < 0 ? constant(scenario, 'swayWord') : 0);
}

/** Half of what would move him pulls at him. */
export const wavers = (scenario: Scenario, state: State, person: Id, question: Id): boolean =>
  2 * Math.abs(state.people[person]!.sways[question]?.by ?? 0) >= resistance(scenario, state, person, question);

/** At the end of a turn: one step a quarter for whoever is pulled enough; what pulls fades by the month. */
export function moveViews(scenario: Scenario, draft: State, person: Id): void {
  const p = draft.people[person]!;
  const turns = turnIds(scenario);
  const fade = endsMonth(turns, draft.turn) ? constant(scenario, 'swayFade') : 0;
  for (const question in p.sways) {
    const s = p.sways[question]!;
    const isResting = s.moved !== null && monthsBetween(turns, s.moved, draft.turn) < QUARTER;
    if (!isResting && Math.abs(s.by) >= resistance(scenario, draft, person, question)) {
      const side = Math.sign(s.by);
      const { view, weight } = p.views[question] ?? { view: 0, weight: 0 };
      p.sways[question] = { by: 0, moved: draft.turn };
      setView(scenario, draft, person, question, view + side, Math.max(1, weight));
      const who = draft.seats.filter((id) => knowsTerms(draft, id, person));
      addEntry(draft, 'view.moved', { person, question, side }, { who, weight: 1 });
      continue;
    }
    const by = Math.sign(s.by) * Math.max(0, Math.abs(s.by) - fade);
    if (by === 0 && !isResting) delete p.sways[question];
    else p.sways[question] = { ...s, by };
  }
}
