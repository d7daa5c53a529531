// Where everything in the hall lies: presidium, floor, and each delegation as a labelled block of benches, one dot for every delegate.
// Pure: no Phaser, no DOM, no rules. Blocks can be counted: equal rows, one size of dot for the whole hall.
import type { Ballot } from '../../model/action';
import type { Id } from '../../model/state';
import type { Rect } from './boardModel';

/** What a dot shows: a vote, an expected vote, or a delegate who has not been called yet. */
export const MARKS = ['for', 'against', 'abstain', 'for?', 'against?', 'abstain?', 'uncalled'] as const;
export type Mark = (typeof MARKS)[number];
export const markOf = (vote: Ballot, known: boolean): Mark => (known ? vote : `${vote}?`);

/** A delegation as the hall draws it: a mark for every delegate, in order. */
export interface HallBlockInput {
  id: Id;
  name: string;
  marks: readonly Mark[];
  /** Votes otherwise than the hall: stands on a ground of its own. */
  apart: boolean;
}

export interface HallBlock {
  id: Id;
  /** Everything that belongs to it, for the pointer and the frame. */
  box: Rect;
  label: Rect;
  /** Stands at the right margin: its label ends there. */
  isLast: boolean;
  /** Centres of its dots, row by row. */
  dots: readonly { x: number; y: number }[];
  /** Lines of its benches: left, right, height. */
  benches: readonly { x: number; w: number; y: number }[];
}

export interface HallLayout {
  width: number;
  height: number;
  /** False when the dots would be too small to tell apart: the roll alone is shown. */
  fits: boolean;
  /** Radius of a dot. */
  radius: number;
  presidium: Rect;
  floor: Rect;
  /** The line under the head. */
  rule: Rect;
  blocks: readonly HallBlock[];
}

const MARGIN = 28;
const GAP = 20;
const LINE = 17;
/** Widths of labels are guessed from their letters: the page draws them, and cuts what is too long. */
const LETTER = 7.3;
/** Longer ones are set in two lines, where a band has room for two. */
const LONG_LABEL = 126;
const MOST_PITCH = 17;
const LEAST_PITCH = 7.5;
/** Benches stand a little closer than the delegates on them. */
const ROW = 14.5 / 17;
const MOST_BANDS = 7;
const GOOD_ROWS = 8;
/** Blocks of a band with few of them do not drift further apart. */
const MOST_GAP = 150;

interface Sizes {
  pitch: number;
  /** Rows of dots in every block. */
  rows: number;
  labelLines: number;
}

const labelWidth = (b: HallBlockInput): number => (b.name.length + 1 + String(b.marks.length).length) * LETTER;
const dotsWidth = (b: HallBlockInput, { pitch, rows }: Sizes): number => Math.ceil(b.marks.length / rows) * pitch;
/** A long name is set in two lines rather than push its neighbours away. */
const blockWidth = (b: HallBlockInput, s: Sizes): number =>
  Math.max(dotsWidth(b, s), s.labelLines === 1 || labelWidth(b) < LONG_LABEL ? labelWidth(b) : labelWidth(b) * 0.62);

/** Blocks in their order on as few bands as fit `limit`; null when one alone is too wide. */
function pack(blocks: readonly HallBlockInput[], s: Sizes, limit: number): HallBlockInput[][] | null {
  const bands: HallBlockInput[][] = [];
  let room = -1;
  for (const b of blocks) {
    const w = blockWidth(b, s);
    if (w > limit) return null;
    if (room < w + GAP) {
      bands.push([]);
      room = limit + GAP;
    }
    bands[bands.length - 1]!.push(b);
    room -= w + GAP;
  }
  return bands;
}

/** The same number of bands, as even as they can be: the narrowest limit that needs no more. */
function even(blocks: readonly HallBlockInput[], s: Sizes, limit: number, bands: number): HallBlockInput[][] {
  let best = pack(blocks, s, limit)!;
  for (let narrow = limit; narrow > 0; narrow -= 8) {
    const packed = pack(blocks, s, narrow);
    if (packed === null || packed.length > bands) break;
    best = packed;
  }
  return best;
}

