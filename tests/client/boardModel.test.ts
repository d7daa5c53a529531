// The board's layout without a browser: places, order, scale, what is clickable.
import { describe, expect, it } from 'vitest';
import {
  type BoardInput,
  type BoardSeat,
  boardScale,
  clockwise,
  layoutBoard,
  neighbour,
  type Rect,
  rollOrder,
  tailOf,
} from '../../src/client/board/boardModel';

const seat = (id: string, over: Partial<BoardSeat> = {}): BoardSeat => ({
  person: { id, name: id, fullName: id, role: 'member', title: 'member', face: null, faction: null },
  membership: 'full',
  you: false,
  chair: false,
  away: false,
  vote: 'for',
  known: true,
  confidence: 3,
  note: '',
  hasWhy: true,
  ...over,
});
const room = (full: number, you = 0, candidates = 0): BoardSeat[] => [
  ...Array.from({ length: full }, (_, i) => seat(`m${i}`, { you: i === you })),
  ...Array.from({ length: candidates }, (_, i) => seat(`c${i}`, { membership: 'candidate', vote: null })),
];
const input = (seats: BoardSeat[], over: Partial<BoardInput> = {}): BoardInput => ({
  seats,
  papers: [],
  stage: 'debate',
  selected: null,
  verdict: null,
  ...over,
});
const overlap = (a: Rect, b: Rect) => a.x < b.x + b.w - 0.5 && b.x < a.x + a.w - 0.5 && a.y < b.y + b.h - 0.5 && b.y < a.y + a.h - 0.5;
const SIZES = [
  [824, 672],
  [734, 540],
  [1040, 800],
  [640, 470],
  [1250, 1000],
] as const;

