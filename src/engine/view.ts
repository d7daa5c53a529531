// What one seat may know (R4.4): the one place where secrets are stripped. `world` is a State as this seat believes it to be.
import type { Deed } from '../model/effect';
import type { PostOffer } from '../model/postOffer';
import type { Scenario } from '../model/scenario';
import type { Id, Letter, PersonState, State } from '../model/state';
import type { View } from '../model/view';
import type { VoteRecord } from '../model/vote';
import { options } from './actions';
import { waitingFor } from './flow';
import { seenThrough } from './logs';
import { roomTold } from './notices';
import { attentionOf, isMember, knowsTerms } from './read';
import { isKeeper } from './sickbed';
import { paperOf } from './talks';
import { clamp, div, oncePer, perScenario } from './tools';

/** Reputation instead of the truth: trust to the nearest 20, views by their side only. */
const reputedTie = (n: number): number => div(n, 20) * 20;
const reputedView = (v: { view: number; weight: number }) => ({ view: clamp(v.view, -1, 1), weight: v.weight === 0 ? 0 : 1 });

/** Views are replaced when they change. */
const reputedViews = oncePer((views: PersonState['views']): PersonState['views'] =>
  Object.fromEntries(Object.entries(views).map(([q, view]) => [q, reputedView(view)])),
);

const NONE_OF_THEM: never[] = [];
const NO_SWAYS: PersonState['sways'] = {};

function reputedPerson(p: PersonState, attention: number): PersonState {
  const out: PersonState = {
    authority: p.authority,
    factionalism: p.factionalism,
    health: p.health,
    place: p.place,
    journey: p.journey,
    held: p.held,
    standing: p.standing,
    patron: p.patron,
    views: reputedViews(p.views),
    sways: NO_SWAYS,
    labels: p.labels,
    facts: p.facts,
    silent: p.silent,
    attention,
    knows: NONE_OF_THEM,
    leansTo: null,
    begged: p.begged,
    lastStir: p.lastStir,
  };
  if (p.detained !== undefined) out.detained = p.detained;
  if (p.forbidden !== undefined) out.forbidden = p.forbidden;
  return out;
}

/** A man's ties as everybody hears of them, and as those seats know them toward whom he feels something else. */
interface Repute {
  said: Record<Id, number>;
  bySeat: Map<Id, Record<Id, number>>;
}
/** Rows of ties are replaced when they change. */
const repute = oncePer((row: Record<Id, number>): Repute => {
  const said = { ...row };
  for (const k in said) said[k] = reputedTie(said[k]!);
  return { said, bySeat: new Map() };
});

/** What is said of a man's ties; what he feels toward the seat itself it knows. */
function reputedTies(row: Record<Id, number>, seat: Id): Record<Id, number> {
  const { said, bySeat } = repute(row);
  if (said[seat] === row[seat]) return said;
  let made = bySeat.get(seat);
  if (made === undefined) {
    made = { ...said };
    made[seat] = row[seat]!;
    bySeat.set(seat, made);
  }
  return made;
}

/** Events that put a decision to somebody. */
const asking = perScenario((scenario): readonly { id: Id; person: Id; isHolders: boolean }[] =>
  scenario.events.flatMap((e) => (e.ask === null ? [] : [{ id: e.id, person: e.ask.person, isHolders: e.ask.holder !== undefined }])),
);

/** The table of events with nobody's choices, and whose they are. */
interface Choices {
  hidden: State['events'];
  made: Map<Id, Id[]>;
  bySeat: Map<Id, State['events']>;
}
/** The table of events is replaced when it changes. */
const hideChoices = oncePer((_events: State['events'], scenario: Scenario, state: State): Choices => {
  const made = new Map<Id, Id[]>();
  let hidden = state.events;
  for (const { id, person, isHolders } of asking(scenario)) {
    const e = state.events[id];
    if (e === undefined || e.choice === null) continue;
    // Put to whoever held a post: who that was, the State knows.
    const asked = isHolders ? (state.asks.find((a) => a.event === id)?.person ?? null) : person;
    if (asked === null) continue;
    made.set(asked, [...(made.get(asked) ?? []), id]);
    if (hidden === state.events) hidden = { ...state.events };
    hidden[id] = { turn: e.turn, choice: null };
  }
  return { hidden, made, bySeat: new Map() };
});

