// The codex as its screen shows it: what is listed, what is covered while one plays, what "documented only" leaves out; and the ways into it.
import { afterEach, describe, expect, test } from 'vitest';
import { type CodexBook, type CodexWish, codexModel, codexReader } from '../../src/client/adapt/codex';
import { type Desk, reasonRows } from '../../src/client/adapt/desk';
import { codexPlace, gameShelf, hashOf, namesHere, placeOf } from '../../src/client/codexDoor';
import { splitByEvidence } from '../../src/client/parts/evidence';
import { pieces } from '../../src/client/parts/glossed';
import { SourceNote } from '../../src/client/parts/marks';
import { ReasonList } from '../../src/client/parts/reasons';
import { CodexScreen } from '../../src/client/screens/codex';
import { settings } from '../../src/client/settings';
import { viewFor, worldFor } from '../../src/engine/view';
import type { Grade } from '../../src/model/source';
import { makeCodex } from '../../src/scenario/codex';
import { makeSearch } from '../../src/scenario/codexSearch';
import { weakestOf } from '../../src/scenario/grades';
import { glossary } from '../../src/text/glossary';
import { originalName } from '../../src/text/originalName';
import { makeText } from '../../src/text/sentences';
import { fresh, put, scenario } from '../support/game';
import { draw, nothing } from '../support/page';

const NOTHING = { canUndo: false, iron: false, thinking: false, divergence: 0 };
const codex = makeCodex(scenario(), { terms: glossary(), originalName });
const search = makeSearch(codex);
const book = (seat: string | null, state = fresh()): CodexBook => ({
  scenario: scenario(),
  codex,
  search,
  reader: seat === null ? null : codexReader({ scenario: scenario(), world: worldFor(scenario(), state, seat), seat }),
});
const wish = (change: Partial<CodexWish> = {}): CodexWish => ({
  query: '',
  kind: 'person',
  ref: null,
  isUnveiled: false,
  documentedOnly: false,
  canGoBack: false,
  ...change,
});
const set = (evidence: 'all' | 'documented') => {
  settings.value = { ...settings.value, evidence };
};
afterEach(() => {
  set('all');
  gameShelf.value = null;
  codexPlace.value = null;
});

describe('the list', () => {
  test('holds all of a kind, or what is found in every kind', () => {
    const people = codexModel(book(null), wish());
    expect(people.rows).toHaveLength(scenario().people.length);
    expect(people.rows.every((row) => row.kind === '')).toBe(true);
    expect(people.rows[0]!.name).toBe('A. A. Andreev');
    const found = codexModel(book(null), wish({ query: 'Каменев' }));
    expect(found.rows.map((row) => row.name)).toEqual(['L. B. Kamenev']);
    expect(found.rows[0]!.kind).toBe('Person');
  });
  test('says how much is covered while one plays, and nothing is covered when it is over', () => {
    const events = scenario().events.length;
    const played = codexModel(book('kamenev'), wish({ kind: 'event' }));
    expect(played.hidden.later).toBeGreaterThan(0);
    expect(played.hidden.secret).toBeGreaterThan(0);
    expect(played.rows.length + played.hidden.later + played.hidden.secret).toBe(events);
    expect(played.until).toBe('July 1923');
    expect(codexModel(book('kamenev'), wish({ kind: 'event', isUnveiled: true })).rows).toHaveLength(events);
    const over = put(fresh(), (s) => void (s.phase = 'over'));
    expect(codexModel(book('kamenev', over), wish({ kind: 'event' })).rows).toHaveLength(events);
  });
  test('R10.2 leaves out what is inferred or invented when only what is documented is asked for', () => {
    const model = codexModel(book(null), wish({ kind: 'event', documentedOnly: true }));
    expect(model.hidden.ours).toBe(scenario().events.filter((e) => ['inferred', 'invented'].includes(e.sources[0]!.grade)).length);
    expect(model.rows.every((row) => row.grade === 'documented' || row.grade === 'claimed')).toBe(true);
  });
});

