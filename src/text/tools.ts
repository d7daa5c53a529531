// What every maker of sentences is given: the scenario, its names, and the locale. No rules, no State.
import type { Scenario } from '../model/scenario';
import { type Locale, localeOf, type Subject, type Values } from './locale';
import { makeNames, type Names } from './names';
import { inLanguage } from './scenarioWords';
import { unitOf } from './turnWords';
import { sentence } from './words';

export interface Tools {
  scenario: Scenario;
  locale: Locale;
  names: Names;
  /** A whole sentence: capital first, one full stop. */
  say(subject: Subject, key: string, values?: Values): string;
  /** A phrase to be put into a sentence: as the locale has it. */
  phrase(subject: Subject, key: string, values?: Values): string;
}

/** The scenario's own names come in the language too, where it has them. */
export function makeTools(given: Scenario, lang: string): Tools {
  const locale = localeOf(lang, unitOf(given));
  const scenario = inLanguage(given, locale.language);
  return {
    scenario,
    locale,
    names: makeNames(scenario, locale),
    say: (subject, key, values) => sentence(locale.say(subject, key, values)),
    phrase: (subject, key, values) => locale.say(subject, key, values),
  };
}