function othersChoicesHidden(scenario: Scenario, state: State, seat: Id): State['events'] {
  const { hidden, made, bySeat } = hideChoices(state.events, scenario, state);
  const own = made.get(seat);
  if (own === undefined) return hidden;
  let seen = bySeat.get(seat);
  if (seen === undefined) {
    seen = { ...hidden };
    for (const id of own) seen[id] = state.events[id]!;
    bySeat.set(seat, seen);
  }
  return seen;
}

/** Whether another has answered what was put to him, and how, is his secret. An answer is given once. */
const withoutAnswer = oncePer((ask: State['asks'][number]): State['asks'][number] => ({ ...ask, choice: null }));

/** R4.14: of a secret ballot one knows the totals and one's own. */
const ownBallot = (v: VoteRecord, seat: Id): VoteRecord => (v.secret ? { ...v, voters: v.voters.filter((x) => x.person === seat), blocs: [] } : v);

/** What outsiders hear of a vote at the closed board. */
const asHeardOutside = (v: VoteRecord): VoteRecord => ({ ...v, voters: [], blocs: [], delegations: [], for: 0, against: 0, abstain: 0 });

/** A vote is never changed once it is counted. */
const votesInside = seenThrough<VoteRecord>(ownBallot);
const votesOutside = perScenario((scenario) =>
  seenThrough<VoteRecord>((v, seat) => {
    const own = ownBallot(v, seat);
    return v.room === scenario.manifest.table?.body && !v.voters.some((x) => x.person === seat) ? asHeardOutside(own) : own;
  }),
);

/** The result of the closed board becomes known; who raised which hand, and why, only to its members. */
function closedVotesHidden(scenario: Scenario, state: State, seat: Id): State['votes'] {
  const board = scenario.manifest.table?.body;
  const isInside = board === undefined || isMember(state, board, seat);
  return (isInside ? votesInside : votesOutside(scenario))(state.votes, seat);
}

/** What one did to another by letter, promise or whisper is known to the two of them. */
const BETWEEN_TWO: ReadonlySet<Deed> = new Set<Deed>(['leak', 'confidenceBroken', 'reproach', 'promiseKept', 'promiseBroken', 'bluffExposed']);
const deedsKnown = seenThrough<State['deeds'][number]>((d, seat) => (!BETWEEN_TWO.has(d.deed) || d.by === seat || d.to === seat ? d : null));

/** Ballots are closed until all have cast; what is said at the closed board is heard by its members. */
function sessionFor(scenario: Scenario, state: State, seat: Id): State['session'] {
  const s = state.session;
  if (s === null) return null;
  const ballots: typeof s.ballots = {};
  if (s.ballots[seat] !== undefined) ballots[seat] = s.ballots[seat]!;
  const board = state.bodies[s.room]!;
  const hears = s.room !== scenario.manifest.table?.body || board.full.includes(seat) || board.candidates.includes(seat) || s.present.includes(seat);
  return hears ? { ...s, ballots } : { ...s, ballots, speeches: [], calls: [], recalls: [] };
}

/** Everybody's list of orders, all empty but one's own. */
function ownPlan(state: State, seat: Id): State['plans'] {
  const plans = { ...state.plans };
  for (const id in plans) if (id !== seat && plans[id]!.length > 0) plans[id] = [];
  return plans;
}

