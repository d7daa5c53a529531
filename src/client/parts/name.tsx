// A name on screen that leads to its entry in the codex; plain text where there is none.
import type { ComponentChildren } from 'preact';
import type { CodexRef } from '../../scenario/codexEntry';
import { t } from '../../text/ui';
import { hasCodex, openCodex } from '../codexDoor';

interface NameProps {
  to: CodexRef | null;
  children: ComponentChildren;
  class?: string;
  /** Said instead of the words, when they do not say where it leads. */
  label?: string;
}

/** A link to an entry. Not for use inside a button. */
export function Name({ to, children, class: extra = '', label }: NameProps) {
  if (to === null || !hasCodex.value) return <span class={extra || undefined}>{children}</span>;
  return (
    <button type="button" class={`name ${extra}`} aria-label={label} title={t('codex.open')} onClick={() => openCodex(to)}>
      {children}
    </button>
  );
}

/** "In the codex": the way from a card to its entry. */
export function InCodex({ to }: { to: CodexRef }) {
  if (!hasCodex.value) return null;
  return (
    <button type="button" class="xs lnk in-codex" onClick={() => openCodex(to)}>
      {t('codex.in')}
    </button>
  );
}
