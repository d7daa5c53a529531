// Small marks beside words: hands, factions, grades of evidence, confidence, attention, odds, trust, posts.
import type { Ballot } from '../../model/action';
import type { Grade } from '../../model/source';
import { percent, signed, t } from '../../text/ui';
import type { FactionMark as Mark, SourceLine } from '../models';
import { factionSvg, handSvg, svgUrl } from './markShapes';
import { Name } from './name';

const cache = new Map<string, string>();
function cached(key: string, make: () => string): string {
  let url = cache.get(key);
  if (!url) {
    url = svgUrl(make());
    cache.set(key, url);
  }
  return url;
}

/** A raised hand; the word of the vote always stands beside it, so the picture has no name of its own. */
export function Hand({ vote, known = true, height = 22 }: { vote: Ballot; known?: boolean; height?: number }) {
  const src = cached(`hand ${vote} ${known}`, () => handSvg(vote, known, 120));
  return <img class="i" src={src} width={height * 0.75} height={height} alt="" />;
}

/** The mark of a group before a name; its name is the picture's text. */
export function FactionBadge({ mark, size = 15, named = true }: { mark: Mark | null; size?: number; named?: boolean }) {
  if (!mark) return null;
  const src = cached(`faction ${mark.shape} ${mark.pattern} ${mark.tone}`, () => factionSvg(mark, 20));
  return <img class="i" src={src} width={size} height={size} alt={named ? mark.name : ''} title={mark.name} />;
}

const GRADE_DRAWING: Record<Grade, preact.JSX.Element> = {
  documented: <rect x="1" y="1" width="10" height="10" fill="var(--ink)" />,
  claimed: (
    <g>
      <rect x="1.7" y="1.7" width="8.6" height="8.6" fill="var(--sheet)" stroke="var(--ink)" stroke-width="1.4" />
      <path d="M1 11V1H6V11Z" fill="var(--ink)" />
    </g>
  ),
  inferred: <rect x="1.7" y="1.7" width="8.6" height="8.6" fill="var(--sheet)" stroke="var(--ink)" stroke-width="1.4" />,
  invented: <path d="M6 .9L11.1 6L6 11.1L.9 6Z" fill="var(--sheet)" stroke="var(--ink)" stroke-width="1.4" stroke-dasharray="2 1.5" />,
};

/** How well a fact is attested: ■ documented, ◧ one party's claim, □ inferred, ◇ invented. */
export function GradeMark({ grade, size = 12 }: { grade: Grade; size?: number }) {
  return (
    <svg class="i grade" width={size} height={size} viewBox="0 0 12 12" role="img" aria-label={t(`grade.${grade}`)}>
      <title>{t(`grade.${grade}`)}</title>
      {GRADE_DRAWING[grade]}
    </svg>
  );
}

/** The mark of a grade with its word beside it. */
export function GradeWord({ grade }: { grade: Grade }) {
  return (
    <span class="grade-word" title={t(`grade.${grade}`)}>
      <svg class="i grade" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {GRADE_DRAWING[grade]}
      </svg>
      <span>{t(`grade.short.${grade}`)}</span>
    </span>
  );
}

/** A source with its grade; its words lead to the source in the codex. */
export function SourceNote({ source }: { source: SourceLine }) {
  return (
    <span class="xs mut source-note">
      <GradeWord grade={source.grade} />
      <Name to={source.source === undefined ? null : { kind: 'source', id: source.source }}>{source.text}</Name>
    </span>
  );
}

/** One to three steps of confidence with "known" or "estimate" beside them. */
export function Confidence({
  steps,
  known,
  word = true,
  isShort = false,
  width = 19,
}: {
  steps: 1 | 2 | 3;
  known: boolean;
  word?: boolean;
  isShort?: boolean;
  width?: number;
}) {
  const label = t(known ? 'confidence.known' : isShort ? 'confidence.short' : 'confidence.estimate');
  return (
    <span class="row g4 xs mut confidence">
      <svg class="i" width={width} height={width * 0.8} viewBox="0 0 15 12" role="img" aria-label={t('confidence.steps', { steps })}>
        {[0, 1, 2].map((i) => (
          <rect
            key={i}
            x={0.7 + i * 5}
            y={8.6 - i * 3.6}
            width="3.4"
            height={2.8 + i * 3.6}
            fill={i < steps ? 'var(--ink)' : 'var(--sheet)'}
            stroke="var(--ink)"
            stroke-width="1"
          />
        ))}
      </svg>
      {word && <span>{label}</span>}
    </span>
  );
}

