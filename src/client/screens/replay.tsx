// The replay: a game or the documented course as a film. Wide: the lines above, the step, the branches and the seats under them. Narrow: a vertical timeline.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/ui';
import { useKeys } from '../keys';
import { Button, Select } from '../parts/controls';
import { Face } from '../parts/face';
import { Icon, Logo } from '../parts/icon';
import { Dialog } from '../parts/layers';
import { WhyPanel } from '../parts/reasons';
import { layout } from '../viewport';
import { type ReplayActs, type ReplayModel, SPEEDS, type TakeOverModel, UNITS } from './replay.model';
import { FilmLine, FilmTable } from './replayLine';
import { FilmStepPanel, GradeKey } from './replayStep';
import './replay.css';

interface ReplayProps {
  model: ReplayModel;
  acts: ReplayActs;
  /** The branches of this game, in the middle. */
  branches?: ComponentChildren;
}

function TopBar({ model, acts }: Pick<ReplayProps, 'model' | 'acts'>) {
  return (
    <header class="top">
      <button type="button" class="logo" onClick={acts.onBack} aria-label={model.back}>
        <Logo />
        <b>PLENUM</b>
      </button>
      <div class="sc">
        <div class="a">{t('replay.heading')}</div>
        <div class="b2">{model.place}</div>
      </div>
      <div class="rt">
        {model.divergence !== null && layout.value !== 'phone' && (
          <span class="tb bd">
            <Icon name="branch" size={15} />
            <span>
              {t('top.divergence')} <b class="num">{model.divergence}</b>
            </span>
          </span>
        )}
        <button type="button" class="tb bd" onClick={acts.onBack}>
          {model.back}
        </button>
      </div>
    </header>
  );
}

function TakeOver({ take, acts }: { take: TakeOverModel; acts: ReplayActs }) {
  return (
    <>
      <p class="sm mut">{take.line}</p>
      <fieldset class="film-seats" aria-label={t('replay.takeOver.seats')}>
        {take.seats.map((seat) => (
          <button
            key={seat.id}
            type="button"
            class="film-seat"
            aria-pressed={seat.id === take.chosen}
            title={`${seat.fullName}. ${seat.role}`}
            onClick={() => acts.onSeat(seat.id)}
          >
            <Face person={seat} size={34} />
            <span class="xs">{seat.name}</span>
          </button>
        ))}
      </fieldset>
      <div class="film-take">
        <Select
          label={t('replay.takeOver.follow')}
          value={take.follow}
          options={[
            { value: 'record', label: t('player.heuristic') },
            { value: 'record-standard', label: t('player.search-standard') },
          ]}
          onChange={(value) => acts.onFollow(value === 'record' ? 'record' : 'record-standard')}
        />
        <Button kind="act" wide onClick={acts.onTakeOver} refusal={take.refusal} class="film-take-act">
          {take.label}
        </Button>
        {take.refusal && <p class="sm mut">{take.refusal}</p>}
      </div>
    </>
  );
}

function Chosen<T extends string | number>({
  label,
  value,
  of,
  text,
  onChange,
}: {
  label: string;
  value: T;
  of: readonly T[];
  text: (one: T) => string;
  onChange: (one: T) => void;
}) {
  return (
    <fieldset class="row g4 film-choice" aria-label={label}>
      {of.map((one) => (
        <button key={one} type="button" class="tb bd" aria-pressed={one === value} onClick={() => onChange(one)}>
          {text(one)}
        </button>
      ))}
    </fieldset>
  );
}

/** Where the film stops; in the bar of the film where that is all there is room for. */
function Units({ model, acts }: Pick<ReplayProps, 'model' | 'acts'>) {
  return (
    <div class="row g6 film-units">
      <span class="sm mut film-units-name">{t('replay.unit')}</span>
      <Chosen label={t('replay.unit')} value={model.unit} of={UNITS} text={(unit) => t(`replay.units.${unit}`)} onChange={acts.onUnit} />
    </div>
  );
}

function Controls({ model, acts }: Pick<ReplayProps, 'model' | 'acts'>) {
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const { n, of } = model;
  const speeds = (
    <div class="row g6">
      {!isNarrow && <span class="sm">{t('replay.speed')}</span>}
      <Chosen label={t('replay.speed')} value={model.speed} of={SPEEDS} text={(speed) => t('replay.speedOf', { speed })} onChange={acts.onSpeed} />
    </div>
  );
  return (
    <footer class="film-controls" id="act">
      <div class="row g8 film-buttons">
        <button type="button" class="tb bd" aria-label={t('replay.stepBack')} title={t('replay.stepBack')} onClick={() => acts.onStep(-1)}>
          <Icon name="stepBack" size={18} />
        </button>
        <button
          type="button"
          class="tb film-play"
          aria-label={t(model.isPlaying ? 'replay.pause' : 'replay.play')}
          title={t(model.isPlaying ? 'replay.pause' : 'replay.play')}
          onClick={acts.onPlay}
        >
          <Icon name={model.isPlaying ? 'pause' : 'play'} size={18} />
        </button>
        <button type="button" class="tb bd" aria-label={t('replay.stepOn')} title={t('replay.stepOn')} onClick={() => acts.onStep(1)}>
          <Icon name="stepOn" size={18} />
        </button>
        <span class="sm nowrap film-place">
          {t('replay.step')} <b class="num">{n}</b> {t('replay.of', { count: of })}
        </span>
      </div>
      <div class="film-scrub">
        <span class="film-ticks" aria-hidden="true">
          {model.ticks.map((at) => (
            <i key={at} style={{ left: `${at / 10}%` }} />
          ))}
        </span>
        <input
          type="range"
          min={0}
          max={of}
          value={n}
          aria-label={t('replay.scrubber')}
          aria-valuetext={t('replay.scrubText', { n, of, where: model.where })}
          style={`--done: ${of === 0 ? 0 : (100 * n) / of}%`}
          onInput={(event) => acts.onJump(Number(event.currentTarget.value))}
        />
      </div>
      {isNarrow ? (
        <div class="row between g8">
          <Units model={model} acts={acts} />
          {speeds}
        </div>
      ) : (
        speeds
      )}
      {!isNarrow && (
        <div class="row g12 film-end">
          <span class="sm num film-digest">{model.digest === null ? '' : t('replay.digest', { digest: model.digest })}</span>
          <button type="button" class="tb bd nowrap" onClick={acts.onLink}>
            <Icon name="link" size={15} /> {t('replay.copyLink')}
          </button>
        </div>
      )}
    </footer>
  );
}

