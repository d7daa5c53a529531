// R6.8: what a man has laid before a room and promises afterwards to leave alone comes off the agenda, so that no word is given and broken in one month.
import { describe, expect, it } from 'vitest';
import { endTerms, settleAnswer } from '../../src/engine/deals';
import { resolveItem } from '../../src/engine/session';
import type { Promise_ } from '../../src/model/deal';
import type { Motion } from '../../src/model/motion';
import type { Deal, State } from '../../src/model/state';
import { carried, fresh, inSession, itemOf, PLAIN, put, scenario, to } from '../support/game';

const deal = (give: Promise_[], ask: Promise_[] = []): Deal => ({
  id: 0,
  turn: 0,
  from: 'kamenev',
  offer: { to: 'tomsky', give, ask, term: 'plenum' },
  state: 'offered',
  readTurn: 0,
  sum: null,
  knownTo: ['kamenev', 'tomsky'],
  sides: null,
  declared: [],
});
const BLOW: Motion = { kind: 'discipline', who: ['tomsky'], rung: 'censure', from: null };
const laid = (motion: Motion, subject: string, mover = 'kamenev', at = fresh()): State =>
  put(at, (s) => {
    s.items.push({ ...itemOf(motion, 'politburo', mover), id: s.items.length, subject });
  });
const agree = (s: State, give: Promise_[], ask: Promise_[] = []): State =>
  put(s, (x) => {
    x.deals.push(deal(give, ask));
    settleAnswer(scenario(), x, 0, 'tomsky', true);
  });
const fate = (s: State): string | null => s.items.at(-1)!.outcome;
const blow = laid(BLOW, 'discipline/censure/tomsky');
const plain = laid(PLAIN, 'line/vil/plus');

describe('R6.8 what was promised after it was tabled', () => {
  it('a matter he leaves alone, and a blow at a man he spares, come off with the yes', () => {
    expect(fate(agree(plain, [{ kind: 'drop', subject: 'line/vil/*' }]))).toBe('withdrawn');
    const spared = agree(blow, [{ kind: 'spare', person: 'tomsky' }]);
    expect(fate(spared)).toBe('withdrawn');
    expect(spared.chronicle.find((e) => e.key === 'withdrawn.promised')!.args).toMatchObject({ person: 'kamenev', deal: 0 });
    expect(spared.deals[0]!.state).toBe('agreed');
    expect(put(spared, (s) => endTerms(scenario(), s, { plenum: true, congress: false })).deals[0]!.state).toBe('kept');
  });

  it('not with a no; not another matter, another man’s motion, or what is to be confirmed', () => {
    const refused = put(plain, (s) => {
      s.deals.push(deal([{ kind: 'drop', subject: 'line/vil/*' }]));
      settleAnswer(scenario(), s, 0, 'tomsky', false);
    });
    expect(fate(refused)).toBeNull();
    expect(fate(agree(plain, [{ kind: 'drop', subject: 'line/deb/*' }]))).toBeNull();
    expect(fate(agree(plain, [], [{ kind: 'drop', subject: 'line/vil/*' }]))).toBeNull();
    const confirmed = put(plain, (s) => void (s.items.at(-1)!.confirms = 0));
    expect(fate(agree(confirmed, [{ kind: 'drop', subject: 'line/vil/*' }]))).toBeNull();
  });

  it('an amendment goes with what it amends', () => {
    const amended = put(plain, (s) => {
      const item = s.items.at(-1)!;
      s.items.push({ ...item, id: item.id + 1, mover: 'stalin', amends: item.id });
    });
    expect(fate(agree(amended, [{ kind: 'drop', subject: 'line/vil/*' }]))).toBe('withdrawn');
  });

  it('by terms of a room, from the members that it binds', () => {
    const terms: Motion = {
      kind: 'settle',
      with: ['tomsky'],
      give: [{ kind: 'spare', person: 'tomsky' }],
      ask: [{ kind: 'quiet', person: 'kamenev' }],
      term: 'plenum',
    };
    const made = put(carried(blow, terms), (s) => settleAnswer(scenario(), s, 0, 'tomsky', true));
    expect(made.deals[0]!.state).toBe('agreed');
    expect(made.items.find((i) => i.subject === 'discipline/censure/tomsky')!.outcome).toBe('withdrawn');
  });

  it('when it hung on a vote, with that vote, and off the agenda of the room that sits', () => {
    const sitting = laid(BLOW, 'discipline/censure/tomsky', 'kamenev', inSession(PLAIN));
    const hanging = put(sitting, (s) => {
      s.session!.agenda.push(s.items.at(-1)!.id);
      s.deals.push({ ...deal([{ kind: 'spare', person: 'tomsky', if: { subject: 'line/vil/plus', carried: true } }]), state: 'agreed' });
      for (const id of s.bodies.politburo!.full) s.session!.ballots[id] = 'for';
    });
    expect(fate(hanging)).toBeNull();
    const voted = put(hanging, (s) => resolveItem(scenario(), s));
    expect(voted.votes.at(-1)!.carried).toBe(true);
    expect(fate(voted)).toBe('withdrawn');
    expect(voted.session!.agenda).not.toContain(voted.items.at(-1)!.id);
    // In the other case it stands.
    const lost = put(hanging, (s) => {
      for (const id of s.bodies.politburo!.full) s.session!.ballots[id] = 'against';
      resolveItem(scenario(), s);
    });
    expect(fate(lost)).toBeNull();
  });

  it('a man who answers in the corridor finds it gone from the sitting', () => {
    const s = agree(blow, [{ kind: 'spare', person: 'tomsky' }]);
    expect(to(s, 0, 'consequences').votes.some((v) => v.subject === 'discipline/censure/tomsky')).toBe(false);
  });
});
