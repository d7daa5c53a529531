// Types of the modules that the scenario plugin makes at build time.
declare module 'virtual:scenarios' {
  /** Ids of the bundled scenarios that can be played. */
  export const ids: string[];
  /** Loads one as compiled JSON (see `src/scenario/compiled.ts`). */
  export const load: Record<string, () => Promise<string>>;
}
