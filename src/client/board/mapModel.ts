// Where everything of the circle lies: stations of the ring, arrows, tiles and their words, for the picture and for the buttons over it.
// Pure: from the model and the size of the window to rectangles. Places come with the data; here tiles only make room for one another.
import type { Id } from '../../model/state';
import type { CircleTile, StationId } from '../screens/circle.model';
import { type Arrow, nearest } from './arrows';
import type { Rect } from './boardModel';

export interface TileBox {
  tile: CircleTile;
  /** The square with its frame. */
  box: Rect;
  /** What of it is filled. */
  inner: Rect;
  /** The words beside or under it. */
  label: Rect;
  side: 'right' | 'left' | 'below' | 'above';
  /** The number stands in the tile, or beside its name when the tile is small. */
  count: Rect | null;
  isOpen: boolean;
}

/** An arrow with a shaft; its point is at `to`. */
export interface ArrowShape {
  from: { x: number; y: number };
  to: { x: number; y: number };
  live: boolean;
}

export interface MapLayout {
  width: number;
  height: number;
  /** Too small for a picture: a list is shown. */
  fits: boolean;
  rail: Rect;
  field: Rect;
  stations: { id: StationId; box: Rect; words: Rect | null }[];
  arrows: ArrowShape[];
  appoints: Rect;
  chooses: Rect;
  legend: Rect;
  tiles: TileBox[];
}

const RAIL = 272;
const STATION = { x: 20, w: 226, h: 122 };
const TOP_ROW = 58;
const BOTTOM_ROW = 60;
const LEGEND = 86;
const PAD = 18;
/** Part of the field that the tiles fill. */
const DENSITY = 0.25;
const LEAST_SIDE = 34;
/** A tile this large carries its number inside. */
const NUMBER_INSIDE = 50;
const GAP = 20;
const MOST_LABEL = 148;
const STEPS = 80;

const overlap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));

/** Lines that words take at the width of a label, and how wide they are then; letters of 13 px. */
export function wordsSize(name: string, caption: string, extra = 0): { w: number; h: number } {
  const wide = name.length * 7.5 + extra;
  const w = Math.min(MOST_LABEL, Math.max(wide, caption.length * 6.6, 40));
  // Words break whole, so that a line holds less than its width says.
  const lines = wide <= MOST_LABEL ? 1 : Math.ceil(wide / (MOST_LABEL * 0.86));
  const under = caption === '' ? 0 : caption.length * 6.6 <= MOST_LABEL ? 1 : 2;
  return { w: Math.ceil(w) + 4, h: lines * 17 + under * 16 };
}

/** A place for what has none in the data: as far as can be from what has. */
function freePlace(taken: readonly { x: number; y: number }[]): { x: number; y: number } {
  let best = { x: 50, y: 50, room: -1 };
  for (let y = 8; y <= 92; y += 12)
    for (let x = 6; x <= 94; x += 8) {
      const room = Math.min(1e9, ...taken.map((t) => (t.x - x) ** 2 + (t.y - y) ** 2));
      if (room > best.room) best = { x, y, room };
    }
  return { x: best.x, y: best.y };
}

interface Square {
  tile: CircleTile;
  side: number;
  x: number;
  y: number;
}

/** Tiles that touch are moved apart along the shorter way, none out of the field. */
function makeRoom(squares: Square[], field: Rect): void {
  const keepIn = (s: Square) => {
    s.x = Math.min(field.x + field.w - s.side / 2, Math.max(field.x + s.side / 2, s.x));
    s.y = Math.min(field.y + field.h - s.side / 2, Math.max(field.y + s.side / 2, s.y));
  };
  for (const s of squares) keepIn(s);
  for (let step = 0; step < STEPS; step += 1) {
    let moved = false;
    for (const [i, a] of squares.entries())
      for (const b of squares.slice(i + 1)) {
        const need = (a.side + b.side) / 2 + GAP;
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        const [overX, overY] = [need - Math.abs(dx), need - Math.abs(dy)];
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        // The lighter one gives way more.
        const part = b.side / (a.side + b.side);
        if (overX < overY) {
          const by = overX * (dx < 0 ? -1 : 1);
          a.x -= by * part;
          b.x += by * (1 - part);
        } else {
          const by = overY * (dy < 0 ? -1 : 1);
          a.y -= by * part;
          b.y += by * (1 - part);
        }
        keepIn(a);
        keepIn(b);
      }
    if (!moved) return;
  }
}

