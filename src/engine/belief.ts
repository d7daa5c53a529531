// How far a paper is believed (R7.5): the word of its witnesses, weighed by their standing. Reads only; what belief scales asks here.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { isHelpless } from './sickbed';
import { paperOf } from './talks';
import { clamp, div } from './tools';

/** One man's word on a paper and what it weighs: + for it, − against it, 0 while he is asked and silent. */
export interface Voice {
  person: Id;
  /** `name`: his name under it is his word. */
  says: 'name' | 'confirm' | 'partly' | 'deny' | 'silent';
  value: number;
}

/** A paper in doubt that nobody has spoken of is half believed. */
const HALF = 50;

/** Has somebody seen it besides those in whose hands it is: only then is it in question. */
export const isInQuestion = (scenario: Scenario, state: State, document: Id): boolean => {
  const d = state.documents[document]!;
  return d.written && (d.sent || d.public || d.readIn.length > 0 || paperOf(scenario, document)!.witnesses.length > 0);
};

/** Whose name stands under it: what they do not deny they vouch for. */
export function isNameOf(scenario: Scenario, state: State, document: Id, person: Id): boolean {
  return paperOf(scenario, document)!.author === person || state.documents[document]!.signatories.includes(person);
}

/** Who can be heard on a paper: he whose name it bears, a named witness, and whoever has had it in his hands, unless it strikes him. */
export function mayTestify(scenario: Scenario, state: State, document: Id, person: Id): boolean {
  if (isNameOf(scenario, state, document, person) || paperOf(scenario, document)!.witnesses.includes(person)) return true;
  const d = state.documents[document]!;
  return d.holders.includes(person) && (d.targets[person] ?? 0) >= 0;
}

/** Who has said what of a paper, with its weight: his authority; half of it if he is neither named nor asked for, and for a word given in part. */
export function voicesOn(scenario: Scenario, state: State, document: Id): Voice[] {
  const d = state.documents[document]!;
  const data = paperOf(scenario, document)!;
  const asked = [data.author, ...d.signatories, ...data.witnesses];
  const out: Voice[] = [];
  for (const person of new Set([...asked, ...d.confirmedBy, ...d.partlyBy, ...d.deniedBy])) {
    const p = state.people[person];
    if (p === undefined) continue;
    const says = d.deniedBy.includes(person)
      ? 'deny'
      : d.partlyBy.includes(person)
        ? 'partly'
        : d.confirmedBy.includes(person)
          ? 'confirm'
          : isNameOf(scenario, state, document, person)
            ? 'name'
            : 'silent';
    // The dead and the sick are asked no more; what they have said stands.
    const isGone = isHelpless(scenario, state, person) || p.standing === 'dead';
    if (isGone && (says === 'name' || says === 'silent')) continue;
    const weight = Math.max(1, asked.includes(person) ? p.authority : div(p.authority, 2));
    out.push({ person, says, value: says === 'silent' ? 0 : says === 'deny' ? -weight : says === 'partly' ? div(weight, 2) : weight });
  }
  return out;
}

/** R7.5: how far a paper is believed, 0…100. In full when all who are asked vouch for it; half when nobody speaks or as much speaks against it. */
export function beliefIn(scenario: Scenario, state: State, document: Id): number {
  const voices = voicesOn(scenario, state, document);
  if (voices.length === 0) return paperOf(scenario, document)!.witnesses.length > 0 ? HALF : 100;
  let sum = 0;
  let all = 0;
  for (const v of voices) {
    sum += v.value;
    // Who is silent or speaks in part leaves his weight in the balance.
    all += v.says === 'silent' ? Math.max(1, state.people[v.person]!.authority) : v.says === 'partly' ? 2 * v.value : Math.abs(v.value);
  }
  return clamp(HALF + div(HALF * sum, Math.max(1, all)), 0, 100);
}

/** An amount as far as it is believed, to the nearest whole. */
export const asBelieved = (amount: number, belief: number): number => div(2 * amount * belief + Math.sign(amount) * 100, 200);
