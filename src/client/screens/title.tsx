// The title page: the game at the left, scenarios at the right, one of them open with its seats.
import { useEffect, useState } from 'preact/hooks';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import { useKeys } from '../keys';
import { Button, Segmented, Select } from '../parts/controls';
import { Face } from '../parts/face';
import { GradeCountLine } from '../parts/gradeCounts';
import { Icon } from '../parts/icon';
import { LoadButton } from '../parts/loadButton';
import { GradeMark } from '../parts/marks';
import { Name } from '../parts/name';
import { layout } from '../viewport';
import { Readings } from './readings';
import type { ScenarioRow, TitleActs, TitleModel, Way } from './title.model';
import { TitleArt } from './titleArt';
import './title.css';

interface TitleProps {
  model: TitleModel;
  acts: TitleActs;
}

function Row({ row, onOpen }: { row: ScenarioRow; onOpen: (id: Id) => void }) {
  return (
    <li>
      <button
        type="button"
        class="scenario-row"
        data-scenario={row.id}
        aria-expanded="false"
        aria-disabled={row.refusal ? 'true' : undefined}
        title={row.refusal ?? undefined}
        onClick={() => !row.refusal && onOpen(row.id)}
      >
        <span class="d">{row.title}</span>
        <span class="sm scenario-sub">{row.subtitle}</span>
        <span class="sm mut">{row.span}</span>
        <span class="sm num tr">{row.refusal ? t('title.later') : t('title.turns', { count: row.turns })}</span>
      </button>
    </li>
  );
}

/** The red act: in the card of the scenario, or on a phone in a bar that stays. */
function Begin({ model, chosen, way, onBegin }: Pick<OpenProps, 'model' | 'chosen' | 'way' | 'onBegin'>) {
  const refusal = model.card === null ? t('title.loading') : way === 'pass' && chosen.length < 2 ? t('title.chooseTwo') : null;
  return (
    <Button kind="act" small class="begin" onClick={onBegin} refusal={refusal}>
      {beginLabel(model, chosen, way)}
    </Button>
  );
}

