import { describe, expect, it } from 'vitest';
import { moodOf, orderValue } from '../../../src/ai/orderValue';
import { mindOf } from '../../../src/ai/rollout';
import { beliefIn } from '../../../src/engine/belief';
import { evidenceAgainst, hasGround } from '../../../src/engine/cases';
import { publish } from '../../../src/engine/documents';
import { cardOf, orderOptions } from '../../../src/engine/orders';
import { readOut } from '../../../src/engine/session';
import { paperOf, papersIn } from '../../../src/engine/talks';
import { worldFor } from '../../../src/engine/view';
import type { Order } from '../../../src/model/order';
import type { Id, State } from '../../../src/model/state';
import { makeText } from '../../../src/text/sentences';
import {
  act,
  after as done,
  fresh,
  give,
  inSession,
  lastEntry,
  planned,
  put,
  refusalOfMotion,
  refusalOfOrder,
  scenario,
  to,
} from '../../support/game';

const note = (person: Id): Order => ({ kind: 'note', person });
const hand = (document: Id, deed: 'send' | 'show' | 'leak', who: Id | null): Order => ({ kind: 'paper', document, deed, to: who, courier: null });
const testify = (document: Id, stance: 'confirm' | 'deny'): Order => ({ kind: 'testify', document, stance });

/** Stalin has courted Kamenev last month; Kamenev bears a label. All have the same authority. */
const talked = put(done(to(fresh(), 0, 'work'), 'stalin', { kind: 'court', person: 'kamenev', aim: 'learn' }), (s) => {
  s.turn = 1;
  s.people.kamenev!.labels = ['factionalism'];
  for (const p of Object.values(s.people)) Object.assign(p, { authority: 40, factionalism: 0 });
});
const noted = done(talked, 'kamenev', note('stalin'));
const PAPER = noted.talks[0]!.paper!;
const isCharged = (s: State, person: Id): boolean => hasGround(scenario(), s, person);

describe('R7.5 a talk that its hearer writes down', () => {
  it('is a paper in his hands, of which the other knows and nobody else', () => {
    expect(noted.documents[PAPER]).toMatchObject({ written: true, public: false, sent: false, holders: ['kamenev'], known: ['kamenev', 'stalin'] });
    expect(paperOf(scenario(), PAPER)).toMatchObject({ author: 'kamenev', witnesses: ['stalin'], targets: { stalin: -1 } });
    expect(papersIn(scenario(), noted).map((d) => d.id)).toEqual([...scenario().documents.map((d) => d.id), PAPER]);
    expect(papersIn(scenario(), talked)).toBe(scenario().documents);
    expect(lastEntry(noted)).toMatchObject({ key: 'noted', args: { by: 'kamenev', person: 'stalin' }, who: ['kamenev', 'stalin'] });
    expect(Object.keys(worldFor(scenario(), noted, 'stalin').documents)).toContain(PAPER);
    const stranger = worldFor(scenario(), noted, 'rykov');
    expect(Object.keys(stranger.documents)).not.toContain(PAPER);
    expect(stranger.talks).toEqual([]);
  });

  it('is believed by the word of the two: in full when the other confirms, in part while he is silent, half when he denies', () => {
    const belief = (s: State): number => beliefIn(scenario(), s, PAPER);
    expect([noted, done(noted, 'stalin', testify(PAPER, 'confirm')), done(noted, 'stalin', testify(PAPER, 'deny'))].map(belief)).toEqual([
      75, 100, 50,
    ]);
    expect(refusalOfOrder(noted, 'rykov', testify(PAPER, 'confirm'))).toBe('R7.5 testify.notWitness');
    expect(orderOptions(scenario(), noted, 'stalin', ['testify']).some((o) => o.kind === 'testify' && o.document === PAPER)).toBe(true);
  });

  it('can be sent, shown, read out, printed and judged like any paper, and strikes the man whose words it has', () => {
    expect(orderOptions(scenario(), noted, 'kamenev', ['paper'])).toContainEqual(hand(PAPER, 'send', 'politburo'));
    const shown = done(noted, 'kamenev', hand(PAPER, 'show', 'rykov'));
    expect(shown.documents[PAPER]!.holders).toEqual(['kamenev', 'rykov']);
    expect(worldFor(scenario(), shown, 'rykov').talks[0]).toMatchObject({ paper: PAPER, marked: [], reported: [] });
    expect(refusalOfMotion(shown, { kind: 'verdict', document: PAPER, outcome: 'condemn' })).toBe('R1.6 document.private');
    const sent = done(shown, 'rykov', hand(PAPER, 'send', 'politburo'));
    expect(sent.documents[PAPER]!.known).toContain('tomsky');
    expect(sent.deeds.at(-1)).toMatchObject({ deed: 'attack', to: 'stalin' });
    expect(refusalOfMotion(sent, { kind: 'verdict', document: PAPER, outcome: 'condemn' })).toBeNull();
  });

  it('has a name of its own, with both men and the month', () => {
    const text = makeText(scenario());
    expect(text.document(PAPER)).toBe(`Kamenev’s record of a talk with Stalin, ${text.date(0)}`);
    expect(text.names.contents(PAPER)).toMatch(/^What Stalin told Kamenev face to face/);
    expect(text.names.contents('new-course')).toBe(scenario().byId.documents['new-course']!.text);
  });
});

