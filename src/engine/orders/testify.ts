// testify: whoever a paper names, or who has had it in his hands, vouches for it, owns to a part of it, or denies it (R7.5).
import { PLEAS } from '../../model/order';
import type { Scenario } from '../../model/scenario';
import type { DocumentState, Id, State } from '../../model/state';
import { beliefIn, isInQuestion, isNameOf, mayTestify } from '../belief';
import { struckBy } from '../documents';
import { paperOf, papersIn, reportTalk } from '../talks';
import { addAuthority, addEntry, constant, div, doDeed, refusal } from '../tools';
import { card, line, type OrderOf, type OrderRule } from './orderRule';

type Stance = (typeof PLEAS)[number];
const LIST = { confirm: 'confirmedBy', partly: 'partlyBy', deny: 'deniedBy' } as const;
/** How far apart two words on one paper are. */
const PLACE = { confirm: 2, partly: 1, deny: -2 } as const;

/** What he has said of it so far; his name under it is his word. */
function saidOf(scenario: Scenario, state: State, document: Id, person: Id): Stance | null {
  const d = state.documents[document]!;
  const said = PLEAS.find((s) => d[LIST[s]].includes(person));
  return said ?? (isNameOf(scenario, state, document, person) ? 'confirm' : null);
}

/** The testimonies on a paper after this one. */
function withWord(d: DocumentState, person: Id, stance: Stance): Pick<DocumentState, 'confirmedBy' | 'partlyBy' | 'deniedBy'> {
  const list = (of: Stance): Id[] => [...d[LIST[of]].filter((id) => id !== person), ...(of === stance ? [person] : [])];
  return { confirmedBy: list('confirm'), partlyBy: list('partly'), deniedBy: list('deny') };
}

/** Belief in the paper once he has spoken, and what he pays in authority: for going back on his word, and for a word that is not believed. */
export function testimonyOf(scenario: Scenario, state: State, seat: Id, document: Id, stance: Stance): { belief: number; price: number } {
  const d = state.documents[document]!;
  const told = { ...state, documents: { ...state.documents, [document]: { ...d, ...withWord(d, seat, stance) } } };
  const belief = beliefIn(scenario, told, document);
  const before = saidOf(scenario, state, document, seat);
  const turned = before === null ? 0 : div(constant(scenario, 'testimonyTurned') * Math.abs(PLACE[before] - PLACE[stance]), 4);
  const isVain = (stance === 'deny' && belief > 50) || (stance === 'confirm' && belief < 50);
  return { belief, price: turned + (isVain ? constant(scenario, 'testimonyVain') : 0) };
}

export const testify: OrderRule<'testify'> = {
  rule: 'R7.5',
  options(scenario, state, seat) {
    const out: OrderOf<'testify'>[] = [];
    for (const { id: document } of papersIn(scenario, state)) {
      if (!state.documents[document]!.written || !mayTestify(scenario, state, document, seat)) continue;
      for (const stance of PLEAS) {
        const o = { kind: 'testify' as const, document, stance };
        if (testify.refuse(scenario, state, seat, o) === null) out.push(o);
      }
    }
    return out;
  },
  refuse(scenario, state, seat, o) {
    const { document } = o;
    if (state.documents[document] === undefined || !mayTestify(scenario, state, document, seat))
      return refusal('R7.5', 'testify.notWitness', { document });
    if (!isInQuestion(scenario, state, document)) return refusal('R7.5', 'testify.private', { document });
    if (saidOf(scenario, state, document, seat) === o.stance) return refusal('R7.5', 'testify.already', { document });
    return state.plans[seat]?.some((p) => p.kind === 'testify' && p.document === document) ? refusal('R7.5', 'order.already', {}) : null;
  },
  cost: () => 0,
  card(scenario, state, seat, o) {
    const { belief, price } = testimonyOf(scenario, state, seat, o.document, o.stance);
    const believed = beliefIn(scenario, state, o.document);
    const lines = [line(`card.testify.${o.stance}`, { document: o.document }), line('card.testify.belief', { believed, belief })];
    return card(price === 0 ? lines : [...lines, line('card.testify.price', { by: -price })], state.documents[o.document]!.known);
  },
  apply(scenario, draft, seat, o) {
    const d = draft.documents[o.document]!;
    const { price } = testimonyOf(scenario, draft, seat, o.document, o.stance);
    Object.assign(d, withWord(d, seat, o.stance));
    if (o.stance === 'confirm') reportTalk(draft, o.document, seat, false);
    if (price > 0) addAuthority(draft, seat, -price);
    // Those it strikes remember who vouched for it and who did not; its author remembers who denied it.
    for (const id of struckBy(draft, o.document)) {
      if (d.known.includes(id) && o.stance !== 'partly') doDeed(scenario, draft, o.stance === 'confirm' ? 'reproach' : 'shield', seat, id);
    }
    const { author } = paperOf(scenario, o.document)!;
    if (o.stance === 'deny') doDeed(scenario, draft, 'reproach', seat, author);
    addEntry(draft, `testified.${o.stance}`, { person: seat, document: o.document }, { who: [...new Set([...d.known, seat])], weight: 1 });
  },
};
