// R4.3: each named term by itself, on a blank Politburo of six where nobody thinks, owes or fears anything that the test does not say.
import { expect, it } from 'vitest';
import { type Ballotting, type Count, count } from '../../src/engine/votes';
import type { Promise_ } from '../../src/model/deal';
import type { Motion } from '../../src/model/motion';
import type { Deal, Id, State } from '../../src/model/state';
import { TERMS_OF_VOTE, type Term } from '../../src/model/vote';
import { deal, fresh, PLAIN, put, scenario, to } from '../support/game';

const SIX: Id[] = ['zinoviev', 'kamenev', 'trotsky', 'stalin', 'rykov', 'tomsky'];
const CENSURE: Motion = { kind: 'discipline', who: ['bukharin'], rung: 'censure', from: null };
const start = fresh();

/** Six men without views, ties, patrons, past or standing; `change` says what there is. */
const blank = (change: (s: State) => void = () => {}): State =>
  put(start, (s) => {
    for (const id of Object.keys(s.people)) {
      Object.assign(s.people[id]!, { views: {}, patron: null, factionalism: 0, authority: 0, facts: [] });
      s.ties[id] = {};
    }
    change(s);
  });
const vote = (state: State, motion: Motion = PLAIN, more: Partial<Ballotting> = {}): Count =>
  count(scenario(), state, { motion, room: 'politburo', mover: 'kamenev', voters: SIX, speeches: [], explain: true, ...more });
const term = (c: Count, t: Term, person: Id = 'tomsky'): number =>
  c.voters.find((v) => v.person === person)?.reasons.find((r) => r.term === t)?.value ?? 0;
const ballots = (c: Count): Record<Id, string> => Object.fromEntries(c.voters.map((v) => [v.person, v.ballot]));
const view = (s: State, person: Id, value: number, question = 'vil'): void => {
  s.people[person]!.views[question] = { view: value, weight: 2 };
};

it('R4.3 a blank man has no reasons and abstains', () => {
  const c = vote(blank(), PLAIN, { mover: null });
  expect(c.voters.map((v) => [v.sum, v.ballot, v.reasons])).toEqual(SIX.map(() => [0, 'abstain', []]));
  expect([c.for, c.against, c.abstain, c.carried, c.consent]).toEqual([0, 0, 6, false, false]);
});

it('R4.3 for at 10, against at −10, undecided between', () => {
  const at = (n: number) => ballots(vote(blank(), PLAIN, { extra: { tomsky: n }, cast: { rykov: 'against', stalin: 'for' } })).tomsky;
  expect([at(-10), at(-9), at(9), at(10)]).toEqual(['against', 'abstain', 'abstain', 'for']);
});

it('R4.3 movers: an eighth of the trust in the mover, cut toward zero', () => {
  const tied = (n: number) => term(vote(blank((s) => void (s.ties.tomsky!.kamenev = n))), 'movers');
  expect([tied(47), tied(-47), tied(7), tied(-7), tied(100)]).toEqual([5, -5, 0, 0, 12]);
});

it('R4.3 opponents: an eighth of the mean trust in the two of most authority who lead against, with the other sign', () => {
  const state = blank((s) => {
    for (const id of ['stalin', 'rykov', 'trotsky']) view(s, id, -2);
    Object.assign(s.people.stalin!, { authority: 60 });
    Object.assign(s.people.rykov!, { authority: 50 });
    Object.assign(s.people.trotsky!, { authority: 10 });
    s.ties.tomsky = { stalin: 40, rykov: 24, trotsky: -100 };
  });
  expect(term(vote(state), 'opponents')).toBe(-4);
  const leader = put(state, (s) => void (s.people.trotsky!.authority = 90));
  expect(term(vote(leader), 'opponents')).toBe(3);
});

it('R4.3 authority: the best speaker for less the best against, in fifteenths, among those he trusts more than −20', () => {
  const state = blank((s) => {
    view(s, 'stalin', -2);
    Object.assign(s.people.stalin!, { authority: 60 });
    Object.assign(s.people.kamenev!, { authority: 95 });
  });
  expect(term(vote(state), 'authority')).toBe(2);
  const deaf = (n: number) => put(state, (s) => void (s.ties.tomsky!.kamenev = n));
  expect([term(vote(deaf(-19)), 'authority'), term(vote(deaf(-20)), 'authority')]).toEqual([2, -4]);
  const speakers = (s: State) =>
    vote(s)
      .voters.find((v) => v.person === 'tomsky')!
      .reasons.find((r) => r.term === 'authority')!.about;
  expect(speakers(state)).toEqual([
    { id: 'kamenev', value: 6 },
    { id: 'stalin', value: -4 },
  ]);
  expect(speakers(deaf(-20))).toEqual([{ id: 'stalin', value: -4 }]);
});

