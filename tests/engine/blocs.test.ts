// Blocs (R6.6): made by an offer, joined, seen, worn out, left and ended; what they hold by, and who knows of them.
import { describe, expect, it } from 'vitest';
import { answerSum } from '../../src/engine/answers';
import { ageBlocs, blocOf, cohesionOf, joinBloc, judgeBlocs, kinship, openBloc, quitBloc } from '../../src/engine/blocs';
import { breakDeal, settleAnswer } from '../../src/engine/deals';
import { newGame } from '../../src/engine/newGame';
import { worldFor } from '../../src/engine/view';
import type { Ballot } from '../../src/model/action';
import type { Offer } from '../../src/model/deal';
import type { Id, State } from '../../src/model/state';
import { act, deal, fresh, put, refusalOf, scenario, to } from '../support/game';

const game = fresh();
const joined = (a: Id, b: Id, start = game): State => put(start, (s) => joinBloc(scenario(), s, a, b));
const pair = joined('kamenev', 'rykov');
const judge = (state: State, ballots: Record<Id, Ballot>, carried: boolean, audience: Id[] | null = null): State =>
  put(state, (s) => judgeBlocs(scenario(), s, ballots, carried, audience));
const keys = (s: State): string[] => s.chronicle.map((e) => e.key);
const BLOC: Offer = { to: 'rykov', give: [], ask: [{ kind: 'bloc' }], term: 'congress' };

describe('R6.6 a bloc is made', () => {
  it('by two who agree: they trust each other by the table of deeds, and they alone know', () => {
    expect(pair.blocs).toEqual([
      {
        id: 'made-0',
        members: ['kamenev', 'rykov'],
        cohesion: expect.any(Number),
        since: 0,
        until: null,
        settled: 0,
        knownTo: ['kamenev', 'rykov'],
        seen: false,
      },
    ]);
    expect(pair.ties.rykov!.kamenev! - (game.ties.rykov!.kamenev ?? 0)).toBe(50);
    expect(pair.chronicle.at(-1)).toMatchObject({ key: 'bloc.made', who: ['kamenev', 'rykov'] });
    expect(worldFor(scenario(), pair, 'rykov').blocs).toHaveLength(1);
    expect(worldFor(scenario(), pair, 'stalin').blocs).toEqual([]);
  });

  it('a third comes in by one of them, and can only weaken it; nobody stands in two', () => {
    const three = joined('stalin', 'kamenev', pair);
    expect(three.blocs).toHaveLength(1);
    expect(blocOf(three, 'stalin')!.members).toEqual(['kamenev', 'rykov', 'stalin']);
    expect(blocOf(three, 'stalin')!.cohesion).toBeLessThanOrEqual(blocOf(pair, 'rykov')!.cohesion);
    const other = joined('tomsky', 'bukharin', pair);
    expect(joined('tomsky', 'rykov', other)).toEqual(other);
  });

  it('trust is gained by it only the first time', () => {
    const apart = put(pair, (s) => quitBloc(s, 'rykov'));
    const again = joined('kamenev', 'rykov', apart);
    expect(again.ties).toEqual(apart.ties);
    expect(blocOf(again, 'rykov')!.id).toBe('made-1');
  });

  it('it holds by what they think of each other, and less with no organization behind them', () => {
    const neutral = put(game, (s) => {
      for (const id of Object.keys(s.ties)) s.ties[id] = {};
    });
    const based = (state: State, members: Id[]) => cohesionOf(scenario(), state, members);
    expect(based(neutral, ['zinoviev', 'tomsky'])).toBe(5);
    expect(based(neutral, ['rykov', 'tomsky'])).toBe(3);
    const fond = put(neutral, (s) => {
      s.ties.zinoviev = { tomsky: 60 };
      s.ties.tomsky = { zinoviev: 60 };
    });
    expect(based(fond, ['zinoviev', 'tomsky'])).toBe(7);
    const hostile = put(neutral, (s) => {
      s.ties.rykov = { tomsky: -100 };
      s.ties.tomsky = { rykov: -100 };
    });
    expect(based(hostile, ['rykov', 'tomsky'])).toBe(1);
  });
});

