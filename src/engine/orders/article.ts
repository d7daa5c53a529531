// article: write for an organ — take a side, strike a man, answer, or open the file of a past deed (R7.2, R7.3). The editor decides (R7.1b).
import type { Refusal } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { breachOfArticle, owedReply, priceOfFile, printArticle, quotePush, refuseArticle, refuseQuote, sideOf, submissionOf } from '../articles';
import { judgeBlow } from '../deals';
import { hasPaper } from '../documents';
import { addItem, isAskedOf } from '../items';
import { isOpenQuestion } from '../openQuestions';
import { byReach, editorAnswer, openMinded, ownerRoom, refuseOrgan, refuseReply, refuseSides, type Submission, tellForm } from '../press';
import { isHelpless } from '../sickbed';
import { addEntry, constant, refusal } from '../tools';
import { blowLines, fileLines } from './blows';
import { editorLines } from './editorLines';
import { card, line, type OrderOf, type OrderRule, trustLine } from './orderRule';

type ArticleOrder = OrderOf<'article'>;

/** One article a month. */
const isGiven = (state: State, seat: Id): boolean => state.plans[seat]?.some((p) => p.kind === 'article') ?? false;

/** R4.1: what the editor would refer up already waits in the owner's room, or rests there. */
function refuseReferred(scenario: Scenario, state: State, seat: Id, o: ArticleOrder): Refusal | null {
  const room = ownerRoom(scenario, o.organ);
  if (room === null || !isAskedOf(scenario, state, room, referred(seat, o))) return null;
  const { answer } = editorAnswer(scenario, state, o.organ, submissionOf(state, seat, o), false);
  return answer === 'refer' ? refusal('R4.1', 'article.waits', { room }) : null;
}

/** What the owner's room is asked when the editor refers it up. */
function referred(seat: Id, o: ArticleOrder): Motion {
  const { kind: _, ...a } = o;
  return { kind: 'article', author: seat, article: a, allow: true };
}

/** The editor does not refuse it. A reply may always be handed in: keeping it out is a deed that costs. */
const isTaken = (scenario: Scenario, state: State, seat: Id, o: ArticleOrder): boolean =>
  o.act === 'reply' || takes(scenario, state, o.organ, submissionOf(state, seat, o));

const takes = (scenario: Scenario, state: State, organ: Id, s: Submission): boolean =>
  refuseSides(scenario, state, organ, s.supports) === null && editorAnswer(scenario, state, organ, s, false).answer !== 'refuse';

/** What can be written for one organ and its editor would take or refer: sides of every question, blows at those who are played, replies owed, files of those who have one. */
function writable(scenario: Scenario, state: State, seat: Id, organ: Id, papers: readonly Id[]): ArticleOrder[] {
  const out: ArticleOrder[] = [];
  const write = (act: ArticleOrder['act'], target: Id | null, question: Id | null, fact: Id | null, quote: Id | null): ArticleOrder => ({
    kind: 'article',
    organ,
    act,
    target,
    question,
    fact,
    quote,
  });
  for (const q of scenario.questions) {
    if (!isOpenQuestion(scenario, state, q)) continue;
    const plain = write('argue', null, q.id, null, null);
    if (!isTaken(scenario, state, seat, plain)) continue;
    out.push(plain);
    for (const d of papers) if (refuseQuote(scenario, state, seat, d, q.id) === null) out.push(write('argue', null, q.id, null, d));
  }
  for (const target of state.seats) {
    if (target === seat || isHelpless(scenario, state, target)) continue;
    const blow = write('attack', target, null, null, null);
    // An editor looks at whom it strikes: an open file strikes no other man than the attack does.
    if (!isTaken(scenario, state, seat, blow)) continue;
    out.push(blow);
    for (const fact of state.people[target]!.facts) out.push(write('dossier', target, null, fact, null));
  }
  const owed = new Set<Id>();
  for (const r of state.organs[organ]!.owed) if (r.to === seat && owedReply(scenario, state, organ, seat, r.by) !== null) owed.add(r.by);
  for (const target of owed) out.push(write('reply', target, null, null, null));
  const hasAsked = state.items.some((i) => i.motion.kind === 'article' && i.motion.author === seat);
  return hasAsked ? out.filter((o) => refuseReferred(scenario, state, seat, o) === null) : out;
}