/** The places for words beside a tile, best first. */
function labelPlaces(box: Rect, size: { w: number; h: number }): { side: TileBox['side']; rect: Rect }[] {
  const { x, y, w, h } = box;
  const [right, left, below, above] = [x + w + 11, x - 11 - size.w, y + h + 9, y - 9 - size.h];
  const [ends, foot, middle] = [x + w - size.w, y + h - size.h, y + (h - size.h) / 2];
  const at = (side: TileBox['side'], px: number, py: number) => ({ side, rect: { x: Math.round(px), y: Math.round(py), ...size } });
  return [
    at('right', right, y + 2),
    at('below', x, below),
    at('right', right, middle),
    at('left', left, y + 2),
    at('right', right, foot),
    at('above', x, above),
    at('below', ends, below),
    at('left', left, middle),
    at('left', left, foot),
    at('above', ends, above),
  ];
}

const wider = ({ x, y, w, h }: Rect, by: number, under: number): Rect => ({ x: x - by, y: y - under, w: w + 2 * by, h: h + 2 * under });

/** Words of large tiles choose first, each the place where it covers least; then all choose again, knowing of the others. */
function placeWords(boxes: readonly TileBox[], field: Rect): void {
  const room = wider(field, 10, 10);
  const order = [...boxes].sort((p, q) => q.box.w - p.box.w);
  for (let pass = 0; pass < 3; pass += 1)
    for (const b of order) {
      const size = wordsSize(b.tile.name, b.tile.caption, b.count === null ? 26 : 0);
      let least = Number.POSITIVE_INFINITY;
      let found = { side: b.side, rect: b.label };
      for (const [i, place] of labelPlaces(b.box, size).entries()) {
        const { rect } = place;
        const outside = rect.w * rect.h - overlap(rect, room);
        const tiles = boxes.reduce((n, o) => n + overlap(rect, wider(o.box, 5, 3)), 0);
        const words = boxes.reduce((n, o) => n + (o === b ? 0 : overlap(rect, wider(o.label, 8, 4))), 0);
        const cost = outside * 3 + tiles * 3 + words * 2 + i;
        if (cost >= least) continue;
        least = cost;
        found = place;
      }
      b.label = found.rect;
      b.side = found.side;
    }
}

function placeTiles(tiles: readonly CircleTile[], field: Rect, opened: Id | null): TileBox[] {
  const seats = tiles.reduce((n, t) => n + t.seats, 0);
  const scale = Math.sqrt((field.w * field.h * DENSITY) / Math.max(1, seats));
  const taken = tiles.flatMap((t) => (t.map === null ? [] : [t.map]));
  const squares = tiles.map((tile): Square => {
    const map = tile.map ?? freePlace(taken);
    if (tile.map === null) taken.push(map);
    const side = Math.max(LEAST_SIDE, Math.round(scale * Math.sqrt(tile.seats)));
    return { tile, side, x: field.x + (map.x * field.w) / 100, y: field.y + (map.y * field.h) / 100 };
  });
  makeRoom(squares, field);
  const boxes = squares.map(({ tile, side, x, y }): TileBox => {
    const box = { x: Math.round(x - side / 2), y: Math.round(y - side / 2), w: side, h: side };
    const edge = tile.regime === 'closed' ? 6 : tile.regime === 'guided' ? 2 : 1;
    return {
      tile,
      box,
      inner: { x: box.x + edge, y: box.y + edge, w: side - 2 * edge, h: side - 2 * edge },
      label: { x: 0, y: 0, w: 0, h: 0 },
      side: 'right',
      count: side >= NUMBER_INSIDE ? { x: box.x + side / 2 - 19, y: box.y + side / 2 - 14, w: 38, h: 28 } : null,
      isOpen: tile.id === opened,
    };
  });
  placeWords(boxes, field);
  return boxes;
}

