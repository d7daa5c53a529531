// The numbered list of what a seat may do now, grouped by kind. Numbers run through all groups, so that a script can name an option.
import { optionCard } from '../../engine/cards';
import { itemOnTable } from '../../engine/session';
import type { Action } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { View } from '../../model/view';
import type { Text } from '../../text/sentences';

export interface Choice {
  /** From 1. */
  number: number;
  action: Action;
  label: string;
}
export interface Group {
  /** What is typed to see the whole group. */
  id: string;
  title: string;
  choices: Choice[];
}

const TITLES: Record<string, string> = {
  choose: 'You are asked',
  takeBack: 'Take an order back',
  offer: 'Offer a deal',
  answer: 'Answer an offer',
  agreeLine: 'Bind yourself to a line',
  table: 'Lay a motion before the room',
  amend: 'Amend what is on the table',
  writeIn: 'Speak by letter',
  force: 'Force a vote',
  withdraw: 'Withdraw',
  speak: 'Speak',
  poll: 'Telegrams',
  call: 'Second sitting',
  procedure: 'Procedure',
  castVote: 'Vote',
  appeal: 'Appeal to the wider room',
  commit: 'Close',
};

/** Longer groups are folded; their id unfolds them. */
export const FOLDED = 8;

const groupOf = (a: Action): string => (a.type === 'order' ? a.order.kind : a.type === 'table' && a.amends !== null ? 'amend' : a.type);
const titleOf = (a: Action): string => (a.type === 'order' ? `Orders: ${a.order.kind}` : (TITLES[groupOf(a)] ?? groupOf(a)));

const spoken = (text: Text, a: Extract<Action, { type: 'speak' | 'writeIn' }>): string =>
  `${a.act}${a.document === null ? '' : `, reading out ${text.names.document(a.document)}`}${a.record === null ? '' : `, recalling that ${text.names.fact(a.record)}`}`;

/** One option in words. */
export function labelOf(scenario: Scenario, view: View, text: Text, a: Action): string {
  const { world } = view;
  switch (a.type) {
    case 'order': {
      const card = optionCard(scenario, world, a);
      const price = [`${card.cost} attention`, ...(card.breach > 0 ? [`a breach: factionalism +${card.breach}`] : [])];
      return `${text.order(a.order, world)} (${price.join('; ')})`;
    }
    case 'takeBack': {
      const order = world.plans[a.seat]?.[a.index];
      return order === undefined ? 'the last order' : text.order(order, world);
    }
    case 'choose': {
      const ask = world.asks[a.ask];
      const data = ask === undefined ? undefined : scenario.byId.events[ask.event]?.ask;
      return data?.choices.find((c) => c.id === a.choice)?.text ?? a.choice;
    }
    case 'offer': {
      const { to, give, ask } = a.offer;
      const gives = give.length === 0 ? 'nothing' : give.map((p) => text.promise(p, a.seat, to, a.seat)).join('; ');
      return `${text.person(to)}: you give ${gives}; you ask ${ask.map((p) => text.promise(p, to, a.seat, a.seat)).join('; ')}`;
    }
    case 'answer': {
      const deal = world.deals[a.deal];
      return `${a.accept ? 'accept' : 'refuse'}: ${deal === undefined ? '' : text.deal(deal).title}`;
    }
    case 'agreeLine':
      return `${a.agree ? 'agree' : 'do not agree'}: ${text.subject(world.caucuses[a.caucus]?.subject ?? '')}`;
    case 'table':
      return `${text.body(a.room)}: ${text.motion(a.motion, world).title}`;
    case 'force':
    case 'withdraw':
    case 'appeal': {
      const item = world.items[a.item];
      return item === undefined ? '' : text.motion(item.motion, world).short;
    }
    case 'speak':
      return spoken(text, a);
    case 'writeIn':
      return `${text.motion(world.items[a.item]!.motion, world).short}: ${spoken(text, a)}`;
    case 'poll':
      return 'ask the absent by telegram';
    case 'call':
      return 'ask for a second sitting this month';
    case 'procedure':
      return a.room === null ? a.act : `${a.act} to ${text.body(a.room)}`;
    case 'castVote':
      return a.vote === 'conscience' ? 'by conscience' : text.ballot(a.vote);
    case 'commit':
      return 'done for this phase';
  }
}

/** Ballots a View's options leave out because they are always there. */
function withBallots(view: View): Action[] {
  const canVote = itemOnTable(view.world) !== null && view.waiting.includes(view.seat);
  if (!canVote) return view.options;
  const votes = (['conscience', 'for', 'against', 'abstain'] as const).map((vote): Action => ({ type: 'castVote', seat: view.seat, vote }));
  return [...view.options.filter((a) => a.type !== 'castVote'), ...votes];
}

export function groupsOf(scenario: Scenario, view: View, text: Text): Group[] {
  const groups = new Map<string, Group>();
  for (const action of withBallots(view)) {
    const id = groupOf(action);
    const group = groups.get(id) ?? { id, title: titleOf(action), choices: [] };
    group.choices.push({ number: 0, action, label: labelOf(scenario, view, text, action) });
    groups.set(id, group);
  }
  let number = 0;
  const ordered = [...groups.values()].sort((a, b) => Number(a.id === 'commit') - Number(b.id === 'commit'));
  for (const g of ordered) {
    for (const c of g.choices) {
      number += 1;
      c.number = number;
    }
  }
  return ordered;
}

/** The menu as lines; folded groups show how to unfold them. */
export function menuLines(groups: readonly Group[]): string[] {
  return groups.flatMap((g) => {
    const first = g.choices[0]!.number;
    const last = g.choices[g.choices.length - 1]!.number;
    if (g.choices.length > FOLDED) return [`${g.title}: ${first}–${last} (type “${g.id}” to see them)`];
    return [g.title, ...groupLines(g)];
  });
}

export const groupLines = (g: Group): string[] => g.choices.map((c) => `  ${String(c.number).padStart(3)}  ${c.label}`);
