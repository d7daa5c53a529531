// The period's own words and the game's, each explained once, and where they occur in a text. Labels only; no rule is decided here.
import { language } from './languages';
import { type Locale, localeOf } from './locale';
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

/** The terms of a language and the forms to look for, the longest first. */
interface Glossary {
  terms: readonly Term[];
  wanted: readonly { id: string; form: string }[];
}

const made = new Map<Locale, Glossary>();

function glossaryOf(lang: string): Glossary {
  const locale = localeOf(lang);
  const known = made.get(locale);
  if (known !== undefined) return known;
  const terms = readTerms(locale);
  const wanted = terms
    .flatMap((t) => formsOf(t).map((form) => ({ id: t.id, form })))
    .sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
  const fresh = { terms, wanted };
  made.set(locale, fresh);
  return fresh;
}

function readTerms(locale: Locale): Term[] {
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

/** All terms, in order of their names. */
export const glossary = (lang: string = language()): readonly Term[] => glossaryOf(lang).terms;

/** A term by its id, or null. */
export function termOf(id: string, lang: string = language()): Term | null {
  return glossary(lang).find((t) => t.id === id) ?? null;
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Forms to look for: as written, and with a capital at the start of a sentence. Names in capitals are found only so. */
function formsOf(t: Term): string[] {
  return t.forms.flatMap((f) => (f[0] === f[0]!.toLowerCase() ? [f, capital(f)] : [f]));
}

/** The first occurrence of each term in a text, in its order, without overlaps; longer forms win. For the dotted underline. */
export function findTerms(text: string, lang: string = language()): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { id, form } of glossaryOf(lang).wanted) {
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