describe('an entry', () => {
  const page = (seat: string | null, change: Partial<CodexWish> = {}) =>
    codexModel(book(seat), wish({ ref: { kind: 'person', id: 'stalin' }, ...change })).page!;
  test('gives the name in its own writing and words for every key', () => {
    expect(page(null).original).toBe('Иосиф Виссарионович Сталин');
    for (const e of codex.entries) {
      const model = codexModel(book(null), wish({ ref: { kind: e.kind, id: e.id } }));
      // A key without words shows itself.
      expect(JSON.stringify([model.page!.facts, model.page!.kind]), `${e.kind}/${e.id}`).not.toMatch(/codex\.|\{\{/);
    }
  });
  test('covers the mind of another and what became of him, and shows both when asked', () => {
    const veils = page('kamenev').facts.flatMap((f) => (f.veil === null ? [] : [[f.id, f.veil, f.items.length]]));
    expect(veils).toEqual([
      ['views', 'secret', 0],
      ['ties', 'secret', 0],
      ['coda', 'later', 0],
    ]);
    expect(page('kamenev', { isUnveiled: true }).facts.every((f) => f.veil === null)).toBe(true);
    expect(
      page('stalin')
        .facts.filter((f) => f.veil !== null)
        .map((f) => f.id),
    ).toEqual(['coda']);
  });
  test('R10.2 dims the figures of the authors and keeps them', () => {
    const dim = page(null, { documentedOnly: true }).facts.filter((f) => f.isDim);
    expect(dim.map((f) => f.id)).toContain('ties');
    expect(dim.every((f) => f.items.length > 0)).toBe(true);
  });
  test('that is covered says nothing of itself on the page', () => {
    const later = codex.entries.find((e) => e.kind === 'event' && e.date! >= '1923-11' && e.known === null)!;
    const model = codexModel(book('kamenev'), wish({ ref: { kind: 'event', id: later.id } }));
    expect(model.page!.veil).toBe('later');
    const acts = { onQuery: nothing, onKind: nothing, onOpen: nothing, onUnveil: nothing, onDocumented: nothing, onBack: nothing, onClose: nothing };
    const shown = draw(<CodexScreen model={model} acts={acts} />).text;
    expect(shown).toContain('what came later');
    expect(shown).not.toContain(later.text.slice(0, 60));
  });
});

describe('the address', () => {
  test('names a place and is read again', () => {
    const place = { scenario: 'cave-meeting', ref: { kind: 'person' as const, id: 'kamenev' } };
    expect(hashOf(place)).toBe('#codex=cave-meeting/person/kamenev');
    expect(placeOf(hashOf(place))).toEqual(place);
    expect(placeOf('#codex=cave-meeting')).toEqual({ scenario: 'cave-meeting', ref: null });
    expect(placeOf('#codex=cave-meeting/nonsense/x')).toEqual({ scenario: 'cave-meeting', ref: null });
    expect(placeOf('#codex=%')).toBeNull();
    expect(placeOf('#game=abc')).toBeNull();
  });
});

describe('names on the page', () => {
  test('lead to the codex of the running game, and to nothing without one', () => {
    const cut = () => pieces('Kamenev reads Pravda in the Politburo.', namesHere.value).filter((p) => p.asks !== null);
    expect(cut().map((p) => p.text)).toEqual(['Politburo']);
    gameShelf.value = { scenario: scenario(), reader: () => null };
    expect(cut().map((p) => p.asks)).toEqual([
      { kind: 'entry', to: { kind: 'person', id: 'kamenev' } },
      { kind: 'entry', to: { kind: 'organ', id: 'pravda' } },
      { kind: 'term', id: 'politburo' },
    ]);
  });
  test('R10.2 a source stands with its mark and its word', () => {
    const note = <SourceNote source={{ grade: 'claimed', text: 'Coombs, p. 169', source: 'coombs' }} />;
    expect(draw(note).text).toBe('claimed Coombs, p. 169');
  });
});

test('R10.2 views and ties in an account have the grade of the numbers of the person, as in the codex', () => {
  const state = fresh();
  const view = viewFor(scenario(), state, 'kamenev');
  const desk: Desk = { ...{ scenario: scenario(), text: makeText(scenario()), view, world: view.world, seat: 'kamenev' }, ...NOTHING };
  const rows = reasonRows(desk, 'tomsky', [
    { term: 'movers', value: 1, rule: 'R4.3', about: [] },
    { term: 'bandwagon', value: 1, rule: 'R4.3', about: [] },
  ]);
  expect(rows.map((row) => row.grade)).toEqual([weakestOf(scenario().byId.people.tomsky!.sources), null]);
});

describe('documented only', () => {
  const reason = (id: string, grade: Grade | null) => ({ id, name: id, grade, line: 'x', value: 3, rule: 'R4.3', parts: [] });
  test('R10.2 hides lines that rest on the authors, and keeps what comes of play', () => {
    const rows: { grade: Grade | null }[] = [
      { grade: 'documented' },
      { grade: 'invented' },
      { grade: null },
      { grade: 'inferred' },
      { grade: 'claimed' },
    ];
    expect(splitByEvidence(rows, (row) => row.grade).hidden).toBe(0);
    set('documented');
    const split = splitByEvidence(rows, (row) => row.grade);
    expect(split.rows.map((row) => row.grade)).toEqual(['documented', null, 'claimed']);
    expect(split.hidden).toBe(2);
  });
  test('R10.2 dims the terms of a vote and leaves their number as it was', () => {
    const list = <ReasonList reasons={[reason('conviction', 'inferred'), reason('tie', 'documented'), reason('bandwagon', null)]} />;
    expect(draw(list).all('reason-dim')).toEqual([]);
    set('documented');
    const shown = draw(list);
    expect(shown.all('reason-dim')).toHaveLength(1);
    expect(shown.all('val')).toEqual(['+3', '+3', '+3']);
    expect(shown.all('evidence-line')[0]).toContain('1 term is dimmed');
  });
});
