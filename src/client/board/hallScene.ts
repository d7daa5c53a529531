// The picture of the hall: presidium, floor, benches and a dot for every delegate, filling delegation by delegation as the roll is called.
// Draws a HallPicture and nothing else: asks no rule, takes no input, and draws no frame while nothing moves.
import type Phaser from 'phaser';
import { type HallLayout, MARKS, type Mark } from './hallLayout';
import { drawGround, drawMark, groundOf, REACH } from './hallMarks';
import { mountPicture, type Picture, PictureScene } from './mount';
import type { Palette } from './palette';

/** What is shown: the places, and on them what each delegate does. The same `layout` is the same object. */
export interface HallPicture {
  width: number;
  height: number;
  layout: HallLayout;
  /** By delegation, in the order of the layout's blocks. */
  marks: readonly (readonly Mark[])[];
  /** Blocks on a ground of their own. */
  apart: readonly boolean[];
  selected: string | null;
}

/** A delegation fills in this time (look: one each 120 ms). */
export const FILL_MS = 120;

class HallScene extends PictureScene<HallPicture> {
  /** The hall as a texture: only what changes is painted, and a frame shows one picture. */
  private sheet: Phaser.Textures.CanvasTexture | null = null;
  private image: Phaser.GameObjects.Image | null = null;
  private ground: HTMLCanvasElement | null = null;
  private marks: { key: string; canvas: HTMLCanvasElement; size: number } | null = null;
  private shown: HallPicture | null = null;
  private palette: Palette | null = null;
  private built = 0;

  constructor(ratio: number) {
    super('hall', ratio);
  }

  /** All marks side by side, in the size that the layout asks for. */
  prepare({ layout }: HallPicture, palette: Palette): Promise<void> {
    const key = `${layout.radius} ${palette.sheet} ${palette.line2}`;
    if (this.marks?.key === key) return Promise.resolve();
    const r = layout.radius * this.ratio;
    const size = Math.ceil(r * REACH) * 2;
    const { canvas, context } = canvasOf(size * MARKS.length, size);
    for (const [i, mark] of MARKS.entries()) drawMark(context, mark, (i + 0.5) * size, size / 2, r, palette);
    this.marks = { key, canvas, size };
    return Promise.resolve();
  }

  draw(picture: HallPicture, palette: Palette, still: boolean): void {
    this.finish();
    const before = this.shown;
    const isSame = before !== null && this.palette === palette && before.layout === picture.layout && isLike(before, picture);
    this.shown = picture;
    this.palette = palette;
    // What stood there stays until it is filled anew; a hall that is new is drawn as it is.
    const stood = before?.layout === picture.layout ? before.marks : picture.marks;
    if (!isSame) this.build(picture, palette, stood);
    this.fill(stood, picture, still);
  }

  private build({ layout, apart, selected, width, height }: HallPicture, palette: Palette, marks: HallPicture['marks']): void {
    this.image?.destroy();
    if (this.sheet !== null) this.textures.remove(this.sheet);
    this.cameras.main.setBackgroundColor(palette.paper);
    const { canvas, context } = canvasOf(width * this.ratio, height * this.ratio);
    drawGround(context, layout, groundOf(layout, apart, selected, palette), this.ratio, palette);
    this.ground = canvas;
    this.built += 1;
    this.sheet = this.textures.createCanvas(`hall ${this.built}`, canvas.width, canvas.height);
    this.sheet?.context.drawImage(canvas, 0, 0);
    layout.blocks.forEach((block, i) => {
      for (const [k, dot] of block.dots.entries()) this.stamp(dot, marks[i]?.[k] ?? 'uncalled');
    });
    this.sheet?.refresh();
    this.image = this.add.image(0, 0, `hall ${this.built}`).setOrigin(0);
  }

  /** Paints a mark in the place of what stood there. */
  private stamp(dot: { x: number; y: number }, mark: Mark): void {
    if (this.sheet === null || this.ground === null || this.marks === null) return;
    const { canvas, size } = this.marks;
    const x = Math.round(dot.x * this.ratio) - size / 2;
    const y = Math.round(dot.y * this.ratio) - size / 2;
    // The benches before and behind keep the tips of their diamonds.
    const edge = Math.floor(size * 0.06);
    const c = this.sheet.context;
    c.drawImage(this.ground, x, y + edge, size, size - 2 * edge, x, y + edge, size, size - 2 * edge);
    c.drawImage(canvas, MARKS.indexOf(mark) * size, 0, size, size, x, y, size, size);
  }

  /** Dots whose mark is new are filled one after another. */
  private fill(stood: HallPicture['marks'], { layout, marks }: HallPicture, still: boolean): void {
    const fresh = layout.blocks.flatMap((block, i) =>
      block.dots.flatMap((dot, k) => {
        const mark = marks[i]?.[k] ?? 'uncalled';
        return stood[i]?.[k] === mark ? [] : [{ dot, mark }];
      }),
    );
    let done = 0;
    const upTo = (n: number): void => {
      if (done >= n) return;
      for (; done < n; done += 1) this.stamp(fresh[done]!.dot, fresh[done]!.mark);
      this.sheet?.refresh();
    };
    if (still || fresh.length === 0) {
      upTo(fresh.length);
      return;
    }
    this.tweens.addCounter({
      from: 0,
      to: fresh.length,
      duration: FILL_MS,
      onUpdate: (tween) => upTo(Math.floor(tween.getValue() ?? 0)),
      onComplete: () => upTo(fresh.length),
    });
  }
}

function canvasOf(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context for textures');
  return { canvas, context };
}

/** The same ground under the same places. */
const isLike = (a: HallPicture, b: HallPicture): boolean => a.selected === b.selected && a.apart.every((x, i) => x === b.apart[i]);

/** The picture of a hall, in `parent`. */
export const mountHall = (parent: HTMLElement, picture: HallPicture, forceCanvas: boolean): Promise<Picture<HallPicture>> =>
  mountPicture(parent, picture, forceCanvas, (ratio) => new HallScene(ratio));
