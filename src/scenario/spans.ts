// The windows of a campaign, found and loaded: what lies below it, or what is wrong with one of them. Reads nothing itself.
import { monthOf } from '../model/calendar';
import type { Scenario } from '../model/scenario';
import { spanSchema } from '../model/span';
import { composeSpans, type OpenSpan } from './compose';
import type { Findings } from './findings';
import type { Layer, LayerFiles } from './layer';
import type { LoadResult } from './load';
import { type Marks, placeAt } from './read';
import { suggestion } from './suggest';

/**
 * The layer that the windows of the lowest scenario give; null when it has none, or one of them is not to be had.
 * Diagnostics: `base-missing` (windows and a base at once), `span-missing`, `span-broken`, `span-months`.
 */
export function openSpans(
  source: LayerFiles,
  { manifest }: Layer,
  load: (layers: readonly LayerFiles[]) => LoadResult,
  marks: Marks,
  findings: Findings,
): Layer | null {
  const named = manifest?.composedOf;
  if (!manifest || !Array.isArray(named)) return null;
  const loaded = new Map<string, Scenario | null>();
  const open: OpenSpan[] = [];
  named.forEach((raw: unknown, i) => {
    const parsed = spanSchema.safeParse(raw);
    // What has not the shape of a window is told with the manifest.
    if (!parsed.success) return;
    const span = parsed.data;
    const add = (path: readonly PropertyKey[], code: 'span-missing' | 'span-broken' | 'span-months', message: string, hint: string | null) =>
      findings.add({ at: placeAt(marks, manifest, ['composedOf', i, ...path]), code, message, suggest: () => hint });
    const layers = source.spans?.get(span.scenario);
    if (layers === undefined) {
      add(
        ['scenario'],
        'span-missing',
        `composedOf: there is no scenario “${span.scenario}” to look through`,
        suggestion(span.scenario, source.others ?? []),
      );
      return;
    }
    if (!loaded.has(span.scenario)) {
      const { scenario, diagnostics } = load(layers);
      const first = diagnostics.find((d) => d.severity === 'error');
      loaded.set(span.scenario, scenario);
      if (first)
        add(
          ['scenario'],
          'span-broken',
          `composedOf: “${span.scenario}” has errors of its own: ${first.file}:${first.line}: ${first.message}`,
          `check it first: plenum check ${span.scenario}`,
        );
    }
    const data = loaded.get(span.scenario);
    if (!data) return;
    const months = data.manifest.turns.map((t) => monthOf(t.id));
    const before = open.at(-1);
    if (!months.includes(span.from))
      add(['from'], 'span-months', `composedOf: “${span.scenario}” has no turn ${span.from}`, suggestion(span.from, months));
    else if (before && before.from >= span.from)
      add(['from'], 'span-months', `composedOf: ${span.from} comes after ${before.from}; they stand in order`, null);
    else open.push({ ...span, data, until: null });
  });
  if (open.length < named.length) return null;
  const spans = open.map((w, i) => ({ ...w, until: open[i + 1] === undefined ? null : monthBefore(open[i + 1]!.from) }));
  return composeSpans(spans, { ...placeAt(marks, manifest, ['composedOf'], 'key'), layer: 0 }, marks);
}

function monthBefore(month: string): string {
  const [year, at] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return at === 1 ? `${year - 1}-12` : `${year}-${String(at - 1).padStart(2, '0')}`;
}
