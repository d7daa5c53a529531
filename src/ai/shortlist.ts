// What a man would think of at all: the engine's menus hold everything the rules allow, most of which nobody with his wits about him would do.
import { openPlatform } from '../engine/circle/platforms';
import { hasPaper } from '../engine/documents';
import { daysByAir } from '../engine/journeys';
import { motionOptions, refuseMotion } from '../engine/motions';
import { orderOptions, refuseOrder } from '../engine/orders';
import { mayCall } from '../engine/orders/resolve';
import { mayDecideOn, reachOf } from '../engine/press';
import { centreOf } from '../engine/read';
import { owedBy } from '../engine/sides';
import { papersIn } from '../engine/talks';
import { perScenario } from '../engine/tools';
import { wordToQuote } from '../engine/words';
import type { Motion } from '../model/motion';
import type { Order, OrderKind } from '../model/order';
import { LOCAL_LEVELS } from '../model/organization';
import type { Id } from '../model/state';
import { circleMotions } from './circle';
import { isUsual } from './manner';
import { type Mood, struckBy } from './orderValue';
import type { Mind } from './player';
import { appointmentsWanted, kindsWanted, namedMotions, ordersWanted, type Want, wantsOf } from './wants';

/** An authority worth an evening's talk though he has no seat at the board. */
const WORTH_A_TALK = 50;
/** Trust that makes it natural to speak up for a man; distrust, mirrored, to speak against him. */
const WORTH_A_WORD = 40;
/** Trust in oneself that makes a man safe to show a paper to. */
const FRIEND = 20;
/** Organizations he would think of going among. */
const CELLS = 3;

const leavesOf = <T extends Want['leaf']['type']>(wants: readonly Want[], type: T): Extract<Want['leaf'], { type: T }>[] =>
  wants.flatMap((w) => (w.leaf.type === type ? [w.leaf as Extract<Want['leaf'], { type: T }>] : []));

/** Everybody at the board, and the seats. */
function notables({ scenario, world, seat }: Mood): Id[] {
  const board = scenario.manifest.table === null ? null : world.bodies[scenario.manifest.table.body]!;
  return [...new Set([...(board?.full ?? []), ...(board?.candidates ?? []), ...world.seats])].filter((id) => id !== seat);
}

function talks(mood: Mood): Order[] {
  const { scenario, world, seat, tie } = mood;
  const near = new Set([...notables(mood), ...mood.hinges]);
  for (const leaf of leavesOf(wantsOf(scenario, seat), 'tie')) near.add(leaf.a);
  const out: Order[] = [];
  for (const { id } of scenario.people) {
    const isNear = near.has(id);
    if (isNear || world.people[id]!.authority >= WORTH_A_TALK) out.push({ kind: 'court', person: id, aim: 'trust' });
    if (isNear) out.push({ kind: 'court', person: id, aim: 'learn' });
    if (tie(id, seat) >= 60) out.push({ kind: 'court', person: id, aim: 'recruit' });
  }
  const here = world.people[seat]!.place;
  return out.filter((o) => o.kind === 'court' && o.person !== seat && world.people[o.person]!.place === here);
}

/** Letters are for those one cannot talk to; reproaches for those who earned them; claims of support for whoever has a cause. */
function letters(mood: Mood): Order[] {
  const { scenario, world, seat, tie } = mood;
  const here = world.people[seat]!.place;
  const out: Order[] = [];
  for (const to of new Set([...notables(mood), ...mood.hinges])) {
    if (mood.hinges.has(to) || (tie(seat, to) > 0 && world.people[to]!.place !== here))
      out.push({ kind: 'write', to, act: 'appeal', about: null, claims: [] });
    if (mood.wrongedBy.has(to)) out.push({ kind: 'write', to, act: 'reproach', about: null, claims: [] });
  }
  if (mood.isAggrieved) for (const o of orderOptions(scenario, world, seat, ['write'])) if (o.kind === 'write' && o.act === 'claim') out.push(o);
  return out;
}

