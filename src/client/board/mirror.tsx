// The board as real elements: a list of seats as buttons over their places in the picture, the motion's sheet, papers, legend.
// This is the interface; the canvas below is a picture of it.
import { t } from '../../text/ui';
import type { FactionMark } from '../models';
import { Face } from '../parts/face';
import { Confidence, FactionBadge, Hand } from '../parts/marks';
import type { MotionSheet } from '../screens/session.model';
import { ARROWS } from './arrows';
import { type BoardLayout, neighbour, type Rect, type SeatBox } from './boardModel';
import { seatLabel, voteWord } from './seatLabel';

const at = (rect: Rect, origin: Rect = { x: 0, y: 0, w: 0, h: 0 }) => ({
  left: `${rect.x - origin.x}px`,
  top: `${rect.y - origin.y}px`,
  width: `${rect.w}px`,
  height: `${rect.h}px`,
});

interface SeatProps {
  box: SeatBox;
  layout: BoardLayout;
  onSelect: (id: string) => void;
}

function Seat({ box, layout, onSelect }: SeatProps) {
  const { seat, frame, size } = box;
  const { person } = seat;
  const isTile = size === 'full' || size === 'compact';
  const word = voteWord(seat);
  const showSide = !(size === 'wall') && (seat.vote !== null || seat.away || (layout.stage === 'debate' && seat.membership === 'full'));
  const onKey = (event: KeyboardEvent) => {
    const key = ARROWS.find((arrow) => arrow === event.key);
    const next = key && neighbour(layout, person.id, key);
    if (!next) return;
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-seat="${next}"]`)?.focus();
  };
  return (
    <li>
      <button
        type="button"
        class={`seat-btn ${size}`}
        data-seat={person.id}
        style={at(frame)}
        aria-label={seatLabel(seat, layout.stage)}
        aria-pressed={box.isSelected}
        onKeyDown={onKey}
        onClick={() => onSelect(person.id)}
      >
        {showSide && (
          <span class="seat-side" style={at(box.side, frame)}>
            <b class="seat-vote">{word}</b>
            {isTile && layout.stage === 'debate' && !seat.away && seat.vote !== null && (
              <Confidence steps={seat.confidence} known={seat.known} word={layout.scale >= 1 && size === 'full'} />
            )}
            {isTile && seat.hasWhy && !seat.you && <span class="lnk seat-why">{t('why.ask')}</span>}
          </span>
        )}
        {!isTile && person.faction && (
          <span
            class="seat-badge"
            style={at(
              { x: box.face.x - 8 * layout.scale, y: box.face.y + box.face.h - 12 * layout.scale, w: 21 * layout.scale, h: 21 * layout.scale },
              frame,
            )}
          >
            <FactionBadge mark={person.faction} size={14 * layout.scale} named={false} />
          </span>
        )}
        <span class="seat-caption" style={at(box.caption, frame)}>
          <span class="row g6 seat-name">
            {isTile && <FactionBadge mark={person.faction} size={18} named={false} />}
            {isTile ? <span class="d">{person.name}</span> : <b>{person.name}</b>}
          </span>
          {isTile && (
            <span class="seat-role">{seat.you ? [t('you'), seat.chair ? t('seat.inChair') : ''].filter(Boolean).join(' · ') : person.title}</span>
          )}
          {size === 'wall' && <span class="seat-role">{seat.away ? t('seat.away') : seat.note}</span>}
        </span>
      </button>
    </li>
  );
}

/** Groups that the corner above the player's own card has room for at their ease. */
const ROOMY = 4;

function Legend({ layout, factions }: { layout: BoardLayout; factions: readonly FactionMark[] }) {
  if (!layout.legend) return null;
  return (
    <>
      <ul class={`legend ${factions.length > ROOMY ? 'dense' : ''}`} style={at(layout.legend.factions)} aria-label={t('legend.factions')}>
        {factions.slice(0, 6).map((mark) => (
          <li key={mark.id}>
            <FactionBadge mark={mark} size={16} named={false} />
            <span>{mark.name}</span>
          </li>
        ))}
      </ul>
      <ul class="legend votes" style={at(layout.legend.votes)} aria-label={t('legend.votes')}>
        {(['for', 'against', 'abstain'] as const).map((vote) => (
          <li key={vote}>
            <Hand vote={vote} height={26} />
            <span>{t(`vote.${vote}`)}</span>
          </li>
        ))}
        <li>
          <span class="est-box" aria-hidden="true" />
          <span>{t('legend.estimated')}</span>
        </li>
      </ul>
    </>
  );
}

interface MirrorProps {
  layout: BoardLayout;
  /** The hands are still going up: the words and the result wait for them. */
  isRolling: boolean;
  room: { name: string; note: string };
  wallNote: string;
  motion: MotionSheet | null;
  factions: readonly FactionMark[];
  onSelect: (id: string) => void;
  onPaper: (id: string) => void;
  onWall: () => void;
}

/** Up to so many letters a motion takes no more than two lines of its sheet. */
const SHORT_TEXT = 110;

/** All that can be read and pressed on the board. */
export function Mirror({ layout, isRolling, room, wallNote, motion, factions, onSelect, onPaper, onWall }: MirrorProps) {
  const { wall, verdict } = layout;
  return (
    <section class={`mirror ${layout.kind} ${isRolling ? 'rolling' : ''}`} style={{ '--s': layout.scale }} aria-label={room.name}>
      <div class="board-head row base g12" style={at(layout.head)}>
        <h1 class="cap">{room.name}</h1>
        <span class="sm mut">{room.note}</span>
      </div>
      <ul class="seats">
        {layout.seats.map((box) => (
          <Seat key={box.seat.person.id} box={box} layout={layout} onSelect={onSelect} />
        ))}
      </ul>
      {motion && (
        <article class="sheet" style={at(layout.sheet)} aria-label={motion.heading}>
          <h2 class="sheet-head">{motion.heading}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that can scroll must be reachable by keys. */}
          <div class="sheet-body scroll" tabIndex={0}>
            <p class={motion.text.length > 150 ? 'sheet-text long' : 'sheet-text'}>{motion.text}</p>
            {(!verdict || motion.text.length <= SHORT_TEXT) && (
              <div class="sheet-lines sm mut">
                {/* Beside the stamp there is room for who laid it. */}
                {motion.lines.slice(0, verdict ? 1 : undefined).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </div>
            )}
          </div>
        </article>
      )}
      {layout.papers.length > 0 && (
        <ul class="papers" aria-label={t('board.papers')}>
          {layout.papers.map(({ paper, rect }) => (
            <li key={paper.id}>
              <button type="button" class="paper-btn" style={at(rect)} onClick={() => onPaper(paper.id)}>
                <span class="ser">{paper.title}</span>
                <span class="lnk">{t('board.read')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {layout.papers.length > 0 && layout.kind === 'table' && (
        <span class="papers-note" style={{ left: `${layout.papers[0]!.rect.x}px`, top: `${layout.cloth.y + layout.cloth.h - 26 * layout.scale}px` }}>
          {layout.morePapers > 0 ? t('board.papersMore', { count: layout.morePapers }) : t('board.papers')}
        </span>
      )}
      {verdict && !isRolling && (
        <span class="stamp cap" style={at(verdict.rect)}>
          {verdict.text}
        </span>
      )}
      <Legend layout={layout} factions={factions} />
      {wall && (
        <div class="wall-part">
          <div class="row base g12 wall-head" style={at(wall.heading)}>
            <h2 class="cap cap15">{t('board.candidates')}</h2>
            <span class="sm mut">{wallNote}</span>
            {wall.isFolded && (
              <button type="button" class="sm lnk" onClick={onWall}>
                {t('show')}
              </button>
            )}
          </div>
          <ul class="seats">
            {wall.seats.map((box) => (
              <Seat key={box.seat.person.id} box={box} layout={layout} onSelect={onSelect} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The same picture in plain elements, under the canvas until it is there, or for good when it cannot come. */
export function StillPicture({ layout }: { layout: BoardLayout }) {
  const all = [...layout.seats, ...(layout.wall?.seats ?? [])];
  return (
    <div class="still" aria-hidden="true">
      <span class="still-shade" style={at({ ...layout.table, x: layout.table.x + 8, y: layout.table.y + 8 })} />
      <span class="still-table" style={at(layout.table)} />
      <span class="still-cloth" style={at(layout.cloth)} />
      {layout.papers.map(({ paper, rect }) => (
        <span key={paper.id} class="still-paper" style={at(rect)} />
      ))}
      {layout.wall && <span class="still-line" style={at(layout.wall.line)} />}
      {all.map((box) => (
        <span key={box.seat.person.id}>
          {(box.seat.you || box.isSelected) && <span class={box.seat.you ? 'still-frame you' : 'still-frame'} style={at(box.frame)} />}
          <span class="still-face" style={at(box.face)}>
            <Face
              person={box.seat.person}
              size={box.face.w}
              cut={box.size === 'full' || box.size === 'compact'}
              frame={box.seat.membership === 'candidate' ? 'candidate' : 'none'}
            />
          </span>
          {box.seat.vote && !box.seat.away && box.size !== 'wall' && (
            <span class="still-face" style={at(box.hand)}>
              <Hand vote={box.seat.vote} known={box.seat.known} height={box.hand.h} />
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
