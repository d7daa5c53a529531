// The replay screen: what a step tells, where sources are silent, what a running game keeps to itself, and links to steps.
import { describe, expect, it } from 'vitest';
import { makeReel, nextStop, type Reel, type ReelState, replayModel } from '../../src/client/adapt/replay';
import { linkOf, replayOfLink, watchedOfLink, watchLink } from '../../src/client/game/link';
import { ReplayScreen } from '../../src/client/screens/replay';
import type { ReplayActs } from '../../src/client/screens/replay.model';
import { placeLabels, placeMarks } from '../../src/client/screens/replayLine';
import { makeReplay } from '../../src/engine/replay';
import { filmCourse, filmGame, wholeFilm } from '../../src/lab/film';
import { simulate } from '../../src/lab/simulate';
import type { PlayerKind } from '../../src/model/replay';
import { makeText } from '../../src/text/sentences';
import { draw, nothing } from '../support/page';
import { shipped } from '../support/scenarios';

const scenario = shipped('cave-meeting');
const text = makeText(scenario);
const record = makeReel(wholeFilm(filmCourse(scenario)), text);
const at = (n: number, change: Partial<ReelState> = {}): ReelState => ({
  n,
  unit: 'decision',
  speed: 1,
  isPlaying: false,
  seat: null,
  follow: 'record',
  why: null,
  ...change,
});
const model = (reel: Reel, n: number, change: Partial<ReelState> = {}) => replayModel(reel, at(n, change), 'Back');
const seats = Object.fromEntries(scenario.manifest.seats.map((id): [string, PlayerKind] => [id, id === 'kamenev' ? 'human' : 'heuristic']));
const played = simulate(scenario, 'replay');
const gameOf = (actions: number): Reel =>
  makeReel(wholeFilm(filmGame(scenario, { seed: 'replay', seats, iron: false, actions: played.actions.slice(0, actions) })), text);

describe('a step of the record', () => {
  const voted = record.film.scenario.outcomes.find((o) => o.check.type === 'vote' && o.check.result !== 'never' && o.check.named.for.length > 0)!;
  const step = record.film.steps.find((s) => s.outcomes.includes(voted.id))!;
  const shown = model(record, step.n);

  it('shows the hands that sources name, and says nothing of the others', () => {
    const table = shown.step.votes.find((v) => v.recordHead !== null)!;
    const named = voted.check.type === 'vote' ? voted.check.named.for : [];
    for (const id of named) expect(table.rows.find((r) => r.person === id)?.record).toEqual({ ballot: 'for', isImplied: false });
    const known = voted.check.type === 'vote' ? [...Object.values(voted.check.named), ...Object.values(voted.check.implied)].flat() : [];
    for (const row of table.rows) if (!known.includes(row.person)) expect(row.record).toBeNull();
    expect(table.outcome).toMatchObject({ record: voted.history, differs: false });
  });
  it('names its source with a grade, and the dispute where there is one', () => {
    const fact = shown.step.facts.find((f) => f.id === voted.id)!;
    expect(fact.sources.map((s) => s.grade)).toEqual(voted.sources.map((s) => s.grade));
    const disputed = record.film.scenario.events.find((e) => e.dispute !== null)!;
    const told = record.film.steps.find((s) => record.last.chronicle.slice(...s.entries).some((e) => e.event === disputed.id))!;
    expect(model(record, told.n).step.facts.find((f) => f.id === disputed.id)?.dispute).toBe(disputed.dispute);
  });
  it('gives the reasons of every hand', () => {
    const table = shown.step.votes[0]!;
    const { why } = model(record, step.n, { why: { vote: table.id, person: table.rows[0]!.person } });
    expect(why!.reasons.length).toBeGreaterThan(0);
  });
  it('compares with nothing: the record is one line', () => {
    expect(shown).toMatchObject({ divergence: null, timeline: { first: null, divergence: null } });
    expect(shown.timeline.marks).toHaveLength(scenario.outcomes.length);
  });
});

it('goes from stop to stop to both ends and no further', () => {
  for (const unit of ['decision', 'day', 'act'] as const) {
    let n = 0;
    for (let next = nextStop(record, n, unit, 1); next !== null; next = nextStop(record, n, unit, 1)) {
      expect(next).toBeGreaterThan(n);
      n = next;
    }
    expect(n).toBe(record.film.steps.length - 1);
    for (let next = nextStop(record, n, unit, -1); next !== null; next = nextStop(record, n, unit, -1)) n = next;
    expect(n).toBe(0);
  }
});

