// rule, commission, mission, convene: how the leadership arranges its own work (R4.8, R4.13, R5.7).
import type { Id } from '../../model/state';
import { addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const rule: MotionRule<'rule'> = {
  subject: (m) => `rule/${m.verb}/${m.allow ? 'allow' : 'forbid'}`,
  positions: (scenario, _s, m) => (scenario.byId.questions.deb === undefined ? ({} as Record<Id, number>) : { deb: m.allow ? 2 : -2 }),
  stakes: (_sc, _s, m) => Object.fromEntries(m.who.map((id) => [id, m.allow ? 1 : -1])),
  refuse(_scenario, state, m) {
    const same = state.rules.some((r) => r.verb === m.verb && r.allow === m.allow && r.who.join() === m.who.join());
    return same ? refusal('R4.13', 'rule.inForce', { verb: m.verb }) : null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    const gagged = scenario.people.filter((p) => p.id !== mover && state.people[p.id]!.factionalism >= 20).map((p) => ({ kind: 'rule' as const, verb: 'print' as const, allow: false, who: [p.id] }));
    return [...([true, false] as const).map((allow) => ({ kind: 'rule' as const, verb: 'discuss' as const, allow, who: [] })), ...gagged].filter((m) => rule.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    draft.rules = draft.rules.filter((r) => !(r.verb === m.verb && r.who.join() === m.who.join()));
    draft.rules.push({ verb: m.verb, allow: m.allow, who: m.who, since: draft.turn });
    addEntry(draft, `rule.${m.allow ? 'allow' : 'forbid'}`, { verb: m.verb, who: m.who.join(','), room: item.room }, { weight: 2 });
  },
};

export const commission: MotionRule<'commission'> = {
  subject: (m) => `commission/${m.theme}`,
  positions: () => ({}),
  stakes: () => ({}),
  refuse(scenario, state, m) {
    if (scenario.byId.questions[m.theme] === undefined) return refusal('R4.8', 'question.unknown', { question: m.theme });
    for (const id of [...m.members, m.convener]) if (state.people[id] === undefined) return refusal('R4.8', 'person.unknown', { person: id });
    return m.members.includes(m.convener) ? null : refusal('R4.8', 'commission.convener', { person: m.convener });
  },
  options(scenario, state, room, mover) {
    const seats = state.bodies[room]!.full.filter((id) => state.seats.includes(id) && id !== mover).slice(0, 2);
    if (!scenario.byId.bodies[room]!.sits || seats.length < 2) return [];
    return scenario.questions.map((q) => ({ kind: 'commission' as const, theme: q.id, members: [mover, ...seats], convener: mover })).filter((m) => commission.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    // The convener may fail to convene it: until he does, the theme rests (R4.8).
    draft.commissions.push({ theme: m.theme, members: m.members, convener: m.convener, since: draft.turn, met: false });
    addEntry(draft, 'commission.named', { theme: m.theme, convener: m.convener, members: m.members.join(','), room: item.room }, { weight: 1 });
  },
};

export const mission: MotionRule<'mission'> = {
  subject: (m) => `mission/${m.person}/${m.place}`,
  positions: (scenario, _s, m) => (m.reason === 'leave' || scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: 1 }),
  stakes: (_sc, _s, m) => ({ [m.person]: m.reason === 'leave' ? 1 : -1 }),
  refuse(scenario, state, m) {
    if (state.people[m.person] === undefined || scenario.byId.people[m.person]!.incapacitated) return refusal('R4.2', 'person.unknown', { person: m.person });
    if (scenario.byId.places[m.place] === undefined) return refusal('R4.2', 'place.unknown', { place: m.place });
    return state.people[m.person]!.place === m.place ? refusal('R4.2', 'place.there', { person: m.person, place: m.place }) : null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    const resort = scenario.places.find((p) => p.rest);
    if (resort === undefined) return [];
    return state.seats.filter((id) => id !== mover && state.people[id]!.health < 60).map((person) => ({ kind: 'mission' as const, person, place: resort.id, reason: 'cure' as const })).filter((m) => mission.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    draft.people[m.person]!.place = m.place;
    addEntry(draft, 'mission.sent', { person: m.person, place: m.place, reason: m.reason, room: item.room }, { weight: 2 });
  },
};

export const convene: MotionRule<'convene'> = {
  subject: (m) => `convene/${m.room}`,
  positions: () => ({}),
  stakes: () => ({}),
  refuse(scenario, state, m, room) {
    const target = scenario.byId.bodies[m.room];
    if (target === undefined || !target.sits || state.bodies[m.room]!.abolished) return refusal('R1.9', 'room.unknown', { room: m.room });
    if (target.rank <= scenario.byId.bodies[room]!.rank) return refusal('R1.9', 'convene.narrow', { room: m.room });
    const next = state.turn + 1;
    if (scenario.manifest.turns[next] === undefined) return refusal('R1.9', 'convene.late', { room: m.room });
    const sits = scenario.manifest.turns[next]!.sessions.some((s) => s.room === m.room) || state.convened.some((c) => c.room === m.room && c.turn === next);
    return sits ? refusal('R1.9', 'convene.sits', { room: m.room }) : null;
  },
  options: (scenario, state, room) => scenario.bodies.map((b) => ({ kind: 'convene' as const, room: b.id })).filter((m) => convene.refuse(scenario, state, m, room) === null),
  apply(_scenario, draft, m, item) {
    draft.convened.push({ room: m.room, turn: draft.turn + 1 });
    addEntry(draft, 'convene.called', { convened: m.room, room: item.room }, { weight: 2 });
  },
};
