// A game as a link: the replay, deflated, in the part of the address that is never sent to a server.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { type Replay, replaySchema } from '../../model/replay';

const MARK = '#game=';
/** What an unpacked link may hold at the most. */
const MOST_BYTES = 4_000_000;

/** The address of this page with the game in it. */
export function linkOf(replay: Replay, address: string): string {
  const packed = deflateSync(strToU8(JSON.stringify(replay)), { level: 9 });
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return address.split('#')[0] + MARK + text;
}

/** null: no game in this address. `error`: there is one, and it is damaged. */
export function replayOfLink(hash: string): Replay | { error: 'link' } | null {
  if (!hash.startsWith(MARK)) return null;
  try {
    const binary = atob(hash.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
    const text = strFromU8(inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) }));
    const parsed = replaySchema.safeParse(JSON.parse(text.replace(/\0+$/, '')));
    return parsed.success ? parsed.data : { error: 'link' };
  } catch {
    return { error: 'link' };
  }
}
