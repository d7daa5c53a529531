// What a seat asks for: the only way State changes. One discriminated union; the same schema checks files, links, frames and tests.
import { z } from 'zod';
import { offerSchema } from './deal';
import { motionSchema } from './motion';
import { orderSchema } from './order';
import { idSchema } from './source';

export const BALLOTS = ['for', 'against', 'abstain'] as const;
export type Ballot = (typeof BALLOTS)[number];

const seat = idSchema;
export const actionSchema = z.discriminatedUnion('type', [
  /** Work: put an order on the list, or take one off by its place. Secret until all have committed. */
  z.strictObject({ type: z.literal('order'), seat, order: orderSchema }),
  z.strictObject({ type: z.literal('takeBack'), seat, index: z.int().min(0).max(30) }),
  /** Close the phase for this seat. The phase ends when every seat has. */
  z.strictObject({ type: z.literal('commit'), seat }),
  /** News: answer a question addressed to you (R2.1). */
  z.strictObject({ type: z.literal('choose'), seat, ask: z.int().min(0), choice: idSchema }),
  /** Corridor: talk. */
  z.strictObject({ type: z.literal('offer'), seat, offer: offerSchema }),
  z.strictObject({ type: z.literal('answer'), seat, deal: z.int().min(0), accept: z.boolean() }),
  z.strictObject({ type: z.literal('agreeLine'), seat, caucus: z.int().min(0), agree: z.boolean() }),
  /** Corridor or session: lay a motion before a room that sits this month; `amends` = place of the item it replaces. */
  z.strictObject({ type: z.literal('table'), seat, room: idSchema, motion: motionSchema, amends: z.int().min(0).nullable() }),
  /** Corridor: write to a room where you will not be, about an item on its agenda (R2.4); `item`: its place. */
  z.strictObject({
    type: z.literal('writeIn'),
    seat,
    item: z.int().min(0),
    act: z.enum(['for', 'against']),
    document: idSchema.nullable(),
    record: idSchema.nullable(),
  }),
  /** Session. */
  z.strictObject({ type: z.literal('force'), seat, item: z.int().min(0) }),
  z.strictObject({ type: z.literal('withdraw'), seat, item: z.int().min(0) }),
  z.strictObject({ type: z.literal('speak'), seat, act: z.enum(['for', 'against']), document: idSchema.nullable(), record: idSchema.nullable() }),
  /** Ask by telegram the absent members to whom the agenda was sent (R2.4). */
  z.strictObject({ type: z.literal('poll'), seat }),
  /** Ask for a second sitting of this room this month (R1.9). */
  z.strictObject({ type: z.literal('call'), seat }),
  /** What becomes of the item on the table besides a vote; `room`: where `refer` sends it (R4.2, R4.14). `walkOut`: leave the room with one's own (R4.11). */
  z.strictObject({ type: z.literal('procedure'), seat, act: z.enum(['defer', 'refer', 'close', 'secret', 'walkOut']), room: idSchema.nullable() }),
  /** `conscience` casts what the seat's own terms give (R4.3); any other ballot is free (R4.12). */
  z.strictObject({ type: z.literal('castVote'), seat, vote: z.enum([...BALLOTS, 'conscience']) }),
  /** After a defeat: carry the question to the wider room (R4.6). */
  z.strictObject({ type: z.literal('appeal'), seat, item: z.int().min(0) }),
]);
export type Action = z.infer<typeof actionSchema>;
export type ActionType = Action['type'];
export const ACTION_TYPES = actionSchema.options.map((o) => o.shape.type.value) as readonly ActionType[];

/** Why an Action is not legal. `rule` names the rulebook; `key` + `args` are the sentence's key in `text`. */
export interface Refusal {
  rule: string;
  key: string;
  args: Record<string, string | number>;
}
