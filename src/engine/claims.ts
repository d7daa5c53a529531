// Claims of where a third man stands (R6.3, R6.9): found out by who knows him, refuted by the vote. Who was told a false one remembers it.
import type { Ballot } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Claim, Id, State } from '../model/state';
import { leaningOn } from './answers';
import { isNotice } from './notices';
import { knowsTerms } from './read';
import { matchesSubject } from './subjects';
import { addAuthority, addEntry, constant, doDeed, snapshot } from './tools';

/** Say to a man where another stands. It holds for him until he knows better. */
export function claim(draft: State, told: Omit<Claim, 'found'>): void {
  draft.claims.push({ ...told, found: null });
}

/** Does what a man was told count with him: he has no better knowledge. */
export const isBelieved = (c: Claim): boolean => c.found === null;

/**
 * R6.3: who knows the terms of the man he is told about sees at once whether it is so. A false claim costs with him alone, for nobody else has heard it.
 * Of a man who is undecided it stays open.
 */
export function findOutClaims(scenario: Scenario, draft: State): void {
  for (let i = 0; i < draft.claims.length; i += 1) {
    const c = draft.claims[i]!;
    if (c.found !== null || isNotice(c.subject) || !knowsTerms(draft, c.to, c.about)) continue;
    const leaning = leaningOn(scenario, snapshot(draft), c.about, c.subject);
    if (Math.abs(leaning) < constant(scenario, 'threshold')) continue;
    c.found = leaning > 0 === (c.stance === 'for');
    if (c.found) continue;
    doDeed(scenario, draft, 'bluffExposed', c.by, c.to);
    addEntry(draft, 'bluff.foundOut', { by: c.by, to: c.to, about: c.about }, { who: [c.by, c.to], weight: 1 });
  }
}

/** R6.3: support claimed and not shown in the vote costs the claimant with whoever believed it, and authority besides. */
export function exposeBluffs(scenario: Scenario, draft: State, subject: string, ballots: Readonly<Record<Id, Ballot>>): void {
  for (const c of draft.claims) {
    const cast = ballots[c.about];
    if (c.found !== null || cast === undefined || !matchesSubject(c.subject, subject) || cast === c.stance) continue;
    c.found = false;
    doDeed(scenario, draft, 'bluffExposed', c.by, c.to);
    // Of himself he spoke among few; of others he has said what they never did.
    if (c.about !== c.by) addAuthority(draft, c.by, 0 - constant(scenario, 'exposedAuthority'));
    addEntry(draft, 'bluff.exposed', { by: c.by, to: c.to, about: c.about }, { who: [c.by, c.to], weight: 1 });
  }
}
