// boardgame.io as a peer: its own reducer, on a State of the same size, making the same number of the same writes per action.
// It computes no rule: it is handed what our rules wrote. So its figure is its frame alone, ours the frame and the rules.
import { createRequire } from 'node:module';
import type { State } from '../../model/state';
import { doWrites, type Write } from './writes';

interface PeerState {
  G: State;
}
interface Internal {
  InitializeGame(setup: { game: unknown; numPlayers: number }): PeerState;
  CreateGameReducer(setup: { game: unknown }): (state: PeerState, action: unknown) => PeerState;
}

export interface PeerRun {
  /** Microseconds of each action. */
  micros: number[];
  /** Its last State, to prove that it did the same. */
  last: State;
}

/** What the peer does, for the reader of the figures. */
export const PEER_DOES =
  'boardgame.io 0.50 in production mode, through its own reducer (MAKE_MOVE): the same starting State, and for every action the very writes that our rules made, replayed on its immer draft; it checks no rule and counts no vote, ours does both';

/** null when boardgame.io is not installed (it is a dev dependency). */
export function runPeer(start: State, writes: readonly (readonly Write[])[]): PeerRun | null {
  let internal: Internal;
  try {
    internal = createRequire(import.meta.url)('boardgame.io/internal') as Internal;
  } catch {
    return null;
  }
  const game = {
    setup: () => structuredClone(start),
    moves: {
      write: (context: { G: State }, n: number) => {
        doWrites(context.G, writes[n]!);
      },
    },
    // Every move is legal for the one player, as in a game without turns.
    turn: { minMoves: 0 },
    disableUndo: true,
  };
  let state = internal.InitializeGame({ game, numPlayers: 1 });
  const reduce = internal.CreateGameReducer({ game });
  const micros: number[] = [];
  for (let n = 0; n < writes.length; n += 1) {
    const began = performance.now();
    state = reduce(state, { type: 'MAKE_MOVE', payload: { type: 'write', args: [n], playerID: '0' } });
    micros.push((performance.now() - began) * 1000);
  }
  return { micros, last: state.G };
}
