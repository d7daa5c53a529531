// Keys of a screen. Letters act only outside text fields and can be switched off; Enter is left to a control in focus.
import { signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { settings } from './settings';

/** Key name (as in KeyboardEvent.key, letters in lower case; `g n` for a sequence, `Shift+z` for a chord) → what it does. */
export type KeyMap = Record<string, () => void>;

/** The part of the page that a component belongs to, and the part whose keys act: a page laid over another takes them all. */
export const KeyScope = createContext('screen');
export const activeScope = signal('screen');

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
const isControl = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('button, a, [role="tab"], summary') !== null;

/** The name of a pressed key in a KeyMap. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string {
  if (event.key.length !== 1) return event.key;
  const lower = event.key.toLowerCase();
  return event.shiftKey && lower !== event.key ? `Shift+${lower}` : lower;
}

/** The key of the search: from wherever one is on the page, also over a dialog. */
export function useSearchKey(open: () => void): void {
  const current = useRef(open);
  current.current = open;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!settings.peek().letterKeys || activeScope.peek() === 'codex') return;
      event.preventDefault();
      current.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Listens while the component is on screen; the innermost open layer (popover, drawer) comes first because it stops the event. */
export function useKeys(map: KeyMap): void {
  const scope = useContext(KeyScope);
  const current = useRef(map);
  current.current = map;
  // Before the page is painted: who sees a screen can press its keys.
  useLayoutEffect(() => {
    let prefix = '';
    const onKey = (event: KeyboardEvent) => {
      if (scope !== activeScope.peek()) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const name = keyName(event);
      const printing = event.key.length === 1 && event.key !== ' ';
      if (printing && !settings.peek().letterKeys) return;
      if ((name === 'Enter' || name === ' ') && isControl(event.target)) return;
      const keys = current.current;
      const sequence = prefix ? `${prefix} ${name}` : name;
      prefix = name === 'g' && Object.keys(keys).some((key) => key.startsWith('g ')) ? 'g' : '';
      const act = keys[sequence];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [scope]);
}