describe('R6.6 an offer to stand together', () => {
  const blank = put(game, (s) => {
    for (const id of ['kamenev', 'rykov']) s.people[id]!.views = {};
    s.ties.rykov = { kamenev: 0 };
  });
  const offered = (s: State): number => answerSum(scenario(), s, 'kamenev', BLOC).sum;

  it('is weighed by what they have in common', () => {
    expect(offered(blank)).toBe(-12);
    const like = put(blank, (s) => {
      for (const id of ['kamenev', 'rykov']) s.people[id]!.views = { vil: { view: 2, weight: 2 } };
    });
    expect(kinship(like, 'kamenev', 'rykov')).toBe(8);
    expect(offered(like)).toBe(-4);
    const unlike = put(like, (s) => {
      s.people.rykov!.views = { vil: { view: -2, weight: 1 } };
    });
    expect(kinship(unlike, 'kamenev', 'rykov')).toBe(-4);
    const trusted = put(like, (s) => {
      s.ties.rykov = { kamenev: 40 };
    });
    expect(answerSum(scenario(), trusted, 'kamenev', BLOC)).toMatchObject({ sum: 0, accepts: true });
  });

  it('makes the bloc when accepted; its other promises are the terms: who breaks one is out', () => {
    const dealt = (): State =>
      put(blank, (s) => {
        const offer: Offer = { ...BLOC, give: [{ kind: 'drop', subject: 'line/vil/plus' }] };
        s.deals.push(deal('kamenev', offer, { state: 'offered', sum: null }));
      });
    const agreed = put(dealt(), (s) => settleAnswer(scenario(), s, 0, s.deals[0]!.offer.to, true));
    expect(blocOf(agreed, 'kamenev')!.members).toEqual(['kamenev', 'rykov']);
    expect(put(dealt(), (s) => settleAnswer(scenario(), s, 0, s.deals[0]!.offer.to, false)).blocs).toEqual([]);
    const broken = put(agreed, (s) => breakDeal(scenario(), s, 0, 'kamenev', 'rykov'));
    expect(blocOf(broken, 'rykov')).toBeNull();
    expect(keys(broken).slice(-3)).toEqual(['deal.broken', 'bloc.left', 'bloc.ended']);
    // He has found another bloc meanwhile: an old promise does not put him out of that.
    const elsewhere = joined(
      'kamenev',
      'stalin',
      put(agreed, (s) => quitBloc(s, 'kamenev')),
    );
    expect(
      blocOf(
        put(elsewhere, (s) => breakDeal(scenario(), s, 0, 'kamenev', 'rykov')),
        'kamenev',
      )!.members,
    ).toEqual(['kamenev', 'stalin']);
  });

  it('is refused to a comrade of one’s own bloc, across two blocs, and as a gift', () => {
    const corridor = to(fresh(), 0, 'corridor');
    const ask = (offer: Offer) => ({ type: 'offer' as const, seat: 'kamenev', offer });
    expect(refusalOf(corridor, ask(BLOC))).toBeNull();
    expect(refusalOf(corridor, ask({ ...BLOC, give: [{ kind: 'bloc' }], ask: [] }))).toBe('R6.6 bloc.asked');
    expect(refusalOf(joined('kamenev', 'rykov', corridor), ask(BLOC))).toBe('R6.6 bloc.already');
    expect(refusalOf(joined('kamenev', 'stalin', joined('rykov', 'tomsky', corridor)), ask(BLOC))).toBe('R6.6 bloc.other');
    const s = put(corridor, (x) => {
      x.ties.rykov = { ...x.ties.rykov, kamenev: 100 };
      x.people.rykov!.views = x.people.kamenev!.views;
      x.seats = x.seats.filter((id) => id !== 'rykov');
    });
    expect(blocOf(act(s, ask(BLOC)), 'rykov')!.members).toEqual(['kamenev', 'rykov']);
  });
});

