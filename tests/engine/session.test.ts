// A room in session (R4): the order of business, ballots revealed together, and what the count does to items, men and ties.
import { describe, expect, it } from 'vitest';
import { heuristic } from '../../src/ai/heuristic';
import { addItem, overtaken } from '../../src/engine/items';
import { quorumOf } from '../../src/engine/read';
import { hasQuorum, itemOnTable, seatsToVote, votersNow } from '../../src/engine/session';
import type { Ballot } from '../../src/model/action';
import type { Motion } from '../../src/model/motion';
import type { Id, State } from '../../src/model/state';
import type { VoteRecord } from '../../src/model/vote';
import { act, commitAll, fresh, inSession, PLAIN, put, refusalOf, SHARED, scenario, to } from '../support/game';

const line = (question: string, direction: 1 | -1 = 1): Motion => ({ kind: 'line', question, direction, tone: 'mild', document: null });
/** September, everybody in Moscow, before the Politburo and the plenum sit. */
const september = put(to(fresh(), 2, 'corridor'), (s) => {
  for (const id of s.seats) s.people[id]!.place = 'moscow';
});
const table = (s: State, seat: Id, room: Id, motion: Motion): State => act(s, { type: 'table', seat, room, motion, amends: null });
const tabled = (...rows: [Id, Id, Motion][]): State => {
  const s = structuredClone(september);
  for (const [seat, room, motion] of rows) table(s, seat, room, motion);
  return to(s, 2, 'session');
};
/** Every seat asked casts this, one by one, until the item is done. */
function cast(s: State, ballot: Ballot | 'conscience', others: Record<Id, Ballot> = {}): State {
  const at = s.session?.at;
  const room = s.session?.room;
  for (const seat of seatsToVote(scenario(), s))
    if (s.session?.at === at && s.session?.room === room) act(s, { type: 'castVote', seat, vote: others[seat] ?? ballot });
  return s;
}
const keys = (s: State): string[] => s.chronicle.map((e) => e.key);
/** Everybody in the room is of one mind with this question, and tied to nobody. */
const minded = (s: State, view: number, question = 'vil'): State =>
  put(s, (x) => {
    for (const id of Object.keys(x.people)) {
      x.ties[id] = {};
      Object.assign(x.people[id]!, { patron: null, views: { [question]: { view, weight: 3 } } });
    }
  });