function Wide({ model, acts, branches }: ReplayProps) {
  const [isTable, setTable] = useState(false);
  const isRecord = model.divergence === null;
  return (
    <main id="board" class="film-main" tabIndex={-1}>
      <section class="film-line" aria-label={t('replay.timeline')}>
        <div class="row base g24">
          <h1>{model.title}</h1>
          <p class="sm mut grow">{model.line}</p>
          <Units model={model} acts={acts} />
          <Button small pressed={isTable} onClick={() => setTable(!isTable)}>
            {t('replay.asTable')}
          </Button>
        </div>
        {isTable ? (
          <FilmTable line={model.timeline} onJump={acts.onJump} />
        ) : (
          <FilmLine line={model.timeline} divergence={model.divergence} onJump={acts.onJump} />
        )}
      </section>
      <div class={branches === undefined ? 'film-panels' : 'film-panels with-branches'}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys. */}
        <section class="film-panel" aria-label={model.step.title} tabIndex={0}>
          <FilmStepPanel step={model.step} isRecord={isRecord} acts={acts} />
          <GradeKey />
        </section>
        {branches !== undefined && <div class="film-panel">{branches}</div>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys. */}
        <section class="film-panel film-take-panel" aria-label={t('replay.takeOver.title')} tabIndex={0}>
          <h2>{t('replay.takeOver.title')}</h2>
          <TakeOver take={model.take} acts={acts} />
        </section>
      </div>
    </main>
  );
}

/** The vertical timeline: the stops one under another, the one that is shown opened in its place. */
function Narrow({ model, acts, branches }: ReplayProps) {
  const shown = useRef<HTMLLIElement>(null);
  const isRecord = model.divergence === null;
  /** The stop that the step belongs to: itself, or the last before it. */
  const at = model.stops.findLast((s) => s.n <= model.n)?.n ?? 0;
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'start' });
  }, [model.n]);
  return (
    <main id="board" class="film-main stack" tabIndex={-1}>
      <div class="film-intro">
        <h1>{model.title}</h1>
        <p class="sm mut">{model.line}</p>
      </div>
      <ol class="film-stops">
        {model.stops.map((stop) => (
          <li
            key={stop.n}
            ref={stop.n === at ? shown : undefined}
            class={['film-stop', stop.differs ? 'differs' : '', stop.n === at ? 'now' : ''].join(' ')}
          >
            {stop.month && <h2 class="film-stop-month">{stop.month}</h2>}
            {stop.n === at ? (
              <div class="film-open" aria-current="step">
                <FilmStepPanel step={model.step} isRecord={isRecord} acts={acts} />
                <details class="film-told film-take-here">
                  <summary class="b">{t('replay.takeOver.title')}</summary>
                  <TakeOver take={model.take} acts={acts} />
                </details>
              </div>
            ) : (
              <button type="button" class="film-stop-row" onClick={() => acts.onJump(stop.n)}>
                <span class="xs mut num">{stop.date}</span>
                <span>{stop.title}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {branches !== undefined && <div class="film-branches">{branches}</div>}
      <GradeKey />
    </main>
  );
}

/** The replay screen. */
export function ReplayScreen({ model, acts, branches }: ReplayProps) {
  useKeys({
    ArrowRight: () => acts.onStep(1),
    ArrowLeft: () => acts.onStep(-1),
    '.': () => acts.onStep(1),
    ',': () => acts.onStep(-1),
    ' ': acts.onPlay,
    Home: () => acts.onEdge('start'),
    End: () => acts.onEdge('end'),
    Escape: acts.onBack,
  });
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  return (
    <div class="shell replay">
      <TopBar model={model} acts={acts} />
      {isNarrow ? <Narrow model={model} acts={acts} branches={branches} /> : <Wide model={model} acts={acts} branches={branches} />}
      <Controls model={model} acts={acts} />
      <p class="sr">{t('replay.keys')}</p>
      {model.why && (
        <Dialog label={model.why.title} onClose={acts.onCloseWhy} class="why-dialog">
          <WhyPanel why={model.why} onClose={acts.onCloseWhy} />
        </Dialog>
      )}
    </div>
  );
}
