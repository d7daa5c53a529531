// What comes off an agenda without a vote.
import type { State } from '../model/state';

/** Items nobody has voted on come off the agenda, and what amends them with them. True when another item lies on the table now. */
export function takeOff(draft: State, ids: readonly number[]): boolean {
  for (const i of draft.items)
    if (i.outcome === null && (ids.includes(i.id) || (i.amends !== null && ids.includes(i.amends)))) i.outcome = 'withdrawn';
  const s = draft.session;
  if (s === null) return false;
  const onTable = s.agenda[s.at];
  s.agenda = s.agenda.filter((id, i) => i < s.at || draft.items[id]!.outcome !== 'withdrawn');
  return s.agenda[s.at] !== onTable;
}
