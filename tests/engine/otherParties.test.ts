// R4.11: other parties, in rooms of the state and in governments: when they leave them as one.
import { describe, expect, it } from 'vitest';
import { leaveGovernments, stayingSum } from '../../src/engine/governments';
import { newGame } from '../../src/engine/newGame';
import { applyOrder } from '../../src/engine/orders';
import { crowdOf } from '../../src/engine/rooms';
import { resolveItem } from '../../src/engine/session';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import { itemOf, put, sits } from '../support/game';
import { shipped } from '../support/scenarios';

const scenario = shipped('october-1917');
const game: State = structuredClone(newGame(scenario, 'obstruction'));
const CHAIR: Motion = { kind: 'appoint', post: 'vtsik-chair', person: 'sverdlov' };

/** The Executive Committee sits on who is to chair it: three of the party and their following, Malkin and his. All who speak for it are for it but Malkin. */
const sitting = (crowd: Record<string, number>, mover = 'lenin'): State =>
  put(game, (s) => {
    s.turn = scenario.manifest.turns.findIndex((t) => t.id >= '1917-10-25');
    s.phase = 'session';
    s.items = [{ ...itemOf(CHAIR, 'vtsik', mover), subject: 'appoint/vtsik-chair/sverdlov' }];
    const vtsik = s.bodies.vtsik!;
    vtsik.full = ['zinoviev', 'trotsky', 'stalin', 'malkin'];
    vtsik.candidates = [];
    vtsik.crowd = crowd;
    for (const id of vtsik.full) Object.assign(s.people[id]!, { place: 'petrograd', journey: null, views: {}, patron: null });
    for (const id of Object.keys(s.people)) s.ties[id] = { lenin: 100, sverdlov: 100 };
    s.ties.malkin = { lenin: -100, sverdlov: -100 };
    s.session = sits('vtsik', vtsik.full);
  });
/** Of a hundred 48 come: 33 with Trotsky, 14 with Malkin. */
const most = sitting({ trotsky: 70, malkin: 30 });
const voted = (s: State): State => put(s, (x) => resolveItem(scenario, x));
const gone = (s: State): string[] => s.walkouts?.map((w) => w.person) ?? [];

describe('R4.11 a walk-out in protest', () => {
  it('follows when a party was dead against what was carried and done with its mover', () => {
    const s = voted(most);
    expect(s.votes.at(-1)!.carried).toBe(true);
    expect(gone(s)).toEqual(['malkin']);
    expect(s.chronicle.some((e) => e.key === 'fraction.walkedOut' && e.args.person === 'malkin' && e.args.room === 'vtsik')).toBe(true);
    // They are counted no more in what the room decides after it.
    expect(crowdOf(scenario, s, 'vtsik')).toEqual({ trotsky: 33 });
  });

  it('not when it was turned down, when the party only leant against it, has nothing against the mover, or is played', () => {
    expect(gone(voted(put(most, (s) => void (s.bodies.vtsik!.crowd = { trotsky: 30, malkin: 70 }))))).toEqual([]);
    expect(gone(voted(put(most, (s) => void (s.ties.malkin = { lenin: -80, sverdlov: 20 }))))).toEqual([]);
    expect(gone(voted(put(most, (s) => void (s.ties.malkin = { lenin: -20, sverdlov: -100 }))))).toEqual([]);
    expect(gone(voted(put(most, (s) => void s.seats.push('malkin'))))).toEqual([]);
  });

  it('nobody of the party itself leaves', () => {
    const own = put(most, (s) => void (s.ties.zinoviev = { lenin: -100, sverdlov: -100 }));
    expect(gone(voted(own))).toEqual(['malkin']);
  });
});

describe('R4.11 a party leaves a government as one', () => {
  const both = put(game, (s) => {
    s.bodies.sovnarkom!.full = ['malkin', 'lenin'];
    s.bodies.sovnarkom!.head = 'lenin';
    s.posts['foreign-commissar']!.holder = 'malkin';
    s.ties.malkin = { lenin: -40 };
  });
  const out = (s: State): State => put(s, (x) => leaveGovernments(scenario, x));
  const { leaving } = scenario.rules.fractions!;

  it('when its man there trusts the head less than his posts keep him', () => {
    const { interest } = scenario.rules.constants;
    expect(stayingSum(scenario, both, 'sovnarkom', 'malkin')).toBe(-40 + interest!);
    const s = out(both);
    expect(s.bodies.sovnarkom!.full).toEqual(['lenin']);
    expect(s.posts['foreign-commissar']!.holder).toBeNull();
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'fraction.quit', args: { person: 'malkin', body: 'sovnarkom', count: 1 } });
    const content = put(both, (x) => void (x.ties.malkin = { lenin: -leaving - interest! }));
    expect(out(content)).toEqual(content);
  });

  it('with all of his party who do not distrust him, and nobody of another', () => {
    // Dan and Chkheidze are of one party, Malkin of another.
    const three = put(both, (s) => {
      s.bodies.sovnarkom!.full = ['malkin', 'dan', 'chkheidze', 'lenin'];
      s.people.dan!.authority = 60;
      s.people.chkheidze!.authority = 20;
      s.ties.dan = { lenin: -100 };
      s.ties.chkheidze = { lenin: 100 };
      s.ties.malkin = {};
    });
    expect(out(three).bodies.sovnarkom!.full).toEqual(['malkin', 'lenin']);
    const divided = put(three, (s) => void (s.ties.chkheidze = { lenin: 100, dan: -1 }));
    expect(out(divided).bodies.sovnarkom!.full).toEqual(['malkin', 'chkheidze', 'lenin']);
  });

  it('or when the man who is played resigns there', () => {
    const three = put(both, (s) => {
      s.seats.push('malkin');
      s.plans.malkin = [];
    });
    expect(out(three)).toEqual(three);
    const resigned = put(three, (s) => applyOrder(scenario, s, 'malkin', { kind: 'resign', post: 'foreign-commissar', ultimatum: false }));
    expect(resigned.bodies.sovnarkom!.full).toEqual(['lenin']);
    const own = put(both, (s) => {
      s.posts['sovnarkom-chair']!.holder = 'lenin';
      applyOrder(scenario, s, 'lenin', { kind: 'resign', post: 'sovnarkom-chair', ultimatum: false });
    });
    expect(own.bodies.sovnarkom!.full).toEqual(['malkin', 'lenin']);
  });
});
