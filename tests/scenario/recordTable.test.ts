// The counts and the lists of what is left out, in scenarios/README.md, are those of the data (R10.2). GOLDEN=write writes them anew.
import { expect, it } from 'vitest';
import { RECORD_END, RECORD_START, recordTable } from '../../src/cli/recordTable';
import { playableScenarios } from '../../src/cli/scenarios';
import type { Omission, Scenario } from '../../src/model/scenario';
import { countGrades } from '../../src/scenario/grades';
import { expectGenerated } from '../support/generated';
import { shipped } from '../support/scenarios';

it('the record of the scenarios is not stale (GOLDEN=write rewrites it)', () => {
  expectGenerated(RECORD_START, RECORD_END, recordTable(playableScenarios()), 'tests/scenario/recordTable.test.ts');
});

const omission = (id: string, date: string, text = `What ${id} was.`): Omission => ({
  id,
  date,
  text,
  reason: 'nobody decides it',
  sources: [{ source: 'coombs', locator: 'p. 7', grade: 'claimed' }],
});
const leaving = (id: string, ...omissions: Omission[]): Scenario => ({ ...shipped(id), omissions });

it('R10.2 a row counts events and outcomes by grade', () => {
  const cave = leaving('cave-meeting', omission('a', '1923-08'));
  const { events, outcomes } = countGrades(cave);
  const row = recordTable([cave]).split('\n')[2];
  expect(row).toContain(`| 6 | 7 | ${cave.events.length} | ${cave.outcomes.length} | ${events.documented + outcomes.documented} |`);
  expect(row).toMatch(/\| 1 \|$/);
});

it('what is left out is listed in the order of its dates, with reason, source and grade', () => {
  const table = recordTable([leaving('cave-meeting', omission('late', '1923-09'), omission('early', '1923-08-02', 'A *starred* | word.'))]);
  expect(table).toContain(
    [
      '- **1923-08-02** A \\*starred\\* \\| word. _Left out: nobody decides it._ (◧ coombs, p. 7)',
      '- **1923-09** What late was. _Left out: nobody decides it._ (◧ coombs, p. 7)',
    ].join('\n'),
  );
});

it('what two scenarios leave out is listed once, by the shorter, and counted by the other as far as its calendar goes', () => {
  const [inside, after] = [omission('inside', '1924'), omission('after', '1924-09')];
  const own = omission('own', '1922-11');
  const table = recordTable([leaving('new-course', inside, after), leaving('last-struggle', inside, after, own)]);
  expect(table.match(/What inside was/g)).toHaveLength(1);
  expect(table).toContain('The Last Struggle</b>, October 1922 – June 1924: 2 left out');
  expect(table).toContain('- 1 more that _The New Course_ lists.');
  expect(table).toContain('The New Course</b>, October 1923 – January 1925: 2 left out');
});
