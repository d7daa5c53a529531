// Icons: 16 grid, square caps, no fill. Always beside a word, except close, undo, help and menu, which carry a name of their own.

const PATHS = {
  check: 'M3 8.5L6.5 12L13 4.5',
  branch: 'M4 2V14M4 10C4 7 12 9 12 5V2',
  undo: 'M6 3L3 6L6 9M3 6H10A3 3 0 0 1 10 12H6',
  help: 'M5.5 6A2.5 2.5 0 1 1 8 8.6V10M8 12V13.2',
  menu: 'M2 4H14M2 8H14M2 12H14',
  close: 'M4 4L12 12M12 4L4 12',
  lock: 'M4 7.5H12V13.5H4ZM5.5 7.5V5A2.5 2.5 0 0 1 10.5 5V7.5',
  clock: 'M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2M8 4.5V8L10.5 9.5',
  warning: 'M8 2L14.5 13.5H1.5ZM8 6.5V9.5M8 11V12',
  search: 'M7 2.5A4.5 4.5 0 1 1 7 11.5A4.5 4.5 0 1 1 7 2.5M10.3 10.3L14 14',
  play: 'M4 2.5L13 8L4 13.5Z',
  pause: 'M5 3V13M11 3V13',
  stepBack: 'M13 3L6 8L13 13ZM3.5 3V13',
  stepOn: 'M3 3L10 8L3 13ZM12.5 3V13',
  table: 'M3 5H13V11H3ZM5 3H7M9 3H11M5 13H7M9 13H11',
  paper: 'M4 2H10L13 5V14H4ZM10 2V5H13M6 8H11M6 11H11',
  speech: 'M2 3H14V11H8L5 14V11H2Z',
  person: 'M8 2.5A2.6 2.6 0 1 1 8 7.7A2.6 2.6 0 1 1 8 2.5M3 14C3 9 13 9 13 14',
  deal: 'M2 6H9M6.5 3.5L9.5 6L6.5 8.5M14 11H7M9.5 8.5L6.5 11L9.5 13.5',
  down: 'M4 6L8 10L12 6',
  up: 'M4 10L8 6L12 10',
  next: 'M6 3L11 8L6 13',
  save: 'M8 2V10M5 7.5L8 10.5L11 7.5M3 13.5H13',
  load: 'M8 10.5V2.5M5 5.5L8 2.5L11 5.5M3 13.5H13',
  gear: 'M8 5.5A2.5 2.5 0 1 1 8 10.5A2.5 2.5 0 1 1 8 5.5M8 1.5V3.5M8 12.5V14.5M1.5 8H3.5M12.5 8H14.5M3.4 3.4L4.8 4.8M11.2 11.2L12.6 12.6M12.6 3.4L11.2 4.8M4.8 11.2L3.4 12.6',
  ring: 'M6.5 2H9.5V5H6.5ZM11 6.5H14V9.5H11ZM6.5 11H9.5V14H6.5ZM2 6.5H5V9.5H2ZM9.5 4L12 6.5M12 9.5L9.5 12M6.5 12L4 9.5M4 6.5L6.5 4',
  chart: 'M2 2V14H14M4.5 11L7.5 7L10 9L13.5 4',
  link: 'M6.5 9.5L9.5 6.5M7 4.5L8.5 3A3 3 0 0 1 13 7.5L11.5 9M9 11.5L7.5 13A3 3 0 0 1 3 8.5L4.5 7',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  name: IconName;
  size?: number;
  stroke?: number;
}

/** A decorative icon; the word beside it, or the control's own name, says what it means. */
export function Icon({ name, size = 16, stroke = 1.7 }: IconProps) {
  return (
    <svg
      class="i"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={stroke}
      stroke-linecap="square"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The sign of the game: a table and seven places, one of them taken by you. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <path d="M7 10H21V18H7Z" fill="none" stroke="#F6EEDD" stroke-width="2.4" />
      <g fill="#F6EEDD">
        <rect x="7.4" y="4" width="3.6" height="3.6" />
        <rect x="12.2" y="4" width="3.6" height="3.6" />
        <rect x="17" y="4" width="3.6" height="3.6" />
        <rect x="7.4" y="20.4" width="3.6" height="3.6" />
        <rect x="12.2" y="20.4" width="3.6" height="3.6" />
        <rect x="17" y="20.4" width="3.6" height="3.6" />
      </g>
      <rect x="1.4" y="12.2" width="3.6" height="3.6" fill="#1C1A17" />
    </svg>
  );
}
