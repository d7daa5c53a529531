// Where everything on the board lies: from the room and the size of the window to rectangles, for the picture and for the buttons over it.
// Pure: no Phaser, no DOM, no rules. What may be done comes in with the data; here it only gets a place.
import type { Ballot } from '../../model/action';
import type { Id } from '../../model/state';
import type { PersonCard } from '../models';
import { type Arrow, nearest } from './arrows';

/** Where an item stands: before the vote the hands are expected ones, during and after it they are cast. */
export const STAGES = ['debate', 'roll', 'done'] as const;
export type Stage = (typeof STAGES)[number];

/** One person in the room. */
export interface BoardSeat {
  person: PersonCard;
  membership: 'full' | 'candidate';
  you: boolean;
  chair: boolean;
  /** On leave or ill: keeps the chair, raises no hand. */
  away: boolean;
  vote: Ballot | null;
  known: boolean;
  confidence: 1 | 2 | 3;
  /** Second line of a candidate: "speaks for". */
  note: string;
  /** Whether the vote can be asked why. */
  hasWhy: boolean;
}

export interface BoardPaper {
  id: Id;
  title: string;
  /** Who brought it: the paper slides from his seat. */
  from: Id | null;
}

export interface BoardInput {
  /** In the order round the table; you are turned to the left head. */
  seats: readonly BoardSeat[];
  papers: readonly BoardPaper[];
  stage: Stage;
  selected: Id | null;
  verdict: { carried: boolean; text: string } | null;
}

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export type SeatSize = 'full' | 'compact' | 'bench' | 'wall';
export interface SeatBox {
  seat: BoardSeat;
  size: SeatSize;
  /** The clickable whole, frame included. */
  frame: Rect;
  face: Rect;
  hand: Rect;
  /** Words beside the face: vote, confidence, why. */
  side: Rect;
  /** Name and role. */
  caption: Rect;
  isSelected: boolean;
}
export interface PaperBox {
  paper: BoardPaper;
  rect: Rect;
  /** Where it starts from when it is new. */
  from: Rect | null;
}
export interface BoardLayout {
  kind: 'table' | 'benches';
  width: number;
  height: number;
  /** One of the whole steps. */
  scale: number;
  /** False when the window is too small for the picture: show the list instead. */
  fits: boolean;
  stage: Stage;
  table: Rect;
  cloth: Rect;
  sheet: Rect;
  papers: PaperBox[];
  morePapers: number;
  seats: SeatBox[];
  /** The wall of candidates: its line, heading and tiles; folded to a line of words when the window is low. */
  wall: { line: Rect; heading: Rect; seats: SeatBox[]; isFolded: boolean } | null;
  head: Rect;
  legend: { factions: Rect; votes: Rect } | null;
  verdict: { rect: Rect; carried: boolean; text: string } | null;
}

const SCALES = [1.5, 1.25, 1, 0.875, 0.75] as const;
const MIN_WIDTH = 780;
const MIN_HEIGHT = 584;
const FOLD_BELOW = 650;
const TABLE_LIMIT = 9;
const WALL_LIMIT = 8;

/** The largest step at which the board still has its least room; null when none does. */
export function boardScale(width: number, height: number): number | null {
  return SCALES.find((s) => width / s >= MIN_WIDTH && height / s >= MIN_HEIGHT) ?? null;
}

/** Full members with you first, as they sit clockwise from the left head. */
export function clockwise(seats: readonly BoardSeat[]): BoardSeat[] {
  const full = seats.filter((seat) => seat.membership === 'full');
  const at = full.findIndex((seat) => seat.you);
  return at > 0 ? [...full.slice(at), ...full.slice(0, at)] : full;
}

const METRICS: Record<SeatSize, { face: number; side: number; gap: number; h: number; pad: number }> = {
  full: { face: 76, side: 72, gap: 10, h: 134, pad: 8 },
  compact: { face: 66, side: 56, gap: 8, h: 138, pad: 6 },
  bench: { face: 42, side: 74, gap: 8, h: 52, pad: 4 },
  wall: { face: 42, side: 84, gap: 8, h: 50, pad: 4 },
};

