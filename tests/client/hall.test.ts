// The hall of a congress: every delegate has a place, the roll makes up the tally, and the record stands beside the vote.
import { beforeAll, describe, expect, it } from 'vitest';
import { recordPlayer } from '../../src/ai/record';
import { playOn } from '../../src/ai/rollout';
import { conferenceNightModel, conferencesHeld } from '../../src/client/adapt/conferenceNight';
import type { Desk } from '../../src/client/adapt/desk';
import { hallModel, isHall } from '../../src/client/adapt/hall';
import type { Rect } from '../../src/client/board/boardModel';
import { type HallBlockInput, layoutHall } from '../../src/client/board/hallLayout';
import { newGame } from '../../src/engine/newGame';
import { itemOnTable } from '../../src/engine/session';
import { viewFor } from '../../src/engine/view';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { makeText, type Text } from '../../src/text/sentences';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
let text: Text;
/** December 1925 by the documented course: when it begins, when its conferences have met, with the reports before the hall, and at its end. */
let atNews: State;
let atCorridor: State;
let onFloor: State;
let atEnd: State;

beforeAll(() => {
  scenario = shipped('troika-split');
  text = makeText(scenario);
  const state = newGame(scenario, 'record');
  const to = (until: (s: State) => boolean): State => {
    playOn(scenario, state, { seed: 'record', playerOf: () => recordPlayer(), until });
    return structuredClone(state);
  };
  atNews = to((s) => s.turn === 11);
  atCorridor = to((s) => s.phase === 'corridor');
  onFloor = to((s) => itemOnTable(s)?.subject === 'verdict/committee-report/endorse');
  atEnd = to((s) => s.phase === 'consequences');
}, 60_000);

