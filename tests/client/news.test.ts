// The news screen's model: which newspaper lies on the table, whose hand made it, and two papers side by side (R7.1).
import { expect, test } from 'vitest';
import type { Desk } from '../../src/client/adapt/desk';
import { newsModel } from '../../src/client/adapt/news';
import { newGame } from '../../src/engine/newGame';
import { addEntry } from '../../src/engine/tools';
import { viewFor } from '../../src/engine/view';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { shipped } from '../support/scenarios';

const scenario = shipped('cave-meeting');
const text = makeText(scenario);
const plain = { organ: null, editor: null, both: false };

function deskOf(change: (s: State) => void = () => undefined): Desk {
  const state = structuredClone(newGame(scenario, 'news'));
  state.turn = 1;
  change(state);
  const view = viewFor(scenario, state, 'kamenev');
  return { scenario, text, view, world: view.world, seat: 'kamenev', canUndo: false, iron: false, thinking: false, divergence: 0 };
}

test('the scenario’s own paper lies uppermost, the others can be chosen', () => {
  const model = newsModel(deskOf(), plain);
  expect(model.page).toMatchObject({ title: 'ПРАВДА', titleLang: 'ru', organ: 'Organ of the Central Committee and the Moscow Committee' });
  expect(model.organs).toEqual([
    { id: 'pravda', name: 'Pravda', on: true },
    { id: 'leningradskaya-pravda', name: 'Petrogradskaya Pravda', on: false },
  ]);
  const city = newsModel(deskOf(), { ...plain, organ: 'leningradskaya-pravda' });
  expect(city.page).toMatchObject({ title: 'Petrogradskaya Pravda', titleLang: 'en', editor: 'Editors of Petrogradskaya Pravda' });
  expect(city.inPaper).toBe('In Petrogradskaya Pravda');
  expect(city.organs.map((o) => o.on)).toEqual([false, true]);
});

test('the second paper lies beside the first when both are asked for', () => {
  expect(newsModel(deskOf(), plain).second).toBeNull();
  const both = newsModel(deskOf(), { ...plain, both: true });
  expect([both.page?.title, both.second?.title]).toEqual(['ПРАВДА', 'Petrogradskaya Pravda']);
  const turned = newsModel(deskOf(), { ...plain, organ: 'leningradskaya-pravda', both: true });
  expect([turned.page?.title, turned.second?.title]).toEqual(['Petrogradskaya Pravda', 'ПРАВДА']);
});

test('where one paper appears there is nothing to choose', () => {
  const alone = deskOf((s) => {
    s.organs['leningradskaya-pravda']!.open = false;
  });
  expect(newsModel(alone, { ...plain, both: true })).toMatchObject({ organs: [], second: null });
});

test('the second page of a game does not print again what lay on the first', () => {
  const first = newGame(scenario, 'news').chronicle.filter((e) => e.phase === 'news' && e.who === null);
  expect(first.length).toBeGreaterThan(0);
  const printed = newsModel(deskOf(), plain).page!;
  const told = [printed.headline, ...printed.briefs.map((a) => a.title), ...printed.inBrief];
  for (const e of first) expect(told).not.toContain(text.headline(e, deskOf().world, 0));
});

test('a body that only says its headline again is not printed, and a short lead is set in one column', () => {
  const told = (...texts: string[]) =>
    deskOf((s) => {
      const [first] = s.chronicle;
      s.chronicle = texts.map((said, id) => ({
        ...first!,
        id,
        turn: 1,
        phase: 'news',
        key: 'told',
        args: { text: said },
        who: null,
        event: null,
        weight: 3,
      }));
      s.turn = 2;
    });
  const page = newsModel(told('Law and persuasion.', 'Bread is dear.', 'Rain.'), plain).page!;
  expect(page).toMatchObject({ headline: 'Law and persuasion', deck: '', lead: { title: 'Bread is dear', paragraphs: [], isShort: true } });
  expect(page.briefs).toEqual([{ title: 'Rain', text: '' }]);
  const opening = newsModel(deskOf(), plain).page!;
  for (const { title, text: body } of opening.briefs) expect(body).not.toBe(`${title}.`);
});

test('no newspaper is supposed in the hand of one who has lost his seats', () => {
  const hands = (change?: (s: State) => void) => newsModel(deskOf(change), plain).editors.map((e) => e.id);
  expect(hands()).toContain('zinoviev');
  const without = hands((s) => {
    for (const b of Object.values(s.bodies)) b.full = b.full.filter((id) => id !== 'zinoviev');
  });
  expect(without).not.toContain('zinoviev');
});

test('the masthead names who made the paper in the month printed, whoever has it since', () => {
  const now = deskOf((s) => {
    s.posts['pravda-editor']!.holder = null;
  });
  const then = structuredClone(now.world);
  then.posts['pravda-editor']!.holder = 'preobrazhensky';
  expect(newsModel(now, plain).page!.editor).toBeNull();
  expect(newsModel(now, plain, then).page!.editor).toMatch(/Preobrazhensky/);
});

test('who was sent away is told so, and where he is; nobody else is', () => {
  const sent = (person: string) =>
    newsModel(
      deskOf((s) => {
        s.turn = 0;
        s.phase = 'session';
        addEntry(s, 'mission.sent', { person, place: 'kislovodsk', reason: 'cure', room: 'politburo' }, { weight: 2 });
        s.people[person]!.place = 'kislovodsk';
        s.turn = 1;
        s.phase = 'news';
      }),
      plain,
    ).notices;
  expect(sent('kamenev')).toEqual([expect.stringMatching(/^The Politburo sends Kamenev to Kislovodsk/), 'You are in Kislovodsk.']);
  expect(sent('zinoviev')).toEqual([]);
});
