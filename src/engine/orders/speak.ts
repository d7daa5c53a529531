// speak: in public, before an organization's active or a crowd. What is said in public is kept (R7.4).

import type { Id, State } from '../../model/state';
import { isAgainstReading } from '../acts';
import { openFile, priceOfFile, quoteLenin, quotePush, refuseQuote, sideOf } from '../articles';
import { judgeBlow } from '../deals';
import { hasPaper } from '../documents';
import { isOpenQuestion, refuseQuestion } from '../openQuestions';
import { isLabelled } from '../read';
import { isHelpless } from '../sickbed';
import { addAuthority, addEntry, addFactionalism, braked, clamp, constant, doDeed, refusal } from '../tools';
import { keepWord, priceOfQuotation, priceOfWord, standingWord, wordToQuote } from '../words';
import { blowLines, fileLines } from './blows';
import { card, line, type OrderRule, trustLine } from './orderRule';

/** One speech a month. */
const isSpent = (state: State, seat: Id): boolean => state.plans[seat]?.some((p) => p.kind === 'speak') ?? false;
/** R4.13: forbidden to speak in public, with everybody or by name. */
export const isBarred = (state: State, seat: Id): boolean =>
  state.rules.some((r) => r.verb === 'speak' && !r.allow && (r.who.length === 0 || r.who.includes(seat)));

