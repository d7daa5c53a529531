// Hair and caps of a drawn face: flat shapes in the 100 x 120 box, as SVG strings. Data in, markup out; nothing else.
import type { Portrait } from '../../model/portrait';
import { circle, type FaceShape, INK, LIT, TONE } from './portraitBase';

/** What lies behind the head. */
export function hairBack(h: Portrait['hair'], f: FaceShape): string {
  const t = TONE[h.tone];
  const v = h.volume;
  const w = f.w;
  switch (h.style) {
    case 'bush': {
      let s = '';
      const n = 13;
      for (let i = 0; i < n; i++) {
        const a = Math.PI * (1.06 - (1.12 * i) / (n - 1));
        const R = 27 + v * 2 + (i % 2 ? 1.5 : -1);
        s += circle(50 + Math.cos(a) * (R + w - 22), 43 - Math.sin(a) * (R - 3), 8.4 + v * 0.5, t);
      }
      return `${s}<path d="M24 48C22 24 34 15 50 15S78 24 76 48L70 40H30Z" fill="${t}"/>`;
    }
    case 'curly': {
      let s = '';
      const n = 12;
      for (let i = 0; i < n; i++) {
        const a = Math.PI * (1.12 - (1.24 * i) / (n - 1));
        s += circle(50 + Math.cos(a) * (w + 3.5 + v), 43 - Math.sin(a) * (21 + v * 1.6), 7.2 + v * 0.3, t);
      }
      return `${s}<path d="M27 46C26 26 36 20 50 20S74 26 73 46L68 36H32Z" fill="${t}"/>`;
    }
    case 'bun':
      return `${circle(50, 17, 8 + v, t)}<path d="M25 58C20 30 32 19 50 19S80 30 75 58C73 66 70 66 68 60L32 60C30 66 27 66 25 58Z" fill="${t}"/>`;
    case 'bob':
      return `<path d="M24 66C18 30 32 17 50 17S82 30 76 66L70 70H30Z" fill="${t}"/>`;
    case 'swept':
      return `<path d="M${50 - w - 1.5} 54C${50 - w - 4} 30 34 ${15 - v} 50 ${14 - v}S${50 + w + 4} 30 ${50 + w + 1.5} 54L68 46H32Z" fill="${t}"/>`;
    case 'brushed':
      return `<path d="M${50 - w - 1} 53C${50 - w - 4} 40 ${50 - w - 2} 27 33 ${20 - v}C36 ${17 - v} 40 ${18.5 - v} 42 ${17 - v}C46 ${12.5 - v} 55 ${13 - v} 58 ${15.5 - v}C62 ${14.5 - v} 68 ${18 - v} 70 ${22 - v}C${50 + w + 4} 29 ${50 + w + 4} 40 ${50 + w + 1} 53L66 42H34Z" fill="${t}"/>`;
    case 'swoop':
      return `<path d="M${50 - w - 1.5} 54C${50 - w - 4} 28 36 ${15 - v} 54 ${14 - v}C72 ${15 - v} ${50 + w + 4} 30 ${50 + w + 1.5} 54L68 44H32Z" fill="${t}"/>`;
    case 'parted':
      return `<path d="M${50 - w - 1} 52C${50 - w - 3} 30 36 ${18 - v} 50 ${18 - v}S${50 + w + 3} 30 ${50 + w + 1} 52L68 44H32Z" fill="${t}"/>`;
    case 'crop':
      return `<path d="M${50 - w - 0.5} 52C${50 - w - 1.5} 30 36 20 50 20S${50 + w + 1.5} 30 ${50 + w + 0.5} 52L68 44H32Z" fill="${t}"/>`;
    case 'receding':
      return `<path d="M${50 - w - 2.5} 60C${50 - w - 5} 44 ${50 - w - 1} 30 36 22L50 19L64 22C${50 + w + 1} 30 ${50 + w + 5} 44 ${50 + w + 2.5} 60L68 50H32Z" fill="${t}"/>`;
    case 'fringe':
      return `<path d="M${50 - w - 2.6} 66C${50 - w - 6} 58 ${50 - w - 5} 44 ${50 - w + 2} 36H${50 + w - 2}C${50 + w + 5} 44 ${50 + w + 6} 58 ${50 + w + 2.6} 66Z" fill="${t}"/>`;
  }
  return '';
}

