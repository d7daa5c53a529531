// The codex over the page: loads the scenario that an address names, keeps what is searched and what is shown, and gives the focus back.
import { effect, type Signal, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Scenario } from '../model/scenario';
import type { Id } from '../model/state';
import { makeCodex } from '../scenario/codex';
import type { Codex, CodexEntry, CodexKind } from '../scenario/codexEntry';
import { makeSearch } from '../scenario/codexSearch';
import { glossary } from '../text/glossary';
import { originalName } from '../text/originalName';
import { t } from '../text/ui';
import { codexModel } from './adapt/codex';
import { bookShelf, canGoBack, closeCodex, codexBack, codexPlace, isSearchAsked, openCodex, openPlace, openShelf } from './codexDoor';
import { activeScope, KeyScope } from './keys';
import { refuse } from './parts/status';
import { CodexScreen } from './screens/codex';
import { settings } from './settings';

const SCOPE = 'codex';

const query = signal('');
const kind = signal<CodexKind>('person');
/** In a game: shows what came later and what was kept secret. Off whenever the codex is opened anew. */
const isUnveiled = signal(false);

interface Made {
  codex: Codex;
  search(query: string): CodexEntry[];
}
const made = new WeakMap<Scenario, Made>();

function codexOf(scenario: Scenario): Made {
  let one = made.get(scenario);
  if (one === undefined) {
    const codex = makeCodex(scenario, { terms: glossary(), originalName });
    one = { codex, search: makeSearch(codex) };
    made.set(scenario, one);
  }
  return one;
}

/** Puts the scenario of the open place on the shelf, if it is not there. Returns what ends it. */
export function keepShelf(load: (id: Id) => Promise<Scenario>): () => void {
  return effect(() => {
    const place = codexPlace.value;
    if (place === null || openShelf.value !== null) return;
    load(place.scenario).then(
      (scenario) => {
        if (codexPlace.peek()?.scenario === scenario.manifest.id) bookShelf.value = { scenario, reader: () => null };
      },
      () => {
        refuse(t('codex.noScenario', { scenario: place.scenario }));
        closeCodex();
      },
    );
  });
}

/** The keys of the page act again when the codex is closed, and what was in focus is in focus. */
function useFocusBack(): void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const scope = activeScope.peek();
    activeScope.value = SCOPE;
    return () => {
      activeScope.value = scope;
      isSearchAsked.value = false;
      isUnveiled.value = false;
      query.value = '';
      const back = opener.current;
      requestAnimationFrame(() => back instanceof HTMLElement && back.isConnected && back.focus({ preventScroll: true }));
    };
  }, []);
  opener.current ??= document.activeElement;
}

const set = <T,>(of: Signal<T>, value: T): void => {
  of.value = value;
};

function Open() {
  useFocusBack();
  const place = codexPlace.value;
  const shelf = openShelf.value;
  if (place === null || shelf === null) return <p class="codex-loading">{t('title.loading')}</p>;
  const { codex, search } = codexOf(shelf.scenario);
  const { ref } = place;
  const model = codexModel(
    { scenario: shelf.scenario, codex, search, reader: shelf.reader() },
    {
      query: query.value,
      kind: kind.value,
      ref,
      isUnveiled: isUnveiled.value,
      documentedOnly: settings.value.evidence === 'documented',
      canGoBack: canGoBack(),
    },
  );
  return (
    <CodexScreen
      model={model}
      isSearching={isSearchAsked.value}
      acts={{
        onQuery: (text) => set(query, text),
        onKind: (id) => {
          set(query, '');
          set(kind, id);
        },
        onOpen: (to) => {
          if (to !== null && query.peek() === '') set(kind, to.kind);
          if (to === null) openPlace({ scenario: place.scenario, ref: null });
          else openCodex(to);
        },
        onUnveil: (isOn) => set(isUnveiled, isOn),
        onDocumented: (isOn) => {
          settings.value = { ...settings.value, evidence: isOn ? 'documented' : 'all' };
        },
        onBack: codexBack,
        onClose: closeCodex,
      }}
    />
  );
}

/** The codex, when it is open. */
export function CodexLayer() {
  if (codexPlace.value === null) return null;
  return (
    <KeyScope.Provider value={SCOPE}>
      <div class="over codex-over">
        <Open />
      </div>
    </KeyScope.Provider>
  );
}
