// The picture of the hall: presidium, floor, benches and a dot for every delegate, filling delegation by delegation as the roll is called.
// Draws a HallPicture and nothing else: asks no rule, takes no input, and draws no frame while nothing moves.
import type Phaser from 'phaser';
import { type HallLayout, MARKS, type Mark } from './hallLayout';
import { drawMark, groundOf, REACH } from './hallMarks';
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
  private drawn: Phaser.GameObjects.GameObject[] = [];
  private bobs: Phaser.GameObjects.Bob[][] = [];
  private shown: HallPicture | null = null;
  private palette: Palette | null = null;

  constructor(ratio: number) {
    super('hall', ratio);
  }

  /** One sheet of marks, side by side: the whole hall is drawn from one texture. */
  prepare({ layout }: HallPicture, palette: Palette): Promise<void> {
    const key = this.key(layout, palette);
    if (!this.textures.exists(key)) {
      const r = layout.radius * this.ratio;
      const size = Math.ceil(r * REACH) * 2;
      const canvas = document.createElement('canvas');
      canvas.width = size * MARKS.length;
      canvas.height = size;
      const c = canvas.getContext('2d');
      if (c === null) return Promise.reject(new Error('no 2d context for textures'));
      for (const [i, mark] of MARKS.entries()) drawMark(c, mark, (i + 0.5) * size, size / 2, r, palette);
      const texture = this.textures.addCanvas(key, canvas);
      for (const [i, mark] of MARKS.entries()) texture?.add(mark, 0, i * size, 0, size, size);
    }
    return Promise.resolve();
  }

  private key(layout: HallLayout, palette: Palette): string {
    return `marks ${layout.radius} ${palette.sheet} ${palette.line2}`;
  }

  draw(picture: HallPicture, palette: Palette, still: boolean): void {
    this.finish();
    const before = this.shown;
    const isSame =
      before !== null &&
      this.palette === palette &&
      before.layout === picture.layout &&
      before.selected === picture.selected &&
      isLike(before.apart, picture.apart);
    this.shown = picture;
    this.palette = palette;
    // What stood there stays until it is filled anew; a hall that is new is drawn as it is.
    const stood = before?.layout === picture.layout ? before.marks : picture.marks;
    if (!isSame) this.build(picture, palette, stood);
    this.fill(stood, picture.marks, still);
  }

  private build({ layout, apart, selected }: HallPicture, palette: Palette, marks: HallPicture['marks']): void {
    for (const object of this.drawn) object.destroy();
    this.cameras.main.setBackgroundColor(palette.paper);
    const ground = this.add.graphics().setScale(this.ratio);
    for (const { colour, points } of groundOf(layout, apart, selected, palette)) {
      ground.fillStyle(colour).beginPath().moveTo(points[0]![0], points[0]![1]);
      for (const [x, y] of points.slice(1)) ground.lineTo(x, y);
      ground.closePath().fillPath();
    }
    const key = this.key(layout, palette);
    const blitter = this.add.blitter(0, 0, key);
    const half = Math.ceil(layout.radius * this.ratio * REACH);
    this.bobs = layout.blocks.map((block, i) =>
      block.dots.map((dot, k) =>
        blitter.create(Math.round(dot.x * this.ratio) - half, Math.round(dot.y * this.ratio) - half, marks[i]?.[k] ?? 'uncalled'),
      ),
    );
    this.drawn = [ground, blitter];
  }

  /** Dots whose mark is new are filled one after another. */
  private fill(stood: HallPicture['marks'], marks: HallPicture['marks'], still: boolean): void {
    const fresh = this.bobs.flatMap((block, i) =>
      block.flatMap((bob, k) => {
        const mark = marks[i]?.[k] ?? 'uncalled';
        return stood[i]?.[k] === mark ? [] : [{ bob, mark }];
      }),
    );
    let done = 0;
    const upTo = (n: number): void => {
      for (; done < n; done += 1) fresh[done]!.bob.setFrame(fresh[done]!.mark);
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

const isLike = (a: readonly boolean[], b: readonly boolean[]): boolean => a.every((x, i) => x === b[i]);

/** The picture of a hall, in `parent`. */
export const mountHall = (parent: HTMLElement, picture: HallPicture, forceCanvas: boolean): Promise<Picture<HallPicture>> =>
  mountPicture(parent, picture, forceCanvas, (ratio) => new HallScene(ratio));
