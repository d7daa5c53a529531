// Voting one's mind on the rest of a room's agenda: item after item, and past each count, until one touches the man himself or the room rises.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { mayVoteNow } from '../engine/session';
import type { Action } from '../model/action';
import type { VoteRecord } from '../model/vote';
import { t } from '../text/ui';
import type { Desk } from './adapt/desk';
import { touches } from './adapt/sitting';
import { say } from './parts/status';

const roomOf = ({ world, seat }: Desk): string => `${seat}|${world.turn}|${world.session?.room}`;

interface Parts {
  desk: ReadonlySignal<Desk | null>;
  reveal: ReadonlySignal<VoteRecord[] | null>;
  act(action: Action): boolean;
  pass(desk: Desk, votes: readonly VoteRecord[]): void;
}

/** `start` begins in the room that sits; `stop` ends it, as an undo does and whatever else the man does himself; `close` for good. */
export function makeRest({ desk, reveal, act, pass }: Parts): { start(): void; stop(): void; close(): void } {
  const room = signal<string | null>(null);
  let given = 0;
  const stop = (): void => {
    room.value = null;
  };
  const tell = (touched: boolean): void => {
    if (given > 0) say(t(touched ? 'game.restTouched' : 'game.restDone', { count: given }));
    stop();
  };
  const step = (): void => {
    const d = desk.peek();
    if (d === null || room.peek() === null) return;
    const shown = reveal.peek();
    if (shown !== null) pass(d, shown);
    else if (room.peek() !== roomOf(d) || d.world.phase !== 'session') tell(false);
    else if (!mayVoteNow(d.scenario, d.world, d.seat) || d.world.session!.ballots[d.seat] !== undefined) return;
    else if (touches(d)) tell(true);
    else if (act({ type: 'castVote', seat: d.seat, vote: 'conscience' })) given += 1;
    else stop();
  };
  const close = effect(() => {
    void desk.value;
    void reveal.value;
    if (room.value !== null) queueMicrotask(step);
  });
  return {
    start() {
      const d = desk.peek();
      if (d === null) return;
      given = 0;
      room.value = roomOf(d);
    },
    stop,
    close,
  };
}
