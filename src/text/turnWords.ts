// The rules count in months. Where a scenario's turns are days (R1.9), what they call a month is a turn: the word is changed in every text of the game.
import type { Scenario } from '../model/scenario';
import { filesOf, type Labels, type Language, type LanguageFiles, type Subject, type Table } from './languages';

export const TURN_UNITS = ['month', 'days'] as const;
export type TurnUnit = (typeof TURN_UNITS)[number];

const MONTH = 'YYYY-MM'.length;

/** Days when a turn begins on one. */
export const unitOf = (scenario: Scenario): TurnUnit => (scenario.manifest.turns.some((turn) => turn.id.length > MONTH) ? 'days' : 'month');

let inForce: TurnUnit = 'month';

/** The unit of the scenario that is on the page, for labels that are made without one. */
export const turnUnit = (): TurnUnit => inForce;
export function setTurnUnit(unit: TurnUnit): void {
  inForce = unit;
}

/** A template with the words changed; the names of its arguments stay. */
export function inTurns(words: Table, template: string): string {
  const known = new RegExp(`\\{\\{[^}]*\\}\\}|(?<!\\p{L})(?:${Object.keys(words).join('|')})(?!\\p{L})`, 'giu');
  return template.replace(known, (word) => {
    const other = words[word.toLowerCase()];
    if (other === undefined) return word;
    return word[0] === word[0]!.toLowerCase() ? other : other[0]!.toUpperCase() + other.slice(1);
  });
}

const labels = (words: Table, group: Labels): Labels =>
  Object.fromEntries(Object.entries(group).map(([key, value]) => [key, typeof value === 'string' ? inTurns(words, value) : labels(words, value)]));
const table = (words: Table, sentences: Table): Table =>
  Object.fromEntries(Object.entries(sentences).map(([key, template]) => [key, inTurns(words, template)]));

const made = new Map<LanguageFiles, LanguageFiles>();

/** The files of a language as a scenario of that unit is told, or null while they are not loaded. */
export function filesFor(language: Language, unit: TurnUnit): LanguageFiles | null {
  const files = filesOf(language);
  if (files === null || unit === 'month') return files;
  const known = made.get(files);
  if (known !== undefined) return known;
  const words = files.turnWords;
  const subjects = Object.fromEntries(Object.entries(files.subjects).map(([subject, t]) => [subject, table(words, t)])) as Record<Subject, Table>;
  const fresh: LanguageFiles = { ...files, subjects, ui: labels(words, files.ui) };
  made.set(files, fresh);
  return fresh;
}
