// One running game without a screen: who is waited for, undo, iron, players that fail.
import { beforeAll, describe, expect, it } from 'vitest';
import { DIGEST_EVERY, makeReplay } from '../../src/engine/replay';
import { itemOnTable, votersNow } from '../../src/engine/session';
import type { Action } from '../../src/model/action';
import type { PlayerKind } from '../../src/model/replay';
import type { Scenario } from '../../src/model/scenario';
import { answerRequest, createFollower, createSender } from '../../src/table/computer';
import { createTable, type Table, type Think } from '../../src/table/table';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
beforeAll(() => {
  scenario = shipped('cave-meeting');
});
const seats = (human: string | null): Record<string, PlayerKind> =>
  Object.fromEntries(scenario.manifest.seats.map((id) => [id, id === human ? 'human' : 'heuristic']));
const play: Think = async (request) => answerRequest(scenario, request);
const table = (human: string | null, think: Think = play, iron = false): Table =>
  createTable({ scenario, seed: 'table', seats: seats(human), iron, think });

describe('a table', () => {
  it('lets computer seats act and then waits for the human', async () => {
    const t = table('zinoviev');
    await t.advance();
    expect(t.humansToAct()).toEqual(['zinoviev']);
    expect(t.state().phase).toBe('news');
    expect(t.actions().some((a) => a.seat === 'stalin')).toBe(true);
  });
  it('plays a whole month when the human closes each phase', async () => {
    const t = table('zinoviev');
    for (let guard = 0; guard < 40 && t.state().turn === 0; guard += 1) {
      await t.advance();
      const phase = t.state().phase;
      t.submit(phase === 'session' ? { type: 'castVote', seat: 'zinoviev', vote: 'conscience' } : { type: 'commit', seat: 'zinoviev' });
    }
    expect(t.state().turn).toBe(1);
  });
  it.each(['shots', 'a', 'b'])('comes to its end with a human who only closes each phase: %s', async (seed) => {
    const t = createTable({ scenario, seed, seats: seats('zinoviev'), iron: false, think: play });
    for (let guard = 0; guard < 200 && t.state().phase !== 'over'; guard += 1) {
      await t.advance();
      if (t.state().phase === 'over') break;
      // Nobody but the human may be waited for: else the game stands still.
      expect(t.humansToAct()).toEqual(['zinoviev']);
      t.submit(t.state().phase === 'session' ? { type: 'castVote', seat: 'zinoviev', vote: 'conscience' } : { type: 'commit', seat: 'zinoviev' });
    }
    expect(t.state().phase).toBe('over');
  });
  it('asks a seat again in the next room, and closes for one that forgets to', async () => {
    // Speaks or drafts, and never closes: what it did stands, and the game goes on.
    const half: Think = async (request) => (await play(request)).filter((a) => a.type !== 'commit' && a.type !== 'castVote');
    const t = table('zinoviev', half);
    for (let guard = 0; guard < 40 && t.state().turn === 0; guard += 1) {
      await t.advance();
      expect(t.humansToAct()).toEqual(['zinoviev']);
      t.submit(t.state().phase === 'session' ? { type: 'castVote', seat: 'zinoviev', vote: 'conscience' } : { type: 'commit', seat: 'zinoviev' });
    }
    expect(t.state().turn).toBe(1);
    expect(t.actions().some((a) => a.type === 'order' && a.seat !== 'zinoviev')).toBe(true);
  });
  it('a guest at the table is heard before the others vote, and once he lets it pass they do', async () => {
    // A candidate of the Politburo: a voice and no vote.
    const t = createTable({ scenario, seed: 'table', seats: seats('bukharin'), iron: false, think: play, hearsGuests: true });
    const heard: number[] = [];
    for (let guard = 0; guard < 200 && heard.length < 2; guard += 1) {
      await t.advance();
      const state = t.state();
      const item = itemOnTable(state);
      if (
        state.phase === 'session' &&
        item !== null &&
        state.session!.present.includes('bukharin') &&
        !votersNow(scenario, state).includes('bukharin')
      ) {
        expect(t.humansToAct()).toEqual(['bukharin']);
        expect(t.viewFor('bukharin').waiting).toContain('bukharin');
        expect(state.session!.ballots).toEqual({});
        const votes = state.votes.length;
        expect(t.submit({ type: 'speak', seat: 'bukharin', act: 'for', document: null, record: null })).toBeNull();
        await t.advance();
        expect(t.state().votes.length).toBe(votes);
        t.letPass('bukharin');
        await t.advance();
        expect(t.state().votes.length).toBeGreaterThan(votes);
        heard.push(item.id);
      } else {
        if (state.phase === 'work') t.submit({ type: 'order', seat: 'bukharin', order: { kind: 'travel', place: 'moscow' } });
        for (const seat of t.humansToAct())
          t.submit(state.phase === 'session' ? { type: 'castVote', seat, vote: 'conscience' } : { type: 'commit', seat });
      }
    }
    expect(heard.length).toBe(2);
  });
  it('tells listeners, refuses what is not legal, and leaves everything as it was', async () => {
    const t = table('zinoviev');
    await t.advance();
    let told = 0;
    const stop = t.subscribe(() => {
      told += 1;
    });
    const before = t.state();
    expect(t.submit({ type: 'castVote', seat: 'zinoviev', vote: 'for' })?.rule).toBe('R4.3');
    expect(t.state()).toBe(before);
    expect(told).toBe(0);
    expect(t.submit({ type: 'commit', seat: 'zinoviev' })).toBeNull();
    expect(told).toBe(1);
    stop();
  });
  it('undoes to any earlier point, and comes to the same again', async () => {
    const t = table('zinoviev');
    await t.advance();
    const at = t.actions().length;
    const before = t.state();
    t.submit({ type: 'commit', seat: 'zinoviev' });
    await t.advance();
    expect(t.state().phase).toBe('work');
    expect(t.undoTo(at)).toBe(true);
    expect(t.state()).toBe(before);
    expect(t.undoTo(at + 99)).toBe(false);
  });
  it('keeps the digests of its replay as it goes: they are those of the game played again, after an undo too', async () => {
    const t = table('zinoviev');
    const fits = (): void => {
      const { actions, digests } = t.replay();
      expect(digests).toEqual(makeReplay(scenario, 'table', seats('zinoviev'), actions, false).digests);
    };
    for (let guard = 0; guard < 40 && t.actions().length <= 2 * DIGEST_EVERY; guard += 1) {
      await t.advance();
      fits();
      const phase = t.state().phase;
      t.submit(phase === 'session' ? { type: 'castVote', seat: 'zinoviev', vote: 'conscience' } : { type: 'commit', seat: 'zinoviev' });
    }
    expect(t.actions().length).toBeGreaterThan(2 * DIGEST_EVERY);
    for (const n of [2 * DIGEST_EVERY, 2 * DIGEST_EVERY - 1, 3]) {
      expect(t.undoTo(n)).toBe(true);
      fits();
    }
    await t.advance();
    fits();
  });
  it('who follows the game on another thread, told only what is new, answers as who sees it, after an undo too', async () => {
    const shorten = createSender(scenario.manifest.seats);
    const follow = createFollower(scenario);
    let told = 0;
    let asked = 0;
    const both: Think = async (request) => {
      const sent = JSON.parse(JSON.stringify(shorten(request)));
      told += sent.news.length;
      asked += 1;
      const answer = answerRequest(scenario, request);
      expect(follow(sent)).toEqual(answer);
      return answer;
    };
    const t = table('zinoviev', both);
    const goOn = async (): Promise<void> => {
      await t.advance();
      const phase = t.state().phase;
      t.submit(phase === 'session' ? { type: 'castVote', seat: 'zinoviev', vote: 'conscience' } : { type: 'commit', seat: 'zinoviev' });
    };
    for (let guard = 0; guard < 40 && t.state().turn === 0; guard += 1) await goOn();
    const played = t.actions().length;
    expect([told <= played, asked > 20]).toEqual([true, true]);
    t.undoTo(Math.trunc(played / 2));
    t.submit({ type: 'order', seat: 'zinoviev', order: { kind: 'travel', place: 'moscow' } });
    for (let guard = 0; guard < 40 && t.state().turn === 0; guard += 1) await goOn();
    expect(t.state().turn).toBe(1);
    expect(told).toBeLessThan(3 * played);
    const nonsense: Action = { type: 'castVote', seat: 'zinoviev', vote: 'for' };
    expect(() => follow({ seat: 'stalin', kind: 'heuristic', seed: 'table', seats: scenario.manifest.seats, kept: 0, news: [nonsense] })).toThrow(
      /lost/,
    );
  });
  it('who offers last in a corridor hears the answer before he closes it', async () => {
    const [last, to] = ['stalin', 'kamenev'];
    const order = Object.fromEntries([...scenario.manifest.seats.filter((id) => id !== last), last].map((id) => [id, 'heuristic' as const]));
    // One offer, made and closed in one breath, when all the others have closed already.
    const offering: Think = async (request) => {
      const { seat, state } = request;
      const isDone = state.deals.some((d) => d.from === last);
      if (seat !== last || state.phase !== 'corridor' || isDone) return play(request);
      expect(state.people[last]!.place).toBe(state.people[to]!.place);
      const offer: Action = { type: 'offer', seat, offer: { to, give: [{ kind: 'support' }], ask: [], term: 'congress' } };
      return [offer, { type: 'commit', seat }];
    };
    const t = createTable({ scenario, seed: 'table', seats: order, iron: false, think: offering });
    await t.advance();
    const deal = t.state().deals.find((d) => d.from === last)!;
    const made = t.actions().findIndex((a) => a.type === 'offer' && a.seat === last);
    const answered = t.actions().findIndex((a, i) => i > made && a.type === 'answer' && a.deal === deal.id);
    const closed = t.actions().findIndex((a, i) => i > made && a.type === 'commit' && a.seat === last);
    expect(answered).toBeGreaterThan(made);
    expect(closed).toBeGreaterThan(answered);
  });
  it('an iron game takes nothing back', async () => {
    const t = table('zinoviev', play, true);
    await t.advance();
    t.submit({ type: 'commit', seat: 'zinoviev' });
    expect(t.undoTo(0)).toBe(false);
  });
  it('a player that answers nonsense, or nothing, does not stop the game', async () => {
    const mad: Think = async ({ seat }) => (seat === 'stalin' ? [] : [{ type: 'castVote', seat, vote: 'for' }]);
    const t = table('zinoviev', mad);
    await t.advance();
    t.submit({ type: 'commit', seat: 'zinoviev' });
    await t.advance();
    expect(t.state().phase).toBe('work');
    expect(t.humansToAct()).toEqual(['zinoviev']);
  });
  it('takes a game up from its actions, and refuses ones that do not fit', async () => {
    const t = table('zinoviev');
    await t.advance();
    t.submit({ type: 'commit', seat: 'zinoviev' });
    const replay = t.replay();
    const again = createTable({ scenario, seed: 'table', seats: seats('zinoviev'), iron: false, think: play, actions: replay.actions });
    expect(again.replay().digests).toEqual(replay.digests);
    expect(() =>
      createTable({
        scenario,
        seed: 'table',
        seats: seats('zinoviev'),
        iron: false,
        think: play,
        actions: [{ type: 'castVote', seat: 'zinoviev', vote: 'for' }],
      }),
    ).toThrow(/action 1 is refused/);
  });
});
