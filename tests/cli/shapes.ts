// The JSON shapes of the verbs that scripts and teachers depend on. Fields may be added, none of these may go.
import { z } from 'zod';

const interval = z.looseObject({ mean: z.number(), low95: z.number(), high95: z.number() });
const score = z.strictObject({ right: z.int(), of: z.int() });
const spread = z.strictObject({ median: z.number(), p95: z.number() });
const ballot = z.enum(['for', 'against', 'abstain']);

export const failure = z.strictObject({ ok: z.literal(false), error: z.string().min(1), diagnostics: z.array(z.unknown()).optional() });

export const verify = z.strictObject({
  ok: z.boolean(),
  scenarios: z
    .array(
      z.strictObject({
        scenario: z.string(),
        ok: z.boolean(),
        outcomes: z
          .array(
            z.looseObject({
              id: z.string(),
              date: z.string(),
              expected: z.string(),
              computed: z.string(),
              ok: z.boolean(),
              grade: z.enum(['documented', 'claimed', 'inferred', 'invented']),
              source: z.string().min(1),
            }),
          )
          .min(1),
        ballots: z.strictObject({ named: score, implied: score, namedWithoutDeal: score }),
        skipped: z.array(
          z.strictObject({ deed: z.string(), turn: z.string(), refusal: z.looseObject({ rule: z.string(), key: z.string() }).nullable() }),
        ),
      }),
    )
    .min(1),
});

export const check = z.strictObject({
  ok: z.boolean(),
  files: z.int().min(1),
  diagnostics: z.array(
    z.strictObject({
      file: z.string(),
      line: z.int().min(1),
      column: z.int().min(1),
      severity: z.enum(['error', 'warning', 'hint']),
      code: z.string(),
      message: z.string(),
      suggestion: z.string().nullable(),
    }),
  ),
});

export const run = z.looseObject({
  scenario: z.string(),
  games: z.int(),
  finished: z.int(),
  turns: spread,
  actions: spread,
  seconds: z.number(),
  gamesPerSecond: z.number(),
  msPerGame: z.number(),
  endings: z.record(z.string(), z.int()),
  aims: z.record(z.string(), interval.extend({ of: z.int(), spread: z.record(z.string(), z.int()), met: z.record(z.string(), z.int()) })),
  congress: z
    .strictObject({
      met: z.int(),
      contested: z.int(),
      sides: z.record(z.string(), z.strictObject({ carried: z.int(), lost: z.int(), even: z.int() })),
    })
    .nullable(),
  digest: z.string().min(10),
});

export const readings = z.strictObject({
  scenario: z.string(),
  games: z.int(),
  seconds: z.number(),
  workers: z.int(),
  disputes: z.array(
    z.strictObject({
      dispute: z.string(),
      readings: z.array(
        z.strictObject({
          lens: z.string(),
          isBuilt: z.boolean(),
          course: z.strictObject({
            right: z.int(),
            of: z.int(),
            missed: z.array(z.string()),
            example: z.looseObject({ vote: ballot, sum: z.int() }).nullable(),
          }),
          run: z.looseObject({ games: z.int(), finished: z.int() }),
        }),
      ),
      depends: z.array(
        z.strictObject({ what: z.enum(['ending', 'congress', 'aims']), id: z.string(), values: z.array(z.number()), spread: z.number() }),
      ),
    }),
  ),
});

export const pairs = z.strictObject({
  scenario: z.string(),
  games: z.int(),
  seconds: z.number(),
  workers: z.int(),
  pairs: z.array(
    z.strictObject({
      seat: z.string(),
      a: z.string(),
      b: z.string(),
      games: z.int(),
      of: z.int(),
      meanA: z.number(),
      meanB: z.number(),
      difference: interval,
    }),
  ),
});

export const play = z.strictObject({
  scenario: z.string(),
  seat: z.string(),
  seed: z.string(),
  finished: z.boolean(),
  turn: z.string(),
  actions: z.int(),
  digest: z.string(),
  ending: z.string().nullable(),
  score: z.strictObject({ points: z.int(), of: z.int() }),
});

export const replay = z.looseObject({
  scenario: z.string(),
  actions: z.int(),
  at: z.int(),
  digest: z.string(),
  ok: z.boolean(),
  firstDivergence: z
    .strictObject({
      at: z.int().nullable(),
      reason: z.enum(['refused', 'digest', 'scenario', 'threw']),
      message: z.string(),
      action: z.unknown(),
      expected: z.string(),
      computed: z.string(),
    })
    .nullable(),
});

const parts = z.strictObject({ offices: z.int(), lines: z.int(), members: z.int(), votes: z.int() });
const moment = z.strictObject({ when: z.string(), text: z.string() }).nullable();
export const replayAgainst = replay.extend({
  against: z.strictObject({
    with: z.string(),
    total: z.int().min(0).max(100),
    parts,
    curve: z.array(z.strictObject({ turn: z.string(), total: z.int(), parts })),
    differences: z.array(
      z.strictObject({
        part: z.enum(['offices', 'lines', 'members', 'votes']),
        key: z.string(),
        what: z.string().min(1),
        there: z.string().min(1),
        here: z.string().min(1),
        since: z.string(),
        weight: z.int().min(1),
        cause: z.strictObject({ only: z.enum(['there', 'here']), near: z.boolean(), at: z.int(), when: z.string(), text: z.string() }).nullable(),
        set: z.strictObject({ there: moment, here: moment }),
        voters: z.array(z.string()),
      }),
    ),
  }),
});

export const forecast = z.looseObject({
  body: z.string(),
  date: z.string(),
  motion: z.looseObject({ kind: z.string() }),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  carried: z.boolean(),
  members: z
    .array(
      z.looseObject({
        person: z.string(),
        vote: ballot,
        sum: z.int(),
        known: z.boolean(),
        reasons: z.array(z.looseObject({ term: z.string(), value: z.int(), rule: z.string(), source: z.string().nullable() })),
      }),
    )
    .min(1),
});

export const fuzz = z.looseObject({
  games: z.int(),
  actions: z.int(),
  faults: z.array(z.looseObject({ kind: z.string(), replay: z.string() })),
});

export const bench = z.looseObject({
  machine: z.string(),
  figures: z.array(z.looseObject({ id: z.string(), value: z.number(), unit: z.string(), goal: z.number(), ok: z.boolean() })).min(8),
  peers: z.array(z.looseObject({ id: z.string(), ours: z.number(), theirs: z.number(), ratio: z.number() })),
});

export const serve = z.strictObject({ url: z.string(), lan: z.array(z.string()), dir: z.string(), port: z.int() });
