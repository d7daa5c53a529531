// Talk (R6.1–R6.3, R6.8): the one number by which a man nobody plays answers, papers that change hands, promises kept and broken.
import { describe, expect, it } from 'vitest';
import { answerSum, gainBy, leaningOn, motionFor } from '../../src/engine/answers';
import { breakDeal, endTerms, judgeBlow, judgeSilence, judgeTabling, settleAnswer } from '../../src/engine/deals';
import { newGame } from '../../src/engine/newGame';
import type { Offer, Promise_ } from '../../src/model/deal';
import type { Deal, Id, State } from '../../src/model/state';
import { after, fresh, inSession, itemOf, PLAIN, put, scenario, to, warmed } from '../support/game';
import { shipped } from '../support/scenarios';

const LETTER = 'letter-about-secretary';
const vote = (subject: string, ballot: 'for' | 'against' | 'abstain'): Promise_ => ({ kind: 'vote', subject, ballot });
const offer = (addressee: Id, ask: Promise_[], give: Promise_[] = [], term: Offer['term'] = 'plenum'): Offer => ({ to: addressee, give, ask, term });
const deal = (from: Id, o: Offer, more: Partial<Deal> = {}): Deal => ({
  id: 0,
  turn: 0,
  from,
  offer: o,
  state: 'agreed',
  readTurn: 0,
  sum: null,
  knownTo: [from, o.to],
  sides: null,
  declared: [],
  ...more,
});
/** Kamenev's motion on the village is on the table; Tomsky thinks of it what the test says, and of people nothing. */
const table = (view: number, trust = 0): State =>
  put(inSession(PLAIN), (s) => {
    for (const id of Object.keys(s.people)) s.ties[id] = {};
    for (const id of Object.keys(s.people)) Object.assign(s.people[id]!, { views: {}, patron: null, authority: 0 });
    s.people.tomsky!.views = { vil: { view, weight: 2 } };
    s.ties.tomsky = { kamenev: trust };
  });
const answer = (s: State, ask: Promise_[], give: Promise_[] = []) => answerSum(scenario(), s, 'kamenev', offer('tomsky', ask, give));
const FOR = vote('line/vil/plus', 'for');
const AGAINST = vote('line/vil/plus', 'against');

