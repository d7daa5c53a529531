// Russian names in their cases: surnames, lists of them, and titles whose first noun with its adjectives is declined. Words in Latin letters stay as they are.
import type { Table } from './languages';
import { capital, small } from './words';

/** Cases that a template may ask for, `{{person_gen}}`; without one a name stands in the nominative. */
export const CASES = ['gen', 'dat', 'acc', 'ins', 'pre'] as const;
export type Case = (typeof CASES)[number];

/** Endings by case; the accusative is that of persons. */
type Endings = readonly [gen: string, dat: string, acc: string, ins: string, pre: string];

/** The longest matching end decides; `cut` letters are taken off before the ending. */
const RULES: readonly { end: RegExp; cut: number; endings: Endings; isAdjective?: true }[] = [
  { end: /[гкх]ий$/u, cut: 2, endings: ['ого', 'ому', 'ого', 'им', 'ом'], isAdjective: true },
  { end: /ий$/u, cut: 2, endings: ['его', 'ему', 'его', 'им', 'ем'], isAdjective: true },
  { end: /(ый|ой)$/u, cut: 2, endings: ['ого', 'ому', 'ого', 'ым', 'ом'], isAdjective: true },
  { end: /ая$/u, cut: 2, endings: ['ой', 'ой', 'ую', 'ой', 'ой'], isAdjective: true },
  { end: /[гкх]ое$/u, cut: 2, endings: ['ого', 'ому', 'ое', 'им', 'ом'], isAdjective: true },
  { end: /ое$/u, cut: 2, endings: ['ого', 'ому', 'ое', 'ым', 'ом'], isAdjective: true },
  { end: /^\p{Lu}.*(ов|ев|ёв|ин|ын)$/u, cut: 0, endings: ['а', 'у', 'а', 'ым', 'е'] },
  { end: /^\p{Lu}.*(ова|ева|ина)$/u, cut: 1, endings: ['ой', 'ой', 'у', 'ой', 'ой'] },
  { end: /ия$/u, cut: 1, endings: ['и', 'и', 'ю', 'ей', 'и'] },
  { end: /ие$/u, cut: 1, endings: ['я', 'ю', 'е', 'ем', 'и'] },
  { end: /[гкх]а$/u, cut: 1, endings: ['и', 'е', 'у', 'ой', 'е'] },
  { end: /[жчшщ]а$/u, cut: 1, endings: ['и', 'е', 'у', 'ей', 'е'] },
  { end: /а$/u, cut: 1, endings: ['ы', 'е', 'у', 'ой', 'е'] },
  { end: /я$/u, cut: 1, endings: ['и', 'е', 'ю', 'ей', 'е'] },
  { end: /[ьй]$/u, cut: 1, endings: ['я', 'ю', 'я', 'ем', 'е'] },
  { end: /[жчшщц]$/u, cut: 0, endings: ['а', 'у', 'а', 'ем', 'е'] },
  { end: /[бвгдзклмнпрстфх]$/u, cut: 0, endings: ['а', 'у', 'а', 'ом', 'е'] },
];

const NAME = /^(?:\p{Lu}\.\s?)*\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)*$/u;
/** «Зиновьев, Троцкий и Бухарин», with what stands between them. */
const JOINTS = /(, | и )/u;

/** A word or phrase that follows no rule; one that begins with a capital is looked for with a small letter too. */
function irregularOf(text: string, at: number, irregular: Table): string | undefined {
  const own = irregular[text]?.split('|')[at];
  if (own !== undefined || small(text) === text) return own;
  const found = irregular[small(text)]?.split('|')[at];
  return found === undefined ? undefined : capital(found);
}

/** One word; whether more words of the title follow it in the same case. */
function word(text: string, at: number, irregular: Table): { said: string; goesOn: boolean } {
  const known = irregularOf(text, at, irregular);
  if (known !== undefined) return { said: known, goesOn: false };
  // Initials and Roman numbers stay, and the name follows.
  if (/^((\p{Lu}\p{L}?\.)+|[IVX]+)$/u.test(text)) return { said: text, goesOn: true };
  if (/^\p{Lu}{2,}$/u.test(text) || !/\p{Script=Cyrillic}$/u.test(text)) return { said: text, goesOn: false };
  const hyphen = text.lastIndexOf('-');
  // «Антонов-Овсеенко» is declined in both parts, «Северо-Западное» in its last.
  const first =
    hyphen > 0 && !/[ое]$/u.test(text.slice(0, hyphen)) ? `${word(text.slice(0, hyphen), at, irregular).said}-` : text.slice(0, hyphen + 1);
  const last = text.slice(hyphen + 1);
  const rule = RULES.find((r) => r.end.test(last));
  if (rule === undefined) return { said: text, goesOn: false };
  return { said: `${first}${last.slice(0, last.length - rule.cut)}${rule.endings[at]}`, goesOn: rule.isAdjective === true };
}

function phrase(text: string, at: number, irregular: Table): string {
  const whole = irregularOf(text, at, irregular);
  if (whole !== undefined) return whole;
  const words = text.split(' ');
  for (let i = 0; i < words.length; i += 1) {
    const { said, goesOn } = word(words[i]!, at, irregular);
    words[i] = said;
    if (!goesOn) break;
  }
  return words.join(' ');
}

/** A name or a list of names in a case; `irregular` holds the words that follow no rule. */
export function decline(text: string, into: Case, irregular: Table): string {
  const at = CASES.indexOf(into);
  const parts = text.split(JOINTS);
  const isList = parts.length > 1 && parts.every((p, i) => i % 2 === 1 || NAME.test(p) || irregular[p] !== undefined);
  return isList ? parts.map((p, i) => (i % 2 === 1 ? p : phrase(p, at, irregular))).join('') : phrase(text, at, irregular);
}

/** The values a template asks for in a case, `{{person_gen}}`, beside those given. */
export function withCases(asked: readonly string[], values: Record<string, string | number>, irregular: Table): Record<string, string | number> {
  const more: Record<string, string | number> = {};
  for (const name of asked) {
    const found = CASE_OF.exec(name);
    const value = found === null ? undefined : values[found[1]!];
    if (value !== undefined) more[name] = typeof value === 'number' ? value : decline(value, found![2] as Case, irregular);
  }
  return { ...values, ...more };
}

const CASE_OF = new RegExp(`^(\\w+)_(${CASES.join('|')})$`);
/** A placeholder without its case. */
export const bareName = (name: string): string => CASE_OF.exec(name)?.[1] ?? name;

/** Placeholders of a template, as they are written. */
export const placeholders = (template: string): string[] => [...template.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!);
