// An organization of the party: what its file says, and what of it play changes.
import { z } from 'zod';
import { idSchema, percent, permille, sourcesSchema, textSchema } from './source';

/** Permille by patron (person id or `none`), must sum to 1000. */
export const sharesSchema = z.record(z.string(), permille);
export const organizationSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Delegates it sends if a congress met tomorrow. */
  seats: z.int().min(1).max(2000),
  secretary: idSchema,
  apparatus: z.strictObject({ province: sharesSchema, district: sharesSchema, cell: sharesSchema }),
  /** 0–100: how much the place resents outsiders. */
  pride: percent,
  /** 0 open … 100 closed: as it is, and as its holder wants it. */
  regime: percent,
  style: percent,
  press: idSchema.nullable().default(null),
  /** Patrons with another foot on the ground there. */
  footholds: z.array(idSchema).default([]),
  opinion: z.record(idSchema, permille).default({}),
  sources: sourcesSchema,
});
export type Organization = z.infer<typeof organizationSchema>;

export interface OrganizationState {
  province: Record<string, number>;
  district: Record<string, number>;
  cell: Record<string, number>;
  regime: number;
  style: number;
  opinion: Record<string, number>;
}
