// The language of the page: chosen in the settings, else named in the address (`?lang=ru`), else the browser's. Its files are fetched when it is wanted.
import { computed, effect, signal } from '@preact/signals';
import { LANGUAGES, type Language, languageOf, loadLanguage, setLanguage } from '../text/languages';
import { refuse } from './parts/status';
import { settings } from './settings';

/** Named in the address; it goes before a choice of an earlier visit, and gives way to one made now. */
const asked = signal<Language | null>(null);

const fromBrowser = signal<Language>(LANGUAGES[0]);

/** The first of the browser's languages that the game speaks. */
function ofBrowser(): Language {
  for (const name of navigator.languages) {
    const known = languageOf(name.slice(0, 2).toLowerCase());
    if (known !== null) return known;
  }
  return LANGUAGES[0];
}

/** The language that is wanted; it is shown as soon as its files are here. */
export const wantedLanguage = computed<Language>(() => asked.value ?? settings.value.language ?? fromBrowser.value);

/** The language on the page. What reads it is drawn anew when it changes. */
export const shownLanguage = signal<Language>(LANGUAGES[0]);

/** Takes a language from the settings dialog. */
export function chooseLanguage(language: Language): void {
  asked.value = null;
  settings.value = { ...settings.value, language };
}

async function show(language: Language): Promise<void> {
  try {
    await loadLanguage(language);
  } catch {
    // Without its files the page stays in the language it has.
    return refuse(LOST);
  }
  if (wantedLanguage.peek() !== language) return;
  setLanguage(language);
  document.documentElement.lang = language;
  shownLanguage.value = language;
}

/** Said in English and Russian at once: which of them the reader knows is the question. */
const LOST = 'The language could not be loaded. Язык не удалось загрузить.';

/** Keeps the page in the language that is wanted; resolves when the first is there. Call once, after the settings. */
export async function startLanguage(): Promise<void> {
  fromBrowser.value = ofBrowser();
  asked.value = languageOf(new URLSearchParams(location.search).get('lang'));
  let first: Promise<void> | null = null;
  effect(() => {
    const now = show(wantedLanguage.value);
    first ??= now;
  });
  await first;
}
