// Things above the page: popovers, drawers, dialogs, full sheets. Focus enters; Esc closes and gives it back to the opener.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../text/ui';
import { Icon } from './icon';

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** The key of the search, which opens over everything. */
const SEARCH = '/';

/** Moves focus into the layer while it is open; `trap` keeps Tab inside, and the keys of the page behind it from acting. */
function useLayer(onClose: () => void, trap: boolean, onEnter?: () => void) {
  const ref = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const enter = useRef(onEnter);
  enter.current = onEnter;
  useEffect(() => {
    const opener = document.activeElement;
    const layer = ref.current;
    if (!layer) return;
    layer.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        close.current();
      }
      if (event.key === 'Tab' && trap) keepInside(layer, event);
      if (event.key === 'Enter' && event.target === layer) enter.current?.();
      if (trap && event.key !== SEARCH) event.stopPropagation();
    };
    layer.addEventListener('keydown', onKey);
    return () => {
      layer.removeEventListener('keydown', onKey);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [trap]);
  return ref;
}

function keepInside(layer: HTMLElement, event: KeyboardEvent): void {
  const all = [...layer.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((el) => el.offsetParent !== null);
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) return;
  if (event.shiftKey && (document.activeElement === first || document.activeElement === layer)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault();
    first.focus();
  }
}

interface LayerProps {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
  class?: string;
}

/** A non-modal panel beside what it explains. `tail`: height in px at which its tail points to the left; the panel reaches down to it. */
export function Popover({ label, onClose, children, class: extra = '', tail }: LayerProps & { tail?: number }) {
  const ref = useLayer(onClose, false);
  return (
    <div
      ref={ref}
      class={`pop ${extra}`}
      style={tail === undefined ? undefined : { minHeight: `${tail + 36}px` }}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
    >
      {tail !== undefined && (
        <svg class="tail" style={{ top: `${tail - 14}px` }} width="16" height="28" viewBox="0 0 16 28" aria-hidden="true">
          <path d="M16 0L1 14L16 28" fill="var(--sheet)" stroke="var(--ink)" stroke-width="2" />
        </svg>
      )}
      {children}
    </div>
  );
}

function Head({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <div class="row between top-al layer-head">
      <h2>{title}</h2>
      <button type="button" class="close" aria-label={t('close')} title={t('close')} onClick={onClose}>
        <Icon name="close" stroke={2} />
      </button>
    </div>
  );
}

/** A rail that opens over the page from the right. */
export function Drawer({ label, onClose, children, class: extra = '' }: LayerProps) {
  const ref = useLayer(onClose, true);
  return (
    <>
      <div class="veil" aria-hidden="true" onClick={onClose} />
      <div ref={ref} class={`drawer ${extra}`} role="dialog" aria-modal="true" aria-label={label} tabIndex={-1}>
        <Head title={label} onClose={onClose} />
        {children}
      </div>
    </>
  );
}

/** A modal panel in the middle of the page. `onEnter`: what Enter does while no control in it has the focus. */
export function Dialog({ label, onClose, onEnter, children, class: extra = '' }: LayerProps & { onEnter?: () => void }) {
  const ref = useLayer(onClose, true, onEnter);
  return (
    <>
      <div class="veil" aria-hidden="true" onClick={onClose} />
      <div ref={ref} class={`dialog ${extra}`} role="dialog" aria-modal="true" aria-label={label} tabIndex={-1}>
        <Head title={label} onClose={onClose} />
        {children}
      </div>
    </>
  );
}

/** A sheet over the whole phone. */
export function Sheet({ label, onClose, children, class: extra = '' }: LayerProps) {
  const ref = useLayer(onClose, true);
  return (
    <div ref={ref} class={`sheet-over ${extra}`} role="dialog" aria-modal="true" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
