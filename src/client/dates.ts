// Dates of the scenario as people write them: "25 September 1923", "July 1923". Sources that print no day give none.
import { t } from '../text/ui';

/** `date` is YYYY-MM or YYYY-MM-DD; anything else is shown as it stands, null stays null. */
export function dateText(date: string | null): string | null {
  const found = date === null ? null : /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (date === null || found === null) return date;
  const [, year, month, day] = found;
  return day === undefined ? `${t(`monthLong.${Number(month)}`)} ${year}` : `${Number(day)} ${t(`monthOfDay.${Number(month)}`)} ${year}`;
}
