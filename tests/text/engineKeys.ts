// Reads from the source of the engine every key that it hands to `text`, with the names of the arguments that go with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionSchema, BALLOTS } from '../../src/model/action';
import { MEMBERSHIPS, motionSchema, RUNGS, TONES } from '../../src/model/motion';
import {
  CASE_DEEDS,
  CHAIR_MANNERS,
  COURT_AIMS,
  DECLARE_STEPS,
  MANNERS,
  orderSchema,
  PAPER_DEEDS,
  PASSES,
  PERSONNEL_MANNERS,
  PLEAS,
  POST_ANSWERS,
  REPORT_MANNERS,
  SPEECH_ACTS,
} from '../../src/model/order';
import { EDIT_FORMS } from '../../src/model/organ';
import { MEETING_LEVELS } from '../../src/model/organization';

const ENGINE = new URL('../../src/engine/', import.meta.url).pathname;

/** Values of an enum field of one member of a union of the model. */
function enumOf(union: { options: readonly { shape: Record<string, unknown> }[] }, tag: string, value: string, field: string): string[] {
  const option = union.options.find((o) => (o.shape[tag] as { value?: string } | undefined)?.value === value);
  return [...(option!.shape[field] as { options: readonly string[] }).options];
}
const without = (list: readonly string[], ...gone: string[]): string[] => list.filter((x) => !gone.includes(x));

/**
 * Keys that the engine writes as templates: the template, and what its hole may hold. A value left out has its own key or cannot happen there; the
 * comment says which.
 */
const HOLES: Readonly<Record<string, readonly string[]>> = {
  'court.${o.aim}': COURT_AIMS,
  'declared.${step}': DECLARE_STEPS,
  'discipline.${m.rung}': RUNGS,
  'meeting.${level}': MEETING_LEVELS,
  'elect.${m.membership}': MEMBERSHIPS,
  'fraction.${m.deed}': enumOf(motionSchema, 'kind', 'fraction', 'deed'),
  'underground.${deed}': enumOf(orderSchema, 'kind', 'underground', 'deed'),
  'card.underground.${o.deed}': enumOf(orderSchema, 'kind', 'underground', 'deed'),
  'petition.${o.what}': enumOf(orderSchema, 'kind', 'petition', 'what'),
  'card.petition.${o.what}': enumOf(orderSchema, 'kind', 'petition', 'what'),
  'instruct.${m.keep}': enumOf(motionSchema, 'kind', 'instruct', 'keep'),
  'letter.${l.act}': enumOf(orderSchema, 'kind', 'write', 'act'),
  'card.answerPost.${o.answer}': POST_ANSWERS,
  // Leaking and destroying return before, with `paper.leaked` and `paper.destroyed`.
  'guard.${o.pass}': PASSES,
  'card.guard.${o.pass}': PASSES,
  'bulletin.${after}': ['well', 'dictates', 'silent'],
  'paper.${o.deed}': without(PAPER_DEEDS, 'leak', 'destroy'),
  'card.meet.${commissionOf(state, seat, o.theme)!.mandate}': ['report', 'decide'],
  'case.${plea}': PLEAS,
  'case.${stage}': ['buried', 'notCompetent', 'kept'],
  // What the commission may give by itself.
  'discipline.${rung}': ['finding', 'censure', 'warning'],
  'card.case.find.${rungOfCase(scenario, c)}': ['finding', 'censure', 'warning'],
  'card.case.${o.deed}': without(CASE_DEEDS, 'find'),
  'measure.${m.measure}': enumOf(motionSchema, 'kind', 'measure', 'measure'),
  'mandates.${m.change}': enumOf(motionSchema, 'kind', 'mandates', 'change'),
  'review.${m.outcome}': enumOf(motionSchema, 'kind', 'review', 'outcome'),
  "rule.${m.allow ? 'allow' : 'forbid'}": ['allow', 'forbid'],
  'speech.${a.act}': enumOf(actionSchema, 'type', 'speak', 'act'),
  'speech.letter.${act}': enumOf(actionSchema, 'type', 'writeIn', 'act'),
  'writeIn.${a.act}': enumOf(actionSchema, 'type', 'writeIn', 'act'),
  // The others have keys of their own.
  'spoke.${o.act}': without(SPEECH_ACTS, 'argue', 'quote', 'recall', 'quoteBack'),
  'testified.${o.stance}': enumOf(orderSchema, 'kind', 'testify', 'stance'),
  'text.${m.form}': enumOf(motionSchema, 'kind', 'text', 'form'),
  'verdict.${m.outcome}': enumOf(motionSchema, 'kind', 'verdict', 'outcome'),
  'card.declare.${o.step}': DECLARE_STEPS,
  'card.decree.${basis}': ['deputy', 'interim', 'rival'],
  'card.draft.${o.tone}': TONES,
  'card.pose.${o.stance}': BALLOTS,
  'posed.${o.stance}': BALLOTS,
  'card.edit.${o.form}': EDIT_FORMS,
  'edit.${o.form}': EDIT_FORMS,
  'card.paper.${o.deed}': PAPER_DEEDS,
  'card.speak.${o.act}': without(SPEECH_ACTS, 'argue', 'quote', 'recall', 'quoteBack'),
  // What `answerToSummons` returns.
  'card.summon.${how}': ['comes', 'telegram', 'late', 'away'],
  'card.testify.${o.stance}': enumOf(orderSchema, 'kind', 'testify', 'stance'),
  // A plain manner adds no line.
  'card.work.${o.manner}': without(MANNERS, 'plain'),
  'chair.${chair.manner}': CHAIR_MANNERS,
  'naming.${manner}': PERSONNEL_MANNERS,
  'report.${manner}': REPORT_MANNERS,
  'card.telegram.${o.stance}': ['for', 'against'],
  'telegram.${o.stance}': ['for', 'against'],
  'card.write.${o.act}': enumOf(orderSchema, 'kind', 'write', 'act'),
};

