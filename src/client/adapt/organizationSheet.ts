// View → one organization laid open: cadres on three levels, districts and their last meetings, how a province is taken, and what can be done there.
import { secretaryPatron, visitorsFor } from '../../engine/circle/cadres';
import { apparatusOf } from '../../engine/circle/delegates';
import { bureausOver } from '../../engine/circle/region';
import { depthOf, HELD, NONE, type Shares, shareOf, sum } from '../../engine/circle/shares';
import type { District } from '../../model/organization';
import type { Id } from '../../model/state';
import { grouped, t } from '../../text/ui';
import type { DistrictRow, LevelRow, MeetingRow, OrganizationSheet, TakeStep } from '../screens/circle.model';
import { bandsOf, sharesLine } from './bands';
import { delegationOf, regimeFrame, secretariatOf, secretaryLine } from './circleFacts';
import type { Desk } from './desk';
import { sourceLine } from './desk';
import { placeActs } from './placeActs';

const LEVELS = ['province', 'district', 'cell'] as const;

/** Whose men are most in a crowd; nobody's do not count. */
function leaderOf(shares: Shares): Id | null {
  let best: Id | null = null;
  for (const k of Object.keys(shares).sort()) if (k !== NONE && shareOf(shares, k) > (best === null ? 0 : shareOf(shares, best))) best = k;
  return best;
}

const percentOf = (permille: number): number => Math.round(permille / 10);

function meetingsOf(desk: Desk, organization: Id, district: Id | null): MeetingRow[] {
  const { scenario, world, text } = desk;
  const rows: MeetingRow[] = [];
  for (const level of ['aktiv', 'cells'] as const) {
    const last = world.meetings.filter((m) => m.organization === organization && m.district === district && m.level === level).at(-1);
    if (last === undefined) continue;
    const paper = scenario.documents.find((d) => d.platform === last.platform);
    rows.push({
      level: t(`circle.level.${level}`),
      date: text.date(last.turn),
      for: last.for,
      against: last.against,
      abstain: last.abstain,
      about: paper === undefined ? last.platform : text.document(paper.id),
    });
  }
  return rows;
}

function districtRow(desk: Desk, organization: Id, d: District): DistrictRow {
  const { world } = desk;
  const s = world.organizations[organization]!.districts[d.id]!;
  return {
    id: d.id,
    name: d.name,
    secretary: secretaryLine(desk, d.secretary),
    district: bandsOf(desk, s.district),
    cell: bandsOf(desk, s.cell),
    isCounted: d.weight > 0,
    regime: t(`regime.${regimeFrame(s.regime)}`),
    size: d.members === 0 ? '' : t('circle.memberCount', { count: grouped(d.members) }),
    meetings: meetingsOf(desk, organization, d.id),
  };
}

/** R5.1: the months it takes to turn a place follow from how deep its holder sits. */
function depthLine(desk: Desk, organization: Id, leader: Id | null, levels: readonly LevelRow[]): OrganizationSheet['depth'] {
  const held = leader === null ? 0 : depthOf(desk.world.organizations[organization]!, leader);
  const key = leader === null || held === 0 ? 'none' : held === 3 ? 'deep' : levels[0]!.held >= HELD ? 'shallow' : 'lost';
  return { title: t(`circle.depth.${key}`), line: t(`circle.depth.${key}Line`, { name: leader === null ? '' : desk.text.person(leader) }) };
}

function levelRows(desk: Desk, organization: Id, leader: Id | null): LevelRow[] {
  const o = desk.world.organizations[organization]!;
  const districts = desk.scenario.byId.organizations[organization]!.districts.filter((d) => d.weight > 0);
  return LEVELS.map((id) => {
    const held = leader === null ? 0 : shareOf(o[id], leader);
    const count = leader === null ? 0 : districts.filter((d) => shareOf(o.districts[d.id]!.district, leader) >= HELD).length;
    return {
      id,
      name: t(`circle.level.${id}`),
      note:
        id === 'district' && districts.length > 0
          ? t('circle.ofDistricts', { count, of: districts.length })
          : t(held >= HELD ? 'circle.held' : 'circle.notHeld'),
      bands: bandsOf(desk, o[id]),
      held,
    };
  });
}

