// The chooser of readings on the card of a scenario: one list per dispute, what its lens changes, and a vote that shows it.
import { t } from '../../text/ui';
import { Progress, Select } from '../parts/controls';
import { GradeMark, Hand, SourceNote } from '../parts/marks';
import { ReasonList } from '../parts/reasons';
import type { ExampleModel, ExampleVote, ReadingActs, ReadingModel } from './readings.model';
import './readings.css';

function Ballot({ label, vote }: { label: string; vote: ExampleVote }) {
  return (
    <div class="reading-ballot row g8">
      <Hand vote={vote.vote} />
      <div>
        <div class="xs mut">{label}</div>
        <div class="b">{vote.line}</div>
        <div class="xs mut">{vote.outcome}</div>
      </div>
    </div>
  );
}

function Example({ example, isBuilt }: { example: ExampleModel; isBuilt: boolean }) {
  const { counted } = example;
  return (
    <section class="reading-example" aria-label={example.title} aria-busy={counted === null}>
      <h4 class="cap">{example.title}</h4>
      <p class="sm">{example.line}</p>
      {counted === null ? (
        <Progress value={-1} label={t('readings.counting')} />
      ) : (
        <>
          <div class="row g16 wrap reading-ballots" aria-live="polite">
            <Ballot label={t('readings.asBuilt')} vote={counted.built} />
            {!isBuilt && <Ballot label={t('readings.chosen')} vote={counted.chosen} />}
          </div>
          <details class="reading-why">
            <summary class="xs lnk">{t('readings.why')}</summary>
            <ReasonList reasons={counted.reasons} />
          </details>
        </>
      )}
    </section>
  );
}

function Reading({ reading, acts }: { reading: ReadingModel; acts: ReadingActs }) {
  return (
    <section class="reading">
      <h3 class="cap">{reading.title}</h3>
      <p class="sm">{reading.text}</p>
      <Select
        label={t('readings.whose', { title: reading.title })}
        value={reading.chosen}
        options={reading.lenses.map((lens) => ({ value: lens.id, label: lens.label }))}
        onChange={(lens) => acts.onLens(reading.id, lens)}
      />
      <p class="ser reading-about">{reading.about}</p>
      {reading.sources.map((source) => (
        <SourceNote key={source.text} source={source} />
      ))}
      {reading.changes.length > 0 && (
        <ul class="reading-changes" aria-label={t('readings.changes')}>
          {reading.changes.map((change) => (
            <li key={change.id} class="sm">
              <span>
                {change.what}: <span class="num">{change.was}</span> → <b class="num">{change.value}</b>
              </span>
              {change.source && (
                <span class="xs mut reading-source">
                  <GradeMark grade={change.source.grade} /> {change.source.text}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {reading.example && <Example example={reading.example} isBuilt={reading.isBuilt} />}
    </section>
  );
}

/** Nothing for a scenario without lenses. */
export function Readings({ readings, acts }: { readings: readonly ReadingModel[]; acts: ReadingActs }) {
  if (readings.length === 0) return null;
  const chosen = readings.filter((reading) => !reading.isBuilt);
  const names = chosen.map((r) => r.lenses.find((lens) => lens.id === r.chosen)?.label ?? '').join(' · ');
  return (
    <details
      class="readings"
      onToggle={(event) => {
        if (event.currentTarget.open) acts.onReadings();
      }}
    >
      <summary class="xs">
        <span class="lnk">{t('readings.title')}</span> <span class="mut">{names === '' ? t('readings.none') : names}</span>
      </summary>
      <p class="xs mut">{t('readings.intro')}</p>
      {readings.map((reading) => (
        <Reading key={reading.id} reading={reading} acts={acts} />
      ))}
    </details>
  );
}

/** The readings of a running game, for its menu and its guide; nothing when it is played as built. */
export function ReadThrough({ readings }: { readings: readonly ReadingModel[] }) {
  const chosen = readings.filter((reading) => !reading.isBuilt);
  if (chosen.length === 0) return null;
  return (
    <section class="read-through" aria-label={t('readings.through')}>
      <h3 class="cap">{t('readings.through')}</h3>
      {chosen.map((reading) => (
        <details key={reading.id}>
          <summary class="sm">
            <b>{reading.title}:</b> {reading.lenses.find((lens) => lens.id === reading.chosen)?.label}
          </summary>
          <p class="sm">{reading.about}</p>
          <ul class="reading-changes">
            {reading.changes.map((change) => (
              <li key={change.id} class="xs">
                {change.what}: <span class="num">{change.was}</span> → <b class="num">{change.value}</b>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
