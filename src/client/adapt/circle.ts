// View → the circle of power (R0.1, R5.6): stations, tiles and holds. The engine's own functions count; what is secret was stripped before.
import { secretaryPatron } from '../../engine/circle/cadres';
import { committeeOf, congressTomorrow, holdAt } from '../../engine/circle/delegates';
import { blocsOf, topPatron } from '../../engine/circle/patrons';
import { NONE, type Shares, sum } from '../../engine/circle/shares';
import { GRADES, type Grade } from '../../model/source';
import type { Id, State } from '../../model/state';
import { t } from '../../text/ui';
import { factionMark } from '../personCards';
import type { BodyRow, CircleModel, CircleTile, FlowLine, HoldRow, Station, StationId } from '../screens/circle.model';
import { apparatusBands, bandsOf, groupedBands, sharesLine, wholePercents } from './bands';
import { delegationOf, nextHall, regimeFrame, secretariatOf, secretaryLine, visitorsAt } from './circleFacts';
import { type Desk, sourceLine, topOf } from './desk';
import { organizationSheet } from './organizationSheet';
import { roomCards } from './rooms';

/** Permille of a station that makes its holder worth a row of his own. */
const WORTH_A_ROW = 10;

function tileOf(desk: Desk, organization: Id, before: State | null): CircleTile {
  const { scenario, world, text } = desk;
  const data = scenario.byId.organizations[organization]!;
  const { isElected, shares } = delegationOf(desk, organization);
  const bands = apparatusBands(desk, world, organization);
  const old = before === null ? null : apparatusBands(desk, before, organization);
  const regime = regimeFrame(world.organizations[organization]!.regime);
  const caption = secretaryLine(desk, data.secretary);
  const visitors = visitorsAt(desk, organization);
  return {
    id: organization,
    name: text.organization(organization),
    caption,
    seats: sum(shares),
    map: data.map,
    bands,
    before: old !== null && JSON.stringify(old) !== JSON.stringify(bands) ? old : null,
    regime,
    isElected,
    visitors,
    districts: data.districts.map((d) => ({
      id: d.id,
      name: d.name,
      secretary: secretaryLine(desk, d.secretary),
      bands: bandsOf(desk, world.organizations[organization]!.districts[d.id]!.district),
    })),
    label: [
      text.organization(organization),
      t(isElected ? 'circle.elected' : 'circle.tomorrow', { count: sum(shares) }),
      t('circle.apparatusOf', { shares: sharesLine(bands) }),
      t('circle.secretary', { name: caption }),
      t(`regime.${regime}`),
      visitors === 0 ? '' : t('circle.sent', { count: visitors }),
    ]
      .filter(Boolean)
      .join('; '),
  };
}

function secretariatNote(desk: Desk, found: { body: Id | null; holder: Id | null }): string {
  const b = found.body === null ? undefined : desk.world.bodies[found.body];
  if (b !== undefined && b.reviewer !== null) return t('circle.station.reviewed', { body: desk.text.names.body(b.reviewer) });
  if (b !== undefined && b.assent > 1) return t('circle.station.collective', { count: b.assent });
  return found.holder === null ? t('circle.station.vacant') : t('circle.station.alone', { name: desk.text.person(found.holder) });
}