function seatBox(seat: BoardSeat, size: SeatSize, x: number, y: number, selected: Id | null): SeatBox {
  const m = METRICS[size];
  const faceH = Math.round(m.face * 1.2);
  const sideX = x + m.face + m.gap;
  const isTile = size === 'full' || size === 'compact';
  const handH = size === 'full' ? 34 : 26;
  return {
    seat,
    size,
    frame: { x: x - m.pad, y: y - m.pad, w: m.face + m.gap + m.side + 2 * m.pad, h: m.h + 2 * m.pad },
    face: { x, y, w: m.face, h: faceH },
    hand: isTile ? { x: sideX, y: y + 4, w: handH * 0.75, h: handH } : { x: sideX, y: y + 26, w: 16.5, h: 22 },
    side: isTile ? { x: sideX, y: y + handH + 7, w: m.side, h: faceH - handH - 3 } : { x: sideX + 22, y: y + 26, w: m.side - 22, h: 22 },
    caption: isTile
      ? { x, y: y + faceH + 4, w: m.face + m.gap + m.side, h: m.h - faceH - 4 }
      : { x: sideX, y, w: m.side, h: size === 'wall' ? m.h : 24 },
    isSelected: seat.person.id === selected,
  };
}

/** The tops of the stacked parts of the table board; spare height is shared out by weight. */
function rows(height: number, folded: boolean, seatH: number) {
  const parts = { head: 40, seats: seatH, table: 180, wall: folded ? 34 : 88 };
  const spare = height - (parts.head + 2 * parts.seats + parts.table + parts.wall);
  const weights = { row: 16, over: 14, table: 16, under: 22, wall: 18, end: 8 };
  const unit = Math.min(spare / 94, 2.1);
  const margin = Math.max(0, (spare - unit * 94) / 2);
  const rowTop = margin + parts.head + weights.row * unit;
  const table = rowTop + parts.seats + weights.over * unit;
  const tableH = parts.table + weights.table * unit;
  const rowBottom = table + tableH + weights.under * unit;
  const wall = rowBottom + parts.seats + weights.wall * unit;
  return { head: margin + 18, rowTop, table, tableH, rowBottom, wall };
}

function spread(count: number, first: number, last: number): number[] {
  if (count <= 1) return [(first + last) / 2];
  return Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1));
}

function placeWall(seats: readonly BoardSeat[], y: number, width: number, selected: Id | null, folded: boolean) {
  const shown = folded ? [] : seats.slice(0, WALL_LIMIT);
  // Longer names get more room: about 7 px a letter after the face.
  const need = shown.map((seat) => 64 + 7.2 * Math.max(seat.person.name.length, seat.note.length * 0.92, 9));
  const spare = Math.max(0, width - 48 - need.reduce((a, b) => a + b, 0)) / Math.max(shown.length, 5);
  const starts = need.map((_, i) => need.slice(0, i).reduce((a, b) => a + b + spare, 0));
  return {
    line: { x: 24, y, w: width - 48, h: 1 },
    heading: { x: 24, y: y + 8, w: width - 48, h: 18 },
    seats: shown.map((seat, i) => {
      const box = seatBox(seat, 'wall', 26 + starts[i]!, y + 31, selected);
      box.frame.w = need[i]! - 4;
      box.caption.w = need[i]! - 56;
      return box;
    }),
    isFolded: folded,
  };
}

