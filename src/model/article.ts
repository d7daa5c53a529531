// An article somebody writes for an organ (R7.2, R7.3): one shape for the order that hands it in and the motion that decides on it.
import { z } from 'zod';
import { idSchema } from './source';

/** Takes a side on a question, strikes a man, answers who struck one in print, opens the file of a past deed. */
export const ARTICLE_ACTS = ['argue', 'attack', 'reply', 'dossier'] as const;

export const articleSchema = z.strictObject({
  organ: idSchema,
  act: z.enum(ARTICLE_ACTS),
  target: idSchema.nullable(),
  question: idSchema.nullable(),
  /** The past deed that a dossier opens. */
  fact: idSchema.nullable(),
  /** A paper of Lenin's that it invokes. */
  quote: idSchema.nullable(),
});
export type Article = z.infer<typeof articleSchema>;
