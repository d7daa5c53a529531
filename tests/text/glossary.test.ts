// The glossary: each term once, in short plain sentences, found in a text where it stands.
import { describe, expect, test } from 'vitest';
import { findTerms, glossary, termOf } from '../../src/text/glossary';
import { expectSentence } from './support';

describe('glossary', () => {
  test('every term has an explanation in sentences, and every form belongs to one term', () => {
    const forms = glossary().flatMap((t) => t.forms);
    expect(new Set(forms).size).toBe(forms.length);
    for (const t of glossary()) expectSentence(t.text);
  });

  test('the terms of the period are there', () => {
    for (const id of [
      'plenum',
      'candidate-member',
      'apparatus',
      'gubkom',
      'orgburo',
      'secretariat',
      'sto',
      'sovnarkom',
      'comintern',
      'scissors',
      'ad-interim',
      'platform',
      'faction-ban',
      'testament',
      'cadre',
      'permille',
    ]) {
      expect(termOf(id), id).not.toBeNull();
    }
    expect(termOf('no-such-term')).toBeNull();
  });

  test('terms are found once, whole, the longest form first', () => {
    const text = 'Plenums are rare. The candidate members of the Orgburo speak at a plenum; STO stops.';
    expect(findTerms(text).map((o) => [o.id, text.slice(o.start, o.end)])).toEqual([
      ['plenum', 'Plenums'],
      ['candidate-member', 'candidate members'],
      ['orgburo', 'Orgburo'],
      ['sto', 'STO'],
    ]);
  });
});
