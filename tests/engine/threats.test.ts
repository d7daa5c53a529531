// Or else (R6.8): a threat weighs as much as he who hears it has to lose, binds who makes it when it is not heeded, and costs him when it proves empty.
import { describe, expect, it } from 'vitest';
import { answerSum } from '../../src/engine/answers';
import { breakDeal, endTerms, judgeSilence, judgeTabling, judgeVotePromises } from '../../src/engine/deals';
import { promisesOn } from '../../src/engine/sides';
import { refuseThreat } from '../../src/engine/threats';
import type { Offer, Threat } from '../../src/model/deal';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import { act, brief, carried, fresh, inSession, PLAIN, put, refusalOf, refusalOfMotion, scenario, to } from '../support/game';

const LETTER = 'letter-about-secretary';
const SUBJECT = 'line/vil/plus';
const AGAINST: Threat = { kind: 'vote', subject: SUBJECT, ballot: 'against' };
const offer = (orElse: Threat | undefined, term: Offer['term'] = 'congress'): Offer => ({
  to: 'kamenev',
  give: [],
  ask: [{ kind: 'support' }],
  term,
  ...(orElse === undefined ? {} : { orElse }),
});
/** Kamenev, whom nobody plays, has a motion on the table; nobody thinks anything of anybody. */
const laid = put(
  to(act(to(fresh(), 0, 'corridor'), { type: 'table', seat: 'kamenev', room: 'politburo', motion: PLAIN, amends: null }), 0, 'corridor'),
  (s) => {
    for (const id of Object.keys(s.people)) s.ties[id] = {};
    for (const p of Object.values(s.people)) Object.assign(p, { views: {}, patron: null, authority: 20 });
    s.seats = s.seats.filter((id) => id !== 'kamenev');
    s.documents[LETTER]!.holders.push('stalin');
  },
);
const making = (s: State, o: Offer) => act(structuredClone(s), { type: 'offer', seat: 'stalin', offer: o });

describe('R6.8 what an or else is worth', () => {
  const sum = (s: State, orElse?: Threat) => answerSum(scenario(), s, 'stalin', offer(orElse)).sum;

  it('to a man on whose own motion the ballot would be: 2; to one whom it leaves cold: nothing', () => {
    expect([sum(laid), sum(laid, AGAINST)]).toEqual([-12, -12 + 16]);
    const other = put(laid, (s) => void (s.items[0]!.mover = 'rykov'));
    expect(sum(other, AGAINST)).toBe(-12);
  });

  it('a paper that strikes him: 2', () => {
    const send: Threat = { kind: 'send', document: LETTER };
    expect(sum(laid, send)).toBe(-12);
    expect(
      sum(
        put(laid, (s) => void (s.documents[LETTER]!.targets.kamenev = -1)),
        send,
      ),
    ).toBe(-12 + 16);
  });

  it('a blow: its stake if the room would strike, and nothing if it would not', () => {
    const blow: Threat = { kind: 'table', subject: 'discipline/censure/kamenev' };
    const factious = put(laid, (s) => void (s.people.kamenev!.factionalism = 60));
    const hated = put(factious, (s) => {
      for (const id of s.bodies.politburo!.full) s.ties[id] = { kamenev: -100 };
    });
    const fond = put(factious, (s) => {
      for (const id of s.bodies.politburo!.full) s.ties[id] = { kamenev: 100 };
    });
    expect([sum(hated, blow) - sum(hated), sum(fond, blow) - sum(fond)]).toEqual([8, 0]);
  });
});

describe('R6.8 an ultimatum', () => {
  it('is a reproach to whom it is put, taken or not', () => {
    const taken = making(laid, offer(AGAINST));
    const refused = making(laid, offer({ kind: 'send', document: LETTER }));
    expect([taken.deals[0]!.state, refused.deals[0]!.state]).toEqual(['agreed', 'defied']);
    for (const s of [taken, refused]) expect(s.deeds.at(-1)).toMatchObject({ deed: 'reproach', by: 'stalin', to: 'kamenev' });
  });

  it('without an or else it is an offer like any other', () => {
    const s = making(laid, offer(undefined));
    expect(s.deals[0]!.state).toBe('refused');
    expect(s.deeds.some((d) => d.deed === 'reproach')).toBe(false);
  });

  it('is refused without anything asked, and for what he could not do', () => {
    const why = (orElse: Threat, ask: Offer['ask'] = offer(undefined).ask) =>
      refusalOf(laid, { type: 'offer', seat: 'stalin', offer: { ...offer(orElse), ask, give: ask.length === 0 ? [{ kind: 'support' }] : [] } });
    expect(why(AGAINST)).toBeNull();
    expect(why(AGAINST, [])).toBe('R6.8 threat.noAsk');
    expect(why({ ...AGAINST, subject: 'settle/trotsky' })).toBe('R6.8 threat.nothing');
    expect(why({ ...AGAINST, subject: 'nothing/at/all' })).toBe('R6.8 threat.nothing');
    expect(why({ kind: 'table', subject: SUBJECT })).toBe('R6.8 threat.tabled');
    expect(why({ kind: 'table', subject: 'reform/secretariat/*' })).toBeNull();
    expect(why({ kind: 'send', document: 'new-course' })).toBe('R6.8 threat.noPaper');
    expect(brief(refuseThreat(scenario(), laid, 'sapronov', offer(AGAINST)))).toBe('R6.1 promise.noVote');
  });
});

