// Where the things stand on screen that a guide can point at. Points only: a thing that is not there, or lies in another tab, is not pointed at.
import type { GuidePart, GuideScreen, GuideTarget } from '../model/guide';

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
  agenda: (of) => (of === '' ? ['.agenda', '.room'] : [`.room[data-room="${of}"]`]),
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

/** On a narrow window a screen is laid out in tabs: the one in which a part stands, by its label's key. */
const TABS: Readonly<Partial<Record<GuideScreen, Partial<Record<GuidePart, string>>>>> = {
  news: { question: 'ask', newspaper: 'page', chronicle: 'chronicle' },
  work: { attention: 'desk', order: 'desk', posts: 'you', forecast: 'you', papers: 'papers' },
  corridor: { offer: 'deals', agenda: 'motions', motion: 'motions', forecast: 'motions' },
  session: { tally: 'table', seat: 'table', agenda: 'agenda' },
  consequences: { aims: 'changes', votes: 'votes' },
  verdict: { ending: 'ending', aims: 'aims', history: 'history' },
};

/** The tab to look into when a target is not in sight there; null when there is none. */
export const tabOf = (screen: GuideScreen, target: GuideTarget | null): string | null =>
  target === null ? null : (TABS[screen]?.[target.part] ?? null);
