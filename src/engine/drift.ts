// R11.2: what a campaign carries over the border between two of its windows. Numbers move by a difference; what is no number changes only where it stands
// as the record left it, so that nobody is moved who has gone another way.
import { monthOf } from '../model/calendar';
import { type Border, type OrganizationDrift, type PersonDrift, STOCKS } from '../model/drift';
import { MOODS } from '../model/economy';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { NONE } from './circle/shares';
import { putAt } from './journeys';
import { membershipOf, setMembership } from './motions/seats';
import { addAuthority, addTo, clamp, removeFrom, turnIds } from './tools';

/** Once, when the turn begins that opens a window. */
export function crossBorder(scenario: Scenario, draft: State): void {
  const turn = turnIds(scenario)[draft.turn]!;
  const border = scenario.drift?.[monthOf(turn)];
  if (border === undefined) return;
  for (const [id, d] of Object.entries(border.people)) if (draft.people[id]!.standing !== 'dead') driftPerson(draft, id, d);
  driftBodies(draft, border);
  driftPosts(draft, border);
  for (const [id, d] of Object.entries(border.organizations)) driftOrganization(draft, id, d);
  for (const [id, { from, to }] of Object.entries(border.organs)) if (draft.organs[id]!.open === from) draft.organs[id]!.open = to;
  for (const [id, { from, to }] of Object.entries(border.themes)) if (draft.themes[id]!.owner === from) draft.themes[id]!.owner = to;
  for (const [id, by] of Object.entries(border.lines)) draft.lines[id] = clamp((draft.lines[id] ?? 0) + by, -100, 100);
  for (const [id, by] of Object.entries(border.levers)) {
    const lever = draft.levers[id]!;
    lever.value = clamp(lever.value + by, 0, scenario.byId.levers[id]!.steps.length - 1);
  }
  driftDocuments(draft, border);
  driftEconomy(draft, border);
}

/** Seats come from their own lists, ties from both sides. */
function driftPerson(draft: State, id: Id, d: PersonDrift): void {
  const p = draft.people[id]!;
  addAuthority(draft, id, d.authority ?? 0);
  p.factionalism = clamp(p.factionalism + (d.factionalism ?? 0), 0, 100);
  p.health = clamp(p.health + (d.health ?? 0), 0, 100);
  if (d.place !== undefined && p.place === d.place.from) putAt(draft, id, d.place.to);
  if (d.standing !== undefined && p.standing === d.standing.from) p.standing = d.standing.to;
  if (d.silent !== undefined && p.silent === d.silent.from) p.silent = d.silent.to;
  if (d.patron !== undefined && (p.patron?.person ?? null) === d.patron.from)
    p.patron = d.patron.to === null ? null : { person: d.patron.to, devotion: d.patron.devotion };
  for (const [q, [view, weight]] of Object.entries(d.views ?? {})) {
    const now = p.views[q] ?? { view: 0, weight: 0 };
    p.views = { ...p.views, [q]: { view: clamp(now.view + view, -2, 2), weight: clamp(now.weight + weight, 0, 3) } };
  }
  const row = { ...draft.ties[id] };
  for (const [to, by] of Object.entries(d.ties ?? {})) row[to] = clamp((row[to] ?? 0) + by, -100, 100);
  if (d.ties !== undefined) draft.ties[id] = row;
  for (const fact of d.record ?? []) addTo(p.facts, fact);
}

function driftBodies(draft: State, border: Border): void {
  for (const [id, d] of Object.entries(border.bodies)) {
    const b = draft.bodies[id]!;
    if (d.head !== undefined && b.head === d.head.from) b.head = d.head.to;
    if (d.electedBy !== undefined && b.electedBy === d.electedBy.from) b.electedBy = d.electedBy.to;
    if (d.size !== undefined && b.size === d.size.from) b.size = d.size.to;
    b.assent = clamp(b.assent + (d.assent ?? 0), 1, 9);
    for (const [person, { from, to }] of Object.entries(d.members ?? {}))
      if (membershipOf(draft, id, person) === from && draft.people[person]!.standing !== 'dead') setMembership(draft, id, { person, membership: to });
    for (const [patron, by] of Object.entries(d.crowd ?? {})) {
      const now = Math.max(0, (b.crowd[patron] ?? 0) + by);
      if (now > 0 || b.crowd[patron] !== undefined) b.crowd[patron] = now;
    }
  }
}

