import { describe, expect, it } from 'vitest';
import { isAgainstCentre, localVote, weightOf } from '../../../src/engine/circle/localSession';
import { openPlatform } from '../../../src/engine/circle/platforms';
import { applyOrder, breachOf, cardOf, costOf, orderOptions, refuseOrder } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import type { Scenario } from '../../../src/model/scenario';
import type { State } from '../../../src/model/state';
import { fresh, give, after as having, lastEntry, planned, put, refusalOfOrder, scenario, to, warmed } from '../../support/game';

type Resolve = Extract<Order, { kind: 'resolve' }>;
const resolve = (more: Partial<Resolve> = {}): Resolve => ({
  kind: 'resolve',
  organization: 'petrograd',
  level: 'committee',
  question: null,
  document: null,
  person: 'trotsky',
  side: -1,
  ...more,
});
const line = (question: string, side: 1 | -1, more: Partial<Resolve> = {}): Resolve => resolve({ person: null, question, side, ...more });
/** Zinoviev works Petrograd; nine of ten of its provincial cadres are his. */
const game = give(to(fresh(), 0, 'work'), 'zinoviev', { kind: 'work', post: 'petrograd-chair', manner: 'plain' });
const vote = (s: State, o: Resolve) => localVote(scenario(), s, o.organization, o.level, o);

/** The same scenario with a paper that divides the party, sent and signed by two. */
const PAPER = 'statement-of-forty-six';
const document = { ...scenario().byId.documents[PAPER]!, platform: 'left' };
const divided: Scenario = {
  ...scenario(),
  documents: scenario().documents.map((d) => (d.id === PAPER ? document : d)),
  byId: { ...scenario().byId, documents: { ...scenario().byId.documents, [PAPER]: document } },
};
const platformOut = put(game, (s) => {
  Object.assign(s.documents[PAPER]!, { written: true, sent: true, signatories: ['sapronov', 'pyatakov'] });
});
const paper = (side: 1 | -1, level: Resolve['level'] = 'committee') => resolve({ person: null, document: PAPER, level, side });
const resolved = (s: State, o: Resolve): State => put(s, (x) => applyOrder(divided, x, 'zinoviev', o));

describe('R5.8 a local body votes', () => {
  it('as the patrons of its men think of a question', () => {
    const view = game.people.zinoviev!.views;
    const question = Object.keys(view).find((q) => view[q]!.view !== 0)!;
    const his = Math.sign(view[question]!.view) as 1 | -1;
    const hands = vote(game, line(question, his));
    expect(hands.for).toBeGreaterThanOrEqual(890);
    expect(hands.for + hands.against + hands.abstain).toBe(1000);
    expect(vote(game, line(question, his === 1 ? -1 : 1)).against).toBeGreaterThanOrEqual(890);
  });
  it('as they trust a person, their own patron always', () => {
    const hostile = put(game, (s) => void (s.ties.zinoviev = { ...s.ties.zinoviev, trotsky: -50 }));
    const friendly = put(game, (s) => void (s.ties.zinoviev = { ...s.ties.zinoviev, trotsky: 50 }));
    expect(vote(hostile, resolve()).for).toBeGreaterThan(vote(hostile, resolve()).against);
    expect(vote(friendly, resolve()).for).toBeLessThan(vote(friendly, resolve()).against);
    expect(vote(hostile, resolve({ person: 'zinoviev', side: 1 })).for).toBeGreaterThanOrEqual(890);
  });
  it('not at all where nobody whom they know has taken a side', () => {
    const nobody = put(game, (s) => {
      for (const id in s.people) s.people[id]!.views = {};
    });
    expect(vote(nobody, line('vil', 1))).toEqual({ for: 0, against: 0, abstain: 1000 });
  });
  it('with the stronger posts where nobody’s men are many: the secretary, the paper, the visitors', () => {
    const open = put(game, (s) => {
      const o = s.organizations.petrograd!;
      o.cell = { zinoviev: 50, trotsky: 50, none: 900 };
      o.regime = 60;
      o.press = null;
      s.ties.zinoviev = { ...s.ties.zinoviev, trotsky: -50 };
    });
    const conference = resolve({ level: 'conference' });
    const held = vote(open, conference);
    expect(held.for).toBeGreaterThan(900);
    const visited = put(open, (s) => {
      for (const person of ['andreev', 'kalinin', 'tomsky', 'rykov']) s.organizations.petrograd!.visitors.push({ person, for: 'trotsky', until: 1 });
    });
    expect(vote(visited, conference).for).toBeLessThan(held.for);
    const printed = put(visited, (s) => void (s.organizations.petrograd!.press = 'zinoviev'));
    expect(vote(printed, conference).for).toBeGreaterThan(vote(visited, conference).for);
  });
  it('on the platform that is out as its signatories and the convinced do', () => {
    const hands = (side: 1 | -1, level: Resolve['level']) => localVote(divided, platformOut, 'petrograd', level, paper(side, level));
    expect(openPlatform(divided, platformOut)!.side).toContain('trotsky');
    for (const level of ['committee', 'aktiv', 'conference'] as const) {
      const no = hands(-1, level);
      expect(no.for).toBeGreaterThan(900);
      expect(hands(1, level)).toEqual({ for: no.against, against: no.for, abstain: no.abstain });
    }
    const convinced = put(platformOut, (s) => void (s.organizations.petrograd!.opinion.left = 600));
    const moved = (level: Resolve['level']): number => localVote(divided, convinced, 'petrograd', level, paper(1, level)).for;
    expect(moved('conference')).toBeGreaterThan(hands(1, 'conference').for);
    expect(moved('committee')).toBe(hands(1, 'committee').for);
  });
});

