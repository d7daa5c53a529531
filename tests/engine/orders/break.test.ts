import { describe, expect, it } from 'vitest';
import { newGame } from '../../../src/engine/newGame';
import { applyOrder, cardOf, refuseOrder } from '../../../src/engine/orders';
import { followersOf, followingOf } from '../../../src/engine/secondParty';
import type { State } from '../../../src/model/state';
import { brief, put } from '../../support/game';
import { shipped } from '../../support/scenarios';

const scenario = shipped('united-opposition');
const BREAK = { kind: 'break' as const };
/** Trotsky with Smilga and Muralov in one bloc; Moscow has men of his. */
const game: State = put(structuredClone(newGame(scenario, 'break')), (s) => {
  s.blocs = [
    { id: 'b', members: ['trotsky', 'smilga', 'muralov', 'kamenev'], cohesion: 5, since: 0, until: null, settled: 0, knownTo: null, seen: true },
  ];
  for (const p of Object.values(s.people)) if (p.patron?.person === 'trotsky') p.patron = null;
  for (const id of ['smilga', 'muralov']) {
    s.people[id]!.factionalism = 40;
    for (const b of Object.values(s.bodies)) b.full = b.full.filter((x) => x !== id);
  }
  for (const p of Object.values(s.posts)) if (p.holder === 'smilga' || p.holder === 'muralov') p.holder = null;
  s.ties.smilga = { trotsky: 80 };
  s.ties.muralov = { trotsky: 20 };
  s.organizations.moscow!.cell = { stalin: 900, trotsky: 100 };
});
const refused = (s: State, seat = 'trotsky') => brief(refuseOrder(scenario, s, seat, BREAK));

describe('R6.10 a party of one’s own', () => {
  it('who follows is a sum: trust, what binds, what is held against him, less his seat and the danger', () => {
    expect(followingOf(scenario, game, 'trotsky', 'smilga')).toEqual({
      person: 'smilga',
      trust: 20,
      bond: 20,
      factionalism: 8,
      seat: 0,
      danger: -40,
      sum: 8,
    });
    expect(followingOf(scenario, game, 'trotsky', 'muralov').sum).toBe(5 + 20 + 8 - 40);
    const seated = put(game, (s) => void s.bodies['central-committee']!.full.push('smilga'));
    expect(followingOf(scenario, seated, 'trotsky', 'smilga').sum).toBe(8 - 15);
    expect(cardOf(scenario, game, 'trotsky', BREAK).uncertain).toMatchObject([
      { line: { args: { person: 'smilga', sum: 8 } }, percent: 100 },
      { line: { args: { person: 'muralov', sum: -7 } }, percent: 0 },
    ]);
  });

  it('those who go are out, with their seats, posts and people; the others stay, seats among them', () => {
    const members = followersOf(scenario, game, 'trotsky');
    expect(members).toBeGreaterThan(0);
    const s = put(game, (x) => applyOrder(scenario, x, 'trotsky', BREAK));
    expect(s.secondParty).toEqual({ turn: 0, leader: 'trotsky', members: ['trotsky', 'smilga'], followers: members });
    expect(['trotsky', 'smilga', 'muralov', 'kamenev'].map((id) => s.people[id]!.standing)).toEqual(['excluded', 'excluded', 'none', 'none']);
    expect(s.bodies.politburo!.full).not.toContain('trotsky');
    expect(s.organizations.moscow!.cell).toMatchObject({ trotsky: 0, none: 100, stalin: 900 });
    expect(s.blocs[0]!.members).toEqual(['muralov', 'kamenev']);
    expect(s.chronicle.slice(-2)).toMatchObject([
      { key: 'party.founded', args: { person: 'trotsky', members: 'smilga', followers: members }, who: null },
      { key: 'party.stayed', args: { members: 'muralov,kamenev' } },
    ]);
    const both = put(s, (x) => applyOrder(scenario, x, 'kamenev', BREAK));
    expect(both.secondParty!.members).toEqual(['trotsky', 'smilga', 'kamenev']);
    expect(both.chronicle.some((e) => e.key === 'party.joined')).toBe(true);
  });

  it('is refused to who is gone, who would be alone, and twice', () => {
    expect(refused(game)).toBeNull();
    expect(refused(put(game, (s) => applyOrder(scenario, s, 'trotsky', BREAK)))).toBe('R6.10 break.gone');
    const alone = put(game, (s) => {
      s.blocs = [];
      for (const p of Object.values(s.people)) p.patron = null;
    });
    expect(refused(alone)).toBe('R6.10 break.alone');
    expect(refused(put(game, (s) => void s.plans.trotsky!.push(BREAK)))).toBe('R6.10 order.already');
    expect(brief(refuseOrder(shipped('troika-split'), newGame(shipped('troika-split'), 'x'), 'zinoviev', BREAK))).toBe('R3.5 verb.order');
  });
});