describe('R6.1 the sum of an answer', () => {
  it('a vote asked is worth his own sum toward it', () => {
    expect(leaningOn(scenario(), table(1), 'tomsky', 'line/vil/plus')).toBe(8);
    expect(answer(table(1), [FOR])).toMatchObject({ sum: 8, accepts: true });
    expect(answer(table(1), [AGAINST])).toMatchObject({ sum: -8, accepts: false });
    expect(answer(table(1), [vote('line/vil/plus', 'abstain')])).toMatchObject({ sum: -4, accepts: false });
    expect(answer(table(0), [AGAINST]).accepts).toBe(true);
  });
  it('trust counts a tenth, a stake in what is offered 8', () => {
    expect(answer(table(0, 70), [{ kind: 'support' }]).sum).toBe(-12 + 7);
    const post: Promise_ = { kind: 'appoint', post: 'urals-secretary', person: 'tomsky' };
    expect(answer(table(0, 70), [{ kind: 'support' }], [post])).toMatchObject({ sum: 3, accepts: true });
    expect(answer(table(0), [{ kind: 'support' }], [{ kind: 'appoint', post: 'finance-commissar', person: 'tomsky' }]).sum).toBe(-12 + 16);
    expect(answer(table(0), [{ kind: 'support' }], [{ kind: 'appoint', post: 'urals-secretary', person: 'tomsky' }]).sum).toBe(-12 + 8);
    expect(answer(table(0), [{ kind: 'support' }], [{ kind: 'appoint', post: 'urals-secretary', person: 'kirov' }]).sum).toBe(-12);
  });
  it('support at a congress is worth one where one lies ahead, and nothing where none does', () => {
    // No congress sits in the summer of 1923.
    expect(answer(table(0), [{ kind: 'share', document: LETTER }], [{ kind: 'support' }]).sum).toBe(-10);
    const split = shipped('troika-split');
    const gain = (turn: number) => gainBy(split, { ...newGame(split, 'support'), turn }, 'kamenev', 'tomsky', { kind: 'support' });
    const last = split.manifest.turns.findIndex((t) => t.sessions.some((s) => s.room === 'congress'));
    expect([gain(0), gain(last), gain(last + 1)]).toEqual([8, 8, 0]);
  });
  it('each kind of promise has its reluctance; of several the worst counts', () => {
    const alone = (p: Promise_) => answer(table(0), [p]).sum;
    expect(alone({ kind: 'share', document: LETTER })).toBe(-10);
    expect(alone({ kind: 'silence', document: LETTER })).toBe(-4);
    expect(alone({ kind: 'drop', subject: 'line/vil/plus' })).toBe(-4);
    expect(answer(table(2), [{ kind: 'drop', subject: 'line/vil/plus' }]).sum).toBe(-4 - 16);
    expect(alone({ kind: 'appoint', post: 'urals-secretary', person: 'kirov' })).toBe(-8);
    expect(answer(table(0), [{ kind: 'support' }, { kind: 'silence', document: LETTER }]).sum).toBe(-12);
  });
  it('silence about a paper that strikes him is worth two stakes, a vote he wants carried one', () => {
    const struck = put(table(2), (s) => void (s.documents[LETTER]!.targets.tomsky = -1));
    expect(answer(struck, [{ kind: 'support' }], [{ kind: 'silence', document: LETTER }]).sum).toBe(-12 + 16);
    expect(answer(table(0), [{ kind: 'support' }], [{ kind: 'silence', document: LETTER }]).sum).toBe(-12);
    expect(answer(table(2), [{ kind: 'support' }], [FOR]).sum).toBe(-12 + 8);
    expect(answer(table(1), [{ kind: 'support' }], [FOR]).sum).toBe(-12);
    expect(answer(table(-2), [{ kind: 'support' }], [{ kind: 'drop', subject: 'line/vil/plus' }]).sum).toBe(-12 + 8);
  });
  it('his own motion is worth two stakes to its mover when the vote is for it, and nothing when it is not', () => {
    const toMover = (give: Promise_) => answerSum(scenario(), table(0), 'tomsky', { ...offer('kamenev', [], [give]) }).sum;
    const nothing = answerSum(scenario(), table(0), 'tomsky', offer('kamenev', [], [])).sum;
    expect(toMover(FOR) - nothing).toBe(16);
    expect(toMover(AGAINST) - nothing).toBe(0);
    expect(toMover(vote('line/vil/plus', 'abstain')) - nothing).toBe(0);
  });
  it('no gift buys what he is set against by more than 20', () => {
    const state = put(table(-2), (s) => void (s.people.tomsky!.views.vil = { view: -2, weight: 3 }));
    const gifts: Promise_[] = [
      { kind: 'appoint', post: 'finance-commissar', person: 'tomsky' },
      { kind: 'appoint', post: 'war-commissar', person: 'tomsky' },
    ];
    expect(answer(state, [FOR], gifts)).toMatchObject({ sum: -24 + 32, accepts: false });
    expect(answer(table(-2), [FOR], gifts)).toMatchObject({ sum: -16 + 32, accepts: true });
  });
  it('a subject is sought among open items first, then past ones, then motions that could be laid', () => {
    const s = table(0);
    expect(motionFor(scenario(), s, 'line/vil/*')).toMatchObject({ motion: PLAIN, room: 'politburo', mover: 'kamenev' });
    expect(motionFor(scenario(), s, 'reform/secretariat/*')).toMatchObject({ motion: { kind: 'reform', body: 'secretariat' }, mover: null });
    expect(motionFor(scenario(), s, 'nothing/of/the/sort')).toBeNull();
    expect(leaningOn(scenario(), s, 'tomsky', 'nothing/of/the/sort')).toBe(0);
  });
});

describe('R6.1 an answer', () => {
  const open = (o: Offer) => put(fresh(), (s) => void s.deals.push(deal('kamenev', o, { state: 'offered' })));
  it('hands over shared papers at once, both ways, when it is yes', () => {
    const s = open(offer('zinoviev', [{ kind: 'share', document: LETTER }], [{ kind: 'share', document: 'new-course' }]));
    settleAnswer(scenario(), s, 0, s.deals[0]!.offer.to, true);
    expect(s.documents[LETTER]!.holders).toContain('kamenev');
    expect(s.documents[LETTER]!.known).toContain('kamenev');
    expect(s.documents['new-course']!.holders).toContain('zinoviev');
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'deal.agreed', who: ['kamenev', 'zinoviev'] });
  });
  it('hands over nothing when it is no', () => {
    const s = open(offer('zinoviev', [{ kind: 'share', document: LETTER }]));
    settleAnswer(scenario(), s, 0, s.deals[0]!.offer.to, false);
    expect(s.documents[LETTER]!.holders).not.toContain('kamenev');
    expect([s.deals[0]!.state, s.chronicle.at(-1)!.key]).toEqual(['refused', 'deal.refused']);
  });
});