/** A paper goes to a room, by the post to a seat afar, or is shown to a friend; the rest is for those whose aims turn on it. */
function papers(mood: Mood): Order[] {
  const { scenario, world, seat, tie } = mood;
  const wanted = new Set(leavesOf(wantsOf(scenario, seat), 'document').map((l) => l.document));
  const here = world.people[seat]!.place;
  const out: Order[] = [];
  for (const d of papersIn(scenario, world)) {
    if (world.documents[d.id]!.public || !hasPaper(world, d.id, seat)) continue;
    if (wanted.has(d.id)) {
      out.push(...orderOptions(scenario, world, seat, ['paper']).filter((o) => o.kind === 'paper' && o.document === d.id));
      continue;
    }
    if (struckBy(mood, d.id) >= 0) continue;
    const hand = (deed: 'send' | 'show', to: Id): void => {
      out.push({ kind: 'paper', document: d.id, deed, to, courier: null });
    };
    for (const b of scenario.bodies) if (b.sits) hand('send', b.id);
    for (const to of world.seats) if (to !== seat && world.people[to]!.place !== here) hand('send', to);
    for (const { id } of scenario.people) if (id !== seat && tie(id, seat) >= FRIEND && world.people[id]!.place === here) hand('show', id);
  }
  return out;
}

const WORD = { kind: 'speak' as const, target: null, question: null, organization: null, document: null, fact: null };

function speeches({ scenario, world, seat, tie }: Mood): Order[] {
  const { views } = world.people[seat]!;
  const wants = wantsOf(scenario, seat);
  const strength = (q: Id): number => Math.abs((views[q]?.view ?? 0) * (views[q]?.weight ?? 0));
  let heart: Id | null = null;
  for (const q in views) if (heart === null || strength(q) > strength(heart)) heart = q;
  const questions = new Set([...(heart === null ? [] : [heart]), ...leavesOf(wants, 'line').map((l) => l.question)]);
  const out: Order[] = [...questions].map((question) => ({ ...WORD, act: 'argue', question }));
  for (const w of world.words)
    if (w.gone !== null && tie(seat, w.person) <= -WORTH_A_WORD && wordToQuote(scenario, world, seat, w.person, w.question) === w)
      out.push({ ...WORD, act: 'quoteBack', target: w.person, question: w.question });
  const wanted = new Set([...leavesOf(wants, 'number').map((l) => l.person), ...leavesOf(wants, 'tie').map((l) => l.a)]);
  for (const target of world.seats) {
    if (target === seat) continue;
    const speak = (act: 'accuse' | 'defend'): void => {
      out.push({ ...WORD, act, target });
    };
    if (wanted.has(target) || tie(seat, target) <= -WORTH_A_WORD) speak('accuse');
    if (wanted.has(target) || tie(seat, target) >= WORTH_A_WORD) speak('defend');
  }
  return out;
}

/** Answers owed, blows at whom he would accuse, the past of whom he hates: where it would be read most of the organs that would have it. */
function articles(mood: Mood): Order[] {
  const { scenario, world, seat, tie } = mood;
  const blank = { kind: 'article' as const, target: null, question: null, fact: null, quote: null };
  const out: Order[] = [];
  const papers = organsByReach(scenario).filter((id) => world.organs[id]!.open);
  const first = (make: (organ: Id) => Order): void => {
    const found = papers.map(make).find((o) => refuseOrder(scenario, world, seat, o) === null);
    if (found !== undefined) out.push(found);
  };
  for (const organ of papers)
    for (const r of world.organs[organ]!.owed)
      if (r.to === seat && r.state === 'open' && r.turn < world.turn) out.push({ ...blank, organ, act: 'reply', target: r.by });
  for (const { question } of leavesOf(wantsOf(scenario, seat), 'line')) first((organ) => ({ ...blank, organ, act: 'argue', question }));
  for (const target of world.seats) {
    if (target === seat || tie(seat, target) > -WORTH_A_WORD) continue;
    first((organ) => ({ ...blank, organ, act: 'attack', target }));
    const fact = world.people[target]!.facts[0];
    if (fact !== undefined) first((organ) => ({ ...blank, organ, act: 'dossier', target, fact }));
  }
  return out;
}

