// A scenario read through lenses (R10.1): overlays of its numbers, laid over it before a game begins. Pure; knows no files.
import type { Dispute, Lens, LensChange } from '../model/lens';
import type { Replay } from '../model/replay';
import type { Aim, Document, Event, Scenario, ScenarioData } from '../model/scenario';
import type { SourceRef } from '../model/source';
import type { State } from '../model/state';
import type { Reason } from '../model/vote';
import { finishScenario } from './compiled';

type Id = string;

/** A dispute with the readings there are of it. `built`: the one that changes nothing; `chosen`: the one the scenario is read through. */
export interface Reading {
  dispute: Dispute;
  lenses: Lens[];
  built: Lens;
  chosen: Lens;
}

/** The disputes of a scenario that have more than one reading, in file order. */
export function readingsOf(scenario: Scenario): Reading[] {
  return scenario.disputes.flatMap((dispute) => {
    const lenses = scenario.lenses.filter((lens) => lens.dispute === dispute.id);
    const built = lenses.find((lens) => lens.changes.length === 0);
    if (built === undefined || lenses.length < 2) return [];
    return [{ dispute, lenses, built, chosen: lenses.find((lens) => scenario.chosen.includes(lens.id)) ?? built }];
  });
}

/** The lenses a scenario is read through, as records, in file order. */
export const chosenLenses = (scenario: Scenario): Lens[] => scenario.lenses.filter((lens) => scenario.chosen.includes(lens.id));

/** Why these lenses cannot be chosen together: one that is not there, or two readings of one dispute. */
export type LensFault = { kind: 'unknown'; lens: Id } | { kind: 'rivals'; lens: Id; other: Id };

export function lensFault(scenario: Pick<Scenario, 'lenses'>, ids: readonly Id[]): LensFault | null {
  const byDispute = new Map<Id, Id>();
  for (const id of ids) {
    const lens = scenario.lenses.find((one) => one.id === id);
    if (lens === undefined) return { kind: 'unknown', lens: id };
    const other = byDispute.get(lens.dispute);
    if (other !== undefined && other !== id) return { kind: 'rivals', lens: id, other };
    byDispute.set(lens.dispute, id);
  }
  return null;
}

/**
 * The scenario as these lenses read it, with a hash of its own. Without a lens that changes something it is the same object, so that
 * the game and its hash stay what they were. Throws on a LensFault, and on a scenario that is read through lenses already.
 */
export function withLenses(scenario: Scenario, ids: readonly Id[]): Scenario {
  const fault = lensFault(scenario, ids);
  if (fault !== null) throw new Error(`lens ${fault.lens}: ${fault.kind}`);
  if (scenario.chosen.length > 0) throw new Error(`${scenario.manifest.id} is read through lenses already`);
  const lenses = scenario.lenses.filter((lens) => ids.includes(lens.id) && lens.changes.length > 0);
  if (lenses.length === 0) return scenario;
  const { byId: _, hash: __, chosen: ___, ...data } = scenario;
  const changes = lenses.flatMap((lens) => lens.changes);
  const read = finishScenario(
    changes.reduce<ScenarioData>(applied, data),
    lenses.map((lens) => lens.id),
  );
  builds.set(read, scenario);
  return read;
}

/** The scenario as a game was played on it. One that no longer has the game's lenses is given back as it is: its hash then tells that it is another. */
export function asPlayed(scenario: Scenario, { lenses = [] }: Pick<Replay, 'lenses'>): Scenario {
  return lensFault(scenario, lenses) === null ? withLenses(scenario, lenses) : scenario;
}

const builds = new WeakMap<Scenario, Scenario>();

/** The scenario without the lenses it is read through; itself when it is read through none, or was revived with them. */
export const builtOf = (scenario: Scenario): Scenario => builds.get(scenario) ?? scenario;

const within = <R extends { id: Id }>(records: readonly R[], id: Id, change: (record: R) => R): R[] =>
  records.map((record) => (record.id === id ? change(record) : record));

function applied(data: ScenarioData, c: LensChange): ScenarioData {
  switch (c.type) {
    case 'view':
      return { ...data, people: within(data.people, c.person, (p) => ({ ...p, views: { ...p.views, [c.question]: [c.view, c.weight] } })) };
    case 'tie':
      return { ...data, people: within(data.people, c.person, (p) => ({ ...p, ties: { ...p.ties, [c.to]: c.value } })) };
    case 'skill':
      return { ...data, people: within(data.people, c.person, (p) => ({ ...p, skills: { ...p.skills, [c.skill]: c.value } })) };
    case 'authority':
      return { ...data, people: within(data.people, c.person, (p) => ({ ...p, authority: c.value })) };
    case 'patron': {
      const patron = c.patron === null ? null : { person: c.patron, devotion: c.devotion };
      return { ...data, people: within(data.people, c.person, (p) => ({ ...p, patron })) };
    }
    case 'aim':
      return { ...data, aims: within(data.aims, c.aim, (aim): Aim => ({ ...aim, points: c.points })) };
    case 'document':
      return {
        ...data,
        documents: within(data.documents, c.document, (d): Document => ({ ...d, lenin: c.lenin, witnesses: [...c.witnesses] })),
      };
    case 'choice':
      return {
        ...data,
        events: within(data.events, c.event, (e): Event => ({ ...e, ask: e.ask && { ...e.ask, default: c.choice } })),
      };
  }
}

