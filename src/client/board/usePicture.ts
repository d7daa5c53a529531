// Loads a moving picture once its place is measured, keeps it in step with its layout, and takes it away again. The page works without it.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isStill, settings } from '../settings';
import type { Picture, Sized } from './mount';
import { paletteOf } from './palette';

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** WebGL drawn by the processor is slower than a plain canvas, and Chromium paints white over the picture below elements that lie on it. */
const isWebglSlow = (): boolean => {
  const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (context === null) return true;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(name);
};

/** `?renderer=canvas` or `?renderer=webgl` decides; without it, whether this machine has fast WebGL. */
const isCanvasForced = (): boolean => {
  const asked = document.documentElement.dataset.renderer;
  return asked === 'canvas' || (asked !== 'webgl' && isWebglSlow());
};

/** Loads the chunk of a scene and puts it into `parent`. */
export type Mount<L extends Sized> = (parent: HTMLElement, layout: L, forceCanvas: boolean) => Promise<Picture<L>>;

interface Shown {
  holder: RefObject<HTMLDivElement>;
  /** The picture stands: what took its place may go. */
  isShown: boolean;
  isMoving: boolean;
  skip: () => void;
}

/** `isOn`: there is room for it and it is wanted. `onSettled`: nothing moves any more. */
export function usePicture<L extends Sized>(mount: Mount<L>, layout: L | null, isOn: boolean, onSettled?: () => void): Shown {
  const holder = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture<L> | null>(null);
  const settled = useRef(onSettled);
  settled.current = onSettled;
  const [isReady, setReady] = useState(false);
  const can = isOn && layout !== null;

  useEffect(() => {
    const parent = holder.current;
    if (!can || !parent || !layout) return;
    let isGone = false;
    void mount(parent, layout, isCanvasForced())
      .then((made) => {
        if (isGone) return made.destroy();
        picture.current = made;
        parent.dataset.renderer = made.renderer;
        setReady(true);
      })
      // The still picture stays: the game does not need the canvas.
      .catch((error: unknown) => console.warn('The board is shown without its moving picture.', error));
    return () => {
      isGone = true;
      picture.current?.destroy();
      picture.current = null;
      setReady(false);
    };
    // The picture lives as long as it can be shown; later layouts go through `show`.
  }, [can]);

  const contrast = settings.value.contrast;
  const [isShown, setShown] = useState(false);
  const [isMoving, setMoving] = useState(false);
  useEffect(() => {
    if (!isReady || !layout || !picture.current) return;
    let isStale = false;
    setMoving(true);
    void picture.current.show(layout, paletteOf(contrast), isStill()).then(() => {
      if (isStale) return;
      setShown(true);
      setMoving(false);
      settled.current?.();
    });
    return () => {
      isStale = true;
    };
  }, [isReady, layout, contrast]);
  return { holder, isShown: isShown && isReady, isMoving: isMoving && isShown && isReady, skip: () => picture.current?.skip() };
}
