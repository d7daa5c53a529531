// The picture of the table: cloth, chairs, portraits, hands going up one after another, papers passed along, the stamp of the result.
// Draws a BoardLayout and nothing else: asks no rule, takes no input, and draws no frame while nothing moves.
import type Phaser from 'phaser';
import { handSvg } from '../parts/markShapes';
import { inventedFace, portraitSvg } from '../parts/portrait';
import { bakeSvg, bakeTile } from './bake';
import type { BoardLayout, PaperBox, Rect, SeatBox } from './boardModel';
import { mountPicture, type Picture, PictureScene } from './mount';
import type { Palette } from './palette';

const SLIDE_MS = 160;
const ROLL_GAP_MS = 120;
const PAPER_MS = 320;

const css = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`;

class TableScene extends PictureScene<BoardLayout> {
  private drawn: Phaser.GameObjects.GameObject[] = [];
  private hands = new Map<string, string>();
  private seenPapers = new Set<string>();
  private shownOnce = false;

  constructor(ratio: number) {
    super('table', ratio);
  }

  /** Bakes what the layout needs and is not yet a texture. */
  async prepare(layout: BoardLayout, palette: Palette): Promise<void> {
    const wanted: Promise<void>[] = [];
    for (const box of allSeats(layout)) {
      wanted.push(this.texture(faceKey(box, palette), () => bakeTile(faceSvg(box), box, this.ratio, css(palette.ink), css(palette.line2))));
      const { vote, known } = box.seat;
      if (vote)
        wanted.push(this.texture(handKey(box), () => bakeSvg(handSvg(vote, known, box.hand.h), box.hand.w * this.ratio, box.hand.h * this.ratio)));
    }
    await Promise.all(wanted);
  }

  private async texture(key: string, bake: () => Promise<HTMLCanvasElement>): Promise<void> {
    if (this.textures.exists(key)) return;
    const canvas = await bake();
    if (!this.textures.exists(key)) this.textures.addCanvas(key, canvas);
  }

  draw(layout: BoardLayout, palette: Palette, still: boolean): void {
    this.tweens.killAll();
    for (const object of this.drawn) object.destroy();
    this.drawn = [];
    this.cameras.main.setBackgroundColor(palette.paper);
    const ground = this.keep(this.add.graphics().setScale(this.ratio));
    drawGround(ground, layout, palette);
    const quiet = still || !this.shownOnce;
    let end = 0;
    for (const box of layout.papers) end = Math.max(end, this.paper(box, palette, quiet));
    for (const box of allSeats(layout)) this.picture(faceKey(box, palette), box.face);
    end = Math.max(end, this.raiseHands(layout, quiet));
    if (layout.verdict) this.stamp(layout, palette, quiet, end);
    this.seenPapers = new Set(layout.papers.map((box) => box.paper.id));
    this.shownOnce = true;
  }

  private keep<T extends Phaser.GameObjects.GameObject>(object: T): T {
    this.drawn.push(object);
    return object;
  }

  private picture(key: string, rect: Rect): Phaser.GameObjects.Image {
    const { x, y, w, h } = rect;
    const k = this.ratio;
    return this.keep(
      this.add
        .image(Math.round(x * k), Math.round(y * k), key)
        .setOrigin(0)
        .setDisplaySize(w * k, h * k),
    );
  }

  /** Hands that changed go up, one after another in a roll, together otherwise. */
  private raiseHands(layout: BoardLayout, still: boolean): number {
    let turn = 0;
    const now = new Map<string, string>();
    for (const box of allSeats(layout)) {
      const { vote, away, person } = box.seat;
      if (!vote || away) continue;
      const key = handKey(box);
      now.set(person.id, `${layout.stage} ${key}`);
      const image = this.picture(key, box.hand);
      const isNew = this.hands.get(person.id) !== now.get(person.id);
      if (still || !isNew || layout.stage === 'done') continue;
      const y = image.y;
      image.setY(y + box.hand.h * 0.6 * this.ratio).setAlpha(0);
      const delay = layout.stage === 'roll' ? turn * ROLL_GAP_MS : 0;
      this.tweens.add({ targets: image, y, alpha: 1, duration: SLIDE_MS, delay, ease: 'Quad.easeOut' });
      turn += 1;
    }
    this.hands = now;
    if (turn === 0) return 0;
    return SLIDE_MS + (layout.stage === 'roll' ? (turn - 1) * ROLL_GAP_MS : 0);
  }

  /** A paper of the item; a new one is passed along the table from who brought it. */
  private paper(box: PaperBox, palette: Palette, still: boolean): number {
    const k = this.ratio;
    const { w, h } = box.rect;
    const sheet = this.add.graphics();
    sheet.fillStyle(palette.petrolD).fillRect(3 * k, 3 * k, w * k, h * k);
    sheet.fillStyle(palette.paper).fillRect(0, 0, w * k, h * k);
    sheet.fillStyle(palette.line2);
    for (const [i, share] of [0.78, 0.71, 0.78, 0.45].entries()) sheet.fillRect(w * 0.1 * k, h * (0.61 + i * 0.0625) * k, w * share * k, 1.4 * k);
    const holder = this.keep(this.add.container(box.rect.x * k, box.rect.y * k, [sheet]));
    if (still || !box.from || this.seenPapers.has(box.paper.id)) return 0;
    const to = { x: holder.x, y: holder.y };
    holder.setPosition(box.from.x * k, box.from.y * k);
    this.tweens.add({ targets: holder, ...to, duration: PAPER_MS, ease: 'Quad.easeOut' });
    return PAPER_MS;
  }

  private stamp(layout: BoardLayout, palette: Palette, still: boolean, delay: number): number {
    if (!layout.verdict) return 0;
    const { rect, carried } = layout.verdict;
    const k = this.ratio;
    const frame = this.keep(this.add.graphics());
    frame.fillStyle(palette.sheet).fillRect(rect.x * k, rect.y * k, rect.w * k, rect.h * k);
    frame.lineStyle((carried ? 3 : 2) * k, palette.ink).strokeRect(rect.x * k, rect.y * k, rect.w * k, rect.h * k);
    if (still) return 0;
    frame.setAlpha(0).setY(-14 * k);
    this.tweens.add({ targets: frame, y: 0, alpha: 1, duration: SLIDE_MS, delay, ease: 'Quad.easeOut' });
    return delay + SLIDE_MS;
  }
}

const allSeats = (layout: BoardLayout): SeatBox[] => [...layout.seats, ...(layout.wall?.seats ?? [])];
const faceKey = (box: SeatBox, palette: Palette) => {
  const { person, membership } = box.seat;
  return ['face', person.id, person.absent ? 'absent' : '', membership, Math.round(box.face.w), palette.line2].join(' ');
};
const handKey = (box: SeatBox) => `hand ${box.seat.vote} ${box.seat.known} ${Math.round(box.hand.h)}`;
const faceSvg = (box: SeatBox) =>
  portraitSvg(box.seat.person.face ?? inventedFace(box.seat.person.id), 164, {
    mode: box.seat.person.absent ? 'absent' : 'normal',
    detail: box.face.w >= 42,
  });

/** Squared paper, the table and its cloth, the motion's sheet, frames of seats. In page px; the caller scales. */
function drawGround(g: Phaser.GameObjects.Graphics, layout: BoardLayout, palette: Palette): void {
  const { width, height, scale: s, table, cloth, sheet } = layout;
  g.lineStyle(1, palette.grid);
  for (let y = 24 * s; y < height; y += 52 * s) g.lineBetween(0, y, width, y);
  for (let x = 22 * s; x < width; x += 52 * s) g.lineBetween(x, 0, x, height);
  g.fillStyle(palette.clothShade).fillRect(table.x + 8 * s, table.y + 8 * s, table.w, table.h);
  g.fillStyle(palette.petrol).fillRect(table.x, table.y, table.w, table.h);
  g.lineStyle(1, palette.petrolLine).strokeRect(cloth.x, cloth.y, cloth.w, cloth.h);
  g.fillStyle(palette.petrolD).fillRect(sheet.x + 4 * s, sheet.y + 4 * s, sheet.w, sheet.h);
  g.fillStyle(palette.sheet).fillRect(sheet.x, sheet.y, sheet.w, sheet.h);
  for (const box of layout.seats) {
    const { x, y, w, h } = box.frame;
    if (!box.seat.you && !box.isSelected) continue;
    g.fillStyle(palette.sheet).fillRect(x, y, w, h);
    g.lineStyle(box.seat.you ? 3 : 2, box.seat.you ? palette.red : palette.ink).strokeRect(x, y, w, h);
  }
  if (!layout.wall) return;
  g.fillStyle(palette.line2).fillRect(layout.wall.line.x, layout.wall.line.y, layout.wall.line.w, 1);
  for (const box of layout.wall.seats) {
    const { x, y, w, h } = box.frame;
    if (box.seat.you) g.lineStyle(3, palette.red).strokeRect(x, y, w, h);
    else if (box.isSelected) g.fillStyle(palette.sheet).fillRect(x, y, w, h).lineStyle(2, palette.ink).strokeRect(x, y, w, h);
  }
}

/** The picture of a table, in `parent`. */
export const mountTable = (parent: HTMLElement, layout: BoardLayout, forceCanvas: boolean): Promise<Picture<BoardLayout>> =>
  mountPicture(parent, layout, forceCanvas, (ratio) => new TableScene(ratio));