describe('R4.1 the agenda', () => {
  it('the agenda holder’s own item stands first, then those of whom he trusts; four are reached, the rest wait', () => {
    const s = tabled(
      ['trotsky', 'politburo', line('tem')],
      ['trotsky', 'politburo', line('sta')],
      ['stalin', 'politburo', line('wor', -1)],
      ['zinoviev', 'politburo', line('wor')],
      ['zinoviev', 'politburo', line('deb', -1)],
      ['kamenev', 'politburo', line('tra', -1)],
    );
    expect(s.session!.agenda.map((id) => s.items[id]!.subject)).toEqual(['line/tra/minus', 'line/wor/plus', 'line/deb/minus', 'line/wor/minus']);
    const next = put(s, () => {});
    while (next.turn === 2 && next.phase === 'session') cast(next, 'abstain');
    expect(next.items.filter((i) => i.outcome === null).map((i) => i.subject)).toEqual(['line/tem/plus', 'line/sta/plus']);
    expect(to(next, 3, 'session').session!.agenda.map((id) => next.items[id]!.subject)).toEqual(['line/tem/plus', 'line/sta/plus']);
  });

  describe('what is left over when the matter has been decided since', () => {
    const open = { amends: null, confirms: null };
    /** October's corridor: in September the plenum or the board voted on `decided`; `left` has waited at the board since then. */
    const october = (decided: Motion, left: Motion, { room = 'politburo', carried = true, rejoins = false } = {}): State =>
      put(to(fresh(), 3, 'corridor'), (s) => {
        const turn = s.turn;
        s.turn = 2;
        const voted = addItem(scenario(), s, { room, mover: 'kamenev', motion: decided, ...open });
        voted.outcome = carried ? 'passed' : 'failed';
        voted.vote = s.votes.length;
        s.votes.push({ ...EMPTY, item: voted.id, room, turn: 2, subject: voted.subject, carried });
        addItem(scenario(), s, { room: 'politburo', mover: 'zinoviev', motion: left, ...open });
        s.turn = rejoins ? 2 : turn;
      });
    const EMPTY: VoteRecord = {
      ...{ item: 0, room: 'politburo', turn: 2, subject: '', voters: [], blocs: [], delegations: [] },
      ...{ for: 4, against: 1, abstain: 0, carried: true, consent: false, secret: false },
    };
    const MINUS = line('vil', -1);
    const fallen = (s: State): string[] => overtaken(scenario(), s, 'politburo').map(({ item }) => item.subject);
    it('falls, whichever way the matter went, at this board or in a wider room', () => {
      expect(fallen(october(PLAIN, MINUS))).toEqual(['line/vil/minus']);
      expect(fallen(october(PLAIN, MINUS, { room: 'central-committee' }))).toEqual(['line/vil/minus']);
    });
    it('stays when the motion was lost, the matter is another, the room is narrower, or it has not waited yet', () => {
      expect(fallen(october(PLAIN, MINUS, { carried: false }))).toEqual([]);
      expect(fallen(october(PLAIN, line('tem')))).toEqual([]);
      expect(fallen(october(PLAIN, MINUS, { room: 'orgburo' }))).toEqual([]);
      expect(fallen(october(PLAIN, MINUS, { rejoins: true }))).toEqual([]);
    });
    it('falls in the same month when a wider room has decided it, and is not asked again below', () => {
      expect(fallen(october(PLAIN, MINUS, { room: 'central-committee', rejoins: true }))).toEqual(['line/vil/minus']);
    });
    it('falls when a wider room has said anything else of the act that it judges', () => {
      const act: State['acts'][number] = {
        ...{ id: 0, turn: 2, by: 'stalin', kind: 'decree', target: 'german-directive', from: 1, to: 0, slighted: null },
        ...{ rival: false, status: 'stands', room: null },
      };
      const review = (outcome: 'confirm' | 'suspend'): Motion => ({ kind: 'review', act: 0, outcome });
      const judged = (room: Id) =>
        fallen(
          put(october(review('confirm'), review('suspend'), { room }), (s) => {
            s.acts.push(act);
          }),
        );
      expect(judged('central-committee')).toHaveLength(1);
      expect(judged('politburo')).toEqual([]);
    });
    it('is told when the room opens, and is not on its agenda', () => {
      const s = commitAll(october(PLAIN, MINUS));
      const left = s.items.findIndex((i) => i.subject === 'line/vil/minus');
      expect(s.items[left]!.outcome).toBe('replaced');
      expect(s.session?.agenda ?? []).not.toContain(left);
      expect(s.chronicle.find((e) => e.key === 'item.overtaken')!.args).toMatchObject({ item: left, room: 'politburo', decider: 'politburo' });
    });
  });

  it('a confirmation comes before everything else', () => {
    const s = tabled(['zinoviev', 'politburo', SHARED], ['kamenev', 'central-committee', PLAIN]);
    cast(s, 'for');
    expect(s.session!.room).toBe('central-committee');
    expect(s.items[s.session!.agenda[0]!]).toMatchObject({ confirms: 0, subject: 'reform/secretariat/seats+assent', mover: 'zinoviev' });
    expect(s.session!.agenda).toHaveLength(2);
  });

  it('R4.2 an item that an earlier one made idle falls without a vote', () => {
    const penalty = (rung: 'arrest' | 'censure'): Motion => ({ kind: 'discipline', who: ['bukharin'], rung, from: null });
    const s = tabled(['kamenev', 'politburo', penalty('arrest')], ['zinoviev', 'politburo', penalty('censure')]);
    cast(cast(s, 'for'), 'for');
    expect(s.items.map((i) => [i.outcome, i.vote])).toEqual([
      ['passed', 0],
      ['outOfCompetence', null],
    ]);
    expect(keys(s)).toContain('item.fell');
  });
});

describe('R4.2 amendments', () => {
  const room = inSession();
  const sharper = { ...PLAIN, tone: 'sharp' } as Motion;
  const amended = () => act(structuredClone(room), { type: 'table', seat: 'stalin', room: 'politburo', motion: sharper, amends: 0 });

  it('are voted first, and replace what they amend when carried', () => {
    const s = minded(amended(), 2);
    expect(itemOnTable(s)).toMatchObject({ id: 1, amends: 0 });
    cast(s, 'for');
    expect([s.items[1]!.outcome, s.items[0]!.outcome]).toEqual(['passed', 'replaced']);
    expect(s.lines.vil).toBe(room.lines.vil! + 40);
    expect(s.votes).toHaveLength(1);
  });

  it('leave it standing when lost', () => {
    const s = minded(amended(), -2);
    cast(s, 'against');
    expect(s.items[1]!.outcome).toBe('failed');
    expect(itemOnTable(s)).toMatchObject({ id: 0, outcome: null });
  });
});