const organsByReach = perScenario((scenario) =>
  scenario.organs.map((o) => o.id).sort((a, b) => reachOf(scenario, b) - reachOf(scenario, a) || (a < b ? -1 : 1)),
);

/** What he would have the places say where he may call them together: his heart's question and his aims', the platform that is out, friends and foes. */
function resolutions({ scenario, world, seat, tie }: Mood): Order[] {
  const places = scenario.organizations.map((o) => o.id).filter((id) => mayCall(scenario, world, seat, id));
  if (places.length === 0) return [];
  const { views } = world.people[seat]!;
  const wants = wantsOf(scenario, seat);
  const blank = { question: null, document: null, person: null };
  const strength = (q: Id): number => Math.abs((views[q]?.view ?? 0) * (views[q]?.weight ?? 0));
  const heart = Object.keys(views).reduce<Id | null>((best, q) => (best === null || strength(q) > strength(best) ? q : best), null);
  const questions = new Set([...(heart === null ? [] : [heart]), ...leavesOf(wants, 'line').map((l) => l.question)]);
  const people = new Set(leavesOf(wants, 'number').map((l) => l.person));
  for (const id of world.seats) if (Math.abs(tie(seat, id)) >= WORTH_A_WORD) people.add(id);
  const platform = openPlatform(scenario, world);
  const matters = [
    ...[...questions].map((question) => ({ ...blank, question })),
    ...[...people].filter((id) => id !== seat).map((person) => ({ ...blank, person })),
    ...(platform === null ? [] : [{ ...blank, document: platform.document }]),
  ];
  return places.flatMap((organization) =>
    LOCAL_LEVELS.flatMap((level) =>
      matters.flatMap((m) => ([1, -1] as const).map((side) => ({ kind: 'resolve' as const, organization, level, ...m, side }))),
    ),
  );
}

function journeys({ scenario, world, seat }: Mood): Order[] {
  const wanted = new Set(leavesOf(wantsOf(scenario, seat), 'place').map((l) => l.in));
  const isTired = world.people[seat]!.health < 45;
  return scenario.places
    .filter((p) => p.id !== world.people[seat]!.place && (p.id === centreOf(scenario) || (p.rest && isTired) || wanted.has(p.id)))
    .flatMap((p): Order[] => {
      const byRail = { kind: 'travel' as const, place: p.id };
      return daysByAir(scenario, world.people[seat]!.place, p.id) === null ? [byRail] : [byRail, { ...byRail, fly: true }];
    });
}

/** Where there are most delegates to win. */
const largest = perScenario((scenario) =>
  [...scenario.organizations]
    .sort((a, b) => b.seats - a.seats || (a.id < b.id ? -1 : 1))
    .slice(0, CELLS)
    .map((o) => o.id),
);

/** How a chair or personnel works is thought of when he sits down to it (manner.ts). */
const desks = ({ scenario, world, seat }: Mood): Order[] =>
  orderOptions(scenario, world, seat, ['work']).filter((o) => o.kind === 'work' && isUsual(o.manner));

const SHORT: Partial<Record<OrderKind, (mood: Mood) => Order[]>> = {
  work: desks,
  court: talks,
  write: letters,
  paper: papers,
  speak: speeches,
  article: articles,
  travel: journeys,
  canvass: ({ scenario }) => largest(scenario).map((organization) => ({ kind: 'canvass', organization })),
  resolve: resolutions,
  // Calling men together is for those with a grievance, or an aim that needs it.
  summon: (mood) => {
    const isMoved = mood.isAggrieved || leavesOf(wantsOf(mood.scenario, mood.seat), 'caucus').length > 0;
    return isMoved ? orderOptions(mood.scenario, mood.world, mood.seat, ['summon']) : [];
  },
};

