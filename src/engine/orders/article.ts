// article: write for an organ — take a side, strike a man, answer, or open the file of a past deed (R7.2, R7.3). The editor decides (R7.1b).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { breachOfArticle, owedReply, priceOfFile, printArticle, quotePush, refuseArticle, sideOf, submissionOf } from '../articles';
import { hasPaper } from '../documents';
import { addItem } from '../items';
import { byReach, editorAnswer, openMinded, ownerRoom, refuseOrgan, refuseReply } from '../press';
import { addEntry, constant, refusal } from '../tools';
import { editorLines } from './editorLines';
import { card, line, type OrderOf, type OrderRule } from './orderRule';

type ArticleOrder = OrderOf<'article'>;

/** What can be written for one organ, editor apart: sides of every question, blows at those who are played, replies owed, files of those who have one. */
function writable(scenario: Scenario, state: State, seat: Id, organ: Id): ArticleOrder[] {
  const blank = { kind: 'article' as const, organ, target: null, question: null, fact: null, quote: null };
  const others = scenario.people.filter((p) => p.id !== seat && !p.incapacitated);
  const papers = scenario.documents.filter((d) => d.lenin && hasPaper(state, d.id, seat));
  return [
    ...scenario.questions.flatMap((q) =>
      [null, ...papers.filter((d) => (state.documents[d.id]!.supports[q.id] ?? 0) !== 0).map((d) => d.id)].map((quote) => ({
        ...blank,
        act: 'argue' as const,
        question: q.id,
        quote,
      })),
    ),
    ...others.filter((p) => state.seats.includes(p.id)).map((p) => ({ ...blank, act: 'attack' as const, target: p.id })),
    ...(state.organs[organ]!.owed.some((r) => r.to === seat) ? [...new Set(state.organs[organ]!.owed.map((r) => r.by))] : []).map((target) => ({
      ...blank,
      act: 'reply' as const,
      target,
    })),
    ...others.flatMap((p) => state.people[p.id]!.facts.map((fact) => ({ ...blank, act: 'dossier' as const, target: p.id, fact }))),
  ];
}

const answerTo = (scenario: Scenario, state: State, seat: Id, o: ArticleOrder) =>
  editorAnswer(scenario, state, o.organ, submissionOf(state, seat, o));

export const article: OrderRule<'article'> = {
  rule: 'R7.2',
  options: (scenario, state, seat) =>
    scenario.organs
      .filter((organ) => refuseOrgan(scenario, state, organ.id, seat) === null)
      .flatMap((organ) => writable(scenario, state, seat, organ.id))
      .filter((o) => article.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const why = refuseOrgan(scenario, state, o.organ, seat) ?? refuseArticle(scenario, state, seat, o);
    if (why !== null) return why;
    if (state.plans[seat]?.some((p) => p.kind === 'article')) return refusal('R7.2', 'order.already', {});
    // A reply may always be handed in: keeping it out is a deed that costs.
    if (o.act === 'reply') return null;
    const { answer, by } = answerTo(scenario, state, seat, o);
    return answer === 'refuse' ? refusal('R7.1b', 'print.editor', { person: by ?? '' }) : null;
  },
  cost: () => 1,
  breach: (scenario, state, _seat, o) => breachOfArticle(scenario, state, o),
  card(scenario, state, seat, o) {
    const answer = answerTo(scenario, state, seat, o);
    const price = o.fact === null ? 0 : priceOfFile(scenario, state, seat, o.fact);
    const blow = byReach(scenario, o.organ, constant(scenario, 'printedAttack'));
    const effect =
      o.act === 'argue'
        ? [
            line('card.article.argue', {
              question: o.question,
              by: sideOf(state, seat, o.question!) * byReach(scenario, o.organ, constant(scenario, 'articleLine')),
            }),
          ]
        : o.act === 'reply'
          ? [line('card.article.reply', { organ: o.organ, by: byReach(scenario, o.organ, constant(scenario, 'replyAuthority')) })]
          : o.act === 'attack'
            ? [line('card.article.attack', { person: o.target, by: -blow })]
            : [line('card.article.dossier', { person: o.target, by: -blow - byReach(scenario, o.organ, constant(scenario, 'dossier')) })];
    if (price > 0) effect.push(line('card.article.own', { by: -price }));
    if (o.quote !== null) {
      const push = quotePush(scenario, state, o.quote, o.question!);
      effect.push(
        push.against === null
          ? line('card.quote', { document: o.quote, by: push.by })
          : line('card.quote.against', { document: push.against, by: push.by }),
      );
    }
    const isOut = o.act === 'reply' && answer.answer === 'refuse';
    const tail =
      isOut && answer.by !== null ? [line('card.article.kept', { person: answer.by, by: openMinded(scenario, state, answer.by).length })] : [];
    return card([...effect, ...tail, ...editorLines(answer, ownerRoom(scenario, o.organ))], ['all']);
  },
  apply(scenario, draft, seat, o) {
    if (refuseOrgan(scenario, draft, o.organ, seat) !== null || refuseArticle(scenario, draft, seat, o) !== null) {
      addEntry(draft, 'article.refused', { organ: o.organ }, { who: [seat] });
      return;
    }
    const { kind: _, ...a } = o;
    const { answer, by } = answerTo(scenario, draft, seat, o);
    if (answer === 'print') {
      printArticle(scenario, draft, seat, a);
      return;
    }
    const room = ownerRoom(scenario, o.organ);
    if (answer === 'refer' && room !== null) {
      addItem(scenario, draft, {
        room,
        mover: seat,
        motion: { kind: 'article', author: seat, article: a, allow: true },
        amends: null,
        confirms: null,
      });
      addEntry(draft, 'article.referred', { organ: o.organ, room }, { who: [...new Set([seat, ...draft.bodies[room]!.full])], weight: 1 });
      return;
    }
    const owed = o.act === 'reply' ? owedReply(scenario, draft, o.organ, seat, o.target) : null;
    if (owed === null || by === null) addEntry(draft, 'article.refused', { organ: o.organ }, { who: [seat] });
    else {
      owed.state = 'refused';
      refuseReply(scenario, draft, o.organ, by, seat);
    }
  },
};
