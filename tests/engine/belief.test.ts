import { describe, expect, it } from 'vitest';
import { asBelieved, beliefIn, voicesOn } from '../../src/engine/belief';
import { evidenceAgainst } from '../../src/engine/cases';
import { publish } from '../../src/engine/documents';
import { applyEffects } from '../../src/engine/effects';
import { stakesOf } from '../../src/engine/motions';
import type { State } from '../../src/model/state';
import { fresh, put, reading, scenario } from '../support/game';

const LETTER = 'letter-about-secretary';
const OCTOBER = 'trotsky-letter-8-october';
const game = fresh();
const disowned = put(game, (s) => Object.assign(s.documents[OCTOBER]!, { written: true, sent: true, holders: ['trotsky'], deniedBy: ['trotsky'] }));
const owned = put(disowned, (s) => void (s.documents[OCTOBER]!.deniedBy = []));

describe('R7.5 belief in papers', () => {
  it('a paper that no living man answers for and nobody doubts is believed', () => {
    const paper = scenario().documents.find((d) => d.state === 'public' && d.author === 'lenin')!;
    expect([voicesOn(scenario(), game, paper.id), beliefIn(scenario(), game, paper.id)]).toEqual([[], 100]);
  });
  it('when its only witness is dead and has not spoken, it stays half believed', () => {
    const s = put(game, (x) => void (x.people.krupskaya!.standing = 'dead'));
    expect(beliefIn(scenario(), s, LETTER)).toBe(50);
    s.documents[LETTER]!.confirmedBy = ['krupskaya'];
    expect(beliefIn(scenario(), s, LETTER)).toBe(100);
  });
  it('rounds to the nearest, alike on both sides', () => {
    expect([asBelieved(8, 50), asBelieved(1, 50), asBelieved(-1, 50), asBelieved(1, 49), asBelieved(-15, 0), asBelieved(-15, 30)]).toEqual([
      4, 1, -1, 0, 0, -5,
    ]);
  });
  it('scales what a paper does in print, and what its effects do to standing and to the line', () => {
    const loss = (s: State) =>
      put(s, (x) => publish(scenario(), x, OCTOBER, 'trotsky', { organ: null })).people.kamenev!.authority - s.people.kamenev!.authority;
    expect([loss(owned), loss(disowned)]).toEqual([-3, 0]);
    const by = (belief: number) =>
      put(game, (x) =>
        applyEffects(
          scenario(),
          x,
          [
            { type: 'authority', person: 'kamenev', by: -10 },
            { type: 'line', question: 'deb', by: 10 },
            { type: 'factionalism', person: 'trotsky', by: 10 },
          ],
          belief,
        ),
      );
    const of = (s: State) => [s.people.kamenev!.authority, s.lines.deb!, s.people.trotsky!.factionalism];
    const before = of(game);
    expect(of(by(30)).map((n, i) => n - before[i]!)).toEqual([-3, 3, 3]);
  });
  it('scales the sides that a room takes when it acts on a paper, not the blow', () => {
    const endorse = { kind: 'verdict' as const, document: OCTOBER, outcome: 'endorse' as const };
    expect(reading(owned, endorse).positions).toEqual(scenario().byId.documents[OCTOBER]!.supports);
    expect(Object.values(reading(disowned, endorse).positions).every((n) => n === 0)).toBe(true);
    expect(reading(owned, { ...endorse, outcome: 'condemn' }).positions.deb).toBe(-1);
    const act = { kind: 'enforce' as const, document: LETTER };
    const denied = put(game, (s) => void s.documents[LETTER]!.deniedBy.push('krupskaya'));
    const confirmed = put(game, (s) => void s.documents[LETTER]!.confirmedBy.push('krupskaya'));
    expect([denied, game, confirmed].map((s) => reading(s, act).positions.sec)).toEqual([0, 1, 2]);
    expect(stakesOf(scenario(), denied, act)).toEqual({ stalin: -3 });
  });
  it('scales what it weighs in a case against those whose name it bears', () => {
    const weight = (s: State) => evidenceAgainst(scenario(), s, 'trotsky') - s.people.trotsky!.factionalism;
    expect(weight(disowned)).toBe(0);
    expect(weight(owned)).toBe(scenario().rules.constants.evidencePaper);
  });
});
