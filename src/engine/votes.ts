// How a vote comes out (R4.3): passes over the named terms in the rulebook's order, ballots, tally. Reasons come from the same code that decides.
import type { Ballot } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { type BlocVote, type Reason, TERMS_OF_VOTE, type VoterAccount } from '../model/vote';
import { NONE } from './circle/shares';
import { isBelieved } from './claims';
import { type Ballotting, Counting } from './counting';
import { instructionOn, obedience, partyOf } from './fractions';
import { neededFor } from './motions';
import { POLITICAL_REPORT } from './motions/reporter';
import { isCapable } from './read';
import { crowdOf } from './rooms';
import { matchesSubject } from './subjects';
import { type Mind, put, RULE, T } from './terms';
import { clamp, constant, div, trust } from './tools';

export type { Ballotting } from './counting';

export interface Count {
  voters: VoterAccount[];
  blocs: BlocVote[];
  for: number;
  against: number;
  abstain: number;
  carried: boolean;
  consent: boolean;
}

const ballotOf = (sum: number, threshold: number): Ballot => (sum >= threshold ? 'for' : sum <= -threshold ? 'against' : 'abstain');

function reasonsOf(m: Mind): Reason[] {
  const out: Reason[] = [];
  for (const term of TERMS_OF_VOTE) {
    const value = m.terms[T[term]]!;
    if (value === 0) continue;
    const about: Reason['about'] = [];
    for (const p of m.parts) if (p.term === term) about.push({ id: p.id, value: p.value });
    out.push({ term, value, rule: RULE[term], about });
  }
  return out.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** Count a vote: every voter's computed ballot, the cast one beside it, and the tally (R4.3, R4.12). Writes nothing. */
export function count(scenario: Scenario, state: State, b: Ballotting): Count {
  const it = new Counting(scenario, state, b);
  const threshold = constant(scenario, 'threshold');
  const minds = b.voters.filter((id) => !it.excluded.includes(id)).map((id) => it.mind(id));
  const { pro, contra } = it.speakers();
  for (const m of minds) it.hear(m, pro, contra);
  for (const m of minds) it.followPatron(m, pro, contra);
  it.followBloc(minds);
  const away = keptAway(it, minds);
  const isSilent = (m: Mind) => state.people[m.id]!.silent && it.stakes[m.id] === undefined && m.id !== b.mover;
  const castOf = (id: Id): Ballot | null => {
    const c = b.cast?.[id];
    return c === undefined || c === 'conscience' ? null : c;
  };
  const pass1 = minds.map((m) => castOf(m.id) ?? (isSilent(m) || away.has(m.id) ? 'abstain' : ballotOf(m.sum, threshold)));
  const fors = pass1.filter((v) => v === 'for').length;
  const againsts = pass1.filter((v) => v === 'against').length;
  // Nobody consents in silence to a blow at a man who sits in the room and objects.
  const consent = fors > 0 && againsts === 0 && fors < minds.length && it.hit.length === 0;
  if (!consent) bandwagon(it, minds, pass1, fors - againsts, away);
  const voters: VoterAccount[] = minds.map((m) => {
    const sum = m.sum;
    const own = ballotOf(sum, threshold);
    const isAway = away.has(m.id);
    const computed: Ballot = isSilent(m) || isAway ? 'abstain' : consent && own === 'abstain' ? 'for' : own;
    const reasons = b.explain ? reasonsOf(m) : [];
    if (b.explain && isSilent(m)) reasons.push({ term: 'silence', value: 0, rule: RULE.silence, about: [] });
    const account: VoterAccount = { person: m.id, ballot: castOf(m.id) ?? computed, computed, sum, byTelegram: false, reasons };
    return isAway && castOf(m.id) === null ? { ...account, away: true } : account;
  });
  const blocs = blocVotes(it, voters, pro, contra);
  // Who keeps out of the vote is counted nowhere (R4.11).
  const tally = (v: Ballot) =>
    voters.filter((x) => x.ballot === v && x.away !== true).length +
    blocs.reduce((sum, x) => sum + (x.ballot === v && x.away !== true ? x.members : 0), 0);
  const yes = tally('for');
  const no = tally('against');
  const abstain = tally('abstain');
  // A heavy blow at a man (his post, his seat, his freedom) needs more than half of those who vote: who abstains does not strike (R4.2).
  const isHeavy = Object.values(it.stakes).some((s) => s <= -2);
  const needed = neededFor(scenario, state, b.motion);
  return {
    voters,
    blocs,
    for: yes,
    against: no,
    abstain,
    carried: yes > no && (!isHeavy || yes * 2 > yes + no + abstain) && yes * 1000 >= needed * (yes + no + abstain),
    consent: consent && no === 0,
  };
}

/** R4.11: what his party has told a member of its fraction is a term of his sum; returns those who keep out of the vote. */
function keptAway({ scenario, state, b, subject }: Counting, minds: readonly Mind[]): ReadonlySet<Id> {
  const away = new Set<Id>();
  const told = instructionOn(state, b.room, subject);
  if (told === null) return away;
  for (const m of minds) {
    if (partyOf(scenario, m.id) !== null) continue;
    const does = obedience(scenario, told, m.sum - m.terms[T.instruction]!);
    put(m, T.instruction, does.weight);
    if (does.away) away.add(m.id);
  }
  return away;
}

/** R5.2: who has no name in the room votes as his patron does there, or would; nobody's men go with the man who reports. */
function blocVotes(it: Counting, voters: readonly VoterAccount[], pro: readonly Id[], contra: readonly Id[]): BlocVote[] {
  const { scenario, state, b } = it;
  const crowd = crowdOf(scenario, state, b.room);
  const out: BlocVote[] = [];
  for (const patron in crowd) {
    const members = crowd[patron]!;
    if (members === 0) continue;
    const leader = patron === NONE ? (state.reporters[POLITICAL_REPORT] ?? null) : patron;
    const isThere = leader !== null && state.people[leader] !== undefined && isCapable(scenario, state, leader);
    if (!isThere) {
      out.push({ patron, members, ballot: 'abstain', after: null, sum: 0, reasons: [] });
      continue;
    }
    const own = voters.find((v) => v.person === leader);
    if (own !== undefined) {
      const vote: BlocVote = { patron, members, ballot: own.ballot, after: leader, sum: own.sum, reasons: [] };
      out.push(own.away === true ? { ...vote, away: true } : vote);
      continue;
    }
    const m = it.mind(leader);
    it.hear(m, pro, contra);
    const isAway = keptAway(it, [m]).size > 0;
    const reasons = b.explain ? reasonsOf(m) : [];
    const ballot = isAway ? 'abstain' : ballotOf(m.sum, constant(scenario, 'threshold'));
    const vote: BlocVote = { patron, members, ballot, after: leader, sum: m.sum, reasons };
    out.push(isAway ? { ...vote, away: true } : vote);
  }
  return out;
}

/** Term 11, for the undecided only; what a man was told of others' support enters what he expects (R6.3). */
function bandwagon(it: Counting, minds: readonly Mind[], pass1: readonly Ballot[], lead: number, away: ReadonlySet<Id>): void {
  const threshold = constant(it.scenario, 'threshold');
  for (const m of minds) {
    if (m.id === it.b.mover || it.hit.includes(m.id) || Math.abs(m.sum) >= threshold || away.has(m.id)) continue;
    let expected = lead;
    for (const c of it.state.claims) {
      if (c.to !== m.id || !isBelieved(c) || !matchesSubject(c.subject, it.subject) || trust(it.state, m.id, c.by) < 0) continue;
      const at = minds.findIndex((x) => x.id === c.about);
      if (at < 0 || pass1[at] === c.stance) continue;
      expected += c.stance === 'for' ? 1 : -1;
    }
    const share = clamp(div(3 * expected, Math.max(1, minds.length)), -3, 3);
    put(m, T.bandwagon, it.halved(constant(it.scenario, 'bandwagon') * share * (5 - it.scenario.byId.people[m.id]!.skills.nerve)));
  }
}
