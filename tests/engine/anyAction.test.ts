// Laws over actions that no player would think of: any action of the right shape, with ids of any sort, at any moment, is refused or obeyed.
// A refusal changes nothing, obedience is the same by both drivers, and nothing throws (R0.9, R3.2).
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { options } from '../../src/engine/actions';
import { digest } from '../../src/engine/digest';
import { cloneState, step, stepInPlace } from '../../src/engine/step';
import { outOfRange, strangeValue, wrongShares } from '../../src/lab/laws';
import { ACTION_TYPES, type Action, actionSchema } from '../../src/model/action';
import { CONDITIONAL, type Promise_ } from '../../src/model/deal';
import { MOTION_KINDS, type Motion, motionSchema, ULTIMATA } from '../../src/model/motion';
import { ORDER_KINDS, type Order, orderSchema } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { act, fresh, give, inSession, PLAIN, scenario, to } from '../support/game';

/** A few moments at which very different things are legal. */
function moments(): State[] {
  const work = to(fresh(), 0, 'work');
  const cave = give(structuredClone(work), 'zinoviev', { kind: 'summon', invitees: ['bukharin', 'voroshilov'], subject: 'reform/secretariat/*' });
  give(cave, 'stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' });
  give(cave, 'stalin', { kind: 'decree', lever: 'german-directive', value: 0 });
  give(cave, 'kamenev', { kind: 'resign', post: 'sto-deputy', ultimatum: true });
  const corridor = to(structuredClone(cave), 0, 'corridor');
  act(corridor, {
    type: 'offer',
    seat: 'zinoviev',
    offer: { to: 'trotsky', give: [{ kind: 'support' }], ask: [{ kind: 'support' }], term: 'congress' },
  });
  const after = to(structuredClone(corridor), 0, 'consequences');
  const plenum = act(to(fresh(), 2, 'corridor'), { type: 'table', seat: 'kamenev', room: 'central-committee', motion: PLAIN, amends: null });
  return [fresh(), work, cave, corridor, inSession(), after, to(plenum, 2, 'session')];
}
const STATES = moments();
const FROZEN = STATES.map((s) => step(scenario(), s, { type: 'commit', seat: 'nobody' }).state);