function Diamond({ kind, size }: { kind: 'spent' | 'left' | 'cost'; size: number }) {
  const fill = kind === 'spent' ? 'var(--red)' : kind === 'left' ? 'var(--sheet)' : 'var(--ink)';
  const stroke = kind === 'spent' ? 'var(--red)' : kind === 'left' ? 'var(--ink2)' : 'var(--ink)';
  return (
    <svg class="i" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1L15 8L8 15L1 8Z" fill={fill} stroke={stroke} stroke-width="1.6" />
    </svg>
  );
}

/** Attention of a month: spent diamonds red, left ones hollow. */
export function Attention({ total, left, size = 34 }: { total: number; left: number; size?: number }) {
  const spent = total - left;
  return (
    <span class="row" style={{ gap: size > 28 ? '8px' : '4px' }} role="img" aria-label={t('attention.label', { left, total })}>
      {Array.from({ length: total }, (_, i) => (
        <Diamond key={i} kind={i < spent ? 'spent' : 'left'} size={size} />
      ))}
    </span>
  );
}

interface CostProps {
  attention: number;
  /** Only the first of its kind is free. */
  first?: boolean;
  size?: number;
  chosen?: boolean;
}

/** What an order costs: ink diamonds, red once it is chosen. */
export function Cost({ attention, first = false, size = 13, chosen = false }: CostProps) {
  if (attention === 0) return <span class="xs mut">{t(first ? 'attention.firstFree' : 'attention.free')}</span>;
  return (
    <span class="cost" role="img" aria-label={t('attention.cost', { count: attention })}>
      {Array.from({ length: attention }, (_, i) => (
        <Diamond key={i} kind={chosen ? 'spent' : 'cost'} size={size} />
      ))}
    </span>
  );
}

/** The bar at the left of a post: worked solid, idle hatched, needs no work hollow. */
export function PostBar({ state }: { state: 'worked' | 'idle' | 'none' }) {
  return <span class={`post-bar ${state}`} role="img" aria-label={t(`post.${state}`)} />;
}

/** A chance: hatched bar in a frame and the figure. */
export function OddsBar({ value, width = 92 }: { value: number; width?: number }) {
  return (
    <span class="row g8">
      <span class="odds" style={{ width: `${width}px` }} aria-hidden="true">
        <i class="hatch" style={{ width: `${Math.max(0, Math.min(100, value))}%` }} />
      </span>
      <b class="num nowrap">{percent(value)}</b>
    </span>
  );
}

/** Trust from −100 to +100: plus solid to the right, minus hatched to the left. */
export function TrustBar({ value, estimated = false }: { value: number; estimated?: boolean }) {
  const width = `${(Math.abs(value) / 100) * 48}%`;
  return (
    <span class="row g8">
      <span class="trust" aria-hidden="true">
        {value !== 0 && <i class={value > 0 ? 'plus' : 'minus hatch'} style={{ width, borderStyle: estimated ? 'dashed' : 'solid' }} />}
      </span>
      <b class="num sm tr" style={{ minWidth: '30px' }}>
        {signed(value)}
      </b>
    </span>
  );
}

/** The three frames of an organization's regime. */
export function RegimeFrame({ regime }: { regime: 'open' | 'guided' | 'closed' }) {
  return (
    <svg class="i" width="22" height="22" viewBox="0 0 22 22" role="img" aria-label={t(`regime.${regime}`)}>
      <rect
        x="2"
        y="2"
        width="18"
        height="18"
        fill="none"
        stroke="var(--ink)"
        stroke-width={regime === 'closed' ? 3.5 : regime === 'guided' ? 2 : 1.5}
        stroke-dasharray={regime === 'open' ? '3 2.4' : undefined}
      />
    </svg>
  );
}