/** A paper kept out of print is named only to who knows the paper. */
function organsFor(state: State, documents: State['documents'], seat: Id): State['organs'] {
  const out = { ...state.organs };
  // How an editor means to treat whom is his own business.
  for (const id in out) if (Object.keys(out[id]!.manners).length > 0) out[id] = { ...out[id]!, manners: {} };
  for (const id in out)
    if (out[id]!.barred.length > 0)
      out[id] = { ...out[id]!, barred: out[id]!.barred.filter((d) => documents[d]!.written || documents[d]!.holders.includes(seat)) };
  return out;
}

/** What a letter is to whom it is not for: that there is one. */
const sealed = oncePer(
  ({ id, turn }: Letter): Letter => ({ id, turn, from: '', to: '', act: 'appeal', about: null, claims: [], courier: null, read: true, seenBy: [] }),
);

/** R1.3: the two know of it, the room that offers, and who reads what they write; an answer that gave the post away is in the chronicle. */
const knowsOffer = (state: State, o: PostOffer, seat: Id): boolean =>
  o.person === seat || o.by === seat || o.reader === seat || (o.room !== null && isMember(state, o.room, seat));

const knownSittings = (state: State, seat: Id): State['convened'] => {
  const told = state.claims.filter((c) => c.to === seat && c.found === null && c.stance === 'against' && c.turn !== undefined);
  return state.convened.filter((v) => !told.some((c) => roomTold(c.subject) === v.room && v.turn === c.turn! + 1));
};

const NO_TIES: Record<Id, number> = {};

/** A paper is named to him in an item, an offer or a speech, whatever he knows of it. */
const hasMet = (state: State, document: Id, seat: Id): boolean =>
  state.items.some((i) => 'document' in i.motion && i.motion.document === document) ||
  state.deals.some((d) => d.knownTo.includes(seat) && [...d.offer.give, ...d.offer.ask].some((p) => 'document' in p && p.document === document)) ||
  (state.session?.speeches.some((s) => s.document === document) ?? false);

/** A talk is known to the two who held it, and on paper to whoever knows the paper; whose place in it is dangerous, and who has owned to it, to them alone until it is out. */
const talksFor = (state: State, documents: State['documents'], seat: Id): State['talks'] =>
  state.talks
    .filter((t) => t.by === seat || t.to === seat || (t.paper !== null && documents[t.paper] !== undefined))
    .map((t) => (t.isOut || t.by === seat || t.to === seat ? t : { ...t, marked: [], reported: [] }));

/** Persons as the seat knows them, and their ties: in full of whom he knows well, of all others what is said of them. */
function personsFor(scenario: Scenario, state: State, seat: Id): Pick<State, 'people' | 'ties'> {
  // Copied whole and then overwritten: far faster than growing them key by key.
  const people = { ...state.people };
  const ties = { ...state.ties };
  // How much another has already spent this month would tell what he has on his list; once orders are given it is spent, and nobody's business.
  const isSpending = state.phase === 'news' || state.phase === 'work';
  for (const id in state.people) {
    if (id === seat) continue;
    const p = state.people[id]!;
    const attention = isSpending ? attentionOf(scenario, state, id) : 0;
    if (knowsTerms(state, seat, id)) people[id] = { ...p, knows: [], leansTo: p.leansTo === seat ? seat : null, attention };
    else {
      people[id] = reputedPerson(p, attention);
      // Who keeps a sick man's door knows how he keeps it, and so does the house (R8.4).
      if (p.guard !== undefined && (p.guard.by === seat || isKeeper(scenario, id, seat))) people[id] = { ...people[id]!, guard: p.guard };
      ties[id] = reputedTies(state.ties[id] ?? NO_TIES, seat);
    }
  }
  return { people, ties };
}

/** A paper of which a seat knows nothing. */
const UNKNOWN: State['documents'][Id] = {
  written: false,
  public: false,
  sent: false,
  holders: [],
  known: [],
  signatories: [],
  confirmedBy: [],
  partlyBy: [],
  deniedBy: [],
  readIn: [],
  targets: {},
  supports: {},
  uses: 0,
};

