// What a field may hold as far as references go, and the words with which `referenceTable.ts` says it.
import type { TableName } from '../model/scenario';

/** What an id may name: a record of a table, or something of narrower or wider meaning. */
export type RefKind =
  | TableName
  /** A person of any layer, in the cast or not. */
  | 'everyone'
  /** A person or `none`. */
  | 'patron'
  /** A person or a body. */
  | 'addressee'
  /** A body or an organization. */
  | 'owner'
  /** A lever or a theme. */
  | 'matter'
  | 'turn'
  /** An answer to any event's question. */
  | 'choice'
  | 'rank'
  | 'standing'
  | 'deedName'
  | 'verb'
  | 'membership'
  | 'rung';

export type Shape =
  | { is: 'ref'; to: RefKind }
  /** An id or text that names nothing defined in a scenario. */
  | { is: 'free' }
  /** `kind/object/…` as motions are named. */
  | { is: 'subject' }
  | { is: 'list'; of: Shape }
  | { is: 'keys'; to: RefKind; of: Shape }
  | { is: 'object'; fields: Fields; step?: readonly [lever: string, value: string]; choice?: readonly [event: string, choice: string] }
  | { is: 'tagged'; tag: string; options: Record<string, Shape> }
  | { is: 'lazy'; of: () => Shape };
export type Fields = Record<string, Shape>;

export const ref = (to: RefKind): Shape => ({ is: 'ref', to });
export const list = (of: Shape): Shape => ({ is: 'list', of });
export const keys = (to: RefKind, of: Shape = free): Shape => ({ is: 'keys', to, of });
export const object = (fields: Fields): Shape => ({ is: 'object', fields });
export const tagged = (tag: string, options: Record<string, Shape>): Shape => ({ is: 'tagged', tag, options });
export const lazy = (of: () => Shape): Shape => ({ is: 'lazy', of });
export const free: Shape = { is: 'free' };
export const subject: Shape = { is: 'subject' };
