// print: put a paper in an organ. A rule in force outranks the editor; the editor must consent unless he is you (R7.1b).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { judgeSilence } from '../deals';
import { breachOfName, hasPaper, publish } from '../documents';
import { addEntry, perScenario, refusal, trust } from '../tools';
import { card, line, type OrderRule } from './orderRule';

/** The post that edits an organ, if any. */
export const editorPost = (scenario: Scenario, organ: Id): Id | null => editorPosts(scenario).get(organ) ?? null;
const editorPosts = perScenario((scenario) => {
  const found = new Map<Id, Id>();
  for (const p of scenario.posts) for (const q of p.powers) if (q.power === 'edit' && !found.has(q.of)) found.set(q.of, p.id);
  return found;
});

/** An editor prints for himself, for whom he trusts, and while discussion is declared open for any full member of the leadership. */
export function editorConsents(scenario: Scenario, state: State, organ: Id, seat: Id): boolean {
  const post = editorPost(scenario, organ);
  const editor = post === null ? null : state.posts[post]!.holder;
  if (editor === null) return true;
  if (editor === seat || trust(state, editor, seat) >= 20) return true;
  const open = state.rules.some((r) => r.verb === 'discuss' && r.allow);
  const table = scenario.manifest.table;
  return open && table !== null && state.bodies[table.body]!.full.includes(seat);
}

export const print: OrderRule<'print'> = {
  rule: 'R7.1',
  options: (scenario, state, seat) =>
    scenario.documents
      .filter((d) => hasPaper(state, d.id, seat) || (state.plans[seat]?.some((p) => p.kind === 'draft' && p.document === d.id) ?? false))
      .flatMap((d) => [...editorPosts(scenario).keys()].map((organ) => ({ kind: 'print' as const, document: d.id, organ })))
      .filter((o) => print.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const d = state.documents[o.document];
    if (d === undefined) return refusal('R1.6', 'document.unknown', { document: o.document });
    const drafting = state.plans[seat]?.some((p) => p.kind === 'draft' && p.document === o.document) ?? false;
    if (!hasPaper(state, o.document, seat) && !drafting) return refusal('R1.6', 'document.notHeld', { document: o.document });
    if (d.public) return refusal('R7.1', 'document.public', { document: o.document });
    const post = editorPost(scenario, o.organ);
    if (post === null) return refusal('R7.1', 'organ.unknown', { organ: o.organ });
    if (state.rules.some((r) => r.verb === 'print' && !r.allow && (r.who.length === 0 || r.who.includes(seat))))
      return refusal('R4.13', 'print.forbidden', {});
    if (!editorConsents(scenario, state, o.organ, seat)) return refusal('R7.1', 'print.editor', { person: state.posts[post]!.holder ?? '' });
    return state.plans[seat]?.some((p) => p.kind === 'print' && p.document === o.document) ? refusal('R7.1', 'order.already', {}) : null;
  },
  cost: () => 1,
  breach: (scenario, state, seat, o) => breachOfName(scenario, state, o.document, seat),
  card: (_sc, state, _seat, o) =>
    card(
      [
        line('card.print', { document: o.document, organ: o.organ }),
        ...Object.entries(state.documents[o.document]!.targets)
          .filter(([, n]) => n < 0)
          .map(([person]) => line('card.print.strikes', { person })),
      ],
      ['all'],
    ),
  apply(scenario, draft, seat, o) {
    const d = draft.documents[o.document]!;
    if (!d.written || d.public || !editorConsents(scenario, draft, o.organ, seat)) {
      addEntry(draft, 'print.refused', { document: o.document, organ: o.organ }, { who: [seat] });
      return;
    }
    judgeSilence(scenario, draft, seat, o.document);
    publish(scenario, draft, o.document, seat);
    addEntry(
      draft,
      'printed',
      { person: seat, document: o.document, organ: o.organ },
      { weight: 3, reflects: { ...d.targets, [scenario.byId.documents[o.document]!.author]: 1 } },
    );
  },
};
