// View → what can be done with a paper or a post, as short words that open the desk at the order.
import type { Order, OrderKind } from '../../model/order';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import type { DeskLink } from '../screens/work.model';
import type { OrderActions } from './work';

const PAPER_KINDS: ReadonlySet<OrderKind> = new Set(['draft', 'sign', 'paper', 'print', 'testify']);
const POST_KINDS: ReadonlySet<OrderKind> = new Set(['work', 'resign']);

/** One link for each thing that can be done, in the order of the desk. */
function linksOf(actions: OrderActions, isAbout: (o: Order) => boolean, word: (o: Order) => string): DeskLink[] {
  const found = new Map<string, DeskLink>();
  for (const [id, { order }] of actions) {
    if (!isAbout(order)) continue;
    const label = word(order);
    if (!found.has(label)) found.set(label, { label, family: order.kind, variant: id });
  }
  return [...found.values()];
}

export const paperLinks = (actions: OrderActions, document: Id): DeskLink[] =>
  linksOf(
    actions,
    (o) => PAPER_KINDS.has(o.kind) && 'document' in o && o.document === document,
    (o) => t(`paper.link.${o.kind === 'paper' ? o.deed : o.kind}`),
  );

/** `needsWork`: a post that needs none has its powers anyway. */
export const postLinks = (actions: OrderActions, post: Id, needsWork: boolean): DeskLink[] =>
  linksOf(
    actions,
    (o) => POST_KINDS.has(o.kind) && 'post' in o && o.post === post && (needsWork || o.kind !== 'work'),
    (o) => t(`post.link.${o.kind}`),
  );
