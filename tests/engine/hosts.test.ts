// Missions abroad (R1.3): the host agrees or refuses for a named reason, who is abroad sits in no room, reports home, and is recalled.
import { expect, it } from 'vitest';
import { motionOnLeaf } from '../../src/ai/wants';
import { hearHosts } from '../../src/engine/agrements';
import { refusedByHost } from '../../src/engine/hosts';
import { mannersOf } from '../../src/engine/manners';
import { applyMotion, refuseMotion } from '../../src/engine/motions';
import { fillPost } from '../../src/engine/motions/posts';
import { applyOrder, breachOf, orderOptions, refuseOrder } from '../../src/engine/orders';
import { isPresentAt } from '../../src/engine/read';
import { constant } from '../../src/engine/tools';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import { itemOf, put, scenario } from '../support/game';
import { DANGER, freshOf, variant } from '../support/variant';

const host = { name: 'Ruritania', refuses: [{ of: 'factionalism' as const, from: 20, reason: 'it wants no man of an opposition' }] };
const [place] = scenario().places;
const [post] = scenario().posts;
const abroad = variant({
  danger: DANGER,
  places: [{ ...place!, id: 'strelsau', name: 'Strelsau', centre: false, rest: false, days: 5, host }],
  posts: [
    {
      ...post!,
      id: 'envoy',
      name: 'Envoy',
      body: null,
      holder: null,
      powers: [],
      rank: 'central',
      workload: 1,
      filledBy: 'politburo',
      place: 'strelsau',
      touches: {},
    },
  ],
});
const game = freshOf(abroad);
const send: Motion = { kind: 'mission', person: 'kamenev', place: 'strelsau', reason: 'post' };
const carry = (s: State, m: Motion): State => put(s, (x) => applyMotion(abroad, x, m, itemOf(m, 'politburo', 'stalin')));
const nextTurn = (s: State): State =>
  put(s, (x) => {
    x.turn += 1;
    hearHosts(abroad, x);
  });
const posted = nextTurn(carry(game, send));

it('R1.3 a mission abroad is asked of the host, and he goes when it has agreed', () => {
  const asked = carry(game, send);
  expect([asked.people.kamenev!.place, asked.posts.envoy!.holder]).toEqual(['moscow', null]);
  expect(asked.agrements).toEqual([{ person: 'kamenev', place: 'strelsau', post: 'envoy', by: 'stalin', turn: 0, state: 'asked' }]);
  expect(refuseMotion(abroad, asked, send, 'politburo')).toMatchObject({ rule: 'R1.3', key: 'host.asked' });
  expect(posted.agrements![0]!.state).toBe('granted');
  expect([posted.people.kamenev!.place, posted.posts.envoy!.holder]).toEqual(['strelsau', 'kamenev']);
  expect(posted.chronicle.some((e) => e.key === 'host.granted' && e.who === null)).toBe(true);
});

it('R1.3 japan-refuses-kamenev: the host refuses an oppositionist for a named reason, and nothing changes', () => {
  const s = nextTurn(
    carry(
      put(game, (x) => void (x.people.kamenev!.factionalism = 25)),
      send,
    ),
  );
  expect(s.agrements![0]!.state).toBe('refused');
  expect([s.people.kamenev!.place, s.posts.envoy!.holder]).toEqual(['moscow', null]);
  expect(s.chronicle.at(-1)).toMatchObject({
    key: 'host.refused',
    args: { person: 'kamenev', title: 'Ruritania', text: 'it wants no man of an opposition' },
  });
});