/** The largest dots that let everybody sit in blocks that are not too flat to be counted. */
function arrange(blocks: readonly HallBlockInput[], width: number, height: number): { sizes: Sizes; bands: HallBlockInput[][] } | null {
  let best: { sizes: Sizes; bands: HallBlockInput[][]; worth: number } | null = null;
  for (let pitch = MOST_PITCH; pitch >= LEAST_PITCH; pitch -= 0.5)
    for (let bands = 1; bands <= MOST_BANDS; bands += 1)
      for (const labelLines of [1, 2]) {
        const rows = Math.floor((height / bands - labelLines * LINE - 16) / (pitch * ROW));
        const worth = pitch - 0.5 * Math.max(0, GOOD_ROWS - rows);
        if (rows < 2 || (best !== null && best.worth >= worth)) continue;
        const sizes = { pitch, rows, labelLines };
        const packed = pack(blocks, sizes, width);
        if (packed !== null && packed.length <= bands) best = { sizes, bands: even(blocks, sizes, width, packed.length), worth };
      }
  return best;
}

function place(b: HallBlockInput, s: Sizes, x: number, y: number, w: number, isLast: boolean): HallBlock {
  const across = dotsWidth(b, s);
  // The last block of a band ends at the margin, label and all.
  const left = isLast ? x + w - across : x;
  const top = y + s.labelLines * LINE + 8;
  const columns = Math.max(1, Math.round(across / s.pitch));
  const step = s.pitch * ROW;
  // Labels stand on the benches: one line in a band of two leaves the upper one free.
  const slack = s.labelLines === 2 && labelWidth(b) <= w ? LINE : 0;
  return {
    id: b.id,
    box: { x: x - 10, y: y + slack - 8, w: w + 20, h: s.labelLines * LINE - slack + 8 + s.rows * step + 12 },
    label: { x, y: y + slack, w, h: s.labelLines * LINE - slack },
    isLast,
    dots: b.marks.map((_, i) => ({ x: left + ((i % columns) + 0.5) * s.pitch, y: top + (Math.floor(i / columns) + 0.5) * step })),
    benches: Array.from({ length: s.rows }, (_, row) => ({ x: left, w: across, y: Math.round(top + (row + 1) * step - 1) + 0.5 })),
  };
}

/** Lays the hall out in `width` × `height` page px. The same input gives the same places, whatever has been voted. */
export function layoutHall(blocks: readonly HallBlockInput[], width: number, height: number): HallLayout {
  const isLow = height < 560;
  const head = isLow ? 104 : 148;
  const middle = Math.round(width / 2);
  const presidium = { x: middle - 150, y: isLow ? 18 : 38, w: 300, h: isLow ? 40 : 52 };
  const floor = { x: middle - 24, y: presidium.y + presidium.h + 8, w: 48, h: 26 };
  const rule = { x: MARGIN, y: head, w: width - 2 * MARGIN, h: 1.5 };
  const inner = { x: MARGIN, y: head + 22, w: width - 2 * MARGIN, h: height - head - 22 - 12 };
  const arranged = inner.w < 240 || blocks.length === 0 ? null : arrange(blocks, inner.w, inner.h);
  if (arranged === null) return { width, height, fits: false, radius: 0, presidium, floor, rule, blocks: [] };
  const { sizes, bands } = arranged;
  const placed: HallBlock[] = [];
  // Fewer rows than there is room for: nobody is asked to fill a bench that no block needs.
  const most = Math.max(...blocks.map((b) => Math.ceil(b.marks.length / Math.max(1, Math.round(dotsWidth(b, sizes) / sizes.pitch)))));
  const used = { ...sizes, rows: Math.min(sizes.rows, most) };
  const bandHeight = sizes.labelLines * LINE + 8 + used.rows * sizes.pitch * ROW;
  const space = Math.min(30, (inner.h - bands.length * bandHeight) / Math.max(1, bands.length - 1));
  bands.forEach((band, i) => {
    const widths = band.map((b) => blockWidth(b, sizes));
    const free = inner.w - widths.reduce((sum, w) => sum + w, 0);
    const gap = band.length > 1 ? Math.min(MOST_GAP, free / (band.length - 1)) : 0;
    const reachesMargin = band.length > 1 && gap < MOST_GAP;
    let x = inner.x;
    band.forEach((b, k) => {
      placed.push(place(b, used, x, inner.y + i * (bandHeight + Math.max(0, space)), widths[k]!, reachesMargin && k === band.length - 1));
      x += widths[k]! + gap;
    });
  });
  return { width, height, fits: true, radius: sizes.pitch * 0.32, presidium, floor, rule, blocks: placed };
}
