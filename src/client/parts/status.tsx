// The spoken line of the screen: one polite status per phase, and refusals at once.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

interface Line {
  text: string;
  /** A refusal: spoken at once, framed in red. */
  bad: boolean;
}

const line = signal<Line>({ text: '', bad: false });
const SECONDS = 6;

/** Says what has happened. */
export function say(text: string): void {
  line.value = { text, bad: false };
}

/** Says why something was refused. */
export function refuse(text: string): void {
  line.value = { text, bad: true };
}

/** Puts away what was said. */
export function quiet(): void {
  line.value = { text: '', bad: false };
}

/** The two live regions; put them once on a page. */
export function StatusLine() {
  const now = line.value;
  useEffect(() => {
    if (!now.text) return;
    const timer = setTimeout(() => {
      if (line.peek() === now) line.value = { text: '', bad: false };
    }, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a tap puts away what lies over the top bar of a phone; it goes by itself too.
    <div onClick={quiet}>
      <div class="status" role="status">
        {now.bad ? '' : now.text}
      </div>
      <div class="status bad" role="alert">
        {now.bad ? now.text : ''}
      </div>
    </div>
  );
}
