// The readings of a scenario as the chooser, the menu and the guide show them (R10.1). `scenario` may be read through lenses already.
import type { Example } from '../../lab/readings';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import type { Forecast } from '../../model/view';
import { builtOf, type Reading, readingsOf } from '../../scenario/lenses';
import { makeText, type Text } from '../../text/sentences';
import { t } from '../../text/ui';
import type { ExampleModel, ExampleVote, ReadingModel } from '../screens/readings.model';
import { reasonRows, sourceLine } from './desk';

/** The example of a dispute as built and as chosen; null while one of them is counted. */
export type Counted = { built: Example; chosen: Example } | null;

/** `examples` by dispute; without them no vote is shown. */
export function readingModels(scenario: Scenario, examples: Readonly<Record<Id, Counted>> | null): ReadingModel[] {
  const text = makeText(scenario);
  return readingsOf(scenario).map((reading) => {
    const { dispute, lenses, built, chosen } = reading;
    return {
      id: dispute.id,
      title: dispute.title,
      text: dispute.text,
      lenses: lenses.map((lens) => ({ id: lens.id, label: lens === built ? t('readings.builtLens', { title: lens.title }) : lens.title })),
      chosen: chosen.id,
      isBuilt: chosen === built,
      about: chosen.text,
      sources: chosen.sources.flatMap((source) => sourceLine({ scenario }, [source]) ?? []),
      changes: chosen.changes.map((change, i) => ({
        id: String(i),
        ...text.lensChange(change, builtOf(scenario)),
        source: sourceLine({ scenario }, change.sources),
      })),
      example: examples === null ? null : exampleModel(scenario, text, reading, examples[dispute.id] ?? null),
    };
  });
}

function exampleModel(scenario: Scenario, text: Text, { dispute }: Reading, counted: Counted): ExampleModel | null {
  const { example } = dispute;
  const turn = example === null ? -1 : scenario.manifest.turns.findIndex((one) => one.id === example.turn);
  if (example === null || turn < 0) return null;
  const state = counted?.built?.state ?? null;
  const member = counted?.chosen?.forecast.members.find((m) => m.person === example.person);
  return {
    title: t('readings.example', { name: text.person(example.person), date: text.date(turn) }),
    line: t('readings.exampleLine', {
      room: text.body(example.room),
      motion: state === null ? '' : text.motion(example.motion, state).title,
      mover: example.mover === null ? '' : t('readings.mover', { name: text.person(example.mover) }),
    }),
    counted:
      counted?.built && counted.chosen
        ? {
            built: voteOf(text, counted.built.forecast, example.person),
            chosen: voteOf(text, counted.chosen.forecast, example.person),
            reasons:
              member === undefined
                ? []
                : reasonRows({ scenario, text, world: counted.chosen.state }, example.person, member.reasons, counted.chosen.forecast.subject),
          }
        : null,
  };
}

function voteOf(text: Text, forecast: Forecast, person: Id): ExampleVote {
  const member = forecast.members.find((m) => m.person === person);
  const vote = member?.vote ?? 'abstain';
  return {
    vote,
    line: t('readings.vote', { vote: t(`vote.${vote}`), sum: text.signed(member?.sum ?? 0) }),
    outcome: t(forecast.carried ? 'readings.carried' : 'readings.lost', {
      for: forecast.for,
      against: forecast.against,
      abstain: forecast.abstain,
    }),
  };
}