it('R4.3 whom a patron of two and a leader of unnamed members has heard is named once', () => {
  const state = blank((s) => {
    view(s, 'stalin', -2);
    s.people.stalin!.authority = 45;
    for (const id of ['tomsky', 'rykov']) s.people[id]!.patron = { person: 'trotsky', devotion: 60 };
  });
  const heard = vote(state)
    .voters.find((v) => v.person === 'trotsky')!
    .reasons.find((r) => r.term === 'authority')!;
  expect(heard.about).toEqual([{ id: 'stalin', value: -3 }]);
});

it('R4.3 a man who rises to speak is heard, whatever his own sum', () => {
  const state = blank((s) => void (s.people.trotsky!.authority = 80));
  expect(term(vote(state), 'authority')).toBe(0);
  const speech = (act: 'for' | 'against') => ({ speeches: [{ person: 'trotsky', act, document: null, record: null }] });
  expect([term(vote(state, PLAIN, speech('for')), 'authority'), term(vote(state, PLAIN, speech('against')), 'authority')]).toEqual([5, -5]);
});

it('R4.3 patron: his line when his own sum is at least 10, a fifth of the devotion', () => {
  const state = (views: number, devotion: number) =>
    blank((s) => {
      view(s, 'stalin', views);
      s.people.tomsky!.patron = { person: 'stalin', devotion };
    });
  expect(term(vote(state(-2, 85)), 'patron')).toBe(-17);
  expect(term(vote(state(2, 85)), 'patron')).toBe(17);
  expect(term(vote(state(-1, 85)), 'patron')).toBe(0);
  expect(term(vote(state(2, 4)), 'patron')).toBe(0);
});

it('R4.3 patron: the mover follows nobody, and nobody follows a man who cannot act', () => {
  const mover = blank((s) => {
    view(s, 'stalin', -2);
    s.people.kamenev!.patron = { person: 'stalin', devotion: 90 };
  });
  expect(term(vote(mover), 'patron', 'kamenev')).toBe(0);
  const ill = blank((s) => {
    view(s, 'lenin', -2);
    s.people.tomsky!.patron = { person: 'lenin', devotion: 90 };
  });
  expect(term(vote(ill), 'patron')).toBe(0);
});

it('R4.3 targets: trust in those it touches by what it does to them, in twelfths, within ±20; oneself left out', () => {
  const tied = (n: number) => blank((s) => void (s.ties.tomsky!.bukharin = n));
  expect([term(vote(tied(48), CENSURE), 'targets'), term(vote(tied(-48), CENSURE), 'targets')]).toEqual([-4, 4]);
  const arrest: Motion = { kind: 'discipline', who: ['bukharin'], rung: 'arrest', from: null };
  expect(term(vote(tied(100), arrest), 'targets')).toBe(-20);
  const own: Motion = { kind: 'reporter', report: 'political-report', person: 'tomsky' };
  expect(
    term(
      vote(
        blank((s) => void (s.ties.tomsky!.tomsky = 100)),
        own,
      ),
      'targets',
    ),
  ).toBe(0);
});

it('R4.3 interest: 8 a stake of one’s own, 4 a stake of a client’s whose devotion is 50 or more', () => {
  const own: Motion = { kind: 'appoint', post: 'gosplan-chair', person: 'tomsky' };
  expect(term(vote(blank(), own), 'interest')).toBe(16);
  const client = (devotion: number) => blank((s) => void (s.people.bukharin!.patron = { person: 'tomsky', devotion }));
  expect([term(vote(client(50), CENSURE), 'interest'), term(vote(client(49), CENSURE), 'interest')]).toEqual([-4, 0]);
});