describe('R5.8 what is carried counts', () => {
  const hostile = put(game, (s) => void (s.ties.zinoviev = { ...s.ties.zinoviev, trotsky: -50 }));

  it('the more, the wider the body and the larger the place', () => {
    const weigh = (organization: string, level: Resolve['level']): number => weightOf(scenario(), game, organization, level);
    expect([weigh('petrograd', 'committee'), weigh('petrograd', 'aktiv'), weigh('petrograd', 'conference')]).toEqual([1, 2, 3]);
    expect(weigh('moscow', 'conference')).toBe(4);
    expect(weigh('tula-ryazan', 'conference')).toBe(1);
    expect([costOf(scenario(), game, 'zinoviev', resolve()), costOf(scenario(), game, 'zinoviev', resolve({ level: 'conference' }))]).toEqual([1, 2]);
  });
  it('a word against a person takes of his authority and is an attack', () => {
    const s = having(hostile, 'zinoviev', resolve({ level: 'conference' }));
    expect(s.people.trotsky!.authority).toBe(hostile.people.trotsky!.authority - 3);
    expect(s.ties.trotsky!.zinoviev).toBe((hostile.ties.trotsky!.zinoviev ?? 0) - 30);
    expect(s.resolutions).toMatchObject([
      { turn: 0, by: 'zinoviev', organization: 'petrograd', level: 'conference', person: 'trotsky', carried: true },
    ]);
    expect(lastEntry(s)).toMatchObject({ key: 'resolved.person.against', args: { person: 'zinoviev', target: 'trotsky', level: 'conference' } });
  });
  it('a word for a person gives to it and shields him', () => {
    const s = having(game, 'zinoviev', resolve({ person: 'kamenev', side: 1 }));
    expect(s.people.kamenev!.authority).toBe(game.people.kamenev!.authority + 1);
    expect(s.ties.kamenev!.zinoviev).toBe(warmed(game.ties.kamenev!.zinoviev!, 15));
    expect(lastEntry(s).key).toBe('resolved.person.for');
  });
  it('a word on a question moves the line', () => {
    const view = game.people.zinoviev!.views;
    const question = Object.keys(view).find((q) => view[q]!.view !== 0)!;
    const side = Math.sign(view[question]!.view) as 1 | -1;
    const s = having(game, 'zinoviev', line(question, side));
    expect(s.lines[question]).toBe((game.lines[question] ?? 0) + side);
    expect(lastEntry(s)).toMatchObject({ key: 'resolved.question', args: { question, side } });
  });
  it('a word on the platform makes converts and touches its author', () => {
    const against = resolved(platformOut, paper(-1, 'aktiv'));
    expect(against.organizations.petrograd!.opinion.line).toBeGreaterThan(platformOut.organizations.petrograd!.opinion.line!);
    const { author } = document;
    expect(against.people[author]!.authority).toBe(platformOut.people[author]!.authority - 2);
    expect(lastEntry(against).key).toBe('resolved.document.against');
    const theirs = put(platformOut, (s) => void (s.organizations.petrograd!.province = { trotsky: 1000 }));
    const pro = resolved(theirs, paper(1));
    expect(lastEntry(pro).key).toBe('resolved.document.for');
    expect(pro.organizations.petrograd!.opinion.left).toBeGreaterThan(theirs.organizations.petrograd!.opinion.left!);
  });
  it('what is lost costs who called, and nothing is resolved', () => {
    const s = having(hostile, 'zinoviev', resolve({ side: 1 }));
    expect(s.people.trotsky!.authority).toBe(hostile.people.trotsky!.authority);
    expect(s.people.zinoviev!.authority).toBe(hostile.people.zinoviev!.authority - 2);
    expect(s.resolutions[0]!.carried).toBe(false);
    expect(lastEntry(s)).toMatchObject({ key: 'resolved.lost', args: { person: 'zinoviev', organization: 'petrograd', level: 'committee' } });
  });
});

