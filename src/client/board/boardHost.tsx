// Holds the board: measures its place, loads the picture lazily, lays the mirror over it. Without a picture it is a list of seats.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/ui';
import type { FactionMark } from '../models';
import type { MotionSheet } from '../screens/session.model';
import { isStill, settings } from '../settings';
import { type BoardInput, type BoardLayout, layoutBoard } from './boardModel';
import { Mirror, StillPicture } from './mirror';
import { paletteOf } from './palette';
import { SeatList } from './seatList';
import type { BoardPicture } from './tableScene';
import { useSize } from './useSize';
import './board.css';

interface BoardProps {
  input: BoardInput;
  room: { name: string; note: string };
  wallNote: string;
  motion: MotionSheet | null;
  factions: readonly FactionMark[];
  onSelect: (id: string) => void;
  onPaper: (id: string) => void;
  /** The hands have all gone up, the papers lie: say the result now. */
  onSettled?: () => void;
  /** Where the selected seat lies, for the tail of its panel; null when none is. */
  onPlaced?: (y: number | null) => void;
}

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** WebGL drawn by the processor is slower than a plain canvas, and Chromium paints white over the picture below elements that lie on it. */
const isWebglSlow = (): boolean => {
  const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (context === null) return true;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(name);
};

/** `?renderer=canvas` or `?renderer=webgl` decides; without it, whether this machine has fast WebGL. */
const isCanvasForced = (): boolean => {
  const asked = document.documentElement.dataset.renderer;
  return asked === 'canvas' || (asked !== 'webgl' && isWebglSlow());
};

/** Loads the picture once and keeps it in step with the layout. */
function usePicture(layout: BoardLayout | null, isOn: boolean, onSettled: (() => void) | undefined) {
  const holder = useRef<HTMLDivElement>(null);
  const picture = useRef<BoardPicture | null>(null);
  const settled = useRef(onSettled);
  settled.current = onSettled;
  const [isReady, setReady] = useState(false);
  const can = isOn && layout?.fits === true;

  useEffect(() => {
    const parent = holder.current;
    if (!can || !parent || !layout) return;
    let isGone = false;
    void import('./tableScene')
      .then((module) => module.mountTable(parent, layout.width, layout.height, isCanvasForced()))
      .then((made) => {
        if (isGone) return made.destroy();
        picture.current = made;
        parent.dataset.renderer = made.renderer;
        setReady(true);
      })
      // The still picture stays: the game does not need the canvas.
      .catch((error: unknown) => console.warn('The board is shown without its moving picture.', error));
    return () => {
      isGone = true;
      picture.current?.destroy();
      picture.current = null;
      setReady(false);
    };
    // The picture lives as long as it can be shown; later layouts go through `show`.
  }, [can]);

  const contrast = settings.value.contrast;
  const [isShown, setShown] = useState(false);
  const [isMoving, setMoving] = useState(false);
  useEffect(() => {
    if (!isReady || !layout || !picture.current) return;
    let isStale = false;
    setMoving(true);
    void picture.current.show(layout, paletteOf(contrast), isStill()).then(() => {
      if (isStale) return;
      setShown(true);
      setMoving(false);
      settled.current?.();
    });
    return () => {
      isStale = true;
    };
  }, [isReady, layout, contrast]);
  return { holder, isShown: isShown && isReady, isMoving: isMoving && isShown && isReady, skip: () => picture.current?.skip() };
}

/** The board of a session. */
export function Board(props: BoardProps) {
  const { input, room, wallNote, motion, factions, onSelect, onPaper, onSettled, onPlaced } = props;
  const { ref, size } = useSize<HTMLDivElement>();
  const isPicture = settings.value.picture;
  const cache = useRef<{ key: string; layout: BoardLayout } | null>(null);
  const [isWallOpen, setWallOpen] = useState(false);
  let layout: BoardLayout | null = null;
  if (size && size.width > 0 && size.height > 0) {
    const key = JSON.stringify([input, size]);
    if (cache.current?.key !== key) cache.current = { key, layout: layoutBoard(input, size.width, size.height) };
    layout = cache.current.layout;
  }
  const { holder, isShown, isMoving, skip } = usePicture(layout, isPicture, onSettled);
  const chosen = layout?.seats.find((box) => box.isSelected) ?? layout?.wall?.seats.find((box) => box.isSelected);
  const y = chosen && layout?.fits && isPicture ? chosen.frame.y + chosen.frame.h * 0.2 : null;
  useEffect(() => onPlaced?.(y), [y, onPlaced]);
  useEffect(() => {
    if (input.stage !== 'roll') return;
    window.addEventListener('keydown', skip);
    return () => window.removeEventListener('keydown', skip);
  }, [input.stage]);
  const isList = !isPicture || (layout !== null && !layout.fits);

  return (
    <div ref={ref} class={isList ? 'board list scroll' : 'board'}>
      {isList && (
        <div class="board-list">
          <div class="row base g12 wrap">
            <h1 class="cap">{room.name}</h1>
            <span class="sm mut">{room.note}</span>
          </div>
          {motion && <MotionCard motion={motion} papers={input.papers} onPaper={onPaper} />}
          <SeatList input={input} onSelect={onSelect} wallNote={wallNote} isWallOpen={isWallOpen} onWall={() => setWallOpen(!isWallOpen)} />
        </div>
      )}
      {!isList && layout && (
        <>
          {!isShown && <StillPicture layout={layout} />}
          <div ref={holder} class="canvas" aria-hidden="true" />
          <Mirror
            layout={layout}
            isRolling={isMoving && layout.stage === 'roll' && !isStill()}
            room={room}
            wallNote={wallNote}
            motion={motion}
            factions={factions}
            onSelect={onSelect}
            onPaper={onPaper}
            onWall={() => setWallOpen(!isWallOpen)}
          />
          {isWallOpen && layout.wall?.isFolded && (
            <div class="pop wall-pop">
              <SeatList
                input={{ ...input, seats: input.seats.filter((seat) => seat.membership === 'candidate') }}
                onSelect={onSelect}
                wallNote=""
                isWallOpen
                onWall={() => setWallOpen(false)}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}

interface MotionCardProps {
  motion: MotionSheet;
  papers: BoardInput['papers'];
  onPaper: (id: string) => void;
}

/** The motion as a card, for narrow windows and for the list. */
export function MotionCard({ motion, papers, onPaper }: MotionCardProps) {
  return (
    <section class="motion-card" aria-label={motion.heading}>
      <div class="row between motion-card-head">
        <h2 class="cap cap15">{t('board.motion')}</h2>
        <span class="xs">{motion.short}</span>
      </div>
      <div class="motion-card-body">
        <p class="ser">{motion.text}</p>
        {papers.length > 0 && (
          <div class="row g16 sm wrap">
            {papers.map((paper) => (
              <button key={paper.id} type="button" class="lnk paper-link" onClick={() => onPaper(paper.id)}>
                {paper.title}
              </button>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
