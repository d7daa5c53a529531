// Russian says all that English says: every key, every value a sentence is filled with, every plural form; in Cyrillic; and it declines names.
import { beforeAll, describe, expect, test } from 'vitest';
import { playableScenarios } from '../../src/cli/scenarios';
import type { Scenario } from '../../src/model/scenario';
import { bareName, CASES, decline, placeholders } from '../../src/text/decline';
import { filesOf, type Labels, type LanguageFiles, loadLanguage, SUBJECTS, setLanguage } from '../../src/text/languages';
import { localeOf } from '../../src/text/locale';
import { inLanguage, locatorWord, scenarioWord } from '../../src/text/scenarioWords';
import { makeText, type Text } from '../../src/text/sentences';
import { t } from '../../src/text/ui';
import { shipped } from '../support/scenarios';
import { expectClean, expectSentence, scenario, walk } from './support';

const PLURAL = /_(zero|one|few|many|other)$/;
/** What whole numbers need; `_other` is for fractions, which no sentence counts. */
const RUSSIAN = ['_one', '_few', '_many'];
/** Latin letters that stay: the name of the game, rules, keys, formats, what languages call themselves. */
const LATIN = /Plenum|JSON|Esc|English|R\d+\.\d+[a-z]?|\b[FABRWZM]\b|^[IVX]+ /g;

const flat = (node: Labels, path = ''): Record<string, string> =>
  Object.assign({}, ...Object.entries(node).map(([k, v]) => (typeof v === 'string' ? { [path + k]: v } : flat(v, `${path}${k}.`))));

/** Both languages of every file, labels among them. */
const FILES = [...SUBJECTS, 'ui'] as const;
let ru: LanguageFiles;
let text: Text;
const tables = (file: (typeof FILES)[number]): [Record<string, string>, Record<string, string>] =>
  file === 'ui' ? [flat(filesOf('en')!.ui), flat(ru.ui)] : [filesOf('en')!.subjects[file], ru.subjects[file]];

beforeAll(async () => {
  await loadLanguage('ru');
  ru = filesOf('ru')!;
  text = makeText(scenario, 'ru');
});

/** Keys without their plural forms, with the forms of each. */
function formsOf(table: Record<string, string>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of Object.keys(table)) {
    const bare = key.replace(PLURAL, '');
    forms.set(bare, [...(forms.get(bare) ?? []), key.slice(bare.length)]);
  }
  return forms;
}
const valuesOf = (table: Record<string, string>, key: string, forms: string[]): string[] =>
  [...new Set(forms.flatMap((f) => placeholders(table[key + f]!).map(bareName)))].sort();