it('R6.1 promises: 20 for what one said one would vote, both ways; an abstention promised weighs nothing; a subject dropped counts against', () => {
  const agreed = (from: Id, ask: Promise_): Deal => deal(from, { to: 'tomsky', give: [], ask: [ask], term: 'plenum' }, { state: 'agreed' });
  const promised = (ask: Promise_) => term(vote(blank((s) => void s.deals.push(agreed('stalin', ask)))), 'promises');
  expect(promised({ kind: 'vote', subject: 'line/vil/plus', ballot: 'for' })).toBe(20);
  expect(promised({ kind: 'vote', subject: 'line/vil/*', ballot: 'against' })).toBe(-20);
  expect(promised({ kind: 'vote', subject: 'line/vil/plus', ballot: 'abstain' })).toBe(0);
  expect(promised({ kind: 'drop', subject: 'line/*' })).toBe(-20);
  expect(promised({ kind: 'vote', subject: 'line/tem/plus', ballot: 'for' })).toBe(0);
  // What is said to a man and to his men is one word, what is said to two leaders is two.
  const both = (devotion: number): Count =>
    vote(
      blank((s) => {
        s.people.molotov!.patron = { person: 'stalin', devotion };
        for (const from of ['stalin', 'molotov']) s.deals.push(agreed(from, { kind: 'vote', subject: 'line/vil/plus', ballot: 'for' }));
      }),
    );
  expect([term(both(50), 'promises'), term(both(49), 'promises')]).toEqual([20, 40]);
});

it('R6.6 discipline: twice the cohesion toward the side that weighs most in the bloc', () => {
  const state = blank((s) => {
    view(s, 'stalin', -2);
    view(s, 'rykov', 2);
    s.people.stalin!.authority = 60;
    s.people.rykov!.authority = 50;
    s.blocs = [
      { id: 'troika', members: ['stalin', 'rykov', 'tomsky', 'kamenev'], cohesion: 6, since: 0, until: null, settled: 0, knownTo: null, seen: true },
    ];
  });
  const c = vote(put(state, (s) => void (s.people.kamenev!.authority = 0)));
  expect([term(c, 'discipline'), term(c, 'discipline', 'rykov'), term(c, 'discipline', 'kamenev')]).toEqual([-12, -12, 0]);
  const turned = put(state, (s) => void (s.people.rykov!.authority = 70));
  expect(term(vote(turned), 'discipline')).toBe(12);
  const alone = put(state, (s) => void (s.blocs[0]!.members = ['tomsky', 'bukharin-the-absent']));
  expect(term(vote(alone), 'discipline')).toBe(0);
});

it('R3.7 discipline: a line agreed in a caucus binds those who agreed, on its subject only', () => {
  const bound = (subject: string, men: Id[]) =>
    blank((s) => {
      view(s, 'stalin', -2);
      s.people.stalin!.authority = 60;
      s.caucuses.push({ id: 0, turn: 0, host: 'stalin', place: 'moscow', invited: men, present: men, subject, told: {}, bound: men, knownTo: men });
    });
  expect(term(vote(bound('line/vil/*', ['stalin', 'tomsky'])), 'discipline')).toBe(-6);
  expect(term(vote(bound('line/tem/*', ['stalin', 'tomsky'])), 'discipline')).toBe(0);
  expect(term(vote(bound('line/vil/*', ['stalin'])), 'discipline')).toBe(0);
});

it('R4.3 bandwagon: the lead of the first pass moves the undecided, and the less the more nerve they have', () => {
  const cast = { zinoviev: 'for', trotsky: 'for', stalin: 'for', rykov: 'against' } as const;
  const c = vote(blank(), PLAIN, { cast });
  expect(term(c, 'bandwagon')).toBe(4);
  expect(term(c, 'bandwagon', 'kamenev')).toBe(0);
  expect(
    term(
      vote(
        blank((s) => view(s, 'tomsky', 2)),
        PLAIN,
        { cast },
      ),
      'bandwagon',
    ),
  ).toBe(0);
  const lost = { zinoviev: 'against', trotsky: 'against', stalin: 'against', rykov: 'against' } as const;
  expect(term(vote(blank(), PLAIN, { cast: lost }), 'bandwagon')).toBe(-4);
});

it('R6.3 bandwagon: what a man was told of another enters what he expects, if he does not distrust the teller', () => {
  const cast = { zinoviev: 'for', trotsky: 'for', stalin: 'for', rykov: 'against' } as const;
  const told = (trust: number, found: boolean | null = null) =>
    blank((s) => {
      s.ties.tomsky!.zinoviev = trust;
      s.claims.push({ by: 'zinoviev', to: 'tomsky', about: 'rykov', subject: 'line/vil/plus', stance: 'for', found });
    });
  expect(term(vote(told(0), PLAIN, { cast }), 'bandwagon')).toBe(8);
  expect(term(vote(told(-1), PLAIN, { cast }), 'bandwagon')).toBe(4);
  // What he knows himself is no news.
  for (const found of [true, false]) expect(term(vote(told(0, found), PLAIN, { cast }), 'bandwagon')).toBe(4);
});

