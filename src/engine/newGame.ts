// The first State of a game: scenario data copied where play changes it, and the news of the first turn.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { blocFrom } from './blocs';
import { dangerAtStart } from './danger';
import { economyAtStart } from './economy';
import { enterNews } from './flow';
import { Invariant } from './tools';

/** A fresh game. `seats` are the persons somebody plays, in order; default the scenario's own. Throws Invariant on unknown persons. */
export function newGame(scenario: Scenario, seed: string, seats: readonly Id[] = scenario.manifest.seats): State {
  for (const id of seats) if (scenario.byId.people[id] === undefined) throw new Invariant(`seat ${id} is nobody in ${scenario.manifest.id}`);
  const state: State = {
    format: 1,
    scenario: scenario.manifest.id,
    seed,
    turn: 0,
    phase: 'news',
    actions: 0,
    streams: {},
    seats: [...seats],
    committed: [],
    people: {},
    ties: {},
    bodies: {},
    posts: {},
    organizations: {},
    organs: {},
    delegations: {},
    meetings: [],
    resolutions: [],
    lines: {},
    levers: {},
    themes: {},
    economy: economyAtStart(scenario),
    ...dangerAtStart(scenario),
    documents: {},
    plans: {},
    items: [],
    votes: [],
    acts: [],
    postOffers: [],
    deals: [],
    caucuses: [],
    letters: [],
    roomLetters: [],
    talks: [],
    claims: [],
    blocs: scenario.blocs.filter((b) => b.open).map((b) => blocFrom(b, 0)),
    rules: [],
    words: [],
    asks: [],
    figures: [],
    deeds: [],
    resignations: [],
    queue: [],
    again: [],
    convened: [],
    postponed: [],
    session: null,
    events: {},
    reporters: {},
    commissions: [],
    penalties: [],
    cases: [],
    chronicle: [],
    ending: null,
  };
  // Tables are made at one stroke: engines copy such objects far faster than those that grew key by key.
  state.people = tableOf(scenario.people, (p) => ({
    authority: p.authority,
    factionalism: p.factionalism,
    health: p.health,
    place: p.place,
    journey: null,
    held: p.keptUntil === undefined ? null : scenario.manifest.turns.filter((t) => t.id < p.keptUntil!).length - 1,
    standing: 'none',
    patron: p.patron === null ? null : { ...p.patron },
    views: Object.fromEntries(Object.entries(p.views).map(([q, [view, weight]]) => [q, { view, weight }])),
    sways: {},
    labels: [],
    facts: [...p.record],
    silent: false,
    attention: 0,
    knows: [],
    leansTo: null,
    begged: 0,
    lastStir: -1,
  }));
  state.plans = tableOf(scenario.people, () => []);
  // Rows of ties are replaced when they change, never written in: the scenario's own may stand here.
  state.ties = tableOf(scenario.people, (p) => p.ties);
  state.bodies = tableOf(scenario.bodies, (b) => ({
    full: [...b.full],
    candidates: [...b.candidates],
    crowd: { ...b.crowd },
    mandates: {},
    head: b.head,
    assent: b.assent,
    reviewer: null,
    abolished: !b.founded,
    electedBy: b.electedBy,
    size: b.size,
    provisional: null,
    worked: [],
    attendance: {},
  }));
  state.posts = tableOf(scenario.posts, (p) => ({
    holder: p.holder,
    appointedBy: p.appointedBy,
    interim: false,
    ordered: null,
    worked: false,
    manner: 'plain',
    idle: 0,
    powers: p.powers.map((q) => ({ ...q })),
  }));
  state.organizations = tableOf(scenario.organizations, (o) => ({
    seats: o.seats,
    enrolled: 0,
    province: { ...o.apparatus.province },
    district: { ...o.apparatus.district },
    cell: { ...o.apparatus.cell },
    districts: tableOf(o.districts, (d) => ({ district: { ...d.apparatus.district }, cell: { ...d.apparatus.cell }, regime: d.regime })),
    regime: o.regime,
    style: o.style,
    press: o.press,
    opinion: { ...o.opinion },
    control: o.control,
    visitors: [],
  }));
  state.organs = tableOf(scenario.organs, (o) => ({ open: o.open, instructed: null, manners: {}, barred: [], owed: [] }));
  state.lines = tableOf(scenario.questions, (q) => q.line);
  state.levers = tableOf(scenario.levers, (l) => ({ value: l.value, owner: l.owner, reviewer: l.reviewer }));
  state.themes = tableOf(scenario.themes, (m) => ({ owner: m.owner, reviewer: m.reviewer }));
  state.documents = tableOf(scenario.documents, (d) => {
    const holders = d.state === 'draft' ? [] : [...d.holders];
    return {
      written: d.state !== 'draft',
      public: d.state === 'public',
      sent: false,
      holders,
      known: [...new Set([...d.known, ...holders])],
      signatories: [...d.signatories],
      confirmedBy: [...d.confirmedBy],
      partlyBy: [],
      deniedBy: [],
      readIn: [],
      targets: { ...d.targets },
      supports: { ...d.supports },
      uses: 0,
    };
  });
  enterNews(scenario, state);
  return state;
}

const tableOf = <R extends { id: Id }, T>(rows: readonly R[], make: (row: R) => T): Record<Id, T> =>
  Object.fromEntries(rows.map((row) => [row.id, make(row)]));
