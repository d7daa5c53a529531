import { test } from 'vitest';
import { fresh, scenario, to } from '../support/game';
test('dump', () => {
  const sc = scenario(); const s = fresh();
  for (const p of sc.posts) if (s.posts[p.id]!.holder !== p.holder) console.log(p.id, s.posts[p.id]!.holder);
  for (const p of sc.people) if (s.people[p.id]!.place !== p.place || s.people[p.id]!.authority !== p.authority|| s.people[p.id]!.factionalism !== p.factionalism) console.log(p.id, s.people[p.id]!.place);
  console.log(JSON.stringify({asks: s.asks, levers: s.levers, lines: s.lines, acts: s.acts, items: s.items, rules: s.rules, bodies: s.bodies['central-committee']!.full.join(), acts2: s.acts}));
  for (const t of [0,1,2]) { const x = to(fresh(), t, t===2?'session':'corridor'); console.log(t, JSON.stringify({people: Object.entries(x.people).map(([k,v])=>k+':'+v.place).join(' '), items: x.items, deals:x.deals, session: x.session, conv: x.convened})); }
  for (const e of sc.events) for (const c of e.ask?.choices ?? []) if (c.when) console.log(e.id, c.id, JSON.stringify(c.when));
  console.log(JSON.stringify(sc.rules.rungStakes), JSON.stringify(sc.posts[0]), JSON.stringify(sc.levers));
  const y = fresh();
  for (let t = 0; t < 6; t++) { const w = to(fresh(), t, 'consequences'); console.log(t, w.session, w.phase); }
});