describe('R4.3 ballots', () => {
  it('are given one by one and revealed together', () => {
    const s = inSession();
    expect(seatsToVote(scenario(), s)).toEqual(['kamenev', 'stalin']);
    act(s, { type: 'castVote', seat: 'stalin', vote: 'against' });
    expect([s.votes.length, s.session!.ballots]).toEqual([0, { stalin: 'against' }]);
    act(s, { type: 'castVote', seat: 'kamenev', vote: 'conscience' });
    expect(s.votes[0]!.voters.map((v) => v.person).sort()).toEqual(['kamenev', 'rykov', 'stalin', 'tomsky']);
    expect(s.votes[0]!.voters.find((v) => v.person === 'stalin')).toMatchObject({ ballot: 'against', byTelegram: false });
  });

  it('R4.5 the account of every voter is kept with its terms', () => {
    const s = cast(inSession(), 'conscience');
    for (const v of s.votes[0]!.voters) expect(v.reasons.reduce((sum, r) => sum + r.value, 0)).toBe(v.sum);
    expect(s.chronicle.findLast((e) => e.vote === 0)).toMatchObject({ key: 'vote.carried', args: { item: 0, room: 'politburo' }, weight: 2 });
    expect(s.items[0]).toMatchObject({ vote: 0 });
  });

  it('R4.6 the man concerned has no ballot', () => {
    const s = inSession({ kind: 'discipline', who: ['stalin'], rung: 'censure', from: null });
    expect(votersNow(scenario(), s)).toEqual(['kamenev', 'rykov', 'tomsky']);
    expect(refusalOf(s, { type: 'castVote', seat: 'stalin', vote: 'against' })).toBe('R4.6 vote.noRight');
  });

  it('R2.4 an absent man votes by telegram on the item he was polled on, and on no other', () => {
    const s = table(to(fresh(), 0, 'corridor'), 'kamenev', 'politburo', PLAIN);
    table(s, 'kamenev', 'politburo', line('tem', -1));
    to(s, 0, 'session');
    act(s, { type: 'poll', seat: 'kamenev' });
    expect(seatsToVote(scenario(), s).sort()).toEqual(['kamenev', 'stalin', 'trotsky', 'zinoviev']);
    cast(s, 'abstain');
    expect(s.votes[0]!.voters.filter((v) => v.byTelegram).map((v) => v.person)).toEqual(['zinoviev', 'trotsky']);
    expect(seatsToVote(scenario(), s).sort()).toEqual(['kamenev', 'stalin']);
  });

  it('a closed board’s session is told to its members and guests, a plenum’s to everybody', () => {
    const s = cast(tabled(['kamenev', 'politburo', PLAIN], ['kamenev', 'central-committee', PLAIN]), 'for');
    const board = s.chronicle.findLast((e) => e.vote === 0)!;
    expect(board.who).not.toContain('voroshilov');
    expect(board.who).toContain('bukharin');
    cast(s, 'for');
    expect(s.chronicle.findLast((e) => e.vote === 1)!.who).toBeNull();
  });
});

describe('R1.2 a reform of a body elected elsewhere', () => {
  const carriedInTheBoard = () => cast(tabled(['zinoviev', 'politburo', SHARED]), 'for');
  it('is provisional, works at once, and remembers what it was', () => {
    const s = carriedInTheBoard();
    expect(s.bodies.secretariat).toMatchObject({ assent: 2, full: ['stalin', 'trotsky', 'bukharin'] });
    expect(s.bodies.secretariat!.provisional).toMatchObject({ item: 0, before: { assent: 1, full: ['stalin'] } });
    expect(keys(s)).toContain('reform.provisional');
  });
  it('is final once the electing body has confirmed it', () => {
    const s = minded(carriedInTheBoard(), 2, 'sec');
    cast(s, 'for');
    expect(s.bodies.secretariat).toMatchObject({ assent: 2, provisional: null });
    expect(keys(s)).toContain('reform.confirmed');
  });
  it('is undone when the electing body votes it down', () => {
    const s = minded(carriedInTheBoard(), -2, 'sec');
    cast(s, 'against');
    expect(s.bodies.secretariat).toMatchObject({ assent: 1, full: ['stalin'], candidates: ['molotov', 'kuibyshev'], provisional: null });
    expect(keys(s)).toContain('reform.undone');
  });
  it('R8.6 gives business back that was passed on or put under a room', () => {
    const OVERSEEN: Motion = {
      kind: 'reform',
      body: 'secretariat',
      changes: [{ field: 'oversight', matter: 'provincial-cadres', body: 'politburo' }],
      tone: 'mild',
    };
    const s = minded(cast(tabled(['zinoviev', 'politburo', OVERSEEN]), 'for'), -2, 'sec');
    expect(s.themes['provincial-cadres']!.reviewer).toBe('politburo');
    cast(s, 'against');
    expect(s.themes['provincial-cadres']).toEqual({ owner: 'general-secretary', reviewer: null });
    expect(s.bodies.secretariat!.provisional).toBeNull();
  });
  it('is judged there as the change it was, not as what already is', () => {
    const s = cast(carriedInTheBoard(), 'abstain');
    const account = s.votes.findLast((v) => v.room === 'central-committee')!.voters.find((v) => v.person === 'bukharin')!;
    expect(account.reasons.find((r) => r.term === 'interest')?.value).toBe(8);
  });
});