function stationsOf(desk: Desk): Station[] {
  const { scenario, world, text } = desk;
  const named = (body: Id, extra: readonly Id[] = []): Shares => {
    const blocs = blocsOf(world, body);
    for (const id of extra) blocs[topPatron(world, id)] = (blocs[topPatron(world, id)] ?? 0) + 1;
    return blocs;
  };
  const body = (id: StationId, at: Id, count: string, note: string, shares: Shares): Station => ({
    id,
    name: text.body(at),
    note,
    bands: groupedBands(desk, shares),
    count: t(count, { count: sum(shares) }),
    source: sourceLine(desk, scenario.byId.bodies[at]!.sources),
    leads: t(`circle.leads.${id}`),
  });
  const found = secretariatOf(desk);
  const stations: Station[] = [];
  if (found?.body)
    stations.push(
      body('secretariat', found.body, 'circle.secretaries', secretariatNote(desk, found), named(found.body, world.bodies[found.body]!.candidates)),
    );
  const board = scenario.manifest.table?.body;
  if (board !== undefined) stations.push(body('politburo', board, 'circle.fullMembers', t('circle.station.politburo'), named(board)));
  const committee = committeeOf(scenario);
  if (committee !== null) stations.push(body('committee', committee, 'circle.members', t('circle.station.committee'), named(committee)));
  const elected = scenario.organizations.filter((o) => delegationOf(desk, o.id).isElected).length;
  const all: Shares = {};
  for (const o of scenario.organizations) for (const [k, n] of Object.entries(delegationOf(desk, o.id).shares)) all[k] = (all[k] ?? 0) + n;
  const hall = nextHall(desk);
  stations.push({
    id: 'congress',
    name: hall === undefined ? t('circle.congress') : text.body(hall.id),
    note: elected === 0 ? t('circle.station.tomorrow') : t('circle.station.elected', { count: elected, of: scenario.organizations.length }),
    bands: groupedBands(desk, all),
    count: t('circle.delegates', { count: sum(all) }),
    source: hall === undefined ? null : sourceLine(desk, hall.sources),
    leads: t('circle.leads.congress'),
  });
  return stations;
}

/** "Leningrad, Moscow and 3 more". */
function someOf(desk: Desk, ids: readonly Id[], most = 3): string {
  const names = ids.slice(0, most).map((id) => desk.text.organization(id));
  return ids.length > most ? t('circle.more', { names: names.join(', '), count: ids.length - most }) : names.join(', ');
}

function appointsLine(desk: Desk): FlowLine {
  const found = secretariatOf(desk);
  if (found === null || found.holder === null) return { title: t('circle.appoints.nobody'), line: '' };
  const all = desk.scenario.organizations.map((o) => o.id);
  const his = all.filter((id) => secretaryPatron(desk.scenario, desk.world, id) === found.holder);
  const others = all.filter((id) => !his.includes(id));
  return {
    title: t('circle.appoints.title'),
    line:
      others.length === 0
        ? t('circle.appoints.all', { of: all.length })
        : t('circle.appoints.some', { count: his.length, of: all.length, others: someOf(desk, others) }),
  };
}

function choosesLine(desk: Desk): FlowLine {
  const whole = desk.scenario.organizations
    .map((o) => o.id)
    .filter((id) => {
      const { shares } = delegationOf(desk, id);
      return Object.entries(shares).filter(([, n]) => n > 0).length === 1 && (shares[NONE] ?? 0) === 0;
    });
  const closed = whole.filter((id) => regimeFrame(desk.world.organizations[id]!.regime) === 'closed');
  return {
    title: t('circle.chooses.title'),
    line:
      closed.length > 0
        ? t('circle.chooses.closed', { names: someOf(desk, closed) })
        : t('circle.chooses.whole', { count: whole.length, of: desk.scenario.organizations.length }),
  };
}

