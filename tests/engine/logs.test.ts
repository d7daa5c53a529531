import { describe, expect, it } from 'vitest';
import { groupedBy, seenThrough } from '../../src/engine/logs';

interface Told {
  to: string;
  what: string;
}
const told = (to: string, what: string): Told => ({ to, what });

describe('a log that is only added to', () => {
  it('is seen through each eye by itself, and each entry is looked at once', () => {
    let looks = 0;
    const heard = seenThrough<Told>((entry, eye) => {
      looks += 1;
      return entry.to === eye ? entry : null;
    });
    const log = [told('a', '1'), told('b', '2')];
    expect(heard(log, 'a').map((x) => x.what)).toEqual(['1']);
    log.push(told('a', '3'));
    expect(heard(log, 'a').map((x) => x.what)).toEqual(['1', '3']);
    expect(heard(log, 'b').map((x) => x.what)).toEqual(['2']);
    expect(looks).toBe(6);
    expect(heard([...log], 'b').map((x) => x.what)).toEqual(['2']);
  });

  it('hands out arrays that nobody else holds', () => {
    const heard = seenThrough<Told>((entry) => entry);
    const log = [told('a', '1')];
    heard(log, 'a').push(told('a', 'mine'));
    expect(heard(log, 'a')).toEqual(log);
  });

  it('is found by key, in order, as it grows', () => {
    const byReader = groupedBy<Told>((entry) => entry.to);
    const log = [told('a', '1'), told('b', '2')];
    expect(byReader(log, 'c')).toEqual([]);
    log.push(told('c', '3'), told('a', '4'));
    expect(byReader(log, 'c').map((x) => x.what)).toEqual(['3']);
    expect(byReader(log, 'a').map((x) => x.what)).toEqual(['1', '4']);
  });
});
