import { expect, it } from 'vitest';
import { act, fresh, inSession, lastEntry, put, refusalOf } from '../../support/game';

const LETTER = 'letter-about-secretary';
const room = inSession();
const speak = (seat = 'kamenev', document: string | null = null, record: string | null = null) => ({
  type: 'speak' as const,
  seat,
  act: 'against' as const,
  document,
  record,
});
const holding = put(room, (s) => void s.documents[LETTER]!.holders.push('kamenev'));

it('R4.2 speak once on the item on the table, heard by those present', () => {
  const s = act(structuredClone(room), speak());
  expect(s.session!.speeches).toEqual([{ person: 'kamenev', act: 'against', document: null, record: null }]);
  expect(lastEntry(s)).toMatchObject({ key: 'speech.against', who: room.session!.present });
});

it('R7.5 speak with a paper reads it out: all present know it, and its giver remembers', () => {
  const s = act(structuredClone(holding), speak('kamenev', LETTER));
  expect(s.documents[LETTER]!.readIn).toEqual(['politburo']);
  expect(s.documents[LETTER]!.known).toEqual(expect.arrayContaining(room.session!.present));
  expect(s.ties.krupskaya!.kamenev).toBe(room.ties.krupskaya!.kamenev! - 40);
  expect(s.chronicle.find((e) => e.key === 'paper.readOut')).toMatchObject({ who: room.session!.present, weight: 2 });
});

it('R4.2 speak is refused out of session, to the absent, twice, and after voting', () => {
  expect(refusalOf(room, speak())).toBeNull();
  expect(refusalOf(fresh(), speak())).toBe('R4.2 phase.notSession');
  expect(refusalOf(room, speak('zinoviev'))).toBe('R2.4 person.absent');
  expect(refusalOf(act(structuredClone(room), speak()), speak())).toBe('R4.2 speak.once');
  expect(refusalOf(act(structuredClone(room), { type: 'castVote', seat: 'stalin', vote: 'for' }), speak('stalin'))).toBe('R4.3 vote.cast');
});

it('R7.4 speak is refused with a paper one has not, and with a fact nobody knows', () => {
  expect(refusalOf(holding, speak('kamenev', LETTER))).toBeNull();
  expect(refusalOf(room, speak('kamenev', LETTER))).toBe('R1.6 document.notHeld');
  expect(refusalOf(room, speak('stalin', null, 'against-rising-1917'))).toBeNull();
  expect(refusalOf(room, speak('stalin', null, 'flew-to-the-moon'))).toBe('R7.4 fact.unknown');
});

it('R4.2 speak is refused when the debate is closed', () => {
  const closed = put(room, (s) => void (s.session!.closed = true));
  expect(refusalOf(closed, speak())).toBe('R4.2 procedure.closed');
});
