// The locale files behind one small door: a subject, a key, values in; a string out. It decides nothing about the game.
import i18next from 'i18next';
import cards from './locales/en/cards.json';
import entries from './locales/en/entries.json';
import glossary from './locales/en/glossary.json';
import lenses from './locales/en/lenses.json';
import motions from './locales/en/motions.json';
import names from './locales/en/names.json';
import orders from './locales/en/orders.json';
import press from './locales/en/press.json';
import promises from './locales/en/promises.json';
import refusals from './locales/en/refusals.json';
import terms from './locales/en/terms.json';

/** Languages with a full set of locale files; another language falls back to the first. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

const EN = { entries, refusals, cards, motions, terms, orders, promises, glossary, names, press, lenses };
/** One locale file each. */
export type Subject = keyof typeof EN;
export const SUBJECTS = Object.keys(EN) as readonly Subject[];

type Table = Readonly<Record<string, string>>;
const RESOURCES: Readonly<Record<Language, Readonly<Record<Subject, Table>>>> = { en: EN };

/** What a template is filled with; `count` also chooses the plural. */
export type Values = Record<string, string | number>;

/** The sentences of one language by subject and key. Keys are flat: a dot in a key is only a dot. */
export interface Locale {
  /** The filled template. A missing key shows as `⟦subject:key⟧`. */
  say(subject: Subject, key: string, values?: Values): string;
  has(subject: Subject, key: string): boolean;
  /** Names of the values a template asks for, over all its plural forms. */
  needs(subject: Subject, key: string): string[];
  /** Every key of a subject, as written in its file. */
  keys(subject: Subject): string[];
}

/** Plural forms that the files may carry. */
const PLURALS = ['_one', '_other'] as const;

function formsOf(table: Table, key: string): string[] {
  return [key, ...PLURALS.map((p) => `${key}${p}`)].filter((k) => table[k] !== undefined);
}

function makeLocale(language: Language): Locale {
  const texts = i18next.createInstance();
  void texts.init({
    lng: language,
    fallbackLng: LANGUAGES[0],
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: RESOURCES as Record<Language, Record<Subject, Record<string, string>>>,
    ns: [...SUBJECTS],
    returnNull: false,
  });
  const tables = RESOURCES[language];
  return {
    say(subject, key, values = {}) {
      if (formsOf(tables[subject], key).length === 0) return `⟦${subject}:${key}⟧`;
      const count = typeof values.count === 'number' ? { count: values.count } : {};
      // Values come from scenarios, also from mods: they are put in as they are, never read as templates.
      return texts.t(key, { ns: subject, replace: values, nest: false, ...count });
    },
    has: (subject, key) => formsOf(tables[subject], key).length > 0,
    needs(subject, key) {
      const found = formsOf(tables[subject], key).flatMap((k) => [...tables[subject][k]!.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!));
      return [...new Set(found)];
    },
    keys: (subject) => Object.keys(tables[subject]),
  };
}

const made = new Map<Language, Locale>();

/** The locale of a language; an unknown one gives the first. */
export function localeOf(lang: string): Locale {
  const language = LANGUAGES.find((l) => l === lang) ?? LANGUAGES[0];
  const known = made.get(language);
  if (known !== undefined) return known;
  const fresh = makeLocale(language);
  made.set(language, fresh);
  return fresh;
}