/** Ids of every sort, some that exist nowhere. */
const sc = scenario();
const someOf = (list: readonly { id: string }[]): string[] => list.filter((_, i) => i % Math.ceil(list.length / 8) === 0).map((x) => x.id);
const id = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...sc.manifest.seats, 'lenin', 'molotov', 'rykov') },
  { weight: 5, arbitrary: fc.constantFrom(...sc.bodies.map((b) => b.id), ...sc.documents.map((d) => d.id), ...sc.levers.map((l) => l.id)) },
  { weight: 4, arbitrary: fc.constantFrom(...someOf(sc.posts), ...someOf(sc.places), ...someOf(sc.organizations), ...someOf(sc.questions)) },
  { weight: 1, arbitrary: fc.constantFrom('nobody', 'value-of', 'pravda', 'none') },
);
/** Mostly of the sort that the field is about. */
const mostly = (...list: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...list) }, { weight: 1, arbitrary: id });
const man = mostly(...sc.manifest.seats, 'lenin', 'molotov', 'rykov', 'frunze', 'kirov', 'krupskaya', 'radek');
const body = mostly(...sc.bodies.map((b) => b.id));
/** A talk that could have been written down, and was not. */
const document = mostly(...sc.documents.map((d) => d.id), 'talk-1-2-0', 'talk-7-4-1');
const post = mostly('general-secretary', 'pravda-editor', 'gosplan-chair', 'sto-deputy', 'comintern-chair', 'urals-secretary', 'ukraine-secretary');
const place = mostly('moscow', 'kislovodsk', 'tula', 'berlin');
const lever = mostly(...sc.levers.map((l) => l.id));
const question = mostly(...sc.questions.map((q) => q.id));
const organization = mostly(...someOf(sc.organizations));
const none = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const small = fc.integer({ min: -1, max: 3 });
const subject = fc.constantFrom('', '*', 'line/vil/plus', 'reform/secretariat/*', 'enforce/letter-about-secretary', 'x');
const flag = fc.boolean();
const men = fc.array(man, { minLength: 0, maxLength: 3 });
const fact = fc.constantFrom('left-cc-1917', 'against-rising-1917', 'joined-in-1917', 'nothing');
const article = fc.record({
  organ: mostly('pravda', 'leningradskaya-pravda'),
  act: fc.constantFrom('argue', 'attack', 'reply', 'dossier'),
  target: none(man),
  question: none(question),
  fact: none(fact),
  quote: none(document),
});
const words = fc.constantFrom(
  ...[
    'plain',
    'open',
    'closed',
    'trust',
    'learn',
    'accept',
    'refuse',
    'time',
    'recruit',
    'send',
    'show',
    'leak',
    'destroy',
    'argue',
    'accuse',
    'defend',
    'quote',
    'recall',
    'attack',
    'reply',
    'dossier',
  ],
  ...['soften', 'submit', 'recant', 'silent', 'speakUp', 'appeal', 'reproach', 'claim', 'confirm', 'deny', 'for', 'against', 'abstain', 'conscience'],
  ...[
    'full',
    'candidate',
    'none',
    'withReply',
    'endorse',
    'note',
    'condemn',
    'void',
    'label',
    'rung',
    'post',
    'cure',
    'leave',
    'discuss',
    'print',
    'speak',
  ],
  ...['report', 'decide', 'more', 'fewer', 'open', 'pass', 'bury', 'notCompetent', 'hear', 'find', 'partly', 'suspend', 'deport'],
  ...['censure', 'demotion', 'removal', 'exclusion', 'arrest', 'finding', 'mild', 'sharp'],
  ...['line', 'both', 'free', 'defer', 'refer', 'close', 'secret', 'abridge', 'withReply', 'hold'],
);
const change = fc.oneof(
  fc.record({
    field: fc.constant('seats'),
    set: fc.array(fc.record({ person: man, membership: fc.constantFrom('full', 'candidate', 'none') }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ field: fc.constant('assent'), value: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ field: fc.constant('reviewer'), value: none(body) }),
  fc.record({ field: fc.constant('abolished'), value: fc.constant(true) }),
  fc.record({ field: fc.constant('merged'), into: body }),
  fc.record({ field: fc.constant('founded'), value: fc.constant(true) }),
  fc.record({ field: fc.constant('size'), value: fc.integer({ min: 1, max: 90 }) }),
);
const plainPromise = fc.oneof(
  fc.record({ kind: fc.constant('vote'), subject, ballot: fc.constantFrom('for', 'against', 'abstain') }),
  fc.record({ kind: fc.constant('drop'), subject }),
  fc.record({ kind: fc.constant('appoint'), post, person: man }),
  fc.record({ kind: fc.constantFrom('share', 'silence'), document }),
  fc.record({ kind: fc.constant('support') }),
  fc.record({ kind: fc.constant('recant'), step: fc.constantFrom('submit', 'recant') }),
  fc.record({ kind: fc.constant('stay'), post }),
);
const hangs = fc.record({ subject, carried: fc.boolean() });
/** With an if, where a promise of this kind may have one. */
const promise = fc.oneof(
  plainPromise,
  fc
    .tuple(
      plainPromise.filter((p) => CONDITIONAL.includes((p as Promise_).kind)),
      hangs,
    )
    .map(([p, on]) => ({ ...(p as object), if: on })),
);
const threat = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('vote'), subject, ballot: fc.constantFrom('for', 'against') }),
    fc.record({ kind: fc.constant('table'), subject }),
    fc.record({ kind: fc.constant('send'), document }),
  ),
  { nil: undefined },
);
const promises = fc.array(promise, { maxLength: 2 });
/** Any value a field of that name may hold; the schema throws away what does not fit. */
const FIELDS = {
  ...{ admit: fc.array(man, { maxLength: 2 }), pass: fc.constantFrom('all', 'read', 'none') },
  ...{ person: none(man), to: none(fc.oneof({ weight: 3, arbitrary: man }, { weight: 1, arbitrary: body })), convener: man, courier: none(man) },
  ...{
    target: none(man),
    body,
    room: none(mostly('politburo', 'central-committee')),
    from: none(body),
    organ: mostly('pravda', 'leningradskaya-pravda', 'bolshevik'),
    fact: none(fact),
    quote: none(document),
    author: man,
    article,
    report: id,
    theme: question,
  },
  ...{ with: men, give: promises, ask: fc.oneof(small, promises), term: fc.constantFrom('month', 'plenum', 'congress') },
  ...{
    orElse: fc.constantFrom(undefined, ...ULTIMATA),
    also: fc.option(fc.array(fc.record({ who: men, ask: promises }), { maxLength: 2 }), { nil: undefined }),
  },
  ...{ place, post, document: none(document), lever, organization: none(organization), question: none(question), choice: id, label: id },
  ...{ about: fc.oneof(none(man), subject), invitees: men, claims: men, targets: men, members: men, who: fc.oneof(men, man) },
  ...{ changes: fc.array(change, { minLength: 1, maxLength: 2 }), direction: fc.constantFrom(1, -1), amends: none(small) },
  ...{ value: small, act: fc.oneof(small, words), item: small, deal: small, caucus: small, index: small },
  ...{ record: none(fc.constantFrom('left-cc-1917', 'nothing')), subject, allow: flag, accept: flag, agree: flag, joint: flag, ultimatum: flag },
  ...{
    fly: fc.constantFrom(true, undefined),
    manner: words,
    aim: words,
    deed: words,
    stance: words,
    answer: words,
    step: words,
    membership: words,
    form: words,
    outcome: words,
    rung: words,
  },
  ...{
    mandate: words,
    add: men,
    drop: men,
    months: small,
    change: words,
    level: fc.constantFrom('committee', 'aktiv', 'conference', 'cells'),
    side: fc.constantFrom(1, -1, 0),
    percent: fc.constantFrom(25, 50, 51, 0),
    measure: words,
    case: small,
    resolution: small,
    offer: small,
    what: words,
    reason: words,
    verb: words,
    keep: words,
    vote: words,
    tone: words,
  },
} satisfies Record<string, fc.Arbitrary<unknown>>;

