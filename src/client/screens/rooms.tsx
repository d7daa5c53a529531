// The rooms of a scenario whose power does not run through organizations: each with its camps, those that sit this turn first.
import { t } from '../../text/ui';
import { StationCard } from '../board/mapHost';
import type { FactionMark } from '../models';
import { FactionBadge } from '../parts/marks';
import { PatternDefs } from '../parts/patternBar';
import type { RoomCard } from './rooms.model';
import './rooms.css';

function Room({ room }: { room: RoomCard }) {
  return (
    <li class={room.sits ? 'station room-card sits' : 'station room-card'}>
      <StationCard station={room} />
      <ul class="sm">
        {room.groups.map((group) => (
          <li key={group.id} class="room-group">
            <span class="row g6">
              <FactionBadge mark={group.mark} size={14} named={false} />
              <b class="grow">{group.name}</b>
              <b class="num">{group.votes}</b>
            </span>
            <span class="mut">{[...group.members, ...group.crowds].join(', ')}</span>
          </li>
        ))}
      </ul>
      {room.candidates.length > 0 && <p class="sm mut">{t('rooms.candidates', { names: room.candidates.join(', ') })}</p>}
    </li>
  );
}

/** The tab of the rooms. */
export function Rooms({ rooms, legend }: { rooms: readonly RoomCard[]; legend: readonly FactionMark[] }) {
  return (
    <div class="rooms scroll">
      <PatternDefs marks={legend} />
      <ul class="room-cards">
        {rooms.map((room) => (
          <Room key={room.id} room={room} />
        ))}
      </ul>
    </div>
  );
}
