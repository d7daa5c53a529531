// Meetings (R5.1, R5.8): how many hands go up for a platform in a district or in the cells. Posts carry the passive; conviction hides where a place is closed.
import type { Meeting, MeetingLevel } from '../../model/organization';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { addEntry, constant } from '../tools';
import { controlLeader, postPatron } from './cadres';
import { membersNow } from './enrolment';
import { isCondemned, LINE, openPlatform, type Platform, sideShare } from './platforms';
import { carry, NONE } from './shares';

/** Permille of those who come: for the platform, against it, abstaining. */
export interface Hands {
  for: number;
  against: number;
  abstain: number;
}

/** The vote at one level of an organization, or of one of its districts. */
export function handsAt(scenario: Scenario, state: State, organization: Id, district: Id | null, level: MeetingLevel, platform: Platform): Hands {
  const data = scenario.byId.organizations[organization]!;
  const o = state.organizations[organization]!;
  const part = district === null ? o : o.districts[district]!;
  const regime = district === null ? o.regime : o.districts[district]!.regime;
  if (level === 'aktiv')
    return shown(sideShare(part.district, platform.side), 1000 - sideShare(part.district, platform.side), 0, 500, regime, scenario);
  const secretary = district === null ? data.secretary : data.districts.find((d) => d.id === district)!.secretary;
  const holder = postPatron(scenario, state, secretary);
  const centre = controlLeader(scenario, state);
  const isOurs = (who: Id | null): boolean => who !== null && platform.side.has(who);
  let pro = sideShare(part.cell, platform.side);
  let contra = 1000 - pro - (part.cell[NONE] ?? 0);
  const give = (ours: boolean, n: number): void => {
    if (ours) pro += n;
    else contra += n;
  };
  if (holder !== NONE) give(isOurs(holder), constant(scenario, 'post'));
  if (o.press !== null) give(isOurs(o.press), constant(scenario, 'press'));
  if (centre !== null) {
    const theirs = Math.trunc((constant(scenario, 'control') * o.control) / 1000);
    give(isOurs(centre), theirs);
    if (holder !== NONE) give(isOurs(holder), constant(scenario, 'control') - theirs);
  }
  if (isCondemned(scenario, state, platform) && !state.rules.some((r) => r.verb === 'discuss' && r.allow)) contra += constant(scenario, 'line');
  for (const v of o.visitors) if (v.until >= state.turn) give(isOurs(v.for), constant(scenario, 'visitorSpeech'));
  const passive = carry(Math.trunc((pro * 1000) / Math.max(1, pro + contra)), Math.max(0, regime - constant(scenario, 'mass')));
  return shown(
    o.opinion[platform.id] ?? 0,
    o.opinion[LINE] ?? 0,
    1000 - (o.opinion[platform.id] ?? 0) - (o.opinion[LINE] ?? 0),
    passive,
    regime,
    scenario,
  );
}

/** Of the convinced of the weaker side only a part shows it where the place is closed; of the rest some abstain, most raise their hands with the others. */
export function shown(pro: number, contra: number, passive: number, carried: number, regime: number, scenario: Scenario): Hands {
  const forPassive = Math.trunc((passive * carried) / 1000);
  const isAhead = pro + forPassive >= contra + passive - forPassive;
  const weak = isAhead ? contra : pro;
  const open = Math.trunc((weak * (100 - regime)) / 100);
  const abstain = Math.trunc((weak - open) / constant(scenario, 'hiddenAbstain'));
  const silent = weak - open - abstain;
  return isAhead
    ? { for: pro + forPassive + silent, against: open + passive - forPassive, abstain }
    : { for: open + forPassive, against: contra + passive - forPassive + silent, abstain };
}

/** Where the platform has enough cadres for its quarrel to reach the members. */
function isContested(scenario: Scenario, state: State, organization: Id, platform: Platform): boolean {
  const o = state.organizations[organization]!;
  return (
    Math.max(sideShare(o.province, platform.side), sideShare(o.district, platform.side), sideShare(o.cell, platform.side)) >=
    constant(scenario, 'contested')
  );
}

/** R5.8: once a wide room has broken with a platform, its quarrel goes down: every month the cadres and the cells of contested organizations vote. */
export function holdMeetings(scenario: Scenario, draft: State): void {
  const platform = openPlatform(scenario, draft);
  if (platform === null || !isCondemned(scenario, draft, platform)) return;
  for (const data of scenario.organizations) {
    if (!isContested(scenario, draft, data.id, platform)) continue;
    const parts =
      data.districts.length === 0
        ? [{ id: null, aktiv: data.aktiv, members: data.members }]
        : data.districts.map((d) => ({ id: d.id, aktiv: d.aktiv, members: d.members }));
    for (const part of parts) {
      hold(scenario, draft, data.id, part.id, 'aktiv', part.aktiv, platform);
      hold(scenario, draft, data.id, part.id, 'cells', membersNow(draft, data.id, part.members), platform);
    }
  }
}

function hold(scenario: Scenario, draft: State, organization: Id, district: Id | null, level: MeetingLevel, come: number, platform: Platform): void {
  if (come === 0) return;
  const hands = handsAt(scenario, draft, organization, district, level, platform);
  const against = Math.trunc((hands.against * come) / 1000);
  const abstain = Math.trunc((hands.abstain * come) / 1000);
  const meeting: Meeting = {
    turn: draft.turn,
    organization,
    district,
    level,
    platform: platform.id,
    for: come - against - abstain,
    against,
    abstain,
  };
  draft.meetings.push(meeting);
  addEntry(
    draft,
    `meeting.${level}`,
    {
      part: district === null ? organization : `${organization}/${district}`,
      for: meeting.for,
      against,
      abstain,
      document: platform.document,
    },
    { weight: 1 },
  );
}
