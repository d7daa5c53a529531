import { describe, expect, it } from 'vitest';
import { options } from '../../../src/engine/actions';
import { forecastMotion } from '../../../src/engine/forecast';
import { worldFor } from '../../../src/engine/view';
import type { Action } from '../../../src/model/action';
import type { State } from '../../../src/model/state';
import { act, commitAll, fresh, inSession, PLAIN, put, refusalOf, scenario, to } from '../../support/game';

type Procedure = Extract<Action, { type: 'procedure' }>;
const ask = (act_: Procedure['act'], seat = 'stalin', room: string | null = null): Procedure => ({ type: 'procedure', seat, act: act_, room });
/** Kamenev's motion is on the table; of four who vote each thinks of it as the test says. */
const table = (views: Record<string, number>): State =>
  put(inSession(PLAIN), (s) => {
    s.seats.push('rykov', 'tomsky');
    for (const id of Object.keys(s.people)) {
      s.ties[id] = {};
      Object.assign(s.people[id]!, { patron: null, authority: 0, views: { vil: { view: views[id] ?? 0, weight: 3 } } });
    }
  });
const AGAINST = { kamenev: 2, stalin: -2, rykov: -2, tomsky: -2 };
const FOR = { kamenev: 2, stalin: 2, rykov: 2, tomsky: 2 };
const keys = (s: State): string[] => s.chronicle.map((e) => e.key);

describe('R4.2 an item is put off', () => {
  it('by its mover, or where fewer than half would vote for it; it waits for the next sitting', () => {
    expect(refusalOf(table(FOR), ask('defer', 'kamenev'))).toBeNull();
    expect(refusalOf(table(FOR), ask('defer'))).toBe('R4.2 procedure.wanted');
    expect(refusalOf(table(AGAINST), ask('defer'))).toBeNull();
    const s = act(table(AGAINST), ask('defer'));
    expect(s.items[0]).toMatchObject({ moved: 'deferred', outcome: null, vote: null, room: 'politburo' });
    expect(keys(s)).toContain('procedure.defer');
    const next = to(s, 1, 'session');
    expect(next.session!.agenda).toContain(0);
    expect(
      refusalOf(
        put(next, (x) => void (x.session!.at = x.session!.agenda.indexOf(0))),
        ask('defer'),
      ),
    ).toBe('R4.2 procedure.once');
  });

  it('to another room that may decide on it and sits again', () => {
    const s = inSession({
      kind: 'reform',
      body: 'secretariat',
      changes: [
        { field: 'assent', value: 2 },
        { field: 'seats', set: [{ person: 'zinoviev', membership: 'full' }] },
      ],
      tone: 'mild',
    });
    expect(refusalOf(s, ask('refer', 'kamenev', 'central-committee'))).toBeNull();
    const sent = act(structuredClone(s), ask('refer', 'kamenev', 'central-committee'));
    expect(sent.items[0]).toMatchObject({ room: 'central-committee', moved: 'referred', outcome: null });
    expect(refusalOf(s, ask('refer', 'kamenev', 'politburo'))).toBe('R4.2 room.unknown');
    expect(refusalOf(s, ask('refer', 'kamenev', 'orgburo'))).toBe('R4.2 room.unknown');
    const late = put(s, (x) => void (x.turn = scenario().manifest.turns.length - 1));
    expect(refusalOf(late, ask('refer', 'kamenev', 'central-committee'))).toBe('R4.2 procedure.noSitting');
  });

  it('but not an amendment or a confirmation', () => {
    expect(
      refusalOf(
        put(table(AGAINST), (s) => void (s.items[0]!.confirms = 0)),
        ask('defer'),
      ),
    ).toBe('R4.2 procedure.must');
  });
});

it('R4.2 the debate is closed by the chair, or when more than half stand on one side: nobody speaks or amends', () => {
  expect(refusalOf(table({ kamenev: 2, stalin: -2 }), ask('close'))).toBe('R4.2 procedure.undecided');
  const chair = put(table({ kamenev: 2, stalin: -2 }), (s) => void s.posts['politburo-chair']!.powers);
  expect(refusalOf(chair, ask('close', 'kamenev'))).toBeNull();
  const s = act(table(AGAINST), ask('close'));
  expect(s.session!.closed).toBe(true);
  expect(refusalOf(s, { type: 'speak', seat: 'rykov', act: 'for', document: null, record: null })).toBe('R4.2 procedure.closed');
  expect(refusalOf(s, { type: 'table', seat: 'rykov', room: 'politburo', motion: { ...PLAIN, tone: 'sharp' }, amends: 0 })).toBe(
    'R4.2 procedure.closed',
  );
  expect(options(scenario(), s, 'rykov', ['speak'])).toEqual([]);
  expect(refusalOf(s, ask('close', 'rykov'))).toBe('R4.2 procedure.closed');
  commitAll(s);
  expect(s.session?.closed ?? false).toBe(false);
});