/** What a man looks through in a month. */
export interface Breadth {
  orders: (mind: Mind) => readonly OrderKind[];
  motions: (mind: Mind) => readonly Motion['kind'][];
  /** Whether he thinks this month of who counts: posts and seats of rivals, who goes to a place, who sits when. */
  counts: (mind: Mind) => boolean;
  /** Convictions strong enough to trouble a room with. */
  causes: number;
  /** Motions whose vote he reckons before he gives it up. */
  tried: number;
  /** Whether he lays motions and makes offers this month; answer he does always. */
  stirs: (mind: Mind) => boolean;
}

/** What nobody leaves undone. */
const DUTIES: readonly OrderKind[] = ['travel', 'work', 'attend', 'court', 'answerPost'];

/** All that may be worth it to him. */
export const WIDE: Breadth = {
  orders: ({ scenario, seat }) => {
    const wanted = ordersWanted(scenario, seat);
    // In worlds he only imagines nobody is heard on papers, hides his mind, bends an answer, keeps a man where he is or writes down what he was told.
    return [...new Set([...wanted, 'testify', 'hold', 'bend', 'pose', 'note'] as const)];
  },
  motions: ({ scenario, seat }) => kindsWanted(scenario, seat),
  counts: () => true,
  causes: 4,
  tried: 6,
  stirs: () => true,
};

/** His posts and his trips, and this month a few things besides: for worlds a player only imagines. */
export const NARROW: Breadth = {
  orders: (mind) => [...DUTIES, ...some(mind, 'orders', ordersWanted(mind.scenario, mind.seat), 5)],
  motions: (mind) => some(mind, 'motions', kindsWanted(mind.scenario, mind.seat), 3),
  counts: () => true,
  causes: 1,
  tried: 2,
  stirs: () => true,
};

/** Months of a game in which a man in a hurry stirs, if it is long; of a short one every other. */
const STIRRED = 26;
const everyOther = perScenario((scenario) => Math.max(2, Math.round(scenario.manifest.turns.length / STIRRED)));

/** In most months he only answers, and in every other one he stirs in he does not count: for games by the hundred. */
export const BRIEF: Breadth = {
  ...NARROW,
  motions: (mind) => some(mind, 'motions', kindsWanted(mind.scenario, mind.seat), 2),
  counts: ({ luck }) => luck('counts', 2) > 0,
  tried: 1,
  stirs: ({ scenario, luck }) => luck('stirs', everyOther(scenario)) === everyOther(scenario) - 1,
};

/** `n` in a row out of a list, from a place that luck gives anew each month. */
function some<T>({ luck }: Mind, purpose: string, list: readonly T[], n: number): T[] {
  const from = luck(purpose, list.length);
  return Array.from({ length: Math.min(n, list.length) }, (_, i) => list[(from + i) % list.length]!);
}

/** Orders of these kinds that he would consider; some may yet be refused. */
export function ordersToWeigh(mood: Mood, kinds: readonly OrderKind[]): Order[] {
  const { scenario, world, seat } = mood;
  const out: Order[] = [];
  for (const kind of kinds) for (const o of SHORT[kind]?.(mood) ?? orderOptions(scenario, world, seat, [kind])) out.push(o);
  return out;
}

/** Papers that strike him kept out of print, his own into it. */
function printings({ scenario, world, seat }: Mind, room: Id): Motion[] {
  const out: Motion[] = [];
  for (const d of scenario.documents) {
    const s = world.documents[d.id]!;
    if (!s.written || s.public) continue;
    const form = d.author === seat ? 'full' : (s.targets[seat] ?? 0) < 0 ? 'none' : null;
    if (form === null) continue;
    for (const o of scenario.organs) if (mayDecideOn(scenario, o.id, room)) out.push({ kind: 'text', document: d.id, organ: o.id, form });
  }
  return out;
}

