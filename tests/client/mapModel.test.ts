// Where the circle lies, without a browser: tiles as large as their delegations, apart from each other, with words that cover nothing.
import { describe, expect, it } from 'vitest';
import { circleModel } from '../../src/client/adapt/circle';
import { ARROWS } from '../../src/client/board/arrows';
import type { Rect } from '../../src/client/board/boardModel';
import { bandHeights, layoutMap, type MapLayout, nextTile } from '../../src/client/board/mapModel';
import type { CircleTile, StationId } from '../../src/client/screens/circle.model';
import { newGame } from '../../src/engine/newGame';
import { viewFor } from '../../src/engine/view';
import { makeText } from '../../src/text/sentences';
import { shipped } from '../support/scenarios';

function tilesOf(name: string): CircleTile[] {
  const scenario = shipped(name);
  const view = viewFor(scenario, newGame(scenario, 'map', scenario.manifest.seats), 'kamenev');
  const desk = {
    scenario,
    text: makeText(scenario),
    view,
    world: view.world,
    seat: 'kamenev',
    canUndo: false,
    iron: false,
    thinking: false,
    divergence: 0,
  };
  return circleModel(desk, null, null).tiles;
}
const STATIONS: StationId[] = ['secretariat', 'politburo', 'committee', 'congress'];
const overlap = (a: Rect, b: Rect) => a.x < b.x + b.w - 0.5 && b.x < a.x + a.w - 0.5 && a.y < b.y + b.h - 0.5 && b.y < a.y + a.h - 0.5;
const within = (a: Rect, b: Rect, by = 1) => a.x >= b.x - by && a.y >= b.y - by && a.x + a.w <= b.x + b.w + by && a.y + a.h <= b.y + b.h + by;
const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
const SIZES = [
  [1056, 792],
  [1296, 860],
  [960, 660],
] as const;

describe.each(['troika-split', 'new-course', 'cave-meeting'])('the map of %s', (name) => {
  const tiles = tilesOf(name);
  it.each(SIZES)('tiles lie in the field, none on another, at %i × %i', (width, height) => {
    const layout = layoutMap(tiles, STATIONS, null, width, height);
    expect(layout.fits).toBe(true);
    for (const { box } of layout.tiles) expect(within(box, layout.field)).toBe(true);
    for (const [a, b] of pairs(layout.tiles)) expect(overlap(a.box, b.box), `${a.tile.id} and ${b.tile.id}`).toBe(false);
    for (const { box } of layout.stations) expect(within(box, layout.rail)).toBe(true);
    for (const [a, b] of pairs(layout.stations)) expect(overlap(a.box, b.box)).toBe(false);
  });
  it('words cover no tile and no other words where there is room', () => {
    const layout = layoutMap(tiles, STATIONS, null, 1056, 792);
    for (const a of layout.tiles) {
      for (const b of layout.tiles) expect(overlap(a.label, b.box), `${a.tile.name} on ${b.tile.name}`).toBe(false);
      for (const words of [layout.appoints, layout.chooses, layout.legend]) expect(overlap(a.box, words), a.tile.name).toBe(false);
    }
    for (const [a, b] of pairs(layout.tiles)) expect(overlap(a.label, b.label), `${a.tile.name} and ${b.tile.name}`).toBe(false);
  });
  it('R5.6 areas are as the delegations', () => {
    const layout = layoutMap(tiles, STATIONS, null, 1296, 860);
    const large = layout.tiles.filter((t) => t.box.w > 40);
    const areas = large.map((t) => t.box.w ** 2 / t.tile.seats);
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.06);
  });
  it('arrow keys reach every tile', () => {
    const layout = layoutMap(tiles, STATIONS, null, 1056, 792);
    const seen = new Set<string>([tiles[0]!.id]);
    const queue = [tiles[0]!.id];
    for (const here of queue)
      for (const key of ARROWS) {
        const next = nextTile(layout, here, key);
        if (next === null || seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    expect([...seen].sort()).toEqual(tiles.map((t) => t.id).sort());
  });
});

describe('what the data leaves open', () => {
  const tile = (id: string, map: CircleTile['map'], seats = 10): CircleTile => ({
    id,
    name: id,
    caption: 'nobody’s man',
    seats,
    map,
    bands: [],
    before: null,
    regime: 'guided',
    isElected: false,
    visitors: 0,
    districts: [],
    label: id,
  });
  it('a tile without a place lies where there is room, and so does the next', () => {
    const layout: MapLayout = layoutMap(
      [tile('a', { x: 10, y: 10 }), tile('b', { x: 90, y: 10 }), tile('c', null), tile('d', null)],
      STATIONS,
      null,
      1056,
      792,
    );
    for (const [p, q] of pairs(layout.tiles)) expect(overlap(p.box, q.box)).toBe(false);
    expect(layout.tiles[2]!.box.y).toBeGreaterThan(layout.tiles[0]!.box.y + 100);
  });
  it('tiles in the same place make room', () => {
    const layout = layoutMap([tile('a', { x: 50, y: 50 }, 90), tile('b', { x: 51, y: 50 }, 10)], STATIONS, 'b', 1056, 792);
    expect(overlap(layout.tiles[0]!.box, layout.tiles[1]!.box)).toBe(false);
    expect(layout.tiles.map((t) => t.isOpen)).toEqual([false, true]);
  });
  it('too small a window has no picture', () => expect(layoutMap([], STATIONS, null, 600, 400).fits).toBe(false));
  it('bands fill a tile to the last px', () => {
    expect(bandHeights([333, 333, 333], 100).reduce((a, b) => a + b)).toBe(100);
    expect(bandHeights([985, 14, 1], 60)).toEqual([59, 1, 0]);
    expect(bandHeights([], 60)).toEqual([]);
  });
});
