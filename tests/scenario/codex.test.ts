// The codex of a scenario: an entry for everything that has a name, links both ways, search, and what a player is not told yet (R10.2).
import { describe, expect, test } from 'vitest';
import { makeCodex } from '../../src/scenario/codex';
import { CODEX_KINDS, type CodexReader, type CodexRef, factHiddenFrom, hiddenFrom, keyOf } from '../../src/scenario/codexEntry';
import { findNames, namesOf } from '../../src/scenario/codexLinks';
import { makeSearch } from '../../src/scenario/codexSearch';
import { glossary } from '../../src/text/glossary';
import { originalName } from '../../src/text/originalName';
import { shipped } from '../support/scenarios';

const IDS = ['cave-meeting', 'new-course', 'troika-split', 'united-opposition', 'right-turn'];
const codexes = new Map(IDS.map((id) => [id, makeCodex(shipped(id), { terms: glossary(), originalName })] as const));
const codex = codexes.get('cave-meeting')!;
const search = makeSearch(codex);
const entry = (ref: CodexRef) => codex.find(ref)!;
const scenarioSource = [{ source: 'coombs', locator: 'p. 1', grade: 'documented' as const }];
const keysOf = (query: string): string[] => search(query).map(keyOf);

describe.each(IDS)('%s', (id) => {
  const one = codexes.get(id)!;
  const scenario = shipped(id);
  test('has one entry for each record, and every reference in it leads to an entry', () => {
    expect(new Set(one.entries.map(keyOf)).size).toBe(one.entries.length);
    expect(one.entries.filter((e) => e.kind === 'person')).toHaveLength(scenario.people.length);
    expect(one.entries.filter((e) => e.kind === 'event')).toHaveLength(scenario.events.length);
    for (const kind of CODEX_KINDS)
      expect(one.entries.some((e) => e.kind === kind) || ['lever', 'theme', 'omission'].includes(kind), kind).toBe(true);
    const dead = one.entries.flatMap((e) =>
      e.facts.flatMap((f) => f.items.flatMap(({ to }) => (to !== undefined && one.find(to) === null ? [`${keyOf(e)}: ${keyOf(to)}`] : []))),
    );
    expect(dead).toEqual([]);
  });
  test('R10.2 every record in it has a grade', () => {
    expect(one.entries.filter((e) => e.grade === null && e.kind !== 'term' && e.kind !== 'source').map(keyOf)).toEqual([]);
  });
  test('every person is found by the name in its own writing', () => {
    const find = makeSearch(one);
    for (const p of scenario.people) expect(find(originalName(p)).map(keyOf)).toContain(`person/${p.id}`);
  });
});

describe('an entry', () => {
  test('tells what a person holds, where he sits, what he thinks and of whom', () => {
    const { facts, line, others } = entry({ kind: 'person', id: 'kamenev' });
    const items = (label: string) => facts.find((f) => f.label === label)!.items;
    expect(line).not.toBe('');
    expect(others).toContain('Лев Борисович Каменев');
    expect(items('posts').map((i) => i.to?.id)).toContain('politburo-chair');
    expect(items('seats')).toContainEqual({ to: { kind: 'body', id: 'politburo' }, note: 'full' });
    expect(items('views').every((i) => i.to?.kind === 'question' && i.text !== undefined)).toBe(true);
    expect(items('ties')[0]!.values!.trust).toBeDefined();
    expect(facts.find((f) => f.label === 'coda')!.later).toBe(true);
  });
  test('is named in what names it, by its fields or by its words, and not in itself', () => {
    const named = codex.namedIn({ kind: 'person', id: 'kamenev' }).map(keyOf);
    expect(named).toContain('post/politburo-chair');
    expect(named).toContain('event/kamenev-deputy');
    expect(named).toContain('fact/against-rising-1917');
    expect(named).not.toContain('person/kamenev');
    expect(codex.namedIn({ kind: 'source', id: 'coombs' }).map(keyOf)).toContain('event/kamenev-deputy');
    expect(codex.namedIn({ kind: 'body', id: 'politburo' }).map(keyOf)).toContain('post/politburo-chair');
  });
  test('of a source counts what cites it, by grade', () => {
    const cited = entry({ kind: 'source', id: 'coombs' }).facts.find((f) => f.label === 'cited')!;
    expect(cited.items[0]!.note).toBe('cited.documented');
    expect(Number(cited.items[0]!.values!.count)).toBeGreaterThan(20);
  });
});

test('what the sources tell and the scenario leaves out has an entry, with the reason', () => {
  const left = { id: 'left-out', date: '1923-08', text: 'A walk in the hills', reason: 'Nobody decides anything.', sources: scenarioSource };
  const one = makeCodex({ ...shipped('cave-meeting'), omissions: [left] }, { terms: [], originalName });
  const found = one.find({ kind: 'omission', id: 'left-out' })!;
  expect(found.name).toBe('A walk in the hills');
  expect(found.facts).toMatchObject([{ label: 'leftOut', items: [{ text: 'Nobody decides anything.' }] }]);
  expect(one.namedIn({ kind: 'source', id: 'coombs' })).toContain(found);
});

