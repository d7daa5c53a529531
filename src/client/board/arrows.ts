// Arrow keys on a board: the nearest thing whose middle lies that way. Pure.

export const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
export type Arrow = (typeof ARROWS)[number];

/** A thing that can be stepped to, by its middle. */
export interface Stop<T> {
  id: T;
  x: number;
  y: number;
}

/** What lies nearest in a direction; what lies aside counts double. null at the edge. */
export function nearest<T>(all: readonly Stop<T>[], from: T, key: Arrow): T | null {
  const a = all.find((stop) => stop.id === from);
  if (!a) return null;
  let best: { id: T; cost: number } | null = null;
  for (const b of all) {
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const along = key === 'ArrowLeft' ? -dx : key === 'ArrowRight' ? dx : key === 'ArrowUp' ? -dy : dy;
    const across = key === 'ArrowLeft' || key === 'ArrowRight' ? Math.abs(dy) : Math.abs(dx);
    if (b === a || along < 8) continue;
    const cost = along + across * 2;
    if (!best || cost < best.cost) best = { id: b.id, cost };
  }
  return best?.id ?? null;
}