describe('R7.5 a talk kept from the party', () => {
  const weight = (s: State, person: Id): number => evidenceAgainst(scenario(), s, person);

  it('is a ground for a case against who held it with a man under a label, once the paper is out and believed', () => {
    expect(noted.talks[0]).toMatchObject({ marked: ['kamenev'], isOut: false, reported: [] });
    expect(isCharged(noted, 'stalin')).toBe(false);
    for (const out of [
      done(noted, 'kamenev', hand(PAPER, 'send', 'politburo')),
      done(noted, 'kamenev', hand(PAPER, 'leak', null)),
      put(noted, (s) => publish(scenario(), s, PAPER, 'kamenev')),
      put(noted, (s) => readOut(scenario(), s, inSession().session!, PAPER, 'kamenev')),
    ]) {
      expect(out.talks[0]!.isOut).toBe(true);
      expect([isCharged(out, 'stalin'), isCharged(out, 'kamenev'), isCharged(out, 'rykov')]).toEqual([true, false, false]);
      expect(weight(out, 'stalin') - weight(noted, 'stalin')).toBe(Math.trunc((scenario().rules.constants.evidencePaper * 75) / 100));
    }
    // Handed to a man it is not before the party.
    expect(isCharged(done(noted, 'kamenev', hand(PAPER, 'show', 'rykov')), 'stalin')).toBe(false);
  });

  it('is none against who told of it himself before, nor when the paper is not believed, nor among men without a mark', () => {
    const out = (s: State, by = 'kamenev'): State => done(s, by, hand(PAPER, 'send', 'politburo'));
    expect(isCharged(out(done(noted, 'stalin', testify(PAPER, 'confirm'))), 'stalin')).toBe(false);
    // A word given afterwards is no report.
    expect(isCharged(done(out(noted), 'stalin', testify(PAPER, 'confirm')), 'stalin')).toBe(true);
    const weighty = put(noted, (s) => void (s.people.stalin!.authority = 90));
    expect(isCharged(done(out(weighty), 'stalin', testify(PAPER, 'deny')), 'stalin')).toBe(false);
    const plain = done(
      put(talked, (s) => void (s.people.kamenev!.labels = [])),
      'kamenev',
      note('stalin'),
    );
    expect(isCharged(out(plain), 'stalin')).toBe(false);
    const copied = done(noted, 'kamenev', hand(PAPER, 'show', 'stalin'));
    expect(isCharged(out(copied, 'stalin'), 'stalin')).toBe(false);
  });

  it('falls on the writer too, when the other is marked and somebody else brings it out', () => {
    const both = put(talked, (s) => void (s.people.stalin!.standing = 'reprimanded'));
    const shown = done(done(both, 'kamenev', note('stalin')), 'kamenev', hand(PAPER, 'show', 'rykov'));
    expect(isCharged(done(shown, 'rykov', hand(PAPER, 'send', 'politburo')), 'kamenev')).toBe(true);
    expect(isCharged(done(shown, 'kamenev', hand(PAPER, 'send', 'politburo')), 'kamenev')).toBe(false);
  });

  it('is told on the card, of him whom it would fall on', () => {
    const silent = (s: State): unknown[] =>
      cardOf(scenario(), s, 'kamenev', note('stalin'))
        .certain.filter((l) => l.key === 'card.note.silent')
        .map((l) => l.args.person);
    expect(silent(talked)).toEqual(['stalin']);
    expect(silent(put(talked, (s) => void (s.people.kamenev!.labels = [])))).toEqual([]);
  });
});

