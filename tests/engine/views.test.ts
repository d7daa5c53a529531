// R4.4, architecture: a View holds no secret of another. Each seat's secrets are listed from the true State and sought in the text of every View.
import { describe, expect, it } from 'vitest';
import { recordPlayer } from '../../src/ai/record';
import { newGame } from '../../src/engine/newGame';
import { knowsTerms } from '../../src/engine/read';
import { stepInPlace } from '../../src/engine/step';
import { paperOf } from '../../src/engine/talks';
import { viewFor, worldFor } from '../../src/engine/view';
import { fuzzGame } from '../../src/lab/fuzz';
import { simulate } from '../../src/lab/simulate';
import { stir } from '../../src/lab/stir';
import type { Action } from '../../src/model/action';
import type { Id, State } from '../../src/model/state';
import { act, fresh, give, inSession, PLAIN, put, scenario, to } from '../support/game';

interface Secret {
  what: string;
  text: string;
}
const text = (value: unknown): string => JSON.stringify(value);

/** What a seat must not find in its View: pieces of JSON that stand in the true State and are nobody else's business. */
function secretsFrom(state: State, seat: Id): Secret[] {
  const out: Secret[] = [{ what: 'the seed', text: state.seed }];
  const add = (what: string, value: unknown): void => void out.push({ what, text: text(value) });
  for (const [id, plan] of Object.entries(state.plans)) if (id !== seat) for (const o of plan) add(`an order of ${id}`, o);
  for (const d of state.deals) if (!d.knownTo.includes(seat)) add(`the deal of ${d.from} and ${d.offer.to}`, d.offer);
  for (const k of state.caucuses) if (!k.knownTo.includes(seat)) add(`the caucus of ${k.host}`, k);
  for (const l of state.letters) if (l.from !== seat && l.to !== seat && !l.seenBy.includes(seat)) add(`the letter of ${l.from} to ${l.to}`, l);
  for (const t of state.talks) if (t.by !== seat && t.to !== seat && !t.isOut && t.paper === null) add(`the talk of ${t.by} and ${t.to}`, t);
  for (const c of state.claims) if (c.by !== seat && c.to !== seat) add(`what ${c.by} told ${c.to}`, c);
  for (const e of state.chronicle) if (e.who !== null && !e.who.includes(seat)) add(`entry ${e.id} ${e.key}`, e);
  for (const a of state.asks) if (a.person !== seat && a.choice !== null) add(`what ${a.person} chose`, a);
  for (const [id, p] of Object.entries(state.people)) {
    if (id === seat || knowsTerms(state, seat, id)) continue;
    const exact = text(p.views);
    if (/:-?2\b|"weight":[23]/.test(exact)) out.push({ what: `the views of ${id}`, text: `"views":${exact}` });
    if (p.knows.length > 0) out.push({ what: `whom ${id} knows`, text: `"knows":${text(p.knows)}` });
  }
  for (const [id, d] of Object.entries(state.documents)) {
    const data = paperOf(scenario(), id)!;
    const mayKnow = d.public || d.known.includes(seat) || d.holders.includes(seat) || data.author === seat || data.maySign.includes(seat);
    if (!mayKnow && scenario().byId.documents[id] === undefined) add(`the talk ${id}`, id);
    if (!mayKnow && d.written) out.push({ what: `the paper ${id}`, text: `"${id}":{"written":true` });
  }
  if (state.session !== null) {
    const others = Object.entries(state.session.ballots).filter(([id]) => id !== seat);
    if (others.length > 0) out.push({ what: 'a closed ballot', text: `"ballots":${text(state.session.ballots)}` });
  }
  return out;
}

/** Secrets found in the View of a seat, less what it may know by itself: the same text may stand for something of its own. */
function leaks(state: State, seat: Id): string[] {
  const world = text(viewFor(scenario(), state, seat).world);
  const own = text({ plan: state.plans[seat], deals: state.deals.filter((d) => d.knownTo.includes(seat)) });
  return secretsFrom(state, seat)
    .filter((s) => world.includes(s.text) && !own.includes(s.text))
    .map((s) => `${seat} sees ${s.what}`);
}

/** Every View of a game at every n-th action, and how many secrets there were to leak. */
function watched(seed: string, actions: readonly Action[], every: number): { found: string[]; secrets: number } {
  const state = newGame(scenario(), seed);
  const found = new Set<string>();
  let secrets = 0;
  actions.forEach((action, i) => {
    stepInPlace(scenario(), state, action);
    if (i % every !== 0 || state.phase === 'over') return;
    const truth = text(state);
    for (const seat of state.seats) {
      for (const leak of leaks(state, seat)) found.add(leak);
      // Each secret stands so in the true State: a search for it can succeed.
      for (const s of secretsFrom(state, seat)) if (!truth.includes(s.text)) found.add(`${s.what} is looked for in a form it never has`);
      secrets += secretsFrom(state, seat).length;
    }
  });
  return { found: [...found], secrets };
}