describe.each(FILES)('%s.json', (file) => {
  test('has every key of the English file and no other', () => {
    const [en, own] = tables(file);
    expect([...formsOf(own).keys()].sort()).toEqual([...formsOf(en).keys()].sort());
  });

  test('has the plural forms of Russian where English has its own', () => {
    const [en, own] = tables(file);
    const english = formsOf(en);
    const wrong = [...formsOf(own)].filter(([key, forms]) => {
      const theirs = english.get(key) ?? [''];
      const wanted = theirs.includes('_other') ? [...RUSSIAN, ...theirs.filter((f) => f === '_zero')] : theirs;
      return wanted.join() !== [...wanted].filter((f) => forms.includes(f)).join() || forms.some((f) => !wanted.includes(f) && f !== '_other');
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('asks for what the English sentence asks for', () => {
    const [en, own] = tables(file);
    const english = formsOf(en);
    const wrong = [...formsOf(own)].filter(
      ([key, forms]) => valuesOf(own, key, forms).join() !== valuesOf(en, key, english.get(key) ?? []).join() && english.has(key),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('is written in Cyrillic, in the voice of the game', () => {
    const [, own] = tables(file);
    for (const [key, said] of Object.entries(own)) {
      const bare = said.replace(/\{\{\w+\}\}/g, '').replace(LATIN, '');
      expect(bare, key).not.toMatch(/[A-Za-z]/);
      expect(said, key).not.toMatch(/!|товарищ| {2}|(^|\s)-\d|["“”]/i);
      // A placeholder with the name of a case that does not exist would stay empty.
      for (const name of placeholders(said)) expect(name.replace(new RegExp(`_(${CASES.join('|')})$`), ''), key).not.toContain('_');
    }
  });
});

test('what stands on a button or a tab is not much longer than in English', () => {
  const [en, own] = tables('ui');
  const SHORT = /^(tab|phase|ballot|seat|circle\.column|hall\.column|circle\.regimeShort|deal\.byYou|work\.group|top\.circleShort|month)\b/;
  const long = Object.keys(own).filter((k) => SHORT.test(k) && en[k] !== undefined && own[k]!.length > Math.max(9, Math.ceil(1.6 * en[k]!.length)));
  expect(long).toEqual([]);
});

describe('names', () => {
  const say = (name: string) => CASES.map((c) => decline(name, c, ru.cases)).join(' ');
  test.each([
    ['Зиновьев', 'Зиновьева Зиновьеву Зиновьева Зиновьевым Зиновьеве'],
    ['Троцкий', 'Троцкого Троцкому Троцкого Троцким Троцком'],
    ['Лашевич', 'Лашевича Лашевичу Лашевича Лашевичем Лашевиче'],
    ['Крупская', 'Крупской Крупской Крупскую Крупской Крупской'],
    ['Николаева', 'Николаевой Николаевой Николаеву Николаевой Николаевой'],
    ['Смилга', 'Смилги Смилге Смилгу Смилгой Смилге'],
    ['Цюрупа', 'Цюрупы Цюрупе Цюрупу Цюрупой Цюрупе'],
    ['Фрунзе', 'Фрунзе Фрунзе Фрунзе Фрунзе Фрунзе'],
    ['Stalin', 'Stalin Stalin Stalin Stalin Stalin'],
  ])('%s is declined', (name, said) => {
    expect(say(name)).toBe(said);
  });

  test.each([
    ['Зиновьев, Троцкий и Бухарин', 'Зиновьева, Троцкого и Бухарина'],
    ['Г. Е. Зиновьев', 'Г. Е. Зиновьева'],
    ['генеральный секретарь', 'генерального секретаря'],
    ['зампред Совнаркома (Каменев)', 'зампреда Совнаркома (Каменев)'],
    ['командующий на Украине и в Крыму', 'командующего на Украине и в Крыму'],
    ['Северо-Западное бюро ЦК', 'Северо-Западного бюро ЦК'],
    ['XIII съезд', 'XIII съезда'],
    ['ЦК', 'ЦК'],
    ['Политбюро', 'Политбюро'],
    ['вы', 'вас'],
    ['вы и Троцкий', 'вас и Троцкого'],
  ])('the genitive of %s', (name, said) => {
    expect(decline(name, 'gen', ru.cases)).toBe(said);
  });

  test.each(['cave-meeting', 'first-plenum'])('%s is Russian throughout', (id) => {
    const { manifest, events, aims, endings, deeds, outcomes, guide } = inLanguage(shipped(id), 'ru');
    const texts = [
      manifest.title,
      manifest.subtitle,
      manifest.span,
      manifest.briefing?.short ?? '',
      ...[guide?.title ?? '', ...(guide?.steps.flatMap((s) => [s.title, s.text]) ?? [])].map((said) =>
        scenarioWord(said, 'ru').replaceAll('Esc', ''),
      ),
      ...Object.values(manifest.seatBriefings),
      ...Object.values(manifest.coda),
      ...[...events, ...outcomes].map((e) => e.dispute ?? ''),
      ...events.flatMap((e) => [e.title, e.text, e.ask?.question ?? '', ...(e.ask?.choices.map((c) => c.text) ?? [])]),
      ...aims.map((a) => a.text),
      ...endings.flatMap((e) => [e.title, e.text]),
      ...deeds.map((d) => d.text),
      ...outcomes.flatMap((o) => [o.text, o.history]),
    ];
    expect(texts.filter((said) => /[a-z]/.test(said))).toEqual([]);
  });

  test('the list of the title page is Russian', () => {
    const rows = playableScenarios().map(({ manifest: { title, subtitle, span } }) =>
      [title, subtitle, span].map((said) => scenarioWord(said, 'ru')),
    );
    expect(rows.filter((row) => row.some((said) => /[a-z]/.test(said)))).toEqual([]);
  });

  test('a source is cited in Russian: who wrote it, chapter and page, and what is said there', () => {
    const { byId } = inLanguage(shipped('first-plenum'), 'ru');
    expect(locatorWord('pp. 178–180, fn 573–576', 'ru')).toBe('с. 178–180, прим. 573–576');
    expect(locatorWord("ch. 12, part 1: Stalin's idea", 'ru')).toBe('гл. 12, ч. 1: мысль Сталина');
    expect(locatorWord("ch. 12, part 1: Stalin's idea", 'en')).toBe("ch. 12, part 1: Stalin's idea");
    expect(byId.sources.coombs!.author).toBe('Николас Кумс');
    expect(byId.sources.coombs!.title).toBe(scenario.byId.sources.coombs!.title);
    // A place with words that are not known stays as it is printed.
    expect(locatorWord('part of what would follow', 'ru')).toBe('part of what would follow');
  });

  test('people, bodies, posts, places and organizations of the shared files have Russian names', () => {
    const shown = inLanguage(scenario, 'ru');
    const names = (s: Scenario) =>
      [s.people, s.bodies, s.posts, s.places, s.organizations, s.questions, s.levers].flatMap((rows) => rows.map((r) => r.name));
    expect(names(shown).filter((name) => /[a-z]/.test(name))).toEqual([]);
    expect(shown.byId.people.trotsky!.fullName).toBe('Л. Д. Троцкий');
    expect(shown.manifest.turns.map((turn) => turn.name)[0]).toBe('Июль 1923');
    // The same city has the name of its time, and the rules go on with the files.
    expect(inLanguage(shipped('right-turn'), 'ru').byId.organizations.petrograd!.name).toBe('Ленинград');
    expect(scenario.byId.people.trotsky!.name).toBe('Trotsky');
    expect(inLanguage(scenario, 'en')).toBe(scenario);
  });
});

describe('sentences', () => {
  test('plurals follow the number', () => {
    const said = (count: number) => localeOf('ru').say('entries', 'postpone.done', { count, room: 'Политбюро', convened: 'XIII съезд' });
    expect([1, 2, 5, 21].map(said)).toEqual([
      'Политбюро откладывает на месяц: XIII съезд.',
      'Политбюро откладывает на 2 месяца: XIII съезд.',
      'Политбюро откладывает на 5 месяцев: XIII съезд.',
      'Политбюро откладывает на месяц: XIII съезд.',
    ]);
  });

  test('a game of random months is told in Russian', () => {
    let seen = 0;
    const state = walk('русский', 400, () => {});
    for (const e of state.chronicle) {
      const { title, body } = text.entry(e, state, null);
      if (e.event !== null) continue;
      seen += 1;
      expectSentence(title);
      if (body !== null) expectClean(body);
    }
    expect(seen).toBeGreaterThan(20);
    const told = { ...state.chronicle[0]!, key: 'told', event: null, args: { text: "The party reads Lenin's advice on the General Secretary." } };
    expect(text.entry(told, state, null).title).toBe('Партия читает совет Ленина о генеральном секретаре.');
    expect(text.motion({ kind: 'demand', who: 'trotsky', step: 'submit' }, state)).toEqual({
      title: 'Троцкий обязан подчиниться решениям и молчать о них.',
      short: 'потребовать от Троцкого подчинения',
    });
  });

  test('labels follow the language in force, and English is there when it is not', () => {
    try {
      setLanguage('ru');
      expect(t('phase.session')).toBe('Заседание');
      expect(t('title.turns', { count: 22 })).toBe('22 хода');
      expect(t('circle.manOf', { patron: 'Троцкий' })).toBe('человек Троцкого');
      expect(makeText(scenario).ballot('for')).toBe('за');
    } finally {
      setLanguage('en');
    }
    expect(t('phase.session')).toBe('Session');
    expect(t('title.turns', { count: 22 })).toBe('22 turns');
  });
});
