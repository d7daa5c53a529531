// Posts that are offered or ordered (R1.3): what a man thinks of one, whom it was offered to, what comes of his answer.
import type { PostOffer } from '../model/postOffer';
import { RANKS } from '../model/power';
import type { Post, Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { askHost } from './hosts';
import { fillPost, WEIGHT_OF_RANK } from './motions/posts';
import { centreOf, isCapable, isMember, isSeat, postmaster, samePlace } from './read';
import { addEntry, constant, div, doDeed, moveTrust, perScenario, snapshot, trust } from './tools';

/** What he thinks of taking this post from that man (`by` null: from a room alone): he takes it at 0 and more, and never from whom he distrusts (`isOut`). */
export function viewOfPost(scenario: Scenario, state: State, person: Id, post: Id, by: Id | null): { sum: number; isOut: boolean; accepts: boolean } {
  const data = scenario.byId.posts[post]!;
  const tie = by === null ? 0 : trust(state, person, by);
  const board = scenario.manifest.table?.body;
  const leaves = data.place !== centreOf(scenario) && board !== undefined && isMember(state, board, person);
  const isLower = higherPosts(scenario)[data.rank].some((id) => state.posts[id]!.holder === person);
  const sum =
    constant(scenario, 'dealStake') * WEIGHT_OF_RANK[data.rank] +
    div(tie, constant(scenario, 'dealTrustDivisor')) -
    (leaves ? constant(scenario, 'postAway') : 0) -
    (isLower ? constant(scenario, 'postLower') : 0);
  const isOut = tie < constant(scenario, 'dealFloor');
  return { sum, isOut, accepts: sum >= 0 && !isOut };
}

/** By rank, the posts that stand above it. */
const higherPosts = perScenario(
  (scenario) =>
    Object.fromEntries(
      RANKS.map((rank, i) => [rank, scenario.posts.filter((p) => RANKS.indexOf(p.rank) > i).map((p) => p.id)]),
    ) as unknown as Readonly<Record<Post['rank'], readonly Id[]>>,
);

/** Offers that wait for an answer. */
const isOpen = (o: PostOffer): boolean => o.state === 'open' || o.state === 'time';
export const openPostOffer = (state: State, post: Id): PostOffer | null => state.postOffers.find((o) => o.post === post && isOpen(o)) ?? null;

/** Ask a man whether he takes a post. Whom nobody plays answers at once when the two are in one place; else the answer comes next month. */
export function makePostOffer(scenario: Scenario, draft: State, post: Id, person: Id, by: Id | null, room: Id | null, interim: boolean): void {
  const o: PostOffer = {
    id: draft.postOffers.length,
    turn: draft.turn,
    post,
    person,
    by,
    room,
    interim,
    before: draft.posts[post]!.holder,
    state: 'open',
    reader: null,
    bent: null,
    sum: null,
  };
  const reader = postmaster(scenario, draft);
  if (reader !== by && reader !== person && !isNear(scenario, draft, o)) o.reader = reader;
  draft.postOffers.push(o);
  addEntry(draft, 'post.offered', { by, room, post, person }, { who: audience(draft, o), weight: 1 });
  if (!isSeat(draft, person) && (by === null || samePlace(draft, by, person))) answerPostByRule(scenario, draft, draft.postOffers[o.id]!);
}

/** Who learns of it: the two, the room that offers, and who reads what they write to each other. */
function audience(state: State, o: PostOffer): Id[] {
  const room = o.room === null ? [] : [...state.bodies[o.room]!.full, ...state.bodies[o.room]!.candidates];
  return [...new Set([o.person, ...(o.by === null ? [] : [o.by]), ...room, ...(o.reader === null ? [] : [o.reader])])];
}

/** Whether the man can answer face to face: to him who offers, or at the centre to a room. */
const isNear = (scenario: Scenario, state: State, o: PostOffer): boolean =>
  state.people[o.person]!.place === (o.by === null ? centreOf(scenario) : state.people[o.by]!.place);

/** Whether his answer would go through the hands of who read the offer. */
export const carriesAnswer = (scenario: Scenario, state: State, o: PostOffer): boolean => o.reader !== null && !isNear(scenario, state, o);

/** Whether this man has the answer to an offer reported as a refusal this month. */
export const isBending = (state: State, person: Id, offer: number): boolean =>
  state.plans[person]?.some((p) => p.kind === 'bend' && p.offer === offer) ?? false;

/** R6.5: once the two meet they know what was done with the answer, and each remembers it. */
export function findOutBent(scenario: Scenario, draft: State): void {
  for (const o of draft.postOffers) {
    if (o.bent !== 'hidden' || !isNear(scenario, draft, o)) continue;
    o.bent = 'known';
    const both = o.by === null ? [o.person] : [o.person, o.by];
    for (const id of both) doDeed(scenario, draft, 'bluffExposed', o.reader!, id);
    addEntry(draft, 'post.bentKnown', { person: o.person, post: o.post, by: o.reader }, { who: [...both, o.reader!], weight: 1 });
  }
}

/** Write his answer. Who takes it has the post, thanks who offered it, and may lay it down again without a breach. */
export function answerPost(scenario: Scenario, draft: State, id: number, answer: 'accept' | 'refuse' | 'time'): void {
  const o = draft.postOffers[id]!;
  const { person, post, by } = o;
  const who = audience(draft, o);
  if (answer !== 'refuse' && o.reader !== null && isBending(draft, o.reader, id) && carriesAnswer(scenario, draft, o)) {
    o.state = 'refused';
    o.bent = 'hidden';
    addEntry(draft, 'post.answerSent', { person, post }, { who: [person, o.reader] });
    addEntry(draft, 'post.refused', { person, post, by }, { who: who.filter((x) => x !== person), weight: 1 });
    return;
  }
  if (answer === 'time') {
    o.state = 'time';
    addEntry(draft, 'post.time', { person, post }, { who });
    return;
  }
  if (answer === 'refuse') {
    o.state = 'refused';
    addEntry(draft, 'post.refused', { person, post, by }, { who, weight: 1 });
    return;
  }
  if (draft.posts[o.post]!.holder !== o.before || !isCapable(scenario, draft, o.person)) {
    o.state = 'void';
    addEntry(draft, 'post.gone', { person, post }, { who });
    return;
  }
  o.state = 'accepted';
  if (askHost(scenario, draft, person, scenario.byId.posts[post]!.place, post, by)) {
    if (by !== null) moveTrust(draft, person, by, constant(scenario, 'offerTrust'));
    return;
  }
  fillPost(scenario, draft, o.post, o.person, o.by, o.interim);
  if (o.by !== null) moveTrust(draft, o.person, o.by, constant(scenario, 'offerTrust'));
  addEntry(draft, 'post.taken', { person, post, by, before: o.before }, { weight: 2, reflects: { [o.person]: 1 } });
}

/** Who nobody plays, and computer players: takes it, asks for time when little is lacking, else refuses. */
export function answerOf(scenario: Scenario, state: State, o: PostOffer): { answer: 'accept' | 'refuse' | 'time'; sum: number } {
  const { sum, isOut, accepts } = viewOfPost(scenario, state, o.person, o.post, o.by);
  if (accepts) return { answer: 'accept', sum };
  return { answer: !isOut && o.state === 'open' && sum >= -constant(scenario, 'dealStake') ? 'time' : 'refuse', sum };
}

function answerPostByRule(scenario: Scenario, draft: State, o: PostOffer): void {
  const { answer, sum } = answerOf(scenario, snapshot(draft), o);
  o.sum = sum;
  answerPost(scenario, draft, o.id, answer);
}

/** When the month's orders are done: answers that have travelled arrive, and silence is a refusal. Who asked for time has one month more. */
export function settlePostOffers(scenario: Scenario, draft: State): void {
  for (const o of draft.postOffers) {
    if (!isOpen(o) || draft.turn < o.turn + (o.state === 'time' ? 2 : 1)) continue;
    if (isSeat(draft, o.person)) answerPost(scenario, draft, o.id, 'refuse');
    else answerPostByRule(scenario, draft, o);
  }
}

/** R1.3: he has it by order of `by`. Against his will (a `sum` of `viewOfPost` below 0, whoever orders it) that is a reproach, and for `orderedMonths` laying it down is a breach. */
export function orderTo(scenario: Scenario, draft: State, post: Id, by: Id | null): void {
  const p = draft.posts[post]!;
  if (p.holder === null || p.holder === by) return;
  p.ordered = draft.turn;
  if (by !== null && viewOfPost(scenario, draft, p.holder, post, by).sum < 0) doDeed(scenario, draft, 'reproach', by, p.holder);
}
