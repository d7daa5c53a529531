// Bakes drawn marks (SVG text) to canvases for textures, at the resolution of the screen. Knows no game and no Phaser.
import type { SeatBox } from './boardModel';

/** Draws an SVG document on a new canvas of w x h device px. */
export async function bakeSvg(
  svg: string,
  w: number,
  h: number,
  after?: (context: CanvasRenderingContext2D, w: number, h: number) => void,
): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(w));
  canvas.height = Math.max(1, Math.round(h));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context for textures');
  const bake = () => context.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (after) {
    context.save();
    after(context, canvas.width, canvas.height);
    bake();
    context.restore();
  } else bake();
  return canvas;
}

/** The cut corner of a person's tile: 12 of 76 at the top right. */
export function cutPath(context: CanvasRenderingContext2D, w: number, h: number, inset = 0): void {
  const cut = (w * 12) / 76;
  context.beginPath();
  context.moveTo(inset, inset);
  context.lineTo(w - cut - inset * 0.4, inset);
  context.lineTo(w - inset, cut + inset * 0.4);
  context.lineTo(w - inset, h - inset);
  context.lineTo(inset, h - inset);
  context.closePath();
}

/** A seat's tile: the face clipped, and the frame that tells a full member from a candidate. */
export async function bakeTile(svg: string, box: SeatBox, ratio: number, ink: string, line: string): Promise<HTMLCanvasElement> {
  const isCut = box.size === 'full' || box.size === 'compact';
  const isCandidate = box.seat.membership === 'candidate';
  const canvas = await bakeSvg(svg, box.face.w * ratio, box.face.h * ratio, (context, w, h) => {
    if (!isCut) return;
    cutPath(context, w, h);
    context.clip();
  });
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.lineWidth = (isCandidate ? 1.2 : 1.5) * ratio;
  context.strokeStyle = isCandidate ? line : ink;
  if (isCandidate) context.setLineDash([3 * ratio, 2 * ratio]);
  const inset = context.lineWidth / 2;
  if (isCut) cutPath(context, canvas.width, canvas.height, inset);
  else {
    context.beginPath();
    context.rect(inset, inset, canvas.width - 2 * inset, canvas.height - 2 * inset);
  }
  if (isCut || isCandidate) context.stroke();
  return canvas;
}
