import { expect, it } from 'vitest';
import { refusedTablings } from '../../../src/engine/actions/table';
import type { Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { act, after, fresh, inSession, itemOf, lastEntry, PLAIN, put, refusalOf, scenario, to } from '../../support/game';

const game = to(fresh(), 0, 'corridor');
const room = inSession();
const SHARP: Motion = { ...PLAIN, tone: 'sharp' };
const OTHER: Motion = { ...PLAIN, question: 'tem' };
const table = (motion: Motion = PLAIN, amends: number | null = null, seat = 'kamenev', where = 'politburo') => ({
  type: 'table' as const,
  seat,
  room: where,
  motion,
  amends,
});

it('R4.1 table lays a motion before a room that sits, known to its members', () => {
  const s = act(structuredClone(game), table());
  expect(s.items).toMatchObject([{ id: 0, room: 'politburo', mover: 'kamenev', subject: 'line/vil/plus', amends: null, outcome: null }]);
  expect(lastEntry(s)).toMatchObject({ key: 'tabled', args: { person: 'kamenev', item: 0, room: 'politburo' } });
  expect(lastEntry(s).who).toContain('rudzutak');
});

it('R4.2 table amends what is on the table; the amendment is voted first and all begins anew', () => {
  const s = act(act(structuredClone(room), { type: 'castVote', seat: 'kamenev', vote: 'for' }), table(SHARP, 0, 'stalin'));
  expect(s.session).toMatchObject({ agenda: [1, 0], at: 0, ballots: {}, speeches: [] });
  expect(lastEntry(s).key).toBe('amended');
});

it('R6.8 table of what one promised to leave alone breaks the promise', () => {
  const bound = put(game, (s) => {
    const offer = { to: 'stalin', give: [{ kind: 'drop' as const, subject: 'line/vil/*' }], ask: [], term: 'plenum' as const };
    s.deals.push({
      id: 0,
      turn: 0,
      from: 'kamenev',
      offer,
      state: 'agreed',
      readTurn: 0,
      sum: null,
      knownTo: ['kamenev', 'stalin'],
      sides: null,
      declared: [],
    });
  });
  const s = act(bound, table());
  expect(s.deals[0]!.state).toBe('broken');
  expect(s.ties.stalin!.kamenev ?? 0).toBe((game.ties.stalin!.kamenev ?? 0) - 40);
});

it('R4.1 table is refused out of season, after committing, and where one has no business', () => {
  expect(refusalOf(game, table())).toBeNull();
  expect(refusalOf(fresh(), table())).toBe('R4.1 phase.notCorridor');
  expect(refusalOf(act(structuredClone(game), { type: 'commit', seat: 'kamenev' }), table())).toBe('R2.7 phase.committed');
  expect(refusalOf(game, table(PLAIN, null, 'kamenev', 'orgburo'))).toBe('R1.2 room.unknown');
  expect(refusalOf(game, table(PLAIN, null, 'bukharin'))).toBe('R4.1 table.notMember');
  expect(refusalOf(game, table(PLAIN, null, 'kamenev', 'central-committee'))).toBe('R1.9 room.doesNotSit');
  expect(refusalOf(game, table({ kind: 'appoint', post: 'nowhere', person: null }))).toBe('R4.2 motion.unknown');
  expect(refusalOf(game, table({ ...PLAIN, question: 'weather' }))).toBe('R1.5 question.unknown');
});

it('R4.1 table is refused a third time, of the same, and of what was decided of late', () => {
  const one = act(structuredClone(game), table());
  expect(refusalOf(one, table())).toBe('R4.1 table.already');
  expect(refusalOf(act(one, table(OTHER)), table({ ...PLAIN, question: 'tra' }))).toBe('R4.1 table.enough');
  const decided = (turn: number) =>
    put(game, (s) => {
      s.turn = turn;
      s.items.push({ ...itemOf(PLAIN, 'politburo'), subject: 'line/vil/plus', outcome: 'failed', vote: 0 });
    });
  expect(refusalOf(decided(2), table({ ...PLAIN, direction: -1 }))).toBe('R4.1 table.decided');
  expect(refusalOf(decided(3), table({ ...PLAIN, direction: -1 }))).toBeNull();
});

it('R4.1 a room does not found the next month what it has merged or abolished', () => {
  const founded: Motion = { kind: 'reform', body: 'sto', changes: [{ field: 'founded', value: true }], tone: 'mild' };
  const after = (field: string, isCarried: boolean, turn = 1) =>
    put(game, (s) => {
      s.turn = turn;
      s.bodies.sto!.abolished = true;
      s.items.push({ ...itemOf(PLAIN, 'politburo'), motion: { ...founded }, subject: `reform/sto/${field}`, outcome: 'passed', vote: 0 });
      s.votes.push({ turn: 0, carried: isCarried } as State['votes'][number]);
    });
  expect(refusalOf(after('merged', true), table(founded))).toBe('R4.1 table.decided');
  expect(refusalOf(after('abolished', true), table(founded))).toBe('R4.1 table.decided');
  expect(refusalOf(after('merged', false), table(founded))).toBeNull();
  expect(refusalOf(after('merged', true, 3), table(founded))).toBeNull();
});

it('R4.2 table refuses amendments of nothing, of another kind, without change, and of what is not on the table', () => {
  expect(refusalOf(room, table(SHARP, 0))).toBeNull();
  expect(refusalOf(room, table(SHARP, 5))).toBe('R4.2 amend.none');
  expect(refusalOf(room, table({ kind: 'lever', lever: 'grain-export', value: 2 }, 0))).toBe('R4.2 amend.other');
  expect(refusalOf(room, table(PLAIN, 0))).toBe('R4.2 amend.same');
  expect(refusalOf(room, table(OTHER))).toBe('R4.1 table.late');
  const later = put(room, (s) => {
    s.items.push({ ...itemOf(OTHER, 'politburo', 'stalin'), id: 1 });
  });
  expect(refusalOf(later, table({ ...OTHER, tone: 'sharp' }, 1))).toBe('R4.2 amend.notOnTable');
  expect(refusalOf(room, table(SHARP, 0, 'zinoviev'))).toBe('R2.4 person.absent');
  expect(refusalOf(act(structuredClone(room), { type: 'castVote', seat: 'kamenev', vote: 'for' }), table(SHARP, 0))).toBe('R4.3 vote.cast');
});

it('R4.2 table takes up once more what rests, on figures or an ultimatum later than the decision', () => {
  const decided = (change: (s: State) => void, times = 1) =>
    put(game, (s) => {
      s.turn = 2;
      for (let i = 0; i < times; i += 1) s.items.push({ ...itemOf(PLAIN, 'politburo'), subject: 'line/vil/plus', outcome: 'failed', vote: 0 });
      change(s);
    });
  const figure =
    (turn: number, question = 'vil') =>
    (s: State) =>
      void s.figures.push({ by: 'stalin', question, direction: 1, turn });
  expect(refusalOf(decided(figure(1)), table())).toBeNull();
  expect(refusalOf(decided(figure(0)), table())).toBe('R4.1 table.decided');
  expect(refusalOf(decided(figure(1, 'tra')), table())).toBe('R4.1 table.decided');
  expect(refusalOf(decided(figure(1), 2), table())).toBe('R4.1 table.decided');
  const ultimatum = (open: boolean) => (s: State) => void s.resignations.push({ person: 'kamenev', post: 'sto-deputy', turn: 1, open });
  expect(refusalOf(decided(ultimatum(true)), table())).toBeNull();
  expect(refusalOf(decided(ultimatum(false)), table())).toBe('R4.1 table.decided');
});

it('R4.2 table amends nothing when the debate is closed', () => {
  const s = inSession();
  const amendment = { type: 'table' as const, seat: 'stalin', room: 'politburo', motion: { ...PLAIN, tone: 'sharp' as const }, amends: 0 };
  expect(refusalOf(s, amendment)).toBeNull();
  expect(
    refusalOf(
      put(s, (x) => void (x.session!.closed = true)),
      amendment,
    ),
  ).toBe('R4.2 procedure.closed');
});

it('R4.1 nobody proposes himself for the leadership; others may, and for lesser things he may', () => {
  const elect = (body: string, membership: 'full' | 'candidate' | 'none', person: string): Motion => ({ kind: 'elect', body, person, membership });
  const by = (seat: string, motion: Motion, room = 'central-committee') => ({ ...table(motion), seat, room });
  const plenum = put(game, (s) => {
    s.convened.push({ room: 'central-committee', turn: s.turn, joint: false });
    s.bodies.politburo!.full = s.bodies.politburo!.full.filter((id) => id !== 'stalin');
  });
  const said = (seat: string, motion: Motion, room?: string) => refusalOf(plenum, by(seat, motion, room));
  expect(said('stalin', elect('politburo', 'full', 'stalin'))).toBe('R4.1 table.self');
  expect(said('kamenev', elect('politburo', 'full', 'stalin'))).toBeNull();
  expect(said('stalin', { kind: 'appoint', post: 'war-commissar', person: 'stalin' })).toBe('R4.1 table.self');
  expect(said('stalin', elect('orgburo', 'full', 'stalin'))).not.toBe('R4.1 table.self');
  expect(said('kamenev', elect('politburo', 'candidate', 'kamenev'))).not.toBe('R4.1 table.self');
});

it('R4.1 table lays one motion on an act before a room: what else should become of it amends that', () => {
  const worked = put(game, (s) => {
    s.posts['general-secretary']!.worked = true;
  });
  const decreed = after(worked, 'stalin', { kind: 'decree', lever: 'german-directive', value: 0 });
  const review = (outcome: 'void' | 'suspend', act = 0): Motion => ({ kind: 'review', act, outcome });
  const one = act(structuredClone(decreed), table(review('void')));
  expect(refusalOf(one, table(review('suspend')))).toBe('R4.1 table.waits');
  expect(refusedTablings(scenario(), one, 'zinoviev').map(({ action, refusal }) => [action, refusal.key])).toContainEqual([
    table(review('suspend'), null, 'zinoviev'),
    'table.waits',
  ]);
  const other = put(one, (s) => void s.acts.push({ ...s.acts[0]!, id: 1 }));
  expect(refusalOf(other, table(review('suspend', 1)))).toBeNull();
  expect(refusalOf(to(one, 0, 'session'), table(review('suspend'), one.items.length - 1, 'stalin'))).toBeNull();
});
