// Collars, beards, moustaches, noses and glasses of a drawn face, as SVG strings. Data in, markup out; nothing else.
import type { Portrait } from '../../model/portrait';
import { circle, type FaceShape, INK, SHD } from './portraitBase';

/** Shoulders and what is worn. */
export function collar(c: Portrait['collar']): string {
  const J = (fill: string) => `<path d="M4 120C6 104 20 97 37 94L50 100L63 94C80 97 94 104 96 120Z" fill="${fill}"/>`;
  switch (c) {
    case 'tie':
      return (
        J('#3B3730') +
        `<path d="M38 93L50 120L62 93L56 89H44Z" fill="#F6EEDD"/><path d="M47 99H53L54.6 120H45.4Z" fill="${INK}"/><path d="M44 90L38 94L44 104L50 98L56 104L62 94L56 90L50 97Z" fill="#F6EEDD"/><path d="M37 94L30 98L45 120H50L38 98ZM63 94L70 98L55 120H50L62 98Z" fill="#2A2721"/>`
      );
    case 'tunic':
      return (
        J('#6A6454') +
        `<path d="M37 92L50 101L63 92L66 98L52 108H48L34 98Z" fill="#55503F"/><path d="M50 104V120" stroke="#45402F" stroke-width="2"/>${circle(50, 113, 1.7, '#BFB299')}`
      );
    case 'field':
      return (
        J('#5E6152') +
        `<path d="M37 91H63L65 99L50 104L35 99Z" fill="#4C4F41"/><path d="M38 93.5L47 99.5L45 101.5L36.5 97.5ZM62 93.5L53 99.5L55 101.5L63.5 97.5Z" fill="#1F4E5F"/><path d="M50 103V120" stroke="#3C3F33" stroke-width="2"/><path d="M22 99L58 120H50L16 101Z" fill="#3B3227"/>`
      );
    case 'blouse':
      return (
        J('#4A443A') +
        `<path d="M39 88H61L63 97Q50 102 37 97Z" fill="#37312A"/>${circle(50, 98, 2.6, '#BFB299')}<path d="M50 101V120" stroke="#37312A" stroke-width="1.6"/>`
      );
    case 'open':
      return (
        J('#3B3730') +
        `<path d="M40 92L50 112L60 92L56 88H44Z" fill="${SHD}"/><path d="M42 89L33 96L46 112L50 106L54 112L67 96L58 89L50 105Z" fill="#F0E6D2"/>`
      );
    case 'kosovorotka':
      return (
        J('#D8CBB0') +
        `<path d="M39 89H61L62 97Q50 101 38 97Z" fill="#F0E6D2"/><path d="M56 90L57 120" stroke="#857A68" stroke-width="1.5"/>${circle(58.6, 104, 1.4, INK)}${circle(59, 111, 1.4, INK)}<path d="M4 120C6 104 20 97 32 95L27 120ZM96 120C94 104 80 97 68 95L73 120Z" fill="#3B3730"/>`
      );
    case 'scarf':
      return `${J('#3B3730')}<path d="M35 92Q50 100 65 92L67 100Q50 109 33 100Z" fill="#857A68"/><path d="M40 102L38 120H46L48 105Z" fill="#6B5A42"/>`;
  }
  return J('#3B3730');
}

/** Path of each moustache. */
export const MOUSTACHES: Record<Exclude<Portrait['moustache'], 'none'>, string> = {
  trimmed: 'M40.5 73.5Q44 68 50 69.2Q56 68 59.5 73.5Q50 72.2 40.5 73.5Z',
  clipped: 'M43 73.6Q44 68.4 50 68.2Q56 68.4 57 73.6Z',
  chevron: 'M50 67.8C44 66.8 39 70.5 36.5 75.4C42 75.6 46 74.6 50 73.2C54 74.6 58 75.6 63.5 75.4C61 70.5 56 66.8 50 67.8Z',
  walrus: 'M50 67C43 64.8 34.5 68 31 79C37.5 80.4 45 77.8 50 75C55 77.8 62.5 80.4 69 79C65.5 68 57 64.8 50 67Z',
  handlebar: 'M50 67C43 64.5 36 70 26.5 66.5C28.5 76 41 80.4 50 74.6C59 80.4 71.5 76 73.5 66.5C64 70 57 64.5 50 67Z',
  droop: 'M50 67.6C43 66.4 37 70 33.8 83C38.6 82.6 41.2 76.6 50 73.6C58.8 76.6 61.4 82.6 66.2 83C63 70 57 66.4 50 67.6Z',
};

