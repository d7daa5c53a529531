// The verdict: how it ended, what was reached, you and history, and the coda: what happened to each person in fact, as text.
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import type { TopActs } from '../models';
import { Button } from '../parts/controls';
import { Face } from '../parts/face';
import { Glossed } from '../parts/glossed';
import { Icon } from '../parts/icon';
import { GradeMark, SourceNote } from '../parts/marks';
import { Name } from '../parts/name';
import { Shell } from '../parts/shell';
import { layout } from '../viewport';
import { HistoryLine } from './historyLine';
import type { DecisionRow, VerdictActs, VerdictModel } from './verdict.model';
import './verdict.css';

interface PartProps {
  model: VerdictModel;
  acts: VerdictActs;
}

function Ending({ model }: { model: VerdictModel }) {
  return (
    <section class="ending">
      <div class="cap mut">{t('verdict.ending')}</div>
      <h1>{model.ending.title}</h1>
      <p class="ser ending-text">{model.ending.text}</p>
      {model.ending.source && <SourceNote source={model.ending.source} />}
    </section>
  );
}

function Aims({ model }: { model: VerdictModel }) {
  return (
    <section aria-label={t('verdict.aims')}>
      <div class="row g12 top-al aims-head">
        <Face person={model.you} size={56} frame="you" />
        <div>
          <h2>{model.you.fullName}</h2>
          <div class="aims-points">
            <span class="d num">{t('verdict.got', model.points)}</span>
            <span class="sm mut">{t('verdict.points')}</span>
          </div>
        </div>
      </div>
      <ul class="aims">
        {model.aims.map((aim) => (
          <li key={aim.id} class="aim">
            <span class={aim.reached ? 'aim-mark reached' : 'aim-mark'} aria-hidden="true" />
            <div class="grow">
              <div class="md">
                {aim.text} {aim.secret && <Icon name="lock" size={13} stroke={1.5} />}
              </div>
              <div class="xs mut">
                {t(aim.reached ? 'verdict.reached' : 'verdict.notReached')} · {aim.line}
              </div>
            </div>
            <b class="num">{aim.reached ? aim.points : 0}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ model }: { model: VerdictModel }) {
  const same = model.decisions.filter((row) => row.same).length;
  return (
    <section class="history" aria-label={t('verdict.history')}>
      <div class="row between base wrap g8">
        <h2>{t('verdict.history')}</h2>
        <span class="sm mut">{t('verdict.counted', { count: model.decisions.length, same, other: model.decisions.length - same })}</span>
      </div>
      {model.divergence !== null && (
        <p class="row g12 base wrap">
          <span class="cap cap15">{t('divergence.range')}</span>
          <span class="d num verdict-number">{model.divergence}</span>
          <span class="sm mut">{model.parts.map((p) => t('divergence.part', { part: p.name, value: p.value })).join(' · ')}</span>
        </p>
      )}
      {model.marks.length > 1 && <HistoryLine marks={model.marks} />}
      <HistoryTable rows={model.decisions} />
    </section>
  );
}

function HistoryRow({ row }: { row: DecisionRow }) {
  return (
    <tr class={row.same ? '' : 'differs'}>
      <td class="num nowrap">{row.date}</td>
      <td>
        <span class="history-name">
          <Name to={{ kind: 'outcome', id: row.id }}>{row.text}</Name>
        </span>
        {row.cause && (
          <div class="xs mut">
            <b>{t('verdict.cause')}</b> {row.cause}
          </div>
        )}
      </td>
      <td data-side={t('verdict.record')}>
        <GradeMark grade={row.grade} /> {row.history}
      </td>
      <td data-side={t('verdict.you')} class={row.same ? '' : 'yours'}>
        {row.same ? t('verdict.same') : row.yours}
      </td>
    </tr>
  );
}

/** So many rows are shown as they are; of more, what came out the same is folded by its year. */
const FEW = 30;

/** Documented decisions beside what this game made of them. */
export function HistoryTable({ rows }: { rows: readonly DecisionRow[] }) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const years = rows.length > FEW ? [...new Set(rows.map((row) => row.year))] : [null];
  return (
    <div class="history-scroll">
      <table class="sm history-table">
        <thead>
          <tr>
            <th>{t('news.date')}</th>
            <th>{t('verdict.decision')}</th>
            <th class="cap cap15">{t('verdict.record')}</th>
            <th class="cap cap15 yours">{t('verdict.you')}</th>
          </tr>
        </thead>
        {years.map((year) => {
          const listed = rows.filter((row) => year === null || row.year === year);
          const same = listed.filter((row) => row.same).length;
          const isOpen = year === null || open.includes(year);
          return (
            <tbody key={year}>
              {year !== null && same > 0 && (
                <tr>
                  <td colSpan={4}>
                    <button
                      type="button"
                      class="lnk history-year"
                      aria-expanded={isOpen}
                      onClick={() => setOpen(isOpen ? open.filter((one) => one !== year) : [...open, year])}
                    >
                      {t('verdict.sameIn', { year, count: same })}
                    </button>
                  </td>
                </tr>
              )}
              {listed
                .filter((row) => isOpen || !row.same)
                .map((row) => (
                  <HistoryRow key={row.id} row={row} />
                ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function Coda({ model }: { model: VerdictModel }) {
  return (
    <section class="coda" aria-label={t('verdict.coda')}>
      <h2>{t('verdict.coda')}</h2>
      <p class="sm mut">{t('verdict.codaLine')}</p>
      <ul class="coda-grid">
        {model.coda.map((row) => (
          <li key={row.person.id}>
            <h3>
              <Name to={{ kind: 'person', id: row.person.id }}>{row.person.fullName}</Name>
            </h3>
            <p class="ser coda-text">
              <Glossed>{row.text}</Glossed>
            </p>
            {row.source && <SourceNote source={row.source} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The verdict screen. */
export function VerdictScreen({ model, acts, top }: PartProps & { top: TopActs }) {
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const aims = <Aims model={model} />;
  const ending = <Ending model={model} />;
  const history = <History model={model} />;
  const coda = <Coda model={model} />;
  return (
    <Shell
      class="verdict"
      top={model.top}
      acts={top}
      left={aims}
      main={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
        <div class="verdict-main scroll" tabIndex={0}>
          {ending}
          {history}
          {coda}
        </div>
      }
      act={
        <>
          {!isNarrow && <span class="xs mut num">{t('verdict.digest', { digest: model.digest })}</span>}
          <div class="row g8 wrap">
            <Button onClick={acts.onReplay} icon="play">
              {t('replay.open')}
            </Button>
            <Button onClick={acts.onSave} icon="save">
              {t('verdict.save')}
            </Button>
            <Button onClick={acts.onBranches} icon="branch">
              {t('branches.title')}
            </Button>
            <Button onClick={acts.onAgain}>{t('verdict.again')}</Button>
            <Button kind="act" onClick={acts.onTitle}>
              {t('verdict.title')}
            </Button>
          </div>
        </>
      }
      tabs={[
        { id: 'ending', label: t('tab.ending'), icon: 'paper', content: ending },
        { id: 'aims', label: t('tab.aims'), icon: 'person', content: aims },
        { id: 'history', label: t('tab.history'), icon: 'branch', content: history },
        { id: 'coda', label: t('tab.coda'), icon: 'table', content: coda },
      ]}
    />
  );
}
