import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

const LETTER = 'zinoviev-letter-29-july';
const verdict = (outcome: 'endorse' | 'note' | 'condemn'): Motion => ({ kind: 'verdict', document: LETTER, outcome });
const sent = put(fresh(), (s) => {
  Object.assign(s.documents[LETTER]!, { written: true, sent: true, signatories: ['bukharin'] });
});

it('R1.6 verdict gives to or takes from author and signatories; endorsed, the paper strikes', () => {
  expect(reading(sent, verdict('endorse'))).toEqual({
    subject: `verdict/${LETTER}/endorse`,
    positions: { sec: 1 },
    stakes: { zinoviev: 1, bukharin: 1, stalin: -1 },
    excluded: [],
  });
  expect(reading(sent, verdict('condemn'))).toMatchObject({ positions: { sec: -1 }, stakes: { zinoviev: -1, bukharin: -1 } });
  expect(reading(sent, verdict('note'))).toMatchObject({ positions: {}, stakes: {} });
});

it.each([
  ['endorse', 4, 0],
  ['note', 0, 0],
  ['condemn', -6, 5],
] as const)('R1.6 verdict to %s moves authority by %i and factionalism by %i', (outcome, authority, factionalism) => {
  const s = carried(sent, verdict(outcome));
  for (const id of ['zinoviev', 'bukharin'])
    expect(s.people[id]).toMatchObject({
      authority: sent.people[id]!.authority + authority,
      factionalism: sent.people[id]!.factionalism + factionalism,
    });
  expect(lastEntry(s)).toMatchObject({ key: `verdict.${outcome}`, reflects: { zinoviev: Math.sign(authority) } });
});

it('R1.6 verdict is refused of unwritten and of private papers', () => {
  expect(refusalOfMotion(sent, verdict('note'))).toBeNull();
  expect(refusalOfMotion(fresh(), verdict('note'))).toBe('R1.6 document.unwritten');
  const kept = put(sent, (s) => {
    s.documents[LETTER]!.sent = false;
  });
  expect(refusalOfMotion(kept, verdict('note'))).toBe('R1.6 document.private');
});

it('R7.5 nobody condemns a word of Lenin’s while nobody has denied that it is his', () => {
  const LENIN = 'letter-about-secretary';
  const condemn: Motion = { kind: 'verdict', document: LENIN, outcome: 'condemn' };
  const read = put(fresh(), (s) => void s.documents[LENIN]!.readIn.push('politburo'));
  expect(refusalOfMotion(read, condemn)).toBe('R7.5 document.lenin');
  expect(refusalOfMotion(read, { ...condemn, outcome: 'note' })).toBeNull();
  const denied = put(read, (s) => void s.documents[LENIN]!.deniedBy.push('stalin'));
  expect(refusalOfMotion(denied, condemn)).toBeNull();
});