/** What falls over the forehead. */
export function hairFront(h: Portrait['hair'], f: FaceShape): string {
  const t = TONE[h.tone];
  const w = f.w;
  const v = h.volume;
  const fl = h.part === 'right';
  const g = (s: string) => (fl ? `<g transform="translate(100 0) scale(-1 1)">${s}</g>` : s);
  switch (h.style) {
    case 'bush':
      return `<path d="M${50 - w} 48C${50 - w} 36 33 31 38 29L44 33L50 28L57 33L63 29C68 31 ${50 + w} 36 ${50 + w} 48L${50 + w} 30L50 17L${50 - w} 30Z" fill="${t}"/>`;
    case 'curly':
      return `<path d="M${50 - w} 50C${50 - w - 1} 40 33 36 36 34Q40 36 42 31.5Q46 35 50 31Q54 35 58 31.5Q60 36 64 34C67 36 ${50 + w + 1} 40 ${50 + w} 50L${50 + w} 28L50 18L${50 - w} 28Z" fill="${t}"/>`;
    case 'bun':
      return `<path d="M50 25C40 25 ${50 - w + 2} 34 ${50 - w} 52L${50 - w - 2} 40L34 22L50 18L66 22L${50 + w + 2} 40L${50 + w} 52C${50 + w - 2} 34 60 25 50 25Z" fill="${t}"/><path d="M50 18V26" stroke="${LIT}" stroke-width="1" opacity=".55"/>`;
    case 'bob':
      return `<path d="M44 27C36 30 ${50 - w + 1} 40 ${50 - w} 60L${50 - w - 3} 60L30 26L50 17L70 26L${50 + w + 3} 60L${50 + w} 60C${50 + w - 1} 44 62 32 44 27Z" fill="${t}"/>`;
    case 'swept':
      return `<path d="M${50 - w - 0.5} 52C${50 - w} 42 32 37 35 33C42 29 58 29 65 33C68 37 ${50 + w} 42 ${50 + w + 0.5} 52L${50 + w + 1} 28L50 16L${50 - w - 1} 28Z" fill="${t}"/>`;
    case 'brushed':
      return `<path d="M${50 - w - 0.5} 52C${50 - w} 42 ${50 - w + 4} 38 34.5 33C39 27 45 31 51 27.5C57 26 63 28 65.5 33C${50 + w - 4} 38 ${50 + w} 42 ${50 + w + 0.5} 52L${50 + w + 1} 30L60 20H40L${50 - w - 1} 30Z" fill="${t}"/><path d="M44 29C46 24 49 21 54 19.5M55 27C57 24 60 22 64 22" fill="none" stroke="${LIT}" stroke-width=".8" opacity=".35"/>`;
    case 'swoop':
      return g(
        `<path d="M${50 - w - 0.5} 50C${50 - w + 1} 40 34 36 37 32C46 36 60 34 ${50 + w - 3} 28C${50 + w - 1} 34 ${50 + w} 42 ${50 + w + 0.5} 50L${50 + w + 2} 28L50 15L${50 - w - 1} 28Z" fill="${t}"/>`,
      );
    case 'parted':
      return g(
        `<path d="M${50 - w - 0.5} 48C${50 - w} 40 34 33 41 27C47 31 60 31 ${50 + w - 4} 36C${50 + w - 1.5} 40 ${50 + w} 44 ${50 + w + 0.5} 50L${50 + w + 1} 28L50 18L${50 - w} 28Z" fill="${t}"/><path d="M41 27L38.5 19.5" stroke="${LIT}" stroke-width="1.2" opacity=".7"/>`,
      );
    case 'crop':
      return `<path d="M${50 - w} 50C${50 - w} 42 32 38 34 34.5Q50 30 66 34.5C68 38 ${50 + w} 42 ${50 + w} 50L${50 + w} 30L50 20L${50 - w} 30Z" fill="${t}"/>`;
    case 'receding':
      return (
        `<path d="M${50 - w - 1} 56C${50 - w} 46 31 40 32 33Q36 27 42 26Q50 22.5 58 26Q64 27 68 33C69 40 ${50 + w} 46 ${50 + w + 1} 56L${50 + w + 2} 36L62 21.5L50 19L38 21.5L${50 - w - 2} 36Z" fill="${t}" ${v < 0 ? 'opacity="0"' : ''}/>` +
        (v < 0
          ? `<path d="M${50 - w - 1} 58C${50 - w} 48 ${50 - w + 3} 42 ${50 - w + 3} 34L${50 - w - 1} 38ZM${50 + w + 1} 58C${50 + w} 48 ${50 + w - 3} 42 ${50 + w - 3} 34L${50 + w + 1} 38Z" fill="${t}"/>`
          : '')
      );
    case 'fringe':
      return `<path d="M${50 - w - 0.6} 53C${50 - w + 2} 50 ${50 - w + 3} 45 ${50 - w + 3.2} 37C${50 - w} 40 ${50 - w - 2} 46 ${50 - w - 0.6} 53ZM${50 + w + 0.6} 53C${50 + w - 2} 50 ${50 + w - 3} 45 ${50 + w - 3.2} 37C${50 + w} 40 ${50 + w + 2} 46 ${50 + w + 0.6} 53Z" fill="${t}"/>`;
  }
  return '';
}

/** A cap over everything else; none gives nothing. */
export function capShape(c: Portrait['cap'], f: FaceShape): string {
  const w = f.w;
  if (c === 'flat')
    return `<path d="M${50 - w - 5} 36C${50 - w - 7} 22 34 12 52 13C70 13 ${50 + w + 7} 22 ${50 + w + 5} 35Q50 27 ${50 - w - 5} 36Z" fill="#4A443A"/><path d="M${50 - w - 4} 36Q50 27 ${50 + w + 5} 35L${50 + w + 3} 40Q52 33 ${50 - w - 7} 42Z" fill="${INK}"/>`;
  if (c === 'peaked')
    return `<path d="M${50 - w - 7} 26Q50 8 ${50 + w + 7} 26L${50 + w} 36H${50 - w}Z" fill="#5B5546"/><rect x="${50 - w}" y="32" width="${2 * w}" height="6" fill="#37312A"/><path d="M${50 - w} 38H${50 + w}Q${50 + w - 3} 45 50 44.5Q${50 - w + 3} 45 ${50 - w} 38Z" fill="${INK}"/>`;
  if (c === 'papakha')
    return `<path d="M${50 - w - 4} 40L${50 - w - 3} 14Q50 8 ${50 + w + 3} 14L${50 + w + 4} 40Q50 33 ${50 - w - 4} 40Z" fill="#37312A"/>`;
  if (c === 'budenovka')
    return `<path d="M${50 - w - 2} 56L${50 - w - 2} 34Q44 22 50 4Q56 22 ${50 + w + 2} 34V56L${50 + w - 3} 42H${50 - w + 3}Z" fill="#6B6350"/><path d="M${50 - w} 42H${50 + w}L${50 + w - 3} 36H${50 - w + 3}Z" fill="#4A443A"/>`;
  return '';
}