describe('R7.5 which talks', () => {
  it('a word on a third man and an offer face to face are talks; one by letter is none', () => {
    const tell: Order = { kind: 'tell', to: 'kamenev', about: 'trotsky', subject: 'line/vil/1', stance: 'for' };
    expect(done(to(fresh(), 0, 'work'), 'stalin', tell).talks).toMatchObject([{ by: 'stalin', to: 'kamenev' }]);
    const offered = (person: Id): State =>
      act(to(fresh(), 0, 'corridor'), {
        type: 'offer',
        seat: 'stalin',
        offer: { to: person, give: [], ask: [{ kind: 'support' }], term: 'congress' },
      });
    expect(offered('kamenev').talks).toMatchObject([{ turn: 0, by: 'stalin', to: 'kamenev', paper: null }]);
    expect(offered('zinoviev').talks).toEqual([]);
  });

  it('is kept in mind until the end of next month, written or lost; only a seat writes', () => {
    const courted = give(to(fresh(), 0, 'work'), 'stalin', { kind: 'court', person: 'kamenev', aim: 'learn' });
    const next = to(courted, 1, 'work');
    expect(refusalOfOrder(next, 'kamenev', note('stalin'))).toBeNull();
    const written = to(give(structuredClone(next), 'kamenev', note('stalin')), 2, 'work');
    expect(written.talks).toMatchObject([{ paper: PAPER }]);
    expect(to(next, 2, 'work').talks).toEqual([]);
    const unplayed = put(to(fresh(), 0, 'work'), (s) => void (s.seats = s.seats.filter((id) => id !== 'kamenev')));
    expect(done(unplayed, 'stalin', { kind: 'court', person: 'kamenev', aim: 'learn' }).talks).toEqual([]);
  });

  it('note is refused without a talk, to him who spoke, of one written down, and twice', () => {
    expect(refusalOfOrder(talked, 'kamenev', note('stalin'))).toBeNull();
    for (const [s, seat, person] of [
      [talked, 'stalin', 'kamenev'],
      [talked, 'kamenev', 'rykov'],
      [noted, 'kamenev', 'stalin'],
      [put(talked, (x) => void (x.turn = 2)), 'kamenev', 'stalin'],
    ] as const)
      expect(refusalOfOrder(s, seat, note(person))).toBe('R7.5 note.noTalk');
    expect(refusalOfOrder(planned(talked, 'kamenev', note('stalin')), 'kamenev', note('stalin'))).toBe('R7.5 order.already');
    expect(orderOptions(scenario(), talked, 'kamenev', ['note'])).toEqual([note('stalin')]);
    expect(orderOptions(scenario(), noted, 'kamenev', ['note'])).toEqual([]);
  });
});

it('R7.5 a computer player writes down what foes tell him, sooner when they bear a mark, and not what friends do', () => {
  const worth = (tie: number, labels: Id[] = []): number => {
    const s = put(talked, (x) => {
      x.ties.kamenev!.stalin = tie;
      x.people.stalin!.labels = labels;
    });
    const mind = mindOf(scenario(), s, 'note', 'kamenev', (_sc, x) => x);
    return orderValue(moodOf(mind, s), note('stalin'));
  };
  expect(worth(-80) - worth(40)).toBe(15);
  expect(worth(-80, ['factionalism']) - worth(-80)).toBe(4);
  expect([worth(-80) > 3, worth(0) > 0]).toEqual([true, false]);
});
