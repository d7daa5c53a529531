// Scenarios read through lenses (R10.1): what a lens changes, what it leaves alone, and which may be chosen together.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/model/scenario';
import { compileScenario, reviveScenario } from '../../src/scenario/compiled';
import { asPlayed, builtOf, lensFault, readingsOf, withLenses } from '../../src/scenario/lenses';
import { loadScenario } from '../../src/scenario/load';
import { miniLayers } from '../support/mini';

const SOURCES = 'sources: [{ source: author, locator: fixture, grade: claimed }]';
const DISPUTES = `
- { id: temper, title: Anna, text: What kind of person Anna was., ${SOURCES} }
- { id: paper, title: The sheet, text: Whose it is., ${SOURCES} }
- { id: alone, title: Alone, text: Nobody disagrees., ${SOURCES} }
`;
const LENSES = `
- { id: plain, dispute: temper, title: Plain, text: As it is., ${SOURCES} }
- id: bold
  dispute: temper
  title: Bold
  text: Otherwise.
  ${SOURCES}
  changes:
    - { type: view, person: anna, question: trade, view: -2, weight: 3, ${SOURCES} }
    - { type: tie, person: anna, to: boris, value: 70, ${SOURCES} }
    - { type: skill, person: anna, skill: nerve, value: 5, ${SOURCES} }
    - { type: authority, person: anna, value: 10, ${SOURCES} }
    - { type: patron, person: boris, patron: null, ${SOURCES} }
- { id: open, dispute: paper, title: Open, text: As it is., ${SOURCES} }
- id: signed
  dispute: paper
  title: Signed
  text: Otherwise.
  ${SOURCES}
  changes:
    - { type: document, document: note, lenin: true, witnesses: [boris], ${SOURCES} }
- { id: lonely, dispute: alone, title: Lonely, text: As it is., ${SOURCES} }
`;

function mini(files: { path: string; text: string }[]): { scenario: Scenario | null; messages: string[] } {
  const [base, top] = miniLayers();
  const { scenario, diagnostics } = loadScenario([base!, { ...top!, files: [...top!.files, ...files] }]);
  return { scenario, messages: diagnostics.map((d) => `${d.code} ${d.message}`) };
}

const bare = mini([]).scenario!;
const note = bare.documents[0]!.id;
const files = [
  { path: 'disputes.yaml', text: DISPUTES },
  { path: 'lenses.yaml', text: LENSES.replace('document: note', `document: ${note}`) },
];
const loaded = mini(files);
const scenario = loaded.scenario!;

describe('lenses', () => {
  it('R10.1 load from their files', () => {
    expect(loaded.messages).toEqual([]);
    expect(scenario.lenses.map((lens) => lens.id)).toEqual(['plain', 'bold', 'open', 'signed', 'lonely']);
  });

  it('R10.1 a dispute with fewer than two readings is no choice', () => {
    expect(readingsOf(scenario).map((r) => [r.dispute.id, r.built.id, r.chosen.id])).toEqual([
      ['temper', 'plain', 'plain'],
      ['paper', 'open', 'open'],
    ]);
  });

  it('R10.1 that nobody has chosen leave the hash as it is', () => {
    expect(scenario.hash).toBe(bare.hash);
    expect(withLenses(scenario, [])).toBe(scenario);
    expect(withLenses(scenario, ['plain', 'open'])).toBe(scenario);
  });

  it('R10.1 chosen change their numbers and nothing else', () => {
    const read = withLenses(scenario, ['bold']);
    const anna = read.byId.people.anna!;
    expect(anna.views.trade).toEqual([-2, 3]);
    expect(anna.ties).toEqual({ ...scenario.byId.people.anna!.ties, boris: 70 });
    expect(anna.skills).toEqual({ ...scenario.byId.people.anna!.skills, nerve: 5 });
    expect(anna.authority).toBe(10);
    expect(read.byId.people.boris!.patron).toBeNull();
    expect(read.people).toContain(anna);
    expect({ ...read, people: null, byId: null, hash: null, chosen: null }).toEqual({
      ...scenario,
      people: null,
      byId: null,
      hash: null,
      chosen: null,
    });
    expect(scenario.byId.people.anna!.authority).toBe(60);
    expect(Object.isFrozen(anna.views)).toBe(true);
  });

  it('R10.1 have a hash of their own, whatever the order they are named in', () => {
    const bold = withLenses(scenario, ['bold']);
    const both = withLenses(scenario, ['signed', 'bold']);
    expect(new Set([scenario.hash, bold.hash, both.hash]).size).toBe(3);
    expect(withLenses(scenario, ['bold', 'signed']).hash).toBe(both.hash);
    expect(both.chosen).toEqual(['bold', 'signed']);
    expect(both.byId.documents[note]).toMatchObject({ lenin: true, witnesses: ['boris'] });
    expect(builtOf(both)).toBe(scenario);
  });

  it('R10.1 of one dispute exclude each other, and must exist', () => {
    expect(lensFault(scenario, ['plain', 'bold'])).toEqual({ kind: 'rivals', lens: 'bold', other: 'plain' });
    expect(lensFault(scenario, ['brave'])).toEqual({ kind: 'unknown', lens: 'brave' });
    expect(() => withLenses(scenario, ['brave'])).toThrow('brave');
    expect(() => withLenses(withLenses(scenario, ['bold']), ['signed'])).toThrow('already');
  });

  it('R10.1 a game brings its lenses, and one whose lens is gone meets another hash', () => {
    const bold = withLenses(scenario, ['bold']);
    expect(asPlayed(scenario, { lenses: ['bold'] }).hash).toBe(bold.hash);
    expect(asPlayed(scenario, {})).toBe(scenario);
    expect(asPlayed(bare, { lenses: ['bold'] })).toBe(bare);
  });

  it('R10.1 revive with what they are read through', () => {
    const bold = withLenses(scenario, ['bold']);
    expect(reviveScenario(compileScenario(bold))).toEqual(bold);
  });

  it('what a lens says of somebody who is not in the cast falls away', () => {
    const extra = '\n    - { type: tie, person: clara, to: anna, value: 5, sources: [{ source: author, locator: fixture, grade: claimed }] }';
    const text = files[1]!.text.replace('    - { type: patron, person: boris', `${extra.slice(1)}\n    - { type: patron, person: boris`);
    const cut = mini([files[0]!, { path: 'lenses.yaml', text }]);
    expect(cut.messages).toEqual([]);
    expect(cut.scenario!.lenses[1]!.changes).toHaveLength(5);
  });
});
