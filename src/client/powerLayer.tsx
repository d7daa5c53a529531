// The circle and the economy over a running game: opened from any phase by its key or the top bar; what lies under it stays as it was.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FigureName } from '../model/economy';
import type { Id, State } from '../model/state';
import { circleModel } from './adapt/circle';
import type { Desk } from './adapt/desk';
import { economyModel } from './adapt/economy';
import { activeScope, KeyScope, useKeys } from './keys';
import type { TopActs } from './models';
import { PowerScreen, type PowerTab } from './screens/power';
import { want } from './wanted';

const SCOPE = 'power';

interface PowerSetup {
  desk: ReadonlySignal<Desk | null>;
  /** The world a month ago, while what the month did is being looked at; null otherwise. */
  before: (desk: Desk) => State | null;
  /** Who must take the device: he must not find what another had open. */
  passTo: ReadonlySignal<Id | null>;
  /** Something else lies over the page. */
  isBlocked: () => boolean;
  top: () => TopActs;
}

interface Power {
  open(): void;
  close(): void;
  isOpen: ReadonlySignal<boolean>;
  /** The screen of the phase: kept as it is, but out of reach, while the page lies over it. */
  Under(props: { children: ComponentChildren }): preact.JSX.Element;
  Over(): preact.JSX.Element | null;
}

export function makePower({ desk, passTo, before, isBlocked, top }: PowerSetup): Power {
  const isOpen = signal(false);
  const tab = signal<PowerTab>('circle');
  const opened = signal<Id | null>(null);
  const figure = signal<FigureName | null>(null);
  let opener: Element | null = null;

  const open = (): void => {
    if (isOpen.peek() || isBlocked() || passTo.peek() !== null || desk.peek() === null) return;
    opener = document.activeElement;
    activeScope.value = SCOPE;
    isOpen.value = true;
  };
  const close = (): void => {
    if (!isOpen.peek()) return;
    isOpen.value = false;
    activeScope.value = 'screen';
    // The screen can be reached again only when the page has been taken off it.
    const back = opener;
    requestAnimationFrame(() => back instanceof HTMLElement && back.isConnected && back.focus({ preventScroll: true }));
  };

  function OpenKey() {
    useKeys({ m: open });
    const next = passTo.value;
    useEffect(() => {
      if (next === null) return;
      close();
      opened.value = null;
      figure.value = null;
    }, [next]);
    return null;
  }

  function Page() {
    const d = desk.value;
    if (d === null || passTo.value !== null) return null;
    return (
      <PowerScreen
        tab={tab.value}
        circle={circleModel(d, opened.value, before(d))}
        economy={economyModel(d, figure.value)}
        top={{ ...top(), onCircle: close }}
        acts={{
          onTab: (to) => (tab.value = to),
          onOpen: (id) => (opened.value = id),
          onFigure: (id) => (figure.value = id),
          onBack: close,
          onAct: ({ family, variant }) => {
            const { phase } = d.world;
            if (phase !== 'work' && phase !== 'corridor') return;
            close();
            want({ page: phase, family, variant });
          },
        }}
      />
    );
  }

  return {
    open,
    close,
    isOpen,
    Under: ({ children }) => (
      <div class="under" inert={isOpen.value}>
        <OpenKey />
        {children}
      </div>
    ),
    Over: () =>
      isOpen.value ? (
        <KeyScope.Provider value={SCOPE}>
          <div class="over">
            <Page />
          </div>
        </KeyScope.Provider>
      ) : null,
  };
}
