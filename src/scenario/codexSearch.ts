// Search in a codex: whatever the case, accents and script, names that begin with the words first. Pure; no locale decides the order.
import { CODEX_KINDS, type Codex, type CodexEntry } from './codexEntry';

/** Letters without case and accents: "Ё" is "е", "É" is "e". */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether each of the wanted begins a word, each another one. */
function beginAll(wanted: readonly string[], words: readonly string[]): boolean {
  const left = [...words];
  return wanted.every((one) => {
    const at = left.findIndex((word) => word.startsWith(one));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** What is looked through of an entry, folded once. */
interface Folded {
  entry: CodexEntry;
  /** Its heading, then its other names: their words with a space between. */
  names: string[];
  nameWords: string[];
  otherWords: string[];
  lineWords: string[];
  textWords: string[];
}

/** Lower is better; null = not found. The last class is words that stand only in the text of the entry. */
function rankOf({ names, nameWords, otherWords, lineWords, textWords }: Folded, wanted: readonly string[]): number | null {
  const query = wanted.join(' ');
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (beginAll(wanted, nameWords)) return 2;
  if (beginAll(wanted, otherWords)) return 3;
  if (names.some((name) => name.includes(query))) return 4;
  if (beginAll(wanted, [...nameWords, ...otherWords, ...lineWords])) return 5;
  return wanted.every((one) => one.length > 2 && textWords.some((word) => word.startsWith(one))) ? 6 : null;
}

/** A search over a codex: the entries for a query, best first. An empty query finds nothing. */
export function makeSearch(codex: Codex): (query: string) => CodexEntry[] {
  const all = codex.entries.map((entry): Folded => {
    const others = entry.others.map(wordsOf);
    return {
      entry,
      names: [wordsOf(entry.name), ...others].map((words) => words.join(' ')),
      nameWords: wordsOf(entry.name),
      otherWords: others.flat(),
      lineWords: wordsOf(entry.line),
      textWords: [...new Set(wordsOf(entry.text))],
    };
  });
  const kindOf = ({ entry }: Folded): number => CODEX_KINDS.indexOf(entry.kind);
  return (query) => {
    const wanted = wordsOf(query);
    if (wanted.length === 0) return [];
    return all
      .flatMap((one) => {
        const rank = rankOf(one, wanted);
        return rank === null ? [] : [{ one, rank }];
      })
      .sort((a, b) => {
        if (a.rank !== b.rank) return a.rank - b.rank;
        const [na = '', nb = ''] = [a.one.names[0], b.one.names[0]];
        return kindOf(a.one) - kindOf(b.one) || (na < nb ? -1 : na > nb ? 1 : 0);
      })
      .map(({ one }) => one.entry);
  };
}
