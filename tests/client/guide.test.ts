// The guide's stepper: which step fits, what completes it, and that nothing a player does instead can break it.
import { describe, expect, it } from 'vitest';
import { completes, doneAfter, type Moment, placeOf, stepNow, type Told } from '../../src/client/game/guide';
import { nameOfGame, recall, remember } from '../../src/client/game/guideMemory';
import type { Action } from '../../src/model/action';
import { type Guide, guideSchema } from '../../src/model/guide';
import { shipped } from '../support/scenarios';

const guide: Guide = guideSchema.parse({
  seat: 'kamenev',
  title: 'First',
  steps: [
    { id: 'read', title: 'Read', text: 'Read.', screen: 'work', turn: '1923-09' },
    { id: 'appoint', title: 'Appoint', text: 'Appoint.', screen: 'work', turn: '1923-09', done: { type: 'order', kind: 'appoint' } },
    { id: 'circle', title: 'Circle', text: 'Open.', screen: 'work', turn: '1923-09', done: { type: 'open', what: 'circle' } },
    { id: 'again', title: 'Again', text: 'Open.', screen: 'consequences', turn: '1923-09', done: { type: 'open', what: 'circle' } },
    { id: 'sent', title: 'Sent', text: 'It is sent.', screen: 'work', when: { type: 'turn', op: '=', value: 1 } },
    { id: 'offer', title: 'Offer', text: 'Offer.', screen: 'corridor', done: { type: 'act', act: 'offer' } },
  ],
});
const at = (screen: Moment['screen'], turn = '1923-09', isSo = false): Moment => ({ turn, screen, holds: () => isSo });
const none: ReadonlySet<string> = new Set();
const told = (action: Action): Told => ({ type: 'action', action });
const order = told({ type: 'order', seat: 'kamenev', order: { kind: 'appoint', post: 'ukraine-secretary', person: 'kalinin' } });
const rest = told({ type: 'order', seat: 'kamenev', order: { kind: 'rest' } });
const offer = told({ type: 'offer', seat: 'kamenev', offer: { to: 'stalin', give: [], ask: [], term: 'month' } });
const id = (moment: Moment, done = none): string | null => stepNow(guide, done, moment)?.id ?? null;

describe('the step that is shown', () => {
  it('is the first that is not done and fits the screen and the month', () => {
    expect(id(at('work'))).toBe('read');
    expect(id(at('work'), new Set(['read']))).toBe('appoint');
    expect(id(at('consequences'))).toBe('again');
    expect(id(at('work', '1923-11'))).toBeNull();
    expect(id(at('news'))).toBeNull();
    expect(id(at(null))).toBeNull();
  });

  it('waits for what must be so', () => {
    expect(id(at('work', '1923-10'))).toBeNull();
    expect(id(at('work', '1923-10', true))).toBe('sent');
  });

  it('is left behind when the month is over, whatever was done', () => {
    expect(id(at('work', '1923-10', true), new Set(['read']))).toBe('sent');
    expect(placeOf(guide, guide.steps[1]!)).toEqual({ at: 2, of: 6 });
  });
});

describe('what completes a step', () => {
  it('is the deed it asks for, and no other', () => {
    expect(completes(guide.steps[1]!, order)).toBe(true);
    expect(completes(guide.steps[1]!, rest)).toBe(false);
    expect(completes(guide.steps[0]!, order)).toBe(false);
    expect(completes(guide.steps[5]!, offer)).toBe(true);
  });

  it('counts also when it was done before it was asked for', () => {
    const done = doneAfter(guide, none, at('work'), order);
    expect([...done]).toEqual(['appoint']);
    expect(id(at('work'), done)).toBe('read');
    expect(id(at('work'), new Set([...done, 'read']))).toBe('circle');
  });

  it('counts what is opened for the screen it is opened from', () => {
    expect([...doneAfter(guide, none, at('work'), { type: 'open', what: 'circle' })]).toEqual(['circle']);
    expect([...doneAfter(guide, none, at('consequences'), { type: 'open', what: 'circle' })]).toEqual(['again']);
  });

  it('minds nothing else', () => {
    expect(doneAfter(guide, none, at('work'), rest)).toBe(none);
    expect(doneAfter(guide, none, at('work', '1923-11'), order)).toBe(none);
  });
});

describe('what is kept', () => {
  it('begins anew in another game, and where nothing can be kept', () => {
    expect(recall(nameOfGame('first-plenum', 'a'))).toEqual({ game: 'first-plenum/a', done: [], isOff: false });
    remember({ game: 'first-plenum/a', done: ['read'], isOff: true });
    expect(recall(nameOfGame('first-plenum', 'b')).done).toEqual([]);
  });
});

describe('the guide of the first plenum', () => {
  const first = shipped('first-plenum');

  it('speaks to a seat and leads through every screen of all three months', () => {
    const steps = first.guide!.steps;
    expect(first.manifest.seats).toContain(first.guide!.seat);
    for (const { id: turn } of first.manifest.turns)
      for (const screen of ['news', 'work', 'corridor', 'session', 'consequences'] as const)
        expect(
          steps.some((s) => s.screen === screen && s.turn === turn),
          `${turn} ${screen}`,
        ).toBe(true);
    expect(steps.filter((s) => s.screen === 'verdict').length).toBeGreaterThan(1);
  });

  it('asks only for what the scenario offers (R3.5), in few and plain sentences', () => {
    const verbs = first.manifest.verbs!;
    for (const { id: step, done, text } of first.guide!.steps) {
      if (done.type === 'order') expect(verbs.orders, step).toContain(done.kind);
      if (done.type === 'act' && done.act !== 'choose') expect(verbs.acts, step).toContain(done.act);
      expect(text.split(/\s+/).length, step).toBeLessThan(75);
    }
  });

  it('has six verbs to teach: two of work, one each for naming, talking, promising and proposing, and the vote', () => {
    expect(first.manifest.verbs).toMatchObject({ orders: ['work', 'attend', 'appoint', 'court'], acts: ['offer', 'table'] });
  });
});