function driftPosts(draft: State, border: Border): void {
  for (const [id, d] of Object.entries(border.posts)) {
    const p = draft.posts[id]!;
    for (const q of d.loses ?? []) p.powers = p.powers.filter((x) => x.power !== q.power || x.of !== q.of);
    for (const q of d.gains ?? []) if (!p.powers.some((x) => x.power === q.power && x.of === q.of)) p.powers.push({ ...q });
    if (d.holder !== undefined && p.holder === d.holder.from && (d.holder.to === null || draft.people[d.holder.to]!.standing !== 'dead')) {
      p.holder = d.holder.to;
      p.interim = false;
      p.idle = 0;
    }
    if (d.appointedBy !== undefined && p.appointedBy === d.appointedBy.from) p.appointedBy = d.appointedBy.to;
  }
}

function driftOrganization(draft: State, id: Id, d: OrganizationDrift): void {
  const o = draft.organizations[id]!;
  o.seats = Math.max(1, o.seats + (d.seats ?? 0));
  o.style = clamp(o.style + (d.style ?? 0), 0, 100);
  o.regime = clamp(o.regime + (d.regime ?? 0), 0, 100);
  o.control = clamp(o.control + (d.control ?? 0), 0, 1000);
  if (d.press !== undefined && o.press === d.press.from) o.press = d.press.to;
  for (const [platform, by] of Object.entries(d.opinion ?? {})) o.opinion[platform] = clamp((o.opinion[platform] ?? 0) + by, 0, 1000);
  for (const level of ['province', 'district', 'cell'] as const) driftShares(o[level], d[level] ?? {});
  for (const [district, of] of Object.entries(d.districts ?? {})) {
    const at = o.districts[district];
    if (at === undefined) continue;
    at.regime = clamp(at.regime + (of.regime ?? 0), 0, 100);
    for (const level of ['district', 'cell'] as const) driftShares(at[level], of[level] ?? {});
  }
}

/** Each share by its difference; what is then too little or too much is nobody's, or the largest share's. The sum stays 1000. */
function driftShares(shares: Record<Id, number>, by: Readonly<Record<Id, number>>): void {
  if (Object.keys(by).length === 0) return;
  for (const [patron, n] of Object.entries(by)) shares[patron] = Math.max(0, (shares[patron] ?? 0) + n);
  const sum = Object.values(shares).reduce((a, b) => a + b, 0);
  shares[NONE] = (shares[NONE] ?? 0) + 1000 - sum;
  while (shares[NONE]! < 0) {
    const largest = Object.keys(shares).reduce((a, b) => (shares[b]! > shares[a]! ? b : a));
    const taken = Math.min(-shares[NONE]!, shares[largest]!);
    shares[largest]! -= taken;
    shares[NONE]! += taken;
  }
}

/** What is on paper by then. Nothing that is out is taken back. */
function driftDocuments(draft: State, border: Border): void {
  for (const [id, d] of Object.entries(border.documents)) {
    const paper = draft.documents[id]!;
    if (d.state !== undefined) paper.written = true;
    if (d.state === 'public') paper.public = true;
    for (const person of d.holders ?? []) {
      addTo(paper.holders, person);
      addTo(paper.known, person);
    }
    for (const person of d.known ?? []) addTo(paper.known, person);
    for (const person of d.signatories ?? []) addTo(paper.signatories, person);
    for (const person of d.confirmedBy ?? []) {
      addTo(paper.confirmedBy, person);
      removeFrom(paper.deniedBy, person);
    }
  }
}

function driftEconomy(draft: State, border: Border): void {
  const e = draft.economy;
  if (e === null) return;
  for (const [stratum, by] of Object.entries(border.held)) e.held[stratum] = Math.max(0, (e.held[stratum] ?? 0) + by);
  for (const figure of STOCKS) {
    const low = (MOODS as readonly string[]).includes(figure) ? -100 : figure === 'price' ? 1 : 0;
    e[figure] = clamp(e[figure] + (border.economy[figure] ?? 0), low, figure === 'chervonets' ? 1000 : low < 0 ? 100 : 100_000);
  }
}
