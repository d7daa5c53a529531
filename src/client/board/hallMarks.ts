// What the hall is made of: its ground as coloured shapes, and one delegate drawn on a canvas: disc, hatched diamond, ring; expected votes
// inside a dashed line; a hairline for who has not been called. Used by the moving picture and by the still one.
import type { Rect } from './boardModel';
import type { HallLayout, Mark } from './hallLayout';
import type { Palette } from './palette';

const css = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

/** Half of the square a mark needs, as a multiple of its radius: a diamond reaches further than a disc. */
export const REACH = 1.5;

function disc(c: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  c.beginPath();
  c.arc(x, y, r, 0, Math.PI * 2);
}

function diamond(c: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  c.beginPath();
  c.moveTo(x, y - r);
  c.lineTo(x + r, y);
  c.lineTo(x, y + r);
  c.lineTo(x - r, y);
  c.closePath();
}

/** Lines at 45° inside the path that stands. */
function hatch(c: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  c.save();
  c.clip();
  c.lineWidth = r * 0.3;
  c.beginPath();
  for (let d = -2 * r; d <= 2 * r; d += r * 0.62) {
    c.moveTo(x + d - 2 * r, y + 2 * r);
    c.lineTo(x + d + 2 * r, y - 2 * r);
  }
  c.stroke();
  c.restore();
}

/** `r`: radius of a plain dot, in the units of the canvas. */
export function drawMark(c: CanvasRenderingContext2D, mark: Mark, x: number, y: number, r: number, palette: Palette): void {
  const ink = css(palette.ink);
  c.strokeStyle = ink;
  c.setLineDash([]);
  if (mark === 'uncalled') {
    disc(c, x, y, r * 0.94);
    c.lineWidth = Math.max(0.8, r * 0.16);
    c.strokeStyle = css(palette.line2);
    c.stroke();
    return;
  }
  const isExpected = mark.endsWith('?');
  if (mark === 'for' || mark === 'for?') {
    disc(c, x, y, isExpected ? r * 0.5 : r);
    c.fillStyle = ink;
    c.fill();
    if (!isExpected) return;
    disc(c, x, y, r);
  } else if (mark === 'against' || mark === 'against?') {
    const size = r * 1.28;
    diamond(c, x, y, isExpected ? size * 0.62 : size);
    c.fillStyle = css(palette.sheet);
    c.fill();
    hatch(c, x, y, r);
    diamond(c, x, y, size);
  } else {
    disc(c, x, y, r * 0.92);
    c.fillStyle = css(palette.sheet);
    if (!isExpected) c.fill();
  }
  c.lineWidth = Math.max(1, r * (isExpected ? 0.18 : 0.26));
  if (isExpected) c.setLineDash([r * 0.5, r * 0.36]);
  c.stroke();
}

/** A filled shape in page px. */
export interface GroundShape {
  colour: number;
  points: readonly (readonly [number, number])[];
}

const box = (colour: number, { x, y, w, h }: Rect): GroundShape => ({
  colour,
  points: [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ],
});
/** A frame inside a rectangle, as its four sides. */
const frame = (colour: number, { x, y, w, h }: Rect, line: number): GroundShape[] => [
  box(colour, { x, y, w, h: line }),
  box(colour, { x, y: y + h - line, w, h: line }),
  box(colour, { x, y, w: line, h }),
  box(colour, { x: x + w - line, y, w: line, h }),
];

/** Presidium, floor, benches, and the ground of the blocks that stand apart or are selected. */
export function groundOf(layout: HallLayout, apart: readonly boolean[], selected: string | null, palette: Palette): GroundShape[] {
  const { presidium: p, floor: f, rule } = layout;
  return [
    box(palette.petrol, p),
    ...frame(palette.petrolLine, { x: p.x + 6, y: p.y + 6, w: p.w - 12, h: p.h - 12 }, 1),
    {
      colour: palette.red,
      points: [
        [f.x, f.y],
        [f.x + f.w, f.y],
        [f.x + f.w - 7, f.y + f.h],
        [f.x + 7, f.y + f.h],
      ],
    },
    box(palette.ink, rule),
    ...layout.blocks.flatMap((block, i) => {
      const isSelected = block.id === selected;
      return [
        ...(apart[i] || isSelected ? [box(palette.sheet, block.box), ...frame(palette.ink, block.box, isSelected ? 2.5 : 1.5)] : []),
        ...block.benches.map((bench) => box(palette.line, { x: bench.x, y: bench.y, w: bench.w, h: 1 })),
      ];
    }),
  ];
}

/** Paper and ground on a canvas. `ratio`: device px for one page px. */
export function drawGround(c: CanvasRenderingContext2D, layout: HallLayout, ground: readonly GroundShape[], ratio: number, palette: Palette): void {
  c.setTransform(ratio, 0, 0, ratio, 0, 0);
  c.fillStyle = css(palette.paper);
  c.fillRect(0, 0, layout.width, layout.height);
  for (const shape of ground) {
    c.fillStyle = css(shape.colour);
    c.beginPath();
    shape.points.forEach(([x, y], i) => {
      if (i === 0) c.moveTo(x, y);
      else c.lineTo(x, y);
    });
    c.fill();
  }
}

/** The whole hall on a plain canvas, for as long as there is no moving picture. */
export function drawStill(
  c: CanvasRenderingContext2D,
  layout: HallLayout,
  marks: readonly (readonly Mark[])[],
  ground: readonly GroundShape[],
  ratio: number,
  palette: Palette,
): void {
  drawGround(c, layout, ground, ratio, palette);
  layout.blocks.forEach((block, i) => {
    block.dots.forEach((dot, k) => {
      drawMark(c, marks[i]?.[k] ?? 'uncalled', dot.x, dot.y, layout.radius, palette);
    });
  });
}
