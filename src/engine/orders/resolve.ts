// resolve: call a local body together and have it resolve something (R5.8): the secretary who works the place, or a man whom the centre has sent there.

import type { Refusal } from '../../model/action';
import { LOCAL_LEVELS } from '../../model/organization';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { convince } from '../circle/cadres';
import { isAgainstCentre, localVote, WIDTH, weightOf } from '../circle/localSession';
import { LINE, openPlatform } from '../circle/platforms';
import { bureausOver } from '../circle/region';
import { judgeBlow } from '../deals';
import { refuseQuestion } from '../openQuestions';
import { isCapable } from '../read';
import { paperOf } from '../talks';
import { addAuthority, addEntry, addFactionalism, breachNow, clamp, constant, doDeed, refusal } from '../tools';
import { isInUse } from './appoint';
import { card, line, type OrderOf, type OrderRule, trustLine } from './orderRule';
import { isBarred } from './speak';

type Resolve = OrderOf<'resolve'>;

const isVisitor = (state: State, seat: Id, organization: Id): boolean =>
  state.organizations[organization]!.visitors.some((v) => v.person === seat && v.until >= state.turn);

/** Who may call it together: the secretary holds the agenda if he works his post; the centre's men and the bureau above appeal over his head. */
export const mayCall = (scenario: Scenario, state: State, seat: Id, organization: Id): boolean =>
  isInUse(scenario, state, seat, scenario.byId.organizations[organization]!.secretary) ||
  isVisitor(state, seat, organization) ||
  bureausOver(scenario, state, organization).some((post) => isInUse(scenario, state, seat, post.id));

/** Months until the same body of a place may be called again; a conference is rarer than a committee. */
export function restOf(scenario: Scenario, state: State, o: Pick<Resolve, 'organization' | 'level'>): number {
  const last = state.resolutions.findLast((r) => r.organization === o.organization && r.level === o.level);
  const months = o.level === 'conference' ? constant(scenario, 'conferenceRest') : 1;
  return last === undefined ? 0 : Math.max(0, last.turn + months - state.turn);
}

const isCarried = (scenario: Scenario, state: State, o: Resolve): boolean => {
  const hands = localVote(scenario, state, o.organization, o.level, o);
  return hands.for > hands.against;
};

function refuseCaller(scenario: Scenario, state: State, seat: Id, organization: Id): Refusal | null {
  if (!mayCall(scenario, state, seat, organization)) return refusal('R5.8', 'resolve.notYours', { organization });
  return isBarred(state, seat) ? refusal('R4.13', 'speak.forbidden', {}) : null;
}

/** What can be resolved on: a question, the platform that is out, or a man. */
function refuseMatter(scenario: Scenario, state: State, seat: Id, o: Pick<Resolve, 'question' | 'document' | 'person'>): Refusal | null {
  if ([o.question, o.document, o.person].filter((x) => x !== null).length !== 1) return refusal('R5.8', 'resolve.one', {});
  const closed = o.question === null ? null : refuseQuestion(scenario, state, o.question, 'R5.8');
  if (closed !== null) return closed;
  if (o.document !== null && openPlatform(scenario, state)?.document !== o.document) return refusal('R5.8', 'resolve.noPlatform', {});
  if (o.person !== null && (o.person === seat || !isCapable(scenario, state, o.person)))
    return refusal('R5.8', 'person.unavailable', { person: o.person });
  return null;
}

/** Whether that body of the place can be called this month. */
function refuseMonth(scenario: Scenario, state: State, seat: Id, o: Pick<Resolve, 'organization' | 'level'>): Refusal | null {
  const months = restOf(scenario, state, o);
  if (months > 0) return refusal('R5.8', 'resolve.lately', { organization: o.organization, count: months });
  return state.plans[seat]?.some((p) => (p.kind === 'resolve' || p.kind === 'electLocally') && p.organization === o.organization)
    ? refusal('R5.8', 'order.already', {})
    : null;
}

