import { describe, expect, it } from 'vitest';
import { heuristic } from '../../../src/ai/heuristic';
import { motionValue } from '../../../src/ai/judge';
import { mindOf } from '../../../src/ai/rollout';
import { options } from '../../../src/engine/actions';
import { worldFor } from '../../../src/engine/view';
import { count } from '../../../src/engine/votes';
import type { Action } from '../../../src/model/action';
import type { Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { act, commitAll, fresh, PLAIN, put, refusalOf, scenario, to } from '../../support/game';

const LETTER = 'letter-about-secretary';
const tabledOf = (motion: Motion): State =>
  act(to(fresh(), 0, 'corridor'), { type: 'table', seat: 'kamenev', room: 'politburo', motion, amends: null });
const tabled = tabledOf(PLAIN);
const write = (more: Partial<Extract<Action, { type: 'writeIn' }>> = {}) => ({
  type: 'writeIn' as const,
  seat: 'zinoviev',
  item: 0,
  act: 'against' as const,
  document: null,
  record: null,
  ...more,
});
/** Commit the corridor, so that the item comes onto the table. */
const sits = (s: State): State => to(s, 0, 'session');

it('R2.4 writeIn is read out when the item comes up, and counts as a speech of the absent', () => {
  const s = sits(act(structuredClone(tabled), write()));
  expect(s.session!.speeches).toEqual([{ person: 'zinoviev', act: 'against', document: null, record: null }]);
  expect(s.chronicle.find((e) => e.key === 'speech.letter.against')).toMatchObject({ who: [...s.session!.present, 'zinoviev'] });
  const moved = (state: State): number[] => {
    const { speeches } = state.session!;
    return count(scenario(), state, {
      motion: PLAIN,
      room: 'politburo',
      mover: 'kamenev',
      voters: ['rykov', 'tomsky', 'stalin'],
      speeches,
      explain: false,
    }).voters.map((v) => v.sum);
  };
  // Of the two who speak against it the weightiest are heard: Zinoviev would have stood for it in silence.
  expect(moved(s)).not.toEqual(moved(sits(structuredClone(tabled))));
});

it('R7.5 writeIn with a paper has it read out to all present, once, though the item comes back after an amendment', () => {
  const s = sits(act(structuredClone(tabled), write({ document: LETTER })));
  expect(s.documents[LETTER]!.readIn).toEqual(['politburo']);
  expect(s.documents[LETTER]!.known).toEqual(expect.arrayContaining(s.session!.present));
  act(s, { type: 'table', seat: 'stalin', room: 'politburo', motion: { ...PLAIN, tone: 'sharp' }, amends: 0 });
  expect(s.session!.speeches).toEqual([]);
  act(s, { type: 'withdraw', seat: 'stalin', item: 1 });
  expect(s.session!.speeches.map((x) => x.person)).toEqual(['zinoviev']);
  expect(s.chronicle.filter((e) => e.key === 'paper.readOut' || e.key.startsWith('speech.letter'))).toHaveLength(2);
});

it('R2.4 a letter is read when its item is put off to a later sitting, but not when its writer is there, or can no longer act', () => {
  const off = (s: State): State => act(s, { type: 'procedure', seat: 'kamenev', act: 'defer', room: null });
  const later = (change: (s: State) => void): State => {
    const s = off(sits(act(structuredClone(tabled), write())));
    change(s);
    return to(s, 1, 'session');
  };
  expect(later(() => {}).session!.speeches.map((x) => x.person)).toEqual(['zinoviev']);
  expect(later((s) => void (s.people.zinoviev!.place = 'moscow')).session!.speeches).toEqual([]);
  expect(later((s) => void (s.people.zinoviev!.standing = 'suspended')).session!.speeches).toEqual([]);
});

it('R6.5 a letter to a room goes by the Secretariat’s post: its head knows it, and nobody else until it is read', () => {
  const s = act(structuredClone(tabled), write());
  const knows = (seat: string): number => worldFor(scenario(), s, seat).roomLetters.length;
  expect(s.roomLetters[0]!.seenBy).toEqual(['stalin']);
  expect(['zinoviev', 'stalin', 'kamenev', 'trotsky'].map(knows)).toEqual([1, 1, 0, 0]);
  expect(s.chronicle.at(-1)).toMatchObject({ key: 'writeIn.against', who: ['zinoviev', 'stalin'] });
  const read = sits(structuredClone(s));
  expect(worldFor(scenario(), read, 'kamenev').roomLetters).toHaveLength(1);
  expect(worldFor(scenario(), read, 'trotsky').roomLetters).toHaveLength(0);
});

describe('R2.4 writeIn is refused', () => {
  it('out of the corridor, after closing it, and on what no room has before it', () => {
    expect(refusalOf(tabled, write())).toBeNull();
    expect(refusalOf(fresh(), write())).toBe('R2.3 phase.notCorridor');
    expect(refusalOf(act(structuredClone(tabled), { type: 'commit', seat: 'zinoviev' }), write())).toBe('R2.7 phase.committed');
    expect(refusalOf(tabled, write({ item: 7 }))).toBe('R2.4 writeIn.noItem');
    expect(
      refusalOf(
        put(tabled, (s) => void (s.items[0]!.outcome = 'withdrawn')),
        write(),
      ),
    ).toBe('R2.4 writeIn.noItem');
  });

  it('to who has no vote there, cannot act, will be there, or has written already', () => {
    expect(refusalOf(tabled, write({ seat: 'bukharin' }))).toBe('R2.4 writeIn.notMember');
    expect(
      refusalOf(
        put(tabled, (s) => void (s.people.zinoviev!.standing = 'suspended')),
        write(),
      ),
    ).toBe('R2.4 person.unavailable');
    expect(refusalOf(tabled, write({ seat: 'stalin' }))).toBe('R2.4 writeIn.there');
    expect(refusalOf(act(structuredClone(tabled), write()), write({ act: 'for' }))).toBe('R4.2 speak.once');
  });

  it('to a room that does not sit this month, and with what one has not', () => {
    const plenum = put(tabled, (s) => void (s.items[0]!.room = 'central-committee'));
    expect(refusalOf(plenum, write())).toBe('R1.9 room.doesNotSit');
    expect(refusalOf(tabled, write({ document: 'new-course' }))).toBe('R1.6 document.notHeld');
    expect(refusalOf(tabled, write({ document: LETTER }))).toBeNull();
    expect(refusalOf(tabled, write({ record: 'flew-to-the-moon' }))).toBe('R7.4 fact.unknown');
  });
});

it('R2.4 writeIn is offered to the absent alone, and every option is accepted', () => {
  const all = options(scenario(), tabled, 'zinoviev', ['writeIn']);
  expect(all).toContainEqual(write({ act: 'for' }));
  expect(all).toContainEqual(write({ document: LETTER }));
  expect(all.filter((a) => refusalOf(tabled, a) !== null)).toEqual([]);
  expect(options(scenario(), tabled, 'stalin', ['writeIn'])).toEqual([]);
});

it('a computer player who is away writes against what would hurt him, and not about what does not touch him', () => {
  const letters = (motion: Motion): Action[] => {
    const s = tabledOf(motion);
    return heuristic(mindOf(scenario(), s, 'letters', 'zinoviev', worldFor)).filter((a) => a.type === 'writeIn');
  };
  const blow: Motion = { kind: 'label', who: ['zinoviev'], label: 'factionalist' };
  expect(motionValue(scenario(), fresh(), 'zinoviev', blow)).toBeLessThan(-10);
  expect(letters(blow)).toMatchObject([{ item: 0, act: 'against' }]);
  expect(Math.abs(motionValue(scenario(), fresh(), 'zinoviev', PLAIN))).toBeLessThan(10);
  expect(letters(PLAIN)).toEqual([]);
});

it('a game goes on as before where nobody is away', () => {
  const home = put(tabled, (s) => {
    for (const id of Object.keys(s.people)) s.people[id]!.place = 'moscow';
  });
  for (const seat of home.seats) expect(options(scenario(), home, seat, ['writeIn'])).toEqual([]);
  expect(commitAll(structuredClone(home)).roomLetters).toEqual([]);
});
