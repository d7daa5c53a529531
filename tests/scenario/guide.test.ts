// guide.yaml (a guide that leads through a scenario): each mistake is one Diagnostic, at the loader's door.
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load';
import { miniLayers, miniWith } from '../support/mini';

const seat = loadScenario(miniLayers()).scenario!.manifest.seats[0]!;
const guide = (more: string, of = seat): string => `seat: ${of}\ntitle: First\nsteps:\n  - {id: one, title: One, text: Look., screen: news}\n${more}`;
const load = (text: string) => loadScenario(miniWith({ 'guide.yaml': text }));
const codes = (text: string): string[] => load(text).diagnostics.map((d) => `${d.code} ${d.line}`);

describe('guide.yaml', () => {
  it('is read, with what is left out filled in; a scenario without one has none', () => {
    const { scenario, diagnostics } = load(guide(''));
    expect(diagnostics).toEqual([]);
    expect(scenario!.guide).toMatchObject({ seat, seed: null, steps: [{ id: 'one', at: null, turn: null, when: null, done: { type: 'read' } }] });
    expect('guide' in loadScenario(miniLayers()).scenario!).toBe(false);
  });

  it.each([
    ['a seat there is not', guide('', 'nobody'), /unknown-id 1/],
    ['two steps of one name', guide('  - {id: one, title: Two, text: Look., screen: work}'), /^duplicate-id 5$/],
    ['a month there is not', guide('  - {id: two, title: Two, text: Look., screen: work, turn: "1901-01"}'), /^unknown-id 5$/],
    ['a screen there is not', guide('  - {id: two, title: Two, text: Look., screen: kitchen}'), /^unknown-value 5$/],
    ['something pointed at without its name', guide('  - {id: two, title: Two, text: Look., screen: work, at: {part: order}}'), /^missing-key 5$/],
    ['a deed there is not', guide('  - {id: two, title: Two, text: Look., screen: work, done: {type: order, kind: dance}}'), /^unknown-value 5$/],
    [
      'a condition on a person there is not',
      guide('  - {id: two, title: Two, text: Look., screen: work, when: {type: place, person: nobody, in: nowhere}}'),
      /unknown-id 5/,
    ],
  ])('%s', (_what, text, code) => {
    expect(codes(text).join(', ')).toMatch(code);
    expect(load(text).scenario).toBeNull();
  });
});
