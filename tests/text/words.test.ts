// Small tools of wording.
import { expect, test } from 'vitest';
import { makeText } from '../../src/text/sentences';
import { head } from '../../src/text/words';
import { shipped } from '../support/scenarios';

test('the head of a wording ends at its first colon, semicolon or comma, and never inside a number', () => {
  expect(head('Give way to the peasant: lower tax, let farms grow')).toBe('Give way to the peasant');
  expect(head('500 to 700 of each 1,000 roubles to the workers, the rest to their housing')).toBe('500 to 700 of each 1,000 roubles to the workers');
});

test('a paper whose title begins like a sentence is quoted, one that says which paper it is takes an article', () => {
  const said = makeText(shipped('last-struggle')).names;
  expect(said.document('lenin-on-the-inspection')).toBe('“How we should reorganize the Inspection”');
  expect(makeText(shipped('october-1917')).names.document('letter-against-the-rising')).toBe('the Letter to the organizations of the party');
});