/** A vote to be filled in. */
const voteOf = (s: State): State['votes'][number] => ({
  item: 0,
  room: 'politburo',
  turn: s.turn,
  subject: '',
  voters: [],
  blocs: [],
  delegations: [],
  for: 1,
  against: 0,
  abstain: 0,
  carried: true,
  consent: false,
  secret: false,
});

describe('R5.8 against the centre', () => {
  it('R3.3 against a firm line, a member of the board, for a condemned platform: a breach, half of one while discussion is open', () => {
    const firm = put(game, (s) => void (s.lines.vil = 20));
    const slack = put(game, (s) => void (s.lines.vil = 19));
    expect([isAgainstCentre(scenario(), firm, line('vil', -1)), isAgainstCentre(scenario(), firm, line('vil', 1))]).toEqual([true, false]);
    expect(isAgainstCentre(scenario(), slack, line('vil', -1))).toBe(false);
    expect([resolve(), resolve({ side: 1 }), resolve({ person: 'sapronov' })].map((o) => isAgainstCentre(scenario(), game, o))).toEqual([
      true,
      false,
      false,
    ]);
    const condemned = put(platformOut, (s) => {
      s.votes.push({ ...voteOf(s), room: 'congress', carried: true, subject: `verdict/${PAPER}/condemn` });
    });
    const bodies = { ...divided.byId.bodies, congress: { ...divided.byId.bodies.politburo!, delegated: true } };
    const withHall = { ...divided, byId: { ...divided.byId, bodies } };
    expect([platformOut, condemned].map((s) => isAgainstCentre(withHall, s, paper(1)))).toEqual([false, true]);
    expect(isAgainstCentre(withHall, condemned, paper(-1))).toBe(false);
    expect(breachOf(scenario(), game, 'zinoviev', resolve())).toBe(10);
    const open = put(game, (s) => void s.rules.push({ verb: 'discuss', allow: true, who: [], since: 0 }));
    expect(breachOf(scenario(), open, 'zinoviev', resolve())).toBe(5);
    expect(having(game, 'zinoviev', resolve()).people.zinoviev!.factionalism).toBe(game.people.zinoviev!.factionalism + 10);
  });
  it('a visitor of the centre calls the members together over the head of the secretary, who is slighted', () => {
    const visited = put(game, (s) => void s.organizations.petrograd!.visitors.push({ person: 'bukharin', for: 'stalin', until: 1 }));
    const o = resolve({ person: 'kamenev', side: 1 });
    expect(refusalOfOrder(visited, 'bukharin', o)).toBeNull();
    expect(having(visited, 'bukharin', o).deeds.map((d) => [d.deed, d.by, d.to])).toContainEqual(['slight', 'bukharin', 'zinoviev']);
    const told = cardOf(scenario(), visited, 'bukharin', o);
    expect(told.certain.map((l) => l.key)).toEqual(['card.resolve.hands', 'card.resolve.over', 'card.trust']);
    expect(told.uncertain).toMatchObject([{ line: { key: 'card.resolve.person', args: { person: 'kamenev', by: 1 } }, percent: 100 }]);
  });
});