describe('R6.2 a promise broken', () => {
  const agreed = (o: Offer, from: Id = 'stalin') => put(fresh(), (s) => void s.deals.push(deal(from, o)));
  it('costs 40 of the victim’s trust, once', () => {
    const s = agreed(offer('zinoviev', [{ kind: 'support' }]));
    const before = s.ties.stalin!.zinoviev!;
    breakDeal(scenario(), s, 0, 'zinoviev', 'stalin');
    breakDeal(scenario(), s, 0, 'zinoviev', 'stalin');
    expect([s.deals[0]!.state, s.ties.stalin!.zinoviev]).toEqual(['broken', before - 40]);
    expect(s.chronicle.filter((e) => e.key === 'deal.broken')).toHaveLength(1);
  });
  it('R6.8 to table a subject one promised to drop breaks the settlement; another subject, or another man, does not', () => {
    const s = agreed(offer('zinoviev', [{ kind: 'drop', subject: 'reform/secretariat/*' }]));
    judgeTabling(scenario(), s, 'stalin', 'reform/secretariat/reviewer');
    judgeTabling(scenario(), s, 'zinoviev', 'reform/orgburo/seats');
    expect(s.deals[0]!.state).toBe('agreed');
    judgeTabling(scenario(), s, 'zinoviev', 'reform/secretariat/reviewer');
    expect(s.deals[0]!.state).toBe('broken');
  });
  it('R6.1 to let out a paper one promised to keep breaks it', () => {
    const s = agreed(offer('zinoviev', [{ kind: 'silence', document: LETTER }]));
    judgeSilence(scenario(), s, 'zinoviev', 'new-course');
    judgeSilence(scenario(), s, 'bukharin', LETTER);
    expect(s.deals[0]!.state).toBe('agreed');
    judgeSilence(scenario(), s, 'zinoviev', LETTER);
    expect(s.deals[0]!.state).toBe('broken');
  });
});

describe('R6.1 terms', () => {
  const ends = (o: Offer, plenum: boolean, more: Partial<Deal> = {}, congress = false): State => {
    const s = put(fresh(), (x) => void x.deals.push(deal('stalin', o, more)));
    endTerms(scenario(), s, { plenum, congress });
    return s;
  };
  const support = (term: Offer['term']) => offer('kamenev', [{ kind: 'support' }], [], term);
  it('a month ends with it, a plenum’s term when the plenum has sat, a congress’s when a congress has', () => {
    const states = (['month', 'plenum', 'congress'] as const).map((t) => [
      ends(support(t), false),
      ends(support(t), true),
      ends(support(t), false, {}, true),
    ]);
    expect(states.map((pair) => pair.map((s) => s.deals[0]!.state))).toEqual([
      ['kept', 'kept', 'kept'],
      ['agreed', 'kept', 'agreed'],
      ['agreed', 'agreed', 'kept'],
    ]);
  });
  it('a term counts from the month in which the offer was read', () => {
    expect(ends(support('month'), false, { readTurn: 1 }).deals[0]!.state).toBe('agreed');
  });
  it('what was kept earns both ten, and five back', () => {
    const s = ends(support('month'), false);
    const before = fresh();
    expect(s.ties.kamenev!.stalin).toBe(warmed(warmed(before.ties.kamenev!.stalin!, 10), 5));
    expect(s.ties.stalin!.kamenev).toBe(warmed(warmed(before.ties.stalin!.kamenev!, 5), 10));
  });
  it('a post promised and not given is a promise broken', () => {
    const promise: Promise_ = { kind: 'appoint', post: 'ukraine-secretary', person: 'kirov' };
    const unpaid = ends(offer('kamenev', [{ kind: 'support' }], [promise], 'month'), false);
    expect([unpaid.deals[0]!.state, unpaid.chronicle.at(-1)!.args.by]).toEqual(['broken', 'stalin']);
    const paid = put(fresh(), (s) => {
      s.posts['ukraine-secretary']!.holder = 'kirov';
      s.deals.push(deal('stalin', offer('kamenev', [{ kind: 'support' }], [promise], 'month')));
    });
    endTerms(scenario(), paid, { plenum: false, congress: false });
    expect(paid.deals[0]!.state).toBe('kept');
  });
  it('an offer not answered lapses; one still under way does not', () => {
    expect(ends(support('month'), false, { state: 'offered' }).deals[0]!.state).toBe('lapsed');
    expect(ends(support('month'), false, { state: 'offered', readTurn: 1 }).deals[0]!.state).toBe('offered');
  });
  it('a letter with an offer is answered in the corridor of the month after, by men nobody plays', () => {
    const s = put(to(fresh(), 0, 'consequences'), (x) => {
      x.deals.push(deal('kamenev', offer('tomsky', [{ kind: 'silence', document: LETTER }]), { state: 'offered', readTurn: 1 }));
    });
    expect(to(s, 1, 'work').deals[0]!.state).toBe('offered');
    expect(to(s, 1, 'corridor').deals[0]).toMatchObject({ state: 'refused', sum: -3 });
  });
});

