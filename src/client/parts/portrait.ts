// A drawn face from data: SVG markup and data addresses for pages and textures. Faces never show opinion; frames and hands do.
import type { Portrait } from '../../model/portrait';
import { circle, DEEP, faceShape, INK, LIT, SHD, TONE } from './portraitBase';
import { beard, collar, glasses, MOUSTACHES, NOSES } from './portraitFace';
import { capShape, hairBack, hairFront } from './portraitHair';

/** absent: the dashed outline of a head, for the ill and the missing. */
export type FaceMode = 'normal' | 'absent';

/** How much is drawn: below 42 px the lines of age and the eyelids are left out. */
export interface FaceOptions {
  mode?: FaceMode;
  /** Ground colour, or null for none. */
  ground?: string | null;
  detail?: boolean;
}

const EYE = 54;

function eyes(p: Portrait, detail: boolean): string {
  if (p.eyes === 'narrow') return `<path d="M37.6 ${EYE}H44.4M55.6 ${EYE}H62.4" stroke="${INK}" stroke-width="2.4" stroke-linecap="round"/>`;
  const lids = p.eyes === 'heavy' && detail ? `<path d="M36.8 ${EYE - 1.6}H45.2M54.8 ${EYE - 1.6}H63.2" stroke="${INK}" stroke-width="1.6"/>` : '';
  return circle(41, EYE, 2.1, INK) + circle(59, EYE, 2.1, INK) + lids;
}

function lines(age: number): string {
  const cheeks = `<path d="M39.5 66Q37.5 70 38.4 74M60.5 66Q62.5 70 61.6 74" fill="none" stroke="${DEEP}" stroke-width="1.1"/>`;
  const forehead = `<path d="M40 39.5H60M42 42.6H58" stroke="${DEEP}" stroke-width=".9" opacity=".8"/>`;
  const bags = `<path d="M36.6 59.5Q41 62 45 59.5M55 59.5Q59 62 63.4 59.5" fill="none" stroke="${DEEP}" stroke-width="1.1"/>`;
  return (age > 0 ? cheeks : '') + (age > 1 ? forehead : '') + (age > 2 ? bags : '');
}

/** Markup of a head in the 100 x 120 box, without the `<svg>` around it. */
export function drawHead(p: Portrait, { mode = 'normal', ground = '#DDCFB4', detail = true }: FaceOptions = {}): string {
  const f = faceShape(p.face, p.width);
  const back = ground ? `<rect width="100" height="120" fill="${ground}"/>` : '';
  if (mode === 'absent') {
    return `${back}<g fill="none" stroke="#655C4D" stroke-width="1.6" stroke-dasharray="3.2 2.6"><path d="${f.d}"/><path d="M6 120C8 106 22 99 39 95M94 120C92 106 78 99 61 95"/></g>`;
  }
  const tone = TONE[p.hair.tone];
  const beardTone = TONE[p.beardTone ?? p.hair.tone];
  const tilt = p.brow.tilt;
  const brow = `<path d="M35.5 ${47.5 + tilt}L46 ${47.5 - tilt * 0.8}M64.5 ${47.5 + tilt}L54 ${47.5 - tilt * 0.8}" stroke="${tone}" stroke-width="${1.2 + p.brow.weight * 0.75}"/>`;
  const ears = circle(50 - f.w, 56, 4.4, LIT) + circle(50 + f.w, 56, 4.4, SHD);
  const lip = p.beard === 'full' || p.beard === 'spade' || p.beard === 'point' ? LIT : '#5A3B28';
  return [
    back,
    `<clipPath id="f"><path d="${f.d}"/></clipPath>`,
    hairBack(p.hair, f),
    `<path d="M41 76H59V96L50 104L41 96Z" fill="${SHD}"/>`,
    collar(p.collar),
    ears,
    `<path d="${f.d}" fill="${LIT}"/>`,
    `<g clip-path="url(#f)"><path d="M57 10H100V120H47L53 70Z" fill="${SHD}"/>${detail ? lines(p.age) : ''}</g>`,
    `<path d="${NOSES[p.nose]}" fill="${DEEP}"/>`,
    beard(p.beard, f, beardTone),
    `<path d="M45 77.6H55" stroke="${lip}" stroke-width="1.7" stroke-linecap="round"/>`,
    p.moustache === 'none' ? '' : `<path d="${MOUSTACHES[p.moustache]}" fill="${beardTone}"/>`,
    hairFront(p.hair, f),
    brow,
    eyes(p, detail),
    glasses(p.glasses, f),
    capShape(p.cap, f),
  ].join('');
}

/** A whole SVG document of the face, `size` px wide and 1.2 times as high. */
export function portraitSvg(p: Portrait, size: number, options: FaceOptions = {}): string {
  const detail = options.detail ?? size >= 42;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120" width="${size}" height="${Math.round(size * 1.2)}">${drawHead(p, { ...options, detail })}</svg>`;
}

/** 32-bit FNV-1a over UTF-16 units: the same id gives the same face in every browser. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** A face for a person nobody has drawn: fields from the id. Marked as invented where it is shown. */
export function inventedFace(id: string): Portrait {
  let h = hash(id);
  const next = () => {
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0;
    h = Math.imul(h ^ (h >>> 12), 0x297a2d39) >>> 0;
    return h >>> 3;
  };
  const style = pick(['crop', 'parted', 'swept', 'brushed', 'receding', 'swoop'] as const, next());
  const tone = pick(['ink', 'dark', 'mid', 'mid', 'grey'] as const, next());
  const moustache = pick(['none', 'trimmed', 'chevron', 'droop', 'none'] as const, next());
  return {
    face: pick(['oval', 'round', 'long', 'square', 'wedge'] as const, next()),
    width: (next() % 3) - 1,
    age: next() % 3,
    hair: { style, tone, volume: style === 'receding' ? -(next() % 2) : next() % 2, part: pick(['left', 'right'] as const, next()) },
    brow: { weight: 2 + (next() % 2), tilt: (next() % 3) - 1 },
    eyes: pick(['plain', 'heavy', 'narrow', 'plain'] as const, next()),
    nose: pick(['straight', 'broad', 'aquiline', 'short'] as const, next()),
    moustache,
    beard: pick(['none', 'none', 'none', 'goatee', 'stubble'] as const, next()),
    beardTone: null,
    glasses: pick(['none', 'none', 'none', 'round', 'oval', 'pincenez'] as const, next()),
    cap: pick(['none', 'none', 'none', 'none', 'flat'] as const, next()),
    collar: pick(['tie', 'tunic', 'open', 'kosovorotka'] as const, next()),
  };
}

const addresses = new Map<string, string>();

/** The face as a `data:` address, kept for the life of the page. */
export function portraitUrl(p: Portrait, size: number, options: FaceOptions = {}): string {
  const detail = options.detail ?? size >= 42;
  const key = JSON.stringify([p, options.mode, options.ground, detail]);
  let url = addresses.get(key);
  if (!url) {
    url = `data:image/svg+xml,${encodeURIComponent(portraitSvg(p, 164, { ...options, detail }))}`;
    addresses.set(key, url);
  }
  return url;
}
