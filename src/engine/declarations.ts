// Public declarations (R7.4): each step buys back factionalism and sells authority, and keeps the promises to make it.
import type { Order } from '../model/order';
import type { Id, State } from '../model/state';
import { owedBy } from './sides';
import { addAuthority, addEntry, addTo, clamp } from './tools';

export type Step = Extract<Order, { kind: 'declare' }>['step'];

/** What each step does. Falling silent and speaking up are postures, not confessions. */
export const STEPS: Readonly<Record<Step, { faction: number; authority: number }>> = {
  soften: { faction: -10, authority: -2 },
  submit: { faction: -20, authority: -5 },
  recant: { faction: -40, authority: -12 },
  silent: { faction: 0, authority: 0 },
  speakUp: { faction: 0, authority: 0 },
};

/** Factionalism below which there is nothing to declare. */
const FAULT = 10;
export const hasFault = (state: State, person: Id): boolean => state.people[person]!.factionalism >= FAULT;

/** Whether he has given his word to make this declaration and has not yet. */
export const owesStep = (state: State, person: Id, step: Step): boolean =>
  state.deals.some(
    (d) => d.state === 'agreed' && !d.declared.includes(person) && owedBy(state, d, person).some((p) => p.kind === 'recant' && p.step === step),
  );

export function declareStep(draft: State, person: Id, step: Step): void {
  const p = draft.people[person]!;
  if (step === 'silent' || step === 'speakUp') p.silent = step === 'silent';
  else {
    p.factionalism = clamp(p.factionalism + STEPS[step].faction, 0, 100);
    addAuthority(draft, person, STEPS[step].authority);
    for (const d of draft.deals)
      if (d.state === 'agreed' && owedBy(draft, d, person).some((q) => q.kind === 'recant' && (q.step === step || step === 'recant')))
        addTo(d.declared, person);
  }
  addEntry(draft, `declared.${step}`, { person }, { who: step === 'silent' || step === 'speakUp' ? [person] : null, weight: 2 });
}
