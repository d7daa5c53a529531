// The desk as it was when its seat could still act: shown, and nothing more, while the others decide in the same phase.
import type { Desk } from './desk';

/** Remembers the last desk of a seat that could act; a session shows each item as it comes and is never held. */
export function makeHeldDesk(): (desk: Desk | null) => Desk | null {
  let held: Desk | null = null;
  return (desk) => {
    if (desk === null || desk.world.phase === 'session' || desk.world.phase === 'over') return desk;
    const { seat, world, view } = desk;
    if (view.waiting.includes(seat)) held = desk;
    else if (desk.thinking && held?.seat === seat && held.world.turn === world.turn && held.world.phase === world.phase)
      return { ...held, thinking: true, canUndo: desk.canUndo, view: { ...held.view, waiting: [] } };
    return desk;
  };
}
