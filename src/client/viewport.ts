// Which of the four layouts fits the window. Screens choose their shape by it; style sheets read it from `<html data-layout>`.
import { signal } from '@preact/signals';

export const LAYOUTS = ['wide', 'desk', 'tablet', 'phone'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The layout in force. */
export const layout = signal<Layout>('wide');
/** Windows lower than 760 px fold what can be folded. */
export const isShort = signal(false);

/** The layout for a width in px after the text size is taken into account. */
export function layoutFor(width: number): Layout {
  if (width >= 1280) return 'wide';
  if (width >= 960) return 'desk';
  return width >= 600 ? 'tablet' : 'phone';
}

/** Measures the window; `scale` is the text size setting (1 = 100 %). */
export function measure(scale: number): void {
  layout.value = layoutFor(window.innerWidth / scale);
  isShort.value = window.innerHeight / scale < 760;
  document.documentElement.dataset.layout = layout.value;
  document.documentElement.dataset.short = String(isShort.value);
}
