// How many things of a scenario are of each grade: a table in the codex, one line on the title page.
import { GRADES } from '../../model/source';
import type { Counted, GradeTally } from '../../scenario/grades';
import { t } from '../../text/ui';
import { GradeMark, GradeWord } from './marks';

export interface GradeCount {
  id: Counted;
  name: string;
  tally: GradeTally;
  total: number;
}

/** A row for what is counted, a column for each grade. */
export function GradeCountTable({ counts }: { counts: readonly GradeCount[] }) {
  return (
    <table class="sm grade-table">
      <thead>
        <tr>
          <th>
            <span class="sr">{t('codex.what')}</span>
          </th>
          {GRADES.map((grade) => (
            <th key={grade} class="tr">
              <GradeWord grade={grade} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row) => (
          <tr key={row.id}>
            <th>{row.name}</th>
            {GRADES.map((grade) => (
              <td key={grade} class="num tr">
                {row.tally[grade]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same in one line each, for a card. */
export function GradeCountLine({ counts }: { counts: readonly GradeCount[] }) {
  return (
    <ul class="grade-line xs mut">
      {counts.map((row) => (
        <li key={row.id}>
          <span>{row.name}</span>
          {GRADES.map((grade) => (
            <span key={grade} class="num">
              <GradeMark grade={grade} size={10} /> {row.tally[grade]}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