describe('R4.14 a secret ballot', () => {
  const called = act(table(AGAINST), ask('secret'));
  const secret = act(structuredClone(called), ask('secret', 'rykov'));

  it('needs the chair or two members', () => {
    expect(called.session).toMatchObject({ secret: false, secretCalls: ['stalin'] });
    expect(refusalOf(called, ask('secret'))).toBe('R4.14 procedure.called');
    expect(secret.session!.secret).toBe(true);
    expect(refusalOf(secret, ask('secret', 'tomsky'))).toBe('R4.14 procedure.secret');
    expect(act(table(AGAINST), ask('secret', 'kamenev')).session!.secret).toBe(true);
  });

  it('tells totals and one’s own hand only, and moves no tie of those who voted', () => {
    const s = put(secret, () => {});
    for (const seat of ['kamenev', 'stalin', 'rykov', 'tomsky']) if (s.seats.includes(seat)) act(s, { type: 'castVote', seat, vote: 'conscience' });
    const v = s.votes[0]!;
    expect([v.secret, v.for, v.against]).toEqual([true, 1, 3]);
    const seen = worldFor(scenario(), s, 'rykov').votes[0]!;
    expect([seen.for, seen.against, seen.voters.map((x) => x.person), seen.blocs]).toEqual([1, 3, ['rykov'], []]);
    expect(s.ties.rykov!.kamenev ?? 0).toBe(0);
    const open = put(table(AGAINST), () => {});
    for (const seat of ['kamenev', 'stalin', 'rykov', 'tomsky'])
      if (open.seats.includes(seat)) act(open, { type: 'castVote', seat, vote: 'conscience' });
    expect(open.ties.rykov!.kamenev).toBe(-3);
  });

  it('halves what lives by being seen: patron, promises, expected majority', () => {
    const bound = put(table(AGAINST), (s) => {
      s.people.tomsky!.patron = { person: 'stalin', devotion: 100 };
      s.people.tomsky!.views = {};
      const offer = {
        to: 'tomsky',
        give: [],
        ask: [{ kind: 'vote' as const, subject: 'line/vil/plus', ballot: 'for' as const }],
        term: 'month' as const,
      };
      s.deals.push({
        id: 0,
        turn: 0,
        from: 'kamenev',
        offer,
        state: 'agreed',
        readTurn: 0,
        sum: 0,
        knownTo: ['kamenev', 'tomsky'],
        sides: null,
        declared: [],
      });
    });
    const terms = (isSecret: boolean) => {
      const f = forecastMotion(scenario(), bound, null, 'politburo', PLAIN, 'kamenev', { secret: isSecret });
      return f.members
        .find((m) => m.person === 'tomsky')!
        .reasons.filter((r) => r.term === 'patron' || r.term === 'promises')
        .map((r) => [r.term, r.value]);
    };
    expect(terms(false).sort()).toEqual([
      ['patron', -20],
      ['promises', 20],
    ]);
    expect(terms(true).sort()).toEqual([
      ['patron', -10],
      ['promises', 10],
    ]);
  });

  it('breaks no promise that anybody could see', () => {
    const promised = put(secret, (s) => {
      const offer = {
        to: 'stalin',
        give: [],
        ask: [{ kind: 'vote' as const, subject: 'line/vil/plus', ballot: 'for' as const }],
        term: 'plenum' as const,
      };
      s.deals.push({
        id: 0,
        turn: 0,
        from: 'kamenev',
        offer,
        state: 'agreed',
        readTurn: 0,
        sum: 0,
        knownTo: ['kamenev', 'stalin'],
        sides: null,
        declared: [],
      });
    });
    commitAll(promised);
    expect(promised.deals[0]!.state).toBe('agreed');
  });
});

it('R4.2 procedure is refused out of session, to who has no vote here, and once voting has begun', () => {
  expect(refusalOf(fresh(), ask('defer'))).toBe('R4.2 phase.notSession');
  expect(refusalOf(table(AGAINST), ask('defer', 'bukharin'))).toBe('R4.2 procedure.notMember');
  const voting = act(table(AGAINST), { type: 'castVote', seat: 'rykov', vote: 'against' });
  expect(refusalOf(voting, ask('defer'))).toBe('R4.2 procedure.voting');
  for (const a of options(scenario(), table(AGAINST), 'stalin', ['procedure'])) expect(refusalOf(table(AGAINST), a)).toBeNull();
  // R4.11: nobody walks out of a room of his own party.
  expect(refusalOf(table(AGAINST), ask('walkOut'))).toBe('R4.11 procedure.ownRoom');
});