export type Call = 'addEntry' | 'refusal' | 'line';
export interface EmittedKey {
  key: string;
  /** Names of the arguments in the call. */
  args: string[];
  /** The chronicle entry is for everybody, as far as the call says. */
  isPublic: boolean;
  where: string;
}

function sources(): { path: string; text: string }[] {
  return readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
    .filter((p) => p.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ENGINE, path), 'utf8') }));
}

/** The arguments of the call that opens at `at`, split at top-level commas. */
function argumentsAt(text: string, at: number): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = at;
  let quote: string | null = null;
  for (let i = at; i < text.length; i += 1) {
    const c = text[i]!;
    if (quote !== null) {
      if (c === '\\') i += 1;
      else if (c === quote) quote = null;
      continue;
    }
    if (c === "'" || c === '"' || c === '`') quote = c;
    else if ('([{'.includes(c)) depth += 1;
    else if (')]}'.includes(c)) {
      if (depth === 0) {
        out.push(text.slice(from, i).trim());
        return out.filter((a) => a !== '');
      }
      depth -= 1;
    } else if (c === ',' && depth === 0) {
      out.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  throw new Error('a call without an end');
}

/** Keys an expression can give: its string literals, and its templates with their holes filled. */
function keysOf(expression: string, where: string): string[] {
  const templates = [...expression.matchAll(/`((?:[^`\\]|\\.)*)`/g)].map((m) => m[1]!);
  const plain = expression.replace(/`(?:[^`\\]|\\.)*`/g, '');
  const filled = templates.flatMap((t) => {
    const values = HOLES[t];
    if (values === undefined) throw new Error(`${where}: tests/text/engineKeys.ts does not know what fills \`${t}\``);
    return values.map((v) => t.replace(/\$\{.*\}/, v));
  });
  // Literals of a condition (`x === 'a' ? …`) are no keys.
  const literals = [...plain.matchAll(/(===\s*)?'([^']*)'/g)].filter((m) => m[1] === undefined).map((m) => m[2]!);
  const keys = [...filled, ...literals];
  if (keys.length === 0) throw new Error(`${where}: no key in ${expression}`);
  return keys;
}

/** Property names of an object literal, shorthand too. */
function namesOf(object: string): string[] {
  if (!object.startsWith('{')) return [];
  return argumentsAt(`${object.slice(1, -1)})`, 0).map((p) => /^\w+/.exec(p)?.[0] ?? p);
}

/** Every key of one kind of call in the engine; a key written in two places comes twice. */
export function emittedKeys(call: Call): EmittedKey[] {
  const found: EmittedKey[] = [];
  for (const { path, text } of sources()) {
    for (const m of text.matchAll(new RegExp(`(?<![\\w.])(?<!function )${call}\\(`, 'g'))) {
      const args = argumentsAt(text, m.index + m[0].length);
      const [expression, object = '{}', extras = ''] =
        call === 'line' ? [args[0]!, args[1]] : call === 'refusal' ? [args[1]!, args[2]] : [args[1]!, args[2], args[3]];
      for (const key of keysOf(expression, path))
        found.push({
          key,
          args: namesOf(object),
          isPublic: !/\bwho: \[|\bwho: known|\bwho: rosterOf|\{ who, /.test(extras) && !/\bwho\b(?!:)/.test(extras),
          where: path,
        });
    }
  }
  return found;
}
