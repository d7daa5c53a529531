// Words and rules that can be asked about: where they stand in a text, and what is said of them.
import { describe, expect, it } from 'vitest';
import { pieces } from '../../src/client/parts/glossed';
import { isRule, ruleText } from '../../src/client/rulebook';

describe('pieces', () => {
  it('cuts a text at its terms and rule numbers, and loses nothing of it', () => {
    const text = 'The Comintern is yours (R2.2), and R99.9 is no rule.';
    const cut = pieces(text);
    expect(cut.map((p) => p.text).join('')).toBe(text);
    expect(cut.filter((p) => p.asks !== null).map((p) => [p.text, p.asks])).toEqual([
      ['Comintern', { kind: 'term', id: 'comintern' }],
      ['R2.2', { kind: 'rule', number: 'R2.2' }],
    ]);
  });
  it('leaves a text without terms whole', () => {
    expect(pieces('Nothing here.')).toEqual([{ text: 'Nothing here.', asks: null }]);
  });
});

describe('ruleText', () => {
  it('tells constants with their values and no names of files', () => {
    const text = ruleText('R3.7', { courtTrust: 10 })!;
    expect(text).toMatch(/^Court: court trust 10 to his trust in you/);
    expect(text).not.toMatch(/`|\.ts\b/);
  });
  it('knows the rules of the rulebook only', () => {
    expect(isRule('R4.3')).toBe(true);
    expect(isRule('R99.9')).toBe(false);
    expect(ruleText('R99.9', {})).toBeNull();
  });
});
