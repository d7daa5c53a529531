import { describe, expect, it } from 'vitest';
import { newGame } from '../../../src/engine/newGame';
import { applyOrder, breachOf, cardOf, orderOptions, refuseOrder } from '../../../src/engine/orders';
import { membersOf, reachAmong, turnoutOf, wonUnderground } from '../../../src/engine/underground';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { brief, put } from '../../support/game';
import { shipped } from '../../support/scenarios';

const scenario = shipped('united-opposition');
const game: State = put(structuredClone(newGame(scenario, 'underground')), (s) => {
  s.people.trotsky!.place = 'moscow';
  s.organizations.moscow!.cell = { stalin: 900, trotsky: 60, none: 40 };
  s.organizations.moscow!.regime = 80;
  s.organizations.moscow!.opinion = { left: 0, line: 0 };
});
const go = (
  deed: 'print' | 'meet' | 'demonstrate',
  document: string | null = null,
  organization = 'moscow',
): Extract<Order, { kind: 'underground' }> => ({
  kind: 'underground',
  deed,
  organization,
  document,
});
const refused = (o: Order, s = game, seat = 'trotsky') => brief(refuseOrder(scenario, s, seat, o));
const done = (o: Order, s = game, seat = 'trotsky') => put(s, (x) => applyOrder(scenario, x, seat, o));

describe('R6.10 work without leave', () => {
  it('reaches the cells of his side and those convinced of its platform, and counts who comes', () => {
    expect(reachAmong(scenario, game, 'trotsky', 'moscow')).toBe(60);
    const of = membersOf(scenario, game, 'moscow');
    expect(of).toBe(game.organizations.moscow!.seats * 500);
    // Of every hundred reached four come to a meeting, and eight go into the street where nothing is closed.
    expect(turnoutOf(scenario, game, 'trotsky', 'meet', 'moscow')).toBe(Math.trunc((Math.trunc((of * 60) / 1000) * 4) / 100));
    expect(turnoutOf(scenario, game, 'trotsky', 'demonstrate', 'moscow')).toBe(
      Math.trunc((Math.trunc((Math.trunc((of * 60) / 1000) * 8) / 100) * 20) / 100),
    );
    const bloc = put(game, (s) => {
      s.organizations.moscow!.cell = { stalin: 840, trotsky: 60, zinoviev: 100 };
      s.blocs.push({ id: 'b', members: ['trotsky', 'zinoviev'], cohesion: 3, since: 0, until: null, settled: 0, knownTo: null, seen: true });
    });
    expect(reachAmong(scenario, bloc, 'trotsky', 'moscow')).toBe(160);
  });

  it('a meeting is a breach, wins some, and is told with its count', () => {
    expect(breachOf(scenario, game, 'trotsky', go('meet'))).toBe(10);
    const s = done(go('meet'));
    expect(s.people.trotsky!.factionalism).toBe(game.people.trotsky!.factionalism + 10);
    expect(s.organizations.moscow!.cell.trotsky).toBe(60 + wonUnderground(scenario, game, 'trotsky', 'moscow'));
    expect(s.turnouts).toMatchObject([{ by: 'trotsky', deed: 'meet', organization: 'moscow' }]);
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'underground.meet', who: null, args: { person: 'trotsky', came: s.turnouts![0]!.came } });
  });

  it('the street costs twice, and shows weakness where few come', () => {
    expect(breachOf(scenario, game, 'trotsky', go('demonstrate'))).toBe(20);
    const s = done(go('demonstrate'));
    expect(s.people.trotsky!.authority).toBe(game.people.trotsky!.authority - 3);
    const strong = put(game, (x) => {
      x.organizations.moscow!.cell = { stalin: 100, trotsky: 900 };
      x.organizations.moscow!.regime = 0;
    });
    expect(done(go('demonstrate'), strong).people.trotsky!.authority).toBe(game.people.trotsky!.authority + 4);
    expect(cardOf(scenario, strong, 'trotsky', go('demonstrate')).certain.map((l) => l.key)).toEqual([
      'card.underground.demonstrate',
      'card.underground.strong',
    ]);
  });

  it('leaflets bring a paper out that nobody would print, and whose name is under it answers for it', () => {
    const paper = 'platform-of-the-opposition';
    const held = put(game, (s) => {
      Object.assign(s.documents[paper]!, { written: true, holders: ['trotsky'], signatories: ['zinoviev'], sent: false, public: false });
      s.organs.pravda!.barred.push(paper);
    });
    const s = done(go('print', paper), held);
    expect(s.documents[paper]).toMatchObject({ sent: true, public: false });
    expect(s.people.zinoviev!.factionalism).toBeGreaterThan(held.people.zinoviev!.factionalism);
    expect(orderOptions(scenario, held, 'trotsky', ['underground'])).toContainEqual(go('print', paper));
    expect(refused(go('print', paper))).toBe('R1.6 document.notHeld');
  });

  it('needs people, his presence, a paper only for leaflets, and is done once a month', () => {
    expect(refused(go('meet'))).toBeNull();
    expect(refused(go('meet', null, 'mars'))).toBe('R5.2 organization.unknown');
    expect(refused(go('meet', null, 'ukraine'))).toBe('R6.10 underground.elsewhere');
    expect(refused(go('meet', 'platform-of-the-opposition'))).toBe('R6.10 underground.paper');
    expect(refused(go('print', 'nothing'))).toBe('R1.6 document.unknown');
    const known = put(game, (s) => Object.assign(s.documents['platform-of-the-opposition']!, { written: true, public: true }));
    expect(refused(go('print', 'platform-of-the-opposition'), known)).toBe('R7.1 document.public');
    const own = put(game, (x) => void Object.assign(x.posts[scenario.byId.organizations.moscow!.secretary]!, { holder: 'trotsky' }));
    expect(refused(go('meet'), own)).toBe('R6.10 underground.needless');
    const alone = put(game, (s) => void (s.organizations.moscow!.cell = { stalin: 1000 }));
    expect(refused(go('meet'), alone)).toBe('R6.10 underground.nobody');
    expect(
      refused(
        go('meet'),
        put(game, (s) => void s.plans.trotsky!.push(go('meet'))),
      ),
    ).toBe('R6.10 order.already');
    expect(brief(refuseOrder(shipped('cave-meeting'), newGame(shipped('cave-meeting'), 'x'), 'trotsky', go('meet')))).toBe('R3.5 verb.order');
  });
});
