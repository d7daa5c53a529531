// What an Effect of scenario data does to State. No effect can set a ballot, a tally or a delegation (R12): there is no word for it.
import type { Effect } from '../model/effect';
import type { Scenario } from '../model/scenario';
import type { State } from '../model/state';
import { asBelieved } from './belief';
import { openBloc } from './blocs';
import { enrol } from './circle/enrolment';
import { shiftShare } from './circle/shares';
import { moveDanger, setLever } from './danger';
import { die } from './death';
import { publish, sendToBody } from './documents';
import { walkOut } from './fractions';
import { addItem } from './items';
import { putAt } from './journeys';
import { fillPost } from './motions/posts';
import { setMembership } from './motions/seats';
import { putOutOfParty } from './penalties';
import { moveHealth } from './sickbed';
import { setView } from './sways';
import { addAuthority, addEntry, addFactionalism, addTo, clamp, doDeed, removeFrom } from './tools';

/** `belief` 0…100: what a paper does to standing and to the line, it does as far as it is believed (R7.5). */
export function applyEffects(scenario: Scenario, draft: State, effects: readonly Effect[], belief = 100): void {
  for (const e of effects) applyEffect(scenario, draft, e, belief);
}

export function applyEffect(scenario: Scenario, draft: State, e: Effect, belief = 100): void {
  switch (e.type) {
    case 'authority':
      addAuthority(draft, e.person, asBelieved(e.by, belief));
      return;
    case 'factionalism':
      addFactionalism(draft, e.person, asBelieved(e.by, belief));
      return;
    case 'health':
      moveHealth(scenario, draft, e.person, e.by);
      return;
    case 'place':
      putAt(draft, e.person, e.to);
      return;
    case 'standing':
      if (e.to === 'dead') die(scenario, draft, e.person);
      else if (e.to === 'excluded' || e.to === 'exiled') putOutOfParty(scenario, draft, e.person, e.to);
      else draft.people[e.person]!.standing = e.to;
      return;
    case 'label':
      if (e.add) addTo(draft.people[e.person]!.labels, e.label);
      else removeFrom(draft.people[e.person]!.labels, e.label);
      return;
    case 'record':
      addTo(draft.people[e.person]!.facts, e.fact);
      return;
    case 'view':
      setView(scenario, draft, e.person, e.question, e.to, e.weight);
      return;
    case 'deed':
      doDeed(scenario, draft, e.deed, e.by, e.to);
      return;
    case 'patron':
      draft.people[e.person]!.patron = e.patron === null ? null : { person: e.patron, devotion: e.devotion };
      return;
    case 'seat':
      setMembership(draft, e.body, e);
      return;
    case 'post':
      fillPost(scenario, draft, e.post, e.person, null, false);
      return;
    case 'apparatus':
      shiftShare(draft.organizations[e.organization]!.province, e.patron, e.by);
      return;
    case 'organ':
      draft.organs[e.organ]!.open = e.open;
      return;
    case 'regime':
      draft.organizations[e.organization]!.regime = clamp(draft.organizations[e.organization]!.regime + e.by, 0, 100);
      return;
    case 'enrol':
      enrol(scenario, draft, e.organization, e.percent);
      return;
    case 'documentWrite':
      draft.documents[e.document]!.written = true;
      addTo(draft.documents[e.document]!.holders, scenario.byId.documents[e.document]!.author);
      return;
    case 'documentGive':
      addTo(draft.documents[e.document]!.holders, e.to);
      addTo(draft.documents[e.document]!.known, e.to);
      return;
    case 'documentKnown':
      addTo(draft.documents[e.document]!.known, e.to);
      return;
    case 'documentPublish':
      draft.documents[e.document]!.written = true;
      publish(scenario, draft, e.document, null);
      return;
    case 'documentSend': {
      const d = draft.documents[e.document]!;
      const { author } = scenario.byId.documents[e.document]!;
      d.written = true;
      addTo(d.holders, author);
      for (const id of Object.keys(d.targets)) if (e.targets !== undefined && d.targets[id]! < 0 && !e.targets.includes(id)) d.targets[id] = 0;
      sendToBody(scenario, draft, e.document, author, e.to);
      return;
    }
    case 'line':
      draft.lines[e.question] = clamp((draft.lines[e.question] ?? 0) + asBelieved(e.by, belief), -100, 100);
      return;
    case 'lever':
      setLever(scenario, draft, e.lever, e.to);
      return;
    case 'danger':
      moveDanger(scenario, draft, e.by);
      return;
    case 'policy':
      if (draft.economy === null) return;
      if (e.to === null) delete draft.economy.set[e.policy];
      else draft.economy.set[e.policy] = e.to;
      return;
    case 'item':
      addItem(scenario, draft, { room: e.room, mover: e.mover, motion: e.motion, amends: null, confirms: null });
      return;
    case 'convene':
      draft.convened.push({ room: e.room, turn: draft.turn, joint: e.joint });
      return;
    case 'rule':
      // What was in force the other way is lifted by it, as by a motion (R4.13).
      draft.rules = draft.rules.filter((r) => !(r.verb === e.verb && r.allow !== e.allow && r.who.join() === e.who.join()));
      draft.rules.push({ verb: e.verb, allow: e.allow, who: e.who, since: draft.turn });
      return;
    case 'bloc':
      openBloc(scenario, draft, e.bloc, e.open);
      return;
    case 'walkOut':
      walkOut(scenario, draft, e.room, e.person);
      return;
    case 'entry':
      addEntry(draft, 'told', { text: e.text }, { who: e.who, weight: 1 });
      return;
    case 'end':
      draft.ending = { id: e.ending, turn: draft.turn };
      return;
  }
}
