// The paper tones and the outline that all parts of a drawn face share. Skin is the colour of the paper for everyone.
import type { Portrait } from '../../model/portrait';

export const INK = '#1C1A17';
export const LIT = '#EFE0C4';
export const SHD = '#D2B98F';
export const DEEP = '#B4946A';
export const TONE: Record<Portrait['hair']['tone'], string> = { ink: INK, dark: '#37312A', mid: '#6B5A42', grey: '#857A68', white: '#BFB299' };

/** Half width at the cheek, at the jaw, at the chin; height of the chin; the outline. */
export interface FaceShape {
  w: number;
  j: number;
  c: number;
  y: number;
  d: string;
}

const SHAPES: Record<Portrait['face'], readonly [number, number, number, number]> = {
  oval: [22, 17.5, 8, 87],
  round: [24, 20.5, 11, 86],
  long: [20.5, 17, 8.5, 90],
  square: [23, 20.5, 12.5, 88],
  wedge: [22, 14.5, 5.5, 89],
};

const round = (n: number) => Math.round(n * 10) / 10;

/** A filled disc. */
export const circle = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;

/** The outline of a head of this shape and width. */
export function faceShape(face: Portrait['face'], width: number): FaceShape {
  const [w0, j0, c0, y] = SHAPES[face];
  const k = width * 0.9;
  const w = w0 + k;
  const j = j0 + k;
  const c = c0 + k * 0.6;
  const at = (dx: number) => round(50 + dx);
  const d =
    `M50 22C${at(w * 0.72)} 22 ${at(w)} 34 ${at(w)} 50L${at(w - 0.6)} 61C${at(w - 1)} 68 ${at(j + 0.6)} 74 ${at(j - 1.5)} 78Q${at(c + 3)} ${y} 50 ${y}` +
    `Q${at(-c - 3)} ${y} ${at(-j + 1.5)} 78C${at(-j - 0.6)} 74 ${at(-w + 1)} 68 ${at(-w + 0.6)} 61L${at(-w)} 50C${at(-w)} 34 ${at(-w * 0.72)} 22 50 22Z`;
  return { w, j, c, y, d };
}