describe('what a count costs and earns', () => {
  const authority = (s: State, id: Id): number => s.people[id]!.authority;
  it('R4.1 a motion carried brings its mover one, one lost costs him one', () => {
    const won = cast(minded(inSession(), 2), 'for');
    const lost = cast(minded(inSession(), -2), 'against');
    expect([authority(won, 'kamenev'), authority(lost, 'kamenev')]).toEqual([66, 64]);
  });
  it('R4.15 a blow that misses costs the striker, by the rung and the standing of the target', () => {
    const miss = (rung: 'censure' | 'arrest') => {
      const s = cast(minded(inSession({ kind: 'discipline', who: ['bukharin'], rung, from: null }), 0), 'against');
      return [65 - authority(s, 'kamenev'), s.chronicle.find((e) => e.key === 'overreach')?.args.by];
    };
    // 5 × rung / 3, and 60 / 25 for Bukharin.
    expect(miss('censure')).toEqual([3, 3]);
    expect(miss('arrest')).toEqual([7, 7]);
  });
  it('R4.15 a reform that fails is no blow', () => {
    const s = cast(tabled(['zinoviev', 'politburo', SHARED]), 'against');
    expect(authority(s, 'zinoviev')).toBe(authority(september, 'zinoviev') - 1);
  });
  it('R1.9b a vote over policy costs its opponents and its mover three of their trust in each other', () => {
    const before = minded(inSession(), 2);
    const s = cast(structuredClone(before), 'for', { stalin: 'against' });
    expect([s.ties.stalin!.kamenev, s.ties.kamenev!.stalin, s.ties.rykov!.kamenev]).toEqual([-3, -3, undefined]);
  });
  it('R1.9b a blow costs the mover 6 a stake and each who voted for it 2; who voted against earns 3; the striker thinks 4 less of the man', () => {
    const s = cast(minded(inSession({ kind: 'discipline', who: ['bukharin'], rung: 'arrest', from: null }), 0), 'for', { stalin: 'against' });
    const vote = s.votes[0]!.voters;
    expect(s.ties.bukharin!.kamenev).toBe(-18);
    expect(s.ties.kamenev!.bukharin).toBe(-4);
    expect(s.ties.bukharin!.stalin).toBe(3);
    for (const v of vote.filter((x) => x.ballot === 'abstain')) expect(s.ties.bukharin![v.person]).toBeUndefined();
    const with_ = cast(minded(inSession({ kind: 'discipline', who: ['bukharin'], rung: 'arrest', from: null }), 0), 'for');
    expect(with_.ties.bukharin!.stalin).toBe(-6);
  });
  it('R6.2 a promised vote not given breaks the deal: 40 of the victim’s trust, told to those who knew', () => {
    const s = put(minded(inSession(), 0), (x) => {
      x.deals.push({
        id: 0,
        turn: 0,
        from: 'kamenev',
        offer: { to: 'stalin', give: [], ask: [{ kind: 'vote', subject: 'line/vil/*', ballot: 'for' }], term: 'plenum' },
        state: 'agreed',
        readTurn: 0,
        sum: 0,
        knownTo: ['kamenev', 'stalin'],
        sides: null,
        declared: [],
      });
    });
    const kept = cast(structuredClone(s), 'for');
    expect([kept.deals[0]!.state, kept.ties.kamenev!.stalin]).toEqual(['agreed', undefined]);
    const broken = cast(structuredClone(s), 'against');
    expect(broken.deals[0]!.state).toBe('broken');
    expect(broken.ties.kamenev!.stalin).toBe(-40 - 3);
    expect(broken.chronicle.find((e) => e.key === 'deal.broken')).toMatchObject({
      who: ['kamenev', 'stalin'],
      args: { by: 'stalin', victim: 'kamenev' },
    });
  });
  it('R6.3 support claimed and not shown costs the claimant with whoever believed it', () => {
    const claim = (about: Id, stance: 'for' | 'against') => ({ by: 'kamenev', to: 'tomsky', about, subject: 'line/vil/*', stance, found: null });
    const s = put(minded(inSession(), 0), (x) => void x.claims.push(claim('stalin', 'for'), claim('stalin', 'against'), claim('kamenev', 'for')));
    cast(s, 'against', { stalin: 'against' });
    expect(s.claims.map((c) => c.found)).toEqual([false, null, false]);
    // Once for Stalin, once for himself.
    expect(s.ties.tomsky!.kamenev).toBe(-20 + (s.votes[0]!.voters.find((v) => v.person === 'tomsky')!.ballot === 'against' ? -3 : 0));
    expect(s.chronicle.find((e) => e.key === 'bluff.exposed')).toMatchObject({ who: ['kamenev', 'tomsky'] });
  });
  it('R3.7 a lean is spent on the first motion of the man who courted him', () => {
    const s = put(inSession(), (x) => {
      x.people.tomsky!.leansTo = 'kamenev';
      x.people.rykov!.leansTo = 'stalin';
    });
    cast(s, 'conscience');
    expect([s.people.tomsky!.leansTo, s.people.rykov!.leansTo]).toEqual([null, 'stalin']);
  });
  it('R7.3 Lenin’s word loses force each time it is played in a vote', () => {
    const s = put(inSession(), (x) => void x.documents['letter-about-secretary']!.holders.push('kamenev'));
    act(s, { type: 'speak', seat: 'kamenev', act: 'for', document: 'letter-about-secretary', record: null });
    cast(s, 'conscience');
    expect(s.documents['letter-about-secretary']!.uses).toBe(1);
  });
});