const refuseAgainstLine = (scenario: Scenario, state: State, seat: Id, o: ArticleOrder) =>
  refuseSides(scenario, state, o.organ, submissionOf(state, seat, o).supports);

const answerTo = (scenario: Scenario, state: State, seat: Id, o: ArticleOrder) =>
  editorAnswer(scenario, state, o.organ, submissionOf(state, seat, o));

export const article: OrderRule<'article'> = {
  rule: 'R7.2',
  options(scenario, state, seat) {
    if (isGiven(state, seat)) return [];
    const papers = scenario.documents.filter((d) => d.lenin && hasPaper(state, d.id, seat)).map((d) => d.id);
    return scenario.organs
      .filter((organ) => refuseOrgan(scenario, state, organ.id, seat) === null)
      .flatMap((organ) => writable(scenario, state, seat, organ.id, papers));
  },
  refuse(scenario, state, seat, o) {
    const why = refuseOrgan(scenario, state, o.organ, seat) ?? refuseArticle(scenario, state, seat, o) ?? refuseAgainstLine(scenario, state, seat, o);
    if (why !== null) return why;
    if (isGiven(state, seat)) return refusal('R7.2', 'order.already', {});
    if (!isTaken(scenario, state, seat, o))
      return refusal('R7.1b', 'print.editor', { person: editorAnswer(scenario, state, o.organ, submissionOf(state, seat, o), false).by ?? '' });
    return refuseReferred(scenario, state, seat, o);
  },
  cost: () => 1,
  breach: (scenario, state, seat, o) => breachOfArticle(scenario, state, seat, o),
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
    if (o.act === 'attack' || o.act === 'dossier') {
      if (o.act === 'dossier') effect.push(...fileLines(scenario, state, seat, o.target!, o.fact!, o.organ));
      effect.push(...trustLine(scenario, state, 'attackInPrint', seat, o.target!), ...blowLines(scenario, state, seat, o.target!, 'quiet'));
    }
    if (price > 0) effect.push(line('card.article.own', { by: -price }));
    if (o.quote !== null) {
      const push = quotePush(scenario, state, o.quote, o.question!);
      effect.push(
        push.against === null
          ? line('card.quote', { document: o.quote, by: push.by })
          : line('card.quote.against', { document: push.against, by: push.by, authority: -constant(scenario, 'quoteAuthority') }),
      );
    }
    const isOut = o.act === 'reply' && answer.answer === 'refuse';
    const tail =
      isOut && answer.by !== null ? [line('card.article.kept', { person: answer.by, by: openMinded(scenario, state, answer.by).length })] : [];
    return card([...effect, ...tail, ...editorLines(answer, ownerRoom(scenario, o.organ))], ['all']);
  },
  apply(scenario, draft, seat, o) {
    const isOut =
      refuseOrgan(scenario, draft, o.organ, seat) ?? refuseArticle(scenario, draft, seat, o) ?? refuseAgainstLine(scenario, draft, seat, o);
    if (isOut !== null) {
      addEntry(draft, 'article.refused', { organ: o.organ }, { who: [seat] });
      return;
    }
    const { kind: _, ...a } = o;
    const heard = answerTo(scenario, draft, seat, o);
    const { answer, by } = heard;
    if (answer === 'print') {
      if ((a.act === 'attack' || a.act === 'dossier') && a.target !== null) judgeBlow(scenario, draft, seat, a.target, 'quiet');
      printArticle(scenario, draft, seat, a, heard.form);
      tellForm(draft, heard, seat, o.organ);
      return;
    }
    const room = ownerRoom(scenario, o.organ);
    if (answer === 'refer' && room !== null) {
      addItem(scenario, draft, { room, mover: seat, motion: referred(seat, o), amends: null, confirms: null });
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
