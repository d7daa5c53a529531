// Text in which the period's words and the numbers of rules can be asked about: a dotted underline, and a short panel that explains.
import { signal } from '@preact/signals';
import { findTerms, termOf } from '../../text/glossary';
import { t } from '../../text/ui';
import { isRule, RULE_NUMBER, ruleText } from '../rulebook';
import { Dialog } from './layers';

/** What is being explained: a word of the glossary, or a rule. */
export type Asked = { kind: 'term'; id: string } | { kind: 'rule'; number: string };

const asked = signal<Asked | null>(null);

interface Piece {
  text: string;
  asks: Asked | null;
}

const piecesOf = new Map<string, Piece[]>();

/** A text cut at its terms and rule numbers. Remembered: the same lines are drawn over and over. */
export function pieces(text: string): Piece[] {
  const known = piecesOf.get(text);
  if (known !== undefined) return known;
  const found: { start: number; end: number; asks: Asked }[] = [
    ...findTerms(text).map(({ id, start, end }) => ({ start, end, asks: { kind: 'term' as const, id } })),
    ...[...text.matchAll(RULE_NUMBER)]
      .filter((m) => isRule(m[0]))
      .map((m) => ({ start: m.index, end: m.index + m[0].length, asks: { kind: 'rule' as const, number: m[0] } })),
  ].sort((a, b) => a.start - b.start);
  const out: Piece[] = [];
  let at = 0;
  for (const { start, end, asks } of found) {
    if (start > at) out.push({ text: text.slice(at, start), asks: null });
    out.push({ text: text.slice(start, end), asks });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), asks: null });
  piecesOf.set(text, out);
  return out;
}

/** Brackets and stops that touch a term stay on its line: those that end it stand at the head of the next text, those that open it at the end of the last. */
const closing = (piece: Piece | undefined): string => (piece?.asks === null ? (piece.text.match(/^[).,;:?!]+/)?.[0] ?? '') : '');
const opening = (piece: Piece | undefined): string => (piece?.asks === null ? (piece.text.match(/\($/)?.[0] ?? '') : '');

/** A line of text whose words can be asked about. Not for use inside a button. */
export function Glossed({ children }: { children: string }) {
  const cut = pieces(children);
  return (
    <>
      {cut.map((piece, i) => {
        const [before, after] = [cut[i - 1], cut[i + 1]];
        if (piece.asks === null)
          return piece.text.slice(
            before === undefined ? 0 : closing(piece).length,
            after === undefined ? undefined : piece.text.length - opening(piece).length,
          );
        const [head, tail] = [opening(before), closing(after)];
        const term = (
          <button
            key={i}
            type="button"
            class="term"
            onClick={() => {
              asked.value = piece.asks;
            }}
          >
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

const headOf = (what: Asked): string => (what.kind === 'rule' ? t('explain.rule', { rule: what.number }) : (termOf(what.id)?.name ?? ''));

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
      <p class="xs mut">{t(what.kind === 'rule' ? 'explain.ruleNote' : 'explain.termNote')}</p>
    </Dialog>
  );
}
