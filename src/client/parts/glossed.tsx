// Text in which the period's words, the numbers of rules and the names of the scenario can be asked about: a dotted underline, and a short panel
// that explains, or the codex.
import { signal } from '@preact/signals';
import type { CodexRef } from '../../scenario/codexEntry';
import { type CodexName, findNames } from '../../scenario/codexLinks';
import { findTerms, termOf } from '../../text/glossary';
import { t } from '../../text/ui';
import { codexPlace, namesHere, openCodex } from '../codexDoor';
import { isRule, RULE_NUMBER, ruleText } from '../rulebook';
import { Dialog } from './layers';
import { InCodex } from './name';

/** What can be asked about: a word of the glossary, a rule, or an entry of the codex. */
export type Asked = { kind: 'term'; id: string } | { kind: 'rule'; number: string } | { kind: 'entry'; to: CodexRef };

/** What is being explained. */
const asked = signal<Exclude<Asked, { kind: 'entry' }> | null>(null);

interface Piece {
  text: string;
  asks: Asked | null;
}

const NO_NAMES: readonly CodexName[] = [];
const piecesOf = new WeakMap<readonly CodexName[], Map<string, Piece[]>>();

/** A text cut at its terms, rule numbers and names; a term wins over a name. Remembered: the same lines are drawn over and over. */
export function pieces(text: string, names: readonly CodexName[] = NO_NAMES): Piece[] {
  let all = piecesOf.get(names);
  if (all === undefined) {
    all = new Map();
    piecesOf.set(names, all);
  }
  let known = all.get(text);
  if (known === undefined) {
    known = cut(text, names);
    all.set(text, known);
  }
  return known;
}

function cut(text: string, names: readonly CodexName[]): Piece[] {
  const explained: { start: number; end: number; asks: Asked }[] = [
    ...findTerms(text).map(({ id, start, end }) => ({ start, end, asks: { kind: 'term' as const, id } })),
    ...[...text.matchAll(RULE_NUMBER)]
      .filter((m) => isRule(m[0]))
      .map((m) => ({ start: m.index, end: m.index + m[0].length, asks: { kind: 'rule' as const, number: m[0] } })),
  ];
  const named = findNames(text, names)
    .map(({ to, start, end }) => ({ start, end, asks: { kind: 'entry' as const, to } }))
    .filter((name) => explained.every((one) => name.start >= one.end || name.end <= one.start));
  const found = [...explained, ...named].sort((a, b) => a.start - b.start);
  const out: Piece[] = [];
  let at = 0;
  for (const { start, end, asks } of found) {
    if (start > at) out.push({ text: text.slice(at, start), asks: null });
    out.push({ text: text.slice(start, end), asks });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), asks: null });
  return out;
}

/** Brackets, stops and an 's that touch a term stay on its line: those that end it stand at the head of the next text, those that open it at the end of the last. */
const closing = (piece: Piece | undefined): string => (piece?.asks === null ? (piece.text.match(/^(?:[’']s\b)?[).,;:?!]*/)?.[0] ?? '') : '');
const opening = (piece: Piece | undefined): string => (piece?.asks === null ? (piece.text.match(/\($/)?.[0] ?? '') : '');

/** Explains what is asked about: names and, inside the codex, terms lead to their entries. */
function ask(what: Asked, isCodex: boolean): void {
  if (what.kind === 'entry') openCodex(what.to);
  else if (what.kind === 'term' && isCodex) openCodex(what);
  else asked.value = what;
}

/** A line of text whose words can be asked about. Not for use inside a button. */
export function Glossed({ children }: { children: string }) {
  const isCodex = codexPlace.value !== null;
  const all = pieces(children, namesHere.value);
  return (
    <>
      {all.map((piece, i) => {
        const [before, after] = [all[i - 1], all[i + 1]];
        if (piece.asks === null)
          return piece.text.slice(
            before === undefined ? 0 : closing(piece).length,
            after === undefined ? undefined : piece.text.length - opening(piece).length,
          );
        const [head, tail] = [opening(before), closing(after)];
        const term = (
          <button key={i} type="button" class={piece.asks.kind === 'entry' ? 'name' : 'term'} onClick={() => ask(piece.asks!, isCodex)}>
            {piece.text}
          </button>
        );
        return head + tail === '' ? (
          term
        ) : (
          <span key={i} class="nowrap">
            {head}
            {term}
            {tail}
          </span>
        );
      })}
    </>
  );
}

const headOf = (what: NonNullable<typeof asked.value>): string =>
  what.kind === 'rule' ? t('explain.rule', { rule: what.number }) : (termOf(what.id)?.name ?? '');

/** The panel of what was asked last; `constants` are the numbers of the scenario. */
export function Explained({ constants }: { constants: Readonly<Record<string, number>> }) {
  const what = asked.value;
  if (what === null) return null;
  const text = what.kind === 'rule' ? ruleText(what.number, constants) : (termOf(what.id)?.text ?? null);
  const close = () => {
    asked.value = null;
  };
  return (
    <Dialog label={headOf(what)} onClose={close} class="explained">
      <p class="ser">{text === null ? t('explain.nothing') : what.kind === 'rule' ? <Glossed>{text}</Glossed> : text}</p>
      <p class="xs mut row g12 wrap">
        {t(what.kind === 'rule' ? 'explain.ruleNote' : 'explain.termNote')}
        {what.kind === 'term' && <InCodex to={what} />}
      </p>
    </Dialog>
  );
}
