// The page: which screen is open. The title is here; a running game puts its own screens in its place.
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { t } from '../text/ui';
import { codexPlace, openSearch } from './codexDoor';
import { CodexLayer } from './codexLayer';
import { useSearchKey } from './keys';
import { shownLanguage } from './language';
import { StatusLine } from './parts/status';
import { SettingsDialog } from './screens/settings';

/** What is on the page. Set by whatever runs the game; null while nothing has been loaded. */
export const page = signal<(() => ComponentChildren) | null>(null);
/** Whether the settings lie over the page. */
export const isSettingsOpen = signal(false);

function toActs() {
  document.querySelector<HTMLElement>('#act button, .begin')?.focus();
}

/** The root of the client. */
export function App() {
  const Page = page.value;
  useSearchKey(() => !isSettingsOpen.peek() && codexPlace.peek() === null && openSearch());
  return (
    <>
      <button type="button" class="skip" onClick={toActs}>
        {t('skip')}
      </button>
      <div class="under" inert={codexPlace.value !== null}>
        {Page ? <Page key={shownLanguage.value} /> : null}
      </div>
      <CodexLayer />
      {isSettingsOpen.value && (
        <SettingsDialog
          onClose={() => {
            isSettingsOpen.value = false;
          }}
        />
      )}
      <StatusLine />
    </>
  );
}
