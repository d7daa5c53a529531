// Events that belong to a sitting (R5.7): they go with it when it is put off; what then lies beyond the calendar is counted, not told.
import { expect, it } from 'vitest';
import { chooseAnswer, closeAsks, mayFire } from '../../src/engine/events';
import type { State } from '../../src/model/state';
import { carriedInHall, freshHall, hallWith, walkHall } from '../support/congress';
import { put } from '../support/game';

const event = (id: string, date: string, more = ''): string =>
  `- {id: ${id}, date: "${date}", title: ${id}, text: ${id}, sitting: congress, ${more}sources: [{source: author, locator: fixture, grade: invented}]}\n`;
const hall = hallWith(
  [
    event('eve', '1923-09-20'),
    event('opening', '1923-10-05'),
    event('closing', '1923-10-31', 'phase: consequences, '),
    event('sequel', '1923-11', 'when: {type: event, event: closing}, '),
    event('echo', '1923-12'),
    event('harvest', '1923-10').replace('sitting: congress, ', ''),
  ].join(''),
);
/** Turns in which the congress sits, when it sits twice. */
const SITS = [0, 4];
const HALL = [{ room: 'congress', date: '', joint: false }];
/** The turn in which each has happened when the game is over. */
function told(s: State): Record<string, number> {
  walkHall(s, 5, 'over', hall);
  return Object.fromEntries(
    ['eve', 'opening', 'closing', 'sequel', 'echo', 'harvest'].flatMap((id) => (s.events[id] ? [[id, s.events[id]!.turn]] : [])),
  );
}
const postponed = (months: number, turn = 0): State =>
  carriedInHall(walkHall(freshHall(hall), turn, 'corridor', hall), { kind: 'postpone', room: 'congress', months }, 'central-committee');
const beyond = (s: State): unknown[] => s.chronicle.filter((e) => e.key === 'events.beyond').map((e) => [e.turn, e.args]);

it('R5.7 events fire in their months while nothing is put off', () => {
  const s = freshHall(hall);
  expect(told(s)).toEqual({ eve: 2, opening: 3, closing: 3, sequel: 4, echo: 5, harvest: 3 });
  expect(beyond(s)).toEqual([]);
});

it('R5.7 what belongs to a congress goes with it by as many months, in the same order; what does not, stays', () => {
  const s = postponed(1);
  expect(told(s)).toEqual({ eve: 3, opening: 4, closing: 4, sequel: 5, harvest: 3 });
  const order = s.chronicle.filter((e) => e.turn === 4 && ['opening', 'closing'].includes(e.event ?? '')).map((e) => [e.event, e.phase]);
  expect(order).toEqual([
    ['opening', 'news'],
    ['closing', 'consequences'],
  ]);
});

it('R5.7 what has happened by then has happened, once', () => {
  const s = postponed(2, 2);
  expect(told(s)).toEqual({ eve: 2, opening: 5, closing: 5, harvest: 3 });
  expect(s.chronicle.filter((e) => e.event === 'eve')).toHaveLength(1);
});

it('R5.7 what lies beyond the calendar is counted in its last month, without being told', () => {
  const s = postponed(2);
  told(s);
  expect(beyond(s)).toEqual([[5, { convened: 'congress', count: 2 }]]);
  const one = postponed(1);
  told(one);
  expect(beyond(one)).toEqual([[5, { convened: 'congress', count: 1 }]]);
});

it('R5.7 another room that is put off moves nothing of it, and an abolished one takes its events with it', () => {
  const plenum = carriedInHall(freshHall(hall), { kind: 'postpone', room: 'central-committee', months: 1 }, 'politburo');
  expect(told(plenum)).toEqual({ eve: 2, opening: 3, closing: 3, sequel: 4, echo: 5, harvest: 3 });
  const gone = put(freshHall(hall), (s) => void (s.bodies.congress!.abolished = true));
  expect(told(gone)).toEqual({ harvest: 3 });
});

it('R5.7 of two sittings an event belongs to the nearer, and midway to the one before', () => {
  const two = hallWith([event('aftermath', '1923-08'), event('midway', '1923-09'), event('eve', '1923-10'), event('opening', '1923-11')].join(''));
  const twice = {
    ...two,
    manifest: { ...two.manifest, turns: two.manifest.turns.map((t, i) => ({ ...t, sessions: SITS.includes(i) ? HALL : [] })) },
  };
  const put_ = (from: number): string[] => {
    const s = put(freshHall(twice), (x) => void x.postponed.push({ room: 'congress', from, to: from + 9 }));
    return ['aftermath', 'midway', 'eve', 'opening'].filter((id) => {
      const at = twice.manifest.turns.findIndex((t) => t.id === twice.events.find((e) => e.id === id)!.date);
      return mayFire(
        twice,
        put(s, (x) => void (x.turn = at + 1)),
        id,
      );
    });
  };
  expect(put_(0)).toEqual(['aftermath', 'midway']);
  expect(put_(4)).toEqual(['eve', 'opening']);
});

it('R2.1 a question that hangs on an answer of the same news is put when that has been given, to whoever has closed the news too', () => {
  const ask = (person: string): string =>
    `ask: {person: ${person}, question: q, choices: [{id: yes-please, text: y}, {id: no-thanks, text: n}], default: no-thanks}, `;
  const asking = hallWith(
    [
      event('second', '1923-07', `follows: first, when: {type: event, event: first, choice: yes-please}, ${ask('kamenev')}`).replace(
        'sitting: congress, ',
        '',
      ),
      event('first', '1923-07', ask('stalin')).replace('sitting: congress, ', ''),
    ].join(''),
  );
  const open = (s: State) => s.asks.filter((a) => a.choice === null && ['first', 'second'].includes(a.event)).map((a) => a.event);
  const s = freshHall(asking);
  expect(open(s)).toEqual(['first']);
  const first = s.asks.find((a) => a.event === 'first')!.id;
  const committed = put(s, (x) => void x.committed.push('kamenev'));
  const said = put(committed, (x) => chooseAnswer(asking, x, first, 'yes-please'));
  expect([open(said), said.committed]).toEqual([['second'], []]);
  expect(open(put(committed, (x) => chooseAnswer(asking, x, first, 'no-thanks')))).toEqual([]);
  const closed = put(said, (x) => closeAsks(asking, x));
  expect(closed.events.second!.choice).toBe('no-thanks');
});
