// The campaign is composed of its windows: everything of theirs in its months, once; they themselves as they were; borders that the record crosses unmoved.
import { beforeAll, describe, expect, it } from 'vitest';
import { newGame } from '../../src/engine/newGame';
import { playCourse } from '../../src/lab/course';
import { monthOf } from '../../src/model/calendar';
import { type Scenario, TABLES } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { unreached } from '../support/borders';
import { shipped } from '../support/scenarios';

let campaign: Scenario;
let ends: State[];

beforeAll(() => {
  campaign = shipped('circle-of-power');
  ends = playCourse(campaign).ends;
});

/** The months of every window, in order. */
const spans = () => campaign.manifest.composedOf!.map((w, i, all) => ({ ...w, data: shipped(w.scenario), before: all[i + 1]?.from ?? '9999-99' }));
const isOf = (w: { from: string; before: string }, date: string): boolean => w.from <= monthOf(date) && monthOf(date) < w.before;

describe('the campaign', () => {
  it('has no post whose name is torn in a sentence, and no last word that counts from the beginning of a window', () => {
    // What follows a comma is read as the place of a post; at the windows’ seams the names of several were joined by one.
    expect(campaign.posts.filter((p) => p.name.includes(', later')).map((p) => p.id)).toEqual([]);
    expect(Object.values(campaign.manifest.coda).filter((text) => text.includes('when this begins'))).toEqual([]);
  });

  it('has every month from October 1922 to April 1929 once', () => {
    const months = campaign.manifest.turns.map((t) => t.id);
    expect(months).toHaveLength(79);
    expect([months[0], months.at(-1)]).toEqual(['1922-10', '1929-04']);
    expect(new Set(months).size).toBe(79);
  });

  it.each(TABLES)('%s: no id twice', (table) => {
    const ids = (campaign[table] as readonly { id: string }[]).map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells every event, deed and outcome of its windows in their months once, and no other', () => {
    const count = (of: (s: Scenario) => readonly string[]) => spans().reduce((n, w) => n + of(w.data).filter((date) => isOf(w, date)).length, 0);
    // Two are told on both sides of a border, and one the border brings with it (events/borders.yaml).
    expect(campaign.events.length).toBe(count((s) => s.events.map((e) => e.date)) - 2 + 1);
    expect(campaign.deeds.length).toBe(count((s) => s.deeds.map((d) => d.turn)));
    // One is left out by name (history.yaml).
    expect(campaign.outcomes.length).toBe(count((s) => s.outcomes.map((o) => o.check.turn)) - 1);
  });

  it('what comes in with a later window is not there before', () => {
    const state = newGame(campaign, 'begin');
    const early = shipped('last-struggle');
    for (const p of campaign.posts)
      if (early.byId.posts[p.id] === undefined && shipped('cave-meeting').byId.posts[p.id] === undefined)
        expect(state.posts[p.id]!.holder, p.id).toBeNull();
    expect(state.documents['platform-of-the-opposition']!.written).toBe(false);
    expect(campaign.byId.documents['platform-of-the-opposition']!.months).toEqual({ from: '1926-03', until: null });
    expect(campaign.byId.levers['extraordinary-measures']!.months).toEqual({ from: '1928-01', until: null });
    expect(campaign.byId.levers['grain-export']!.months).toEqual({ from: null, until: '1924-12' });
  });

  it('its record crosses every border to where the window begins: the drift is fresh (npx tsx tests/support/makeDrift.ts)', {
    timeout: 120_000,
  }, () => {
    for (const w of spans().slice(1)) {
      const at = campaign.manifest.turns.findIndex((t) => t.id === w.from);
      expect(unreached(campaign, ends[at - 1]!, w, w.data), w.from).toEqual({});
    }
  });
});
