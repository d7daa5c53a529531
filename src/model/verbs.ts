// The verbs that a scenario puts in play (R3.5): which orders, kinds of motion and other acts it offers. A list that is left out offers all of its kind.
import { z } from 'zod';
import { MOTION_KINDS } from './motion';
import { ORDER_KINDS } from './order';

/** Acts that a scenario may leave out. What answers others, gives a ballot or closes a phase is always there. */
export const OPTIONAL_ACTS = ['offer', 'table', 'writeIn', 'force', 'withdraw', 'speak', 'poll', 'call', 'procedure', 'appeal'] as const;

export const verbsSchema = z.strictObject({
  orders: z.array(z.enum(ORDER_KINDS)).min(1).optional(),
  motions: z.array(z.enum(MOTION_KINDS)).min(1).optional(),
  acts: z.array(z.enum(OPTIONAL_ACTS)).optional(),
});
export type Verbs = z.infer<typeof verbsSchema>;
