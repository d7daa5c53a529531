// write: letters, free, one per addressee a month, read in the next corridor (R2.2, R6.3).
import { isReachable } from '../outside';
import { isHelpless } from '../sickbed';
import { refusal, trustGain } from '../tools';
import { card, line, type OrderRule, trustLine } from './orderRule';
import { subjectsOfTalk } from './subjects';
import { seenThrough } from './tell';

/** What an appeal wins with its reader. */
export const APPEAL_TRUST = 4;

export const write: OrderRule<'write'> = {
  rule: 'R2.2',
  options(scenario, state, seat) {
    const subjects = subjectsOfTalk(scenario);
    const allies = scenario.people.filter((p) => !isHelpless(scenario, state, p.id) && (state.ties[seat]?.[p.id] ?? 0) >= 10).map((p) => p.id);
    const table = scenario.manifest.table;
    const readers = [
      ...new Set([...state.seats, ...(table === null ? [] : [...state.bodies[table.body]!.full, ...state.bodies[table.body]!.candidates])]),
    ];
    return readers
      .filter((to) => write.refuse(scenario, state, seat, { kind: 'write', to, act: 'appeal', about: null, claims: [] }) === null)
      .flatMap((to) => {
        const claims = allies.filter((id) => id !== to).slice(0, 3);
        return [
          { kind: 'write' as const, to, act: 'appeal' as const, about: null, claims: [] },
          { kind: 'write' as const, to, act: 'reproach' as const, about: null, claims: [] },
          ...(claims.length === 0 ? [] : subjects.map((about) => ({ kind: 'write' as const, to, act: 'claim' as const, about, claims }))),
        ];
      });
  },
  refuse(scenario, state, seat, o) {
    if (o.to === seat || state.people[o.to] === undefined || !isReachable(scenario, state, o.to, 'write'))
      return refusal('R2.2', 'person.unavailable', { person: o.to });
    if (!state.seats.includes(o.to) && scenario.byId.people[o.to]!.authority < 25) return refusal('R2.2', 'letter.nobody', { person: o.to });
    if (o.act === 'claim' && (o.about === null || o.claims.length === 0)) return refusal('R6.3', 'letter.emptyClaim', {});
    for (const id of o.claims) if (state.people[id] === undefined || id === o.to) return refusal('R6.3', 'person.unavailable', { person: id });
    return state.plans[seat]?.some((p) => p.kind === 'write' && p.to === o.to) ? refusal('R2.2', 'letter.already', { person: o.to }) : null;
  },
  cost: () => 0,
  card(scenario, state, seat, o) {
    const by = trustGain(state, o.to, seat, APPEAL_TRUST);
    const hurt = o.act === 'reproach' ? trustLine(scenario, state, 'reproach', seat, o.to) : [];
    return card([line(`card.write.${o.act}`, { person: o.to, claims: o.claims.join(','), by }), ...hurt], [o.to], seenThrough(state, o.to, o.claims));
  },
  apply(_scenario, draft, seat, o) {
    draft.letters.push({
      id: draft.letters.length,
      turn: draft.turn,
      from: seat,
      to: o.to,
      act: o.act,
      about: o.about,
      claims: o.claims,
      courier: null,
      read: false,
      seenBy: [],
    });
  },
};
