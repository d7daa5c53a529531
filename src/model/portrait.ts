// A face as data: every field an enum or a small integer, so that a scenario can describe one and the checker can judge it.
import { z } from 'zod';

/** A drawn face: every field an enum or small integer (see the portrait sheet in the client). */
export const portraitSchema = z.strictObject({
  face: z.enum(['oval', 'round', 'long', 'square', 'wedge']),
  width: z.int().min(-2).max(2).default(0),
  age: z.int().min(0).max(3).default(0),
  hair: z.strictObject({
    style: z.enum(['bald', 'fringe', 'receding', 'crop', 'parted', 'swept', 'brushed', 'swoop', 'curly', 'bush', 'bun', 'bob']),
    tone: z.enum(['ink', 'dark', 'mid', 'grey', 'white']).default('dark'),
    volume: z.int().min(-2).max(3).default(0),
    part: z.enum(['left', 'right']).default('left'),
  }),
  brow: z.strictObject({ weight: z.int().min(1).max(4), tilt: z.int().min(-2).max(2) }).default({ weight: 2, tilt: 0 }),
  eyes: z.enum(['plain', 'heavy', 'narrow']).default('plain'),
  nose: z.enum(['straight', 'broad', 'aquiline', 'short']).default('straight'),
  moustache: z.enum(['none', 'trimmed', 'clipped', 'chevron', 'droop', 'walrus', 'handlebar']).default('none'),
  beard: z.enum(['none', 'stubble', 'goatee', 'point', 'spade', 'full']).default('none'),
  beardTone: z.enum(['ink', 'dark', 'mid', 'grey', 'white']).nullable().default(null),
  glasses: z.enum(['none', 'pincenez', 'round', 'oval']).default('none'),
  cap: z.enum(['none', 'flat', 'peaked', 'papakha', 'budenovka']).default('none'),
  collar: z.enum(['tie', 'tunic', 'field', 'open', 'kosovorotka', 'blouse', 'scarf']).default('tie'),
});
export type Portrait = z.infer<typeof portraitSchema>;
