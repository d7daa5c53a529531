// Shares of a crowd as a bar of patterns: whose men, in which part. The words stand beside it; the bar repeats them for the eye.
import type { Faction } from '../../model/person';
import type { FactionMark } from '../models';
import type { Band } from '../screens/circle.model';
import { patternId, patternMarkup } from './markShapes';

/** The page's patterns for these groups; once on a page that fills with them. */
export function PatternDefs({ marks }: { marks: readonly Pick<FactionMark, 'pattern' | 'tone'>[] }) {
  const all = new Map<string, [Faction['pattern'], Faction['tone']]>();
  for (const { pattern, tone } of marks) all.set(patternId(pattern, tone), [pattern, tone]);
  const html = [...all.values()].map(([pattern, tone]) => patternMarkup(pattern, tone)).join('');
  return <svg class="pattern-defs" width="0" height="0" aria-hidden="true" dangerouslySetInnerHTML={{ __html: `<defs>${html}</defs>` }} />;
}

/** How a band is filled: its group's pattern, or blank for nobody's. */
export const bandFill = (band: Band): string => (band.mark === null ? 'var(--sheet)' : `url(#${patternId(band.mark.pattern, band.mark.tone)})`);

/** A bar across; `width` null: as wide as there is room. */
export function PatternBar({ bands, height = 16, width = null }: { bands: readonly Band[]; height?: number; width?: number | null }) {
  let x = 0;
  return (
    <svg class="pattern-bar" width={width ?? '100%'} height={height} aria-hidden="true">
      <rect width="100%" height="100%" fill="var(--sheet)" />
      {bands.map((band) => {
        const from = x;
        x += band.value / 10;
        return (
          <g key={band.id}>
            <rect x={`${from}%`} width={`${band.value / 10}%`} height="100%" fill={bandFill(band)} />
            {from > 0 && <rect x={`${from}%`} width="1" height="100%" fill="var(--ink)" />}
          </g>
        );
      })}
      <rect x="0.6" y="0.6" width="calc(100% - 1.2px)" height={height - 1.2} fill="none" stroke="var(--ink)" stroke-width="1.2" />
    </svg>
  );
}

/** A share filled from below in a frame, for one man's hold of a level. */
export function PatternFill({ band, height = 46 }: { band: Band | null; height?: number }) {
  const value = band?.value ?? 0;
  return (
    <svg class="pattern-bar" width="100%" height={height} aria-hidden="true">
      <rect width="100%" height="100%" fill="var(--paper)" />
      {band && value > 0 && <rect y={`${100 - value / 10}%`} width="100%" height={`${value / 10}%`} fill={bandFill(band)} stroke="var(--ink)" />}
      <rect x="0.75" y="0.75" width="calc(100% - 1.5px)" height={height - 1.5} fill="none" stroke="var(--ink)" stroke-width="1.5" />
    </svg>
  );
}