describe('R6.1 promises of names and of peace', () => {
  const base = put(fresh(), (s) => {
    s.ties.stalin = { kamenev: -60, rykov: -25 };
    s.ties.kamenev = { stalin: 0, rykov: -30 };
    s.people.kamenev!.views = {};
  });
  const gives = (p: Promise_): number => answerSum(scenario(), base, 'stalin', offer('kamenev', [{ kind: 'support' }], [p])).sum;
  const dealt = (p: Promise_): State => put(base, (s) => void s.deals.push(deal('stalin', offer('kamenev', [], [p], 'month'))));
  const state = (s: State): string => s.deals[0]!.state;

  it('peace is worth what its breach is to be feared for', () => {
    expect(gives({ kind: 'spare', person: 'kamenev' })).toBe(-12 + 16);
    expect(gives({ kind: 'quiet', person: 'kamenev' })).toBe(-12 + 16);
    expect(gives({ kind: 'spare', person: 'rykov' })).toBe(-12);
    expect(gives({ kind: 'nominate', subject: 'elect/orgburo/kamenev/full' })).toBe(-12 + 16);
    expect(gives({ kind: 'nominate', subject: 'appoint/war-commissar/rykov' })).toBe(-12);
  });

  it('R1.2b a seat beside a room where he votes already is worth nothing to him', () => {
    const split = shipped('troika-split');
    const game = newGame(split, 'seats');
    const place = (person: Id): number =>
      gainBy(split, game, 'stalin', person, { kind: 'nominate', subject: `elect/central-control-commission/${person}/full` });
    expect(game.bodies['central-committee']!.full).toContain('kamenev');
    expect(place('kamenev')).toBe(0);
    const outside = split.people.find((p) => !game.bodies['central-committee']!.full.includes(p.id))!.id;
    expect(place(outside)).toBe(16);
  });

  it('it is harder to promise of a man one mistrusts', () => {
    expect(answerSum(scenario(), base, 'stalin', offer('kamenev', [{ kind: 'quiet', person: 'rykov' }])).sum).toBe(-6 - 4);
    expect(answerSum(scenario(), base, 'stalin', offer('kamenev', [{ kind: 'spare', person: 'stalin' }])).sum).toBe(-4);
  });

  it('a blow breaks it: a motion against the man, a word, an office', () => {
    const spared = dealt({ kind: 'spare', person: 'kamenev' });
    expect(state(put(spared, (s) => judgeTabling(scenario(), s, 'stalin', 'x', { kamenev: -1 })))).toBe('broken');
    expect(state(put(spared, (s) => judgeTabling(scenario(), s, 'stalin', 'x', { kamenev: 1, rykov: -1 })))).toBe('agreed');
    expect(state(put(spared, (s) => judgeBlow(scenario(), s, 'stalin', 'kamenev', 'spare')))).toBe('broken');
    expect(state(put(spared, (s) => judgeBlow(scenario(), s, 'stalin', 'kamenev', 'quiet')))).toBe('agreed');
    const accuse = {
      kind: 'speak' as const,
      act: 'accuse' as const,
      target: 'kamenev',
      question: null,
      organization: null,
      document: null,
      fact: null,
    };
    expect(state(after(dealt({ kind: 'quiet', person: 'kamenev' }), 'stalin', accuse))).toBe('broken');
  });

  it('a nomination not made by the end of the term is a broken promise', () => {
    const named = dealt({ kind: 'nominate', subject: 'line/vil/plus' });
    const ended = (s: State): string => state(put(s, (x) => endTerms(scenario(), x, { plenum: false, congress: false })));
    expect(ended(named)).toBe('broken');
    expect(ended(put(named, (s) => void s.items.push({ ...itemOf(PLAIN, 'politburo', 'stalin'), subject: 'line/vil/plus' })))).toBe('kept');
  });
});
