// The seats as a list in two columns: the board of phones, of low windows, and of the setting "No picture".
import { t } from '../../text/ui';
import { Face } from '../parts/face';
import { Confidence, FactionBadge, Hand } from '../parts/marks';
import { layout } from '../viewport';
import { type BoardInput, type BoardSeat, clockwise } from './boardModel';
import { seatLabel, voteWord } from './seatLabel';

interface SeatListProps {
  input: BoardInput;
  onSelect: (id: string) => void;
  wallNote: string;
  isWallOpen: boolean;
  onWall: () => void;
}

function Tile({ seat, input, onSelect }: { seat: BoardSeat; input: BoardInput; onSelect: (id: string) => void }) {
  const { person } = seat;
  const isExpected = input.stage === 'debate' && seat.vote !== null && !seat.away;
  const isSelected = input.selected === person.id;
  const isCandidate = seat.membership === 'candidate';
  return (
    <li>
      <button
        type="button"
        class={`seat-tile ${isSelected ? 'on' : ''} ${isCandidate ? 'candidate' : ''}`}
        data-seat={person.id}
        aria-pressed={isSelected}
        aria-label={seatLabel(seat, input.stage)}
        onClick={() => onSelect(person.id)}
      >
        <Face person={person} size={isCandidate ? 42 : 50} />
        <span class="grow">
          <span class="row g4 seat-tile-name">
            <FactionBadge mark={person.faction} size={14} named={false} />
            <span class="d">{person.name}</span>
          </span>
          {!isCandidate && (
            <span class="row g6 sm">
              {seat.vote && !seat.away && <Hand vote={seat.vote} known={seat.known} height={20} />}
              <b>{voteWord(seat)}</b>
            </span>
          )}
          {isCandidate && <span class="xs mut">{seat.away ? t('seat.away') : seat.note}</span>}
          {!isCandidate && (
            <span class="row between xs">
              {isExpected ? (
                <Confidence steps={seat.confidence} known={seat.known} width={12.5} isShort={layout.value === 'phone'} />
              ) : (
                <span class="mut">{layout.value === 'phone' ? '' : person.role}</span>
              )}
              {seat.hasWhy && <span class="lnk">{t('why.ask')}</span>}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

/** You last and across both columns; candidates behind a word. */
export function SeatList({ input, onSelect, wallNote, isWallOpen, onWall }: SeatListProps) {
  const members = clockwise(input.seats);
  const you = members.find((seat) => seat.you);
  const others = members.filter((seat) => !seat.you);
  const candidates = input.seats.filter((seat) => seat.membership === 'candidate');
  return (
    <div class="seat-list">
      {others.length > 0 && (
        <ul class="seat-grid">
          {others.map((seat) => (
            <Tile key={seat.person.id} seat={seat} input={input} onSelect={onSelect} />
          ))}
        </ul>
      )}
      {you && (
        <button
          type="button"
          class="seat-you"
          data-seat={you.person.id}
          aria-label={seatLabel(you, input.stage)}
          onClick={() => onSelect(you.person.id)}
        >
          <Face person={you.person} size={34} />
          <span class="grow">
            <b class="d">{you.person.name}</b>
            <span class="xs mut">{[t('you'), you.chair ? t('seat.inChair') : ''].filter(Boolean).join(', ')}</span>
          </span>
          <span class="row g6 sm b">
            {you.vote && <Hand vote={you.vote} known={you.known} height={22} />} {voteWord(you)}
          </span>
        </button>
      )}
      {candidates.length > 0 && (
        <>
          {others.length > 0 && (
            <div class="row between xs mut seat-wall">
              <span>{wallNote || t('board.candidatesCount', { count: candidates.length })}</span>
              <button type="button" class="lnk" aria-expanded={isWallOpen} onClick={onWall}>
                {t(isWallOpen ? 'hide' : 'show')}
              </button>
            </div>
          )}
          {isWallOpen && (
            <ul class="seat-grid">
              {candidates.map((seat) => (
                <Tile key={seat.person.id} seat={seat} input={input} onSelect={onSelect} />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
