// What must hold in a guide besides its references: it speaks to a seat, its steps have names of their own, and what they point at is named.
import type { Guide } from '../model/guide';
import type { Check, CheckContext, Checked } from './checks';
import { placeAt } from './read';
import { suggestion } from './suggest';

const NAMED = ['order', 'seat', 'organization'];

/** `unknown-id` (no seat), `duplicate-id`, `missing-key` (of what it points at) */
export const checkGuide: Check = (context: CheckContext) => {
  const guide: Checked<Guide> | null = context.guide;
  if (guide?.data == null) return;
  const { data, raw } = guide;
  const report = (path: PropertyKey[], code: 'unknown-id' | 'duplicate-id' | 'missing-key', message: string, hint: string | null = null): void =>
    context.findings.add({ at: placeAt(context.marks, raw, path), code, message, suggest: () => hint });
  const seats = context.manifest.data?.seats ?? [];
  if (!seats.includes(data.seat)) report(['seat'], 'unknown-id', `guide: “${data.seat}” is no seat of this scenario`, suggestion(data.seat, seats));
  const ids = data.steps.map((step) => step.id);
  data.steps.forEach((step, i) => {
    if (ids.indexOf(step.id) < i) report(['steps', i, 'id'], 'duplicate-id', `guide: the step “${step.id}” stands there twice`);
    if (step.at !== null && NAMED.includes(step.at.part) && step.at.of === undefined)
      report(['steps', i, 'at'], 'missing-key', `guide: “${step.at.part}” points at nothing without “of”`, 'give “of” the id it points at');
  });
};
