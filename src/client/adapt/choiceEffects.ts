// What an answer to an event would change at once, in numbers and places that its seat may know: the answer is given to a copy, and the two are compared.
import { dangerNow } from '../../engine/danger';
import { chooseAnswer } from '../../engine/events';
import { cloneState } from '../../engine/step';
import type { Id, State } from '../../model/state';
import { signed, t } from '../../text/ui';
import { capital } from '../../text/words';
import type { Desk } from './desk';

/** More than these would hide the answer itself. */
const MOST = 6;

/** "Trust of Kamenev in you +8, factionalism +10"; empty when nothing of the kind is moved. */
export function choiceEffects(desk: Desk, ask: number, choice: Id): string {
  const { scenario, world } = desk;
  const after = cloneState(world);
  chooseAnswer(scenario, after, ask, choice);
  const parts = [...ownOf(desk, after), ...trustOf(desk, after), ...linesOf(desk, after), ...othersOf(desk, after)];
  const shown = parts.length > MOST ? [...parts.slice(0, MOST), t('ask.more')] : parts;
  return capital(shown.join(', '));
}

const NUMBERS = ['authority', 'factionalism', 'health'] as const;

function ownOf({ world, seat, text }: Desk, after: State): string[] {
  const was = world.people[seat]!;
  const is = after.people[seat]!;
  const numbers = NUMBERS.filter((what) => was[what] !== is[what]).map((what) => t(`ask.own.${what}`, { by: signed(is[what] - was[what]) }));
  return [...numbers, ...(was.place === is.place ? [] : [t('ask.own.place', { place: text.place(is.place) })])];
}

function trustOf({ scenario, world, seat, text }: Desk, after: State): string[] {
  return scenario.people.flatMap(({ id }) => {
    const by = (after.ties[id]?.[seat] ?? 0) - (world.ties[id]?.[seat] ?? 0);
    return by === 0 || id === seat ? [] : [t('ask.trust', { person: text.person(id), by: signed(by) })];
  });
}

function linesOf({ scenario, world, text }: Desk, after: State): string[] {
  const lines = scenario.questions.flatMap(({ id }) => {
    const by = (after.lines[id] ?? 0) - (world.lines[id] ?? 0);
    return by === 0 ? [] : [t('ask.line', { question: text.names.question(id), by: signed(by) })];
  });
  const levers = Object.keys(after.levers).flatMap((id) => {
    const value = after.levers[id]!.value;
    return value === world.levers[id]?.value ? [] : [t('ask.lever', { lever: text.lever(id), step: text.leverStep(id, value) })];
  });
  const danger = dangerNow(after) - dangerNow(world);
  return [...lines, ...levers, ...(danger === 0 ? [] : [t('ask.danger', { by: signed(danger) })])];
}

function othersOf({ scenario, world, seat, text }: Desk, after: State): string[] {
  const posts = Object.keys(after.posts).flatMap((id) => {
    const holder = after.posts[id]!.holder;
    return holder === world.posts[id]?.holder
      ? []
      : [t(holder === null ? 'ask.postLeft' : 'ask.post', { post: text.post(id), person: text.person(holder) })];
  });
  const people = scenario.people.flatMap(({ id }) => {
    const was = world.people[id];
    const is = after.people[id];
    if (id === seat || was === undefined || is === undefined) return [];
    const person = text.person(id);
    const numbers = (['authority', 'factionalism'] as const)
      .filter((what) => was[what] !== is[what])
      .map((what) => t(`ask.${what}`, { person, by: signed(is[what] - was[what]) }));
    return [...numbers, ...(was.place === is.place ? [] : [t('ask.place', { person, place: text.place(is.place) })])];
  });
  return [...posts, ...people];
}
