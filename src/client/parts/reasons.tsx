// Numbers that open: the list of signed terms behind a decision, and the panel "Why would X vote so?".
import { useState } from 'preact/hooks';
import { GRADES } from '../../model/source';
import { signed, t } from '../../text/ui';
import type { ReasonRow, WhyModel } from '../models';
import { EvidenceNote, isDimmed } from './evidence';
import { Glossed } from './glossed';
import { Icon } from './icon';
import { GradeMark, GradeWord } from './marks';
import { InCodex } from './name';

const PX_PER_POINT = 6.6;

/** A bar from a centre line: plus solid right, minus hatched left. Scaled so that the largest term fits. */
export function SignedBar({ value, scale }: { value: number; scale: number }) {
  const width = Math.max(1, Math.abs(value) * scale);
  return (
    <svg width="70" height="16" viewBox="-28 0 70 16" aria-hidden="true">
      <path d="M0 -2V18" stroke="var(--ink)" stroke-width="1.2" />
      {value > 0 && <rect x="0" y="2" width={width} height="12" fill="var(--ink)" />}
      {value < 0 && (
        <g>
          <rect x={-width} y="2" width={width} height="12" fill="var(--sheet)" stroke="var(--ink)" />
          <path d={hatching(-width, 0)} stroke="var(--ink)" stroke-width="1.2" fill="none" />
        </g>
      )}
    </svg>
  );
}

/** Strokes that hatch a bar 12 high between two edges; data, so that it needs no page pattern. */
function hatching(from: number, to: number): string {
  let d = '';
  for (let x = from; x < to + 12; x += 3.6) {
    const left = Math.max(from, x - 12);
    const right = Math.min(to, x);
    if (right > left) d += `M${left.toFixed(1)} ${(2 + (x - left)).toFixed(1)}L${right.toFixed(1)} ${(2 + (x - right)).toFixed(1)}`;
  }
  return d;
}

/** Pixels per point so that the widest bar on each side stays in the drawing. */
export function barScale(values: readonly number[]): number {
  const plus = Math.max(1, ...values);
  const minus = Math.max(1, ...values.map((v) => -v));
  return Math.min(PX_PER_POINT, 41 / plus, 27 / minus);
}

function Term({ row, scale }: { row: ReasonRow; scale: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li class={isDimmed(row.grade) ? 'reason-dim' : undefined}>
      <div class="reason">
        <div>
          <div class="b sm row g6">
            {row.name} {row.grade && <GradeMark grade={row.grade} />}
          </div>
          {row.parts.length > 1 ? (
            <button type="button" class="xs mut term" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {row.line}
              <span class="sr">{t(isOpen ? 'why.less' : 'why.parts', { count: row.parts.length })}</span>
            </button>
          ) : (
            <div class="xs mut">
              <Glossed>{row.line}</Glossed>
            </div>
          )}
          {row.lens?.map((line) => (
            <div key={line} class="xs reason-lens">
              {line}
            </div>
          ))}
        </div>
        <SignedBar value={row.value} scale={scale} />
        <span class="val num" title={row.rule}>
          {signed(row.value)}
        </span>
      </div>
      {isOpen && (
        <ul class="reason-parts xs">
          {row.parts.map((part) => (
            <li key={part.label}>
              <span>{part.label}</span>
              <b class="num">{signed(part.value)}</b>
            </li>
          ))}
          <li class="mut3">
            <Glossed>{t('why.rule', { rule: row.rule })}</Glossed>
          </li>
        </ul>
      )}
    </li>
  );
}

/** All terms of a decision, one under another. */
export function ReasonList({ reasons }: { reasons: readonly ReasonRow[] }) {
  const scale = barScale(reasons.map((row) => row.value));
  return (
    <ul class="reasons">
      {reasons.map((row) => (
        <Term key={row.id} row={row} scale={scale} />
      ))}
      <EvidenceNote kind="dimmed" count={reasons.filter((row) => isDimmed(row.grade)).length} asItem />
    </ul>
  );
}

/** The body of the panel: title, terms, sum, what would move him, marks and sources. */
export function WhyPanel({ why, onClose }: { why: WhyModel; onClose: () => void }) {
  const grades = GRADES.filter((grade) => why.reasons.some((row) => row.grade === grade));
  return (
    <div class="why">
      <div class="why-head">
        <div class="row between top-al">
          <h2>{why.title}</h2>
          <button type="button" class="close" aria-label={t('close')} title={t('close')} onClick={onClose}>
            <Icon name="close" stroke={2} />
          </button>
        </div>
        <p class="xs mut">{why.intro}</p>
      </div>
      <div class="why-list">
        <ReasonList reasons={why.reasons} />
      </div>
      <div class="why-sum row between">
        <span class="b">{why.sum}</span>
        <span class="sm">{why.margin}</span>
      </div>
      <div class="why-foot xs">
        {why.toMove && (
          <p>
            <b>{t('why.toMove')}</b> {why.toMove}
          </p>
        )}
        <div class="row g12 mut wrap why-grades">
          {grades.map((grade) => (
            <GradeWord key={grade} grade={grade} />
          ))}
          <InCodex to={{ kind: 'person', id: why.person.id }} />
        </div>
        <div class="mut3 why-sources">{why.sources}</div>
      </div>
    </div>
  );
}
