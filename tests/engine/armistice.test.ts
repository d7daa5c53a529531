// What the record of 1926 and 1927 asks for, played with general data: an armistice and who may break it, recantation and return, labels, a programme taken over.
import { describe, expect, it } from 'vitest';
import { refuseAction } from '../../src/engine/actions';
import { moveCircle } from '../../src/engine/circle/cadres';
import { demandsMet, openPlatform } from '../../src/engine/circle/platforms';
import { applyEffect } from '../../src/engine/effects';
import { refuseMotion } from '../../src/engine/motions';
import { askedIn, boundTo } from '../../src/engine/motions/settle';
import { newGame } from '../../src/engine/newGame';
import { applyOrder, refuseOrder } from '../../src/engine/orders';
import type { Motion } from '../../src/model/motion';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { act, brief, carried, fresh, put, refusalOfMotion, refusalOfOrder, scenario, to } from '../support/game';
import { shipped } from '../support/scenarios';

type Settle = Extract<Motion, { kind: 'settle' }>;

describe('R6.8 an armistice', () => {
  const factious = put(fresh(), (s) => void (s.people.trotsky!.factionalism = 60));
  const terms: Settle = {
    kind: 'settle',
    with: ['trotsky'],
    give: [
      { kind: 'spare', person: 'trotsky' },
      { kind: 'quiet', person: 'trotsky' },
    ],
    ask: [{ kind: 'recant', step: 'submit' }],
    term: 'congress',
    orElse: 'censure',
  };
  const made = act(to(carried(factious, terms), 1, 'corridor'), { type: 'answer', seat: 'trotsky', deal: 0, accept: true });

  it('binds the room that made it and him, and has its or else', () => {
    expect(made.deals[0]).toMatchObject({ state: 'agreed', sides: { room: 'politburo', orElse: 'censure' } });
    expect(askedIn(terms)).toEqual(['trotsky']);
    expect(boundTo(made, 'politburo', terms)).toContain('stalin');
  });

  it('a third organ breaks the peace and no promise: whoever does not sit in the room is not bound by it', () => {
    const gagged = put(made, (s) => applyEffect(scenario(), s, { type: 'rule', verb: 'speak', allow: false, who: ['trotsky'] }));
    const labelled = carried(gagged, { kind: 'label', label: 'factionalist', who: ['trotsky'] }, 'central-committee');
    expect(labelled.people.trotsky!.labels).toEqual(['factionalist']);
    expect(labelled.deals[0]!.state).toBe('agreed');
    expect(boundTo(made, 'politburo', terms)).not.toContain('kuibyshev');
  });

  it('one of the room breaks it by a word in public', () => {
    const said = put(made, (s) =>
      applyOrder(scenario(), s, 'stalin', {
        kind: 'speak',
        act: 'accuse',
        target: 'trotsky',
        question: null,
        organization: null,
        document: null,
        fact: null,
      }),
    );
    expect(said.deals[0]!.state).toBe('broken');
  });
});

describe('R7.4 recantation, R5.9 return', () => {
  it('each step of a declaration buys factionalism back with authority', () => {
    const factious = put(fresh(), (s) => Object.assign(s.people.trotsky!, { factionalism: 60, authority: 60 }));
    const done = (step: 'soften' | 'submit' | 'recant') => {
      const p = put(factious, (s) => applyOrder(scenario(), s, 'trotsky', { kind: 'declare', step })).people.trotsky!;
      return [p.factionalism, p.authority];
    };
    expect([done('soften'), done('submit'), done('recant')]).toEqual([
      [50, 58],
      [40, 55],
      [20, 48],
    ]);
  });

  it('who was put out recants, asks, and a room takes him back', () => {
    const s0 = shipped('united-opposition');
    const out = put(structuredClone(newGame(s0, 'back')), (s) => void (s.people.zinoviev!.standing = 'excluded'));
    const asked = put(out, (s) => {
      s.people.zinoviev!.factionalism = 60;
      applyOrder(s0, s, 'zinoviev', { kind: 'declare', step: 'recant' });
      applyOrder(s0, s, 'zinoviev', { kind: 'petition', what: 'membership', room: 'politburo' });
    });
    expect(asked.people.zinoviev!.factionalism).toBe(20);
    expect(brief(refuseMotion(s0, asked, { kind: 'lift', who: 'zinoviev', what: 'membership' }, 'politburo'))).toBeNull();
    expect(brief(refuseAction(s0, asked, { type: 'order', seat: 'zinoviev', order: { kind: 'rest' } }))).not.toBe('R5.9 outside.order');
  });
});