/** Elections and appointments he has promised to move and has not yet; `to`: promised to him alone. */
export function namings({ world, seat }: Pick<Mind, 'world' | 'seat'>, to: Id | null = null): Motion[] {
  return world.deals.flatMap((d) =>
    d.state !== 'agreed' || (to !== null && d.from !== to && d.offer.to !== to)
      ? []
      : owedBy(world, d, seat).flatMap((p): Motion[] => {
          if (p.kind !== 'nominate' || world.items.some((i) => i.mover === seat && i.turn >= d.turn && i.subject === p.subject)) return [];
          const [kind, place, person, membership] = p.subject.split('/');
          if (kind === 'appoint') return [{ kind, post: place!, person: person === 'vacant' ? null : person! }];
          return kind === 'elect' && (membership === 'full' || membership === 'candidate')
            ? [{ kind, body: place!, person: person!, membership }]
            : [];
        }),
  );
}

/** Who goes to a place, who counts, and when. */
const COUNTED = ['delegate', 'postpone', 'mandates', 'convene'] as const;

/** Motions he would consider laying before a room: all lawful there. Lines and levers are matters of conviction, or of an aim. */
export function motionsToWeigh(mind: Mind, room: Id, breadth: Breadth = WIDE): Motion[] {
  const { scenario, world, seat } = mind;
  const { views } = world.people[seat]!;
  const wants = wantsOf(scenario, seat);
  const rest = breadth.motions(mind).filter((k) => k !== 'line' && k !== 'lever');
  const own: Motion[] = [...appointmentsWanted(scenario, seat)];
  // A seat at the board that an aim of his names is thought of, whether a menu lists the man or not.
  const board = scenario.manifest.table?.body;
  for (const w of wants)
    if (w.leaf.type === 'member' && w.leaf.body === board) own.push(...namedMotions(scenario, world, w).filter((m) => m.kind === 'elect'));
  const side = (question: Id): number => Math.sign(views[question]?.view ?? 0);
  const push = (question: Id, direction: number): void => {
    for (const tone of ['mild', 'sharp'] as const) own.push({ kind: 'line', question, direction: direction > 0 ? 1 : -1, tone, document: null });
  };
  const asked = leavesOf(wants, 'line').map((l) => l.question);
  for (const q of asked) {
    push(q, 1);
    push(q, -1);
  }
  const strength = (q: Id): number => Math.abs(views[q]!.view * views[q]!.weight);
  const held = Object.keys(views).filter((q) => side(q) !== 0 && !asked.includes(q));
  for (const q of held.sort((a, b) => strength(b) - strength(a) || (a < b ? -1 : 1)).slice(0, breadth.causes)) push(q, side(q));
  const levers = leavesOf(wants, 'lever');
  for (const l of scenario.levers) {
    const now = world.levers[l.id]!.value;
    const goals = new Set(levers.filter((leaf) => leaf.lever === l.id).flatMap((leaf) => [leaf.value - 1, leaf.value, leaf.value + 1]));
    const by = side(l.question) * l.direction;
    if (by !== 0) goals.add(now + by).add(now + 2 * by);
    for (const value of goals) own.push({ kind: 'lever', lever: l.id, value });
  }
  const isCounting = breadth.counts(mind);
  if (isCounting) own.push(...circleMotions(scenario, world, seat));
  own.push(...printings(mind, room), ...namings(mind));
  // Nobody's aims name these; a man who counts delegates thinks of them.
  const counted = isCounting ? COUNTED.filter((k) => !rest.includes(k)) : [];
  own.push(...motionOptions(scenario, world, room, seat, counted));
  // Where other parties sit too he thinks of telling his own how to vote on what lies there.
  if (scenario.rules.fractions !== undefined)
    own.push(...motionOptions(scenario, world, room, seat, ['fraction']).filter((m) => m.kind === 'fraction' && m.subject !== ''));
  // Nobody thinks of the police but for an aim.
  const isPolice = (m: Motion): boolean =>
    m.kind === 'discipline' && m.rung === 'arrest' && !leavesOf(wants, 'standing').some((l) => m.who.includes(l.person));
  return [
    ...motionOptions(scenario, world, room, seat, rest).filter((m) => !isPolice(m)),
    ...own.filter((m) => refuseMotion(scenario, world, m, room) === null),
  ];
}
