// What the record asks for and general rules give: each test is named after the event of the record it stands for, and plays it with other men.
import { expect, it } from 'vitest';
import { moodOf, orderValue } from '../../src/ai/orderValue';
import { mindOf } from '../../src/ai/rollout';
import { sickbedRows } from '../../src/client/adapt/sickbed';
import { caseAgainst } from '../../src/engine/cases';
import { endNotices, sitAgainstNotices } from '../../src/engine/notices';
import { applyOrder, cardOf, orderOptions, refuseOrder } from '../../src/engine/orders';
import { doorBetween } from '../../src/engine/sickbed';
import { keptTalks, talkId } from '../../src/engine/talks';
import { constant } from '../../src/engine/tools';
import { viewFor, worldFor } from '../../src/engine/view';
import type { Order } from '../../src/model/order';
import type { Body, Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { put, scenario } from '../support/game';
import { freshOf, variant } from '../support/variant';

const order = (made: Scenario, s: State, seat: string, o: Order): State => put(s, (x) => applyOrder(made, x, seat, o));

const noticed: Scenario = (() => {
  const bodies = scenario().bodies.map((b): Body => (b.id === 'politburo' ? { ...b, notice: true } : b));
  return { ...scenario(), bodies, byId: { ...scenario().byId, bodies: Object.fromEntries(bodies.map((b) => [b.id, b])) } };
})();
const wire = (stance: 'for' | 'against'): Order => ({ kind: 'tell', to: 'trotsky', about: 'stalin', subject: 'sits/politburo', stance });

it('trotsky-misses-funeral: a telegram says that nothing sits, the journey is planned by it, and the sitting shows that it was false', () => {
  const start = put(freshOf(noticed), (s) => {
    s.people.trotsky!.place = 'sukhum';
    s.ties.trotsky = { ...s.ties.trotsky, stalin: 10 };
  });
  expect(orderOptions(noticed, start, 'stalin', ['tell'])).toContainEqual(wire('against'));
  expect(cardOf(noticed, start, 'stalin', wire('against')).certain[0]!.key).toBe('card.telegram.against');
  const wired = order(noticed, start, 'stalin', wire('against'));
  expect(wired.chronicle.at(-1)).toMatchObject({ key: 'telegram.against', who: ['stalin', 'trotsky'] });
  const next = put(wired, (s) => {
    s.turn = 1;
    s.convened.push({ room: 'politburo', turn: 1, joint: false });
  });
  // He does not know of a sitting out of the calendar, is reminded of the telegram, and as a computer player stays.
  expect([worldFor(noticed, next, 'trotsky').convened, worldFor(noticed, next, 'stalin').convened.length]).toEqual([[], 1]);
  const home: Order = { kind: 'travel', place: 'moscow' };
  expect(cardOf(noticed, next, 'trotsky', home).certain).toContainEqual({ key: 'card.travel.told', args: { room: 'politburo' } });
  const worth = (s: State): number =>
    orderValue(
      moodOf(
        mindOf(noticed, s, 'wire', 'trotsky', (_sc, x) => x),
        s,
      ),
      home,
    );
  expect(worth(next)).toBeLessThan(worth(put(next, (s) => void (s.claims = []))));
  const sat = put(next, (s) => sitAgainstNotices(noticed, s, 'politburo'));
  expect(sat.claims[0]!.found).toBe(false);
  expect(sat.people.stalin!.authority).toBe(next.people.stalin!.authority - constant(noticed, 'exposedAuthority'));
  expect(sat.deeds.at(-1)).toMatchObject({ deed: 'bluffExposed', by: 'stalin', to: 'trotsky' });
  // Where it does not sit, the telegram was true; and one that called him for nothing was not.
  expect(put(next, (s) => endNotices(noticed, s)).claims[0]!.found).toBe(true);
  const called = put(order(noticed, start, 'stalin', wire('for')), (s) => {
    s.turn = 1;
    endNotices(noticed, s);
  });
  expect(called.claims[0]!.found).toBe(false);
  expect(orderOptions(scenario(), freshOf(scenario()), 'stalin', ['tell']).every((o) => o.kind === 'tell' && !o.subject.startsWith('sits/'))).toBe(
    true,
  );
  expect(
    refuseOrder(
      noticed,
      put(start, (s) => void (s.people.trotsky!.place = 'moscow')),
      'stalin',
      wire('for'),
    )?.key,
  ).toBe('tell.notFar');
});

it('bukharin-kamenev-record: a talk is written down by its hearer, brought out by another hand, known to all, and a ground for a case', () => {
  const made = scenario();
  const talked = put(freshOf(made), (s) => {
    s.turn = 1;
    s.people.bukharin!.labels.push('factionalist');
    s.talks.push({ turn: 0, by: 'bukharin', to: 'kamenev', paper: null, marked: ['bukharin'], isOut: false, reported: [] });
  });
  const noted = order(made, talked, 'kamenev', { kind: 'note', person: 'bukharin' });
  const paper = talkId(made, noted.talks[0]!);
  expect(noted.documents[paper]!.holders).toEqual(['kamenev']);
  // A copy in the hands of an opponent; he brings it out, and nobody knows who did.
  const copied = put(noted, (s) => void s.documents[paper]!.holders.push('trotsky'));
  const out = order(made, copied, 'trotsky', { kind: 'paper', document: paper, deed: 'leak', to: null, courier: null });
  expect(out.documents[paper]!.known).toContain('tomsky');
  expect(out.talks[0]!.isOut).toBe(true);
  expect(out.chronicle.at(-1)).toMatchObject({ key: 'paper.leaked', args: { document: paper } });
  expect(keptTalks(out, 'kamenev')).toEqual([paper]);
  expect(caseAgainst(out, 'kamenev')).toBeNull();
});

it('lenin-second-stroke-and-blockade: who keeps a sick leader’s door says what reaches him, and his card shows it to the guard and the house', () => {
  const made = variant({
    people: [{ id: 'kamenev', sickbed: { works: 60, dictates: 30, effort: 3, quiet: 5, keepers: ['rykov'] } }],
  });
  const start = put(freshOf(made), (s) => {
    s.people.kamenev!.health = 45;
    s.posts['general-secretary']!.powers.push({ power: 'guard', of: 'kamenev' });
    s.posts['general-secretary']!.worked = true;
  });
  const offered = orderOptions(made, start, 'stalin', ['guard']);
  expect(offered).toContainEqual({ kind: 'guard', person: 'kamenev', admit: ['tomsky'], pass: 'none' });
  const shut = order(made, start, 'stalin', { kind: 'guard', person: 'kamenev', admit: ['tomsky'], pass: 'none' });
  expect(doorBetween(made, shut, 'trotsky', 'kamenev').stops).toBe('stalin');
  expect(doorBetween(made, shut, 'tomsky', 'kamenev').stops).toBeNull();
  const card = (seat: string): string[] => {
    const view = viewFor(made, shut, seat);
    const desk = { scenario: made, text: makeText(made), view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
    return sickbedRows(desk, 'kamenev').map((r) => `${r.label}: ${r.value}`);
  };
  expect(card('stalin')).toContain('Keeps the door this month: Stalin');
  expect(card('rykov')).toEqual([
    'How ill: In bed; may dictate. Health 45',
    'The house: Rykov',
    'Keeps the door this month: Stalin',
    'What passes: nothing',
    'May go in: Tomsky',
    'Your word: passes unread',
  ]);
  expect(card('trotsky')).toContain('Keeps the door this month: not known to you');
});
