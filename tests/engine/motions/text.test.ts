import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

const LETTER = 'letter-about-secretary';
/** The letter vouched for by its witness: it counts in full (R7.5). */
const game = put(fresh(), (s) => void s.documents[LETTER]!.confirmedBy.push('krupskaya'));
const text = (form: 'full' | 'withReply' | 'none', document = LETTER, organ = 'pravda'): Motion => ({ kind: 'text', document, organ, form });

it('R7.1 text to print strikes whom the paper strikes; a reply spares him', () => {
  expect(reading(game, text('full'))).toEqual({
    subject: `text/${LETTER}/full`,
    positions: { sec: 1 },
    stakes: { lenin: 1, stalin: -1 },
    excluded: [],
  });
  expect(reading(game, text('withReply')).stakes).toEqual({ lenin: 1 });
  expect(reading(game, text('none'))).toMatchObject({ positions: { sec: -1 }, stakes: { lenin: -1, stalin: 1 } });
});

it('R7.1b text prints the paper, in full with its blow, or keeps it out of the organ', () => {
  const full = carried(game, text('full'));
  expect(full.documents[LETTER]!.public).toBe(true);
  expect(full.people.stalin!.authority).toBe(game.people.stalin!.authority - 3 - 15);
  expect(carried(game, text('withReply')).people.stalin!.authority).toBe(game.people.stalin!.authority - 15);
  const none = carried(game, text('none'));
  expect(none.documents[LETTER]!.public).toBe(false);
  expect(none.organs.pravda!.barred).toEqual([LETTER]);
  expect(none.rules).toEqual([]);
  expect(carried(none, text('full')).organs.pravda!.barred).toEqual([]);
  expect(lastEntry(none)).toMatchObject({ key: 'text.none', args: { document: LETTER, organ: 'pravda' } });
});

it('R7.1 text is refused of unwritten and printed papers, in no organ, and by a body that does not sit', () => {
  expect(refusalOfMotion(game, text('full'))).toBeNull();
  expect(refusalOfMotion(game, text('full', 'new-course'))).toBe('R1.6 document.unwritten');
  const open = put(game, (s) => {
    s.documents[LETTER]!.public = true;
  });
  expect(refusalOfMotion(open, text('full'))).toBe('R7.1 document.public');
  const nowhere = put(game, (s) => {
    s.documents[LETTER]!.holders = [];
  });
  expect(refusalOfMotion(nowhere, text('full'))).toBe('R1.6 document.unwritten');
  expect(refusalOfMotion(game, text('full', LETTER, 'izvestia'))).toBe('R7.1 organ.unknown');
  expect(refusalOfMotion(game, text('full', LETTER, 'bolshevik'))).toBe('R7.1 organ.closed');
  expect(refusalOfMotion(game, text('full'), 'orgburo')).toBe('R4.2 room.notCompetent');
  expect(refusalOfMotion(carried(game, text('none')), text('none'))).toBe('R7.1b print.barred');
});

it('R7.1b a rule in force outranks the motion: a gagged author is not printed, but may be kept out', () => {
  const gagged = put(game, (s) => {
    s.rules.push({ verb: 'print', allow: false, who: ['lenin'], since: 0 });
  });
  expect(refusalOfMotion(gagged, text('full'))).toBe('R4.13 print.gagged');
  expect(refusalOfMotion(gagged, text('none'))).toBeNull();
});