describe('R5.8 resolve is refused', () => {
  it('to whoever neither works the place nor was sent there, and to a gagged man', () => {
    expect(refusalOfOrder(game, 'zinoviev', resolve())).toBeNull();
    expect(refusalOfOrder(to(fresh(), 0, 'work'), 'zinoviev', resolve())).toBe('R5.8 resolve.notYours');
    expect(refusalOfOrder(game, 'stalin', resolve())).toBe('R5.8 resolve.notYours');
    expect(refusalOfOrder(game, 'zinoviev', resolve({ organization: 'atlantis' }))).toBe('R5.8 organization.unknown');
    const gone = put(game, (s) => void s.organizations.petrograd!.visitors.push({ person: 'bukharin', for: 'stalin', until: -1 }));
    expect(refusalOfOrder(gone, 'bukharin', resolve())).toBe('R5.8 resolve.notYours');
    const gagged = put(game, (s) => void s.rules.push({ verb: 'speak', allow: false, who: ['zinoviev'], since: 0 }));
    expect(refusalOfOrder(gagged, 'zinoviev', resolve())).toBe('R4.13 speak.forbidden');
  });
  it('about nothing, about two things, about what is not there', () => {
    expect(refusalOfOrder(game, 'zinoviev', resolve({ person: null }))).toBe('R5.8 resolve.one');
    expect(refusalOfOrder(game, 'zinoviev', resolve({ question: 'vil' }))).toBe('R5.8 resolve.one');
    expect(refusalOfOrder(game, 'zinoviev', line('moon', 1))).toBe('R5.8 question.unknown');
    expect(refusalOfOrder(game, 'zinoviev', paper(-1))).toBe('R5.8 resolve.noPlatform');
    expect(refusalOfOrder(game, 'zinoviev', resolve({ person: 'zinoviev' }))).toBe('R5.8 person.unavailable');
  });
  it('twice a month in a place, and for a conference too soon', () => {
    expect(refusalOfOrder(planned(game, 'zinoviev', resolve()), 'zinoviev', line('vil', 1))).toBe('R5.8 order.already');
    const met = (level: Resolve['level'], turn: number): State =>
      put(game, (s) => {
        s.turn = 3;
        s.resolutions.push({ ...having(game, 'zinoviev', resolve({ level })).resolutions[0]!, turn });
      });
    expect(refusalOfOrder(met('conference', 1), 'zinoviev', resolve({ level: 'conference' }))).toBe('R5.8 resolve.lately');
    expect(refusalOfOrder(met('conference', 0), 'zinoviev', resolve({ level: 'conference' }))).toBeNull();
    expect(refusalOfOrder(met('committee', 2), 'zinoviev', resolve())).toBeNull();
  });
  it('and offered only where it may be given', () => {
    expect(orderOptions(scenario(), game, 'stalin', ['resolve'])).toEqual([]);
    const offered = orderOptions(divided, platformOut, 'zinoviev', ['resolve']);
    expect(offered.length).toBeGreaterThan(60);
    expect(offered.some((o) => o.kind === 'resolve' && o.document === PAPER)).toBe(true);
    expect(offered.map((o) => refuseOrder(divided, platformOut, 'zinoviev', o)).filter((why) => why !== null)).toEqual([]);
  });
});
