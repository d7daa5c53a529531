// A game as a file: a save, a link, a bug report and a test are all this.
import { z } from 'zod';
import { actionSchema } from './action';
import { idSchema } from './source';

/** Who plays a seat: a person at the screen, the documented course (where it fails the plain player or the standard one), or a computer player with its strength. */
export const PLAYERS = [
  'human',
  'record',
  'record-standard',
  'heuristic',
  'quick',
  'search-quick',
  'search-standard',
  'search-strong',
  'random',
] as const;
export type PlayerKind = (typeof PLAYERS)[number];

/** `digests[i]` is the digest after `i * every` actions; the last one closes the file. */
export const replaySchema = z.strictObject({
  format: z.literal('plenum-replay-1'),
  scenario: idSchema,
  /** Content hash of the scenario the game was played on. */
  hash: z.string().max(64),
  /** Lenses it was played through (R10.1); absent: none. */
  lenses: z.array(idSchema).max(20).optional(),
  seed: z.string().max(64),
  seats: z.record(idSchema, z.enum(PLAYERS)),
  iron: z.boolean().default(false),
  /** Played with the harvests that history had, whatever the scenario draws (R8.2): the documented course, and a game that goes on from it. */
  documented: z.literal(true).optional(),
  actions: z.array(actionSchema).max(100_000),
  every: z.int().min(1).max(1000),
  digests: z.array(z.string().max(32)).max(100_001),
});
export type Replay = z.infer<typeof replaySchema>;
