// The locale files behind one small door: a subject, a key, values in; a string out. It decides nothing about the game.
import i18next from 'i18next';
import { bareName, placeholders, withCases } from './decline';
import { filesOf, LANGUAGES, type Language, languageOf, PLURALS, SUBJECTS, type Subject, type Table } from './languages';
import { filesFor, type TurnUnit } from './turnWords';

export { LANGUAGES, type Language, SUBJECTS, type Subject } from './languages';

/** What a template is filled with; `count` also chooses the plural. */
export type Values = Record<string, string | number>;

/** The sentences of one language by subject and key. Keys are flat: a dot in a key is only a dot. */
export interface Locale {
  language: Language;
  /** The filled template; a key that the language lacks is said in English, and one that English lacks shows as `⟦subject:key⟧`. */
  say(subject: Subject, key: string, values?: Values): string;
  has(subject: Subject, key: string): boolean;
  /** Names of the values a template asks for, over all its plural forms, without their cases. */
  needs(subject: Subject, key: string): string[];
  /** Every key of a subject, as written in its file. */
  keys(subject: Subject): string[];
}

function formsOf(table: Table, key: string): string[] {
  return [key, ...PLURALS.map((p) => `${key}${p}`)].filter((k) => table[k] !== undefined);
}

function makeLocale(language: Language, unit: TurnUnit): Locale {
  const first = filesFor(LANGUAGES[0], unit)!;
  const own = filesFor(language, unit) ?? first;
  const texts = i18next.createInstance();
  void texts.init({
    lng: language,
    fallbackLng: LANGUAGES[0],
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [LANGUAGES[0]]: first.subjects, [language]: own.subjects } as Record<string, Record<Subject, Record<string, string>>>,
    ns: [...SUBJECTS],
    returnNull: false,
  });
  /** The templates of a key: those of the language, else the English ones. */
  const templates = (subject: Subject, key: string): string[] => {
    for (const table of [own.subjects[subject], first.subjects[subject]]) {
      const forms = formsOf(table, key);
      if (forms.length > 0) return forms.map((k) => table[k]!);
    }
    return [];
  };
  const asked = (subject: Subject, key: string): string[] => templates(subject, key).flatMap(placeholders);
  return {
    language,
    say(subject, key, values = {}) {
      if (templates(subject, key).length === 0) return `⟦${subject}:${key}⟧`;
      const count = typeof values.count === 'number' ? { count: values.count } : {};
      const replace = language === LANGUAGES[0] ? values : withCases(asked(subject, key), values, own.cases);
      // Values come from scenarios, also from mods: they are put in as they are, never read as templates.
      return texts.t(key, { ns: subject, replace, nest: false, ...count });
    },
    has: (subject, key) => templates(subject, key).length > 0,
    needs: (subject, key) => [...new Set(asked(subject, key).map(bareName))],
    keys: (subject) => Object.keys(own.subjects[subject]),
  };
}

const made: Record<TurnUnit, Map<Language, Locale>> = { month: new Map(), days: new Map() };

/** The locale of a language, for turns that are months or days; an unknown one, or one that is not loaded, gives English. */
export function localeOf(lang: string, unit: TurnUnit = 'month'): Locale {
  const named = languageOf(lang);
  const language = named === null || filesOf(named) === null ? LANGUAGES[0] : named;
  const known = made[unit].get(language);
  if (known !== undefined) return known;
  const fresh = makeLocale(language, unit);
  made[unit].set(language, fresh);
  return fresh;
}
