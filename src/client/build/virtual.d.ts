// Types of the modules that the scenario plugin makes at build time.
declare module 'virtual:scenarios' {
  /** The bundled scenarios that can be played, as the title page lists them. */
  export const summaries: {
    id: string;
    title: string;
    subtitle: string;
    span: string;
    turns: number;
    proof: { right: number; of: number };
    guide: { seat: string; title: string; seed: string | null } | null;
  }[];
  /** Loads one as compiled JSON (see `src/scenario/compiled.ts`). */
  export const load: Record<string, () => Promise<string>>;
}
