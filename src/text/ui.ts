// Labels of the interface by key. Sentences about the game are made elsewhere on this floor; here are only the words of the screens.
import i18next, { type i18n } from 'i18next';
import { CASES, withCases } from './decline';
import { filesOf, LANGUAGES, type Language, language } from './languages';
import { filesFor, type TurnUnit, turnUnit } from './turnWords';

function makeTexts(lang: Language, unit: TurnUnit): i18n {
  const texts = i18next.createInstance();
  const first = LANGUAGES[0];
  void texts.init({
    lng: lang,
    fallbackLng: first,
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [first]: { ui: filesFor(first, unit)!.ui }, [lang]: { ui: filesFor(lang, unit)!.ui } },
    ns: ['ui'],
    defaultNS: 'ui',
    returnNull: false,
  });
  return texts;
}

/** The texts of a language, and its labels without arguments: most of a page, and asked for again whenever it is drawn. */
interface Known {
  texts: i18n;
  labels: Map<string, string>;
}
const made: Record<TurnUnit, Map<Language, Known>> = { month: new Map(), days: new Map() };

function inForce(): Known {
  const [lang, unit] = [language(), turnUnit()];
  const known = made[unit].get(lang);
  if (known !== undefined) return known;
  const fresh = { texts: makeTexts(lang, unit), labels: new Map<string, string>() };
  made[unit].set(lang, fresh);
  return fresh;
}

function labelOf(key: string): string {
  const { texts, labels } = inForce();
  const known = labels.get(key);
  if (known !== undefined) return known;
  const text = texts.t(key);
  labels.set(key, text);
  return text;
}

/** Arguments with the cases that a label may ask for. */
function declined(args: Record<string, string | number>): Record<string, string | number> {
  const asked = Object.keys(args).flatMap((name) => CASES.map((c) => `${name}_${c}`));
  return withCases(asked, args, filesOf(language())!.cases);
}

/** A label with its arguments filled in; `count` chooses the plural. A key that the language lacks is said in English; a missing one shows itself. */
export function t(key: string, args?: Record<string, string | number>): string {
  if (args === undefined) return labelOf(key);
  return inForce().texts.t(key, language() === LANGUAGES[0] ? args : declined(args));
}

export { signed } from './words';

/** A whole number with a true minus. */
export function plain(n: number): string {
  return n < 0 ? `−${-n}` : String(n);
}

/** A whole number with its thousands apart, as the language writes them. */
export function grouped(n: number): string {
  return plain(n).replace(/\B(?=(\d{3})+$)/g, t('numbers.thousands'));
}

/** A number of tenths as a decimal fraction. */
export function tenths(n: number): string {
  return `${plain(Math.trunc(n / 10))}${t('numbers.point')}${Math.abs(n % 10)}`;
}

/** A share in per cent with a thin space before the sign. */
export function percent(n: number): string {
  return `${n} %`;
}