it('R2.4 a month without business sits without waiting for anybody', () => {
  const s = commitAll(to(fresh(), 0, 'corridor'));
  expect(s.phase).toBe('consequences');
  expect(keys(s)).toContain('session.opened');
});

describe('R1.2 quorum', () => {
  /** Kamenev's motion in July; of the six who can act only these are in town. */
  const only = (...here: Id[]): State =>
    put(inSession(), (s) => {
      for (const id of s.bodies.politburo!.full) s.people[id]!.place = here.includes(id) ? 'moscow' : 'kislovodsk';
      s.session!.present = here;
    });

  it('is half of those who can act; without it an item waits for the next sitting', () => {
    expect(quorumOf(scenario(), only('kamenev', 'stalin', 'rykov'), 'politburo', [])).toEqual({ there: 3, needed: 3 });
    const s = only('kamenev', 'stalin');
    expect(hasQuorum(scenario(), s)).toBe(false);
    cast(s, 'for');
    expect(s.votes).toEqual([]);
    expect(s.items[0]).toMatchObject({ outcome: null, vote: null });
    expect(s.chronicle.find((e) => e.key === 'item.noQuorum')!.args).toMatchObject({ item: 0, there: 2, needed: 3 });
    const next = to(s, 1, 'session');
    expect(next.session!.agenda).toContain(0);
  });

  it('does not reckon with who cannot act, or is at work elsewhere', () => {
    const s = put(only('kamenev', 'stalin'), (x) => {
      x.people.trotsky!.place = 'petrograd';
      x.people.rykov!.standing = 'suspended';
    });
    expect(quorumOf(scenario(), s, 'politburo', [])).toEqual({ there: 2, needed: 2 });
  });

  it('counts those asked by telegram, and members nobody names', () => {
    const s = only('kamenev', 'stalin');
    act(s, { type: 'poll', seat: 'kamenev' });
    expect(hasQuorum(scenario(), s)).toBe(true);
    cast(s, 'for');
    expect(s.votes).toHaveLength(1);
    const crowded = put(only('kamenev'), (x) => {
      x.bodies.politburo!.crowd = { none: 5 };
    });
    expect(quorumOf(scenario(), crowded, 'politburo', [])).toEqual({ there: 6, needed: 6 });
  });

  it('a player asks the absent rather than let what he wants wait', () => {
    const s = only('kamenev', 'stalin');
    const asked = heuristic({ scenario: scenario(), world: s, seat: 'kamenev', phase: 'session', luck: () => 0 } as never);
    expect(asked).toContainEqual({ type: 'poll', seat: 'kamenev' });
  });
});