/** R5.8 as steps for a side: its secretary, men of the centre, districts, cells. */
function stepsFor(desk: Desk, organization: Id, side: Id): TakeStep[] {
  const { scenario, world, text } = desk;
  const o = world.organizations[organization]!;
  const data = scenario.byId.organizations[organization]!;
  const districts = data.districts.filter((d) => d.weight > 0);
  const sent = visitorsFor(world, organization, side);
  const patron = secretaryPatron(scenario, world, organization);
  const held = districts.filter((d) => shareOf(o.districts[d.id]!.district, side) >= HELD).length;
  const done = {
    secretary: patron === side,
    delegation: sent > 0 || (patron === side && shareOf(o.province, side) >= HELD),
    districts: shareOf(o.district, side) >= HELD,
    cells: shareOf(o.cell, side) >= HELD,
  };
  const lines = {
    secretary: patron === NONE ? t('circle.nobodys') : t('circle.manOf', { patron: text.person(patron) }),
    delegation: sent > 0 ? t('circle.sent', { count: sent }) : t(done.delegation ? 'circle.step.notNeeded' : 'circle.step.nobodySent'),
    districts:
      districts.length > 0
        ? t('circle.ofDistricts', { count: held, of: districts.length })
        : t('circle.percent', { value: percentOf(shareOf(o.district, side)) }),
    cells: t('circle.percent', { value: percentOf(shareOf(o.cell, side)) }),
  };
  const order = ['secretary', 'delegation', 'districts', 'cells'] as const;
  const next = order.find((id) => !done[id]);
  return order.map((id) => ({ id, title: t(`circle.step.${id}`), line: lines[id], state: done[id] ? 'done' : id === next ? 'now' : 'open' }));
}

function pressLines(desk: Desk, organization: Id): string[] {
  const { scenario, world, text } = desk;
  const { press } = world.organizations[organization]!;
  const read = scenario.organs
    .filter((organ) => world.organs[organ.id]!.open)
    .map((organ) => ({ organ, reach: organ.reach[organization] ?? organ.elsewhere }))
    .filter(({ reach }) => reach >= 200)
    .sort((a, b) => b.reach - a.reach)
    .map(({ organ, reach }) => t('circle.press.read', { organ: text.organ(organ.id, world.turn), value: percentOf(reach) }));
  return [...(press === null ? [] : [t('circle.press.holds', { name: text.person(press) })]), ...read];
}

/** Everything about one organization. */
export function organizationSheet(desk: Desk, organization: Id): OrganizationSheet {
  const { scenario, world, text } = desk;
  const data = scenario.byId.organizations[organization]!;
  const o = world.organizations[organization]!;
  const apparatus = bandsOf(desk, apparatusOf(world, organization));
  const leader = leaderOf(o.province);
  const levels = levelRows(desk, organization, leader);
  const { shares, isElected } = delegationOf(desk, organization);
  const frame = regimeFrame(o.regime);
  const patron = secretaryPatron(scenario, world, organization);
  const side = secretariatOf(desk)?.holder ?? (patron === NONE ? null : patron);
  const members = data.districts.length > 0 ? data.districts.reduce((n, d) => n + d.members, 0) : data.members;
  const here = o.visitors.filter((v) => v.until >= world.turn).map((v) => v.person);
  return {
    id: organization,
    name: text.organization(organization),
    state: text.date(world.turn),
    secretary: secretaryLine(desk, data.secretary),
    apparatus,
    shares: sharesLine(apparatus),
    delegates: {
      line: t(isElected ? 'circle.elected' : 'circle.tomorrow', { count: sum(shares) }),
      bands: bandsOf(desk, shares),
    },
    regime: { frame, line: t(`circle.regimeLine.${frame}`, { value: o.regime }) },
    levels,
    depth: depthLine(desk, organization, leader, levels),
    districts: data.districts.map((d) => districtRow(desk, organization, d)),
    meetings: meetingsOf(desk, organization, null),
    members: members === 0 ? null : t('circle.memberCount', { count: grouped(members) }),
    wants: Object.entries(data.wants).map(([question, side]) => t('circle.wants', { side: text.names.side(question, side) })),
    press: pressLines(desk, organization),
    visitors: here.length === 0 ? null : t('circle.here', { names: text.list(here) }),
    bureaus: bureausOver(scenario, world, organization).map((p) => t('circle.bureau', { body: text.body(p.body!), name: secretaryLine(desk, p.id) })),
    takeTitle: side === null ? t('circle.take') : t('circle.takeBy', { name: text.person(side) }),
    steps: side === null ? [] : stepsFor(desk, organization, side),
    ...placeActs(desk, organization),
    sources: data.sources.map((s) => sourceLine(desk, [s])!),
  };
}