describe('R6.8 a defied ultimatum', () => {
  const defied = (orElse: Threat, term: Offer['term'] = 'plenum') =>
    put(inSession(PLAIN), (s) => {
      s.deals.push({
        id: 0,
        turn: 0,
        from: 'stalin',
        offer: offer(orElse, term),
        state: 'defied',
        readTurn: 0,
        sum: -1,
        knownTo: ['stalin', 'kamenev'],
        sides: null,
        declared: [],
      });
    });
  const stateAfter = (s: State, change: (x: State) => void) => put(s, change).deals[0]!.state;
  const over = (s: State) => put(s, (x) => endTerms(scenario(), x, { plenum: true, congress: false }));

  it('holds who made it to the ballot he threatened with', () => {
    const s = defied(AGAINST);
    expect(promisesOn(s, SUBJECT, {}, null)).toEqual([{ by: 'stalin', to: 'kamenev', side: -1 }]);
    expect(stateAfter(s, (x) => judgeVotePromises(scenario(), x, SUBJECT, { stalin: 'against' }))).toBe('followed');
    expect(stateAfter(s, (x) => judgeVotePromises(scenario(), x, 'line/deb/plus', { stalin: 'for' }))).toBe('defied');
    const bluffed = put(s, (x) => judgeVotePromises(scenario(), x, SUBJECT, { stalin: 'abstain' }));
    expect(bluffed.deals[0]!.state).toBe('bluffed');
    expect(bluffed.people.stalin!.authority).toBe(s.people.stalin!.authority - 3);
    expect(bluffed.chronicle.at(-1)).toMatchObject({ key: 'threat.empty', who: ['stalin', 'kamenev'] });
  });

  it('is carried out by laying the motion, or by letting the paper out of his hands, and by nobody else', () => {
    const blow = defied({ kind: 'table', subject: 'reform/secretariat/*' });
    expect(stateAfter(blow, (x) => judgeTabling(scenario(), x, 'stalin', 'reform/secretariat/seats'))).toBe('followed');
    expect(stateAfter(blow, (x) => judgeTabling(scenario(), x, 'kamenev', 'reform/secretariat/seats'))).toBe('defied');
    const paper = defied({ kind: 'send', document: LETTER });
    expect(stateAfter(paper, (x) => judgeSilence(scenario(), x, 'stalin', LETTER))).toBe('followed');
    expect(stateAfter(paper, (x) => judgeSilence(scenario(), x, 'stalin', 'new-course'))).toBe('defied');
  });

  it('not carried out by the end of its term it was empty; a vote that never came was no bluff', () => {
    const paper = defied({ kind: 'send', document: LETTER });
    expect(over(paper).deals[0]!.state).toBe('bluffed');
    expect(over(paper).people.stalin!.authority).toBe(paper.people.stalin!.authority - 3);
    expect(over(defied(AGAINST)).deals[0]!.state).toBe('lapsed');
    expect(over(defied({ kind: 'send', document: LETTER }, 'congress')).deals[0]!.state).toBe('defied');
  });

  it('comes of an offer left without an answer, if its term has not ended with that', () => {
    const silent = (term: Offer['term']) =>
      put(defied({ kind: 'send', document: LETTER }, term), (x) => {
        x.deals[0]!.state = 'offered';
        endTerms(scenario(), x, { plenum: false, congress: false });
      }).deals[0]!.state;
    expect([silent('month'), silent('plenum')]).toEqual(['lapsed', 'defied']);
  });
});

describe('R6.8 the or else of a room', () => {
  const factious = put(fresh(), (s) => void (s.people.trotsky!.factionalism = 60));
  const terms = (orElse?: 'censure' | 'exclusion'): Extract<Motion, { kind: 'settle' }> => ({
    kind: 'settle',
    with: ['trotsky'],
    give: [],
    ask: [{ kind: 'recant', step: 'submit' }],
    term: 'congress',
    ...(orElse === undefined ? {} : { orElse }),
  });
  const answered = (orElse: 'censure' | undefined, accept: boolean) =>
    act(to(carried(factious, terms(orElse)), 1, 'corridor'), { type: 'answer', seat: 'trotsky', deal: 0, accept });
  const penalties = (s: State) => s.items.filter((i) => i.motion.kind === 'discipline' && i.outcome === null);

  it('lays a penalty before its next sitting when he says no, and nothing when he takes the terms', () => {
    expect(penalties(answered('censure', false))).toMatchObject([
      { room: 'politburo', mover: 'kamenev', motion: { who: ['trotsky'], rung: 'censure' }, subject: 'discipline/censure/trotsky' },
    ]);
    expect(answered('censure', false).chronicle.some((e) => e.key === 'ultimatum.defied')).toBe(true);
    expect(penalties(answered('censure', true))).toEqual([]);
    expect(penalties(answered(undefined, false))).toEqual([]);
  });

  it('does so when he gives no answer, and when he breaks what he took', () => {
    const silent = put(to(carried(factious, terms('censure')), 1, 'corridor'), (s) => endTerms(scenario(), s, { plenum: false, congress: false }));
    expect(silent.deals[0]!.state).toBe('lapsed');
    expect(penalties(silent)).toHaveLength(1);
    const broken = put(answered('censure', true), (s) => breakDeal(scenario(), s, 0, 'trotsky', 'kamenev'));
    expect(penalties(broken)).toHaveLength(1);
    expect(penalties(put(answered('censure', true), (s) => breakDeal(scenario(), s, 0, 'stalin', 'trotsky')))).toEqual([]);
  });

  it('may threaten only with what it may do', () => {
    expect(refusalOfMotion(factious, terms('censure'))).toBeNull();
    expect(refusalOfMotion(factious, terms('exclusion'))).toBe('R5.9 room.notCompetent');
  });
});
