// electLocally: call a local body together to elect its secretary anew (R5.8): a secretary names his successor, the centre's men put one over his head. The
// conference of the foremost place of a region elects the head of the bureau over it.
import type { Refusal } from '../../model/action';
import { LOCAL_LEVELS } from '../../model/organization';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { postVote, weightOf } from '../circle/localSession';
import { topPatron } from '../circle/patrons';
import { bureausOver, seatOfBureau } from '../circle/region';
import { judgeBlow } from '../deals';
import { fillPost } from '../motions/posts';
import { isCapable } from '../read';
import { addAuthority, addEntry, doDeed, refusal } from '../tools';
import { card, line, type OrderOf, type OrderRule } from './orderRule';
import { mayCall, restOf } from './resolve';
import { isBarred } from './speak';

type Elect = OrderOf<'electLocally'>;
/** Men listed in the menu for a place; any other may be named. */
const MEN = 4;

const postOf = (scenario: Scenario, o: Elect): Id => o.post ?? scenario.byId.organizations[o.organization]!.secretary;

/** Whose side calls: a visitor's that of the man who had him sent, else his own patron's. */
const callerSide = (state: State, seat: Id, organization: Id): Id =>
  state.organizations[organization]!.visitors.find((v) => v.person === seat && v.until >= state.turn)?.for ?? topPatron(state, seat);

const handsFor = (scenario: Scenario, state: State, seat: Id, o: Elect) => postVote(scenario, state, o, callerSide(state, seat, o.organization));

/** A bureau is elected by a conference, in the place of its region that sends most delegates. */
function refuseBureau(scenario: Scenario, state: State, o: Elect, post: Id): Refusal | null {
  if (!bureausOver(scenario, state, o.organization).some((b) => b.id === post)) return refusal('R5.8', 'electLocally.noBureau', {});
  const seat = seatOfBureau(scenario, state, post);
  return seat === o.organization && o.level === 'conference'
    ? null
    : refusal('R5.8', 'electLocally.conference', { organization: seat ?? o.organization });
}

export const electLocally: OrderRule<'electLocally'> = {
  rule: 'R5.8',
  options(scenario, state, seat) {
    const places = scenario.organizations.map((o) => o.id).filter((id) => mayCall(scenario, state, seat, id));
    return places.flatMap((organization) => {
      const side = callerSide(state, seat, organization);
      const men = scenario.people.filter((p) => isCapable(scenario, state, p.id) && topPatron(state, p.id) === side).slice(0, MEN);
      const posts = [null, ...bureausOver(scenario, state, organization).map((b) => b.id)];
      return posts
        .flatMap((post) =>
          LOCAL_LEVELS.flatMap((level) => men.map((p) => ({ kind: 'electLocally' as const, organization, level, post, person: p.id }))),
        )
        .filter((o) => electLocally.refuse(scenario, state, seat, o) === null);
    });
  },
  refuse(scenario, state, seat, o) {
    if (scenario.byId.organizations[o.organization] === undefined) return refusal('R5.8', 'organization.unknown', { organization: o.organization });
    if (!mayCall(scenario, state, seat, o.organization)) return refusal('R5.8', 'resolve.notYours', { organization: o.organization });
    if (isBarred(state, seat)) return refusal('R4.13', 'speak.forbidden', {});
    if (!isCapable(scenario, state, o.person)) return refusal('R5.8', 'person.unavailable', { person: o.person });
    const wrong = o.post === null ? null : refuseBureau(scenario, state, o, o.post);
    if (wrong !== null) return wrong;
    const post = postOf(scenario, o);
    if (state.posts[post]!.holder === o.person) return refusal('R5.8', 'post.holds', { post, person: o.person });
    const months = restOf(scenario, state, o);
    if (months > 0) return refusal('R5.8', 'resolve.lately', { organization: o.organization, count: months });
    const isCalled = state.plans[seat]?.some((p) => (p.kind === 'electLocally' || p.kind === 'resolve') && p.organization === o.organization);
    return isCalled ? refusal('R5.8', 'order.already', {}) : null;
  },
  cost: (_scenario, _state, _seat, o) => (o.level === 'conference' ? 2 : 1),
  card(scenario, state, seat, o) {
    const post = postOf(scenario, o);
    const { holder } = state.posts[post]!;
    const over = holder === null || holder === seat ? [] : [line('card.resolve.over', { person: holder })];
    const { for: pro, against } = handsFor(scenario, state, seat, o);
    const hands = line('card.resolve.hands', { for: Math.trunc(pro / 10), against: Math.trunc(against / 10) });
    return card([hands, ...over], ['all'], [{ line: line('card.electLocally', { post, person: o.person }), percent: pro > against ? 100 : 0 }]);
  },
  apply(scenario, draft, seat, o) {
    const { organization, level, person: target } = o;
    const post = postOf(scenario, o);
    const before = draft.posts[post]!.holder;
    const hands = handsFor(scenario, draft, seat, o);
    const isWon = hands.for > hands.against;
    if (before !== null && before !== seat) {
      judgeBlow(scenario, draft, seat, before, 'spare');
      doDeed(scenario, draft, 'slight', seat, before);
    }
    draft.resolutions.push({
      turn: draft.turn,
      by: seat,
      organization,
      level,
      question: null,
      document: null,
      person: target,
      side: 1,
      ...hands,
      carried: isWon,
      sentTo: null,
    });
    const pro = Math.trunc(hands.for / 10);
    const against = Math.trunc(hands.against / 10);
    if (!isWon) {
      addAuthority(draft, seat, -weightOf(scenario, draft, organization, level) - 1);
      addEntry(draft, 'resolved.lost', { person: seat, organization, level, for: pro, against }, { weight: 2, reflects: { [seat]: -1 } });
      return;
    }
    // A post that a body of the centre fills is his until that body has spoken (R1.3).
    fillPost(scenario, draft, post, target, seat, scenario.byId.posts[post]!.filledBy !== null);
    draft.acts.push({
      id: draft.acts.length,
      turn: draft.turn,
      by: seat,
      kind: 'appoint',
      target: post,
      from: before,
      to: target,
      slighted: before === seat ? null : before,
      rival: false,
      status: 'stands',
      room: null,
    });
    addEntry(
      draft,
      o.post === null ? 'elected.secretary' : 'elected.bureau',
      { person: seat, organization, level, target, before, post, for: pro, against },
      { weight: 2, reflects: { [target]: 1 } },
    );
  },
};