it('R4.3 factionalism: relative to one’s own, against the mover and for a blow at the target', () => {
  const against = (mine: number) =>
    blank((s) => {
      s.people.kamenev!.factionalism = 40;
      s.people.tomsky!.factionalism = mine;
    });
  expect([term(vote(against(0)), 'factionalism'), term(vote(against(24)), 'factionalism'), term(vote(against(90)), 'factionalism')]).toEqual([
    -5, -2, 0,
  ]);
  expect(
    term(
      vote(
        blank((s) => void (s.people.bukharin!.factionalism = 40)),
        CENSURE,
      ),
      'factionalism',
    ),
  ).toBe(5);
});

it('R4.3 standing: the authority of the man hit in fifteenths a stake; the heaviest target only, but all of a resignation and doubled', () => {
  const state = blank((s) => {
    s.people.bukharin!.authority = 60;
    s.people.radek!.authority = 35;
    s.resignations.push({ person: 'bukharin', post: 'pravda-editor', turn: 0, open: true });
  });
  expect(term(vote(state, CENSURE), 'standing')).toBe(-4);
  expect(term(vote(state, { ...CENSURE, who: ['radek', 'bukharin'] }), 'standing')).toBe(-4);
  expect(term(vote(state, { kind: 'resignation', person: 'bukharin', post: 'pravda-editor' }), 'standing')).toBe(-16);
});

it('R4.3 a man hit is not moved by standing, bloc, bandwagon or the factionalism of the target', () => {
  const state = blank((s) => {
    Object.assign(s.people.stalin!, { authority: 60, factionalism: 40 });
    view(s, 'rykov', 2, 'sec');
    s.people.rykov!.authority = 90;
    s.blocs = [{ id: 'b', members: ['stalin', 'rykov'], cohesion: 6, since: 0, until: null, settled: 0, knownTo: null, seen: true }];
  });
  const reform: Motion = { kind: 'reform', body: 'secretariat', changes: [{ field: 'reviewer', value: 'politburo' }], tone: 'mild' };
  const c = vote(state, reform, { cast: { rykov: 'for', zinoviev: 'for', tomsky: 'against' } });
  const terms = c.voters.find((v) => v.person === 'stalin')!.reasons.map((r) => r.term);
  expect(terms.sort()).toEqual(['authority', 'interest']);
  expect(term(c, 'standing', 'trotsky')).toBe(-4);
});

it('R8.1 figures: 8 for two months, on the side they arm, never more', () => {
  const state = (n: number, turn: number, direction: 1 | -1 = 1) =>
    blank((s) => {
      s.turn = turn;
      for (let i = 0; i < n; i += 1) s.figures.push({ by: 'kamenev', question: 'vil', direction, turn: 0 });
    });
  const at = (...a: Parameters<typeof state>) => term(vote(state(...a)), 'figures');
  expect([at(1, 0), at(1, 1), at(1, 2), at(3, 0), at(1, 0, -1)]).toEqual([8, 8, 0, 8, -8]);
});

it('R7.4 record: a past deed played helps the speaker’s side by 8, whoever else in the room did the same', () => {
  const state = blank((s) => {
    for (const id of ['zinoviev', 'kamenev', 'rykov']) s.people[id]!.facts = ['left-cc-1917'];
    s.people.bukharin!.facts = ['joined-in-1917'];
  });
  const played = (motion: Motion, act: 'for' | 'against', record: Id) =>
    vote(state, motion, { speeches: [{ person: 'stalin', act, document: null, record }] });
  const against = played(PLAIN, 'against', 'left-cc-1917');
  expect([term(against, 'record'), term(against, 'record', 'zinoviev'), term(against, 'record', 'kamenev')]).toEqual([-8, -8, 0]);
  expect(term(played(CENSURE, 'for', 'joined-in-1917'), 'record')).toBe(8);
  expect(term(played(PLAIN, 'against', 'georgian-affair'), 'record')).toBe(0);
});

