// text, verdict, enforce: what a room does with a paper — print it, judge it, act on it (R1.6, R7.1b).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { publish } from '../documents';
import { addAuthority, addEntry, addFactionalism, clamp, refusal } from '../tools';
import type { MotionRule } from './motionRule';
import { fillPost } from './posts';

const knownPapers = (scenario: Scenario, state: State, mover: Id) =>
  scenario.documents.filter((d) => {
    const s = state.documents[d.id]!;
    return s.written && (s.public || s.known.includes(mover) || s.holders.includes(mover));
  });

/** Those a paper strikes, from its state. */
const struck = (state: State, document: Id): Id[] => Object.entries(state.documents[document]?.targets ?? {}).filter(([, n]) => n < 0).map(([id]) => id);

export const text: MotionRule<'text'> = {
  subject: (m) => `text/${m.document}/${m.form}`,
  positions(_scenario, state, m) {
    const sign = m.form === 'none' ? -1 : 1;
    const out: Record<Id, number> = {};
    for (const [q, n] of Object.entries(state.documents[m.document]?.supports ?? {})) out[q] = clamp(n * sign, -1, 1);
    return out;
  },
  stakes(scenario, state, m) {
    const sign = m.form === 'none' ? -1 : 1;
    const out: Record<Id, number> = { [scenario.byId.documents[m.document]!.author]: sign };
    if (m.form !== 'withReply') for (const id of struck(state, m.document)) out[id] = -sign;
    return out;
  },
  refuse(scenario, state, m, room) {
    const d = state.documents[m.document];
    if (d === undefined || !d.written) return refusal('R1.6', 'document.unwritten', { document: m.document });
    if (d.public) return refusal('R7.1', 'document.public', { document: m.document });
    if (!scenario.posts.some((p) => p.powers.some((q) => q.power === 'edit' && q.of === m.organ))) return refusal('R7.1', 'organ.unknown', { organ: m.organ });
    return scenario.byId.bodies[room]!.sits ? null : refusal('R4.2', 'room.notCompetent', { room, body: room });
  },
  options(scenario, state, room, mover) {
    const organ = scenario.manifest.organ;
    if (organ === null) return [];
    return knownPapers(scenario, state, mover).flatMap((d) => (['full', 'withReply', 'none'] as const).map((form) => ({ kind: 'text' as const, document: d.id, organ, form }))).filter((m) => text.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    if (m.form === 'none') draft.rules.push({ verb: 'print', allow: false, who: [scenario.byId.documents[m.document]!.author], since: draft.turn });
    else publish(scenario, draft, m.document, item.mover, m.form === 'full');
    addEntry(draft, `text.${m.form}`, { document: m.document, organ: m.organ, room: item.room }, { weight: 2 });
  },
};

export const verdict: MotionRule<'verdict'> = {
  subject: (m) => `verdict/${m.document}/${m.outcome}`,
  positions(_scenario, state, m) {
    const sign = m.outcome === 'endorse' ? 1 : m.outcome === 'condemn' ? -1 : 0;
    const out: Record<Id, number> = {};
    if (sign !== 0) for (const [q, n] of Object.entries(state.documents[m.document]?.supports ?? {})) out[q] = clamp(n * sign, -2, 2);
    return out;
  },
  stakes(scenario, state, m) {
    const d = state.documents[m.document]!;
    const sign = m.outcome === 'endorse' ? 1 : m.outcome === 'condemn' ? -1 : 0;
    const out: Record<Id, number> = {};
    for (const id of [scenario.byId.documents[m.document]!.author, ...d.signatories]) if (sign !== 0) out[id] = sign;
    if (sign > 0) for (const id of struck(state, m.document)) out[id] = -1;
    return out;
  },
  refuse(_scenario, state, m) {
    const d = state.documents[m.document];
    if (d === undefined || !d.written) return refusal('R1.6', 'document.unwritten', { document: m.document });
    return d.sent || d.public || d.readIn.length > 0 ? null : refusal('R1.6', 'document.private', { document: m.document });
  },
  options: (scenario, state, room) =>
    scenario.byId.bodies[room]!.sits ? scenario.documents.flatMap((d) => (['endorse', 'note', 'condemn'] as const).map((outcome) => ({ kind: 'verdict' as const, document: d.id, outcome }))).filter((m) => verdict.refuse(scenario, state, m, room) === null) : [],
  apply(scenario, draft, m, item) {
    const authors = new Set([scenario.byId.documents[m.document]!.author, ...draft.documents[m.document]!.signatories]);
    const by = m.outcome === 'endorse' ? 4 : m.outcome === 'condemn' ? -6 : 0;
    for (const id of authors) {
      addAuthority(draft, id, by);
      if (m.outcome === 'condemn') addFactionalism(draft, id, 5);
    }
    const author = scenario.byId.documents[m.document]!.author;
    addEntry(draft, `verdict.${m.outcome}`, { document: m.document, room: item.room }, { weight: 2, reflects: { [author]: Math.sign(by) } });
  },
};

export const enforce: MotionRule<'enforce'> = {
  subject: (m) => `enforce/${m.document}`,
  positions(_scenario, state, m) {
    const out: Record<Id, number> = {};
    for (const [q, n] of Object.entries(state.documents[m.document]?.supports ?? {})) out[q] = clamp(n, -2, 2);
    return out;
  },
  stakes(scenario, state, m) {
    const post = scenario.byId.documents[m.document]?.post ?? null;
    const holder = post === null ? null : state.posts[post]!.holder;
    const out: Record<Id, number> = {};
    if (holder !== null) out[holder] = -3;
    return out;
  },
  refuse(scenario, state, m, room) {
    const data = scenario.byId.documents[m.document];
    const d = state.documents[m.document];
    if (data === undefined || d === undefined || !d.written || data.post === null) return refusal('R7.5', 'document.noAdvice', { document: m.document });
    if (state.posts[data.post]!.holder === null) return refusal('R1.3', 'post.vacant', { post: data.post });
    if (!scenario.byId.bodies[room]!.sits || scenario.byId.bodies[room]!.rank < 3) return refusal('R1.2', 'room.notCompetent', { room, body: room });
    return null;
  },
  options: (scenario, state, room, mover) =>
    knownPapers(scenario, state, mover)
      .filter((d) => d.post !== null)
      .map((d) => ({ kind: 'enforce' as const, document: d.id }))
      .filter((m) => enforce.refuse(scenario, state, m, room) === null),
  apply(scenario, draft, m, item) {
    const post = scenario.byId.documents[m.document]!.post!;
    const holder = draft.posts[post]!.holder!;
    fillPost(scenario, draft, post, null, item.mover, false);
    addAuthority(draft, holder, -15);
    draft.documents[m.document]!.uses += 1;
    addEntry(draft, 'enforce.done', { document: m.document, post, person: holder, room: item.room }, { weight: 3, reflects: { [holder]: -1 } });
  },
};

export const reporter: MotionRule<'reporter'> = {
  subject: (m) => `reporter/${m.report}/${m.person}`,
  positions: () => ({}),
  stakes(_scenario, state, m) {
    const out: Record<Id, number> = { [m.person]: 1 };
    const before = state.reporters[m.report];
    if (before !== undefined && before !== m.person) out[before] = -1;
    return out;
  },
  refuse(scenario, state, m, room) {
    if (state.people[m.person] === undefined) return refusal('R5.3', 'person.unknown', { person: m.person });
    if (state.reporters[m.report] === m.person) return refusal('R5.3', 'reporter.already', { person: m.person });
    return scenario.byId.bodies[room]!.rank >= 3 && scenario.byId.bodies[room]!.sits ? null : refusal('R5.3', 'room.notCompetent', { room, body: room });
  },
  options(scenario, state, room) {
    const full = state.bodies[room]!.full.filter((id) => state.seats.includes(id));
    return full.map((person) => ({ kind: 'reporter' as const, report: 'political-report', person })).filter((m) => reporter.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    draft.reporters[m.report] = m.person;
    addAuthority(draft, m.person, constantReport);
    addEntry(draft, 'reporter.named', { report: m.report, person: m.person, room: item.room }, { weight: 1, reflects: { [m.person]: 1 } });
  },
};
/** To be named reporter is itself a distinction. */
const constantReport = 3;
