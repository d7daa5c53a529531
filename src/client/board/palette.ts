// Colours of the canvas as numbers; the same values as the tokens of the style sheet (a test compares them).
import type { Settings } from '../settings';

export interface Palette {
  paper: number;
  sheet: number;
  grid: number;
  ink: number;
  line: number;
  line2: number;
  red: number;
  petrol: number;
  petrolD: number;
  petrolLine: number;
  clothShade: number;
  /** Ground of the map. */
  field: number;
}

export const PAPER: Palette = {
  paper: 0xf2eadb,
  sheet: 0xfbf7ee,
  grid: 0xebe1cf,
  ink: 0x1c1a17,
  line: 0xcdc0a6,
  line2: 0x857a63,
  red: 0xb0271c,
  petrol: 0x1f4e5f,
  petrolD: 0x163a47,
  petrolLine: 0x7fa0a6,
  clothShade: 0xc9ba9b,
  field: 0xeadfca,
};
const HIGH: Palette = {
  ...PAPER,
  paper: 0xffffff,
  sheet: 0xffffff,
  grid: 0xffffff,
  line: 0x1c1a17,
  line2: 0x1c1a17,
  clothShade: 0x1c1a17,
  field: 0xffffff,
};

/** The palette of a contrast setting. */
export const paletteOf = (contrast: Settings['contrast']): Palette => (contrast === 'high' ? HIGH : PAPER);