/** A beard of one kind in one tone. */
export function beard(b: Portrait['beard'], f: FaceShape, t: string): string {
  const { w, j, y } = f;
  switch (b) {
    case 'goatee':
      return `<path d="M42.5 80Q50 82.5 57.5 80L55.2 ${y + 4}Q50 ${y + 8} 44.8 ${y + 4}Z" fill="${t}"/>`;
    case 'point':
      return `<path d="M40 76.5Q50 83 60 76.5Q59 ${y - 1} 51.4 ${y + 11}H48.6Q41 ${y - 1} 40 76.5Z" fill="${t}"/>`;
    case 'spade':
      return `<path d="M35.5 72Q38 80 50 80.5Q62 80 64.5 72Q66.5 ${y - 2} 58 ${y + 5}Q50 ${y + 9.5} 42 ${y + 5}Q33.5 ${y - 2} 35.5 72Z" fill="${t}"/>`;
    case 'full':
      return `<path d="M${50 - w} 55C${50 - w - 0.6} 70 ${50 - j} ${y - 1} 42 ${y + 4.5}Q50 ${y + 8} 58 ${y + 4.5}C${50 + j} ${y - 1} ${50 + w + 0.6} 70 ${50 + w} 55C${50 + w - 2.5} 64 65 68 61 71.5Q56 81 50 81Q44 81 39 71.5C35 68 ${50 - w + 2.5} 64 ${50 - w} 55Z" fill="${t}"/>`;
    case 'stubble':
      return `<path d="M${50 - w + 0.8} 62C${50 - w + 1} 70 ${50 - j} 75 ${50 - j + 1.5} 78Q${50 - f.c - 3} ${y} 50 ${y}Q${50 + f.c + 3} ${y} ${50 + j - 1.5} 78C${50 + j} 75 ${50 + w - 1} 70 ${50 + w - 0.8} 62Q66 69 60 70Q50 66.5 40 70Q34 69 ${50 - w + 0.8} 62Z" fill="${t}" opacity=".22"/>`;
  }
  return '';
}

/** Spectacles; none gives nothing. */
export function glasses(g: Portrait['glasses'], f: FaceShape): string {
  const w = f.w;
  const s = `fill="#FBF7EE" fill-opacity=".34" stroke="${INK}" stroke-width="1.7"`;
  if (g === 'pincenez')
    return `<ellipse cx="41" cy="53.6" rx="6.6" ry="6" ${s}/><ellipse cx="59" cy="53.6" rx="6.6" ry="6" ${s}/><path d="M46.4 50.5Q50 46.8 53.6 50.5" fill="none" stroke="${INK}" stroke-width="1.7"/><path d="M65.6 55Q${50 + w + 1} 66 ${50 + w - 3} 92" fill="none" stroke="${INK}" stroke-width=".8"/>`;
  if (g === 'round')
    return `<circle cx="41" cy="53.6" r="6.6" ${s}/><circle cx="59" cy="53.6" r="6.6" ${s}/><path d="M47.5 52.6Q50 50.6 52.5 52.6M34.4 52.4L${50 - w - 0.5} 50M65.6 52.4L${50 + w + 0.5} 50" fill="none" stroke="${INK}" stroke-width="1.7"/>`;
  if (g === 'oval')
    return `<ellipse cx="41" cy="54" rx="7" ry="4.9" ${s}/><ellipse cx="59" cy="54" rx="7" ry="4.9" ${s}/><path d="M48 53Q50 51.4 52 53M34 52.6L${50 - w - 0.5} 50.6M66 52.6L${50 + w + 0.5} 50.6" fill="none" stroke="${INK}" stroke-width="1.5"/>`;
  return '';
}

/** Path of each nose. */
export const NOSES: Record<Portrait['nose'], string> = {
  straight: 'M50.4 48L55.4 66Q52 69 47.6 66.6Z',
  broad: 'M50.4 49L57.2 65.6Q52 70 45.4 66.4Z',
  aquiline: 'M50 45L56.6 58L55 67.6Q51.6 69.6 48.4 66.6Z',
  short: 'M50.6 52L55.6 64.6Q52 67.6 47.6 65.4Z',
};
