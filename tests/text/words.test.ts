// Small tools of wording.
import { expect, test } from 'vitest';
import { head } from '../../src/text/words';

test('the head of a wording ends at its first colon, semicolon or comma, and never inside a number', () => {
  expect(head('Give way to the peasant: lower tax, let farms grow')).toBe('Give way to the peasant');
  expect(head('500 to 700 of each 1,000 roubles to the workers, the rest to their housing')).toBe('500 to 700 of each 1,000 roubles to the workers');
});
