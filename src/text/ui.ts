// Labels of the interface by key. Sentences about the game are made elsewhere on this floor; here are only the words of the screens.
import i18next from 'i18next';
import ui from './locales/en/ui.json';

const texts = i18next.createInstance();
void texts.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { en: { ui } },
  ns: ['ui'],
  defaultNS: 'ui',
  returnNull: false,
});

/** Labels without arguments: most of a page, and asked for again whenever it is drawn. */
const labels = new Map<string, string>();

function labelOf(key: string): string {
  const known = labels.get(key);
  if (known !== undefined) return known;
  const text = texts.t(key);
  labels.set(key, text);
  return text;
}

/** A label with its arguments filled in; `count` chooses the plural. A missing key shows itself. */
export function t(key: string, args?: Record<string, string | number>): string {
  return args === undefined ? labelOf(key) : texts.t(key, args);
}

export { signed } from './words';

/** A whole number with a true minus. */
export function plain(n: number): string {
  return n < 0 ? `−${-n}` : String(n);
}

/** A share in per cent with a thin space before the sign. */
export function percent(n: number): string {
  return `${n} %`;
}
