// Every screen of the gallery, drawn in each kind of window: what it says there, and how a phone lays out its parts.
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/client/adapt/desk';
import { sessionModel } from '../../src/client/adapt/session';
import { closedRoom } from '../../src/client/adapt/sheets';
import { verdict } from '../../src/client/gallery/otherData';
import { screens } from '../../src/client/gallery/screens';
import { ClosedRoomScreen } from '../../src/client/screens/dialogs';
import { SessionScreen } from '../../src/client/screens/session';
import type { SessionActs } from '../../src/client/screens/session.model';
import { HistoryTable, VerdictScreen } from '../../src/client/screens/verdict';
import { settings } from '../../src/client/settings';
import { LAYOUTS, type Layout } from '../../src/client/viewport';
import { viewFor } from '../../src/engine/view';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { act, inSession, put, scenario } from '../support/game';
import { type Drawn, draw, nothing, topActs } from '../support/page';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const acts: SessionActs = {
  onSelect: nothing,
  onOption: nothing,
  onBallot: nothing,
  onAct: nothing,
  onPaper: nothing,
  onAgenda: nothing,
  onRest: nothing,
};

test.each(Object.keys(screens))('the gallery shows %s in every window', (id) => {
  const Screen = screens[id]!;
  for (const kind of LAYOUTS) {
    const { text } = draw(<Screen />, kind);
    expect(text.length, kind).toBeGreaterThan(20);
    // A label without words shows its name; a hole in the data shows as such.
    expect(text, kind).not.toMatch(/undefined|NaN|\[object|\b[a-z]+\.[a-z]+[A-Z]\w*\b/);
  }
});

describe('the sheet of a motion', () => {
  const drawn = (state: State, kind: Layout): Drawn => {
    const ui = { selected: null, chosen: null, reveal: null, isStill: true };
    return draw(<SessionScreen model={sessionModel(deskOf(state, 'stalin'), ui)} acts={acts} top={topActs} />, kind);
  };
  const withoutPicture = (state: State, kind: Layout): Drawn => {
    const had = settings.value;
    settings.value = { ...had, picture: false };
    try {
      return drawn(state, kind);
    } finally {
      settings.value = had;
    }
  };
  test('names the room and who laid the motion, on a phone and in the list of seats', () => {
    const laid = inSession();
    for (const shown of [drawn(laid, 'phone'), drawn(laid, 'tablet'), withoutPicture(laid, 'wide')])
      expect(shown.all('motion-card')).toEqual([expect.stringMatching(/Politburo · .*L\. B\. Kamenev/)]);
  });
  test('names nobody where the motion is nobody’s', () => {
    const nobodys = put(inSession(), (s) => void (s.items[0]!.mover = null));
    expect(drawn(nobodys, 'phone').all('motion-card')[0]).not.toContain('Kamenev');
  });
});

describe('the bar of tabs on a phone', () => {
  test('is there where there is something to choose', () => {
    const bars = Object.keys(screens).map((id) => {
      const Screen = screens[id]!;
      return [id, draw(<Screen />, 'phone').all('tabbar')] as const;
    });
    const has = (id: string) => bars.find(([one]) => one === id)![1];
    for (const id of ['news', 'work', 'corridor', 'session', 'consequences', 'verdict']) expect(has(id), id).toHaveLength(1);
    expect(has('verdict')).toEqual(['Ending Aims History Coda']);
    // The night of the conferences is one part.
    expect(has('night')).toEqual([]);
  });
  test('is not there in a room that met without you', () => {
    const voted = act(inSession(), { type: 'castVote', seat: 'kamenev', vote: 'for' });
    const { votes } = act(voted, { type: 'castVote', seat: 'stalin', vote: 'for' });
    const closed = votes.map((v) => ({ ...v, voters: [], for: 0, against: 0, abstain: 0 }));
    const model = closedRoom(deskOf(voted, 'zinoviev'), closed);
    const shown = draw(<ClosedRoomScreen model={model} top={topActs} onAct={nothing} />, 'phone');
    expect(shown.text).toContain('met without you');
    expect(shown.all('tabbar')).toEqual([]);
  });
});

test('of many decisions those that came out the same are folded by their year', () => {
  const [first] = verdict.decisions;
  const rows = Array.from({ length: 40 }, (_, i) => ({
    ...first!,
    id: `${i}`,
    year: i < 10 ? '1924' : '1925',
    text: `Decision ${i}.`,
    same: i !== 12,
  }));
  const drawn = (count: number) => draw(<HistoryTable rows={rows.slice(0, count)} />);
  expect(drawn(12).text).toContain('Decision 0.');
  const folded = drawn(40);
  expect(folded.all('history-year')).toEqual(['1924: 10 the same', '1925: 29 the same']);
  expect(folded.all('history-name')).toEqual(['Decision 12.']);
});

test('the verdict says how many points of how many', () => {
  const model = { ...verdict, points: { got: 10, of: 12 } };
  const shown = draw(
    <VerdictScreen
      model={model}
      top={topActs}
      acts={{ onReplay: nothing, onBranches: nothing, onSave: nothing, onAgain: nothing, onTitle: nothing }}
    />,
  );
  expect(shown.all('aims-points')).toEqual(['10 of 12 points of your aims']);
});
