// Courtship of votes (R6.7): what a mover reads from the hand of a man he does not trust, when that hand is not what conscience would have given.
import type { Scenario } from '../model/scenario';
import type { Item, State } from '../model/state';
import type { VoterAccount } from '../model/vote';
import { addEntry, addTo, constant, moveTrust, trust } from './tools';

/** He withheld a ballot against it: deliberate, for his own terms said against. */
const isWithheld = (v: VoterAccount): boolean => v.ballot === 'abstain' && v.computed === 'against';

/** The last account of this man on a motion of that mover, before the vote just taken. */
function before(state: State, mover: string, person: string): VoterAccount | null {
  for (let i = state.votes.length - 2; i >= 0; i -= 1) {
    const v = state.votes[i]!;
    if (v.secret || state.items[v.item]?.mover !== mover) continue;
    const found = v.voters.find((x) => x.person === person);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * After an open count: who is not trusted by the mover and holds back a ballot against his motion has made a sign; who then votes for his next one has
 * made an offer, and the mover knows from now on how he thinks.
 */
export function readSignals(scenario: Scenario, draft: State, item: Item, voters: readonly VoterAccount[]): void {
  const { mover } = item;
  if (mover === null) return;
  for (const v of voters) {
    if (v.person === mover || trust(draft, mover, v.person) > constant(scenario, 'signalTrust')) continue;
    if (isWithheld(v)) {
      moveTrust(draft, mover, v.person, constant(scenario, 'signalAbstain'));
      addEntry(draft, 'signal.abstained', { person: v.person, to: mover }, { who: [v.person, mover] });
    } else if (v.ballot === 'for' && v.computed !== 'for') {
      const last = before(draft, mover, v.person);
      if (last === null || !isWithheld(last)) continue;
      moveTrust(draft, mover, v.person, constant(scenario, 'signalVote'));
      addTo(draft.people[mover]!.knows, v.person);
      addEntry(draft, 'signal.voted', { person: v.person, to: mover }, { who: [v.person, mover] });
    }
  }
}
