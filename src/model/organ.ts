// A newspaper or journal: what its file says, and what of it play changes (R7).
import { z } from 'zod';
import { idSchema, permille, sourcesSchema, textSchema } from './source';

export const organSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Another name from a month on (the city's paper, when the city is renamed). */
  renamed: z
    .strictObject({ from: z.string().regex(/^\d{4}-\d{2}$/), name: textSchema })
    .nullable()
    .default(null),
  /** The line beside its title: whose organ it is. */
  masthead: textSchema,
  /** Its title as printed, in Russian; null = the name is shown. */
  title: textSchema.nullable().default(null),
  /** Body whose motion outranks the editor, or organization whose secretary does. */
  owner: idSchema,
  /** Body whose members answer together while no post edits it. */
  board: idSchema.nullable().default(null),
  /** Permille of the cadres who read it, by organization; elsewhere as `elsewhere` says. */
  reach: z.record(idSchema, permille).default({}),
  elsewhere: permille,
  /** false: it is not published yet; an effect opens it. */
  open: z.boolean().default(true),
  sources: sourcesSchema,
});
export type Organ = z.infer<typeof organSchema>;

/** How an editor treats what is handed in: as it is, cut, with a reply beside it, not at all. */
export const EDIT_FORMS = ['print', 'abridge', 'withReply', 'hold'] as const;
export type EditForm = (typeof EDIT_FORMS)[number];

/** What somebody was struck with in print and may answer there (R7.2). */
export interface OwedReply {
  /** Who was struck, and by whose article or paper. */
  to: string;
  by: string;
  turn: number;
  state: 'open' | 'printed' | 'refused';
}

export interface OrganState {
  open: boolean;
  /** What its owner has instructed it to print (R4.13); null: what its editor thinks fit. */
  instructed: 'line' | 'both' | null;
  /** How its editor treats whom this month; who is not named is judged by his opinion. */
  manners: Record<string, EditForm>;
  /** Papers that its owner has kept out of it. */
  barred: string[];
  owed: OwedReply[];
}
