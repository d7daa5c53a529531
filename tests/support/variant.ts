// The Cave Meeting with other data: war danger, places abroad, an ailment, a service. For rules that it does not switch on itself.
import { newGame } from '../../src/engine/newGame';
import type { DangerData } from '../../src/model/danger';
import type { Lever } from '../../src/model/lever';
import type { Person } from '../../src/model/person';
import type { Place } from '../../src/model/place';
import type { Event, Post, Scenario, Theme } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { scenario } from './game';

/** War danger that begins at 30 and is felt from 50 on. */
export const DANGER: DangerData = { start: 30, fade: 2, high: 50, brake: 60, fear: 20, report: 3, sources: [] };

interface Changes {
  danger?: DangerData;
  people?: Partial<Person>[];
  places?: Partial<Place>[];
  posts?: Partial<Post>[];
  levers?: Partial<Lever>[];
  themes?: Partial<Theme>[];
  events?: Partial<Event>[];
}

/** Records laid over the shipped ones by id; new ones behind them. */
export function variant({ danger, ...tables }: Changes, base: Scenario = scenario()): Scenario {
  const out = { ...base, byId: { ...base.byId }, manifest: danger === undefined ? base.manifest : { ...base.manifest, danger } };
  for (const [name, rows] of Object.entries(tables) as [keyof typeof tables, { id: string }[]][]) {
    const old: readonly { id: string }[] = base[name];
    const over = new Map(rows.map((r) => [r.id, r]));
    const all = [...old.map((r) => ({ ...r, ...over.get(r.id) })), ...rows.filter((r) => !old.some((o) => o.id === r.id))];
    Object.assign(out, { [name]: all });
    Object.assign(out.byId, { [name]: Object.fromEntries(all.map((r) => [r.id, r])) });
  }
  return out;
}

/** A new game of it as a private plain object. */
export const freshOf = (made: Scenario): State => structuredClone(newGame(made, 'rules'));
