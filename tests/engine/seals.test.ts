import { expect, it } from 'vitest';
import { refuseAction } from '../../src/engine/actions';
import { refuseProof } from '../../src/engine/actions/speak';
import { refuseQuote } from '../../src/engine/articles';
import { refuseMotion } from '../../src/engine/motions';
import { newGame } from '../../src/engine/newGame';
import { refuseOrder } from '../../src/engine/orders';
import { refuseThreat } from '../../src/engine/threats';
import type { Refusal } from '../../src/model/action';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { put } from '../support/game';
import { shipped } from '../support/scenarios';

const LETTER = 'letter-about-secretary';
const newCourse = shipped('new-course');
const alive = structuredClone(newGame(newCourse, 'seals')) as State;
const dead = put(alive, (s) => void (s.people.lenin!.standing = 'dead'));
const sentByHimself = put(alive, (s) => void (s.documents[LETTER]!.sent = true));

const key = (why: Refusal | null): string | null => (why === null ? null : `${why.rule} ${why.key}`);
const order = (state: State, seat: string, o: Order): string | null => key(refuseOrder(newCourse, state, seat, o));
const paper = (deed: 'send' | 'leak' | 'show', to: string | null): Order => ({ kind: 'paper', document: LETTER, deed, to, courier: null });
const SEALED = 'R1.6 document.sealed';

it('R1.6 a paper under seal is neither sent, leaked nor printed while its condition holds, and is when it holds no longer', () => {
  const ways = [paper('send', 'central-committee'), paper('leak', null), { kind: 'print', document: LETTER, organ: 'pravda' } as const];
  for (const o of ways) {
    expect(order(alive, 'zinoviev', o)).toBe(SEALED);
    expect(order(dead, 'zinoviev', o)).not.toBe(SEALED);
  }
  expect(order(dead, 'zinoviev', paper('send', 'central-committee'))).toBeNull();
});

it('R1.6 it passes from hand to hand all the same', () => {
  expect(order(alive, 'zinoviev', paper('show', 'kamenev'))).toBeNull();
});

it('R1.6 no room prints it or acts on it', () => {
  const motions = [
    { motion: { kind: 'enforce', document: LETTER }, room: 'central-committee' },
    { motion: { kind: 'text', document: LETTER, organ: 'pravda', form: 'full' }, room: 'politburo' },
  ] as const;
  for (const { motion, room } of motions) {
    expect(key(refuseMotion(newCourse, alive, motion, room))).toBe(SEALED);
    expect(key(refuseMotion(newCourse, dead, motion, room))).toBeNull();
  }
});

it('R1.6 nobody reads it out, quotes it or threatens with it', () => {
  const offer = { to: 'stalin', give: [], ask: [{ kind: 'support' }], term: 'congress', orElse: { kind: 'send', document: LETTER } } as const;
  const all = (state: State) => [
    key(refuseProof(newCourse, state, { seat: 'zinoviev', document: LETTER, record: null })),
    key(refuseQuote(newCourse, state, 'zinoviev', LETTER, 'sec')),
    key(refuseThreat(newCourse, state, 'zinoviev', { ...offer, give: [], ask: [...offer.ask] })),
  ];
  expect(all(alive)).toEqual([SEALED, SEALED, SEALED]);
  expect(all(dead)).toEqual([null, null, null]);
});

it('R1.6 its author may bring it out himself, and what he has sent is open', () => {
  const held = put(alive, (s) => void s.documents[LETTER]!.holders.push('lenin'));
  expect(order(held, 'lenin', paper('leak', null))).not.toBe(SEALED);
  expect(key(refuseMotion(newCourse, sentByHimself, { kind: 'enforce', document: LETTER }, 'central-committee'))).toBeNull();
});

it('R1.6 the order is refused where it is given', () => {
  const send = { type: 'order', seat: 'zinoviev', order: paper('leak', null) } as const;
  expect(
    key(
      refuseAction(
        newCourse,
        put(alive, (s) => void (s.phase = 'work')),
        send,
      ),
    ),
  ).toBe(SEALED);
});
