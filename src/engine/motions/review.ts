// review: whether an act by power holds (R3.6): confirmed, held over, undone, or opened once more by a wider room. Of some levers only their reviewer judges (R8.6).
import type { Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Act, Id, State } from '../../model/state';
import { isSpent, judgementsOn, putInForce } from '../acts';
import { setLever } from '../danger';
import { standsAbove } from '../items';
import { matterOfAct, reviewerOf } from '../jurisdiction';
import { swayByFailure } from '../sways';
import { addAuthority, addEntry, refusal } from '../tools';
import { isSeniorTo } from './competence';
import type { MotionRule } from './motionRule';
import { fillPost } from './posts';

const OUTCOMES = ['confirm', 'void', 'suspend', 'reopen'] as const;

/** Acts that a room may hold over and a wider one open again: those that are some matter's (R8.6). */
const isBusiness = (scenario: Scenario, act: Act): boolean => matterOfAct(scenario, act) !== null;
/** Whether somebody else has filled the post since: then there is nothing left to judge. */
const isOvertaken = (state: State, act: Act): boolean =>
  isOfNoPost(act)
    ? isSpent(state, act)
    : act.kind !== 'decree' && state.posts[act.target]!.holder !== (act.status === 'suspended' ? act.from : act.to);

/** Whether what it did is in force now. */
const isInForce = (act: Act): boolean => act.status === 'stands' || act.status === 'confirmed';
/** +1: the room upholds the act, −1: it goes against it. */
const sideOf = (act: Act, outcome: (typeof OUTCOMES)[number]): number =>
  outcome === 'reopen' ? (isInForce(act) ? -1 : 1) : outcome === 'confirm' ? 1 : -1;

/** A man is held, or a question read: no post changes hands. */
const isOfNoPost = (act: Act): boolean => act.kind === 'hold' || act.kind === 'reading';

/** The post as the act made it, in the name of who did it, or as it was. */
function fillAs(scenario: Scenario, draft: State, act: Act, person: Act['to']): void {
  if (isOfNoPost(act)) {
    putInForce(draft, act, person === act.to);
    return;
  }
  const isDone = person === act.to;
  fillPost(scenario, draft, act.target, person === null ? null : String(person), isDone ? act.by : null, false);
}

/** R8.5: of rival directives the one that a room has countersigned last stands; the others are undone with it. */
function countersign(scenario: Scenario, draft: State, act: Act, room: Id): void {
  const others = draft.acts.filter(
    (a) =>
      a.id !== act.id &&
      a.kind === 'decree' &&
      a.target === act.target &&
      draft.turn - a.turn <= 2 &&
      (a.rival || act.rival) &&
      a.to !== act.to &&
      (isInForce(a) || a.status === 'suspended'),
  );
  for (const a of others) {
    a.status = 'voided';
    a.room = room;
    addAuthority(draft, a.by, -3);
    swayByFailure(scenario, draft, a.by, a.target, Number(a.to) - Number(a.from));
  }
  if (others.length > 0) addEntry(draft, 'review.countersigned', { lever: act.target, by: act.by, room, value: Number(act.to) }, { weight: 1 });
}

/** R8.6: why this room has no word on the act: a wider one has spoken this month, or has held it over; or itself has decided this month already. */
function refuseAfterWord(scenario: Scenario, state: State, act: Act, room: Id, outcome: (typeof OUTCOMES)[number]): Refusal | null {
  const said = judgementsOn(state, act);
  const now = said.find(
    (w) => w.turn === state.turn && (w.room === room ? w.carried : standsAbove(scenario, w.room, room) && (w.carried || !w.amends)),
  );
  if (now !== undefined) return refusal('R8.6', 'act.decidedNow', { body: now.room });
  const carried = said.filter((w) => w.carried);
  if (outcome === 'reopen') {
    // Each room opens it again once: what comes of that is final, but for a wider one.
    const last = [act.room, ...carried.map((w) => w.room)].find((r) => r !== null && !standsAbove(scenario, room, r));
    return last === undefined || last === null ? null : refusal('R8.6', 'act.notWider', { body: last });
  }
  const held = act.status === 'suspended' ? carried.findLast((w) => w.outcome !== 'reopen') : undefined;
  return held?.outcome === 'suspend' && standsAbove(scenario, held.room, room) ? refusal('R8.6', 'act.heldOver', { body: held.room }) : null;
}

