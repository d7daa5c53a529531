// The newspaper of R7.1: one month, two editors, two pages; the rule behind each treatment; the same page for every reader.
import { describe, expect, test } from 'vitest';
import { worldFor } from '../../src/engine/view';
import type { Entry, State } from '../../src/model/state';
import { editorOf, type FrontPage, frontPage, organsOf, type PageReason, TREATMENTS } from '../../src/text/frontPage';
import { makeText, type Text } from '../../src/text/sentences';
import { expectClean, expectSentence, opening, scenario, text, walk } from './support';

/** A State whose chronicle of July holds these entries only. */
function month(entries: Partial<Entry>[]): State {
  const state = opening();
  state.chronicle = entries.map((e, id) => ({
    id,
    turn: 0,
    phase: 'session',
    key: 'told',
    args: { text: `Item ${id}.` },
    who: null,
    event: null,
    vote: null,
    weight: 2,
    reflects: {},
    sources: [],
    ...e,
  }));
  return state;
}
const trusts = (state: State, editor: string, ties: Record<string, number>): void => {
  state.ties[editor] = { ...state.ties[editor], ...ties };
};
const page = (state: State, editor: string | null): FrontPage => frontPage(text, scenario, state, 'pravda', editor, 0);
/** As its own editor makes it. */
const frontPageOf = (words: Text, of: typeof scenario, state: State, organ: string, turn: number): FrontPage =>
  frontPage(words, of, state, organ, editorOf(of, state, organ), turn);
const row = (p: FrontPage, entry: number): [string, PageReason['key']] => {
  const r = p.rows.find((x) => x.entry === entry)!;
  return [r.treatment, r.why.key];
};

