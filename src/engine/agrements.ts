// When a turn begins, hosts that were asked whether they receive a man have answered (R1.3).
import type { Scenario } from '../model/scenario';
import type { State } from '../model/state';
import { hostOf, refusedByHost } from './hosts';
import { setOut } from './journeys';
import { fillPost } from './motions/posts';
import { orderTo } from './postOffers';
import { isHelpless } from './sickbed';
import { addEntry } from './tools';

/** Who is received has the post and sets out. */
export function hearHosts(scenario: Scenario, draft: State): void {
  for (const a of draft.agrements ?? []) {
    if (a.state !== 'asked' || a.turn >= draft.turn) continue;
    const { person, place, post } = a;
    const reason = isHelpless(scenario, draft, person) ? '' : refusedByHost(scenario, draft, person, place);
    const host = hostOf(scenario, place)!.name;
    a.state = reason === null ? 'granted' : 'refused';
    if (reason !== null) {
      if (reason !== '') addEntry(draft, 'host.refused', { person, title: host, text: reason }, { weight: 2, reflects: { [person]: -1 } });
      continue;
    }
    addEntry(draft, 'host.granted', { person, place, text: host }, { weight: 2 });
    if (post !== null) {
      fillPost(scenario, draft, post, person, a.by, false);
      orderTo(scenario, draft, post, a.by);
    }
    if (draft.people[person]!.place !== place) setOut(scenario, draft, person, place);
  }
}
