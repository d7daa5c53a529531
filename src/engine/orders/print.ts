// print: hand a paper to an organ. A rule in force outranks the owner's motion, which outranks the editor (R7.1b).

import type { Motion } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { asBelieved, beliefIn } from '../belief';
import { judgeSilence } from '../deals';
import { breachOfName, hasPaper, publish, struckBy } from '../documents';
import { addItem, isAskedOf } from '../items';
import { byReach, editorAnswer, ownerRoom, refuseOrgan, refuseSides, tellForm } from '../press';
import { isLabelled } from '../read';
import { refuseSealed } from '../seals';
import { paperOf, papersIn } from '../talks';
import { addEntry, constant, refusal } from '../tools';
import { editorLines } from './editorLines';
import { card, line, type OrderOf, type OrderRule, trustLine } from './orderRule';

const answerTo = (scenario: Scenario, state: State, seat: Id, organ: Id, document: Id) =>
  editorAnswer(scenario, state, organ, { by: seat, strikes: struckBy(state, document), supports: state.documents[document]!.supports });

/** What the owner's room is asked when the editor refers it up. */
const referred = (o: OrderOf<'print'>): Motion => ({ kind: 'text', document: o.document, organ: o.organ, form: 'full' });

export const print: OrderRule<'print'> = {
  rule: 'R7.1',
  options: (scenario, state, seat) =>
    papersIn(scenario, state)
      .filter((d) => hasPaper(state, d.id, seat) || (state.plans[seat]?.some((p) => p.kind === 'draft' && p.document === d.id) ?? false))
      .flatMap((d) => scenario.organs.map((organ) => ({ kind: 'print' as const, document: d.id, organ: organ.id })))
      .filter((o) => print.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const d = state.documents[o.document];
    if (d === undefined) return refusal('R1.6', 'document.unknown', { document: o.document });
    const drafting = state.plans[seat]?.some((p) => p.kind === 'draft' && p.document === o.document) ?? false;
    if (!hasPaper(state, o.document, seat) && !drafting) return refusal('R1.6', 'document.notHeld', { document: o.document });
    if (isLabelled(scenario, state, seat, 'print')) return refusal('R4.9', 'label.bars', { person: seat });
    if (d.public) return refusal('R7.1', 'document.public', { document: o.document });
    const why =
      refuseSealed(scenario, state, o.document, seat) ??
      refuseOrgan(scenario, state, o.organ, seat) ??
      refuseSides(scenario, state, o.organ, d.supports);
    if (why !== null) return why;
    if (state.organs[o.organ]!.barred.includes(o.document)) return refusal('R7.1b', 'print.barred', { organ: o.organ, document: o.document });
    const { answer, by } = answerTo(scenario, state, seat, o.organ, o.document);
    if (answer === 'refuse') return refusal('R7.1b', 'print.editor', { person: by ?? '' });
    const room = answer === 'refer' ? ownerRoom(scenario, o.organ) : null;
    if (room !== null && isAskedOf(scenario, state, room, referred(o))) return refusal('R4.1', 'print.waits', { room });
    return state.plans[seat]?.some((p) => p.kind === 'print' && p.document === o.document) ? refusal('R7.1', 'order.already', {}) : null;
  },
  cost: () => 1,
  breach: (scenario, state, seat, o) => breachOfName(scenario, state, o.document, seat),
  card(scenario, state, seat, o) {
    // Who wrote it answers for it, whoever hands it in.
    const { author } = paperOf(scenario, o.document)!;
    const blow = byReach(scenario, o.organ, constant(scenario, 'printedAttack'));
    const by = -asBelieved(blow, beliefIn(scenario, state, o.document));
    return card(
      [
        line('card.print', { document: o.document, organ: o.organ }),
        ...struckBy(state, o.document)
          .filter((person) => person !== author)
          .flatMap((person) => [
            line('card.print.strikes', { person, by }),
            ...(author === seat ? trustLine(scenario, state, 'attackInPrint', seat, person) : []),
          ]),
        ...editorLines(answerTo(scenario, state, seat, o.organ, o.document), ownerRoom(scenario, o.organ)),
      ],
      ['all'],
    );
  },
  apply(scenario, draft, seat, o) {
    const d = draft.documents[o.document]!;
    const isOut =
      !d.written ||
      d.public ||
      refuseOrgan(scenario, draft, o.organ, seat) !== null ||
      refuseSides(scenario, draft, o.organ, d.supports) !== null ||
      draft.organs[o.organ]!.barred.includes(o.document);
    const heard = isOut ? null : answerTo(scenario, draft, seat, o.organ, o.document);
    const answer = heard?.answer ?? 'refuse';
    const room = ownerRoom(scenario, o.organ);
    if (answer === 'refer' && room !== null) {
      // Another may have handed in the same this month.
      const motion = referred(o);
      if (!isAskedOf(scenario, draft, room, motion)) addItem(scenario, draft, { room, mover: seat, motion, amends: null, confirms: null });
      addEntry(
        draft,
        'print.referred',
        { document: o.document, organ: o.organ, room },
        { who: [...new Set([seat, ...draft.bodies[room]!.full])], weight: 1 },
      );
      return;
    }
    if (answer !== 'print') {
      addEntry(draft, 'print.refused', { document: o.document, organ: o.organ }, { who: [seat] });
      return;
    }
    judgeSilence(scenario, draft, seat, o.document);
    publish(scenario, draft, o.document, seat, { organ: o.organ, strikes: heard!.form !== 'withReply', isCut: heard!.form === 'abridge' });
    tellForm(draft, heard!, seat, o.organ);
    addEntry(
      draft,
      'printed',
      { person: seat, document: o.document, organ: o.organ },
      { weight: 3, reflects: { ...d.targets, [paperOf(scenario, o.document)!.author]: 1 } },
    );
  },
};
