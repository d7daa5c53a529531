// Which promises a man can make at all (R6.1): anything he could do himself.
import type { Refusal } from '../../model/action';
import { ifOf, type Promise_, type Term } from '../../model/deal';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { motionFor } from '../answers';
import { refuseBloc } from '../blocs';
import { hasFault } from '../declarations';
import { postsOf } from '../read';
import { hasVote } from '../rooms';
import { matchesSubject } from '../subjects';
import { paperOf } from '../talks';
import { isPostThere, refusal } from '../tools';

/** Until when an offer with these promises runs that needs no other term: support is for the congress. */
export const termFor = (promises: readonly Promise_[]): Term => (promises.some((p) => p.kind === 'support') ? 'congress' : 'plenum');

export const refusePromise = (scenario: Scenario, state: State, giver: Id, other: Id, p: Promise_): Refusal | null =>
  refuseIf(scenario, state, p) ?? refuseKind(scenario, state, giver, other, p);

/** Terms about ballots name a motion by its kind, and never a settlement: else one would hang on another without end. */
export const namesMotion = (subject: string): boolean => /^[a-zA-Z]+\//.test(subject) && !subject.startsWith('settle/');

/** R6.8: a promise hangs on a motion that lies, lay or could be laid before a room, and never on the vote it promises itself. */
function refuseIf(scenario: Scenario, state: State, p: Promise_): Refusal | null {
  const hangs = ifOf(p);
  if (hangs === null) return null;
  if ('subject' in p && (matchesSubject(p.subject, hangs.subject) || matchesSubject(hangs.subject, p.subject)))
    return refusal('R6.8', 'promise.ifItself', {});
  return !namesMotion(hangs.subject) || motionFor(scenario, state, hangs.subject) === null ? refusal('R6.8', 'promise.ifNothing', {}) : null;
}

function refuseKind(scenario: Scenario, state: State, giver: Id, other: Id, p: Promise_): Refusal | null {
  switch (p.kind) {
    case 'vote':
      return scenario.bodies.some((b) => b.sits && hasVote(scenario, state, b.id, giver))
        ? null
        : refusal('R6.1', 'promise.noVote', { person: giver });
    case 'drop':
      return p.subject.length === 0 ? refusal('R6.8', 'promise.noSubject', {}) : null;
    case 'appoint': {
      if (scenario.byId.posts[p.post] === undefined || state.people[p.person] === undefined) return refusal('R6.1', 'post.unknown', { post: p.post });
      if (!isPostThere(scenario, state, p.post)) return refusal('R1.3', 'post.months', { post: p.post });
      const rank = scenario.byId.posts[p.post]!.rank;
      const can = postsOf(scenario, state, giver).some((id) => state.posts[id]!.powers.some((q) => q.power === 'appoint' && q.of === rank));
      return can ? null : refusal('R6.1', 'promise.noPower', { person: giver, post: p.post });
    }
    case 'share': {
      const d = state.documents[p.document];
      if (d === undefined || !d.holders.includes(giver)) return refusal('R6.1', 'promise.noPaper', { person: giver, document: p.document });
      return d.holders.includes(other) ? refusal('R6.1', 'document.hasIt', { person: other }) : null;
    }
    case 'silence':
      // Its author can promise it even of a paper he has not written yet.
      return paperOf(scenario, p.document)?.author === giver || state.documents[p.document]?.holders.includes(giver) === true
        ? null
        : refusal('R6.1', 'promise.noPaper', { person: giver, document: p.document });
    case 'support':
      return null;
    case 'nominate':
      if (!/^(elect|appoint)\/./.test(p.subject)) return refusal('R6.1', 'promise.noName', {});
      return scenario.bodies.some((b) => b.sits && hasVote(scenario, state, b.id, giver))
        ? null
        : refusal('R6.1', 'promise.noVote', { person: giver });
    case 'quiet':
    case 'spare':
      return state.people[p.person] === undefined || p.person === giver ? refusal('R6.1', 'person.unavailable', { person: p.person }) : null;
    case 'bloc':
      return refuseBloc(state, giver, other);
    case 'recant':
      return hasFault(state, giver) ? null : refusal('R7.4', 'promise.noFault', { person: giver });
    case 'stay':
      return state.resignations.some((r) => r.open && r.person === giver && r.post === p.post)
        ? null
        : refusal('R4.7', 'resignation.none', { person: giver });
  }
}
