// The period's own words and the game's, each explained once, and where they occur in a text. Labels only; no rule is decided here.
import { localeOf } from './locale';
import { capital } from './words';

export interface Term {
  /** Kebab-case, stable. */
  id: string;
  /** As it stands inside a sentence: "candidate member". */
  name: string;
  /** All forms in which it occurs, the longest first. */
  forms: string[];
  /** One or two sentences. */
  text: string;
}

/** Where a term stands in a text, in UTF-16 places. */
export interface Occurrence {
  id: string;
  start: number;
  end: number;
}

/** All terms, in order of their names. */
export function glossary(lang = 'en'): Term[] {
  const locale = localeOf(lang);
  const ids = locale.keys('glossary').filter((k) => !k.includes('#'));
  const terms = ids.map((id) => {
    const forms = locale.say('glossary', id).split('|');
    return {
      id,
      name: forms[0]!,
      forms: [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
      text: locale.say('glossary', `${id}#text`),
    };
  });
  const key = (t: Term) => t.name.toLowerCase();
  return terms.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A term by its id, or null. */
export function termOf(id: string, lang = 'en'): Term | null {
  return glossary(lang).find((t) => t.id === id) ?? null;
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Forms to look for: as written, and with a capital at the start of a sentence. Names in capitals are found only so. */
function formsOf(t: Term): string[] {
  return t.forms.flatMap((f) => (f[0] === f[0]!.toLowerCase() ? [f, capital(f)] : [f]));
}

/** The first occurrence of each term in a text, in its order, without overlaps; longer forms win. For the dotted underline. */
export function findTerms(text: string, lang = 'en'): Occurrence[] {
  const wanted = glossary(lang)
    .flatMap((t) => formsOf(t).map((form) => ({ id: t.id, form })))
    .sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
  const found: Occurrence[] = [];
  for (const { id, form } of wanted) {
    if (found.some((o) => o.id === id)) continue;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (isLetter(text[at - 1]) || isLetter(text[end]) || found.some((o) => at < o.end && end > o.start)) continue;
      found.push({ id, start: at, end });
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
