// Shapes, patterns and hands as data: used by page marks and by board textures, so that both draw the same thing.
import type { Ballot } from '../../model/action';
import type { Faction } from '../../model/person';
import type { FactionMark } from '../models';

export const HAND = 'M5 28V18L1.2 13.4L3.6 11.2L7 14.2V4.6H9.8V2.2H12.7V3.4H15.6V5.4H18.4V7.6H21V19L19 23V28Z';
export const FINGERS = 'M9.8 5V13M12.7 4.4V13M15.6 6V13M18.4 8V13';

/** Outline of a faction's shape in a box of 20. */
export const SHAPE_PATHS: Record<Faction['shape'], string> = {
  square: 'M3.4 3.4H16.6V16.6H3.4Z',
  circle: 'M10 2.2A7.8 7.8 0 1 1 10 17.8A7.8 7.8 0 1 1 10 2.2Z',
  diamond: 'M10 1.2L18.8 10L10 18.8L1.2 10Z',
  triangle: 'M10 1.6L18.6 16.8H1.4Z',
  hexagon: 'M6 2.6H14L18 10L14 17.4H6L2 10Z',
  cross: 'M7 2.4H13V7H17.6V13H13V17.6H7V13H2.4V7H7Z',
  pentagon: 'M10 1.8L18.2 7.8L15 17.4H5L1.8 7.8Z',
  chevron: 'M2.2 3L10 8.4L17.8 3V11.6L10 17.4L2.2 11.6Z',
};

/** Ground, figure and outline of each tone. */
export const TONE_COLOURS: Record<Faction['tone'], { ground: string; figure: string; edge: string }> = {
  ink: { ground: '#FBF7EE', figure: '#1C1A17', edge: '#1C1A17' },
  ochre: { ground: '#EBDDB8', figure: '#A8740F', edge: '#75500A' },
  petrol: { ground: '#D3DEDD', figure: '#1F4E5F', edge: '#1F4E5F' },
  line: { ground: '#FBF7EE', figure: '#857A63', edge: '#857A63' },
};

interface Tile {
  size: number;
  rotate: number;
  /** Path of the figure: filled, or stroked when `stroke` is given. */
  d: string;
  stroke: number;
}
const TILES: Record<Faction['pattern'], Tile> = {
  solid: { size: 4, rotate: 0, d: 'M0 0H4V4H0Z', stroke: 0 },
  bars: { size: 5, rotate: 0, d: 'M0 0H5V2.5H0Z', stroke: 0 },
  hatch: { size: 5, rotate: 45, d: 'M0 0H2.6V5H0Z', stroke: 0 },
  grid: { size: 5, rotate: 0, d: 'M0 0H5M0 0V5', stroke: 1.7 },
  dots: { size: 5, rotate: 0, d: 'M2.5 1.6A.9 .9 0 1 1 2.5 3.4A.9 .9 0 1 1 2.5 1.6Z', stroke: 0 },
  vertical: { size: 5, rotate: 0, d: 'M0 0H2.5V5H0Z', stroke: 0 },
  brick: { size: 6, rotate: 0, d: 'M0 0.5H6M0 3.5H6M1.5 0.5V3.5M4.5 3.5V6', stroke: 1 },
  waves: { size: 6, rotate: 0, d: 'M0 3C1.5 0.5 4.5 5.5 6 3', stroke: 1.5 },
};

/** Id of the page pattern of a faction's filling. */
export const patternId = (pattern: Faction['pattern'], tone: Faction['tone']) => `p-${pattern}-${tone}`;

/** Markup of one `<pattern>`. */
export function patternMarkup(pattern: Faction['pattern'], tone: Faction['tone']): string {
  const tile = TILES[pattern];
  const colour = TONE_COLOURS[tone];
  const figure = tile.stroke ? `fill="none" stroke="${colour.figure}" stroke-width="${tile.stroke}"` : `fill="${colour.figure}"`;
  const turn = tile.rotate ? ` patternTransform="rotate(${tile.rotate})"` : '';
  const box = `width="${tile.size}" height="${tile.size}"`;
  return `<pattern id="${patternId(pattern, tone)}" ${box} patternUnits="userSpaceOnUse"${turn}><rect ${box} fill="${colour.ground}"/><path d="${tile.d}" ${figure}/></pattern>`;
}

const HATCH =
  '<pattern id="p-against" width="3.2" height="3.2" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="3.2" height="3.2" fill="#FBF7EE"/><rect width="1.4" height="3.2" fill="#1C1A17"/></pattern>';

/** How a hand is filled: for solid, against hatched, abstention hollow. */
export const handFill = (vote: Ballot) => (vote === 'for' ? '#1C1A17' : vote === 'against' ? 'url(#p-against)' : '#FBF7EE');
export const fingerColour = (vote: Ballot) => (vote === 'for' ? '#FBF7EE' : '#1C1A17');

/** A raised hand as a document of its own, 22.5 x 30 units. */
export function handSvg(vote: Ballot, known: boolean, height: number): string {
  const dash = known ? '' : ' stroke-dasharray="2.6 1.8"';
  const hand = `<path d="${HAND}" fill="${handFill(vote)}" stroke="#1C1A17" stroke-width="1.5"${dash}/><path d="${FINGERS}" stroke="${fingerColour(vote)}" stroke-width=".9"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${height * 0.75}" height="${height}" viewBox="0 0 22.5 30"><defs>${HATCH}</defs>${hand}</svg>`;
}

/** A faction's mark as a document of its own. */
export function factionSvg(mark: Pick<FactionMark, 'shape' | 'pattern' | 'tone'>, size: number): string {
  const fill = `url(#${patternId(mark.pattern, mark.tone)})`;
  const shape = `<path d="${SHAPE_PATHS[mark.shape]}" fill="${fill}" stroke="${TONE_COLOURS[mark.tone].edge}" stroke-width="1.8"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 20 20"><defs>${patternMarkup(mark.pattern, mark.tone)}</defs>${shape}</svg>`;
}

/** An SVG document as an address for images. */
export const svgUrl = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
