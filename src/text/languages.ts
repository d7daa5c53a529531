// The languages of the game: which there are, the files of each, and the one in force. English is always here; another is loaded when it is wanted.
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
import turnWords from './locales/en/turnWords.json';
import ui from './locales/en/ui.json';

/** Languages of the interface; what one does not say is said in the first. */
export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

const EN = { entries, refusals, cards, motions, terms, orders, promises, glossary, names, press, lenses };
/** One locale file each. */
export type Subject = keyof typeof EN;
export const SUBJECTS = Object.keys(EN) as readonly Subject[];

export type Table = Readonly<Record<string, string>>;
/** Labels of the screens, in groups. */
export interface Labels {
  [key: string]: string | Labels;
}

/** All texts of one language. */
export interface LanguageFiles {
  /** Sentences by subject and key. */
  subjects: Readonly<Record<Subject, Table>>;
  ui: Labels;
  /** What scenario files bring in English, in this language: names and, where they are translated, whole texts, under the English words. */
  scenario: Table;
  /** Words that are not declined by rule: genitive, dative, accusative, instrumental, prepositional, parted by `|`. */
  cases: Table;
  /** What a month is called where turns are days, form by form. */
  turnWords: Table;
}

/** Plural forms that the files may carry, as i18next names them. */
export const PLURALS = ['_zero', '_one', '_few', '_many', '_other'] as const;

const FILES: Partial<Record<Language, LanguageFiles>> = { en: { subjects: EN, ui, scenario: {}, cases: {}, turnWords } };
const LOADERS: Partial<Record<Language, () => Promise<LanguageFiles>>> = { ru: () => import('./locales/ru/files').then((m) => m.RU) };
let inForce: Language = 'en';

/** The language of a name, or null. */
export const languageOf = (name: string | null | undefined): Language | null => LANGUAGES.find((l) => l === name) ?? null;

/** Fetches the files of a language, once; rejects when they cannot be had. */
export async function loadLanguage(language: Language): Promise<void> {
  const load = LOADERS[language];
  if (FILES[language] === undefined && load !== undefined) FILES[language] = await load();
}

/** The files of a language, or null while they are not loaded. */
export const filesOf = (language: Language): LanguageFiles | null => FILES[language] ?? null;

/** The language in which texts are made where none is named. */
export const language = (): Language => inForce;

/** Puts a language in force; one that is not loaded leaves things as they are. */
export function setLanguage(language: Language): void {
  if (FILES[language] !== undefined) inForce = language;
}