/** Men with cadres, delegates or a bloc anywhere, the strongest at a congress first; you among them whatever you hold. */
function holdRows(desk: Desk): HoldRow[] {
  const { scenario, world, seat, text } = desk;
  const committee = committeeOf(scenario);
  const found = secretariatOf(desk);
  const board = scenario.manifest.table?.body ?? null;
  const part = (body: Id | null, person: Id): number => {
    if (body === null) return 0;
    const blocs = blocsOf(world, body);
    if (body === found?.body) for (const id of world.bodies[body]!.candidates) blocs[topPatron(world, id)] = (blocs[topPatron(world, id)] ?? 0) + 1;
    const whole = sum(blocs);
    return whole === 0 ? 0 : Math.trunc(((blocs[person] ?? 0) * 1000) / whole);
  };
  const persons = new Set<Id>([
    seat,
    ...Object.keys(congressTomorrow(scenario, world)),
    ...(committee === null ? [] : Object.keys(blocsOf(world, committee))),
  ]);
  persons.delete(NONE);
  const rows = [...persons].map(
    (id): HoldRow => ({
      id,
      name: text.person(id),
      mark: factionMark(scenario, scenario.byId.people[id]?.faction ?? null),
      you: id === seat,
      values: {
        secretariat: part(found?.body ?? null, id),
        organizations: holdAt(scenario, world, id, 'organizations'),
        congress: holdAt(scenario, world, id, 'congress'),
        committee: holdAt(scenario, world, id, 'committee'),
        politburo: part(board, id),
      },
    }),
  );
  const shown = rows
    .filter((r) => r.you || r.values.organizations >= WORTH_A_ROW || r.values.congress >= WORTH_A_ROW)
    .sort((a, b) => b.values.congress - a.values.congress || b.values.organizations - a.values.organizations || (a.id < b.id ? -1 : 1));
  // Each is rounded by itself, equal ones alike, unless a column would come to more than a hundred.
  for (const column of Object.keys(rows[0]?.values ?? {}) as (keyof HoldRow['values'])[]) {
    if (rows.reduce((n, r) => n + Math.round(r.values[column] / 10), 0) <= 100) continue;
    const known: Shares = Object.fromEntries(rows.map((r) => [r.id, r.values[column]]));
    const rounded = wholePercents({ ...known, [NONE]: Math.max(0, 1000 - sum(known)) });
    for (const r of shown) r.values[column] = rounded[r.id] ?? 0;
  }
  return shown;
}

/** Bodies that stand and have no station of their own, those founded in the game among them. */
function bodiesOf(desk: Desk, ring: readonly (Id | null | undefined)[]): BodyRow[] {
  const { scenario, world, text } = desk;
  return scenario.bodies.flatMap((data): BodyRow[] => {
    const b = world.bodies[data.id]!;
    if (b.abolished || data.delegated || ring.includes(data.id)) return [];
    const candidates = b.candidates.map((id) => t('circle.candidate', { name: text.person(id) }));
    return [
      {
        id: data.id,
        name: text.body(data.id),
        members: [...b.full.map(text.person), ...candidates].join(', ') || t('circle.nobodyNamed'),
        note: b.provisional === null || b.electedBy === null ? null : t('circle.unconfirmed', { body: text.names.body(b.electedBy) }),
      },
    ];
  });
}

/** The page for a seat; `before`: the world a month ago, when what changed is to be seen. */
export function circleModel(desk: Desk, opened: Id | null, before: State | null): CircleModel {
  const { scenario } = desk;
  const grades = scenario.organizations.flatMap((o) => o.sources.map((s) => s.grade));
  const present = new Set<Id>();
  const tiles = scenario.organizations.map((o) => tileOf(desk, o.id, before));
  const stations = stationsOf(desk);
  const rooms = roomCards(desk);
  for (const { bands } of [...tiles, ...stations, ...rooms]) for (const b of bands) if (b.mark !== null) present.add(b.mark.id);
  return {
    top: topOf(desk, t(scenario.organizations.length === 0 ? 'rooms.title' : 'circle.title')),
    tiles,
    stations,
    appoints: appointsLine(desk),
    chooses: choosesLine(desk),
    legend: scenario.factions.flatMap((f) => (present.has(f.id) ? [factionMark(scenario, f.id)!] : [])),
    grade: GRADES.reduce<Grade>((worst, g) => (grades.includes(g) ? g : worst), GRADES[0]),
    hold: holdRows(desk),
    bodies: bodiesOf(desk, [secretariatOf(desk)?.body, scenario.manifest.table?.body, committeeOf(scenario)]),
    rooms: scenario.organizations.length === 0 ? rooms : null,
    opened: opened === null || scenario.byId.organizations[opened] === undefined ? null : organizationSheet(desk, opened),
    back: t('circle.back', { phase: t(`phase.${desk.world.phase}`) }),
  };
}
