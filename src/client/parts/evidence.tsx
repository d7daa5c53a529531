// "Documented only": what rests on the authors of a scenario is hidden in lists and dimmed where it counts; how much is always said. No rule changes.
import type { Grade } from '../../model/source';
import { isOurs } from '../../scenario/grades';
import { t } from '../../text/ui';
import { settings } from '../settings';

/** Whether only what sources say is asked for. */
export const isDocumentedOnly = (): boolean => settings.value.evidence === 'documented';

/** Whether something is to be dimmed: it counts, but rests on the authors. */
export const isDimmed = (grade: Grade | null): boolean => isDocumentedOnly() && isOurs(grade);

/** The rows to show, and how many are not. What comes of play has no grade and stays. */
export function splitByEvidence<T>(all: readonly T[], gradeOf: (row: T) => Grade | null): { rows: T[]; hidden: number } {
  const rows = all.filter((row) => !isDimmed(gradeOf(row)));
  return { rows, hidden: all.length - rows.length };
}

interface NoteProps {
  kind: 'hidden' | 'dimmed';
  count: number;
  /** It stands at the end of a list. */
  asItem?: boolean;
}

/** How much is hidden or dimmed, and the way to have it all again. */
export function EvidenceNote({ kind, count, asItem = false }: NoteProps) {
  if (count === 0) return null;
  const line = (
    <p class="xs mut evidence-line">
      {t(`evidence.${kind}`, { count })}{' '}
      <button
        type="button"
        class="lnk"
        onClick={() => {
          settings.value = { ...settings.value, evidence: 'all' };
        }}
      >
        {t('evidence.show')}
      </button>
    </p>
  );
  return asItem ? <li>{line}</li> : line;
}
