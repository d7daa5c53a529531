// Holds the hall: measures its place, loads the picture lazily, lays labels and faces over it. The roll beside it is the same hall as a table.
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../text/ui';
import type { PersonCard } from '../models';
import { Face } from '../parts/face';
import type { HallRow } from '../screens/hall.model';
import { settings } from '../settings';
import { layout as windowLayout } from '../viewport';
import type { Rect } from './boardModel';
import { type HallLayout, layoutHall, type Mark } from './hallLayout';
import { drawStill, groundOf } from './hallMarks';
import type { HallPicture } from './hallScene';
import { paletteOf } from './palette';
import { type Mount, usePicture } from './usePicture';
import { useSize } from './useSize';
import './hall.css';

const mount: Mount<HallPicture> = async (parent, picture, forceCanvas) => (await import('./hallScene')).mountHall(parent, picture, forceCanvas);

const at = ({ x, y, w, h }: Rect) => ({ left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });

interface HallProps {
  name: string;
  rows: readonly HallRow[];
  /** Delegations called so far; all of them outside a roll. */
  called: number;
  presidium: readonly PersonCard[];
  floor: PersonCard | null;
  selected: string | null;
  onSelect: (id: string) => void;
  /** What stands in the place of the picture where there is none. */
  children: ComponentChildren;
}

/** The hall on a plain canvas: until the moving picture stands, and where there is none. */
function StillHall({ picture }: { picture: HallPicture }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const ratio = Math.min(3, window.devicePixelRatio);
  const contrast = settings.value.contrast;
  useEffect(() => {
    const c = ref.current?.getContext('2d');
    const palette = paletteOf(contrast);
    const { layout, apart, selected, marks } = picture;
    if (c) drawStill(c, layout, marks, groundOf(layout, apart, selected, palette), ratio, palette);
  }, [picture, contrast]);
  const { width, height } = picture;
  return (
    <div class="still-hall" aria-hidden="true">
      <canvas
        ref={ref}
        width={Math.round(width * ratio)}
        height={Math.round(height * ratio)}
        style={{ width: `${width}px`, height: `${height}px` }}
      />
    </div>
  );
}

/** What a mark means, in words. */
export function HallLegend({ isExpected }: { isExpected: boolean }) {
  return (
    <span class="hall-legend xs">
      {(['for', 'against', 'abstain'] as const).map((vote) => (
        <span key={vote} class="row g4">
          <i class={`hall-dot ${vote}`} aria-hidden="true" />
          {t(`vote.${vote}`)}
        </span>
      ))}
      {isExpected && (
        <span class="row g4">
          <i class="hall-dot est" aria-hidden="true" />
          {t('legend.estimated')}
        </span>
      )}
    </span>
  );
}

/** Room for faces beside the presidium. */
const facesFor = ({ rule, presidium }: HallLayout, taken: number): number =>
  Math.max(0, Math.floor((rule.x + rule.w - presidium.x - presidium.w - taken - 6) / 60));
/** Height of the head from which a line more has room over the legend. */
const ROOMY = 140;
/** What the opener of the right rail takes of it. */
const OPENER = 136;

/** The hall of a congress. */
export function Hall({ name, rows, called, presidium, floor, selected, onSelect, children }: HallProps) {
  const { ref, size } = useSize<HTMLDivElement>();
  const shape = rows.map((r) => `${r.id}${r.marks.length}`).join();
  const width = size?.width ?? 0;
  const height = size?.height ?? 0;
  const layout = useMemo(() => layoutHall(rows, width, height), [shape, width, height]);
  const isOn = settings.value.picture && layout.fits;
  const picture = useMemo((): HallPicture | null => {
    if (!isOn) return null;
    const isDone = called >= rows.length;
    return {
      width,
      height,
      layout,
      marks: rows.map((r, i): readonly Mark[] => (i < called ? r.marks : r.marks.map(() => 'uncalled' as const))),
      apart: rows.map((r) => isDone && r.apart),
      selected,
    };
  }, [isOn, layout, rows, called, selected]);
  const { holder, isShown } = usePicture(mount, picture, isOn);
  const isExpected = rows.some((r) => r.estimated);
  const faces = facesFor(layout, windowLayout.value === 'desk' ? OPENER : 0);
  return (
    <div ref={ref} class={picture === null ? 'hall-board list' : 'hall-board'}>
      {picture !== null && !isShown && <StillHall picture={picture} />}
      {picture !== null && <div ref={holder} class="canvas" aria-hidden="true" />}
      <div class="hall-head">
        <h1>{name}</h1>
        {picture !== null && (
          <>
            <p class={layout.rule.y < ROOMY ? 'sr' : 'sm mut'}>{t('hall.oneMark')}</p>
            <HallLegend isExpected={isExpected} />
          </>
        )}
      </div>
      {picture === null && size !== null && <div class="hall-instead">{children}</div>}
      {picture !== null && (
        <>
          <div class="hall-presidium cap" style={at(layout.presidium)}>
            {t('hall.presidium')}
          </div>
          <div class="hall-floor xs" style={{ left: `${layout.floor.x + layout.floor.w + 12}px`, top: `${layout.floor.y}px` }}>
            {floor === null ? t('hall.floor') : t('hall.floorOf', { name: floor.name })}
          </div>
          <ul class="hall-faces" aria-label={t('hall.inPresidium')} style={{ top: `${layout.presidium.y - 8}px` }}>
            {presidium.slice(0, faces).map((person) => (
              <li key={person.id}>
                <Face person={person} size={44} />
                <span class="hall-name">{person.name}</span>
              </li>
            ))}
          </ul>
          {/* The same acts as the rows of the roll, for the pointer only. */}
          <div aria-hidden="true">
            {layout.blocks.map((block, i) => (
              <button
                key={block.id}
                type="button"
                tabIndex={-1}
                class={block.isLast ? 'hall-block last' : 'hall-block'}
                style={at(block.box)}
                onClick={() => onSelect(block.id)}
              >
                <span class="hall-label" style={at({ ...block.label, x: block.label.x - block.box.x, y: block.label.y - block.box.y })}>
                  <span>
                    <b>{rows[i]?.name}</b> {rows[i]?.marks.length}
                  </span>
                </span>
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