describe('R6.6 a bloc in a count', () => {
  const price = 10;
  it('outvoted together it is seen by those who were there, and pays once', () => {
    const seen = judge(pair, { kamenev: 'for', rykov: 'for', stalin: 'against' }, false, ['stalin', 'tomsky']);
    expect(seen.blocs[0]).toMatchObject({ seen: true, knownTo: ['kamenev', 'rykov', 'stalin', 'tomsky'] });
    expect([seen.people.kamenev!.factionalism, seen.people.rykov!.factionalism]).toEqual([price, price]);
    expect(seen.chronicle.at(-1)).toMatchObject({ key: 'bloc.seen', who: ['stalin', 'tomsky'], reflects: { kamenev: -1, rykov: -1 } });
    const twice = judge(seen, { kamenev: 'against', rykov: 'against' }, true);
    expect(twice.people.kamenev!.factionalism).toBe(price);
    expect(twice.blocs[0]!.knownTo).toBeNull();
    const open = put(pair, (s) => void s.rules.push({ verb: 'discuss', allow: true, who: [], since: 0 }));
    expect(judge(open, { kamenev: 'for', rykov: 'for' }, false).people.kamenev!.factionalism).toBe(price / 2);
  });

  it('who stands with another member under a factional paper that is out was seen and has paid; an unsent or another paper, or another’s, shows nothing', () => {
    const { id: paper, author } = scenario().documents.find((d) => d.factional && d.author !== 'rykov')!;
    const plain = scenario().documents.find((d) => !d.factional)!.id;
    const signed = (id: Id, sent: boolean, ...names: Id[]) => put(pair, (s) => void Object.assign(s.documents[id]!, { signatories: names, sent }));
    const paid = (s: State) => judge(s, { kamenev: 'for', rykov: 'for' }, false).people.kamenev!.factionalism;
    expect(paid(signed(paper, true, 'kamenev', 'rykov'))).toBe(0);
    expect(paid(signed(paper, false, 'kamenev', 'rykov'))).toBe(price);
    expect(paid(put(signed(paper, false, 'kamenev', 'rykov'), (s) => void (s.documents[paper]!.public = true)))).toBe(0);
    expect(paid(signed(paper, true, 'kamenev', 'stalin'))).toBe(price);
    expect(paid(signed(plain, true, 'kamenev', 'rykov'))).toBe(price);
    const withAuthor = put(signed(paper, true, 'kamenev'), (s) => void s.blocs[0]!.members.push(author));
    expect(paid(withAuthor)).toBe(0);
  });

  it('with the majority, or with one hand only, it is not seen', () => {
    expect(judge(pair, { kamenev: 'for', rykov: 'for' }, true)).toEqual(pair);
    expect(judge(pair, { kamenev: 'for', rykov: 'abstain' }, false)).toEqual(pair);
  });

  it('members who vote against each other wear it out', () => {
    const split = { kamenev: 'for', rykov: 'against' } as const;
    const worn = judge(pair, split, true);
    expect(worn.blocs[0]!.cohesion).toBe(pair.blocs[0]!.cohesion - 1);
    const thin = put(pair, (s) => void (s.blocs[0]!.cohesion = 1));
    const over = judge(thin, split, true);
    expect(over.blocs[0]).toMatchObject({ until: 0, cohesion: 0 });
    expect(blocOf(over, 'kamenev')).toBeNull();
    expect(keys(over).at(-1)).toBe('bloc.ended');
  });

  it('months without a split make it firmer, up to the most', () => {
    const aged = (turn: number, cohesion: number): number =>
      put(pair, (s) => {
        s.turn = turn;
        s.blocs[0]!.cohesion = cohesion;
        ageBlocs(scenario(), s);
      }).blocs[0]!.cohesion;
    expect([aged(5, 4), aged(6, 4), aged(6, 8), aged(6, 10)]).toEqual([4, 5, 8, 10]);
  });
});

it('R6.6 a bloc of a file stands from the start or is made by an effect, known to all, and ended by one', () => {
  const source = { source: 'author', locator: 'tried', grade: 'invented' } as const;
  const file = { id: 'pair', name: 'The pair', members: ['kamenev', 'rykov'], cohesion: 3, open: true, sources: [source] };
  expect(newGame({ ...scenario(), blocs: [file] }, 'x').blocs).toMatchObject([
    { id: 'pair', members: ['kamenev', 'rykov'], cohesion: 3, knownTo: null, seen: true },
  ]);
  const data = { ...scenario(), blocs: [{ ...file, open: false }] };
  const s = structuredClone(newGame(data, 'x'));
  expect(s.blocs).toEqual([]);
  s.turn = 1;
  openBloc(data, s, 'pair', true);
  openBloc(data, s, 'pair', true);
  expect(s.blocs).toMatchObject([{ id: 'pair', since: 1, until: null }]);
  openBloc(data, s, 'pair', false);
  expect(s.blocs).toMatchObject([{ id: 'pair', until: 1 }]);
});