/** Papers as far as the seat knows them. */
function documentsFor(scenario: Scenario, state: State, seat: Id): State['documents'] {
  let out = state.documents;
  for (const id in state.documents) {
    const d = state.documents[id]!;
    if (d.public || d.known.includes(seat)) continue;
    if (out === state.documents) out = { ...state.documents };
    // What a talk on paper is called tells who spoke with whom: who has not met it in some other way does not know that there is one.
    if (scenario.byId.documents[id] === undefined && !hasMet(state, id, seat)) {
      delete out[id];
      continue;
    }
    const data = paperOf(scenario, id)!;
    out[id] =
      d.holders.includes(seat) || data.author === seat || data.maySign.includes(seat)
        ? { ...d, holders: d.holders.filter((h) => h === seat) }
        : UNKNOWN;
  }
  return out;
}

/** The State with everything removed or rounded that `seat` cannot know. Players that decide by the rules alone leave the chronicle out. */
export function worldFor(scenario: Scenario, state: State, seat: Id, withChronicle = true): State {
  if (state.phase === 'over') return state;
  const { people, ties } = personsFor(scenario, state, seat);
  const documents = documentsFor(scenario, state, seat);
  return {
    ...state,
    people,
    ties,
    documents,
    organs: organsFor(state, documents, seat),
    plans: ownPlan(state, seat),
    deals: state.deals.map((d) =>
      d.knownTo.includes(seat)
        ? d
        : {
            ...d,
            offer: { to: '', give: [], ask: [], term: d.offer.term },
            from: '',
            state: 'lapsed' as const,
            sum: null,
            knownTo: [],
            sides: null,
            declared: [],
          },
    ),
    postOffers: state.postOffers.map((o) =>
      !knowsOffer(state, o, seat)
        ? { ...o, post: '', person: '', by: null, room: null, before: null, state: 'void', reader: null, bent: null, sum: null }
        : o.bent === 'hidden' && o.reader !== seat
          ? { ...o, bent: null }
          : o,
    ),
    caucuses: state.caucuses.map((k) =>
      k.knownTo.includes(seat) ? k : { ...k, host: '', place: '', invited: [], present: [], subject: '', told: {}, bound: [], knownTo: [] },
    ),
    talks: state.talks.length === 0 ? state.talks : talksFor(state, documents, seat),
    letters: state.letters.map((l) => (l.from === seat || (l.to === seat && l.read) || l.seenBy.includes(seat) ? l : sealed(l))),
    roomLetters: state.roomLetters.length === 0 ? state.roomLetters : state.roomLetters.filter((l) => l.person === seat || l.seenBy.includes(seat)),
    blocs: state.blocs.filter((b) => b.knownTo === null || b.knownTo.includes(seat)),
    // R6.9: of a sitting out of the calendar he knows what he was wired.
    convened: state.claims.some((c) => c.turn !== undefined) ? knownSittings(state, seat) : state.convened,
    claims: state.claims.filter((c) => c.by === seat || c.to === seat),
    asks: state.asks.map((a) => (a.person === seat || a.choice === null ? a : withoutAnswer(a))),
    events: othersChoicesHidden(scenario, state, seat),
    votes: closedVotesHidden(scenario, state, seat),
    deeds: deedsKnown(state.deeds, seat),
    session: sessionFor(scenario, state, seat),
    streams: {},
    seed: '',
    chronicle: withChronicle ? state.chronicle.filter((e) => e.who === null || e.who.includes(seat)) : [],
  };
}

export function viewFor(scenario: Scenario, state: State, seat: Id): View {
  return {
    seat,
    world: worldFor(scenario, state, seat),
    estimated: Object.keys(state.people).filter((id) => !knowsTerms(state, seat, id)),
    options: options(scenario, state, seat),
    waiting: waitingFor(scenario, state),
  };
}
