import { describe, expect, it } from 'vitest';
import { options, refuseAction } from '../../../src/engine/actions';
import type { If, Offer, Promise_ } from '../../../src/model/deal';
import { act, brief, fresh, lastEntry, PLAIN, put, refusalOf, scenario, to, withMonths } from '../../support/game';

const LETTER = 'letter-about-secretary';
const game = to(fresh(), 0, 'corridor');
const SUPPORT: Promise_ = { kind: 'support' };
const offer = (addressee: string, give: Promise_[] = [], ask: Promise_[] = [SUPPORT], seat = 'zinoviev') => ({
  type: 'offer' as const,
  seat,
  offer: { to: addressee, give, ask, term: 'congress' } satisfies Offer,
});
const giving = (p: Promise_, addressee = 'trotsky', seat = 'zinoviev') => refusalOf(game, offer(addressee, [p], [], seat));

it('R6.1 offer to a man in the same place is open in this corridor', () => {
  const s = act(structuredClone(game), offer('trotsky'));
  expect(s.deals).toMatchObject([
    { from: 'zinoviev', state: 'offered', readTurn: 0, sum: null, knownTo: ['zinoviev', 'trotsky'], sides: null, declared: [] },
  ]);
  expect(lastEntry(s)).toMatchObject({ key: 'deal.offered', who: ['zinoviev', 'trotsky'] });
});

it('R2.2 offer to a man elsewhere is a letter, read in the next corridor', () => {
  const s = act(structuredClone(game), offer('kamenev'));
  expect(s.deals[0]!.readTurn).toBe(1);
  expect(lastEntry(s).key).toBe('deal.sent');
});

it('R6.1 offer to a man nobody plays is answered at once by his number', () => {
  // −12 for support, +1 for a tenth of his trust of 10 in Kamenev.
  const trusting = (trust: number) =>
    put(game, (x) => {
      x.ties.tomsky!.kamenev = trust;
    });
  const s = act(trusting(10), offer('tomsky', [], [SUPPORT], 'kamenev'));
  expect(s.deals[0]).toMatchObject({ state: 'refused', sum: -11 });
  // −4 to leave a matter alone that he does not care for.
  const won = act(trusting(40), offer('tomsky', [], [{ kind: 'drop', subject: 'line/nowhere/plus' }], 'kamenev'));
  expect(won.deals[0]).toMatchObject({ state: 'agreed', sum: 0 });
});

it('R6.1 offer is refused out of season, after committing, to nobody, empty, and twice', () => {
  expect(refusalOf(game, offer('trotsky'))).toBeNull();
  expect(refusalOf(fresh(), offer('trotsky'))).toBe('R2.3 phase.notCorridor');
  expect(refusalOf(act(structuredClone(game), { type: 'commit', seat: 'zinoviev' }), offer('trotsky'))).toBe('R2.7 phase.committed');
  expect(refusalOf(game, offer('lenin'))).toBe('R6.1 person.unavailable');
  expect(refusalOf(game, offer('zinoviev'))).toBe('R6.1 person.unavailable');
  expect(refusalOf(game, offer('trotsky', [], []))).toBe('R6.1 offer.empty');
  expect(refusalOf(act(structuredClone(game), offer('trotsky')), offer('trotsky', [SUPPORT]))).toBe('R6.1 offer.already');
});

it('R6.1 promises are refused that the giver could not keep', () => {
  const vote: Promise_ = { kind: 'vote', subject: 'reform/secretariat/*', ballot: 'for' };
  expect(giving(vote)).toBeNull();
  expect(refusalOf(game, offer('sapronov', [], [vote], 'stalin'))).toBe('R6.1 promise.noVote');
  expect(giving({ kind: 'drop', subject: '' })).toBe('R6.8 promise.noSubject');
  expect(giving({ kind: 'appoint', post: 'nowhere', person: 'kirov' })).toBe('R6.1 post.unknown');
  expect(giving({ kind: 'appoint', post: 'ukraine-secretary', person: 'kirov' })).toBe('R6.1 promise.noPower');
  const ukraine: Promise_ = { kind: 'appoint', post: 'ukraine-secretary', person: 'kirov' };
  expect(giving(ukraine, 'kamenev', 'stalin')).toBeNull();
  const later = withMonths('posts', 'ukraine-secretary', { from: '1924-01', until: null });
  expect(brief(refuseAction(later, game, offer('kamenev', [ukraine], [], 'stalin')))).toBe('R1.3 post.months');
});

