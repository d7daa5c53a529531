// The lines of a codex entry, kind by kind: what the files of a scenario say of it when the play begins. Keys and ids; the words are the reader's.

import type { Outcome } from '../model/history';
import type { Lever } from '../model/lever';
import type { Organ } from '../model/organ';
import type { Organization } from '../model/organization';
import type { Person } from '../model/person';
import type { Place } from '../model/place';
import type { Body, Document, Event, Fact, Omission, Post, Question, Scenario, Theme } from '../model/scenario';
import type { Grade, Source } from '../model/source';
import type { CodexFact, CodexItem, CodexKind, CodexRef } from './codexEntry';
import { type citations, gradeOf, weakestOf } from './grades';

type Made = CodexFact | null;
type More = Partial<Pick<CodexFact, 'grade' | 'later' | 'secret'>>;

const fact = (label: string, items: readonly (CodexItem | null)[], more: More = {}): Made => {
  const kept = items.filter((item) => item !== null);
  return kept.length === 0 ? null : { label, items: kept, grade: null, later: false, secret: false, ...more };
};
const to = (kind: CodexKind, id: string, more: Omit<CodexItem, 'to'> = {}): CodexItem => ({ to: { kind, id }, ...more });
const one = (kind: CodexKind, id: string | null): CodexItem[] => (id === null ? [] : [to(kind, id)]);
const all = (kind: CodexKind, ids: readonly string[]): CodexItem[] => ids.map((id) => to(kind, id));
const note = (key: string, values: CodexItem['values'] = {}): CodexItem => ({ note: key, values });
const kept = (facts: readonly Made[]): CodexFact[] => facts.filter((one) => one !== null);

