// The chooser of readings as a model (R10.1): what it says of a lens before and after it is chosen, and of the example vote.
import { describe, expect, it } from 'vitest';
import { readingModels } from '../../src/client/adapt/readings';
import { exampleThrough } from '../../src/lab/readings';
import { withLenses } from '../../src/scenario/lenses';
import { shipped } from '../support/scenarios';

const cave = shipped('cave-meeting');

describe('the chooser of readings', () => {
  it('R10.1 as built nothing is changed, and no vote is shown before it is counted', () => {
    const [kamenev] = readingModels(cave, {});
    expect(kamenev).toMatchObject({
      chosen: 'kamenev-centrist',
      isBuilt: true,
      changes: [],
      example: { title: 'Kamenev, August 1923', counted: null },
    });
    expect(kamenev!.lenses.map((lens) => lens.label)).toEqual(['The Bolshevik of the centre (as built)', 'The shadow', 'The inveterate intriguer']);
    expect(readingModels(cave, null).map((reading) => reading.example)).toEqual([null, null, null]);
  });

  it('R10.1 a chosen lens tells its numbers beside those of the scenario, with sources and grades', () => {
    const [kamenev] = readingModels(withLenses(cave, ['kamenev-shadow']), null);
    expect(kamenev!.isBuilt).toBe(false);
    expect(kamenev!.changes[0]).toMatchObject({
      what: 'Kamenev, view on the Secretariat',
      was: '−2, weight 2',
      value: '+1, weight 1',
      source: { grade: 'inferred' },
    });
    expect(kamenev!.sources.map((source) => source.grade)).toEqual(['claimed', 'claimed']);
  });

  it('R10.1 the example is told as built and as chosen, and its reasons say where the lens speaks', () => {
    const scenario = withLenses(cave, ['kamenev-shadow']);
    const counted = { built: exampleThrough(cave, [], 'kamenev-motives'), chosen: exampleThrough(cave, ['kamenev-shadow'], 'kamenev-motives') };
    const { built, chosen, reasons } = readingModels(scenario, { 'kamenev-motives': counted })[0]!.example!.counted!;
    expect([built.line, chosen.line]).toEqual(['against (−19)', 'for (+14)']);
    expect(chosen.outcome).toBe('lost: 2 for, 2 against, 2 abstaining');
    expect(reasons.filter((r) => r.lens !== undefined).map((r) => [r.id, r.grade])).toEqual([
      ['patron', 'inferred'],
      ['conviction', 'inferred'],
    ]);
    expect(reasons.find((r) => r.id === 'conviction')!.lens![0]).toMatch(
      /^The shadow: Kamenev, view on the Secretariat \+1, weight 1, not −2, weight 2\. .*Kotkin, n\. 217/,
    );
  });
});