it('R6.1 promises about papers are refused without the paper', () => {
  expect(giving({ kind: 'share', document: LETTER })).toBeNull();
  expect(giving({ kind: 'share', document: LETTER }, 'kamenev', 'stalin')).toBe('R6.1 promise.noPaper');
  expect(giving({ kind: 'share', document: LETTER }, 'bukharin')).toBe('R6.1 document.hasIt');
  expect(giving({ kind: 'silence', document: LETTER }, 'kamenev', 'stalin')).toBe('R6.1 promise.noPaper');
  expect(giving({ kind: 'silence', document: 'new-course' }, 'stalin', 'trotsky')).toBeNull();
});

it('R6.1 offer of support runs until the congress', () => {
  const until = (term: Offer['term']) => refusalOf(game, { ...offer('trotsky'), offer: { to: 'trotsky', give: [], ask: [SUPPORT], term } });
  expect([until('plenum'), until('month'), until('congress')]).toEqual(['R6.1 offer.congressTerm', 'R6.1 offer.congressTerm', null]);
});

it('R6.6 offer gives no bloc: it is asked, and binds both', () => {
  const bloc = (give: boolean) => ({
    type: 'offer' as const,
    seat: 'kamenev',
    offer: { to: 'rykov', give: give ? [{ kind: 'bloc' as const }] : [], ask: give ? [] : [{ kind: 'bloc' as const }], term: 'congress' as const },
  });
  const corridor = to(fresh(), 0, 'corridor');
  expect(refusalOf(corridor, bloc(true))).toBe('R6.6 bloc.asked');
  expect(refusalOf(corridor, bloc(false))).toBeNull();
});

it('R6.1 promises of names and of peace are refused where they mean nothing', () => {
  expect(giving({ kind: 'nominate', subject: 'elect/orgburo/zinoviev/full' })).toBeNull();
  expect(giving({ kind: 'nominate', subject: 'line/vil/plus' })).toBe('R6.1 promise.noName');
  expect(giving({ kind: 'spare', person: 'trotsky' })).toBeNull();
  expect(giving({ kind: 'quiet', person: 'nobody' })).toBe('R6.1 person.unavailable');
});

it('R7.4, R4.7 promises to recant and to stay are refused to who has nothing to recant or to take back', () => {
  expect(giving({ kind: 'recant', step: 'submit' }, 'kamenev', 'stalin')).toBe('R7.4 promise.noFault');
  expect(giving({ kind: 'stay', post: 'sto-deputy' }, 'stalin', 'kamenev')).toBe('R4.7 resignation.none');
});

describe('R6.8 an offer with an if', () => {
  const THIS: If = { subject: 'line/vil/plus', carried: true };
  const OTHER = 'line/deb/plus';
  const yes = (subject: string, hangs: If): Promise_ => ({ kind: 'vote', subject, ballot: 'for', if: hangs });
  const laid = act(structuredClone(game), { type: 'table', seat: 'kamenev', room: 'politburo', motion: PLAIN, amends: null });
  const hanging = (give: Promise_) =>
    refusalOf(laid, { type: 'offer', seat: 'kamenev', offer: { to: 'stalin', give: [give], ask: [SUPPORT], term: 'congress' } });

  it('is refused where it hangs on itself, on a settlement, or on nothing that a room could do', () => {
    expect(hanging({ ...SUPPORT, if: THIS })).toBeNull();
    expect(hanging(yes('line/vil/plus', THIS))).toBe('R6.8 promise.ifItself');
    expect(hanging(yes('line/vil/*', THIS))).toBe('R6.8 promise.ifItself');
    expect(hanging({ ...SUPPORT, if: { subject: 'settle/trotsky', carried: true } })).toBe('R6.8 promise.ifNothing');
    expect(hanging({ ...SUPPORT, if: { subject: 'nothing/at/all', carried: true } })).toBe('R6.8 promise.ifNothing');
  });

  it('the menu has one vote for another', () => {
    const both = act(structuredClone(laid), {
      type: 'table',
      seat: 'stalin',
      room: 'politburo',
      motion: { ...PLAIN, question: 'deb' },
      amends: null,
    });
    const offered = options(scenario(), both, 'kamenev', ['offer']).flatMap((a) => (a.type === 'offer' ? a.offer.give : []));
    expect(offered).toContainEqual(yes(OTHER, THIS));
  });
});
