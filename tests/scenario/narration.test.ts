// Events are told as of their day: what historians made of them stands beside, in `dispute` and `sources`, and is never printed in a newspaper of the time.
import { expect, it } from 'vitest';
import { shipped } from '../support/scenarios';

/** Those who wrote the sources and were not there. */
const HISTORIANS = ['Cliff', 'Coombs', 'Kotkin', 'Malamuth'];
/** Whom they cite. */
const CITED = ['Carr', 'Deutscher', 'Rigby', 'Fitzpatrick', 'Daniels'];

it.each(['cave-meeting', 'troika-split', 'right-turn'])('no event of %s tells what a historian thinks of it', (id) => {
  const scenario = shipped(id);
  const authors = scenario.sources.flatMap((s) => HISTORIANS.filter((name) => s.author?.endsWith(name)));
  expect(authors.sort()).toEqual(HISTORIANS);
  const names = new RegExp(`\\b(${[...HISTORIANS, ...CITED, 'historians?', 'thesis', 'this game'].join('|')})\\b`);
  const told = scenario.events.flatMap((e) =>
    [e.title, e.text, e.ask?.question ?? '', ...(e.ask?.choices ?? []).map((c) => c.text)].map((text) => [e.id, text]),
  );
  expect(told.filter(([, text]) => names.test(text!))).toEqual([]);
});
