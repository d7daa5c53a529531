// View → what waits for this seat's answer on its desk: posts it was asked to take (R1.3), cases against it, and cases that lie before it (R5.9).
import { evidenceAgainst, isOpenCase, weightOfCase } from '../../engine/cases';
import { constant } from '../../engine/tools';
import type { Case } from '../../model/cases';
import type { Order } from '../../model/order';
import type { PostOffer } from '../../model/postOffer';

import { t } from '../../text/ui';
import { capital } from '../../text/words';
import type { AskedRow, DeskLink } from '../screens/work.model';
import type { Desk } from './desk';
import type { OrderActions } from './work';

/** The orders that answer it, each by its own sentence, while they can be given. */
const answers = (desk: Desk, actions: OrderActions, isAnswer: (o: Order) => boolean): DeskLink[] =>
  [...actions].flatMap(([variant, { order }]) =>
    isAnswer(order) ? [{ label: desk.text.order(order, desk.world), family: order.kind, variant }] : [],
  );

/** What has been answered this month: it is among the chosen orders. */
const chosen = (desk: Desk, isAnswer: (o: Order) => boolean): string[] =>
  (desk.world.plans[desk.seat] ?? []).filter(isAnswer).map((o) => t('asked.chosen', { order: desk.text.order(o, desk.world) }));

function rowOfPost(desk: Desk, actions: OrderActions, o: PostOffer): AskedRow {
  const { text, seat } = desk;
  const isAnswer = (order: Order): boolean => order.kind === 'answerPost' && order.offer === o.id;
  const from = o.room !== null ? text.names.body(o.room) : o.by === null ? '' : text.personFull(o.by);
  return {
    id: `post/${o.id}`,
    title: t('asked.post', { post: text.names.post(o.post) }),
    lines: [
      t('asked.postBy', { from }),
      ...(o.before === null || o.before === seat ? [] : [t('asked.postOf', { person: text.person(o.before) })]),
      t(o.state === 'time' ? 'asked.postLast' : 'asked.postSilence'),
      ...chosen(desk, isAnswer),
    ],
    links: answers(desk, actions, isAnswer),
  };
}

function rowOfCase(desk: Desk, actions: OrderActions, c: Case): AskedRow {
  const { scenario, world, text, seat } = desk;
  const isAnswer = (order: Order): boolean => order.kind === 'case' && order.case === c.id;
  const isOwn = c.person === seat;
  // What is known now is weighed when he is heard; from then on the plea counts too. A room that takes the case up before weighs what it knows.
  const weight = c.stage === 'opened' || c.evidence === 0 ? evidenceAgainst(scenario, world, c.person) : weightOfCase(scenario, c);
  const limits = { weight, censure: constant(scenario, 'caseCensure'), warning: constant(scenario, 'caseWarning') };
  const names = { body: text.names.body(c.body), person: text.person(c.person) };
  return {
    id: `case/${c.id}`,
    title: capital(t(isOwn ? 'asked.ownCase' : 'asked.case', names)),
    lines: [
      ...(c.by === null || c.by === seat ? [] : [t('asked.caseBy', { person: text.person(c.by) })]),
      t(`asked.${isOwn ? 'ownStage' : 'stage'}.${c.stage}`, names),
      t('asked.weight', limits),
      ...(c.plea === null ? [] : [t(`asked.plea.${c.plea}`)]),
      ...chosen(desk, isAnswer),
    ],
    links: answers(desk, actions, isAnswer),
  };
}

/** Everything that waits for an answer of this seat, posts first; a case against it stays until it is closed. */
export function askedOf(desk: Desk, actions: OrderActions): AskedRow[] {
  const { world, seat } = desk;
  const posts = world.postOffers.filter((o) => o.person === seat && (o.state === 'open' || o.state === 'time'));
  const cases = world.cases.filter(isOpenCase).map((c) => ({ isOwn: c.person === seat, row: rowOfCase(desk, actions, c) }));
  return [...posts.map((o) => rowOfPost(desk, actions, o)), ...cases.flatMap(({ isOwn, row }) => (isOwn || row.links.length > 0 ? [row] : []))];
}
