// Small pure pieces of the client: families of actions, faces, keys, bars, colours, labels.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAPER } from '../../src/client/board/palette';
import { keyName } from '../../src/client/keys';
import { factionSvg, SHAPE_PATHS } from '../../src/client/parts/markShapes';
import { drawHead, inventedFace, portraitSvg } from '../../src/client/parts/portrait';
import { choose, fieldsOf, openFields, type Variant } from '../../src/client/screens/families';
import { layoutFor } from '../../src/client/viewport';
import { portraitSchema } from '../../src/model/portrait';
import ui from '../../src/text/locales/en/ui.json';

const variants: Variant[] = [
  { id: '1', values: { kind: 'court', person: 'rykov', aim: 'trust' } },
  { id: '2', values: { kind: 'court', person: 'rykov', aim: 'learn' } },
  { id: '3', values: { kind: 'court', person: 'tomsky', aim: 'trust' } },
];

describe('families of actions', () => {
  it('asks only for what differs', () => {
    expect(fieldsOf(variants).map((field) => field.id)).toEqual(['person', 'aim']);
  });
  it('narrows later fields by earlier ones', () => {
    expect(openFields(variants, variants[2]!).map((field) => field.id)).toEqual(['person']);
  });
  it('keeps later choices as far as they exist', () => {
    expect(choose(variants, variants[1]!, 'person', 'tomsky').id).toBe('3');
    expect(choose(variants, variants[0]!, 'aim', 'learn').id).toBe('2');
  });
});

describe('faces', () => {
  it('draws the same undrawn person for the same id, within the schema', () => {
    for (const id of ['nazaretyan', 'syrtsov', 'kaganovich', 'bubnov', 'a', 'z']) {
      expect(inventedFace(id)).toEqual(inventedFace(id));
      expect(() => portraitSchema.parse(inventedFace(id))).not.toThrow();
    }
    expect(inventedFace('a')).not.toEqual(inventedFace('b'));
  });
  it('draws every combination without a hole', () => {
    for (let i = 0; i < 200; i++) expect(portraitSvg(inventedFace(`p${i}`), 76)).not.toMatch(/undefined|NaN/);
  });
  it('draws only an outline for the absent', () => {
    expect(drawHead(inventedFace('a'), { mode: 'absent' })).toContain('stroke-dasharray');
  });
});

describe('marks', () => {
  it('draws every shape with every pattern and tone', () => {
    for (const shape of Object.keys(SHAPE_PATHS) as (keyof typeof SHAPE_PATHS)[])
      for (const pattern of ['solid', 'bars', 'hatch', 'grid', 'dots', 'vertical', 'brick', 'waves'] as const)
        expect(factionSvg({ shape, pattern, tone: 'petrol' }, 20)).not.toContain('undefined');
  });
  it('paints the canvas in the colours of the style sheet', () => {
    const css = readFileSync('src/client/theme/tokens.css', 'utf8');
    const token = (name: string) => Number.parseInt(css.match(new RegExp(`--${name}: #([0-9a-f]{6})`))?.[1] ?? '', 16);
    expect(PAPER).toEqual({
      paper: token('paper'),
      sheet: token('sheet'),
      grid: token('grid'),
      ink: token('ink'),
      line2: token('line2'),
      red: token('red'),
      petrol: token('petrol'),
      petrolD: token('petrolD'),
      line: token('line'),
      petrolLine: token('petrol-line'),
      clothShade: token('cloth-shade'),
      field: token('field'),
    });
  });
});

describe('page', () => {
  it('names keys by letter, with Shift for chords', () => {
    expect(keyName({ key: 'Z', shiftKey: true })).toBe('Shift+z');
    expect(keyName({ key: 'z', shiftKey: false })).toBe('z');
    expect(keyName({ key: '?', shiftKey: true })).toBe('?');
  });
  it('chooses the layout by width', () => {
    expect([390, 600, 959, 960, 1279, 1280].map(layoutFor)).toEqual(['phone', 'tablet', 'tablet', 'desk', 'desk', 'wide']);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe('labels', () => {
  const has = (key: string): boolean => {
    let at: unknown = ui;
    for (const part of key.split('.'))
      at =
        typeof at === 'object' && at !== null ? ((at as Record<string, unknown>)[part] ?? (at as Record<string, unknown>)[`${part}_one`]) : undefined;
    return typeof at === 'string';
  };
  it('has words for every label that is asked for by name', () => {
    const missing = sources('src/client').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\('([\w.]+)'/g)]
        .map((m) => m[1]!)
        .filter((key) => !has(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
  it('sets nothing below 12 px', () => {
    const small = readdirSync('src/client', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...readFileSync(join('src/client', file), 'utf8').matchAll(/font(?:-size)?:[^;]*?\b(\d+(?:\.\d+)?)px/g)]
          .filter((m) => Number(m[1]) < 12)
          .map((m) => `${file}: ${m[0]}`),
      );
    expect(small).toEqual([]);
  });
});
