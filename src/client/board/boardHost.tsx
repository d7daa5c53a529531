// Holds the board: measures its place, loads the picture lazily, lays the mirror over it. Without a picture it is a list of seats.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/ui';
import type { FactionMark } from '../models';
import { Glossed } from '../parts/glossed';
import type { MotionSheet } from '../screens/session.model';
import { isStill, settings } from '../settings';
import { layout as windowLayout } from '../viewport';
import { type BoardInput, type BoardLayout, layoutBoard, tailOf } from './boardModel';
import { Mirror, StillPicture } from './mirror';
import { SeatList } from './seatList';
import { type Mount, usePicture } from './usePicture';
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
  /** Where the selected seat lies, for the tail of its panel; null when none lies beside it. */
  onPlaced?: (y: number | null) => void;
}

/** How far from the right end of the board the panel with an account begins, as session.css lays it. */
const PANEL = { wide: 24, desk: 336 };

const mount: Mount<BoardLayout> = async (parent, layout, forceCanvas) => (await import('./tableScene')).mountTable(parent, layout, forceCanvas);

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
  const { holder, isShown, isMoving, skip } = usePicture(mount, layout, isPicture && layout?.fits === true, onSettled);
  const y = layout !== null && isPicture ? tailOf(layout, layout.width - (windowLayout.value === 'desk' ? PANEL.desk : PANEL.wide)) : null;
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
          {motion && <MotionCard room={room.name} motion={motion} papers={input.papers} onPaper={onPaper} />}
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
  room: string;
  motion: MotionSheet;
  papers: BoardInput['papers'];
  onPaper: (id: string) => void;
}

/** The motion as a card, for narrow windows and for the list. */
export function MotionCard({ room, motion, papers, onPaper }: MotionCardProps) {
  return (
    <section class="motion-card" aria-label={motion.heading}>
      <div class="row between motion-card-head">
        <h2 class="cap cap15">{t('board.motion')}</h2>
        <span class="xs">{motion.short}</span>
      </div>
      <div class="motion-card-body">
        <p class="ser">
          <Glossed>{motion.text}</Glossed>
        </p>
        <p class="xs mut">
          <Glossed>{[room, ...motion.lines.slice(0, 1)].join(' · ')}</Glossed>
        </p>
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
