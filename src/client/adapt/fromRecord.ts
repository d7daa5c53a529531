// How far the game on the page lies from the record, for the verdict: the four parts, and the first cause of every documented vote that went otherwise.
import { differenceTeller } from '../../lab/differenceText';
import { traceRecord } from '../../lab/trace';
import type { Text } from '../../text/sentences';
import { t } from '../../text/ui';
import type { Follower } from '../game/follow';
import { shares } from './branches';
import type { FromRecord } from './verdict';

/** For a game that is over: everything may be told. */
export function fromRecord(text: Text, follower: Follower): FromRecord {
  const found = follower.fromRecord();
  const trace = follower.trace();
  const tell = differenceTeller(text, traceRecord(trace.scenario), trace, null);
  return {
    parts: shares(found),
    causeOf(outcome) {
      const d = found.differences.find((one) => one.part === 'votes' && one.key === outcome);
      const act = d === undefined ? null : tell(d).act;
      if (act === null) return null;
      return t('branches.cause', { when: act.when, side: t(act.side === 'a' ? 'branches.record' : 'branches.yours'), text: act.text });
    },
  };
}
