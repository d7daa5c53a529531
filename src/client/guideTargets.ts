// Where the things stand on screen that a guide can point at. Points only: a thing that is not there, or lies in another tab, is not pointed at.
import type { GuidePart, GuideTarget } from '../model/guide';

/** Selectors of a part, the nearest first; `of` is an id of the scenario. */
const SELECTORS: Readonly<Record<GuidePart, (of: string) => string[]>> = {
  question: () => ['.ask'],
  newspaper: () => ['.np'],
  chronicle: () => ['.chron-title'],
  you: () => ['.you-head'],
  attention: () => ['.attention'],
  posts: () => ['.posts'],
  order: (of) => [`.order-open[data-order="${of}"]`, `.families [data-order="${of}"]`, `[data-order="${of}"]`],
  chosen: () => ['.order-row.chosen'],
  papers: () => ['.drawer-grid'],
  offer: () => ['.offer.panel'],
  agenda: () => ['.agenda', '.room'],
  motion: () => ['.tabling'],
  forecast: () => ['.tabling-tally', '.ahead', '.vote-bar'],
  seat: (of) => [`[data-seat="${of}"]`],
  ballots: () => ['.ballots'],
  tally: () => ['.vote-bar', '.narrow-table'],
  act: () => ['#act .btn.p', '.news-act .btn.p'],
  circleKey: () => ['.circle-key'],
  organization: (of) => [`[data-tile="${of}"]`],
  shares: () => ['.circle-side'],
  aims: () => ['.aims-points', '.aims-now'],
  votes: () => ['.vote-card'],
  ending: () => ['.ending'],
  history: () => ['.history'],
};

/** The element a step points at, if it can be seen. */
export function elementOf(target: GuideTarget | null): HTMLElement | null {
  if (target === null) return null;
  for (const selector of SELECTORS[target.part](CSS.escape(target.of ?? '')))
    for (const found of document.querySelectorAll<HTMLElement>(selector))
      if (found.offsetParent !== null || found.getClientRects().length > 0) return found;
  return null;
}
