// article: a room prints what an editor has referred or refused, or keeps it out (R7.1b).
import type { Id } from '../../model/state';
import { printArticle, refuseArticle, sideOf, submissionOf } from '../articles';
import { openItems } from '../items';
import { mayDecideOn, refuseOrgan, refuseSides } from '../press';
import { addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const article: MotionRule<'article'> = {
  subject: (m) => `article/${m.author}/${m.allow ? 'allow' : 'forbid'}`,
  thing: ({ author, article: a }) => [author, a.organ, a.act, a.target, a.question, a.fact, a.quote].join('/'),
  positions(scenario, state, m) {
    const sign = m.allow ? 1 : -1;
    const out: Record<Id, number> = {};
    if (m.article.act === 'argue' && m.article.question !== null) out[m.article.question] = sign * sideOf(state, m.author, m.article.question);
    // Whether a man may answer is a matter of debate in the party.
    if (m.article.act === 'reply' && scenario.byId.questions.deb !== undefined) out.deb = sign;
    return out;
  },
  stakes(_scenario, _state, m) {
    const sign = m.allow ? 1 : -1;
    const out: Record<Id, number> = { [m.author]: sign };
    if ((m.article.act === 'attack' || m.article.act === 'dossier') && m.article.target !== null) out[m.article.target] = -sign;
    return out;
  },
  refuse(scenario, state, m, room) {
    if (state.people[m.author] === undefined) return refusal('R7.1b', 'person.unknown', { person: m.author });
    const why = refuseOrgan(scenario, state, m.article.organ, m.author) ?? refuseArticle(scenario, state, m.author, m.article);
    if (why !== null) return why;
    const against = m.allow ? refuseSides(scenario, state, m.article.organ, submissionOf(state, m.author, m.article).supports) : null;
    if (against !== null) return against;
    return mayDecideOn(scenario, m.article.organ, room) ? null : refusal('R7.1b', 'room.notCompetent', { room, body: room });
  },
  options(scenario, state, room, mover) {
    const referred = openItems(state, room).flatMap((i) => (i.motion.kind === 'article' ? [{ ...i.motion, allow: !i.motion.allow }] : []));
    const refused = scenario.organs.flatMap((organ) =>
      state.organs[organ.id]!.owed.filter((r) => r.to === mover && r.state === 'refused').map((r) => ({
        kind: 'article' as const,
        author: mover,
        article: { organ: organ.id, act: 'reply' as const, target: r.by, question: null, fact: null, quote: null },
        allow: true,
      })),
    );
    return [...referred, ...refused].filter((m) => article.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    if (m.allow) printArticle(scenario, draft, m.author, m.article);
    else addEntry(draft, 'article.kept', { person: m.author, organ: m.article.organ, room: item.room }, { weight: 1, reflects: { [m.author]: -1 } });
  },
};
