// Where a paper stands, in words.
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import type { Desk } from './desk';

/** Where a paper stands, for this seat. */
export function paperState(desk: Desk, id: Id): string {
  const s = desk.world.documents[id]!;
  if (!s.written) return t('paper.intention');
  if (s.public) return t('paper.public');
  return s.holders.includes(desk.seat) ? t('paper.copies', { count: s.holders.length }) : t('paper.known');
}