/** As it comes in at an outer door: what is left out is not there. */
const plain = (v: unknown): unknown => JSON.parse(JSON.stringify(v));
type Shaped = { shape: Record<string, unknown> };
/** Values of one member of a union, field by field; those that the schema refuses are drawn again. */
function drawn<T>(options: readonly Shaped[], tag: string, kind: string, parse: (v: unknown) => { success: boolean; data?: T }): fc.Arbitrary<T> {
  const shape = options.find((o) => (o.shape[tag] as { value: string }).value === kind)!.shape;
  const names = Object.keys(shape).filter((k) => k !== tag && k !== 'seat' && k !== 'order' && k !== 'motion' && (k !== 'offer' || tag !== 'type'));
  const fields = Object.fromEntries(
    names.map((k) => {
      const field = (FIELDS as Record<string, fc.Arbitrary<unknown>>)[k];
      if (field === undefined) throw new Error(`${kind} has a field "${k}" that this test does not know`);
      return [k, field.filter((v) => (shape[k] as { safeParse(x: unknown): { success: boolean } }).safeParse(v).success)];
    }),
  );
  return fc
    .record(fields)
    .map((r) => parse(plain({ [tag]: kind, ...r })))
    .filter((r) => r.success)
    .map((r) => r.data as T);
}
const anyOrder: fc.Arbitrary<Order> = fc.oneof(
  ...ORDER_KINDS.map((k) => drawn<Order>(orderSchema.options as unknown as Shaped[], 'kind', k, (v) => orderSchema.safeParse(v))),
);
const anyMotion: fc.Arbitrary<Motion> = fc.oneof(
  ...MOTION_KINDS.map((k) => drawn<Motion>(motionSchema.options as unknown as Shaped[], 'kind', k, (v) => motionSchema.safeParse(v))),
);
const offer = fc.record({
  to: man,
  give: promises,
  ask: promises,
  term: fc.constantFrom('month', 'plenum', 'congress'),
  orElse: threat,
});
const seat = fc.constantFrom(...sc.manifest.seats, 'rykov', 'nobody');

