// Puts a Phaser picture on the page: no input, no sound, and no frame while nothing moves. What is drawn is the scene's own business.
import Phaser from 'phaser';
import type { Palette } from './palette';

/** What a layout tells the mount: the size of the picture in page px. */
export interface Sized {
  width: number;
  height: number;
}

/** What a host can ask of a picture. */
export interface Picture<L extends Sized> {
  /** Shows a layout; what is new moves to its place unless `still`. Resolves when nothing moves any more. */
  show(layout: L, palette: Palette, still: boolean): Promise<void>;
  /** Ends all motion at once, at its end. */
  skip(): void;
  destroy(): void;
  readonly renderer: 'webgl' | 'canvas';
}

/** A scene that draws layouts of one kind. `ratio`: device px for one page px. */
export abstract class PictureScene<L extends Sized> extends Phaser.Scene {
  constructor(
    key: string,
    protected readonly ratio: number,
  ) {
    super({ key });
  }

  /** Makes the textures that the layout needs and that are not there yet. */
  abstract prepare(layout: L, palette: Palette): Promise<void>;
  abstract draw(layout: L, palette: Palette, still: boolean): void;

  finish(): void {
    for (const tween of this.tweens.getTweens()) tween.seek(tween.totalDuration).complete();
  }
}

/** Puts the canvas into `parent`. Resolves when the scene is ready to draw. */
export async function mountPicture<L extends Sized>(
  parent: HTMLElement,
  { width, height }: Sized,
  forceCanvas: boolean,
  makeScene: (ratio: number) => PictureScene<L>,
): Promise<Picture<L>> {
  const ratio = Math.min(3, Math.max(1, window.devicePixelRatio * (Number.parseFloat(getComputedStyle(document.body).zoom) || 1)));
  const scene = makeScene(ratio);
  const game = new Phaser.Game({
    type: forceCanvas ? Phaser.CANVAS : Phaser.AUTO,
    // Put on the page when it can draw: who has left by then never had it.
    parent: null,
    width: width * ratio,
    height: height * ratio,
    backgroundColor: 0xf2eadb,
    banner: false,
    audio: { noAudio: true },
    input: { mouse: false, touch: false, keyboard: false, gamepad: false },
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / ratio },
    render: { antialias: true, powerPreference: 'low-power' },
    scene,
  });
  await new Promise<void>((resolve) => game.events.once(Phaser.Core.Events.READY, () => resolve()));
  await document.fonts.ready;
  game.canvas.setAttribute('aria-hidden', 'true');
  game.canvas.removeAttribute('tabindex');
  let size = { width, height };
  // Phaser takes canvases from a pool, with the style of the picture before, and sets none of its own at a zoom of 1.
  const style = () => {
    game.canvas.style.width = `${size.width}px`;
    game.canvas.style.height = `${size.height}px`;
  };
  style();
  parent.append(game.canvas);
  let turn = 0;

  return {
    renderer: game.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas',
    async show(layout, palette, still) {
      turn += 1;
      const mine = turn;
      await scene.prepare(layout, palette);
      if (mine !== turn || !game.isRunning) return;
      if (size.width !== layout.width || size.height !== layout.height) {
        size = { width: layout.width, height: layout.height };
        game.scale.resize(size.width * ratio, size.height * ratio);
        style();
      }
      game.loop.wake();
      scene.draw(layout, palette, still);
      await new Promise<void>((resolve) => {
        const onFrame = () => {
          if (mine === turn && scene.tweens.getTweens().length > 0) return;
          game.events.off(Phaser.Core.Events.POST_RENDER, onFrame);
          if (mine === turn) game.loop.sleep();
          resolve();
        };
        game.events.on(Phaser.Core.Events.POST_RENDER, onFrame);
      });
    },
    skip: () => scene.finish(),
    destroy() {
      game.canvas.remove();
      game.destroy(true);
      // It ends with its next frame, and asleep it has none.
      game.loop.wake();
    },
  };
}
