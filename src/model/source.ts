// Where a fact comes from and how far it can be trusted (R10.2). Everything in a scenario carries this.
import { z } from 'zod';

/** Evidence grades, strongest first (R10.2). */
export const GRADES = ['documented', 'claimed', 'inferred', 'invented'] as const;
export type Grade = (typeof GRADES)[number];

/** Kebab-case identifier, 1–64 characters; unique inside its table. Never `constructor`: every table of the language already has an entry of that name. */
export const idSchema = z
  .string()
  .regex(/^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are kebab-case: lower-case letters, digits and single hyphens, and not “constructor”')
  .max(64);

/** A reference to a source: key in `sources.yaml`, printed locator (page, chapter, footnote) and grade. */
export const sourceRefSchema = z.strictObject({
  source: idSchema,
  locator: z.string().min(1).max(300),
  grade: z.enum(GRADES),
});
export type SourceRef = z.infer<typeof sourceRefSchema>;

/** At least one reference; an author's own inference cites the source `author`. */
export const sourcesSchema = z.array(sourceRefSchema).min(1).max(12);

/** An entry of `sources.yaml`. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().max(300),
  author: z.string().max(200),
  year: z.int().nullable().default(null),
  note: z.string().max(1000).default(''),
});
export type Source = z.infer<typeof sourceSchema>;

/** Player-facing text, inline; a locale file may override it by the path of the field. */
export const textSchema = z.string().min(1).max(4000);

/** A signed whole number. State and scenarios hold integers only (R0.9). */
export const intSchema = z.int().min(-1_000_000_000).max(1_000_000_000);

export const percent = z.int().min(0).max(100);
export const permille = z.int().min(0).max(1000);
/** What one person holds of another, or a step of it. */
export const trust = z.int().min(-100).max(100);
