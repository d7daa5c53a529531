// R4.11: what a party body tells its people in a room of the state, who obeys, stays away or defies, and who walks out with whom.
import { describe, expect, it } from 'vitest';
import { refuseAction } from '../../../src/engine/actions';
import { defiances, judgeDefiance, leavingSum, obedience, walkOut } from '../../../src/engine/fractions';
import { applyMotion, motionOptions, positionsOf, refuseMotion, stakesOf } from '../../../src/engine/motions';
import { newGame } from '../../../src/engine/newGame';
import { quorumOf, votersOf } from '../../../src/engine/read';
import { crowdOf } from '../../../src/engine/rooms';
import { count } from '../../../src/engine/votes';
import type { Motion } from '../../../src/model/motion';
import type { Instruction } from '../../../src/model/opposition';
import type { State } from '../../../src/model/state';
import { brief, itemOf, put, sits } from '../../support/game';
import { shipped } from '../../support/scenarios';

const scenario = shipped('october-1917');
const game: State = structuredClone(newGame(scenario, 'fractions'));
const CHAIR: Motion = { kind: 'appoint', post: 'vtsik-chair', person: 'sverdlov' };
const SUBJECT = 'appoint/vtsik-chair/sverdlov';
const tell = (deed: Instruction['deed'], subject = SUBJECT): Motion => ({ kind: 'fraction', room: 'vtsik', subject, deed });
const withItem = put(game, (s) => {
  s.items.push({ ...itemOf(CHAIR, 'vtsik', 'stalin'), subject: SUBJECT });
});
const told = (deed: Instruction['deed'], at = withItem): State =>
  put(at, (s) => applyMotion(scenario, s, tell(deed), itemOf(tell(deed), 'central-committee', 'stalin')));
const vote = (s: State) =>
  count(scenario, s, { motion: CHAIR, room: 'vtsik', mover: 'stalin', voters: votersOf(scenario, s, 'vtsik', []), speeches: [], explain: true });
const refused = (s: State, m: Motion, room = 'central-committee') => brief(refuseMotion(scenario, s, m, room));