/** Lays the page's picture out. `stations`: from the top, as they stand in the rail. */
export function layoutMap(tiles: readonly CircleTile[], stations: readonly StationId[], opened: Id | null, width: number, height: number): MapLayout {
  const rail = { x: 0, y: 0, w: RAIL, h: height };
  const area = { x: RAIL, y: 0, w: width - RAIL, h: height };
  const n = Math.max(1, stations.length);
  const stationH = Math.min(STATION.h, Math.floor((height - 40) / n) - 34);
  const gap = n > 1 ? (height - 44 - n * stationH) / (n - 1) : 0;
  const boxes = stations.map((id, i) => {
    const y = Math.round(22 + i * (stationH + gap));
    return {
      id,
      box: { x: STATION.x, y, w: STATION.w, h: stationH },
      words: i === 0 ? null : { x: STATION.x + 136, y: y - gap / 2 - 17, w: RAIL - STATION.x - 142, h: 34 },
    };
  });
  const arrows: ArrowShape[] = boxes.slice(1).map(({ box }) => {
    const x = box.x + 112;
    return { from: { x, y: box.y - 4 }, to: { x, y: box.y - gap + 6 }, live: false };
  });
  const first = boxes[0];
  const last = boxes.at(-1);
  const topY = first ? Math.min(first.box.y + 34, TOP_ROW / 2 + 16) : 40;
  const bottomY = height - LEGEND - BOTTOM_ROW / 2;
  const across = RAIL + 142;
  if (first && last && first !== last) {
    arrows.push({ from: { x: first.box.x + first.box.w + 2, y: topY }, to: { x: across, y: topY }, live: true });
    arrows.push({
      from: { x: across + 92, y: Math.min(bottomY, last.box.y + last.box.h - 20) },
      to: { x: last.box.x + last.box.w + 4, y: Math.min(bottomY, last.box.y + last.box.h - 20) },
      live: true,
    });
  }
  const chosenY = Math.min(bottomY, (last?.box.y ?? 0) + (last?.box.h ?? 0) - 20);
  const field = {
    x: area.x + PAD + 8,
    y: TOP_ROW + PAD,
    w: area.w - 2 * PAD - 16,
    h: Math.min(chosenY - 26, height - LEGEND - BOTTOM_ROW) - TOP_ROW - PAD - 10,
  };
  return {
    width,
    height,
    fits: width >= 820 && height >= 520,
    rail,
    field,
    stations: boxes,
    arrows,
    appoints: { x: across + 12, y: topY - 18, w: area.x + area.w - across - 24, h: 36 },
    chooses: { x: across + 104, y: chosenY - 18, w: area.x + area.w - across - 116, h: 36 },
    legend: { x: area.x + 22, y: height - LEGEND, w: area.w - 44, h: LEGEND - 8 },
    tiles: placeTiles(tiles, field, opened),
  };
}

/** The next tile when an arrow is pressed. */
export const nextTile = (layout: MapLayout, from: Id, key: Arrow): Id | null =>
  nearest(
    layout.tiles.map(({ tile, box }) => ({ id: tile.id, x: box.x + box.w / 2, y: box.y + box.h / 2 })),
    from,
    key,
  );

/** Bands of a tile from the bottom up: heights in px that fill it exactly, whole px, the largest below. */
export function bandHeights(values: readonly number[], height: number): number[] {
  const whole = values.reduce((sum, n) => sum + n, 0);
  if (whole === 0) return values.map(() => 0);
  let sum = 0;
  let below = 0;
  return values.map((value) => {
    sum += value;
    const top = Math.round((sum * height) / whole);
    const h = top - below;
    below = top;
    return h;
  });
}
