// Buttons and small controls. One act on a screen is red; what is refused keeps its place and says why.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../text/ui';
import { Icon, type IconName } from './icon';

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** act: the one red act; other; chosen: ink. */
  kind?: 'act' | 'other' | 'chosen' | 'ghost';
  small?: boolean;
  wide?: boolean;
  /** The key that does the same, shown on the button. */
  hint?: string;
  icon?: IconName;
  pressed?: boolean;
  /** Why it cannot be done, as a sentence: the button stays in place, dashed and locked. */
  refusal?: string | null;
  class?: string;
  label?: string;
}

const CLASSES = { act: 'p', other: '', chosen: 'k', ghost: 'ghost' };

/** A button; a refused one can be focused and read, but does nothing. */
export function Button(props: ButtonProps) {
  const { children, onClick, kind = 'other', small, wide, hint, icon, pressed, refusal = null, label } = props;
  const id = useId();
  const names = ['btn', refusal ? 'off' : CLASSES[kind], small ? 's' : '', wide ? 'wide' : '', props.class ?? ''].filter(Boolean).join(' ');
  return (
    <>
      <button
        type="button"
        class={names}
        aria-pressed={pressed}
        aria-disabled={refusal ? 'true' : undefined}
        aria-describedby={refusal ? id : undefined}
        aria-label={label}
        title={refusal ?? undefined}
        onClick={() => {
          if (!refusal) onClick();
        }}
      >
        {refusal ? <Icon name="lock" size={15} stroke={1.6} /> : icon && <Icon name={icon} size={14} />}
        {children}
        {hint && <Kbd>{hint}</Kbd>}
      </button>
      {refusal && (
        <span id={id} class="sr">
          {t('refused')} {refusal}
        </span>
      )}
    </>
  );
}

/** A key cap. */
export function Kbd({ children }: { children: ComponentChildren }) {
  return (
    <span class="contents" aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  );
}

/** A short fact in a frame. */
export function Tag({ icon, children }: { icon?: IconName; children: ComponentChildren }) {
  return (
    <span class="tag">
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}

/** The square that says whether an order is chosen. */
export function CheckBox({ checked, size = 20 }: { checked: boolean; size?: number }) {
  return (
    <svg class="check" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {checked ? (
        <g>
          <rect width="20" height="20" fill="var(--red)" />
          <path d="M4 10L8.5 14.5L16 6" stroke="#fff" stroke-width="2.4" fill="none" />
        </g>
      ) : (
        <rect x="1" y="1" width="18" height="18" fill="var(--sheet)" stroke="var(--ink2)" stroke-width="1.5" />
      )}
    </svg>
  );
}

interface SelectProps {
  label: string;
  value: string;
  /** Neighbours with the same `group` stand under it as a heading. */
  options: readonly { value: string; label: string; group?: string }[];
  onChange: (value: string) => void;
}

function inGroups<T extends { group?: string }>(options: readonly T[]): [string | undefined, T[]][] {
  const out: [string | undefined, T[]][] = [];
  for (const option of options) {
    const last = out.at(-1);
    if (last !== undefined && last[0] === option.group) last[1].push(option);
    else out.push([option.group, [option]]);
  }
  return out;
}

/** A labelled choice from a list. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {inGroups(options).map(([group, list]) => {
          const rows = list.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group === undefined ? (
            rows
          ) : (
            <optgroup key={group} label={group}>
              {rows}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A few exclusive choices side by side. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  return (
    <div class="segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a toggle in the look of a button, with the role of a radio.
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          class="btn s"
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

/** Nothing here yet, and what would bring something. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <b>{title}</b>
      {children}
    </div>
  );
}

/** How far a long computation is, −1 when that cannot be said; the only thing on screen that may keep moving. */
export function Progress({ value, label }: { value: number; label: string }) {
  return (
    <div
      class={value < 0 ? 'progress busy' : 'progress'}
      role="progressbar"
      aria-valuenow={value < 0 ? undefined : value}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-label={label}
    >
      <i style={{ width: `${value < 0 ? 20 : value}%` }} />
    </div>
  );
}