describe('R4.11 a party body instructs its fraction', () => {
  it('only a body of the party, only in a room of the state, once, and only about something', () => {
    expect(refused(withItem, tell('for'))).toBeNull();
    expect(refused(withItem, tell('for'), 'petrograd-soviet')).toBe('R4.11 party.ofItself');
    expect(refused(withItem, { ...tell('for'), room: 'central-committee' } as Motion)).toBe('R4.11 fraction.noRoom');
    expect(refused(withItem, tell('for', ''))).toBe('R4.11 fraction.noMatter');
    expect(refused(told('for'), tell('for'))).toBe('R4.13 fraction.same');
    expect(refused(withItem, tell('leave', SUBJECT))).toBe('R4.11 fraction.noMatter');
    expect(
      refused(
        put(withItem, (s) => void (s.bodies.vtsik!.abolished = true)),
        tell('for'),
      ),
    ).toBe('R4.11 room.notCompetent');
    expect(refused(withItem, { ...tell('leave', ''), room: 'sovnarkom' } as Motion)).toBe('R4.11 fraction.nobody');
    expect(brief(refuseMotion(shipped('cave-meeting'), newGame(shipped('cave-meeting'), 'x'), tell('for'), 'politburo'))).toBe('R3.5 verb.motion');
  });

  it('pushes what the motion pushes, to its side', () => {
    const m = tell('against');
    expect(stakesOf(scenario, withItem, m)).toEqual(
      Object.fromEntries(Object.entries(stakesOf(scenario, withItem, CHAIR)).map(([id, n]) => [id, 0 - n])),
    );
    expect(positionsOf(scenario, withItem, tell('away'))).toEqual({});
    expect(
      motionOptions(
        scenario,
        put(withItem, (s) => void (s.turn = 12)),
        'central-committee',
        'stalin',
        ['fraction'],
      ),
    ).toContainEqual(tell('for'));
  });

  it('a member obeys, stays away, or defies by his own sum', () => {
    const i: Instruction = { turn: 0, by: 'central-committee', mover: 'stalin', room: 'vtsik', subject: SUBJECT, deed: 'for', defied: [] };
    const does = (sum: number, deed: Instruction['deed'] = 'for') => obedience(scenario, { ...i, deed }, sum);
    expect(does(8)).toEqual({ ballot: 'for', away: false, weight: 2 });
    expect(does(-11)).toEqual({ ballot: 'abstain', away: true, weight: 2 });
    expect(does(-12)).toEqual({ ballot: 'against', away: false, weight: 2 });
    expect([does(10, 'away').away, does(11, 'away').away, does(12, 'away').ballot]).toEqual([true, true, 'for']);
  });

  it('its word is a term of the account, whoever stays away is counted nowhere, and those of other parties are not bound', () => {
    const s = put(told('for'), (x) => {
      for (const id of ['rykov', 'nogin']) x.people[id]!.place = 'petrograd';
    });
    const before = vote(put(s, (x) => void delete x.instructions));
    const after = vote(s);
    const of = (c: typeof after, id: string) => c.voters.find((v) => v.person === id)!;
    expect(of(after, 'sverdlov').reasons).toContainEqual({ term: 'instruction', value: 2, rule: 'R4.11', about: [] });
    expect(of(after, 'malkin')).toEqual(of(before, 'malkin'));
    const away = after.voters.filter((v) => v.away === true);
    for (const v of away) expect(v.ballot).toBe('abstain');
    const silent = after.voters.filter((v) => v.ballot === 'abstain' && v.away !== true).length;
    const crowds = after.blocs.filter((b) => b.ballot === 'abstain' && b.away !== true).reduce((n, b) => n + b.members, 0);
    expect(after.abstain).toBe(silent + crowds);
  });

  it('who votes against the word is seen to, and it is a ground for a case', () => {
    const s = put(told('for'), (x) => {
      x.votes.push({} as never);
      judgeDefiance(scenario, x, 'vtsik', SUBJECT, { rykov: 'against', sverdlov: 'for', zinoviev: 'abstain', malkin: 'against' });
    });
    expect(s.instructions![0]!.defied).toEqual(['rykov']);
    expect(defiances(s, 'rykov')).toBe(1);
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'fraction.defied', args: { person: 'rykov', room: 'central-committee', body: 'vtsik' } });
    expect(s.deeds.at(-1)).toMatchObject({ deed: 'reproach', by: 'rykov', to: 'stalin' });
  });

  it('holds for the next vote only', () => {
    const done = put(told('for'), (x) => void x.votes.push({ room: 'vtsik', subject: SUBJECT, turn: 0 } as never));
    expect(vote(done).voters.every((v) => v.reasons.every((r) => r.term !== 'instruction'))).toBe(true);
  });

  it('told to leave a government whom nobody plays goes by his ties and what he holds there, or stays in defiance', () => {
    const governed = put(game, (s) => {
      s.posts['sovnarkom-chair']!.holder = 'lenin';
      s.posts['foreign-commissar']!.holder = 'bukharin';
      s.ties.bukharin = { lenin: -100 };
      s.posts['vtsik-chair']!.holder = null;
    });
    const leave: Motion = { kind: 'fraction', room: 'sovnarkom', subject: '', deed: 'leave' };
    expect(stakesOf(scenario, governed, leave)).toEqual({ lenin: -1, bukharin: -1 });
    expect(leavingSum(scenario, governed, { mover: 'lenin', room: 'sovnarkom' }, 'bukharin')).toBe(20 - 12 - 8);
    const s = put(governed, (x) => applyMotion(scenario, x, leave, itemOf(leave, 'central-committee', 'lenin')));
    expect([s.posts['foreign-commissar']!.holder, s.posts['sovnarkom-chair']!.holder]).toEqual([null, 'lenin']);
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'fraction.left', args: { person: 'bukharin', body: 'sovnarkom' } });
  });
});

describe('R4.11 walking out', () => {
  const gone = put(game, (s) => walkOut(scenario, s, 'second-congress', 'dan'));

  it('a man leaves with his fraction, count and quorum follow, and the record says so', () => {
    expect(crowdOf(scenario, gone, 'second-congress')).toEqual({ kamenev: 9, malkin: 6 });
    expect(votersOf(scenario, gone, 'second-congress', ['dan'])).not.toContain('dan');
    expect(quorumOf(scenario, gone, 'second-congress', []).needed).toBe(quorumOf(scenario, game, 'second-congress', []).needed);
    expect(quorumOf(scenario, gone, 'second-congress', []).there).toBeLessThan(quorumOf(scenario, game, 'second-congress', []).there);
    expect(gone.chronicle.at(-1)).toMatchObject({ key: 'fraction.walkedOut', args: { person: 'dan', room: 'second-congress' } });
    expect(
      crowdOf(
        scenario,
        put(gone, (s) => void (s.turn += 1)),
        'second-congress',
      ),
    ).toEqual({ kamenev: 9, malkin: 6, dan: 2 });
  });

  it('nobody walks out of a room of his own party', () => {
    const at = (room: string) =>
      put(game, (s) => {
        s.phase = 'session';
        s.items.push({ ...itemOf(CHAIR, room, 'stalin'), subject: SUBJECT });
        s.session = sits(room, ['kamenev']);
      });
    const out = { type: 'procedure' as const, seat: 'kamenev', act: 'walkOut' as const, room: null };
    expect(brief(refuseAction(scenario, at('central-committee'), out))).toBe('R4.11 procedure.ownRoom');
    expect(brief(refuseAction(scenario, at('vtsik'), out))).toBeNull();
  });
});
