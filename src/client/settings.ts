// What a player sets once: sizes, contrast, motion, picture, keys. Kept in this browser; nothing is sent anywhere.
import { effect, signal } from '@preact/signals';
import { z } from 'zod';
import { LANGUAGES } from '../text/languages';
import { measure } from './viewport';

export const TEXT_SIZES = [100, 115, 130, 150] as const;
export const MOTIONS = ['full', 'off'] as const;
export const CONTRASTS = ['paper', 'high'] as const;
export const EVIDENCE = ['all', 'documented'] as const;

const settingsSchema = z.object({
  textSize: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150)]).catch(100),
  contrast: z.enum(CONTRASTS).catch('paper'),
  motion: z.enum(MOTIONS).catch('full'),
  /** false: the board is a list of seats, no canvas is loaded. */
  picture: z.boolean().catch(true),
  /** Single-letter keys act outside text fields. */
  letterKeys: z.boolean().catch(true),
  /** documented: what the authors of a scenario inferred or invented is hidden or dimmed. The rules do not change by it. */
  evidence: z.enum(EVIDENCE).catch('all'),
  /** null: nobody has chosen one, and the browser's is taken. */
  language: z.enum(LANGUAGES).nullable().catch(null),
});
export type Settings = z.infer<typeof settingsSchema>;

const KEY = 'plenum.settings';
const DEFAULTS: Settings = { textSize: 100, contrast: 'paper', motion: 'full', picture: true, letterKeys: true, evidence: 'all', language: null };

function load(): Settings {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return parsed.success ? parsed.data : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

/** The settings in force; assign a new object to change them. */
export const settings = signal<Settings>(DEFAULTS);

/** True when nothing on screen may move. */
export function isStill(): boolean {
  return settings.value.motion === 'off' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Reads the stored settings and keeps the page and the store in step with them. Call once. */
export function startSettings(): void {
  settings.value = load();
  effect(() => {
    const now = settings.value;
    const root = document.documentElement;
    root.style.setProperty('--scale', String(now.textSize / 100));
    root.dataset.contrast = now.contrast;
    root.dataset.motion = now.motion;
    measure(now.textSize / 100);
    try {
      localStorage.setItem(KEY, JSON.stringify(now));
    } catch {
      // A browser that keeps nothing still plays.
    }
  });
  window.addEventListener('resize', () => measure(settings.peek().textSize / 100));
}