export const review: MotionRule<'review'> = {
  // Holding over and opening again are matters of their own: the room must still be free to judge (R4.1).
  subject(m, state) {
    const judged = `review/${state.acts[m.act]?.kind ?? 'act'}/${state.acts[m.act]?.target ?? ''}`;
    return m.outcome === 'confirm' || m.outcome === 'void' ? judged : `${judged}/${m.outcome}`;
  },
  thing: (m) => String(m.act),
  positions(scenario, state, m) {
    const act = state.acts[m.act];
    if (act?.kind === 'reading') return { [act.target]: Number(act.to) * sideOf(act, m.outcome) };
    const data = act?.kind === 'decree' ? scenario.byId.levers[act.target] : undefined;
    if (act === undefined || data === undefined) return {};
    return { [data.question]: Math.sign(Number(act.to) - Number(act.from)) * data.direction * sideOf(act, m.outcome) };
  },
  stakes(_scenario, state, m) {
    const act = state.acts[m.act];
    // Holding over and opening again judge nobody yet.
    if (act === undefined || m.outcome === 'suspend' || m.outcome === 'reopen') return {};
    const sign = sideOf(act, m.outcome);
    const out: Record<Id, number> = { [act.by]: sign };
    if (act.slighted !== null && act.slighted !== act.by) out[act.slighted] = -sign;
    return out;
  },
  refuse(scenario, state, m, room) {
    const act = state.acts[m.act];
    if (act === undefined) return refusal('R3.6', 'act.unknown');
    if (state.turn - act.turn > 2) return refusal('R3.6', 'act.old');
    const matter = matterOfAct(scenario, act);
    const reviewer = matter === null ? null : reviewerOf(scenario, state, matter);
    if (reviewer !== null && room !== reviewer && !isSeniorTo(scenario, room, reviewer))
      return refusal('R8.6', 'act.notReviewer', { body: reviewer });
    if (m.outcome === 'reopen') {
      return isBusiness(scenario, act) && act.room !== null
        ? refuseAfterWord(scenario, state, act, room, m.outcome)
        : refusal('R8.6', 'act.notSettled');
    }
    if (act.status !== 'stands' && act.status !== 'suspended') return refusal('R3.6', 'act.settled');
    if (m.outcome === 'suspend' && (!isBusiness(scenario, act) || act.status === 'suspended')) return refusal('R8.6', 'act.noSuspension');
    const word = refuseAfterWord(scenario, state, act, room, m.outcome);
    if (word !== null) return word;
    return isOvertaken(state, act) && (isOfNoPost(act) || m.outcome === 'suspend' || act.status === 'suspended')
      ? refusal('R8.6', 'act.overtaken')
      : null;
  },
  options: (scenario, state, room) =>
    scenario.byId.bodies[room]!.sits
      ? state.acts
          .filter((a) => state.turn - a.turn <= 2)
          .flatMap((a) => OUTCOMES.map((outcome) => ({ kind: 'review' as const, act: a.id, outcome })))
          .filter((m) => review.refuse(scenario, state, m, room) === null)
      : [],
  apply(scenario, draft, m, item) {
    const act = draft.acts[m.act]!;
    const was = isInForce(act);
    if (m.outcome === 'confirm') {
      act.status = 'confirmed';
      addAuthority(draft, act.by, 2);
      if (act.kind === 'decree') {
        setLever(scenario, draft, act.target, Number(act.to));
        countersign(scenario, draft, act, item.room);
      } else if (!was) fillAs(scenario, draft, act, act.to);
      if (act.kind === 'appoint' && draft.posts[act.target]!.holder === act.to) draft.posts[act.target]!.interim = false;
    } else if (m.outcome === 'void') {
      act.status = 'voided';
      if (act.kind === 'decree') swayByFailure(scenario, draft, act.by, act.target, Number(act.to) - Number(act.from));
      addAuthority(draft, act.by, -3);
      if (act.kind !== 'decree') {
        if (was) fillAs(scenario, draft, act, act.from);
      } else if (was) setLever(scenario, draft, act.target, Number(act.from));
    } else if (m.outcome === 'suspend') {
      act.status = 'suspended';
      if (act.kind === 'decree') setLever(scenario, draft, act.target, Number(act.from));
      else fillAs(scenario, draft, act, act.from);
    } else act.status = was ? 'stands' : 'suspended';
    act.room = m.outcome === 'confirm' || m.outcome === 'void' ? item.room : null;
    const reflects: Record<Id, number> = act.room === null ? {} : { [act.by]: m.outcome === 'confirm' ? 1 : -1 };
    addEntry(draft, `review.${m.outcome}`, { by: act.by, target: act.target, room: item.room }, { weight: 2, reflects });
  },
};
