// What a computer player would lay before the rooms of the month: what he wants carried and believes in, less what everybody is tired of.
import { refuseAction } from '../engine/actions';
import { brokenByTabling } from '../engine/deals';
import { votesOn } from '../engine/logs';
import { positionsOf, stakesOf, subjectOf } from '../engine/motions';
import { roomsThisTurn } from '../engine/read';
import { hasVote } from '../engine/rooms';
import { owedBy } from '../engine/sides';
import type { Motion } from '../model/motion';
import type { Id, State } from '../model/state';
import { pull } from './circle';
import { type Candidate, motionValue } from './judge';
import { WORD } from './orderValue';
import type { Mind } from './player';
import { type Breadth, motionsToWeigh, namings, WIDE } from './shortlist';

/** Tenths of a point by which his mood moves what he sees in a motion. */
const NOISE = 8;
/** What a debate about the line costs in goodwill: it is opened when it matters. */
const DEBATE = 8;
/** That nobody reads what strikes him. */
const UNREAD = 12;
/** Tenths of a point below which nothing is laid before a room. */
export const WORTH_TABLING = 8;
/** Tenths of a point that a matter is worth less for each time the room has decided on it lately, and turns for which that is remembered. */
const TIRED = 5;
const REMEMBERED = 9;

/** Motions he would lay before the rooms of the month, best first, with the value he sees in each. */
export function motionCandidates(mind: Mind, limit: number, breadth: Breadth = WIDE): Candidate[] {
  const { scenario, world, seat, luck } = mind;
  const found: (Candidate & { i: number })[] = [];
  const byWord = ofHisWord(mind);
  const tired = tiredOf(world);
  for (const room of roomsThisTurn(scenario, world)) {
    if (!hasVote(scenario, world, room, seat)) continue;
    motionsToWeigh(mind, room, breadth).forEach((motion, i) => {
      if (motion.kind === 'verdict' && isSaid(world, room, motion)) return;
      const wanted =
        motionValue(scenario, world, seat, motion) + believes(mind, motion) + byWord(motion) + luck(`${motion.kind}${i}`, NOISE) - NOISE / 2;
      if (wanted < WORTH_TABLING || isLaid(world, motion)) return;
      const value = wanted - tired(motion);
      if (value >= WORTH_TABLING) found.push({ action: { type: 'table', seat, room, motion, amends: null }, value, i });
    });
  }
  found.sort((a, b) => b.value - a.value || a.i - b.i);
  const out: Candidate[] = [];
  // Of each kind the best in a room: three penalties for one man are one thought. To name one's own man and to name another's are two.
  const thought = new Set<string>();
  for (const c of found) {
    if (out.length >= limit) break;
    const matter = `${c.action.room}|${c.action.motion.kind}${isForAnother(mind, c.action.motion) ? '|another' : ''}`;
    const subject = subjectOf(c.action.motion, world);
    // The same in two rooms is one thought as well.
    if (thought.has(matter) || thought.has(subject) || refuseAction(scenario, world, c.action) !== null) continue;
    thought.add(matter).add(subject);
    out.push(c);
  }
  return out;
}

/** A post for a man who is not of his side. */
const isForAnother = ({ world, seat }: Mind, m: Motion): boolean =>
  m.kind === 'appoint' && m.person !== null && m.person !== seat && pull(world, seat, m.person) < 100;

/** What his word counts on a motion: against what he has promised to leave alone; for whom he has promised to name. */
function ofHisWord({ scenario, world, seat }: Mind): (m: Motion) => number {
  const isHeld = world.deals.some(
    (d) => d.state === 'agreed' && owedBy(world, d, seat).some((p) => p.kind === 'drop' || p.kind === 'spare' || p.kind === 'nominate'),
  );
  if (!isHeld) return () => 0;
  const promised = promisedSubjects({ world, seat });
  return (m) => {
    const subject = subjectOf(m, world);
    const broken = WORD * brokenByTabling(world, seat, subject, stakesOf(scenario, world, m));
    return (promised.has(subject) ? WORD : 0) - broken;
  };
}

/** What he has given his word to lay before a room. */
export const promisedSubjects = ({ world, seat }: Pick<Mind, 'world' | 'seat'>): ReadonlySet<string> =>
  new Set(namings({ world, seat }).map((m) => subjectOf(m, world)));

/** The matter of a subject: a question whichever way the line is to go, a man whatever is to become of his case, else the subject itself. */
function matterOf(subject: string): string {
  const [kind, about] = subject.split('/');
  return kind === 'line' || kind === 'case' ? `${kind}/${about}` : subject;
}

/** What each motion is worth less because its matter has been decided on lately: who has lost a thing, or won it in vain, turns to another. */
function tiredOf(world: State): (m: Motion) => number {
  const times = new Map<string, number>();
  for (let i = world.items.length - 1; i >= 0 && world.turn - world.items[i]!.turn <= REMEMBERED; i -= 1) {
    const { outcome, subject } = world.items[i]!;
    if (outcome === null || outcome === 'withdrawn' || outcome === 'outOfCompetence') continue;
    const matter = matterOf(subject);
    times.set(matter, (times.get(matter) ?? 0) + 1);
  }
  return (m) => TIRED * (times.get(matterOf(subjectOf(m, world))) ?? 0);
}

/** It waits for its vote already, here or in another room, be it in other words. */
function isLaid(world: State, m: Motion): boolean {
  const subject = subjectOf(m, world);
  return world.items.some((i) => i.outcome === null && i.subject === subject);
}

/** A room that has judged a paper does not say it again. */
function isSaid(world: State, room: Id, m: Motion): boolean {
  const subject = subjectOf(m, world);
  return votesOn(world, subject).some((v) => v.carried && v.room === room);
}

/** What he is convinced of: half of what R4.3 would count, and less for pushing where the line already stands. */
function believes({ world, seat, scenario }: Mind, m: Motion): number {
  let sum = 0;
  const { views } = world.people[seat]!;
  const positions = positionsOf(scenario, world, m);
  for (const q in positions) {
    const v = views[q];
    if (v !== undefined) sum += 2 * v.view * v.weight * positions[q]!;
  }
  if (m.kind === 'text' && m.form === 'none' && (world.documents[m.document]!.targets[seat] ?? 0) < 0) sum += UNREAD;
  return m.kind === 'line' ? sum - Math.trunc((world.lines[m.question]! * m.direction) / 10) - DEBATE : sum;
}
