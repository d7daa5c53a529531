// "Did you mean": near words are found, far ones are not.
import { describe, expect, it } from 'vitest';
import { editDistance, nearest, suggestion } from '../../src/scenario/suggest';

describe('suggestions', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['kitten', 'sitting', 3],
  ])('%s to %s takes %i edits', (a, b, edits) => {
    expect(editDistance(a, b, 9)).toBe(edits);
    expect(editDistance(b, a, 9)).toBe(edits);
  });

  it('stops counting beyond the limit', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 2)).toBe(3);
  });

  it('the nearest word wins, the first on a tie, none when all are far', () => {
    expect(nearest('stalim', ['lenin', 'stalin', 'staline'])).toBe('stalin');
    expect(nearest('aa', ['ab', 'ac'])).toBe('ab');
    expect(nearest('stalin', ['zinoviev', 'kamenev'])).toBeNull();
    expect(nearest('Anna', ['anna'])).toBe('anna');
  });

  it('a short list is named in full when nothing is near', () => {
    expect(suggestion('x', ['for', 'against'])).toBe('one of: for, against');
    expect(suggestion('x', [])).toBeNull();
  });

  it('is not slowed down by long words', () => {
    expect(nearest('x'.repeat(10_000), ['y'.repeat(10_000)])).toBeNull();
  });
});