it('tells every step in words', () => {
  for (const reel of [record, gameOf(played.actions.length)])
    for (let n = 0; n < reel.film.steps.length; n += 3) {
      const { step, where } = model(reel, n, { isPlaying: true });
      expect(`${where} ${step.title} ${step.act} ${JSON.stringify(step.facts)}`, String(n)).not.toMatch(
        /undefined|NaN|\[object|replay\.[a-z]|\b[a-z]+\.[a-z]+[A-Z]\w*\b|\{\{/,
      );
    }
});

describe('a game', () => {
  it('that is over leaves the record at its first difference', () => {
    const { timeline, divergence, title } = model(gameOf(played.actions.length), 0);
    expect(title).toBe('You and history');
    expect(divergence).toBeGreaterThan(0);
    expect(timeline.first).toBe(timeline.marks.find((m) => m.yours !== null));
    expect(timeline.divergence!.at(-1)!.value).toBe(divergence);
  });
  it('that runs shows its seat what it may know, and no more', () => {
    const half = gameOf(Math.trunc(played.actions.length / 2));
    expect(half.eyes).toBe('kamenev');
    const hidden = half.film.steps.filter((s) => s.action?.type === 'order' && s.action.seat !== 'kamenev');
    expect(hidden.length).toBeGreaterThan(0);
    for (const s of hidden.slice(0, 10)) expect(model(half, s.n).step.act).toContain('its own business');
    for (const e of half.last.chronicle) expect(e.who === null || e.who.includes('kamenev')).toBe(true);
  });
});

it('a seat that is taken over is begun before its own part', () => {
  const order = record.film.steps.find((s) => s.deed !== null && s.isDecision && s.action!.type === 'order')!;
  const { take } = model(record, order.n, { seat: order.action!.seat });
  expect(take).toMatchObject({ chosen: order.action!.seat, refusal: null });
  expect(take.line).toContain('at work');
  expect(model(record, record.film.steps.length - 1).take.refusal).not.toBeNull();
});

it('the dead are not offered as seats', () => {
  const last = record.film.steps.length - 1;
  const [first, second] = Object.keys(record.film.game.seats);
  const killed: Reel = {
    ...record,
    film: {
      ...record.film,
      at: (n) => {
        const state = record.film.at(n);
        return { ...state, people: { ...state.people, [first!]: { ...state.people[first!]!, standing: 'dead' } } };
      },
    },
  };
  const offered = (reel: Reel) => model(reel, last, { seat: first! }).take;
  expect(offered(record).chosen).toBe(first);
  expect(offered(killed).seats.map((seat) => seat.id)).not.toContain(first);
  expect(offered(killed).chosen).toBe(second);
});

it('marks that would lie on one another are one', () => {
  const marks = [0, 5, 9, 30, 44, 46].map((at) => ({ at, yours: at === 5 ? 'otherwise' : null }));
  expect(placeMarks(marks, 10)).toEqual([
    { at: 0, differs: true },
    { at: 30, differs: false },
    { at: 44, differs: false },
  ]);
});

it('labels do not lie on one another', () => {
  const { timeline } = model(gameOf(played.actions.length), 0);
  const width = 120;
  const labels = placeLabels(timeline, width);
  expect(labels.length).toBeGreaterThan(4);
  expect(labels.some((l) => l.mark === timeline.first)).toBe(true);
  for (const lane of ['over', 'under', 'yours'] as const) {
    const places = labels
      .filter((l) => l.lane === lane && l.mark !== timeline.first)
      .map((l) => (l.isLeft ? [l.mark.at - width, l.mark.at] : [l.mark.at, l.mark.at + width]))
      .sort((a, b) => a[0]! - b[0]!);
    places.forEach((p, i) => {
      if (i > 0) expect(p[0]).toBeGreaterThanOrEqual(places[i - 1]![1]! - 12);
    });
  }
});

it('every step of the record and of a game has an address', () => {
  const replay = makeReplay(scenario, 'replay', seats, played.actions, false);
  const hashOf = (link: string): string => link.slice(link.indexOf('#'));
  for (const watched of [
    { scenario: 'cave-meeting', step: 60, replay: null },
    { scenario: 'cave-meeting', step: 7, replay },
  ]) {
    const link = watchLink(watched, 'https://plenum.example/?seed=a#old');
    expect(link).toMatch(/^https:\/\/plenum\.example\/\?seed=a#watch=cave-meeting&step=/);
    expect(watchedOfLink(hashOf(link))).toEqual(watched);
    expect(replayOfLink(hashOf(link))).toBeNull();
  }
  expect(watchedOfLink(hashOf(linkOf(replay, 'x')))).toBeNull();
  expect(watchedOfLink('#watch=cave-meeting&step=1&game=xxxx')).toEqual({ error: 'link' });
  expect(watchedOfLink('#watch=cave-meeting&step=-3')).toMatchObject({ step: 0 });
});

it('a phone shows the stops one under another, the one at hand opened', () => {
  const acts = new Proxy({}, { get: () => nothing }) as ReplayActs;
  const shown = draw(<ReplayScreen model={model(record, record.film.decisions[3]!)} acts={acts} />, 'phone');
  expect(shown.all('film-stop-row').length).toBe(record.film.decisions.length - 1);
  expect(shown.text).toContain('Take over here');
});
