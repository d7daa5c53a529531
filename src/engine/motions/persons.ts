// discipline, label, lift, demand, resignation: what a room does to a man's standing (R4.7, R4.9, R5.9). Record and consequence, never a score (R0.8).
import type { Rung } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { addAuthority, addEntry, addFactionalism, constant, refusal } from '../tools';
import type { MotionRule } from './motionRule';
import { fillPost } from './posts';
import { setMembership } from './seats';

const cutOf = (rung: Rung, scenario: Scenario): number => {
  const stake = scenario.rules.rungStakes[rung] ?? 1;
  return stake >= 3 ? 2 : stake >= 1 ? 1 : 0;
};

/** R5.9: may this room move this rung against a member of that body? Exclusion and above belong to rooms that sit over the leadership. */
function refusePenalty(scenario: Scenario, state: State, who: readonly Id[], rung: Rung, from: Id | null, room: Id) {
  if (!scenario.byId.bodies[room]!.sits) return refusal('R5.9', 'room.notCompetent', { room, body: room });
  for (const id of who) {
    const p = state.people[id];
    if (p === undefined) return refusal('R5.9', 'person.unknown', { person: id });
    if (p.standing === 'excluded' || p.standing === 'exiled' || p.standing === 'dead') return refusal('R5.9', 'penalty.already', { person: id });
    if ((rung === 'demotion' || rung === 'removal') && (from === null || !state.bodies[from]?.full.includes(id))) return refusal('R5.9', 'penalty.notMember', { person: id, body: from ?? '' });
  }
  return null;
}