describe('search', () => {
  test('knows neither case nor accents, and both scripts', () => {
    expect(keysOf('kamenev')[0]).toBe('person/kamenev');
    expect(keysOf('KÁMENEV')[0]).toBe('person/kamenev');
    expect(keysOf('каменев')[0]).toBe('person/kamenev');
    expect(keysOf('лев борис')).toEqual(['person/kamenev']);
    expect(keysOf('Зиновьёв')[0]).toBe('person/zinoviev');
    expect(keysOf('ПРАВДА')).toContain('organ/pravda');
  });
  test('puts what begins with the words first, in any order of the words', () => {
    const found = keysOf('pol');
    expect(found[0]).toBe('body/politburo');
    expect(keysOf('Meeting Cave')).toEqual(keysOf('cave meeting'));
    expect(found.indexOf('post/politburo-chair')).toBeGreaterThan(0);
  });
  test('finds words of a text last, and nothing for nothing', () => {
    expect(keysOf('Kislovodsk')[0]).toBe('place/kislovodsk');
    expect(keysOf('Kislovodsk')).toContain('event/leave-at-kislovodsk');
    expect(search('  ')).toEqual([]);
    expect(search('zzyzx')).toEqual([]);
  });
});

describe('while a game runs', () => {
  const reader = (change: Partial<CodexReader> = {}): CodexReader => ({
    seat: 'kamenev',
    month: '1923-09',
    isOver: false,
    hasMet: () => false,
    ...change,
  });
  const later = codex.entries.find((e) => e.kind === 'event' && e.date! >= '1923-10' && e.known === null)!;
  const secret = codex.entries.find((e) => e.kind === 'event' && e.date! < '1923-09' && e.known !== null && !e.known.includes('kamenev'))!;
  test('what came later is hidden until its month, and outcomes until it is over', () => {
    expect(hiddenFrom(later, reader())).toBe('later');
    expect(hiddenFrom(later, reader({ month: '1924-01' }))).toBeNull();
    const outcome = codex.entries.find((e) => e.kind === 'outcome' && e.date!.startsWith('1923-09'))!;
    expect(hiddenFrom(outcome, reader())).toBe('later');
    expect(hiddenFrom(outcome, reader({ month: '1923-10' }))).toBeNull();
    const coda = entry({ kind: 'person', id: 'kamenev' }).facts.find((f) => f.label === 'coda')!;
    expect(factHiddenFrom(coda, { kind: 'person', id: 'kamenev' }, reader())).toBe('later');
  });
  test('what was kept from him is hidden, and so is the mind of others', () => {
    expect(hiddenFrom(secret, reader())).toBe('secret');
    expect(hiddenFrom(secret, reader({ seat: secret.known![0]! }))).toBeNull();
    const letter = entry({ kind: 'document', id: 'letter-about-secretary' });
    expect(hiddenFrom(letter, reader())).toBe('secret');
    expect(hiddenFrom(letter, reader({ hasMet: ({ id }) => id === letter.id }))).toBeNull();
    const ties = entry({ kind: 'person', id: 'stalin' }).facts.find((f) => f.label === 'ties')!;
    expect(factHiddenFrom(ties, { kind: 'person', id: 'stalin' }, reader())).toBe('secret');
    expect(factHiddenFrom(ties, { kind: 'person', id: 'stalin' }, reader({ seat: 'stalin' }))).toBeNull();
  });
  test('nothing is hidden from a reader without a game, or when it is over', () => {
    for (const e of codex.entries) {
      expect(hiddenFrom(e, null)).toBeNull();
      expect(hiddenFrom(e, reader({ isOver: true }))).toBeNull();
    }
  });
});

describe('names in a text', () => {
  const names = namesOf(shipped('cave-meeting'));
  const said = (text: string): string[] => findNames(text, names).map(({ to }) => keyOf(to));
  test('lead to their entries, each once, the longest first', () => {
    expect(said('Kamenev and L. B. Kamenev chair the Politburo; Leninists do not.')).toEqual(['person/kamenev', 'body/politburo']);
    expect(said("Kamenev's paper is Pravda.")).toEqual(['person/kamenev', 'organ/pravda']);
  });
  test('an entry of the list of original names that is another man is not used', () => {
    expect(originalName({ id: 'kamenev', cyrillic: 'С. С. Каменев-Другой' })).toBe('С. С. Каменев-Другой');
    expect(originalName({ id: 'nobody', cyrillic: 'А. Б. Никто' })).toBe('А. Б. Никто');
  });
});
