// Rooms of several parties (R4.11): how many come, what a room of the state leaves to the party, and where a man of another party may sit.
import { describe, expect, it } from 'vitest';
import { motionOptions, refuseMotion } from '../../../src/engine/motions';
import { newGame } from '../../../src/engine/newGame';
import { crowdOf } from '../../../src/engine/rooms';
import type { Motion } from '../../../src/model/motion';
import { brief } from '../../support/game';
import { shipped } from '../../support/scenarios';

const scenario = shipped('october-1917');

describe('R4.11 several parties', () => {
  const rising = scenario.manifest.turns.findIndex((t) => t.id >= '1917-10-25');
  const game = { ...newGame(scenario, 'parties'), turn: rising };
  const refused = (motion: Motion, room: string): string | null => brief(refuseMotion(scenario, game, motion, room));

  it('about half of the Executive Committee come to a sitting, each fraction alike', () => {
    expect(crowdOf(scenario, newGame(scenario, 'parties'), 'vtsik')).toEqual({ lenin: 16, kamenev: 8, malkin: 13, none: 4 });
  });

  it('a room of the state does not touch the party, and a man of another party has no place in it', () => {
    expect(refused({ kind: 'lever', lever: 'ministries', value: 2 }, 'vtsik')).toBe('R4.11 party.ofItself');
    expect(refused({ kind: 'discipline', who: ['kamenev'], rung: 'censure', from: null }, 'vtsik')).toBe('R4.11 party.ofItself');
    expect(refused({ kind: 'elect', body: 'central-committee', person: 'malkin', membership: 'full' }, 'central-committee')).toBe(
      'R4.11 party.other',
    );
    expect(refused({ kind: 'appoint', post: 'vtsik-chair', person: 'malkin' }, 'vtsik')).toBe(null);
  });

  it('nobody is shown what the room would refuse', () => {
    const options = motionOptions(scenario, newGame(scenario, 'parties'), 'vtsik', 'kamenev', ['lever', 'elect', 'discipline']);
    expect(options).toEqual([]);
  });
});
