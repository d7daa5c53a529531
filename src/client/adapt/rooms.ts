// View → the rooms of a scenario without organizations: who sits in each, and whom its members go with.
import { blocsOf, topPatron } from '../../engine/circle/patrons';
import { NONE } from '../../engine/circle/shares';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import { factionMark } from '../personCards';
import type { RoomCard, RoomGroup } from '../screens/rooms.model';
import { groupedBands } from './bands';
import { type Desk, sourceLine } from './desk';

/** Groups of a room by the camp of whom its members answer to: those with a name first, then how many go with them. */
function groupsOf(desk: Desk, body: Id): RoomGroup[] {
  const { scenario, world, text } = desk;
  const { full, crowd } = world.bodies[body]!;
  const groups = new Map<Id, RoomGroup>();
  const groupOf = (person: Id): RoomGroup => {
    const mark = person === NONE ? null : factionMark(scenario, scenario.byId.people[person]?.faction ?? null);
    const id = mark?.id ?? NONE;
    const known = groups.get(id) ?? { id, name: mark?.name ?? t('circle.unattached'), mark, votes: 0, members: [], crowds: [] };
    groups.set(id, known);
    return known;
  };
  for (const person of full) {
    const group = groupOf(topPatron(world, person));
    group.votes += 1;
    group.members.push(text.person(person));
  }
  for (const [patron, count] of Object.entries(crowd)) {
    const group = groupOf(patron);
    group.votes += count;
    group.crowds.push(t(patron === NONE ? 'rooms.crowdNobodys' : 'rooms.crowd', { count, name: patron === NONE ? '' : text.person(patron) }));
  }
  return [...groups.values()].sort((a, b) => Number(a.id === NONE) - Number(b.id === NONE) || b.votes - a.votes || (a.id < b.id ? -1 : 1));
}

/** Whether a room is known by now: who will sit in one that meets for the first time later is not told before. */
export function isKnown({ scenario, world }: Desk, body: Id): boolean {
  const state = world.bodies[body]!;
  if (state.abolished || (state.full.length === 0 && Object.keys(state.crowd).length === 0)) return false;
  const first = scenario.manifest.turns.findIndex((turn) => turn.sessions.some((session) => session.room === body));
  return first <= world.turn || body === scenario.manifest.table?.body;
}

/** Every room that is known, those that sit this turn first, then as in the file. */
export function roomCards(desk: Desk): RoomCard[] {
  const { scenario, world, text } = desk;
  const sitting = new Set(scenario.manifest.turns[world.turn]!.sessions.map((session) => session.room));
  const cards = scenario.bodies.flatMap((data): RoomCard[] => {
    if (!isKnown(desk, data.id)) return [];
    const state = world.bodies[data.id]!;
    const groups = groupsOf(desk, data.id);
    return [
      {
        id: data.id,
        name: text.body(data.id),
        note: [t(data.ofState ? 'rooms.ofState' : 'rooms.ofParty'), sitting.has(data.id) ? t('rooms.sits') : ''].filter(Boolean).join(' · '),
        sits: sitting.has(data.id),
        count: t('rooms.votes', { count: groups.reduce((sum, group) => sum + group.votes, 0) }),
        bands: groupedBands(desk, blocsOf(world, data.id)),
        groups,
        candidates: state.candidates.map(text.person),
        source: sourceLine(desk, data.sources),
      },
    ];
  });
  return [...cards.filter((card) => card.sits), ...cards.filter((card) => !card.sits)];
}