it('R1.3 hosts look at labels, past deeds and the danger of war as well', () => {
  const [fact] = scenario().facts;
  const of = (refuses: typeof host.refuses | object[]): string | null =>
    refusedByHost(
      variant({ places: [{ ...place!, id: 'strelsau', host: { name: 'R', refuses: refuses as typeof host.refuses } }] }, abroad),
      put(game, (x) => {
        x.people.kamenev!.labels.push('factionalist');
        x.people.kamenev!.facts.push(fact!.id);
        x.danger!.value = 60;
      }),
      'kamenev',
      'strelsau',
    );
  expect(of([{ of: 'label', reason: 'label' }])).toBe('label');
  expect(of([{ of: 'record', fact: fact!.id, reason: 'record' }])).toBe('record');
  expect(of([{ of: 'record', fact: 'nothing', reason: 'record' }])).toBeNull();
  expect(of([{ of: 'danger', from: 60, reason: 'danger' }])).toBe('danger');
  expect(of([{ of: 'danger', from: 61, reason: 'danger' }])).toBeNull();
});

it('R1.3 naming to a post abroad asks the host too, by motion and by order', () => {
  const m: Motion = { kind: 'appoint', post: 'envoy', person: 'rykov' };
  expect(carry(game, m).agrements).toMatchObject([{ person: 'rykov', post: 'envoy', state: 'asked' }]);
  const s = put(game, (x) => {
    x.posts['general-secretary']!.worked = true;
    x.posts['general-secretary']!.powers.push({ power: 'appoint', of: 'central' });
  });
  const ordered = put(s, (x) => applyOrder(abroad, x, 'stalin', { kind: 'appoint', post: 'envoy', person: 'andreev' }));
  expect([ordered.agrements![0]!.person, ordered.posts.envoy!.holder]).toEqual(['andreev', null]);
});

it('R1.3 who is abroad is away from every room, wide ones too', () => {
  expect(isPresentAt(abroad, posted, 'central-committee', 'kamenev')).toBe(false);
  expect(isPresentAt(abroad, game, 'central-committee', 'kamenev')).toBe(true);
});

it('R1.3 nobody goes abroad who is not sent, to come home unrecalled is a breach, and who loses the post comes home', () => {
  expect(refuseOrder(abroad, game, 'rykov', { kind: 'travel', place: 'strelsau' })).toMatchObject({ rule: 'R1.3', key: 'travel.abroad' });
  expect(orderOptions(abroad, game, 'rykov', ['travel'])).not.toContainEqual({ kind: 'travel', place: 'strelsau' });
  const home = { kind: 'travel' as const, place: 'moscow' };
  expect(breachOf(abroad, posted, 'kamenev', home)).toBe(constant(abroad, 'breachFactionalism'));
  const left = put(posted, (x) => applyOrder(abroad, x, 'kamenev', home));
  expect(left.people.kamenev!.factionalism - posted.people.kamenev!.factionalism).toBe(constant(abroad, 'breachFactionalism'));
  expect(left.chronicle.some((e) => e.key === 'travelled.unrecalled')).toBe(true);
  const recalled = put(posted, (x) => fillPost(abroad, x, 'envoy', null, null, false));
  expect([recalled.people.kamenev!.place, recalled.people.kamenev!.factionalism]).toEqual(['moscow', posted.people.kamenev!.factionalism]);
});

it('R8.3 from a post abroad one reports alarm or calm, and the board reads it', () => {
  expect(mannersOf(abroad, game, 'envoy')).toEqual(['plain']);
  expect(mannersOf(abroad, posted, 'envoy')).toEqual(['plain', 'alarm', 'calm']);
  const after = (manner: 'alarm' | 'calm'): State => put(posted, (x) => applyOrder(abroad, x, 'kamenev', { kind: 'work', post: 'envoy', manner }));
  expect([after('alarm').danger!.value, after('calm').danger!.value]).toEqual([33, 27]);
  const told = after('alarm').chronicle.find((e) => e.key === 'report.alarm')!;
  expect(told.who).toContain('stalin');
});

it('R1.3 a computer player does not reckon to be rid of whom the host will not have', () => {
  const leaf = { type: 'place' as const, person: 'kamenev', in: 'strelsau' };
  expect(motionOnLeaf(abroad, game, leaf, send)).toBe(1);
  expect(
    motionOnLeaf(
      abroad,
      put(game, (x) => void (x.people.kamenev!.factionalism = 25)),
      leaf,
      send,
    ),
  ).toBe(0);
});