/** What a change is about, as one name: no two lenses that can be chosen together change the same. */
export function targetOf(c: LensChange): string {
  switch (c.type) {
    case 'view':
      return `${c.person}.views.${c.question}`;
    case 'tie':
      return `${c.person}.ties.${c.to}`;
    case 'skill':
      return `${c.person}.skills.${c.skill}`;
    case 'authority':
    case 'patron':
      return `${c.person}.${c.type}`;
    case 'aim':
      return `aims.${c.aim}`;
    case 'document':
      return `documents.${c.document}`;
    case 'choice':
      return `events.${c.event}`;
  }
}

/** Whether two records would be the same number: for the check that a lens changes something. */
export function isAsBuilt(data: Pick<ScenarioData, 'people' | 'aims' | 'documents' | 'events'>, c: LensChange): boolean {
  const person = 'person' in c ? data.people.find((p) => p.id === c.person) : undefined;
  switch (c.type) {
    case 'view': {
      const [view, weight] = person?.views[c.question] ?? [0, 0];
      return person !== undefined && view === c.view && weight === c.weight;
    }
    case 'tie':
      return person !== undefined && (person.ties[c.to] ?? 0) === c.value;
    case 'skill':
      return person?.skills[c.skill] === c.value;
    case 'authority':
      return person?.authority === c.value;
    case 'patron':
      return person !== undefined && (person.patron?.person ?? null) === c.patron && (c.patron === null || person.patron?.devotion === c.devotion);
    case 'aim':
      return data.aims.find((a) => a.id === c.aim)?.points === c.points;
    case 'document': {
      const paper = data.documents.find((d) => d.id === c.document);
      return paper !== undefined && paper.lenin === c.lenin && paper.witnesses.join() === c.witnesses.join();
    }
    case 'choice':
      return data.events.find((e) => e.id === c.event)?.ask?.default === c.choice;
  }
}

/** A number of a lens that speaks in a term of a decision. */
export interface Spoken {
  lens: Lens;
  change: LensChange;
  source: SourceRef;
}

/** Where a term was counted: the subject of the vote, and the State, by which a number that has moved since the game began is known. */
interface CountedIn {
  subject?: string | null;
  state?: State | null;
}

/** The chosen lenses' numbers behind a term of this voter's sum (R0.4). A view that has changed since is the lens's no more; trust moves on from where the lens put it. */
export function spokenBy(scenario: Scenario, voter: Id, reason: Reason, where: CountedIn = {}): Spoken[] {
  if (scenario.chosen.length === 0) return [];
  return chosenLenses(scenario).flatMap((lens) =>
    lens.changes.filter((change) => speaks(scenario, change, voter, reason, where)).map((change) => ({ lens, change, source: change.sources[0]! })),
  );
}

function speaks(scenario: Scenario, c: LensChange, voter: Id, { term, about }: Reason, { subject, state }: CountedIn): boolean {
  const isAbout = (id: Id): boolean => about.some((part) => part.id === id);
  switch (c.type) {
    case 'view': {
      const held = state?.people[voter]?.views[c.question];
      const isHeld = held === undefined || (held.view === c.view && held.weight === c.weight);
      return term === 'conviction' && c.person === voter && isAbout(c.question) && isHeld;
    }
    case 'tie':
      return (term === 'movers' || term === 'opponents' || term === 'targets' || term === 'authority') && c.person === voter && isAbout(c.to);
    case 'skill':
      return (
        (c.skill === 'nerve' && term === 'bandwagon' && c.person === voter) || (c.skill === 'oratory' && term === 'authority' && isAbout(c.person))
      );
    case 'authority':
      return (term === 'authority' || term === 'standing') && isAbout(c.person);
    case 'patron':
      return term === 'patron' && c.person === voter && isAbout(c.patron ?? '');
    case 'aim':
      return false;
    // What the answer does to a view speaks through that view, as long as it is what the answer made of it.
    case 'choice':
      return (
        term === 'conviction' &&
        effectsOf(scenario, c.event, c.choice).some((e) => {
          const held = state?.people[voter]?.views[e.question];
          return e.person === voter && isAbout(e.question) && held?.view === e.to && held.weight === e.weight;
        })
      );
    case 'document':
      return (term === 'lenin' && isAbout(c.document)) || (term === 'conviction' && (subject?.split('/').includes(c.document) ?? false));
  }
}

/** The views that an answer to an event's question makes. */
function effectsOf({ byId }: Scenario, event: Id, choice: Id) {
  const effects = byId.events[event]?.ask?.choices.find((one) => one.id === choice)?.effects ?? [];
  return effects.flatMap((e) => (e.type === 'view' ? [e] : []));
}