describe('R4.9 a label', () => {
  const bearing = put(fresh(), (s) => s.people.trotsky!.labels.push('factionalist'));

  it('keeps its bearer from what the rules say of it: print, public speech, election upward', () => {
    const barred = scenario().rules.labels.factionalist!;
    const speak = { kind: 'speak' as const, act: 'argue' as const, target: null, question: 'deb', organization: null, document: null, fact: null };
    const held = put(bearing, (s) => {
      Object.assign(s.documents['new-course']!, { written: true });
      s.documents['new-course']!.holders.push('trotsky');
    });
    const elect: Motion = { kind: 'elect', body: 'orgburo', person: 'trotsky', membership: 'full' };
    const out = put(held, (s) => void (s.bodies.orgburo!.full = s.bodies.orgburo!.full.filter((id) => id !== 'trotsky')));
    expect(refusalOfOrder(held, 'trotsky', { kind: 'print', document: 'new-course', organ: 'pravda' })).toBe(
      barred.includes('print') ? 'R4.9 label.bars' : null,
    );
    expect(refusalOfOrder(bearing, 'trotsky', speak)).toBe(barred.includes('speak') ? 'R4.9 label.bars' : null);
    expect(refusalOfMotion(out, elect, 'central-committee')).toBe(barred.includes('elect') ? 'R4.9 label.bars' : null);
    expect(barred.length).toBeGreaterThan(0);
  });
});

describe('R5.1 a programme taken over', () => {
  const united = shipped('united-opposition');
  const paper = 'platform-of-the-opposition';
  const state: State = put(structuredClone(newGame(united, 'taken')), (s) => {
    Object.assign(s.documents[paper]!, { written: true, sent: true });
    for (const q of Object.keys(s.documents[paper]!.supports)) s.lines[q] = 0;
    for (const o of Object.values(s.organizations)) Object.assign(o, { press: null, opinion: { left: 200, line: 700 } });
  });
  const met = put(state, (s) => {
    for (const [q, side] of Object.entries(s.documents[paper]!.supports)) s.lines[q] = 60 * Math.sign(side);
  });
  const month = (s: State, with_: Scenario = united) => put(s, (x) => moveCircle(with_, x)).organizations.ukraine!.opinion.left!;

  it('fewer are left to be convinced of what the line has come to say', () => {
    const platform = openPlatform(united, state)!;
    expect(demandsMet(united, state, platform)).toBe(0);
    expect(demandsMet(united, met, platform)).toBe(Object.values(met.documents[paper]!.supports).filter((n) => n !== 0).length);
    expect(month(met)).toBeLessThan(month(state));
    const without = { ...united, rules: { ...united.rules, taken: 0 } };
    expect(month(met, without)).toBe(month(state, without));
  });
});

describe('R4.13 an effect that sets a rule', () => {
  it('lifts what was in force the other way, and nothing else', () => {
    const forbidden = put(fresh(), (s) => {
      s.rules.push({ verb: 'discuss', allow: false, who: [], since: 0 }, { verb: 'discuss', allow: false, who: ['trotsky'], since: 0 });
      applyEffect(scenario(), s, { type: 'rule', verb: 'discuss', allow: true, who: [] });
    });
    expect(forbidden.rules.map((r) => [r.allow, r.who])).toEqual([
      [false, ['trotsky']],
      [true, []],
    ]);
  });
});

it('R3.5 what a scenario does not play with is not there', () => {
  expect(brief(refuseOrder(scenario(), fresh(), 'trotsky', { kind: 'break' }))).toBe('R3.5 verb.order');
});
