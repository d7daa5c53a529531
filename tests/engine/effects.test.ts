// What scenario data may do to a State: every kind of effect once, and what a paper does when it strikes or is published.
import { describe, expect, it } from 'vitest';
import { breachOfPaper, isConfirmed, leninForce, publish, strike } from '../../src/engine/documents';
import { applyEffect } from '../../src/engine/effects';
import { type Effect, effectSchema } from '../../src/model/effect';
import type { State } from '../../src/model/state';
import { fresh, put, scenario, warmed } from '../support/game';
import { DANGER, variant } from '../support/variant';

const LETTER = 'letter-about-secretary';
const feared = variant({ danger: DANGER });
const before = put(fresh(), (s) => {
  s.danger = { value: 30, brake: 0 };
  s.blocs.push({ id: 'pair', members: ['kamenev', 'rykov'], cohesion: 3, since: 0, until: null, settled: 0, knownTo: null, seen: true });
});
const after = (e: Effect, start: State = before): State => put(start, (s) => applyEffect(feared, s, e));

/** Per kind: an effect, where to look, what is there then. */
const CASES: { [K in Effect['type']]: [Extract<Effect, { type: K }>, (s: State) => unknown, unknown] } = {
  authority: [{ type: 'authority', person: 'kamenev', by: 90 }, (s) => s.people.kamenev!.authority, 100],
  factionalism: [{ type: 'factionalism', person: 'kamenev', by: 10 }, (s) => [s.people.kamenev!.factionalism, s.people.kamenev!.lastStir], [10, 0]],
  health: [{ type: 'health', person: 'trotsky', by: -90 }, (s) => s.people.trotsky!.health, 0],
  place: [{ type: 'place', person: 'trotsky', to: 'sukhum' }, (s) => s.people.trotsky!.place, 'sukhum'],
  standing: [{ type: 'standing', person: 'trotsky', to: 'investigated' }, (s) => s.people.trotsky!.standing, 'investigated'],
  label: [{ type: 'label', person: 'trotsky', label: 'factionalist', add: true }, (s) => s.people.trotsky!.labels, ['factionalist']],
  record: [{ type: 'record', person: 'tomsky', fact: 'georgian-affair' }, (s) => s.people.tomsky!.facts, ['georgian-affair']],
  view: [{ type: 'view', person: 'zinoviev', question: 'sec', to: 2, weight: 2 }, (s) => s.people.zinoviev!.views.sec, { view: 2, weight: 2 }],
  deed: [
    { type: 'deed', deed: 'slight', by: 'stalin', to: 'zinoviev' },
    (s) => [s.ties.zinoviev!.stalin, s.ties.stalin!.zinoviev],
    [15 - 40, 15 - 10],
  ],
  patron: [
    { type: 'patron', person: 'andreev', patron: 'bukharin', devotion: 45 },
    (s) => s.people.andreev!.patron,
    { person: 'bukharin', devotion: 45 },
  ],
  seat: [
    { type: 'seat', body: 'politburo', person: 'bukharin', membership: 'full' },
    (s) => [s.bodies.politburo!.full.includes('bukharin'), s.bodies.politburo!.candidates.includes('bukharin')],
    [true, false],
  ],
  post: [{ type: 'post', post: 'pravda-editor', person: 'bukharin' }, (s) => s.posts['pravda-editor']!.holder, 'bukharin'],
  apparatus: [
    { type: 'apparatus', organization: 'petrograd', patron: 'stalin', by: 50 },
    (s) => [s.organizations.petrograd!.province.stalin, s.organizations.petrograd!.province.none],
    [82, 16],
  ],
  regime: [{ type: 'regime', organization: 'petrograd', by: 50 }, (s) => s.organizations.petrograd!.regime, 100],
  enrol: [{ type: 'enrol', organization: null, percent: 50 }, (s) => [s.organizations.moscow!.seats, s.organizations.petrograd!.seats], [87, 63]],
  organ: [{ type: 'organ', organ: 'bolshevik', open: true }, (s) => s.organs.bolshevik!.open, true],
  walkOut: [{ type: 'walkOut', room: 'politburo', person: 'rykov' }, (s) => s.walkouts, [{ turn: 0, room: 'politburo', person: 'rykov' }]],
  bloc: [{ type: 'bloc', bloc: 'pair', open: false }, (s) => s.blocs.map((b) => b.until), [0]],
  documentWrite: [
    { type: 'documentWrite', document: 'new-course' },
    (s) => [s.documents['new-course']!.written, s.documents['new-course']!.holders],
    [true, ['trotsky']],
  ],
  documentGive: [
    { type: 'documentGive', document: LETTER, to: 'kamenev' },
    (s) => [s.documents[LETTER]!.holders.includes('kamenev'), s.documents[LETTER]!.known.includes('kamenev')],
    [true, true],
  ],
  documentKnown: [
    { type: 'documentKnown', document: LETTER, to: 'kamenev' },
    (s) => [s.documents[LETTER]!.holders.includes('kamenev'), s.documents[LETTER]!.known.includes('kamenev')],
    [false, true],
  ],
  documentPublish: [
    { type: 'documentPublish', document: 'resolution-5-december' },
    (s) => [s.documents['resolution-5-december']!.written, s.documents['resolution-5-december']!.public, s.lines.deb],
    [true, true, -50 + 10],
  ],
  documentSend: [
    { type: 'documentSend', document: 'trotsky-letter-8-october', to: 'central-committee', targets: ['stalin'] },
    (s) => {
      const d = s.documents['trotsky-letter-8-october']!;
      return [d.sent, d.known.includes('kamenev'), d.targets, s.deeds.some((x) => x.deed === 'attack' && x.to === 'stalin')];
    },
    [true, true, { zinoviev: 0, kamenev: 0, stalin: -1 }, true],
  ],
  line: [{ type: 'line', question: 'deb', by: -90 }, (s) => s.lines.deb, -100],
  danger: [{ type: 'danger', by: 25 }, (s) => s.danger, { value: 55, brake: DANGER.brake }],
  policy: [{ type: 'policy', policy: 'export', to: 0 }, (s) => s.economy!.set, { export: 0 }],
  lever: [{ type: 'lever', lever: 'german-directive', to: 2 }, (s) => s.levers['german-directive']!.value, 2],
  item: [
    { type: 'item', room: 'politburo', mover: 'zinoviev', motion: { kind: 'enforce', document: LETTER } },
    (s) => [s.items[0]?.subject, s.items[0]?.mover, s.items[0]?.outcome],
    [`enforce/${LETTER}`, 'zinoviev', null],
  ],
  convene: [{ type: 'convene', room: 'central-committee', joint: true }, (s) => s.convened, [{ room: 'central-committee', turn: 0, joint: true }]],
  rule: [{ type: 'rule', verb: 'discuss', allow: true, who: [] }, (s) => s.rules, [{ verb: 'discuss', allow: true, who: [], since: 0 }]],
  entry: [
    { type: 'entry', text: 'It is told.', who: ['stalin'] },
    (s) => [s.chronicle.at(-1)!.key, s.chronicle.at(-1)!.args, s.chronicle.at(-1)!.who],
    ['told', { text: 'It is told.' }, ['stalin']],
  ],
  end: [{ type: 'end', ending: 'undecided' }, (s) => s.ending, { id: 'undecided', turn: 0 }],
};

