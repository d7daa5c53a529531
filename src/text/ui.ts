// Labels of the interface by key. Sentences about the game are made elsewhere on this floor; here are only the words of the screens.
import i18next from 'i18next';
import ui from './locales/en/ui.json';

const texts = i18next.createInstance();
void texts.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { en: { ui } },
  ns: ['ui'],
  defaultNS: 'ui',
  returnNull: false,
});

/** A label with its arguments filled in; `count` chooses the plural. A missing key shows itself. */
export function t(key: string, args: Record<string, string | number> = {}): string {
  return texts.t(key, args);
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
