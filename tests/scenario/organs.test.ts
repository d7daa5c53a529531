// organs.yaml: what a newspaper must say of itself, and the plain errors when it does not (R7.1).
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load';
import { miniWith } from '../support/mini';

const problems = (files: Record<string, string>): string[] => loadScenario(miniWith(files)).diagnostics.map((d) => `${d.code}: ${d.message}`);
const SOURCE = 'sources: [{source: author, locator: fixture, grade: invented}]';

describe('R7.1 organs', () => {
  it('one that is edited, or closed, or has a board, is in order', () => {
    expect(problems({ 'organs.yaml': '- id: gazette\n  elsewhere: 300\n  reach: {mill: 1000}' })).toEqual([]);
    const sheet = `- id: sheet\n  name: Sheet\n  masthead: Sheet\n  owner: mill\n  elsewhere: 10\n  ${SOURCE}`;
    expect(problems({ 'organs.yaml': `${sheet}\n  open: false` })).toEqual([]);
    expect(problems({ 'organs.yaml': `${sheet}\n  board: bureau` })).toEqual([]);
    expect(problems({ 'organs.yaml': sheet })).toEqual(['organ-unedited: no post has the power to edit “sheet”, and it has no board']);
  });

  it('unknown owners, places of reading and organs are named with what is meant', () => {
    expect(problems({ 'organs.yaml': '- id: gazette\n  owner: commitee' })).toEqual([
      'unknown-id: gazette.owner: no body or organization “commitee”',
    ]);
    expect(problems({ 'organs.yaml': '- id: gazette\n  reach: {mil: 10}' })).toEqual(['unknown-id: gazette.reach.mil: no organization “mil”']);
    expect(problems({ 'organs.yaml': '- id: gazette\n  elsewhere: 1200' })[0]).toMatch(/^out-of-range: elsewhere/);
    expect(problems({ 'posts.yaml': '- id: secretary\n  powers: [{power: edit, of: gazete}]' })).toEqual([
      'unknown-id: secretary.powers.0.of: no newspaper “gazete”',
    ]);
    expect(problems({ 'organs.yaml': '- id: gazette\n  renamed: {from: soon, name: New}' })[0]).toMatch(/^bad-date: renamed.from/);
  });
});