function placePapers(input: BoardInput, sheet: Rect, table: Rect, seats: readonly SeatBox[]): Pick<BoardLayout, 'papers' | 'morePapers'> {
  const first = sheet.x + sheet.w + 16;
  const room = Math.max(0, Math.floor((table.x + table.w - 16 - first + 12) / 98));
  const shown = input.papers.slice(0, room);
  return {
    papers: shown.map((paper, i) => {
      const from = seats.find((box) => box.seat.person.id === paper.from)?.face ?? null;
      const h = Math.min(112, sheet.h);
      return { paper, rect: { x: first + i * 98, y: sheet.y + (i % 2) * Math.min(16, sheet.h - h), w: 86, h }, from };
    }),
    morePapers: input.papers.length - shown.length,
  };
}

/** The stamp at the lower right of the sheet, as wide as its words: about 8.5 px a letter. */
function stampOn(input: BoardInput, sheet: Rect): BoardLayout['verdict'] {
  if (input.verdict === null) return null;
  const w = Math.min(sheet.w - 24, Math.max(120, Math.round(input.verdict.text.length * 8.5 + 24)));
  return { rect: { x: sheet.x + sheet.w - w - 12, y: sheet.y + sheet.h - 46, w, h: 34 }, ...input.verdict };
}

function tableBoard(input: BoardInput, width: number, height: number): BoardLayout {
  const members = clockwise(input.seats);
  const candidates = input.seats.filter((seat) => seat.membership === 'candidate');
  const folded = height < FOLD_BELOW;
  const others = members.slice(1);
  const size: SeatSize = others.length > 6 ? 'compact' : 'full';
  const m = METRICS[size];
  const y = rows(height, folded || candidates.length === 0, m.h);
  const table: Rect = { x: 206, y: y.table, w: width - 238, h: y.tableH };
  const lastX = table.x + table.w - 2 - m.face - m.gap - m.side - m.pad;
  const upper = others.slice(0, Math.ceil(others.length / 2));
  // Clockwise: along the top from left to right, back along the bottom from right to left.
  const lower = others.slice(upper.length).reverse();
  const place = (list: readonly BoardSeat[], top: number) => {
    const xs = spread(list.length, table.x + 6, lastX);
    return list.map((seat, i) => seatBox(seat, size, xs[i]!, top, input.selected));
  };
  const you = members[0] ? [seatBox(members[0], 'full', 24, table.y + table.h / 2 - 68, input.selected)] : [];
  const seats = [...you, ...place(upper, y.rowTop), ...place(lower, y.rowBottom).reverse()];
  const hasPapers = input.papers.length > 0;
  const sheetW = hasPapers ? Math.min(338 + Math.max(0, (width - 824) * 0.5), 440) : Math.min(table.w - 60, 470);
  const sheet: Rect = { x: hasPapers ? table.x + 30 : table.x + (table.w - sheetW) / 2, y: table.y + 20, w: sheetW, h: table.h - 40 };
  return {
    kind: 'table',
    width,
    height,
    scale: 1,
    fits: true,
    stage: input.stage,
    table,
    cloth: { x: table.x + 8, y: table.y + 8, w: table.w - 16, h: table.h - 16 },
    sheet,
    ...placePapers(input, sheet, table, seats),
    seats,
    wall: candidates.length ? placeWall(candidates, y.wall, width, input.selected, folded) : null,
    head: { x: 24, y: y.head, w: width - 48, h: 20 },
    legend: { factions: { x: 24, y: y.rowTop + 4, w: 170, h: 140 }, votes: { x: 24, y: y.rowBottom + 4, w: 170, h: 130 } },
    verdict: stampOn(input, sheet),
  };
}

const TALL_SHEET = 176;
/** Height of a wall that is not folded, with its heading. */
const WALL = 96;

