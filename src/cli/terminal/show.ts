// What the terminal tells about a game: where it stands, what is on the agenda, why a vote came out as it did, what is expected, how it ended.
import { aimsOf, scoreOf } from '../../engine/ending';
import { forecastMotion } from '../../engine/forecast';
import { itemOnTable } from '../../engine/session';
import type { Scenario } from '../../model/scenario';
import type { Entry, Id, State } from '../../model/state';
import type { View } from '../../model/view';
import type { VoteRecord } from '../../model/vote';
import type { Text } from '../../text/sentences';

export function headingLines(view: View, text: Text): string[] {
  const { world, seat } = view;
  const me = world.people[seat]!;
  const lines = [
    '',
    `— ${text.date(world.turn)}, ${world.phase} — ${text.person(seat)} in ${text.place(me.place)}, authority ${me.authority}${world.phase === 'work' ? `, attention ${me.attention}` : ''}`,
  ];
  if (world.phase === 'work') for (const o of world.plans[seat] ?? []) lines.push(`  planned: ${text.order(o, world)}`);
  const item = itemOnTable(world);
  if (world.session !== null && item !== null) {
    lines.push(
      `${text.body(world.session.room)}, on the table${item.from !== null ? `, addressed by ${text.names.organization(item.from)}` : item.mover === null ? '' : `, moved by ${text.person(item.mover)}`}: ${text.motion(item.motion, world).title}`,
    );
    for (const s of world.session.speeches) lines.push(`  ${text.person(s.person)} spoke ${s.act}`);
  }
  return lines;
}

export function entryLines(entries: readonly Entry[], state: State, seat: Id, text: Text): string[] {
  return entries.flatMap((e) => {
    const told = text.entry(e, state, seat);
    return [`* ${told.title}`, ...(told.body === null ? [] : [`  ${told.body}`])];
  });
}

/** What is open on the agendas of the month, with the expected tally as the seat sees it. */
export function forecastLines(scenario: Scenario, view: View, text: Text): string[] {
  const { world, seat } = view;
  const open = world.items.filter((i) => i.outcome === null);
  if (open.length === 0) return ['Nothing is on an agenda.'];
  return open.flatMap((item) => {
    const f = forecastMotion(scenario, world, seat, item.room, item.motion, item.mover, {
      speeches: world.session !== null && itemOnTable(world)?.id === item.id ? world.session.speeches : [],
    });
    return [
      `${text.body(item.room)}: ${text.motion(item.motion, world).title}`,
      `  expected: ${f.for} for, ${f.against} against, ${f.abstain} abstaining: ${f.carried ? 'carried' : 'lost'}`,
      ...f.members.map(
        (m) => `  ${text.person(m.person)}: ${m.vote} (${text.signed(m.sum)}${m.known ? '' : ', estimated'}${m.swing ? ', could swing' : ''})`,
      ),
    ];
  });
}

/** Why? of a vote, for all its voters or for one. */
export function whyLines(vote: VoteRecord, world: State, text: Text, person: Id | null): string[] {
  const lines = [
    `${text.body(vote.room)}, ${text.subject(vote.subject)}: ${vote.for}–${vote.against}–${vote.abstain}, ${vote.carried ? 'carried' : 'lost'}`,
  ];
  for (const v of vote.voters.filter((x) => person === null || x.person === person)) {
    const free = v.ballot === v.computed ? '' : `; by conscience ${v.computed}`;
    lines.push(`  ${text.person(v.person)}: ${v.ballot} (${text.signed(v.sum)}${free}${v.byTelegram ? '; by telegram' : ''})`);
    for (const r of v.reasons.slice(0, person === null ? 3 : 20)) {
      const told = text.reason(r, { person: v.person, state: world });
      lines.push(`      ${text.signed(r.value).padStart(4)}  ${told.name}. ${told.detail}`);
    }
  }
  if (person === null)
    for (const b of vote.blocs) lines.push(`  ${b.members} ${b.patron === 'none' ? 'with nobody' : `with ${text.person(b.patron)}`}: ${b.ballot}`);
  return lines;
}

export function endLines(scenario: Scenario, state: State, seat: Id, text: Text): string[] {
  const ending = scenario.endings.find((e) => e.id === state.ending?.id);
  const score = scoreOf(scenario, state, seat);
  return [
    '',
    ending === undefined ? 'The game is over.' : `${ending.title}. ${ending.text}`,
    `${text.person(seat)}: ${score.points} of ${score.of} points`,
    ...aimsOf(scenario, state, seat).map((a) => `  ${a.met ? 'met   ' : 'missed'}  ${a.aim.points}  ${a.aim.text}`),
  ];
}

export function whoLines(view: View, text: Text): string[] {
  const { world, seat } = view;
  return world.seats
    .filter((id) => id !== seat)
    .map((id) => {
      const p = world.people[id]!;
      const trust = world.ties[id]?.[seat] ?? 0;
      return `  ${text.person(id)}: in ${text.place(p.place)}, authority ${p.authority}, trusts you ${text.signed(trust)}${view.estimated.includes(id) ? ' (the rest estimated)' : ''}`;
    });
}
