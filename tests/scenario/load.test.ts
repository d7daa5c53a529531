// Loading: layers merge by id, the cast is applied, the result is frozen and indexed, and all problems come out at once.
import { describe, expect, it } from 'vitest';
import { loadScenario, readManifest } from '../../src/scenario/load';
import { miniLayers, miniWith } from '../support/mini';
import { shipped } from '../support/scenarios';

const head = 'id: over\ntitle: Over\nsubtitle: Over\nextends: mini-game\nsources: [{source: author, locator: fixture, grade: invented}]\n';

const game = () => {
  const { scenario, diagnostics } = loadScenario(miniLayers());
  expect(diagnostics).toEqual([]);
  return scenario!;
};

describe('layers', () => {
  it('both layers of the fixture are clean', () => {
    expect(loadScenario(miniLayers().slice(0, 1)).diagnostics).toEqual([]);
    expect(game().manifest.id).toBe('mini-game');
  });

  it('a record with a known id replaces its fields, mappings by key, and keeps the rest', () => {
    const anna = game().byId.people.anna!;
    expect(anna.role).toBe('First, ill');
    expect(anna.health).toBe(40);
    expect(anna.ties).toEqual({ boris: -20 });
    expect(anna.skills.oratory).toBe(3);
    expect(game().rules.constants).toEqual({ ...shipped('base').rules.constants, courtTrust: 12 });
  });

  it('a tagged mapping is replaced whole, not mixed', () => {
    const { scenario, diagnostics } = loadScenario(miniWith({ 'events.yaml': '- {id: aftermath, when: {type: turn, op: =, value: 1}}' }));
    expect(diagnostics).toEqual([]);
    expect(scenario!.byId.events.aftermath!.when).toEqual({ type: 'turn', op: '=', value: 1 });
  });

  it('a list in a mapping of shares is replaced level by level', () => {
    const { scenario } = loadScenario(miniWith({ 'organizations.yaml': '- {id: mill, apparatus: {province: {boris: 1000}}}' }));
    expect(scenario!.byId.organizations.mill!.apparatus).toMatchObject({ province: { boris: 1000 }, district: { boris: 1000 } });
  });

  it('a record with remove is gone', () => {
    const { scenario, diagnostics } = loadScenario(miniWith({ 'events.yaml': '- {id: aftermath, remove: true}' }));
    expect(diagnostics).toEqual([]);
    expect(scenario!.events.map(({ id }) => id)).toEqual(['quarrel']);
  });

  it('an ending without condition stays last when a layer adds endings', () => {
    expect(game().endings.map(({ id }) => id)).toEqual(['triumph', 'peace']);
  });

  it('a layer inherits turns, seats and briefings, but not the title or whether it can be played', () => {
    const { scenario } = loadScenario(miniWith({}));
    expect(scenario!.manifest).toMatchObject({ id: 'over', title: 'Over', seats: ['anna', 'boris'], playable: true });
    expect(scenario!.manifest.turns).toHaveLength(2);
  });

  it('what a lower layer dates beyond the calendar of the upper one is no mistake', () => {
    const manifest = `${head}turns: [{id: 1923-10, name: October}]
`;
    expect(loadScenario(miniWith({ 'scenario.yaml': manifest })).diagnostics).toEqual([]);
  });

  it('aims and endings may stand in scenario.yaml', () => {
    const layers = miniLayers();
    const files = layers[1]!.files;
    const aims = files.find(({ path }) => path === 'aims.yaml')!;
    const manifest = files.find(({ path }) => path === 'scenario.yaml')!;
    layers[1]!.files = files.filter((file) => file !== aims);
    manifest.text += `aims:\n${aims.text.replace(/^/gm, '  ')}`;
    const { scenario, diagnostics } = loadScenario(layers);
    expect(diagnostics).toEqual([]);
    expect(scenario!.aims).toHaveLength(6);
    expect(scenario!.hash).toBe(game().hash);
  });
});

