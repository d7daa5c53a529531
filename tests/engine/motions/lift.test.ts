import { expect, it } from 'vitest';
import { penalize } from '../../../src/engine/penalties';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';

const lift = (what: 'label' | 'rung' | 'membership', who = 'trotsky'): Motion => ({ kind: 'lift', who, what });
const marked = put(fresh(), (s) => {
  Object.assign(s.people.trotsky!, { labels: ['factionalist'], standing: 'reprimanded' });
});

it('R5.9 lift is against cutting off, and gives to the man', () => {
  expect(reading(marked, lift('label'))).toEqual({ subject: 'lift/trotsky/label', positions: { cut: -1 }, stakes: { trotsky: 1 }, excluded: [] });
});

it('R5.9 lift takes back what it names and gives 4 authority', () => {
  const s = carried(marked, lift('label'));
  expect(s.people.trotsky).toMatchObject({ labels: [], standing: 'reprimanded', authority: marked.people.trotsky!.authority + 4 });
  expect(lastEntry(s)).toMatchObject({ key: 'lift.done', reflects: { trotsky: 1 } });
  expect(carried(marked, lift('rung')).people.trotsky).toMatchObject({ labels: ['factionalist'], standing: 'none' });
});

it('R5.9 lift is refused for nobody, and of nothing', () => {
  expect(refusalOfMotion(marked, lift('rung'))).toBeNull();
  expect(refusalOfMotion(marked, lift('rung', 'nobody'))).toBe('R5.9 person.unknown');
  expect(refusalOfMotion(marked, lift('label', 'stalin'))).toBe('R5.9 lift.nothing');
  expect(refusalOfMotion(marked, lift('membership'))).toBe('R5.9 lift.nothing');
  const out = put(marked, (s) => void (s.people.trotsky!.standing = 'excluded'));
  expect(refusalOfMotion(out, lift('membership'))).toBe('R5.9 lift.unasked');
});

it('R5.9 lift ends a suspension before its term', () => {
  const out = put(fresh(), (s) => penalize(scenario(), s, 'trotsky', 'suspension', null));
  const s = carried(out, lift('rung'));
  expect(s.people.trotsky!.standing).toBe('none');
  expect(s.penalties[0]!.state).toBe('lifted');
});
