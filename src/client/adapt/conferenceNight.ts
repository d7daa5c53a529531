// View → the night of the conferences (R5.2): what each organization elected, and what its apparatus had promised when the month began.
import { conferencesNow } from '../../engine/circle/congress';
import { apparatusOf, delegatesOf } from '../../engine/circle/delegates';
import { NONE, type Shares, shareOf, sum } from '../../engine/circle/shares';
import { constant } from '../../engine/tools';
import type { Id, State } from '../../model/state';
import { t } from '../../text/ui';
import { factionMark } from '../personCards';
import type { NightBloc, NightModel, NightRow } from '../screens/conferenceNight.model';
import { regimeFrame } from './circleFacts';
import { card, type Desk, topOf } from './desk';

/** Organizations whose conferences have met this month; empty before they have, and in months without any. */
export function conferencesHeld(desk: Desk): Id[] {
  const { world, scenario } = desk;
  if (world.phase === 'news' || world.phase === 'work' || world.phase === 'over') return [];
  return conferencesNow(scenario, world).filter((id) => world.delegations[id] !== undefined);
}

const nameOf = (desk: Desk, bloc: Id): string => (bloc === NONE ? t('night.nobody') : desk.text.person(bloc));
const markOf = (desk: Desk, bloc: Id) => (bloc === NONE ? null : factionMark(desk.scenario, desk.scenario.byId.people[bloc]?.faction ?? null));

function secretaryOf(desk: Desk, organization: Id): string {
  const { holder } = desk.world.posts[desk.scenario.byId.organizations[organization]!.secretary]!;
  return holder === null ? t('night.noName') : desk.text.person(holder);
}

/** Where a second bloc has as much of the apparatus as a platform needs to be fought for (R5.8). */
function isContested(desk: Desk, organization: Id): boolean {
  const [, second = 0] = Object.entries(apparatusOf(desk.world, organization))
    .filter(([bloc]) => bloc !== NONE)
    .map(([, n]) => n)
    .sort((a, b) => b - a);
  return second >= constant(desk.scenario, 'contested');
}

const largest = (shares: Shares): [Id, number][] => Object.entries(shares).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

function againstExpected(desk: Desk, won: Shares, expected: Shares): { against: string; isAsExpected: boolean } {
  const moved = largest(
    Object.fromEntries([...new Set([...Object.keys(won), ...Object.keys(expected)])].map((k) => [k, shareOf(won, k) - shareOf(expected, k)])),
  )
    .filter(([, by]) => by !== 0)
    .map(([bloc, by]) => t('night.moved', { name: nameOf(desk, bloc), by: desk.text.signed(by) }));
  return { against: moved.length === 0 ? t('night.asExpected') : moved.join(', '), isAsExpected: moved.length === 0 };
}

/** `atStart`: the world as this seat believed it when the month began; null when that is lost. */
export function conferenceNightModel(desk: Desk, atStart: State | null): NightModel {
  const { scenario, world, text } = desk;
  const held = conferencesHeld(desk);
  const rows = held.map((id): NightRow => {
    const won = world.delegations[id]!;
    const compared = atStart === null ? { against: '', isAsExpected: true } : againstExpected(desk, won, delegatesOf(scenario, atStart, id));
    return {
      id,
      name: text.organization(id),
      of: sum(won),
      secretary: secretaryOf(desk, id),
      regime: regimeFrame(world.organizations[id]!.regime),
      contested: isContested(desk, id),
      blocs: largest(won)
        .filter(([, n]) => n > 0)
        .map(([bloc, n]) => ({ id: bloc, name: nameOf(desk, bloc), mark: markOf(desk, bloc), won: n })),
      ...compared,
    };
  });
  const before: Shares = {};
  const all: Shares = {};
  const expected: Shares = {};
  const add = (into: Shares, from: Shares): void => {
    for (const k in from) into[k] = shareOf(into, k) + from[k]!;
  };
  for (const [id, elected] of Object.entries(world.delegations)) {
    add(all, elected);
    if (!held.includes(id)) add(before, elected);
    if (atStart !== null) add(expected, held.includes(id) ? delegatesOf(scenario, atStart, id) : elected);
  }
  const of = scenario.organizations.reduce((n, { id }) => {
    const elected = world.delegations[id];
    return n + (elected === undefined ? world.organizations[id]!.seats : sum(elected));
  }, 0);
  return {
    top: topOf(desk, t('night.short')),
    title: t('night.title', { count: held.length, organization: rows[0]?.name ?? '' }),
    line: t('night.line', { count: rows.reduce((n, r) => n + r.of, 0) }),
    rows,
    blocs: largest({ ...expected, ...all })
      .filter(([bloc]) => shareOf(all, bloc) > 0 || shareOf(expected, bloc) > 0)
      .map(
        ([bloc, won]): NightBloc => ({
          id: bloc,
          name: nameOf(desk, bloc),
          person: bloc === NONE ? null : card(desk, bloc),
          mark: markOf(desk, bloc),
          won: shareOf(all, bloc) === 0 ? 0 : won,
          expected: atStart === null ? null : shareOf(expected, bloc),
        }),
      ),
    before,
    of,
    majority: Math.floor(of / 2) + 1,
    act: t(world.phase === 'corridor' ? 'night.toCorridor' : 'game.goOn'),
  };
}
