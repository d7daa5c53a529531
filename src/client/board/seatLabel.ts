// What a seat is called: one sentence for eyes that hear the board.
import { t } from '../../text/ui';
import type { BoardSeat, Stage } from './boardModel';

/** The word of a vote as the board writes it. */
export const voteWord = (seat: BoardSeat): string => (seat.away ? t('seat.away') : seat.vote ? t(`seat.${seat.vote}`) : t('seat.noVote'));

/** "Rykov, Chair, Sovnarkom, full member, Bukharin's school; expected: for, estimate, 2 of 3". */
export function seatLabel(seat: BoardSeat, stage: Stage): string {
  const { person } = seat;
  const who = [
    person.name,
    person.role,
    t(`seat.${seat.membership}`),
    person.faction?.name,
    seat.you ? t('you') : '',
    seat.chair ? t('seat.chair') : '',
  ];
  const expected = stage === 'debate';
  const vote = seat.away
    ? t('seat.away')
    : seat.membership === 'candidate'
      ? seat.note
      : seat.vote
        ? `${t(expected ? 'seat.expected' : 'seat.cast')} ${t(`vote.${seat.vote}`)}`
        : t('seat.noVote');
  const sure =
    expected && seat.vote && !seat.away
      ? `, ${t(seat.known ? 'confidence.known' : 'confidence.estimate')}, ${t('confidence.of', { steps: seat.confidence })}`
      : '';
  return `${who.filter(Boolean).join(', ')}; ${vote}${sure}${seat.hasWhy ? `; ${t('why.ask')}` : ''}`;
}
