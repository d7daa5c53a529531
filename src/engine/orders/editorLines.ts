// What a card says of the editor (R3.1, R7.1b): how he answers, and the terms of his answer with their values.
import type { Id } from '../../model/state';
import type { Line } from '../../model/view';
import type { Answer } from '../press';
import { line } from './orderRule';

/** Nothing when nobody is there to ask or he need not be asked. */
export function editorLines(answer: Answer, room: Id | null): Line[] {
  if (answer.by === null || answer.reasons.length === 0) return [];
  const out: Line[] = [
    answer.answer === 'print'
      ? line('card.editor.prints', { person: answer.by, sum: answer.sum })
      : answer.answer === 'refer'
        ? line('card.editor.refers', { person: answer.by, sum: answer.sum, room })
        : line('card.editor.refuses', { person: answer.by, sum: answer.sum }),
  ];
  for (const r of answer.reasons) {
    if (r.term === 'movers') out.push(line('card.editor.trust', { sum: r.value }));
    if (r.term === 'authority') out.push(line('card.editor.claim', { sum: r.value }));
    if (r.term === 'conviction') out.push(line('card.editor.line', { sum: r.value }));
    if (r.term === 'targets') out.push(line('card.editor.targets', { sum: r.value }));
  }
  return out;
}
