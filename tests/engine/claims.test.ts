import { describe, expect, it } from 'vitest';
import { findOutClaims } from '../../src/engine/claims';
import { cardOf } from '../../src/engine/orders';
import type { Id, State } from '../../src/model/state';
import { fresh, put, scenario, to } from '../support/game';

/** Tomsky is told by Kamenev where Rykov stands on the village; Rykov's view is given. */
function told(stance: 'for' | 'against', view: number, knows: Id[] = ['rykov']): State {
  return put(fresh(), (s) => {
    s.ties = {};
    for (const id of Object.keys(s.people)) s.people[id]!.patron = null;
    s.blocs = [];
    s.people.rykov!.views = { vil: { view, weight: 3 } };
    s.people.tomsky!.knows = knows;
    s.claims.push({ by: 'kamenev', to: 'tomsky', about: 'rykov', subject: 'line/vil/plus', stance, found: null });
  });
}

describe('R6.3 a claim before the vote', () => {
  it('is found out by who knows the man, costs trust with him alone, and counts no more', () => {
    const s = told('for', -2);
    const authority = s.people.kamenev!.authority;
    findOutClaims(scenario(), s);
    expect(s.claims[0]!.found).toBe(false);
    expect([s.ties.tomsky!.kamenev, s.people.kamenev!.authority]).toEqual([-10, authority]);
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'bluff.foundOut', who: ['kamenev', 'tomsky'], args: { about: 'rykov' } });
    findOutClaims(scenario(), s);
    expect(s.ties.tomsky!.kamenev).toBe(-10);
  });
  it('that is so is found to be so, and costs nothing even if the man changes his mind', () => {
    const s = told('for', 2);
    findOutClaims(scenario(), s);
    expect([s.claims[0]!.found, s.ties.tomsky?.kamenev]).toEqual([true, undefined]);
  });
  it('stays open with who does not know the man, and about a man who is undecided', () => {
    for (const s of [told('for', -2, []), told('for', 0)]) {
      findOutClaims(scenario(), s);
      expect(s.claims[0]!.found).toBeNull();
    }
  });
  it('is tried every month before offers are answered', () => {
    const s = to(told('for', -2), 0, 'corridor');
    expect(s.claims[0]!.found).toBe(false);
  });
  it('shows on its card who would see through it', () => {
    const s = put(told('for', -2), (x) => {
      x.people.zinoviev!.place = 'moscow';
      x.people.tomsky!.place = 'moscow';
    });
    const card = (about: Id) =>
      cardOf(scenario(), s, 'zinoviev', { kind: 'tell', to: 'tomsky', about, subject: 'line/vil/plus', stance: 'for' }).uncertain.map(
        (u) => u.percent,
      );
    expect([card('rykov'), card('stalin')]).toEqual([[100], []]);
  });
});