/** "1923" or "1923–1929", from the scenarios that are here. */
function yearsOf(rows: readonly ScenarioRow[]): string {
  const years = rows.flatMap((row) => row.span.match(/\d{4}/g) ?? []).sort();
  const [first = '', last = first] = [years[0], years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

interface OpenProps extends TitleProps {
  row: ScenarioRow;
  chosen: Id[];
  way: Way;
  iron: boolean;
  onIron: (iron: boolean) => void;
  onChosen: (ids: Id[]) => void;
  onWay: (way: Way) => void;
  onBegin: () => void;
}

/** Whether the red act begins the first game, with its guide. */
const isFirst = ({ first, open }: TitleModel, chosen: Id[], way: Way): boolean =>
  first !== null && first.scenario === open && way === 'alone' && (chosen[0] ?? first.seat) === first.seat;

function beginLabel(model: TitleModel, chosen: Id[], way: Way): string {
  if (model.first !== null && isFirst(model, chosen, way)) return model.first.label;
  const name = model.card?.seats.find((seat) => seat.id === chosen[0])?.name ?? '';
  return way === 'pass' ? t('title.beginSeats', { count: chosen.length }) : t('title.begin', { name });
}

function Open({ row, model, acts, chosen, way, iron, onIron, onChosen, onWay, onBegin }: OpenProps) {
  const card = model.card?.id === row.id ? model.card : null;
  const toggle = (id: Id) => {
    if (way === 'alone') return onChosen([id]);
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    onChosen(next.length ? next : [id]);
  };
  return (
    <li class="scenario-open" aria-current="true">
      <div class="row between base wrap g8">
        <h2>{row.title}</h2>
        <span class="sm mut">
          {row.span} · {t('title.turns', { count: row.turns })}
        </span>
      </div>
      <p class="ser briefing">{card?.briefing ?? t('title.loading')}</p>
      <div class="row top-al seat-row">
        <fieldset class="seat-choice" aria-label={t('title.seats')}>
          {card?.seats.map((seat) => (
            <button
              key={seat.id}
              type="button"
              class="seat-pick"
              aria-pressed={chosen.includes(seat.id)}
              title={`${seat.fullName}. ${seat.role}`}
              onClick={() => toggle(seat.id)}
            >
              <Face person={seat} size={62} />
              <span class="xs">{seat.name}</span>
            </button>
          ))}
        </fieldset>
        <div class="xs mut tr facts">
          {card?.facts.map((fact) => (
            <div key={fact}>{fact}</div>
          ))}
        </div>
      </div>
      {way === 'alone' &&
        card?.seats
          .filter((seat) => chosen.includes(seat.id))
          .map((seat) => (
            <p key={seat.id} class="sm seat-who">
              <Name to={{ kind: 'person', id: seat.id }} class="b">
                {seat.fullName}.
              </Name>{' '}
              {seat.role}
            </p>
          ))}
      <div class="row between wrap g8 begin-row">
        <div class="row g8 wrap">
          <Button small pressed={way === 'alone'} onClick={() => onWay('alone')}>
            {t('title.alone')}
          </Button>
          <Button small pressed={way === 'pass'} onClick={() => onWay('pass')}>
            {t('title.pass')}
          </Button>
          <Button small icon="play" onClick={() => acts.onWatch(row.id)}>
            {t('replay.watch')}
          </Button>
        </div>
        {layout.value !== 'phone' && <Begin model={model} chosen={chosen} way={way} onBegin={onBegin} />}
      </div>
      {way === 'pass' && <p class="sm pass-hint">{t('title.passHint')}</p>}
      <div class="row between wrap g8 title-attested">
        {card && <GradeCountLine counts={card.grades} />}
        <button type="button" class="sm lnk" onClick={() => acts.onCodex(row.id)}>
          {t('codex.ofScenario')}
        </button>
      </div>
      <p class="xs mut not-yet">{t('title.notYet')}</p>
      {card && card.story.length > 0 && (
        <details class="story" key={`${row.id} story`}>
          <summary class="xs lnk">{t('title.story')}</summary>
          {card.story.map((paragraph) => (
            <p key={paragraph} class="ser briefing">
              {paragraph}
            </p>
          ))}
        </details>
      )}
      {card && <Readings key={row.id} readings={card.readings} acts={acts} />}
      <details class="more-choices">
        <summary class="xs lnk">{t('title.more')}</summary>
        <div class="row g16 wrap top-al">
          <Select
            label={t('title.strength')}
            value={model.strength}
            options={model.strengths.map((kind) => ({ value: kind, label: t(`player.${kind}`) }))}
            onChange={(value) => {
              const kind = model.strengths.find((one) => one === value);
              if (kind) acts.onStrength(kind);
            }}
          />
          <Segmented
            label={t('title.iron')}
            value={iron ? 'on' : 'off'}
            options={[
              { value: 'off', label: t('title.ironOff') },
              { value: 'on', label: t('title.iron') },
            ]}
            onChange={(value) => onIron(value === 'on')}
          />
          {iron && <span class="xs mut iron-line">{t('title.ironLine')}</span>}
        </div>
      </details>
    </li>
  );
}

/** The title page and the chooser of scenarios. */
export function TitleScreen({ model, acts }: TitleProps) {
  const [way, setWay] = useState<Way>('alone');
  const [chosen, setChosen] = useState<Id[]>([]);
  const [iron, setIron] = useState(false);
  const seats = model.card?.seats ?? [];
  const first = seats[0]?.id;
  useEffect(() => setChosen(first ? [first] : []), [model.open, first]);
  const begin = () => {
    if (model.card && isFirst(model, chosen, way)) acts.onFirst();
    else if (model.card && (way === 'alone' || chosen.length > 1)) acts.onBegin(model.open, way === 'alone' ? chosen.slice(0, 1) : chosen, way, iron);
  };
  useKeys({ Enter: begin });
  return (
    <div class="title-page">
      <header class="title-left on-dark">
        <TitleArt />
        <div class="title-name">
          <h1>PLENUM</h1>
          <p class="ser">
            {t('title.line1', { years: yearsOf(model.scenarios) })}
            <br />
            {t('title.line2')}
          </p>
        </div>
        <div class="title-foot">
          <p class="sm">{t('title.place')}</p>
          <div class="row g8 wrap">
            {model.continues && (
              <Button kind="act" onClick={acts.onContinue}>
                {t('title.continue', { game: model.continues })}
              </Button>
            )}
            <LoadButton kind="ghost" onLoad={acts.onLoad} />
          </div>
        </div>
      </header>
      <main class="title-right">
        <div class="row between title-nav">
          <h2 class="title-tab">{t('title.scenarios')}</h2>
          <button type="button" class="tb title-menu" aria-label={t('settings.title')} title={t('settings.title')} onClick={acts.onSettings}>
            <Icon name="menu" size={18} />
          </button>
        </div>
        <ul class="scenarios">
          {model.scenarios.map((row) =>
            row.id === model.open ? (
              <Open
                key={row.id}
                row={row}
                model={model}
                acts={acts}
                chosen={chosen}
                way={way}
                iron={iron}
                onIron={setIron}
                onChosen={setChosen}
                onWay={(next) => {
                  setWay(next);
                  if (next === 'alone') setChosen(chosen.slice(0, 1));
                }}
                onBegin={begin}
              />
            ) : (
              <Row key={row.id} row={row} onOpen={acts.onOpen} />
            ),
          )}
        </ul>
        <div class="row between sm mut wrap g8 title-end">
          {model.proof ? (
            <span class="row g8">
              <GradeMark grade="documented" size={13} />
              <span>
                {t('title.proof')} <b class="ink">{model.proof.share}</b> {model.proof.line}
              </span>
            </span>
          ) : (
            <span />
          )}
          <button type="button" class="lnk quiet" onClick={acts.onSettings}>
            {t('title.settings')}
          </button>
        </div>
      </main>
      {layout.value === 'phone' && (
        <footer class="title-bar">
          <Begin model={model} chosen={chosen} way={way} onBegin={begin} />
        </footer>
      )}
    </div>
  );
}
