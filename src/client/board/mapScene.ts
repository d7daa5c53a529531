// The picture of the circle: arrows of the ring, tiles filled with the patterns of their cadres, frames of regimes.
// Draws a MapLayout and nothing else: asks no rule, takes no input. Cadres that changed since a month ago move to where they are now.
import type Phaser from 'phaser';
import { patternMarkup } from '../parts/markShapes';
import type { Band } from '../screens/circle.model';
import { bakeSvg } from './bake';
import { type ArrowShape, bandHeights, type MapLayout, type TileBox } from './mapModel';
import { mountPicture, type Picture, PictureScene } from './mount';
import type { Palette } from './palette';

/** A month of cadres, told in a moment. */
const MONTH_MS = 900;
const SHAFT = 14;
const HEAD = { w: 28, h: 40 };

const BLANK = 'pattern blank';
const keyOf = ({ mark }: Band): string => (mark === null ? BLANK : `pattern ${mark.pattern} ${mark.tone}`);

/** A square of a pattern, as a document of its own. */
function swatchSvg(band: Band, side: number): string {
  const fill = band.mark === null ? '#FBF7EE' : `url(#p-${band.mark.pattern}-${band.mark.tone})`;
  const defs = band.mark === null ? '' : `<defs>${patternMarkup(band.mark.pattern, band.mark.tone)}</defs>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">${defs}<rect width="${side}" height="${side}" fill="${fill}"/></svg>`;
}

/** Both months with the same bands in the same order, so that each can be moved. */
function paired(now: readonly Band[], before: readonly Band[] | null): { band: Band; from: number; to: number }[] {
  const old = before ?? now;
  const gone = old.filter((b) => !now.some((n) => n.id === b.id));
  const all = [...now, ...gone];
  return all.map((band) => ({
    band,
    from: old.find((b) => b.id === band.id)?.value ?? 0,
    to: now.find((b) => b.id === band.id)?.value ?? 0,
  }));
}

class MapScene extends PictureScene<MapLayout> {
  private drawn: Phaser.GameObjects.GameObject[] = [];
  private swatch = 0;
  private moved = false;

  constructor(ratio: number) {
    super('map', ratio);
  }

  async prepare(layout: MapLayout): Promise<void> {
    const side = Math.max(...layout.tiles.map(({ inner }) => inner.w), 1);
    const bands = new Map<string, Band>();
    for (const { tile } of layout.tiles) for (const b of [...tile.bands, ...(tile.before ?? [])]) bands.set(keyOf(b), b);
    // Larger tiles need larger swatches; smaller ones are cut from them.
    if (side > this.swatch) {
      for (const key of bands.keys()) if (this.textures.exists(key)) this.textures.remove(key);
      this.swatch = side;
    }
    await Promise.all(
      [...bands].map(async ([key, band]) => {
        if (this.textures.exists(key)) return;
        const canvas = await bakeSvg(swatchSvg(band, this.swatch), this.swatch * this.ratio, this.swatch * this.ratio);
        if (!this.textures.exists(key)) this.textures.addCanvas(key, canvas);
      }),
    );
  }

  draw(layout: MapLayout, palette: Palette, still: boolean): void {
    this.tweens.killAll();
    for (const object of this.drawn) object.destroy();
    this.drawn = [];
    this.cameras.main.setBackgroundColor(palette.paper);
    const ground = this.keep(this.add.graphics().setScale(this.ratio));
    ground.fillStyle(palette.field).fillRect(layout.rail.w, 0, layout.width - layout.rail.w, layout.height);
    for (const arrow of layout.arrows) drawArrow(ground, arrow, palette);
    const isMoving = !still && !this.moved;
    for (const box of layout.tiles) this.tile(box, palette, isMoving);
    if (isMoving) this.moved = true;
  }

  private keep<T extends Phaser.GameObjects.GameObject>(object: T): T {
    this.drawn.push(object);
    return object;
  }