describe('the cast', () => {
  it('keeps only those who take part', () => {
    expect(game().people.map(({ id }) => id)).toEqual(['anna', 'boris']);
  });

  it('lets go of ties, memberships, holders, papers and blocs of those left out', () => {
    const scenario = game();
    expect(scenario.byId.people.anna!.ties).not.toHaveProperty('clara');
    expect(scenario.byId.bodies.bureau!.candidates).toEqual([]);
    expect(scenario.byId.posts.editor!.holder).toBeNull();
    expect(scenario.byId.documents.letter).toMatchObject({ holders: ['anna'], known: ['anna'], targets: { boris: -1 } });
    expect(scenario.blocs).toEqual([]);
  });

  it('gives their shares to nobody', () => {
    expect(game().byId.organizations.mill).toMatchObject({
      apparatus: { province: { anna: 400, none: 600 }, cell: { none: 1000 } },
      footholds: ['anna'],
    });
  });

  it('warns of a person whom the upper layer describes and leaves out', () => {
    const { scenario, diagnostics } = loadScenario(miniWith({ 'people.yaml': '- {id: clara, authority: 30}' }));
    expect(scenario!.byId.people.clara).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'not-in-cast', severity: 'warning', file: 'over/people.yaml', line: 1, column: 8 }]);
  });

  it('does not hide the name of a stranger', () => {
    const { diagnostics } = loadScenario(miniWith({ 'bodies.yaml': '- {id: office, full: [bros]}' }));
    expect(diagnostics).toMatchObject([{ code: 'unknown-id', suggestion: 'did you mean “boris”?', file: 'over/bodies.yaml', line: 1, column: 23 }]);
  });
});

describe('the result', () => {
  it('is frozen to the bottom', () => {
    const scenario = game();
    expect(Object.isFrozen(scenario)).toBe(true);
    expect(Object.isFrozen(scenario.byId.people)).toBe(true);
    expect(Object.isFrozen(scenario.people[0]!.skills)).toBe(true);
    expect(() => scenario.byId.people.anna!.record.push('x')).toThrow(TypeError);
  });

  it('finds records by id and nothing by accident', () => {
    const scenario = game();
    expect(scenario.byId.people.anna).toBe(scenario.people[0]);
    expect(scenario.byId.people.constructor).toBeUndefined();
  });

  it('has a hash of its content, whatever the order of keys', () => {
    const layers = miniLayers();
    const places = layers[0]!.files.find(({ path }) => path === 'places.yaml')!;
    const reordered = places.text.replace('id: town, name: Town', 'name: Town, id: town');
    expect(reordered).not.toBe(places.text);
    places.text = reordered;
    expect(loadScenario(layers).scenario!.hash).toBe(game().hash);
    places.text = places.text.replace('name: Town', 'name: City');
    expect(loadScenario(layers).scenario!.hash).not.toBe(game().hash);
    expect(game().hash).toMatch(/^[0-9a-f]{14}$/);
  });
});