it('R3.7 lean: a man courted leans 10 toward the next motion of the one who courted him', () => {
  const state = blank((s) => void (s.people.tomsky!.leansTo = 'kamenev'));
  expect([term(vote(state), 'lean'), term(vote(state, PLAIN, { mover: 'stalin' }), 'lean')]).toEqual([10, 0]);
});

it('R1.2 report: what the Politburo carried counts 10 with members of the Committee outside it', () => {
  const state = blank((s) => {
    s.votes.push({
      item: 0,
      room: 'politburo',
      turn: 0,
      subject: 'line/vil/plus',
      voters: [],
      blocs: [],
      delegations: [],
      for: 4,
      against: 0,
      abstain: 0,
      carried: true,
      consent: false,
      secret: false,
    });
  });
  const plenum = (s: State, mover: Id = 'kamenev') => vote(s, PLAIN, { room: 'central-committee', mover, voters: ['tomsky', 'molotov', 'frunze'] });
  expect([term(plenum(state), 'report', 'frunze'), term(plenum(state), 'report', 'tomsky'), term(plenum(state), 'report', 'molotov')]).toEqual([
    10, 0, 0,
  ]);
  expect(term(plenum(state, 'sokolnikov'), 'report', 'frunze')).toBe(0);
  expect(term(plenum(put(state, (s) => void (s.votes[0]!.carried = false))), 'report', 'frunze')).toBe(0);
});

it('R4.3 silence is told as a reason of nothing', () => {
  const c = vote(blank((s) => void Object.assign(s.people.tomsky!, { silent: true, views: { vil: { view: 2, weight: 3 } } })));
  expect(c.voters.find((v) => v.person === 'tomsky')).toMatchObject({ ballot: 'abstain', computed: 'abstain', sum: 24 });
  expect(c.voters.find((v) => v.person === 'tomsky')!.reasons.map((r) => r.term)).toContain('silence');
});

it('R4.6 a man excluded has no ballot, and is heard all the same', () => {
  const state = put(start, (s) => void Object.assign(s.people.trotsky!, { authority: 95 }));
  const c = vote(state, { kind: 'discipline', who: ['trotsky'], rung: 'censure', from: null });
  expect(c.voters.map((v) => v.person)).toEqual(SIX.filter((id) => id !== 'trotsky'));
  expect(c.for + c.against + c.abstain).toBe(5);
});

it('R4.3 without objection the undecided are carried along, the sum shown as it is', () => {
  const c = vote(blank());
  expect([c.consent, c.carried, c.for, c.abstain]).toEqual([true, true, 6, 0]);
  expect(c.voters.find((v) => v.person === 'rykov')).toMatchObject({ sum: 0, ballot: 'for', computed: 'for' });
  expect(vote(blank(), PLAIN, { cast: { rykov: 'against' } }).consent).toBe(false);
});

it('R0.4 the reasons of every voter add up to his sum, largest first, each with its rule; parts stand beside what they are about', () => {
  const state = to(fresh('reasons'), 2, 'corridor');
  const motions: Motion[] = [
    PLAIN,
    CENSURE,
    { kind: 'lever', lever: 'german-directive', value: 2 },
    { kind: 'appoint', post: 'war-commissar', person: 'stalin' },
    { kind: 'enforce', document: 'letter-about-secretary' },
    { kind: 'reform', body: 'secretariat', changes: [{ field: 'abolished', value: true }], tone: 'sharp' },
  ];
  let seen = 0;
  for (const motion of motions) {
    const voters = state.bodies['central-committee']!.full.filter((id) => id !== 'lenin');
    for (const v of vote(state, motion, { room: 'central-committee', voters, mover: 'zinoviev' }).voters) {
      const sizes = v.reasons.map((r) => Math.abs(r.value));
      expect(v.reasons.reduce((s, r) => s + r.value, 0)).toBe(v.sum);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      for (const r of v.reasons) {
        expect(TERMS_OF_VOTE).toContain(r.term);
        expect(r.rule).toMatch(/^R\d/);
        if (r.about.length > 0) seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThan(100);
});

it('R0.4 a count writes nothing and gives the same without its reasons', () => {
  const state = to(fresh('pure'), 2, 'corridor');
  const before = JSON.stringify(state);
  const told = vote(state, CENSURE);
  const quiet = vote(state, CENSURE, { explain: false });
  expect(JSON.stringify(state)).toBe(before);
  expect(quiet.voters.map((v) => [v.ballot, v.sum, v.reasons])).toEqual(told.voters.map((v) => [v.ballot, v.sum, []]));
});