describe('board layout', () => {
  it('turns the table so that you sit at the left head', () => {
    expect(clockwise(room(7, 3)).map((s) => s.person.id)).toEqual(['m3', 'm4', 'm5', 'm6', 'm0', 'm1', 'm2']);
    const layout = layoutBoard(input(room(7, 3)), 824, 672);
    const you = layout.seats.find((box) => box.seat.you)!;
    expect(Math.min(...layout.seats.map((box) => box.frame.x))).toBe(you.frame.x);
  });

  it('leaves room beside a face for the word of the vote, its certainty and why, above the name', () => {
    for (const full of [5, 7, 8, 9]) {
      const layout = layoutBoard(input(room(full)), 824, 672);
      for (const box of layout.seats) {
        expect(box.side.h / layout.scale, `${full}`).toBeGreaterThanOrEqual(48);
        expect(box.side.y + box.side.h, `${full}`).toBeLessThanOrEqual(box.caption.y);
      }
    }
  });

  it('goes clockwise: along the top to the right, back along the bottom', () => {
    const layout = layoutBoard(input(room(7)), 824, 672);
    const at = (id: string) => layout.seats.find((box) => box.seat.person.id === id)!.frame;
    expect(at('m1').x).toBeLessThan(at('m3').x);
    expect(at('m1').y).toBeLessThan(layout.table.y);
    expect(at('m4').x).toBeGreaterThan(at('m6').x);
    expect(at('m4').y).toBeGreaterThan(layout.table.y);
  });

  it.each(SIZES)('keeps seats apart, off the table and inside the board at %i x %i', (width, height) => {
    for (const full of [3, 5, 7, 8, 9, 12, 25, 40]) {
      const layout = layoutBoard(input(room(full, 0, 6)), width, height);
      const boxes = [...layout.seats, ...(layout.wall?.seats ?? [])];
      for (const [i, a] of boxes.entries()) {
        expect(a.face.x).toBeGreaterThanOrEqual(0);
        expect(a.face.x + a.face.w).toBeLessThanOrEqual(width);
        expect(a.face.y + a.face.h, `${full} members, ${a.seat.person.id}`).toBeLessThanOrEqual(height);
        expect(overlap(a.face, layout.table), `${full} ${a.seat.person.id}`).toBe(false);
        for (const b of boxes.slice(i + 1)) expect(overlap(a.face, b.face), `${full} ${a.seat.person.id} ${b.seat.person.id}`).toBe(false);
      }
    }
  });

  it('scales in whole steps and says when the window is too small', () => {
    expect(boardScale(824, 672)).toBe(1);
    expect(boardScale(734, 540)).toBe(0.875);
    expect(boardScale(500, 800)).toBeNull();
    expect(layoutBoard(input(room(7)), 500, 800).fits).toBe(false);
  });

  it('points with the tail of an account at the seat it tells about, if that lies beside it', () => {
    for (const [width, height] of SIZES)
      for (const [full, candidates] of [
        [5, 0],
        [7, 6],
        [9, 0],
        [25, 6],
      ] as const)
        for (const edge of [width - 24, width - 336]) {
          const seats = room(full, 0, candidates);
          const all = layoutBoard(input(seats), width, height);
          const boxes = [...all.seats, ...(all.wall?.seats ?? [])].map(({ seat, frame }) => ({ id: seat.person.id, frame }));
          expect(tailOf(all, edge)).toBeNull();
          const tails = boxes.map(({ id, frame }) => ({ frame, at: tailOf(layoutBoard(input(seats, { selected: id }), width, height), edge) }));
          for (const { frame, at } of tails) {
            if (at === null) continue;
            // The tip lies at his height, and nobody else at that height is nearer to it.
            expect(at).toBeGreaterThan(frame.y);
            expect(at).toBeLessThan(frame.y + frame.h);
            const gap = (one: Rect) => Math.abs(one.x + one.w - edge);
            for (const other of boxes)
              if (other.frame.y <= at && at <= other.frame.y + other.frame.h) expect(gap(other.frame)).toBeGreaterThanOrEqual(gap(frame));
          }
          // Somebody sits at the right end of the table; you, at the left, are never beside it.
          if (edge === width - 24) expect(tails.some(({ at }) => at !== null)).toBe(true);
          expect(tails[0]!.at).toBeNull();
        }
    const seats = room(7);
    const cramped = layoutBoard(input(seats, { selected: 'm3' }), 500, 800);
    expect(cramped.fits).toBe(false);
    expect(tailOf(cramped, 476)).toBeNull();
  });

  it('folds the wall of candidates in a low window', () => {
    expect(layoutBoard(input(room(7, 0, 6)), 824, 672).wall).toMatchObject({ isFolded: false });
    const low = layoutBoard(input(room(7, 0, 6)), 824, 600).wall!;
    expect(low.isFolded).toBe(true);
    expect(low.seats).toEqual([]);
  });

  it('raises hands round the table from your left head, and none of those on leave', () => {
    const seats = room(4).map((s, i) => (i === 2 ? { ...s, away: true } : s));
    expect(rollOrder(layoutBoard(input(seats), 824, 672))).toEqual(['m0', 'm1', 'm3']);
  });

  it('walks from seat to seat by arrows', () => {
    const layout = layoutBoard(input(room(7)), 824, 672);
    expect(neighbour(layout, 'm1', 'ArrowRight')).toBe('m2');
    expect(neighbour(layout, 'm1', 'ArrowDown')).toBe('m6');
    expect(neighbour(layout, 'm3', 'ArrowRight')).toBeNull();
  });

  it('lays papers beside the motion and counts those that do not fit', () => {
    const papers = Array.from({ length: 5 }, (_, i) => ({ id: `p${i}`, title: 'Paper', from: i === 0 ? 'm1' : null }));
    const layout = layoutBoard(input(room(7), { papers }), 824, 672);
    expect(layout.papers.length + layout.morePapers).toBe(5);
    expect(layout.papers[0]!.from).toEqual(layout.seats.find((box) => box.seat.person.id === 'm1')!.face);
    for (const paper of layout.papers) expect(overlap(paper.rect, layout.sheet)).toBe(false);
  });

  it('marks the selected seat only', () => {
    const layout = layoutBoard(input(room(7), { selected: 'm2' }), 824, 672);
    expect(layout.seats.filter((box) => box.isSelected).map((box) => box.seat.person.id)).toEqual(['m2']);
  });
});