describe('problems', () => {
  it('all problems of a file come out at once, each in its place', () => {
    const people = `- id: anna
  autority: 70
  place: twon
  skills: {oratory: 9}
- id: boris
  patron: {person: ana, devotion: 10}
  views: {trad: [1, 2], trade: [1]}
- id: dora
  name: 12
`;
    const { scenario, diagnostics } = loadScenario(miniWith({ 'people.yaml': people, 'scenario.yaml': `${head}cast: [anna, boris, dora]\n` }));
    expect(scenario).toBeNull();
    const found = diagnostics.map(({ file, line, column, code, suggestion }) => [`${file}:${line}:${column}`, code, suggestion]);
    expect(found).toContainEqual(['over/people.yaml:2:3', 'unknown-key', 'did you mean “authority”?']);
    expect(found).toContainEqual(['over/people.yaml:3:10', 'unknown-id', 'did you mean “town”?']);
    expect(found).toContainEqual(['over/people.yaml:4:21', 'out-of-range', null]);
    expect(found).toContainEqual(['over/people.yaml:6:20', 'unknown-id', 'did you mean “anna”?']);
    expect(found).toContainEqual(['over/people.yaml:7:11', 'unknown-id', 'did you mean “trade”?']);
    expect(found).toContainEqual(['over/people.yaml:7:32', 'wrong-length', null]);
    expect(found).toContainEqual(['over/people.yaml:9:9', 'wrong-type', 'put it in quotes: "12"']);
    const [lacks, ...more] = diagnostics.filter(({ line, code }) => line === 8 && code === 'missing-key');
    expect(lacks!.message).toMatch(/^(“\w+”, ){5,}“\w+” and “sources” are missing$/);
    expect(more).toEqual([]);
    expect(diagnostics.map(({ line }) => line)).toEqual([...diagnostics.map(({ line }) => line)].sort((a, b) => a - b));
  });

  it('an unknown kind of condition, a missing tag and a key of another kind are told apart', () => {
    const events = `- {id: quarrel, when: {type: holdz, person: anna, post: secretary}}
- {id: aftermath, when: {person: anna}}
- {id: third, date: 1923-09, title: T, text: T, when: {type: turn, op: =, value: 1, post: secretary}, sources: [{source: book, locator: x, grade: claimed}]}
`;
    const { diagnostics } = loadScenario(miniWith({ 'events.yaml': events }));
    expect(diagnostics.map(({ line, code, suggestion }) => [line, code, suggestion?.slice(0, 21)])).toEqual([
      [1, 'unknown-value', 'did you mean “holds”?'],
      [2, 'missing-key', expect.stringContaining('one of: turn')],
      [3, 'unknown-key', 'one of: type, op, val'],
    ]);
  });

  it('a file that cannot be read causes no complaints about what it would have defined', () => {
    const layers = miniLayers();
    layers[0]!.files.find(({ path }) => path === 'people.yaml')!.text = '- id: anna\n  name: "Anna\n';
    const { scenario, diagnostics } = loadScenario(layers);
    expect(scenario).toBeNull();
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['yaml-syntax', 'mini/mini-base/people.yaml']]);
  });

  it.each([
    ['- id: anna\n\tname: Anna\n- id: boris\n\tname: Boris\n', 2, 'a tab; use spaces'],
    ['- id: anna\n  op: >=\n', 2, 'put it in quotes'],
    ['- id: anna\n  name: @anna\n', 2, 'put it in quotes'],
    ['- id: anna\n  name: Anna: a name\n', 2, 'a text with a colon goes in quotes'],
  ])('the first mistake of syntax in a file is told once, with what most likely went wrong: %j', (text, line, suggestion) => {
    const layers = miniLayers();
    layers[0]!.files.find(({ path }) => path === 'people.yaml')!.text = text;
    const { diagnostics } = loadScenario(layers);
    expect(diagnostics.map((d) => [d.code, d.line, d.suggestion])).toEqual([['yaml-syntax', line, suggestion]]);
  });

  it('a missing base is one problem, not hundreds', () => {
    const { scenario, diagnostics } = loadScenario(miniLayers().slice(1));
    expect(scenario).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'base-missing', file: 'mini/mini-game/scenario.yaml', line: 5, column: 10 }]);
  });

  it('an empty folder and no folder are reported, not thrown', () => {
    expect(loadScenario([]).diagnostics).toMatchObject([{ code: 'missing-file', line: 1, column: 1 }]);
    expect(loadScenario([{ name: 'x', files: [] }]).diagnostics[0]).toMatchObject({ code: 'missing-file', file: 'x/scenario.yaml' });
  });
});

describe('readManifest', () => {
  it('tells id and base without loading', () => {
    expect(readManifest(miniLayers()[1]!.files)).toEqual({ id: 'mini-game', extends: 'mini-base', composedOf: [] });
  });

  it('is nothing when there is no manifest to read', () => {
    for (const text of ['', '- a', 'id: [', 'extends: {a: 1}'])
      expect(readManifest([{ path: 'scenario.yaml', text }])).toEqual({ id: null, extends: null, composedOf: [] });
    expect(readManifest([])).toEqual({ id: null, extends: null, composedOf: [] });
  });
});