export const discipline: MotionRule<'discipline'> = {
  subject: (m) => `discipline/${m.rung}/${m.who.join('+')}`,
  positions(scenario, _state, m) {
    const cut = cutOf(m.rung, scenario);
    return scenario.byId.questions.cut === undefined || cut === 0 ? ({} as Record<Id, number>) : { cut };
  },
  stakes: (scenario, _state, m) => Object.fromEntries(m.who.map((id) => [id, -(scenario.rules.rungStakes[m.rung] ?? 1)])),
  excluded: (_state, m) => m.who,
  refuse: (scenario, state, m, room) => refusePenalty(scenario, state, m.who, m.rung, m.from, room),
  options(scenario, state, room, mover) {
    const stirred = scenario.people.filter((p) => p.id !== mover && !p.incapacitated && state.people[p.id]!.factionalism >= 10 && ['none', 'investigated', 'reprimanded'].includes(state.people[p.id]!.standing));
    const out: ReturnType<typeof discipline.options> = [];
    for (const p of stirred) for (const rung of ['censure', 'warning', 'exclusion', 'arrest'] as const) out.push({ kind: 'discipline', who: [p.id], rung, from: null });
    return out.filter((m) => discipline.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    for (const id of m.who) {
      const p = draft.people[id]!;
      draft.penalties.push({ person: id, rung: m.rung, turn: draft.turn });
      const stake = scenario.rules.rungStakes[m.rung] ?? 1;
      addAuthority(draft, id, -5 * stake);
      if (m.rung === 'censure' || m.rung === 'warning') p.standing = 'reprimanded';
      if (m.from !== null && m.rung === 'demotion') setMembership(draft, m.from, { person: id, membership: 'candidate' });
      if (m.from !== null && m.rung === 'removal') setMembership(draft, m.from, { person: id, membership: 'none' });
      if (m.rung === 'exclusion' || m.rung === 'arrest') {
        p.standing = m.rung === 'arrest' ? 'exiled' : 'excluded';
        for (const body of scenario.bodies) setMembership(draft, body.id, { person: id, membership: 'none' });
        for (const post of scenario.posts) if (draft.posts[post.id]!.holder === id) fillPost(scenario, draft, post.id, null, null, false);
      }
    }
    addEntry(draft, `discipline.${m.rung}`, { who: m.who.join(','), room: item.room }, { weight: 3, reflects: Object.fromEntries(m.who.map((id) => [id, -1])) });
  },
};

export const label: MotionRule<'label'> = {
  subject: (m) => `label/${m.label}/${m.who.join('+')}`,
  positions: (scenario) => (scenario.byId.questions.deb === undefined ? ({} as Record<Id, number>) : { deb: -1 }),
  stakes: (_sc, _s, m) => Object.fromEntries(m.who.map((id) => [id, -1])),
  refuse(_scenario, state, m) {
    for (const id of m.who) {
      if (state.people[id] === undefined) return refusal('R4.9', 'person.unknown', { person: id });
      if (state.people[id]!.labels.includes(m.label)) return refusal('R4.9', 'label.already', { person: id });
    }
    return null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    return scenario.people.filter((p) => p.id !== mover && state.people[p.id]!.factionalism >= 20).map((p) => ({ kind: 'label' as const, label: 'factionalist', who: [p.id] })).filter((m) => label.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    for (const id of m.who) {
      draft.people[id]!.labels.push(m.label);
      addAuthority(draft, id, -8);
      addFactionalism(draft, id, 10);
    }
    addEntry(draft, 'label.fixed', { label: m.label, who: m.who.join(','), room: item.room }, { weight: 2, reflects: Object.fromEntries(m.who.map((id) => [id, -1])) });
  },
};

export const lift: MotionRule<'lift'> = {
  subject: (m) => `lift/${m.who}/${m.what}`,
  positions: (scenario) => (scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: -1 }),
  stakes: (_sc, _s, m) => ({ [m.who]: 1 }),
  refuse(_scenario, state, m) {
    const p = state.people[m.who];
    if (p === undefined) return refusal('R5.9', 'person.unknown', { person: m.who });
    return (m.what === 'label' ? p.labels.length > 0 : p.standing === 'reprimanded') ? null : refusal('R5.9', 'lift.nothing', { person: m.who });
  },
  options: (scenario, state, room) =>
    scenario.byId.bodies[room]!.sits ? scenario.people.flatMap((p) => (['label', 'rung'] as const).map((what) => ({ kind: 'lift' as const, who: p.id, what }))).filter((m) => lift.refuse(scenario, state, m, room) === null) : [],
  apply(_scenario, draft, m, item) {
    const p = draft.people[m.who]!;
    if (m.what === 'label') p.labels = [];
    else p.standing = 'none';
    addAuthority(draft, m.who, 4);
    addEntry(draft, 'lift.done', { person: m.who, room: item.room }, { weight: 1, reflects: { [m.who]: 1 } });
  },
};

export const demand: MotionRule<'demand'> = {
  subject: (m) => `demand/${m.who}/${m.step}`,
  positions: (scenario) => (scenario.byId.questions.deb === undefined ? ({} as Record<Id, number>) : { deb: -1 }),
  stakes: (_sc, _s, m) => ({ [m.who]: -1 }),
  excluded: (_s, m) => [m.who],
  refuse: (_sc, state, m) => (state.people[m.who] === undefined ? refusal('R5.9', 'person.unknown', { person: m.who }) : state.people[m.who]!.factionalism < 10 ? refusal('R5.9', 'demand.noBreach', { person: m.who }) : null),
  options: (scenario, state, room, mover) =>
    scenario.byId.bodies[room]!.sits ? scenario.people.filter((p) => p.id !== mover && state.people[p.id]!.factionalism >= 10).map((p) => ({ kind: 'demand' as const, who: p.id, step: 'submit' as const })) : [],
  apply(_scenario, draft, m, item) {
    addAuthority(draft, m.who, -4);
    draft.rules.push({ verb: 'speak', allow: false, who: [m.who], since: draft.turn });
    addEntry(draft, 'demand.made', { person: m.who, step: m.step, room: item.room }, { weight: 2, reflects: { [m.who]: -1 } });
  },
};

export const resignation: MotionRule<'resignation'> = {
  subject: (m) => `resignation/${m.person}/${m.post}`,
  positions: (scenario) => (scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: 1 }),
  stakes: (_sc, _s, m) => ({ [m.person]: -2 }),
  excluded: (_s, m) => [m.person],
  refuse(_scenario, state, m) {
    const open = state.resignations.some((r) => r.open && r.person === m.person && r.post === m.post);
    return open && state.posts[m.post]?.holder === m.person ? null : refusal('R4.7', 'resignation.none', { person: m.person });
  },
  options: (scenario, state, room) => state.resignations.map((r) => ({ kind: 'resignation' as const, person: r.person, post: r.post })).filter((m) => scenario.byId.bodies[room]!.sits && resignation.refuse(scenario, state, m, room) === null),
  apply(scenario, draft, m, item) {
    for (const r of draft.resignations) if (r.person === m.person && r.post === m.post) r.open = false;
    fillPost(scenario, draft, m.post, null, item.mover, false);
    addEntry(draft, 'resignation.accepted', { person: m.person, post: m.post, room: item.room }, { weight: 3 });
  },
};

/** R4.7: refused means they begged him to stay: a little authority the first time, a loss each time after. */
export function begToStay(scenario: Scenario, draft: State, person: Id, post: Id): void {
  const p = draft.people[person]!;
  addAuthority(draft, person, p.begged === 0 ? constant(scenario, 'beggedFirst') : -constant(scenario, 'beggedAgain'));
  p.begged += 1;
  for (const r of draft.resignations) if (r.person === person && r.post === post) r.open = false;
  addEntry(draft, 'resignation.refused', { person, post }, { weight: 2, reflects: { [person]: 1 } });
}