/** Those of a record of numbers that are not nought, the largest first. */
const byAmount = (table: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(table)
    .filter(([, value]) => value !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || b[1] - a[1]);

export function personFacts(scenario: Scenario, p: Person): CodexFact[] {
  const figures: Grade = weakestOf(p.sources);
  const seats = scenario.bodies.flatMap((b) =>
    b.full.includes(p.id) ? [to('body', b.id, { note: 'full' })] : b.candidates.includes(p.id) ? [to('body', b.id, { note: 'candidate' })] : [],
  );
  const papers = scenario.documents.filter((d) => d.author === p.id && d.state === 'public');
  const coda = scenario.manifest.coda[p.id];
  return kept([
    fact('joined', p.joined === null ? [] : [{ text: String(p.joined.year) }], { grade: p.joined === null ? null : gradeOf(p.joined.sources) }),
    fact(
      'posts',
      all(
        'post',
        scenario.posts.filter((post) => post.holder === p.id).map((post) => post.id),
      ),
    ),
    fact('seats', seats),
    fact(
      'group',
      [scenario.factions.find((f) => f.id === p.faction) ?? null].map((f) => (f === null ? null : { text: f.name })),
    ),
    fact('place', one('place', p.place)),
    fact('patron', p.patron === null ? [] : [to('person', p.patron.person, { note: 'devotion', values: { devotion: p.patron.devotion } })], {
      grade: figures,
      secret: true,
    }),
    fact(
      'views',
      scenario.questions.flatMap((q) => {
        const [view, weight] = p.views[q.id] ?? [0, 0];
        return view === 0 ? [] : [to('question', q.id, { text: view > 0 ? q.plus : q.minus, note: 'view', values: { view, weight } })];
      }),
      { grade: figures, secret: true },
    ),
    fact(
      'ties',
      byAmount(p.ties).map(([id, trust]) => to('person', id, { note: 'tie', values: { trust } })),
      { grade: figures, secret: true },
    ),
    fact('record', all('fact', p.record)),
    fact(
      'papers',
      all(
        'document',
        papers.map((d) => d.id),
      ),
    ),
    fact('coda', coda === undefined ? [] : [{ text: coda }], { later: true }),
  ]);
}

export function bodyFacts(scenario: Scenario, b: Body): CodexFact[] {
  const crowd = Object.entries(b.crowd).filter(([, count]) => count > 0);
  return kept([
    fact('electedBy', one('body', b.electedBy)),
    fact('votes', [note(b.sits ? (b.delegated ? 'congress' : 'room') : 'noRoom')]),
    fact('full', all('person', b.full)),
    fact('candidates', all('person', b.candidates)),
    fact(
      'crowd',
      crowd.map(([patron, count]) => (patron === 'none' ? note('nobodys', { count }) : to('person', patron, { note: 'count', values: { count } }))),
      { grade: weakestOf(b.sources) },
    ),
    fact('head', one('person', b.head)),
    fact('assent', b.assent > 1 ? [note('assent', { count: b.assent })] : []),
    fact(
      'joint',
      b.joint.map((j) => to('body', j.body, { note: j.votes ? 'jointVotes' : 'jointSpeaks' })),
    ),
    fact('reportedBy', one('body', b.reportedBy)),
    fact('region', all('organization', b.region)),
    fact(
      'bodyPosts',
      all(
        'post',
        scenario.posts.filter((post) => post.body === b.id).map((post) => post.id),
      ),
    ),
    fact(
      'fills',
      all(
        'post',
        scenario.posts.filter((post) => post.filledBy === b.id && post.body !== b.id).map((post) => post.id),
      ),
    ),
    fact('founded', b.founded ? [] : [note('notFounded')]),
  ]);
}

/** What a power reaches, as a reference where it is one. */
function powerItem(power: Post['powers'][number]): CodexItem {
  const reached: Record<string, CodexKind | undefined> = {
    edit: 'organ',
    agenda: 'body',
    chair: 'body',
    brief: 'question',
    statistics: 'question',
    hold: 'place',
  };
  const kind = reached[power.power];
  return kind === undefined ? note(`power.${power.power}`, { of: power.of }) : { ...to(kind, power.of), note: `power.${power.power}` };
}

export const postFacts = (p: Post): CodexFact[] =>
  kept([
    fact('holder', p.holder === null ? [note('nobodyNamed')] : one('person', p.holder)),
    fact('rank', [note(`rank.${p.rank}`)]),
    fact('body', one('body', p.body)),
    fact('organization', one('organization', p.organization)),
    fact('filledBy', p.filledBy === null ? [note('byPower')] : one('body', p.filledBy)),
    fact('powers', p.powers.map(powerItem)),
    fact('deputyOf', one('post', p.deputyOf)),
    fact('place', one('place', p.place)),
  ]);

export const questionFacts = (scenario: Scenario, q: Question): CodexFact[] =>
  kept([
    fact('plus', [{ text: q.plus }]),
    fact('minus', [{ text: q.minus }]),
    fact('line', [note(q.line === 0 ? 'lineNone' : 'line', { line: q.line, side: q.line > 0 ? q.plus : q.minus })], { grade: weakestOf(q.sources) }),
    fact(
      'levers',
      all(
        'lever',
        scenario.levers.filter((l) => l.question === q.id).map((l) => l.id),
      ),
    ),
  ]);

export const documentFacts = (d: Document): CodexFact[] =>
  kept([
    fact('author', one('person', d.author)),
    fact('state', [note(`paper.${d.state}`)]),
    fact('signed', all('person', d.signatories)),
    fact('holders', d.state === 'public' ? [] : all('person', d.holders)),
    fact(
      'strikes',
      all(
        'person',
        byAmount(d.targets).flatMap(([id, by]) => (by < 0 ? [id] : [])),
      ),
    ),
    fact(
      'speaksFor',
      all(
        'person',
        byAmount(d.targets).flatMap(([id, by]) => (by > 0 ? [id] : [])),
      ),
    ),
    fact('witnesses', all('person', d.witnesses)),
  ]);

export const eventFacts = (e: Event): CodexFact[] =>
  kept([
    fact('sitting', one('body', e.sitting)),
    fact('asks', e.ask === null ? [] : [to('person', e.ask.person, { text: e.ask.question })]),
    fact('toldTo', e.who === null ? [] : all('person', e.who)),
  ]);

export const outcomeFacts = (o: Outcome): CodexFact[] => {
  const { check } = o;
  if (check.type !== 'vote') return kept([fact('inFact', [{ text: o.history }])]);
  const hands = (side: 'for' | 'against' | 'abstain'): CodexItem[] => [
    ...all('person', check.named[side]),
    ...check.implied[side].map((id) => to('person', id, { note: 'implied' })),
  ];
  return kept([
    fact('inFact', [{ text: o.history }]),
    fact('roomOf', one('body', check.room)),
    fact('for', hands('for')),
    fact('against', hands('against')),
    fact('abstain', hands('abstain')),
    fact('tally', check.tally === null ? [] : [note('tally', { ...check.tally, abstain: check.tally.abstain ?? '—' })]),
  ]);
};

/** What the sources tell and the scenario leaves out. */
export const omissionFacts = (o: Omission): CodexFact[] => kept([fact('leftOut', [{ text: o.reason }])]);

export const organizationFacts = (o: Organization): CodexFact[] => {
  const figures: More = { grade: weakestOf(o.sources) };
  const shares = byAmount(o.apparatus.province).map(([id, permille]) =>
    id === 'none' ? note('nobodysShare', { permille }) : to('person', id, { note: 'share', values: { permille } }),
  );
  return kept([
    fact('secretary', one('post', o.secretary)),
    fact('delegates', [{ text: String(o.seats) }], figures),
    fact('apparatus', shares, figures),
    fact(
      'districts',
      o.districts.map((d) => ({ text: d.name })),
    ),
    fact(
      'wants',
      byAmount(o.wants).map(([id, side]) => to('question', id, { note: side > 0 ? 'wantsPlus' : 'wantsMinus' })),
    ),
  ]);
};

export const organFacts = (scenario: Scenario, o: Organ): CodexFact[] =>
  kept([
    fact('masthead', [{ text: o.masthead }]),
    fact('owner', [scenario.byId.bodies[o.owner] === undefined ? to('organization', o.owner) : to('body', o.owner)]),
    fact(
      'editor',
      all(
        'post',
        scenario.posts.filter((p) => p.powers.some((w) => w.power === 'edit' && w.of === o.id)).map((p) => p.id),
      ),
    ),
    fact('board', one('body', o.board)),
    fact('renamed', o.renamed === null ? [] : [{ text: o.renamed.name }]),
  ]);

export const leverFacts = (l: Lever): CodexFact[] =>
  kept([
    fact('question', one('question', l.question)),
    fact('owner', one('post', l.owner)),
    fact('claims', all('post', l.claims)),
    fact('reviewer', one('body', l.reviewer)),
    fact(
      'steps',
      l.steps.map((text, i) => ({ text, ...(i === l.value ? { note: 'now' } : {}) })),
    ),
  ]);

export const themeFacts = (t: Theme): CodexFact[] =>
  kept([
    fact('powers', t.powers.map(powerItem)),
    fact('owner', one('post', t.owner)),
    fact('claims', all('post', t.claims)),
    fact('reviewer', one('body', t.reviewer)),
  ]);

export const placeFacts = (p: Place): CodexFact[] =>
  kept([
    fact('distance', p.centre ? [note('centre')] : p.days > 0 ? [note('days', { count: p.days })] : []),
    fact('restPlace', p.rest ? [note('rest')] : []),
  ]);

export const factFacts = (scenario: Scenario, f: Fact): CodexFact[] =>
  kept([
    fact(
      'of',
      all(
        'person',
        scenario.people.filter((p) => p.record.includes(f.id)).map((p) => p.id),
      ),
    ),
  ]);

export function sourceFacts(s: Source, cited: ReturnType<typeof citations>): CodexFact[] {
  const tally = cited.get(s.id);
  const rows = tally === undefined ? [] : (Object.entries(tally) as [Grade, number][]).filter(([, count]) => count > 0);
  return kept([
    fact('author', s.author === '' ? [] : [{ text: s.author }]),
    fact('year', s.year === null ? [] : [{ text: String(s.year) }]),
    fact(
      'cited',
      rows.map(([grade, count]) => note(`cited.${grade}`, { count })),
    ),
  ]);
}

/** What two entries have in common beside their names: a word of the glossary and the body of the same name. */
export const termFacts = (bodies: readonly Body[], forms: readonly string[]): CodexFact[] => {
  const same: CodexRef[] = bodies.filter((b) => forms.includes(b.name)).map((b) => ({ kind: 'body', id: b.id }));
  return kept([
    fact(
      'seeAlso',
      same.map((ref) => ({ to: ref })),
    ),
  ]);
};
