// A way from one page to another with something already chosen there: the circle asks the desk to open an order.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What a page is asked to have open, by the ids of its own family and variant. */
export interface Wanted {
  page: 'work' | 'corridor';
  family: string;
  variant: string;
}

const wanted = signal<Wanted | null>(null);

export const want = (what: Wanted): void => {
  wanted.value = what;
};

/** Whether something is asked of this page: a part of it that is not shown must be brought out first. */
export const isWanted = (page: Wanted['page']): boolean => wanted.value?.page === page;

/** Does what is asked of this page, once, and brings `selector` into view when it is there. */
export function useWanted(page: Wanted['page'], open: (what: Wanted) => void, selector: string): void {
  const asked = wanted.value;
  useEffect(() => {
    if (asked === null || asked.page !== page) return;
    wanted.value = null;
    open(asked);
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(selector);
      found?.scrollIntoView({ block: 'nearest' });
      found?.querySelector<HTMLElement>('button, select')?.focus({ preventScroll: true });
    });
  }, [asked]);
}