export const speak: OrderRule<'speak'> = {
  rule: 'R7.4',
  options(scenario, state, seat) {
    if (isSpent(state, seat) || isBarred(state, seat)) return [];
    type Speech = ReturnType<typeof speak.options>[number];
    const out: Speech[] = [];
    const say = (act: Speech['act'], target: Id | null, question: Id | null, document: Id | null, fact: Id | null): void => {
      out.push({ kind: 'speak', act, target, question, organization: null, document, fact });
    };
    for (const q of scenario.questions) if (isOpenQuestion(scenario, state, q)) say('argue', null, q.id, null, null);
    const others = state.seats.filter((id) => id !== seat && !isHelpless(scenario, state, id));
    for (const id of others) {
      say('accuse', id, null, null, null);
      say('defend', id, null, null, null);
    }
    for (const d of scenario.documents) {
      if (!d.lenin || !hasPaper(state, d.id, seat)) continue;
      for (const question in state.documents[d.id]!.supports)
        if ((refuseQuestion(scenario, state, question, 'R7.4') ?? refuseQuote(scenario, state, seat, d.id, question)) === null)
          say('quote', null, question, d.id, null);
    }
    for (const id of others) for (const fact of state.people[id]!.facts) say('recall', id, null, null, fact);
    for (const w of state.words)
      if (w.gone !== null && others.includes(w.person) && wordToQuote(scenario, state, seat, w.person, w.question) === w)
        say('quoteBack', w.person, w.question, null, null);
    return out;
  },
  refuse(scenario, state, seat, o) {
    if (isLabelled(scenario, state, seat, 'speak')) return refusal('R4.9', 'label.bars', { person: seat });
    const closed = o.act === 'argue' || o.act === 'quote' ? refuseQuestion(scenario, state, o.question, 'R7.4') : null;
    if (closed !== null) return closed;
    if (o.act === 'quote') {
      const why = refuseQuote(scenario, state, seat, o.document ?? '', o.question);
      if (why !== null) return why;
    } else if (o.act !== 'argue' && (o.target === null || o.target === seat || state.people[o.target] === undefined))
      return refusal('R7.4', 'person.unavailable', { person: o.target ?? '' });
    if (o.act === 'recall' && (o.fact === null || !state.people[o.target!]!.facts.includes(o.fact)))
      return refusal('R7.2', 'dossier.notThere', { person: o.target! });
    if (o.act === 'quoteBack' && wordToQuote(scenario, state, seat, o.target!, o.question ?? '') === null)
      return refusal('R7.4', 'quoteBack.nothing', { person: o.target! });
    if (isBarred(state, seat)) return refusal('R4.13', 'speak.forbidden', {});
    return isSpent(state, seat) ? refusal('R7.4', 'order.already', {}) : null;
  },
  cost: () => 1,
  breach: (_sc, state, seat, o) =>
    (o.act === 'accuse' ||
      o.act === 'recall' ||
      (o.act === 'argue' && isAgainstReading(state, o.question ?? '', sideOf(state, seat, o.question ?? '')))) &&
    !state.rules.some((r) => r.verb === 'discuss' && r.allow)
      ? braked(state, 5)
      : 0,
  card(scenario, state, seat, o) {
    const oratory = scenario.byId.people[seat]!.skills.oratory;
    if (o.act === 'argue') {
      const side = sideOf(state, seat, o.question ?? '');
      const before = standingWord(state, seat, o.question ?? '');
      const broken = before === null || before.side === side ? [] : [line('card.word.broken', { by: -priceOfWord(scenario, state, before) })];
      return card([line('card.speak.argue', { question: o.question ?? '', by: oratory * side }), ...broken], ['all']);
    }
    if (o.act === 'quote') {
      const push = quotePush(scenario, state, o.document!, o.question!);
      const against =
        push.against === null
          ? []
          : [line('card.quote.against', { document: push.against, by: push.by, authority: -constant(scenario, 'quoteAuthority') })];
      return card(against.length > 0 ? against : [line('card.quote', { document: o.document, by: push.by })], ['all']);
    }
    if (o.act === 'recall') {
      const price = priceOfFile(scenario, state, seat, o.fact!);
      const own = price > 0 ? [line('card.article.own', { by: -price })] : [];
      return card(
        [
          line('card.speak.recall', { person: o.target ?? '', by: -constant(scenario, 'dossier') }),
          ...fileLines(scenario, state, seat, o.target!, o.fact!, null),
          ...own,
          ...trustLine(scenario, state, 'attack', seat, o.target!),
          ...blowLines(scenario, state, seat, o.target!, 'quiet'),
        ],
        ['all'],
      );
    }
    if (o.act === 'quoteBack') {
      const w = wordToQuote(scenario, state, seat, o.target!, o.question!);
      const by = w === null ? 0 : -priceOfQuotation(scenario, w);
      return card(
        [
          line('card.speak.quoteBack', { person: o.target ?? '', question: o.question ?? '', by }),
          ...trustLine(scenario, state, 'reproach', seat, o.target!),
        ],
        ['all'],
      );
    }
    const target = o.target ?? '';
    return o.act === 'defend'
      ? card([...trustLine(scenario, state, 'shield', seat, target), line('card.speak.defend', { person: target, by: 1 })], ['all'])
      : card(
          [
            line('card.speak.accuse', { person: target, by: -Math.trunc(oratory / 2), value: oratory }),
            ...trustLine(scenario, state, 'attack', seat, target),
            ...blowLines(scenario, state, seat, target, 'quiet'),
          ],
          ['all'],
        );
  },
  apply(scenario, draft, seat, o) {
    const oratory = scenario.byId.people[seat]!.skills.oratory;
    if (o.act === 'argue') {
      const side = sideOf(draft, seat, o.question!);
      draft.lines[o.question!] = clamp(draft.lines[o.question!]! + side * oratory, -100, 100);
      addFactionalism(draft, seat, speak.breach!(scenario, draft, seat, o));
      addEntry(draft, 'spoke.argue', { person: seat, question: o.question, side }, { weight: 1, reflects: { [seat]: 1 } });
      keepWord(scenario, draft, seat, o.question!, side);
      return;
    }
    if (o.act === 'quote') {
      quoteLenin(scenario, draft, seat, o.document!, o.question!, null);
      return;
    }
    const target = o.target!;
    if (o.act === 'quoteBack') {
      const w = wordToQuote(scenario, draft, seat, target, o.question!);
      if (w === null) return;
      doDeed(scenario, draft, 'reproach', seat, target);
      addAuthority(draft, target, -priceOfQuotation(scenario, w));
      w.quotedBy.push(seat);
      addEntry(draft, 'spoke.quoteBack', { person: seat, target, question: o.question }, { weight: 2, reflects: { [target]: -1 } });
      return;
    }
    if (o.act === 'accuse' || o.act === 'recall') {
      judgeBlow(scenario, draft, seat, target, 'quiet');
      doDeed(scenario, draft, 'attack', seat, target);
      if (o.act === 'recall') openFile(scenario, draft, seat, target, o.fact!, null);
      else addAuthority(draft, target, -Math.trunc(oratory / 2));
      addFactionalism(draft, seat, speak.breach!(scenario, draft, seat, o));
    } else {
      doDeed(scenario, draft, 'shield', seat, target);
      addAuthority(draft, target, 1);
    }
    if (o.act === 'recall') addEntry(draft, 'spoke.recall', { person: seat, target, record: o.fact }, { weight: 2, reflects: { [target]: -1 } });
    else addEntry(draft, `spoke.${o.act}`, { person: seat, target }, { weight: 2, reflects: { [target]: o.act === 'accuse' ? -1 : 1 } });
  },
};