function actionOf(type: string): fc.Arbitrary<Action> {
  const parse = (v: unknown): Action => actionSchema.parse(v);
  if (type === 'order') return fc.record({ seat, order: anyOrder }).map((r) => parse({ type, ...r }));
  if (type === 'offer') return fc.record({ seat, offer }).map((r) => parse(plain({ type, ...r })));
  if (type === 'table') {
    const room = fc.oneof(fc.constantFrom('politburo', 'central-committee'), body);
    const amends = fc.oneof(
      fc.constant(null),
      small.filter((n) => n >= 0),
    );
    return fc.record({ seat, room, amends, motion: anyMotion }).map((r) => parse({ type, ...r }));
  }
  const rest = drawn<Record<string, unknown>>(actionSchema.options as unknown as Shaped[], 'type', type, (v) => ({
    success: true,
    data: v as Record<string, unknown>,
  }));
  return fc.record({ seat, rest }).map((r) => parse({ ...r.rest, seat: r.seat }));
}
const anyAction = fc.oneof(...ACTION_TYPES.map((type) => ({ weight: type === 'order' || type === 'table' ? 12 : 1, arbitrary: actionOf(type) })));

/** What a state owes after any action. */
function complaints(state: State): (string | null)[] {
  return [strangeValue(state), wrongShares(state), outOfRange(scenario(), state)].filter((x) => x !== null);
}

describe('R3.2 any action at any moment', () => {
  const met = { refused: 0, obeyed: 0 };
  test.prop([fc.nat(STATES.length - 1), anyAction], { numRuns: 6000 })(
    'is refused, changing nothing, or obeyed alike by both drivers',
    (n, action) => {
      const frozen = FROZEN[n]!;
      const result = step(scenario(), frozen, action);
      if (result.refusal !== null) {
        met.refused += 1;
        expect(result.state).toBe(frozen);
        expect(result.refusal.rule).toMatch(/^R\d/);
        return;
      }
      met.obeyed += 1;
      const plain = cloneState(STATES[n]!);
      expect(stepInPlace(scenario(), plain, action)).toBeNull();
      expect(digest(result.state)).toBe(digest(plain));
      expect(complaints(plain)).toEqual([]);
    },
  );
  it('both come about', () => {
    expect(met.refused).toBeGreaterThan(200);
    expect(met.obeyed).toBeGreaterThan(100);
  });
});

it('R7.5 what names a paper that could be written, and is not, is refused', () => {
  const kinds = new Set<string>();
  const swapped = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swapped);
    if (typeof value !== 'object' || value === null) return value;
    const entry = ([key, x]: [string, unknown]) => [key, key === 'document' && typeof x === 'string' ? 'talk-1-2-0' : swapped(x)];
    return Object.fromEntries(Object.entries(value).map(entry));
  };
  for (const [n, state] of STATES.entries())
    for (const seat of state.seats)
      for (const action of options(scenario(), state, seat)) {
        const text = JSON.stringify(action);
        if (!text.includes('"document":"')) continue;
        kinds.add(action.type === 'order' ? action.order.kind : action.type === 'table' ? action.motion.kind : action.type);
        expect(step(scenario(), FROZEN[n]!, swapped(action) as Action).refusal, text).not.toBeNull();
      }
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['draft', 'enforce', 'offer', 'paper', 'print', 'sign', 'speak', 'testify', 'text', 'writeIn']),
  );
});

it('an id that every table of the language knows is stopped at the door', () => {
  const travel = (place: string) => actionSchema.safeParse({ type: 'order', seat: 'stalin', order: { kind: 'travel', place } }).success;
  expect(['moscow', 'constructor', 'toString', '__proto__', 'constructor-of-plans'].map(travel)).toEqual([true, false, false, false, true]);
});

describe('R4.2 any motion carried', () => {
  test.prop([anyMotion, fc.constantFrom('politburo', 'central-committee')], { numRuns: 600 })(
    'leaves a whole State, and a month after it',
    (motion, room) => {
      const state = to(fresh(), 2, 'corridor');
      if (stepInPlace(scenario(), state, { type: 'table', seat: 'kamenev', room, motion, amends: null }) !== null) return;
      while (state.turn === 2) {
        const waiting = state.seats.find((s) => stepInPlace(scenario(), state, { type: 'castVote', seat: s, vote: 'for' }) === null);
        if (waiting !== undefined) continue;
        for (const s of state.seats) stepInPlace(scenario(), state, { type: 'commit', seat: s });
      }
      expect(complaints(state)).toEqual([]);
    },
  );
});