function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario, state, seat);
  return { scenario, text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const ui = { selected: null, chosen: null, reveal: null, isStill: true };
const congressVote = (subject: string) => atEnd.votes.find((v) => v.room === 'congress' && v.subject === subject)!;

describe('R5.2b the hall', () => {
  it('is shown for rooms of delegates and for no other', () => {
    expect(isHall(deskOf(onFloor, 'stalin'), null)).toBe(true);
    expect(isHall(deskOf(atCorridor, 'stalin'), null)).toBe(false);
    expect(atEnd.votes.filter((v) => isHall(deskOf(atEnd, 'stalin'), v)).every((v) => v.room === 'congress')).toBe(true);
  });

  it('before the vote every delegate has an expected vote, and it is marked where it is a guess', () => {
    const hall = hallModel(deskOf(onFloor, 'stalin'), ui);
    expect(hall.rows.reduce((n, r) => n + r.marks.length, 0)).toBe(hall.of);
    expect(hall.of).toBe(624);
    expect(hall.majority).toBe(313);
    // Stalin knows his own men; of Zinoviev's he guesses.
    const leningrad = hall.rows.find((r) => r.id === 'petrograd')!;
    expect(leningrad.apart).toBe(true);
    expect(leningrad.marks.filter((m) => m === 'against?').length).toBeGreaterThan(0);
    expect(hall.rows.find((r) => r.id === 'urals')!.marks.every((m) => m === 'for')).toBe(true);
    expect(hall.record).toBeNull();
  });

  it('your own ballot in hand moves your men in the forecast', () => {
    const hall = hallModel(deskOf(onFloor, 'stalin'), { ...ui, chosen: 'against' });
    expect(hall.rows.find((r) => r.id === 'urals')).toMatchObject({ for: 0, against: 46 });
  });

  it('the roll makes up the count, and the record stands beside it', () => {
    const vote = congressVote('verdict/committee-report/endorse');
    const hall = hallModel(deskOf(atEnd, 'kamenev'), { ...ui, reveal: vote });
    expect(hall.totals).toEqual({ for: vote.for, against: vote.against, abstain: vote.abstain });
    expect(hall.rows.filter((r) => r.against > 0).map((r) => [r.id, r.against])).toEqual([['petrograd', 65]]);
    expect(hall.record).toMatchObject({ same: true, computed: '559 to 65', documented: '559 to 65', source: { grade: 'documented' } });
    const other = { ...vote, for: 500, against: 124 };
    expect(hallModel(deskOf(atEnd, 'kamenev'), { ...ui, reveal: other }).record).toMatchObject({ same: false, computed: '500 to 124' });
    // A congress put off is compared with the month in which the record had it.
    const later = hallModel(deskOf(atEnd, 'kamenev'), { ...ui, reveal: { ...vote, turn: vote.turn + 1 } });
    expect(later.record).toMatchObject({ same: false, documented: expect.stringMatching(/^559 to 65, December 1925/) });
    const none = { ...vote, subject: 'line/vil/plus' };
    expect(hallModel(deskOf(atEnd, 'kamenev'), { ...ui, reveal: none }).record).toBeNull();
  });

  it('every bloc and every named delegate gives his account; one delegation lists its own', () => {
    const vote = congressVote('verdict/committee-report/endorse');
    const hall = hallModel(deskOf(atEnd, 'kamenev'), { ...ui, reveal: vote });
    const all = hall.accounts(null);
    expect(all.length).toBe(vote.voters.length + vote.blocs.length);
    const own = hall.accounts('petrograd');
    expect(own.map((a) => a.vote)).toEqual(own.map(() => 'against'));
    expect(own.map((a) => a.why)).toContain('zinoviev');
    expect(hallModel(deskOf(atEnd, 'kamenev'), { ...ui, selected: 'zinoviev', reveal: vote }).session.why?.reasons.length).toBeGreaterThan(0);
  });

  it('before the vote the mood is told by the hands expected, after it there is none', () => {
    expect(hallModel(deskOf(onFloor, 'kamenev'), ui).mood).toBe('noise while Leningrad speaks against it; applause of its own from there only.');
    const vote = congressVote('verdict/committee-report/endorse');
    expect(hallModel(deskOf(atEnd, 'kamenev'), { ...ui, reveal: vote }).mood).toBeNull();
  });

  it('the queue begins with the mover, and who has fallen silent has no number', () => {
    const { queue } = hallModel(deskOf(onFloor, 'kamenev'), ui);
    expect(queue[0]).toMatchObject({ number: 1, person: { id: 'molotov' } });
    expect(queue.find((s) => s.person.id === 'trotsky')).toMatchObject({ number: null });
  });
});

describe('R5.2 the night of the conferences', () => {
  it('is there from the corridor of the month on', () => {
    expect(conferencesHeld(deskOf(atNews, 'stalin'))).toEqual([]);
    expect(conferencesHeld(deskOf(atCorridor, 'stalin')).length).toBe(16);
  });

  it('goes with a congress that is put off (R5.7)', () => {
    const put = (from: number, to: number) => ({ ...atCorridor, postponed: [{ room: 'congress', from, to }] });
    expect(conferencesHeld(deskOf(put(atCorridor.turn - 1, atCorridor.turn), 'stalin')).length).toBe(16);
    expect(conferencesHeld(deskOf({ ...put(atCorridor.turn, atCorridor.turn + 1), turn: atCorridor.turn + 1 }, 'stalin')).length).toBe(16);
    expect(conferencesHeld(deskOf(put(atCorridor.turn, atCorridor.turn + 1), 'stalin'))).toEqual([]);
  });

  it('tells every result, and their sum is the congress', () => {
    const night = conferenceNightModel(deskOf(atCorridor, 'kamenev'), atNews);
    expect(night.rows.map((r) => r.of)).toEqual(night.rows.map((r) => scenario.byId.organizations[r.id]!.seats));
    for (const row of night.rows) expect(row.blocs.reduce((n, b) => n + b.won, 0)).toBe(row.of);
    expect(night.blocs.reduce((n, b) => n + b.won, 0)).toBe(night.of);
    expect(night.majority).toBe(313);
    expect(night.rows.find((r) => r.id === 'petrograd')).toMatchObject({ secretary: 'Zinoviev', contested: false, regime: 'closed' });
  });

  it('counts the congress as its organizations now send, however many seats a reform has added', () => {
    const more = structuredClone(atCorridor);
    more.delegations.urals = { stalin: 90 };
    delete more.delegations.volga;
    more.organizations.volga!.seats = 70;
    const { seats } = scenario.byId.organizations.urals!;
    const volga = scenario.byId.organizations.volga!.seats;
    const night = conferenceNightModel(deskOf(more, 'kamenev'), null);
    expect(night.of).toBe(624 + (90 - seats) + (70 - volga));
    expect(night.majority).toBe(Math.floor(night.of / 2) + 1);
  });

  it('says what has changed since the month began, and nothing when the beginning is lost', () => {
    const changed = structuredClone(atNews);
    changed.organizations.urals!.province = { zinoviev: 900, none: 100 };
    changed.organizations.urals!.district = { zinoviev: 900, none: 100 };
    changed.organizations.urals!.cell = { zinoviev: 900, none: 100 };
    const row = conferenceNightModel(deskOf(atCorridor, 'kamenev'), changed).rows.find((r) => r.id === 'urals')!;
    expect(row.isAsExpected).toBe(false);
    expect(row.against).toMatch(/Stalin \+\d+.*Zinoviev −\d+/);
    expect(conferenceNightModel(deskOf(atCorridor, 'kamenev'), null).blocs.every((b) => b.expected === null)).toBe(true);
  });
});

describe('the layout of the hall', () => {
  const blocks = (sizes: readonly number[]): HallBlockInput[] =>
    sizes.map((n, i) => ({ id: `o${i}`, name: i % 3 === 0 ? 'North-West outside Leningrad' : 'Volga', marks: Array(n).fill('for'), apart: false }));
  const CONGRESS = blocks([92, 84, 65, 46, 44, 40, 40, 38, 38, 30, 28, 24, 20, 16, 11, 8]);
  const isInside = (a: Rect, w: number, h: number) => a.x >= 0 && a.y >= 0 && a.x + a.w <= w && a.y + a.h <= h;
  const overlap = (a: Rect, b: Rect) => a.x < b.x + b.w - 0.5 && b.x < a.x + a.w - 0.5 && a.y < b.y + b.h - 0.5 && b.y < a.y + a.h - 0.5;

  it.each([
    [848, 652],
    [700, 520],
    [1040, 800],
    [620, 480],
  ])('%i × %i: everybody sits, inside the hall, on nobody else', (width, height) => {
    const hall = layoutHall(CONGRESS, width, height);
    expect(hall.fits).toBe(true);
    hall.blocks.forEach((block, i) => {
      expect(block.dots.length).toBe(CONGRESS[i]!.marks.length);
      for (const d of block.dots) {
        expect(d.x - hall.radius).toBeGreaterThanOrEqual(block.box.x);
        expect(d.x + hall.radius).toBeLessThanOrEqual(block.box.x + block.box.w);
        expect(d.y - hall.radius).toBeGreaterThan(hall.rule.y);
        expect(d.y + hall.radius).toBeLessThan(height);
      }
      expect(isInside(block.label, width, height)).toBe(true);
      for (const other of hall.blocks.slice(i + 1)) expect(overlap(block.label, other.label)).toBe(false);
    });
    const places = hall.blocks.flatMap((b) => b.dots.map((d) => `${d.x.toFixed(1)},${d.y.toFixed(1)}`));
    expect(new Set(places).size).toBe(places.length);
  });

  it('the votes do not move anybody', () => {
    const before = layoutHall(CONGRESS, 848, 652);
    const after = layoutHall(
      CONGRESS.map((b) => ({ ...b, marks: b.marks.map(() => 'against' as const), apart: true })),
      848,
      652,
    );
    expect(after).toEqual(before);
  });

  it('a window too small for dots shows the roll alone', () => {
    expect(layoutHall(CONGRESS, 200, 652).fits).toBe(false);
    expect(layoutHall(CONGRESS, 320, 200).fits).toBe(false);
    expect(layoutHall([], 848, 652).fits).toBe(false);
  });
});
