// R1.9: where turns are days, the months that the rules count are called turns, in both languages; arguments and scenario texts are left alone.
import { afterEach, expect, test } from 'vitest';
import { loadLanguage, setLanguage } from '../../src/text/languages';
import { localeOf } from '../../src/text/locale';
import { filesFor, inTurns, setTurnUnit, unitOf } from '../../src/text/turnWords';
import { t } from '../../src/text/ui';
import { shipped } from '../support/scenarios';

afterEach(() => {
  setTurnUnit('month');
  setLanguage('en');
});

test('a scenario of days counts in turns, one of months in months', () => {
  expect(unitOf(shipped('cave-meeting'))).toBe('month');
  expect(unitOf(shipped('october-1917'))).toBe('days');
});

test('whole words change, capitals stay, arguments and parts of words are left alone', () => {
  const words = { month: 'turn', months: 'turns' };
  expect(inTurns(words, 'Month after month, {{count}} months since {{month}}; a monthly.')).toBe(
    'Turn after turn, {{count}} turns since {{month}}; a monthly.',
  );
});

test('labels and sentences speak of turns only while the unit is days', () => {
  expect(t('game.nextMonth')).toBe('Next month');
  setTurnUnit('days');
  expect(t('game.nextMonth')).toBe('Next turn');
  expect(t('game.idle', { count: 2 })).toBe('Idle 2 turns');
  expect(localeOf('en', 'days').say('refusals', 'room.doesNotSit', { room: 'The Politburo' })).toBe('The Politburo does not sit this turn.');
  expect(localeOf('en').say('refusals', 'room.doesNotSit', { room: 'The Politburo' })).toBe('The Politburo does not sit this month.');
});

test.each([
  ['en', /(?<!\p{L})months?(?!\p{L})/iu],
  ['ru', /(?<!\p{L})месяц\p{L}*/iu],
] as const)('%s: no text of the game is left with a month in it', async (language, month) => {
  await loadLanguage(language);
  setLanguage(language);
  const { subjects, ui } = filesFor(language, 'days')!;
  const left: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'string') for (const inner of Object.values(value as object)) look(inner);
    else if (month.test(value.replace(/\{\{[^}]*\}\}/g, ''))) left.push(value);
  };
  look([subjects, ui]);
  expect(left).toEqual([]);
});