describe('R7.1 the front page', () => {
  const victories: Partial<Entry>[] = [
    { key: 'post.given', args: { post: 'gosplan-chair', person: 'zinoviev', before: null, room: 'politburo' }, reflects: { zinoviev: 1 } },
    { key: 'post.given', args: { post: 'finance-commissar', person: 'trotsky', before: null, room: 'politburo' }, reflects: { trotsky: 1 } },
  ];

  test('an editor leads with the victory of the man he trusts and leaves the other out; another editor does the reverse', () => {
    const state = month(victories);
    trusts(state, 'bukharin', { zinoviev: 60, trotsky: -60 });
    trusts(state, 'preobrazhensky', { zinoviev: -60, trotsky: 60 });
    const one = page(state, 'bukharin');
    const other = page(state, 'preobrazhensky');
    expect(one.headline).toBe('Zinoviev takes over as chair of Gosplan');
    expect([row(one, 0), row(one, 1)]).toEqual([
      ['headline', 'lead'],
      ['omitted', 'hostile'],
    ]);
    expect(other.headline).toBe("Trotsky takes over as People's Commissar of Finance");
    expect([row(other, 0), row(other, 1)]).toEqual([
      ['omitted', 'hostile'],
      ['headline', 'lead'],
    ]);
    expect(JSON.stringify(one.articles) + one.headline + JSON.stringify(one.brief)).not.toContain('Trotsky');
  });

  test('what takes a side on a question is coloured by the editor’s known view', () => {
    const state = month([{ key: 'spoke.argue', args: { person: 'tomsky', question: 'vil', side: 1 }, reflects: {} }]);
    const bias = (view: number, weight = 2): number => {
      state.people.bukharin!.views = { vil: { view, weight } };
      return page(state, 'bukharin').rows[0]!.bias;
    };
    expect([bias(2), bias(-1), bias(0), bias(2, 0)]).toEqual([20, -20, 0, 0]);
    state.people.bukharin!.views = { vil: { view: -2, weight: 3 } };
    expect(page(state, 'bukharin').rows[0]!.why.text).toContain('the side against Bukharin');
  });

  test('a blow at a man the editor mistrusts is welcome', () => {
    const state = month([{ key: 'discipline.censure', args: { who: 'trotsky', room: 'politburo' }, weight: 3, reflects: { trotsky: -1 } }]);
    trusts(state, 'bukharin', { trotsky: -60 });
    expect(page(state, 'bukharin').rows[0]).toMatchObject({ treatment: 'headline', bias: 60 });
    expect(page(state, 'bukharin').headline).toBe('The Politburo censures Trotsky');
  });

  test('what is too large to leave out is said softly, without details', () => {
    const state = month([
      {
        key: 'enforce.done',
        args: { document: 'letter-about-secretary', post: 'general-secretary', person: 'stalin', room: 'central-committee' },
        weight: 3,
        reflects: { stalin: -1 },
      },
      {},
    ]);
    trusts(state, 'bukharin', { stalin: 80 });
    const p = page(state, 'bukharin');
    expect(row(p, 0)).toEqual(['softened', 'large']);
    expect(p.articles[0]).toMatchObject({ softened: true, title: 'A change in the post of General Secretary', text: 'No details are given.' });
  });

  test('a cool editor cuts an item short, and leaves a small one out', () => {
    const state = month([{ reflects: { zinoviev: 1 } }, { reflects: { zinoviev: 1 }, weight: 1 }, { weight: 0 }]);
    trusts(state, 'bukharin', { zinoviev: -20 });
    const p = page(state, 'bukharin');
    expect([row(p, 0), row(p, 1), row(p, 2)]).toEqual([
      ['cut', 'cool'],
      ['omitted', 'coolOut'],
      ['omitted', 'small'],
    ]);
    expect(p.brief).toEqual([{ entry: 0, text: 'Item 0' }]);
    expect(p.lead).toBeNull();
    expect(p.headline).toBe('A month of work');
  });

  test('R7.1b a rule in force outranks the editor', () => {
    const state = month([{ key: 'spoke.argue', args: { person: 'trotsky', question: 'tem', side: 1 }, reflects: { trotsky: 1 } }]);
    trusts(state, 'bukharin', { trotsky: 80 });
    expect(row(page(state, 'bukharin'), 0)).toEqual(['headline', 'lead']);
    state.rules.push({ verb: 'print', allow: false, who: ['trotsky'], since: 0 });
    const gagged = page(state, 'bukharin');
    expect(row(gagged, 0)).toEqual(['omitted', 'gag']);
    expect(gagged.rows[0]!.why).toMatchObject({ rule: 'R7.1b', text: 'A rule in force keeps the words of Trotsky out of print.' });
  });

  test('what is kept out of print is not told in print, nor is the vote that did it', () => {
    const vote: Partial<Entry> = { key: 'told', vote: 0, args: { text: 'The vote.', room: 'politburo' }, weight: 3 };
    const kept: Partial<Entry> = { key: 'text.none', args: { document: 'letter-about-secretary', organ: 'pravda', room: 'politburo' } };
    const p = page(month([vote, kept, {}]), 'bukharin');
    expect([row(p, 0), row(p, 1), row(p, 2)]).toEqual([
      ['omitted', 'kept'],
      ['omitted', 'kept'],
      ['headline', 'lead'],
    ]);
    expect(p.rows[0]!.why.text).toBe('A paper does not tell what is kept out of print.');
  });

  test('what a body decides that sits in secret is in no paper; what others say of it may be', () => {
    const politburo = { ...scenario.byId.bodies.politburo!, closed: true as const };
    const closed = { ...scenario, byId: { ...scenario.byId, bodies: { ...scenario.byId.bodies, politburo } } };
    const secret: Partial<Entry> = { key: 'told', phase: 'session', args: { text: 'The vote.', room: 'politburo' }, weight: 3 };
    const open: Partial<Entry> = { ...secret, args: { text: 'The Committee.', room: 'central-committee' } };
    const said: Partial<Entry> = { key: 'told', phase: 'work', args: { text: 'A word.', room: 'politburo' } };
    const p = frontPage(makeText(closed), closed, month([secret, open, said]), 'pravda', 'bukharin', 0);
    expect([row(p, 0), row(p, 1)[0], row(p, 2)[0]]).toEqual([['omitted', 'closed'], 'headline', 'printed']);
    expect(p.rows[0]!.why.text).toBe('Politburo sits in secret: what it decides is not for print.');
  });

  test('one leads, four are printed, six are cut, the rest is left out; the heavier first, then the older', () => {
    const p = page(month([...Array.from({ length: 12 }, () => ({})), { weight: 3 }]), 'bukharin');
    expect(p.lead!.entry).toBe(12);
    expect(p.articles.map((a) => a.entry)).toEqual([0, 1, 2, 3]);
    expect(p.brief.map((b) => b.entry)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(p.rows.filter((r) => r.treatment === 'omitted').map((r) => r.entry)).toEqual([10, 11]);
    expect(row(p, 11)).toEqual(['omitted', 'space']);
  });

  test('the same words are set once, whoever said them; the rest of the page is for others', () => {
    const same = Array.from({ length: 7 }, () => ({ args: { text: 'The same.' } }));
    const p = page(month([...same, {}]), 'bukharin');
    expect([p.headline, ...p.articles.map((a) => a.title)]).toHaveLength(2);
    expect(p.brief).toEqual([]);
    expect(p.rows.map((r) => r.treatment)).toEqual(['headline', ...Array.from({ length: 7 }, () => 'printed')]);
  });

  test('a vote and what it has done are one story, as heavy as what it has done', () => {
    const vote: Partial<Entry> = { key: 'told', vote: 0, args: { text: 'The vote.', room: 'politburo' } };
    const given = victories[0]!;
    const p = page(month([{}, vote, given, { args: { text: 'A word.', room: 'orgburo' } }, { ...given, phase: 'work' }]), 'bukharin');
    expect(row(p, 2)).toEqual(['printed', 'vote']);
    expect([p.lead, ...p.articles].map((a) => a!.entry)).toEqual([4, 0, 1, 3]);
    const heavy = page(month([{}, vote, { ...given, weight: 3 }]), 'bukharin');
    expect([heavy.lead!.entry, row(heavy, 2)[1]]).toEqual([1, 'vote']);
    const closed = page(month([{}, { ...vote, who: ['stalin'] }, given]), 'bukharin');
    expect([closed.lead!.entry, row(closed, 2)]).toEqual([2, ['headline', 'lead']]);
  });

  test('what somebody says does not lead over what is decided, however the editor likes him', () => {
    const state = month([
      { key: 'spoke.defend', args: { person: 'krupskaya', target: 'kamenev' }, reflects: { kamenev: 1 } },
      { key: 'line.moved', args: { question: 'vil', direction: 1, room: 'central-committee' } },
    ]);
    trusts(state, 'bukharin', { kamenev: 100 });
    expect(page(state, 'bukharin').lead!.entry).toBe(1);
  });

  test('an article for which its front page has no room stands inside the paper', () => {
    const article = { key: 'article.argue', args: { person: 'stalin', question: 'vil', side: 1, organ: 'pravda' }, weight: 1 };
    const p = page(month([article, ...Array.from({ length: 12 }, () => ({}))]), 'bukharin');
    expect(row(p, 0)).toEqual(['inside', 'own']);
  });

  test('secrets and other months are not printed', () => {
    const p = page(month([{ who: ['stalin'] }, { turn: 1 }, {}]), 'bukharin');
    expect(p.rows.map((r) => r.entry)).toEqual([2]);
  });

  test('without an editor items go by weight alone', () => {
    const state = month([...victories, { weight: 3, reflects: { stalin: -1 } }]);
    const p = page(state, null);
    expect(p.rows.map((r) => r.bias)).toEqual([0, 0, 0]);
    expect(p.lead!.entry).toBe(2);
    expect(p.rows[0]!.why.text).toContain('no editor');
  });

  test('a vote that leads gives the picture its figures', () => {
    const state = month([
      {
        key: 'vote.carried',
        args: { item: 0, room: 'central-committee', for: 17, against: 4, abstain: 2 },
        vote: 0,
        reflects: { zinoviev: 1, stalin: -1 },
      },
    ]);
    state.items.push({
      id: 0,
      room: 'central-committee',
      turn: 0,
      mover: 'zinoviev',
      motion: { kind: 'convene', room: 'central-committee', joint: false },
      subject: 'convene/central-committee',
      amends: null,
      confirms: null,
      outcome: 'passed',
      moved: null,
      from: null,
      vote: 0,
    });
    state.votes.push({
      item: 0,
      room: 'central-committee',
      turn: 0,
      subject: 'convene/central-committee',
      voters: [],
      blocs: [],
      delegations: [],
      for: 17,
      against: 4,
      abstain: 2,
      carried: true,
      consent: false,
      secret: false,
    });
    expect(page(state, null).figure).toEqual({ for: 17, against: 4, heads: ['stalin', 'zinoviev'] });
  });

  test('R0.4 every page of random play is clean, accounts for each public entry once, and is the same for every seat', { timeout: 60_000 }, () => {
    const seen = new Set<string>();
    for (const seed of ['p']) {
      const end = walk(seed, 350, () => undefined);
      end.phase = 'news';
      const editors = [editorOf(scenario, end, 'pravda'), 'bukharin', 'stalin', 'trotsky', null];
      for (let turn = 0; turn <= end.turn; turn += 1) {
        for (const editor of editors) {
          const p = frontPage(text, scenario, end, 'pravda', editor, turn);
          expect(p.rows.map((r) => r.entry)).toEqual(end.chronicle.filter((e) => e.turn === turn && e.who === null).map((e) => e.id));
          const on = [p.lead, ...p.articles].flatMap((a) => (a === null ? [] : [a.entry])).concat(p.brief.map((b) => b.entry));
          expect(new Set(on).size).toBe(on.length);
          const titles = [p.headline, ...p.articles.map((a) => a.title), ...p.brief.map((b) => b.text)];
          for (const r of p.rows) {
            const isOn = on.includes(r.entry);
            if (r.treatment === 'omitted' || r.treatment === 'inside' || r.why.key === 'vote') expect(isOn).toBe(false);
            // What the page says already it need not say again.
            else if (!isOn) expect(titles).toContain(text.headline(end.chronicle.find((e) => e.id === r.entry)!, end, 0));
          }
          for (const r of p.rows) {
            seen.add(r.treatment);
            expectSentence(r.why.text);
          }
          for (const s of [p.headline, p.date, ...p.strip]) expectClean(s);
          expect(Number.isInteger(p.rows.reduce((s, r) => s + r.bias, 0))).toBe(true);
          for (const seat of end.seats) expect(frontPage(text, scenario, worldFor(scenario, end, seat), 'pravda', editor, turn)).toEqual(p);
        }
      }
    }
    for (const t of ['headline', 'printed', 'cut', 'omitted']) expect(seen).toContain(t);
    expect(TREATMENTS).toHaveLength(6);
  });

  test('the same month reads differently in Pravda and in the city’s paper: each by its own editor, his patron’s friends his', () => {
    const state = month([
      ...victories,
      { key: 'dismissed', args: { post: 'petrograd-chair', person: 'zinoviev', by: 'stalin' }, reflects: { zinoviev: -1 }, weight: 3 },
      { key: 'article.attack', args: { person: 'trotsky', target: 'zinoviev', organ: 'pravda' }, reflects: { trotsky: 1, zinoviev: -1 } },
    ]);
    state.posts['pravda-editor']!.holder = 'preobrazhensky';
    trusts(state, 'preobrazhensky', { zinoviev: -60, trotsky: 60 });
    const pravda = frontPageOf(text, scenario, state, 'pravda', 0);
    const city = frontPageOf(text, scenario, state, 'leningradskaya-pravda', 0);
    expect([pravda.editor, city.editor]).toEqual(['preobrazhensky', 'petrograd-editors']);
    expect(pravda.printedTitle).toBe('ПРАВДА');
    expect(city.masthead).toContain('city');
    // What one leads with the other leaves out or says softly.
    expect(row(pravda, 0)).toEqual(['omitted', 'hostile']);
    expect(row(city, 0)[0]).toBe('headline');
    expect(row(pravda, 2)[0]).toBe('headline');
    expect(row(city, 2)).toEqual(['softened', 'large']);
    expect(row(city, 1)).toEqual(['omitted', 'hostile']);
    // What a paper has printed itself stands in it, whoever edits it; to another it is small news.
    expect(row(pravda, 3)).toEqual(['printed', 'own']);
    expect(row(city, 3)).toEqual(['omitted', 'hostile']);
    expect(frontPage(text, scenario, state, 'pravda', 'zinoviev', 0).rows[3]!.why.key).toBe('own');
  });

  test('an editor without an opinion has his patron’s, as far as he is devoted to him', () => {
    const state = month([{ reflects: { kamenev: 1 } }, { reflects: { trotsky: 1 } }]);
    state.ties['petrograd-editors'] = {};
    trusts(state, 'zinoviev', { kamenev: 80, trotsky: -50 });
    const bias = () => frontPageOf(text, scenario, state, 'leningradskaya-pravda', 0).rows.map((r) => r.bias);
    expect(bias()).toEqual([64, -32]);
    state.people['petrograd-editors']!.patron = { person: 'zinoviev', devotion: 40 };
    expect(bias()).toEqual([0, 0]);
  });

  test('news of its own ground is larger in a paper of that ground', () => {
    const state = month([{ key: 'canvassed', args: { person: 'lashevich', organization: 'petrograd' }, weight: 1 }, { weight: 1 }]);
    const weights = (organ: string) =>
      frontPageOf(text, scenario, state, organ, 0).rows.map((r) => /Weight (\d)/.exec(r.why.text)?.[1] ?? r.treatment);
    expect(frontPageOf(text, scenario, state, 'leningradskaya-pravda', 0).lead!.entry).toBe(0);
    expect(weights('pravda')[1]).toBe('1');
  });

  test('organs are those that appear, the scenario’s own first, each by its name of the time', () => {
    const state = opening();
    expect(organsOf(scenario, state)).toEqual(['pravda', 'leningradskaya-pravda']);
    state.organs.pravda!.open = false;
    state.organs.bolshevik!.open = true;
    expect(organsOf(scenario, state)).toEqual(['leningradskaya-pravda', 'bolshevik']);
    expect(text.organ('leningradskaya-pravda')).toBe('Petrogradskaya Pravda');
    const later = {
      ...scenario,
      manifest: { ...scenario.manifest, turns: [{ id: '1925-12', name: 'December 1925', sessions: [], conferences: [] }] },
    };
    expect(makeText(later).organ('leningradskaya-pravda', 0)).toBe('Leningradskaya Pravda');
  });
});
