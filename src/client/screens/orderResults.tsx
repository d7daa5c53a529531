// What came of your orders: each with a mark and the reason. Shown in the corridor, and first at the end of the month.
import { t } from '../../text/ui';

export const OUTCOMES = ['done', 'partly', 'failed'] as const;

/** One order of the month and what came of it. */
export interface OrderResult {
  id: string;
  /** "Talk with Stalin to win trust". */
  order: string;
  outcome: (typeof OUTCOMES)[number];
  /** What happened, or why nothing did. */
  line: string;
}

/** The list; nothing when no order was given. */
export function OrderResults({ rows }: { rows: readonly OrderResult[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="results" aria-label={t('results.title')}>
      <h2 class="cap owned">{t('results.title')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} class="result-row">
            <span class={`result-mark ${row.outcome}`} aria-hidden="true" />
            <span class="sm b">{row.order}</span>
            <span class="sm">
              <b class={row.outcome === 'failed' ? 'result-bad' : undefined}>{t(`results.${row.outcome}`)}.</b> <span class="mut">{row.line}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
