// What a man's death leaves (R1.1b): empty places, men and cells that are nobody's, and offers that nobody will answer. What he wrote and did stands.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { blocOf, endBloc } from './blocs';
import { freeCells } from './circle/cells';
import { putOutOfParty } from './penalties';
import { clientsOf } from './read';
import { removeFrom } from './tools';

/** He is dead. Whoever is to have his places is for those to say who fill them. Nothing if he was so already. */
export function die(scenario: Scenario, draft: State, person: Id): void {
  const p = draft.people[person]!;
  if (p.standing === 'dead') return;
  putOutOfParty(scenario, draft, person, 'dead');
  p.journey = null;
  for (const client of clientsOf(draft, person)) draft.people[client]!.patron = null;
  for (const { id } of scenario.organizations) freeCells(draft.organizations[id]!, [person]);
  const bloc = blocOf(draft, person);
  if (bloc !== null) {
    removeFrom(bloc.members, person);
    if (bloc.members.length < 2) endBloc(draft, bloc);
  }
  for (const d of draft.deals)
    if (d.sides === null && (d.state === 'offered' || d.state === 'agreed') && (d.from === person || d.offer.to === person)) d.state = 'lapsed';
  for (const r of draft.resignations) if (r.person === person) r.open = false;
}