  private tile(box: TileBox, palette: Palette, isMoving: boolean): void {
    const { tile, inner } = box;
    const k = this.ratio;
    const under = this.keep(this.add.graphics().setScale(k));
    const { x, y, w } = box.box;
    under.fillStyle(palette.sheet).fillRect(x, y, w, w);
    if (box.isOpen)
      under
        .fillRect(x - 8, y - 8, w + 16, w + 16)
        .lineStyle(3, palette.red)
        .strokeRect(x - 7, y - 7, w + 14, w + 14);
    const pairs = paired(tile.bands, isMoving ? tile.before : null);
    const images = pairs.map(({ band }) => this.keep(this.add.image(inner.x * k, inner.y * k, keyOf(band)).setOrigin(0)));
    const lines = this.keep(this.add.graphics().setScale(k));
    const fill = (values: readonly number[]) => {
      const heights = bandHeights(values, inner.h);
      let top = inner.h;
      lines.clear().fillStyle(palette.ink);
      for (const [i, image] of images.entries()) {
        const h = heights[i]!;
        top -= h;
        image.setVisible(h > 0).setCrop(0, top * k, inner.w * k, h * k);
        if (h > 0 && top > 0) lines.fillRect(inner.x, inner.y + top, inner.w, 1);
      }
    };
    if (isMoving && tile.before !== null) {
      const clock = { t: 0 };
      fill(pairs.map((p) => p.from));
      this.tweens.add({
        targets: clock,
        t: 1,
        duration: MONTH_MS,
        onUpdate: () => fill(pairs.map((p) => p.from + (p.to - p.from) * clock.t)),
        onComplete: () => fill(pairs.map((p) => p.to)),
      });
    } else fill(pairs.map((p) => p.to));
    drawFrame(this.keep(this.add.graphics().setScale(k)), box, palette);
  }
}

/** Closed: thick with an inner white line; guided: plain; open: dashed. And a ground for the number. */
function drawFrame(g: Phaser.GameObjects.Graphics, { box, count, tile }: TileBox, palette: Palette): void {
  const { x, y, w } = box;
  if (tile.regime === 'closed') {
    g.lineStyle(3.5, palette.ink).strokeRect(x + 1.75, y + 1.75, w - 3.5, w - 3.5);
    g.lineStyle(1.5, palette.sheet).strokeRect(x + 4.5, y + 4.5, w - 9, w - 9);
  } else if (tile.regime === 'guided') g.lineStyle(2, palette.ink).strokeRect(x + 1, y + 1, w - 2, w - 2);
  else {
    g.lineStyle(1.5, palette.ink);
    for (const [ax, ay, bx, by] of dashes(x + 0.75, y + 0.75, w - 1.5)) g.lineBetween(ax, ay, bx, by);
  }
  if (count) {
    g.fillStyle(palette.sheet).fillRect(count.x, count.y, count.w, count.h);
    g.lineStyle(1, palette.ink);
    if (tile.isElected) g.strokeRect(count.x + 0.5, count.y + 0.5, count.w - 1, count.h - 1);
    else for (const [ax, ay, bx, by] of dashes(count.x + 0.5, count.y + 0.5, count.w - 1, count.h - 1)) g.lineBetween(ax, ay, bx, by);
  }
}

/** A dashed rectangle as strokes. */
function dashes(x: number, y: number, w: number, h = w): [number, number, number, number][] {
  const out: [number, number, number, number][] = [];
  for (let d = 0; d < w; d += 6) {
    const e = Math.min(w, d + 3.6);
    out.push([x + d, y, x + e, y], [x + d, y + h, x + e, y + h]);
  }
  for (let d = 0; d < h; d += 6) {
    const e = Math.min(h, d + 3.6);
    out.push([x, y + d, x, y + e], [x + w, y + d, x + w, y + e]);
  }
  return out;
}

function drawArrow(g: Phaser.GameObjects.Graphics, { from, to, live }: ArrowShape, palette: Palette): void {
  g.fillStyle(live ? palette.red : palette.ink);
  const isAcross = from.y === to.y;
  if (isAcross) {
    const way = Math.sign(to.x - from.x);
    const neck = to.x - way * HEAD.w;
    g.fillRect(Math.min(from.x, neck), from.y - SHAFT / 2, Math.abs(neck - from.x) + 1, SHAFT);
    g.fillTriangle(neck, from.y - HEAD.h / 2, neck, from.y + HEAD.h / 2, to.x, to.y);
    return;
  }
  const way = Math.sign(to.y - from.y);
  const neck = to.y - way * HEAD.w;
  g.fillRect(from.x - SHAFT / 2, Math.min(from.y, neck), SHAFT, Math.abs(neck - from.y) + 1);
  g.fillTriangle(from.x - HEAD.h / 2, neck, from.x + HEAD.h / 2, neck, to.x, to.y);
}

/** The picture of the circle, in `parent`. */
export const mountMap = (parent: HTMLElement, layout: MapLayout, forceCanvas: boolean): Promise<Picture<MapLayout>> =>
  mountPicture(parent, layout, forceCanvas, (ratio) => new MapScene(ratio));