describe('R4.4 no View holds a secret of another', () => {
  it('on the documented course', () => {
    const record = recordPlayer();
    const { actions } = simulate(scenario(), 'the-sealed-seed', Object.fromEntries(scenario().manifest.seats.map((id) => [id, record])));
    const { found, secrets } = watched('the-sealed-seed', actions, 11);
    expect(found).toEqual([]);
    expect(secrets).toBeGreaterThan(1000);
  });
  it('in a game stirred by lot', () => {
    const { actions } = simulate(scenario(), 'the-hidden-seed', Object.fromEntries(scenario().manifest.seats.map((id) => [id, stir])));
    const { found, secrets } = watched('the-hidden-seed', actions, 13);
    expect(found).toEqual([]);
    expect(secrets).toBeGreaterThan(500);
  });
});

describe('R4.4 what is hidden, one by one', () => {
  const work = to(fresh(), 0, 'work');
  it('R2.2 another’s orders, and how much attention they took', () => {
    const busy = give(structuredClone(work), 'stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' });
    for (const seat of ['kamenev', 'trotsky'])
      expect(worldFor(scenario(), busy, seat)).toEqual({ ...worldFor(scenario(), work, seat), actions: busy.actions });
    expect(worldFor(scenario(), busy, 'stalin').people.stalin!.attention).toBe(3);
  });
  it('R6.2 what passed between two', () => {
    const deeds = (['reproach', 'promiseBroken', 'promiseKept', 'bluffExposed', 'leak', 'confidenceBroken', 'slight', 'attack'] as const).map(
      (deed) => ({
        deed,
        by: 'stalin',
        to: 'zinoviev',
        turn: 0,
      }),
    );
    const s = put(work, (x) => void x.deeds.push(...deeds));
    expect(worldFor(scenario(), s, 'kamenev').deeds.map((d) => d.deed)).toEqual(['slight', 'attack']);
    expect(worldFor(scenario(), s, 'zinoviev').deeds).toEqual(deeds);
  });
  it('R4.2 what is said at the closed board, from those who do not sit there', () => {
    const s = act(inSession(PLAIN), { type: 'speak', seat: 'kamenev', act: 'for', document: null, record: null });
    const speeches = (seat: Id) => worldFor(scenario(), s, seat).session!.speeches.length;
    expect([speeches('voroshilov'), speeches('bukharin'), speeches('zinoviev'), speeches('stalin')]).toEqual([0, 1, 1, 1]);
  });
  it('R4.3 a ballot given, until all have given theirs', () => {
    const s = act(inSession(PLAIN), { type: 'castVote', seat: 'stalin', vote: 'against' });
    expect(worldFor(scenario(), s, 'kamenev').session!.ballots).toEqual({});
    expect(worldFor(scenario(), s, 'stalin').session!.ballots).toEqual({ stalin: 'against' });
  });
  it('R2.1 what another was asked and chose', () => {
    const s = act(fresh(), { type: 'choose', seat: 'zinoviev', ask: 0, choice: 'silence' });
    expect(worldFor(scenario(), s, 'stalin').asks[0]!.choice).toBeNull();
    expect(worldFor(scenario(), s, 'stalin').events['the-letter-in-your-hands']!.choice).toBeNull();
    expect(worldFor(scenario(), s, 'zinoviev').asks[0]!.choice).toBe('silence');
  });
  it('R4.4 terms are exact of oneself, of those who trust one well, and of those drawn out', () => {
    const s = put(work, (x) => void x.people.stalin!.knows.push('rykov'));
    const exact = (id: Id) => text(worldFor(scenario(), s, 'stalin').people[id]!.views) === text(s.people[id]!.views);
    expect(['stalin', 'molotov', 'rykov', 'trotsky', 'kamenev'].map(exact)).toEqual([true, true, true, false, false]);
    expect(viewFor(scenario(), s, 'stalin').estimated).not.toContain('rykov');
    expect(viewFor(scenario(), s, 'stalin').estimated).toContain('trotsky');
  });
  it('R9.2 when the game is over everything is open', () => {
    const s = put(work, (x) => void (x.phase = 'over'));
    expect(worldFor(scenario(), s, 'stalin')).toBe(s);
  });
});

it('a View is made without touching the State', () => {
  const row = fuzzGame(scenario(), 'views', 3);
  expect(row.fault).toBeNull();
});
