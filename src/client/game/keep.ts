// A game taken out of the page: as a file, or as a link that carries it.
import type { Replay } from '../../model/replay';
import type { Text } from '../../text/sentences';
import { t } from '../../text/ui';
import { say } from '../parts/status';
import type { Game } from './game';
import { linkOf } from './link';

/** Gives the game to the reader as a replay file named after its scenario and month. */
export function saveFile(game: Game, text: Text): void {
  saveReplay(game.replay(), `plenum-${game.scenario.manifest.id}-${text.date(game.state.peek().turn).replace(' ', '-')}`);
}

/** Gives a replay to the reader as a file of this name. */
export function saveReplay(replay: Replay, name: string): void {
  const blob = new Blob([JSON.stringify(replay)], { type: 'application/json' });
  const a = document.createElement('a');
  a.href = URL.createObjectURL(blob);
  a.download = `${name}.json`;
  a.click();
  URL.revokeObjectURL(a.href);
}

/** Puts a link to the game on the clipboard, or into the address bar where there is none. */
export async function copyLink(game: Game): Promise<void> {
  const link = linkOf(game.replay(), location.href);
  try {
    await navigator.clipboard.writeText(link);
    say(t('game.linkCopied'));
  } catch {
    history.replaceState(null, '', link);
    say(t('game.linkManual'));
  }
}