/** A large room: the motion above, members in rows like benches. */
function benchBoard(input: BoardInput, width: number, height: number): BoardLayout {
  const members = clockwise(input.seats);
  const candidates = input.seats.filter((seat) => seat.membership === 'candidate');
  const foot = candidates.length ? 44 : 12;
  // A taller sheet while five in a row leave room for it: the stamp then stands clear of the words. What is left shows the wall.
  const tall = 76 + TALL_SHEET + Math.ceil(members.length / 5) * 60 + foot <= height;
  const table: Rect = { x: 24, y: 48, w: width - 48, h: tall ? TALL_SHEET : 136 };
  const top = table.y + table.h + 28;
  const room = height - top - foot;
  const columns = [5, 6, 7, 8].find((n) => Math.ceil(members.length / n) * 60 <= room) ?? 8;
  const lines = Math.ceil(members.length / columns);
  const isWallShown = candidates.length <= WALL_LIMIT && lines * 66 + WALL <= room + foot;
  const rowH = Math.min(isWallShown ? 84 : 66, (isWallShown ? room + foot - WALL : room) / lines);
  const pitch = (width - 48) / columns;
  const seats = members.map((seat, i) => {
    const box = seatBox(seat, 'bench', 28 + (i % columns) * pitch, top + Math.floor(i / columns) * rowH, input.selected);
    box.frame.w = pitch - 6;
    box.caption.w = pitch - 56;
    return box;
  });
  const sheet: Rect = { x: table.x + 20, y: table.y + 16, w: input.papers.length ? table.w - 250 : table.w - 40, h: table.h - 32 };
  return {
    kind: 'benches',
    width,
    height,
    scale: 1,
    fits: true,
    stage: input.stage,
    table,
    cloth: { x: table.x + 8, y: table.y + 8, w: table.w - 16, h: table.h - 16 },
    sheet,
    ...placePapers(input, sheet, table, seats),
    seats,
    wall: candidates.length ? placeWall(candidates, height - (isWallShown ? WALL : 40), width, input.selected, !isWallShown) : null,
    head: { x: 24, y: 18, w: width - 48, h: 20 },
    legend: null,
    verdict: stampOn(input, sheet),
  };
}

const RECT_KEYS = ['x', 'y', 'w', 'h'] as const;

/** Multiplies every rectangle in the layout. */
function scaled<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((item) => scaled(item, by)) as T;
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  if (keys.length === 4 && RECT_KEYS.every((key) => keys.includes(key))) {
    const rect = value as unknown as Rect;
    return { x: rect.x * by, y: rect.y * by, w: rect.w * by, h: rect.h * by } as T;
  }
  if (keys.includes('person') || (keys.includes('title') && keys.includes('from'))) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, scaled(item, by)])) as T;
}

/** The layout of a room in a window of this many px. */
export function layoutBoard(input: BoardInput, width: number, height: number): BoardLayout {
  const step = boardScale(width, height);
  const scale = step ?? 0.75;
  const w = width / scale;
  const h = height / scale;
  const full = input.seats.filter((seat) => seat.membership === 'full').length;
  const board = full > TABLE_LIMIT ? benchBoard(input, w, h) : tableBoard(input, w, h);
  return { ...scaled(board, scale), width, height, scale, fits: step !== null };
}

/** The order in which hands go up: round the table from the left head, then the wall. */
export function rollOrder(layout: BoardLayout): Id[] {
  return layout.seats.filter((box) => box.seat.vote !== null && !box.seat.away).map((box) => box.seat.person.id);
}

/** At what height the tail of a panel that begins at `edge` points to the selected seat; null when that seat does not end about there. */
export function tailOf(layout: BoardLayout, edge: number): number | null {
  const chosen = [...layout.seats, ...(layout.wall?.seats ?? [])].find((box) => box.isSelected);
  if (chosen === undefined || !layout.fits) return null;
  const { x, y, w, h } = chosen.frame;
  return Math.abs(x + w - edge) < w / 2 ? y + h * 0.2 : null;
}

/** The next seat when an arrow is pressed. */
export const neighbour = (layout: BoardLayout, from: Id, key: Arrow): Id | null =>
  nearest(
    [...layout.seats, ...(layout.wall?.seats ?? [])].map(({ seat, frame }) => ({
      id: seat.person.id,
      x: frame.x + frame.w / 2,
      y: frame.y + frame.h / 2,
    })),
    from,
    key,
  );