export const resolve: OrderRule<'resolve'> = {
  rule: 'R5.8',
  options(scenario, state, seat) {
    const places = scenario.organizations.map((o) => o.id).filter((id) => mayCall(scenario, state, seat, id));
    if (places.length === 0) return [];
    const blank = { question: null, document: null, person: null };
    const platform = openPlatform(scenario, state);
    const matters = [
      ...scenario.questions.map((q) => ({ ...blank, question: q.id })),
      ...(platform === null ? [] : [{ ...blank, document: platform.document }]),
      ...state.seats.map((person) => ({ ...blank, person })),
    ];
    const open = matters.filter((m) => refuseMatter(scenario, state, seat, m) === null);
    const out: Resolve[] = [];
    for (const organization of places)
      for (const level of LOCAL_LEVELS) {
        if ((refuseCaller(scenario, state, seat, organization) ?? refuseMonth(scenario, state, seat, { organization, level })) !== null) continue;
        for (const m of open) for (const side of [1, -1] as const) out.push({ kind: 'resolve', organization, level, ...m, side });
      }
    return out;
  },
  refuse(scenario, state, seat, o) {
    if (scenario.byId.organizations[o.organization] === undefined) return refusal('R5.8', 'organization.unknown', { organization: o.organization });
    return refuseCaller(scenario, state, seat, o.organization) ?? refuseMatter(scenario, state, seat, o) ?? refuseMonth(scenario, state, seat, o);
  },
  cost: (_scenario, _state, _seat, o) => (o.level === 'conference' ? 2 : 1),
  breach(scenario, state, _seat, o) {
    if (!isAgainstCentre(scenario, state, o)) return 0;
    return breachNow(state, constant(scenario, 'breachFactionalism'));
  },
  card(scenario, state, seat, o) {
    const by = o.side * weightOf(scenario, state, o.organization, o.level);
    const percent = isCarried(scenario, state, o) ? 100 : 0;
    const said =
      o.question !== null
        ? line('card.resolve.question', { question: o.question, by })
        : o.document !== null
          ? line('card.resolve.document', { document: o.document, organization: o.organization })
          : line('card.resolve.person', { person: o.person, by });
    const { holder } = state.posts[scenario.byId.organizations[o.organization]!.secretary]!;
    const over =
      holder === null || holder === seat
        ? []
        : [line('card.resolve.over', { person: holder }), ...trustLine(scenario, state, 'slight', seat, holder)];
    const { for: pro, against } = localVote(scenario, state, o.organization, o.level, o);
    return card(
      [line('card.resolve.hands', { for: Math.trunc(pro / 10), against: Math.trunc(against / 10) }), ...over],
      ['all'],
      [{ line: said, percent }],
    );
  },
  apply(scenario, draft, seat, o) {
    const hands = localVote(scenario, draft, o.organization, o.level, o);
    const by = weightOf(scenario, draft, o.organization, o.level);
    const isWon = hands.for > hands.against;
    addFactionalism(draft, seat, resolve.breach!(scenario, draft, seat, o));
    const { holder } = draft.posts[scenario.byId.organizations[o.organization]!.secretary]!;
    if (holder !== null && holder !== seat) doDeed(scenario, draft, 'slight', seat, holder);
    const { organization, level, question, document, person, side } = o;
    draft.resolutions.push({
      turn: draft.turn,
      by: seat,
      organization,
      level,
      question,
      document,
      person,
      side,
      ...hands,
      carried: isWon,
      sentTo: null,
    });
    const pro = Math.trunc(hands.for / 10);
    const against = Math.trunc(hands.against / 10);
    if (!isWon) {
      // A body that does not follow him shows everybody whose it is.
      addAuthority(draft, seat, -by - 1);
      addEntry(draft, 'resolved.lost', { person: seat, organization, level, for: pro, against }, { weight: 2, reflects: { [seat]: -1 } });
      return;
    }
    if (question !== null) {
      draft.lines[question] = clamp((draft.lines[question] ?? 0) + side * by, -100, 100);
      addEntry(draft, 'resolved.question', { person: seat, organization, level, question, side, for: pro, against }, { weight: 2 });
    } else if (document !== null) {
      const points = WIDTH[level] * constant(scenario, 'localPoints');
      const { author, platform } = paperOf(scenario, document)!;
      convince(scenario, draft, organization, side > 0 ? platform! : LINE, points);
      addAuthority(draft, author, side * by);
      addEntry(
        draft,
        side > 0 ? 'resolved.document.for' : 'resolved.document.against',
        { person: seat, organization, level, document, for: pro, against },
        { weight: 2, reflects: { [author]: side } },
      );
    } else {
      const target = person!;
      if (side < 0) judgeBlow(scenario, draft, seat, target, 'quiet');
      doDeed(scenario, draft, side > 0 ? 'shield' : 'attack', seat, target);
      addAuthority(draft, target, side * by);
      addEntry(
        draft,
        side > 0 ? 'resolved.person.for' : 'resolved.person.against',
        { person: seat, organization, level, target, for: pro, against },
        { weight: 2, reflects: { [target]: side } },
      );
    }
  },
};
