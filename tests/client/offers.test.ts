// The composer of offers: what is worth something to whom, before the long list.
import { expect, test } from 'vitest';
import { corridorModel } from '../../src/client/adapt/corridor';
import type { Desk } from '../../src/client/adapt/desk';
import { answerSum } from '../../src/engine/answers';
import { viewFor } from '../../src/engine/view';
import { count } from '../../src/engine/votes';
import type { Offer } from '../../src/model/deal';
import type { Deal, State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { act, deal, fresh, PLAIN, put, scenario, to } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
/** July, with a motion of Kamenev's before the board. */
const tabled = (): State => act(to(fresh(), 0, 'corridor'), { type: 'table', seat: 'kamenev', room: 'politburo', motion: PLAIN, amends: null });

test('R6.1 what a promise is worth is what it adds to the answer of the other', () => {
  const desk = deskOf(tabled(), 'stalin');
  const { givable } = corridorModel(desk).offer;
  const worth = givable('kamenev').filter((p) => p.worth > 0);
  expect(worth.map((p) => p.id)).toContain(JSON.stringify({ kind: 'vote', subject: desk.world.items[0]!.subject, ballot: 'for' }));
  for (const p of worth) {
    const sum = (give: string[]) =>
      answerSum(scenario(), desk.world, 'stalin', { to: 'kamenev', give: give.map((id) => JSON.parse(id)), ask: [], term: 'month' }).sum;
    expect(sum([p.id]) - sum([]), p.label).toBe(p.worth);
  }
});

test('a vote that a man gives by himself is worth nothing as a promise', () => {
  const { subject } = tabled().items[0]!;
  const askedOf = (state: State) =>
    corridorModel(deskOf(state, 'kamenev'))
      .offer.askable('rykov')
      .find((p) => p.id === JSON.stringify({ kind: 'vote', subject, ballot: 'for' }))!.worth;
  const rykov = (view: -2 | 2): State => {
    const s = structuredClone(tabled());
    s.people.kamenev!.knows.push('rykov');
    s.people.rykov!.views = { [PLAIN.question]: { view, weight: 3 } } as never;
    return s;
  };
  const [one, other] = [askedOf(rykov(2)), askedOf(rykov(-2))];
  expect([one, other].sort((a, b) => a - b)).toEqual([0, 16]);
});

test('R6.6 an offer of a bloc says that it binds both', () => {
  const offer = { to: 'stalin', give: [], ask: [{ kind: 'bloc' as const }], term: 'plenum' as const };
  const offered = put(to(fresh(), 0, 'corridor'), (s) => {
    s.deals.push(deal('kamenev', offer, { state: 'offered', sum: null }));
  });
  for (const seat of ['stalin', 'kamenev']) {
    const [row] = corridorModel(deskOf(offered, seat)).deals;
    expect([row!.youGet.length, row!.youGive.length], seat).toEqual([1, 1]);
  }
});

test('R6.1 the composer says term by term what an offer comes to, and names who weighs it', () => {
  const desk = deskOf(tabled(), 'stalin');
  const give = [JSON.stringify({ kind: 'vote', subject: desk.world.items[0]!.subject, ballot: 'for' })];
  const draft = { to: 'kamenev', give, ask: [JSON.stringify({ kind: 'support' })], term: 'congress' as const, giveIf: '', askIf: '', orElse: '' };
  const { line, answer } = corridorModel(desk).offer.judge(draft);
  expect(answer).toMatch(/^Kamenev /);
  const { terms, sum } = answerSum(scenario(), desk.world, 'stalin', {
    to: 'kamenev',
    give: give.map((id) => JSON.parse(id)),
    ask: [{ kind: 'support' }],
    term: 'congress',
  });
  expect(terms.ask).toBeLessThan(0);
  expect(terms.ask + terms.give + terms.trust + terms.besides).toBe(sum);
  for (const n of [terms.ask, terms.give, terms.trust, sum]) expect(line).toContain(text.signed(n));
  // What is not there is not told.
  expect(terms.besides).toBe(0);
  expect(line).not.toContain('hangs on it');
});

test('R6.1 what is offered by letter binds from the month in which it is read, and says so', () => {
  const desk = deskOf(to(fresh(), 0, 'corridor'), 'kamenev');
  const { terms } = corridorModel(desk).offer;
  expect(['stalin', 'zinoviev'].map((id) => terms(id)[0]!.label)).toEqual(['this month', 'next month']);
  const offer: Offer = { to: 'zinoviev', give: [{ kind: 'spare', person: 'zinoviev' }], ask: [], term: 'month' };
  const july = act(to(fresh(), 0, 'corridor'), { type: 'offer', seat: 'kamenev', offer });
  const row = (state: State, seat: string) => corridorModel(deskOf(state, seat)).deals.map((d) => d.term);
  expect(row(july, 'kamenev')).toEqual(['next month']);
  expect(text.deal(july.deals[0]!).term).toContain('in which it is answered');
  expect(row(to(july, 1, 'corridor'), 'zinoviev')).toEqual(['this month']);
});

test('R6.1 what one gives and is given is said to "you", to the other by his name', () => {
  const offer: Offer = {
    to: 'stalin',
    give: [{ kind: 'spare', person: 'stalin' }],
    ask: [{ kind: 'quiet', person: 'kamenev' }, { kind: 'bloc' }],
    term: 'plenum',
    orElse: { kind: 'vote', subject: tabled().items[0]!.subject, ballot: 'for' },
  };
  const made = (state: Deal['state']): State => put(tabled(), (s) => void s.deals.push(deal('kamenev', offer, { state, sum: null })));
  const said = (seat: string) => {
    const open = corridorModel(deskOf(made('offered'), seat)).deals[0]!;
    const { byYou, toYou } = corridorModel(deskOf(made('agreed'), seat));
    return { deal: [...open.youGive, ...open.youGet], byYou: byYou.map((row) => row.text), toYou: toYou.map((row) => row.text) };
  };
  expect(said('kamenev')).toMatchObject({
    deal: expect.arrayContaining([
      'You do nothing against Stalin.',
      'Stalin says and prints nothing against you.',
      'Stalin stands in one bloc with you.',
    ]),
    byYou: ['You do nothing against Stalin.'],
    toYou: expect.arrayContaining(['Stalin says and prints nothing against you.']),
  });
  expect(said('stalin')).toMatchObject({
    deal: expect.arrayContaining(['Kamenev does nothing against you.', 'You say and print nothing against Kamenev.']),
    toYou: ['Kamenev does nothing against you.'],
  });
  for (const seat of ['kamenev', 'stalin']) {
    const { deal: lines, byYou, toYou } = said(seat);
    const own = text.person(seat);
    // What a motion is called names everybody.
    for (const line of [...lines, ...byYou, ...toYou]) expect(line, line).not.toMatch(own);
  }
  const { offer: composer } = corridorModel(deskOf(tabled(), 'kamenev'));
  expect(composer.threats('stalin').map((x) => x.label)).toContainEqual(expect.stringMatching(/^Or else you lay/));
  for (const choice of composer.givable('stalin')) expect(choice.label).toMatch(/^You /);
  for (const choice of composer.askable('stalin')) expect(choice.label).toMatch(/^Stalin /);
});

test('R3.7 R4.3 a caucus says whom and what its line binds, by how much, and what stays free', () => {
  const state = put(to(fresh(), 0, 'corridor'), (s) => {
    const met = { id: 0, turn: 0, host: 'bukharin', place: 'kislovodsk', invited: ['zinoviev'], present: ['bukharin', 'zinoviev'] };
    s.caucuses.push({ ...met, subject: 'line/*', told: { bukharin: 'for' }, bound: ['bukharin'], knownTo: ['bukharin', 'zinoviev'] });
  });
  const { means } = corridorModel(deskOf(state, 'zinoviev')).caucuses[0]!;
  expect(means).toMatch(/you and Bukharin on this matter.*leans by 6.*ballot of your own hand stays free/);
  // So it is counted.
  const bound = put(state, (s) => {
    act(s, { type: 'agreeLine', seat: 'zinoviev', caucus: 0, agree: true });
    Object.assign(s.people.bukharin!, { place: 'moscow', views: { [PLAIN.question]: { view: 2, weight: 3 } } });
  });
  const ballotting = { motion: PLAIN, room: 'politburo', mover: 'kamenev', voters: ['zinoviev'], speeches: [], explain: true };
  const value = count(scenario(), bound, ballotting).voters[0]!.reasons.find((r) => r.term === 'discipline')?.value;
  expect(Math.abs(value ?? 0)).toBe(6);
});

test('R6.1 a promise that is for the congress says which term it needs', () => {
  const { givable } = corridorModel(deskOf(tabled(), 'stalin')).offer;
  const choices = givable('kamenev');
  expect(choices.filter((one) => one.needs !== null).map((one) => one.id)).toEqual([JSON.stringify({ kind: 'support' })]);
  expect(choices.find((one) => one.needs !== null)?.needs).toBe('congress');
});
