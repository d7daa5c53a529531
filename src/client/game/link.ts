// A game, or a step of a film, as a link: the replay, deflated, in the part of the address that is never sent to a server.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { type Replay, replaySchema } from '../../model/replay';
import type { Id } from '../../model/state';

const MARK = '#game=';
const WATCH = '#watch=';
/** What an unpacked link may hold at the most. */
const MOST_BYTES = 4_000_000;

function pack(replay: Replay): string {
  const packed = deflateSync(strToU8(JSON.stringify(replay)), { level: 9 });
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function unpack(text: string): Replay | { error: 'link' } {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
    const json = strFromU8(inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) }));
    const parsed = replaySchema.safeParse(JSON.parse(json.replace(/\0+$/, '')));
    return parsed.success ? parsed.data : { error: 'link' };
  } catch {
    return { error: 'link' };
  }
}

/** The address of this page with the game in it. */
export function linkOf(replay: Replay, address: string): string {
  return address.split('#')[0] + MARK + pack(replay);
}

/** null: no game in this address. `error`: there is one, and it is damaged. */
export function replayOfLink(hash: string): Replay | { error: 'link' } | null {
  return hash.startsWith(MARK) ? unpack(hash.slice(MARK.length)) : null;
}

/** A step of a film: of the documented course of a scenario, or of a game. */
export interface Watched {
  scenario: Id;
  step: number;
  /** null: the documented course. */
  replay: Replay | null;
}

/** The address of this page with a step of a film in it. */
export function watchLink({ scenario, step, replay }: Watched, address: string): string {
  const game = replay === null ? '' : `&game=${pack(replay)}`;
  return `${address.split('#')[0]}${WATCH}${scenario}&step=${step}${game}`;
}

/** null: no film in this address. `error`: it names a game that is damaged. */
export function watchedOfLink(hash: string): Watched | { error: 'link' } | null {
  if (!hash.startsWith(WATCH)) return null;
  const asked = new URLSearchParams(hash.slice(1));
  const scenario = asked.get('watch') ?? '';
  const step = Number(asked.get('step') ?? 0);
  const game = asked.get('game');
  const replay = game === null ? null : unpack(game);
  if (replay !== null && 'error' in replay) return replay;
  return { scenario: replay?.scenario ?? scenario, step: Number.isSafeInteger(step) && step >= 0 ? step : 0, replay };
}
