// Golden tables: what the formulas give today, so that a change of balance shows as a change of numbers. Written anew only by `npm run golden`.
import { expect, it } from 'vitest';
import { moveCircle } from '../../src/engine/circle/cadres';
import { apparatusOf, delegatesOf, holdAt } from '../../src/engine/circle/delegates';
import { breachOf, costOf, orderOptions } from '../../src/engine/orders';
import { postsOf, workCost } from '../../src/engine/read';
import { doDeed } from '../../src/engine/tools';
import { playCourse } from '../../src/lab/course';
import { DEEDS } from '../../src/model/effect';
import type { Id, State } from '../../src/model/state';
import { fresh, give, put, scenario, to } from '../support/game';
import { golden } from '../support/stored';

it('R4.3 every vote of the documented course: tally, ballots, sums and terms', () => {
  const { ends } = playCourse(scenario());
  const table = ends.at(-1)!.votes.map((v) => ({
    vote: `${scenario().manifest.turns[v.turn]!.id} ${v.room} ${v.subject}`,
    tally: `${v.for}–${v.against}–${v.abstain} ${v.carried ? 'carried' : 'lost'}${v.consent ? ' by consent' : ''}`,
    voters: Object.fromEntries(
      v.voters.map((x) => [x.person, `${x.ballot} ${x.sum}: ${x.reasons.map((r) => `${r.term} ${r.value}`).join(', ') || 'nothing'}`]),
    ),
  }));
  expect(table.length).toBeGreaterThan(4);
  expect(table).toEqual(golden('documented-votes', table));
});

it('R5.1 one month of the circle: apparatus, regime, delegates and hold before and after', () => {
  const before = give(to(fresh(), 0, 'work'), 'stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' });
  const picture = (s: State) => ({
    organizations: Object.fromEntries(
      scenario().organizations.map((o) => [
        o.id,
        { ...apparatusOf(s, o.id), regime: s.organizations[o.id]!.regime, sends: delegatesOf(scenario(), s, o.id) },
      ]),
    ),
    hold: Object.fromEntries(
      (['zinoviev', 'stalin', 'kamenev', 'trotsky'] as const).map((id) => [
        id,
        (['organizations', 'congress', 'committee'] as const).map((station) => holdAt(scenario(), s, id, station)),
      ]),
    ),
  });
  const after = put(to(structuredClone(before), 0, 'corridor'), (s) => moveCircle(scenario(), s));
  const table = { before: picture(before), after: picture(after) };
  expect(table).toEqual(golden('circle-month', table));
});

it('R1.9b what each deed does to the trust of the one it is done to, and back', () => {
  const between = (s: State, a: Id, b: Id): number => s.ties[a]?.[b] ?? 0;
  const start = fresh();
  const table = Object.fromEntries(
    DEEDS.map((deed) => {
      const s = put(start, (x) => doDeed(scenario(), x, deed, 'rykov', 'tomsky'));
      return [
        deed,
        [between(s, 'tomsky', 'rykov') - between(start, 'tomsky', 'rykov'), between(s, 'rykov', 'tomsky') - between(start, 'rykov', 'tomsky')],
      ];
    }),
  );
  expect(table).toEqual(golden('deeds', table));
});

it('R2.2 attention of every seat in July, the price of his posts, and the price of every kind of order', () => {
  const s = to(fresh(), 0, 'work');
  const prices = (seat: Id): Record<string, string> => {
    const found = new Map<string, Set<string>>();
    for (const o of orderOptions(scenario(), s, seat)) {
      const breach = breachOf(scenario(), s, seat, o);
      const price = `${costOf(scenario(), s, seat, o)}${breach > 0 ? `, breach ${breach}` : ''}`;
      found.set(o.kind, (found.get(o.kind) ?? new Set()).add(price));
    }
    return Object.fromEntries([...found].map(([kind, set]) => [kind, [...set].sort().join(' or ')]));
  };
  const table = Object.fromEntries(
    s.seats.map((seat) => [
      seat,
      {
        attention: s.people[seat]!.attention,
        posts: Object.fromEntries(postsOf(scenario(), s, seat).map((post) => [post, workCost(scenario(), s, seat, post)])),
        orders: prices(seat),
      },
    ]),
  );
  expect(table).toEqual(golden('attention', table));
});
