// What the corridor tells: what came of an offer, who puts terms, who laid a motion, what a caucus was about, and what still waits.
import { describe, expect, test } from 'vitest';
import { corridorModel, offerSaid } from '../../src/client/adapt/corridor';
import type { Desk } from '../../src/client/adapt/desk';
import { CorridorScreen } from '../../src/client/screens/corridor';
import type { CorridorActs } from '../../src/client/screens/corridor.model';
import type { Layout } from '../../src/client/viewport';
import { viewFor } from '../../src/engine/view';
import type { Offer } from '../../src/model/deal';
import type { Deal, Id, State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { act, deal, fresh, give, PLAIN, put, scenario, to } from '../support/game';
import { type Drawn, draw, nothing, topActs } from '../support/page';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const acts: CorridorActs = {
  ...{ onAnswer: nothing, onLine: nothing, onOffer: nothing, onTable: () => true },
  ...{ onLetter: nothing, onPerson: nothing, onAct: nothing },
};
const drawn = (state: State, seat: Id, kind: Layout = 'wide'): Drawn =>
  draw(<CorridorScreen model={corridorModel(deskOf(state, seat))} acts={acts} top={topActs} />, kind);

/** July: Stalin, Rykov and Tomsky are in Moscow with Kamenev, Zinoviev is away; Rykov is nobody's seat. */
const july = (): State => to(fresh(), 0, 'corridor');
const support = (name: Id): Offer => ({ to: name, give: [], ask: [{ kind: 'support' }], term: 'congress' });
const offers = (state: State, seat: Id, name: Id): State => act(structuredClone(state), { type: 'offer', seat, offer: support(name) });

describe('R6.1 an offer that has been made is told', () => {
  const said = (state: State): string => offerSaid(deskOf(state, 'kamenev'));
  test('with its answer, as one that waits for an answer, or as a letter', () => {
    const start = july();
    expect(said(start)).toBe('');
    const [rykov, stalin, zinoviev] = ['rykov', 'stalin', 'zinoviev'].map((name) => offers(start, 'kamenev', name));
    expect(rykov!.deals[0]!.state).not.toBe('offered');
    expect(said(rykov!)).toBe('Your offer to Rykov stands above, with the answer.');
    expect(stalin!.deals[0]!.state).toBe('offered');
    expect(said(stalin!)).toBe('Your offer to Stalin stands above, where the answer will stand too.');
    expect(zinoviev!.deals[0]!.readTurn).toBe(1);
    expect(said(zinoviev!)).toMatch(/^Your offer goes to Zinoviev by letter; the answer comes next month/);
  });
  test('the last of several, not what others offer nor what a room has put', () => {
    const mine = offers(offers(july(), 'kamenev', 'rykov'), 'kamenev', 'zinoviev');
    expect(said(mine)).toContain('Zinoviev');
    expect(said(offers(mine, 'stalin', 'kamenev'))).toContain('Zinoviev');
    const terms = put(mine, (s) => void s.deals.push(ofRoom(s, ['trotsky'])));
    expect(terms.deals.at(-1)!.from).toBe('kamenev');
    expect(said(terms)).toContain('Zinoviev');
  });
});

/** Terms of the Politburo, brought by Kamenev, that everybody of it knows of. */
const ofRoom = (s: State, takers: Id[], more: Partial<Deal['offer']> = {}): Deal =>
  deal(
    'kamenev',
    { to: takers[0]!, give: [], ask: [{ kind: 'spare', person: 'stalin' }], term: 'month', ...more },
    {
      ...{ id: s.deals.length, turn: s.turn, readTurn: s.turn, state: 'offered', sum: null, knownTo: [...s.bodies.politburo!.full] },
      sides: { room: 'politburo', givers: ['kamenev', 'stalin'], takers, also: [], agreed: [], orElse: null },
    },
  );
const terms = (takers: Id[], more: Partial<Deal['offer']> = {}): State => put(july(), (s) => void s.deals.push(ofRoom(s, takers, more)));
const answer = (state: State, seat: Id, accept: boolean): State => act(structuredClone(state), { type: 'answer', seat, deal: 0, accept });
const rowOf = (state: State, seat: Id) => corridorModel(deskOf(state, seat)).deals[0]!;

describe('R4.1 what nobody proposes himself for', () => {
  test('he can ask another for who sits where it is filled, and nobody else', () => {
    const askable = (name: Id): string[] => {
      const { offer } = corridorModel(deskOf(july(), 'kamenev'));
      return offer.askable(name).flatMap((c) => (c.id.includes('"nominate"') && c.id.includes('appoint/') ? [c.label] : []));
    };
    expect(askable('stalin')).toEqual([
      'Stalin lays before a room: Kamenev as General Secretary.',
      'Stalin lays before a room: Kamenev as chair of the Comintern.',
      'Stalin lays before a room: Kamenev as deputy chair of Sovnarkom (Rykov).',
      "Stalin lays before a room: Kamenev as People's Commissar of War.",
      'Stalin lays before a room: Kamenev as chair of Gosplan.',
    ]);
    // Krupskaya sits in neither room of the leadership.
    expect(july().bodies['central-committee']!.full).not.toContain('krupskaya');
    expect(askable('krupskaya')).toEqual([]);
  });
});

describe('R6.8 terms of a room', () => {
  test('are the room’s, not his who brought them', () => {
    const laid = terms(['trotsky', 'zinoviev']);
    expect(rowOf(laid, 'trotsky').title).toBe('The Politburo puts terms to you');
    expect(rowOf(laid, 'stalin').title).toBe('The Politburo puts terms to Trotsky and Zinoviev');
    expect(drawn(laid, 'trotsky').text).toContain('The Politburo puts terms to you');
    // An offer is a man's own; one that gives nothing is a favour asked.
    const own = offers(july(), 'stalin', 'kamenev');
    expect([rowOf(own, 'kamenev').title, rowOf(own, 'stalin').title]).toEqual(['Stalin asks a favour', 'Your offer to Kamenev']);
  });
  test('that promise nothing give peace', () => {
    expect(rowOf(terms(['trotsky']), 'trotsky').youGet).toEqual(['peace with the room (R6.8)']);
    const [given] = rowOf(terms(['trotsky'], { give: [{ kind: 'spare', person: 'trotsky' }] }), 'trotsky').youGet;
    expect(given).not.toContain('peace with the room');
  });
  test('wait for the last yes of several: who has said his is not asked again', () => {
    const said = answer(terms(['trotsky', 'zinoviev']), 'trotsky', true);
    expect(rowOf(said, 'trotsky')).toMatchObject({ status: 'waits for an answer', canAnswer: false });
    expect(rowOf(said, 'zinoviev')).toMatchObject({ status: 'waits for your answer', canAnswer: true });
  });
  test('end with one no of several, which is not told as one’s own', () => {
    const refused = answer(answer(terms(['trotsky', 'zinoviev']), 'trotsky', true), 'zinoviev', false);
    expect(refused.deals[0]!.state).toBe('refused');
    expect(rowOf(refused, 'trotsky').status).toBe('refused');
    expect(rowOf(answer(terms(['trotsky']), 'trotsky', false), 'trotsky').status).toBe('you refused');
    expect(rowOf(answer(terms(['trotsky', 'zinoviev']), 'trotsky', true), 'stalin').status).toBe('waits for an answer');
  });
});

test('R6.1 a promise of a month gone by names its month, in both columns', () => {
  const agreed = put(july(), (s) => {
    const offer: Offer = { ...support('stalin'), give: [{ kind: 'spare', person: 'stalin' }], term: 'month' };
    s.deals.push(deal('kamenev', offer, { state: 'kept' }));
  });
  const dues = (state: State) => {
    const { byYou, toYou } = corridorModel(deskOf(state, 'kamenev'));
    return [...byYou, ...toYou].map((row) => row.due);
  };
  expect(dues(agreed)).toEqual(['this month', 'this month']);
  expect(dues(put(agreed, (s) => void (s.turn = 1)))).toEqual([text.date(0), text.date(0)]);
  expect(text.date(0)).toContain('July');
  // What binds until the congress is still in force.
  const lasting = put(agreed, (s) => {
    s.turn = 1;
    s.deals[0]!.offer.term = 'congress';
  });
  expect(dues(lasting)).toEqual(['until the congress', 'until the congress']);
});

test('R4.2 the agenda says who laid each motion', () => {
  const laid = act(july(), { type: 'table', seat: 'kamenev', room: 'politburo', motion: PLAIN, amends: null });
  expect(drawn(laid, 'stalin').all('room-item')).toEqual([expect.stringMatching(/ laid by Kamenev$/)]);
  expect(drawn(laid, 'kamenev').all('room-item')).toEqual([expect.stringMatching(/ laid by you$/)]);
  const nobodys = put(laid, (s) => void (s.items[0]!.mover = null));
  expect(drawn(nobodys, 'stalin').all('room-item')[0]).not.toContain('laid by');
});

test('R3.7 a caucus keeps its subject when one has joined', () => {
  const met = to(
    give(to(fresh(), 0, 'work'), 'zinoviev', { kind: 'summon', invitees: ['bukharin'], subject: 'reform/secretariat/*' }),
    0,
    'corridor',
  );
  const joined = act(structuredClone(met), { type: 'agreeLine', seat: 'bukharin', caucus: 0, agree: true });
  const subject = text.subject('reform/secretariat/*');
  const [before, after] = [met, joined].map(
    (s) =>
      drawn(s, 'bukharin')
        .all('deal')
        .find((row) => row.includes('caucus'))!,
  );
  expect(before).toContain(subject);
  expect(before).toContain('Stay free');
  expect(before).toContain('Joining binds you');
  expect(after).toContain(subject);
  expect(after).toContain('Bound to one line: Zinoviev and Bukharin.');
  expect(after).not.toMatch(/Stay free|Joining binds you/);
});

test('R6.1 offers that wait are told beside the act of every window, a phone too', () => {
  const waiting = offers(july(), 'stalin', 'kamenev');
  for (const kind of ['wide', 'desk', 'tablet', 'phone'] as const) {
    expect(drawn(waiting, 'kamenev', kind).all('act').at(-1), kind).toContain('One offer waits for your answer.');
    expect(drawn(july(), 'kamenev', kind).all('act').at(-1), kind).not.toContain('waits');
  }
});
