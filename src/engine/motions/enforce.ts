// enforce: act on the advice of a paper — take the post from the man it names (R7.5).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { sidesOf } from '../documents';
import { refuseSealed } from '../seals';
import { paperOf } from '../talks';
import { addAuthority, addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';
import { fillPost } from './posts';

const knownPapers = (scenario: Scenario, state: State, mover: Id) =>
  scenario.documents.filter((d) => {
    const s = state.documents[d.id]!;
    return s.written && (s.public || s.known.includes(mover) || s.holders.includes(mover));
  });

export const enforce: MotionRule<'enforce'> = {
  subject: (m) => `enforce/${m.document}`,
  positions: (scenario, state, m) => sidesOf(scenario, state, m.document),
  stakes(scenario, state, m) {
    const post = paperOf(scenario, m.document)?.post ?? null;
    const holder = post === null ? null : state.posts[post]!.holder;
    const out: Record<Id, number> = {};
    if (holder !== null) out[holder] = -3;
    return out;
  },
  refuse(scenario, state, m, room) {
    const data = paperOf(scenario, m.document);
    const d = state.documents[m.document];
    if (data === undefined || d === undefined || !d.written || data.post === null)
      return refusal('R7.5', 'document.noAdvice', { document: m.document });
    if (state.posts[data.post]!.holder === null) return refusal('R1.3', 'post.vacant', { post: data.post });
    const sealed = refuseSealed(scenario, state, m.document, null);
    if (sealed !== null) return sealed;
    if (!scenario.byId.bodies[room]!.sits || scenario.byId.bodies[room]!.rank < 3) return refusal('R1.2', 'room.notCompetent', { room, body: room });
    return null;
  },
  options: (scenario, state, room, mover) =>
    knownPapers(scenario, state, mover)
      .filter((d) => d.post !== null)
      .map((d) => ({ kind: 'enforce' as const, document: d.id }))
      .filter((m) => enforce.refuse(scenario, state, m, room) === null),
  apply(scenario, draft, m, item) {
    const post = paperOf(scenario, m.document)!.post!;
    const holder = draft.posts[post]!.holder!;
    fillPost(scenario, draft, post, null, item.mover, false);
    addAuthority(draft, holder, -15);
    draft.documents[m.document]!.uses += 1;
    addEntry(draft, 'enforce.done', { document: m.document, post, person: holder, room: item.room }, { weight: 3, reflects: { [holder]: -1 } });
  },
};