it('R0.6 every kind of effect is tried, and each does something', () => {
  expect(Object.keys(CASES).sort()).toEqual(effectSchema.options.map((o) => o.shape.type.value).sort());
  for (const [e, look] of Object.values(CASES) as [Effect, (s: State) => unknown, unknown][])
    expect(look(after(e)), e.type).not.toEqual(look(before));
});

it.each(Object.values(CASES) as [Effect, (s: State) => unknown, unknown][])('R0.6 %j', (e, look, expected) => {
  expect(look(after(e))).toEqual(expected);
});

it('R12 no effect names a ballot, a tally or a delegation', () => {
  const words = effectSchema.options.flatMap((o) => [o.shape.type.value, ...Object.keys(o.shape)]);
  expect(words.filter((w) => /ballot|vote|tally|delegat|carried/i.test(w))).toEqual([]);
});

it('R4.9 a label is taken off again', () => {
  const labelled = after(CASES.label[0]);
  expect(after({ type: 'label', person: 'trotsky', label: 'factionalist', add: false }, labelled).people.trotsky!.labels).toEqual([]);
});

describe('papers', () => {
  const OCTOBER = 'trotsky-letter-8-october';
  it('R6.4 those whom one letter attacks draw together, and away from its author', () => {
    const s = put(before, (x) => strike(scenario(), x, OCTOBER, 'attack', 'trotsky'));
    expect(s.ties.zinoviev!.stalin).toBe(warmed(before.ties.zinoviev!.stalin!, 25));
    expect(s.ties.stalin!.zinoviev).toBe(warmed(before.ties.stalin!.zinoviev!, 25));
    expect(s.ties.kamenev!.trotsky! - before.ties.kamenev!.trotsky!).toBe(-30);
    expect(s.deeds.filter((d) => d.deed === 'commonDanger')).toHaveLength(3);
  });
  it('R6.4 a letter against one draws nobody together', () => {
    const s = put(before, (x) => {
      x.documents[OCTOBER]!.targets = { stalin: -1, zinoviev: 0 };
      strike(scenario(), x, OCTOBER, 'reproach', 'trotsky');
    });
    expect(s.deeds.map((d) => [d.deed, d.to])).toEqual([['reproach', 'stalin']]);
  });
  it('R7.2 print costs whom it strikes three of authority besides, everybody knows it, and its own effects follow once', () => {
    const s = put(before, (x) => {
      x.documents['new-course']!.written = true;
      publish(scenario(), x, 'new-course', 'trotsky');
      publish(scenario(), x, 'new-course', 'trotsky');
    });
    expect(s.people.kamenev!.authority).toBe(62);
    expect(s.documents['new-course']!.known).toHaveLength(Object.keys(s.people).length);
    expect(s.people.trotsky!.factionalism).toBe(25);
  });
  it('R3.3 a platform is a breach for all its names, half of one while discussion is open', () => {
    expect([breachOfPaper(scenario(), before, OCTOBER), breachOfPaper(scenario(), before, 'new-course')]).toEqual([10, 0]);
    const open = after({ type: 'rule', verb: 'discuss', allow: true, who: [] });
    expect(breachOfPaper(scenario(), open, OCTOBER)).toBe(5);
    const printed = put(before, (x) => {
      Object.assign(x.documents['statement-of-forty-six']!, { written: true, signatories: ['sapronov'] });
      publish(scenario(), x, 'statement-of-forty-six', null);
    });
    expect([printed.people.pyatakov!.factionalism, printed.people.sapronov!.factionalism]).toEqual([15, 20]);
  });
  it('R7.5 a paper counts in full when its witness has vouched and nobody denies it', () => {
    const vouched = put(before, (x) => void x.documents[LETTER]!.confirmedBy.push('krupskaya'));
    const denied = put(vouched, (x) => void x.documents[LETTER]!.deniedBy.push('krupskaya'));
    expect([before, vouched, denied].map((s) => isConfirmed(scenario(), s, LETTER))).toEqual([false, true, false]);
    expect([before, vouched, denied].map((s) => leninForce(scenario(), s, LETTER))).toEqual([4, 8, 0]);
    const worn = put(before, (x) => void (x.documents[LETTER]!.uses = 9));
    expect([leninForce(scenario(), worn, LETTER), leninForce(scenario(), vouched, 'new-course')]).toEqual([0, 0]);
  });
});
