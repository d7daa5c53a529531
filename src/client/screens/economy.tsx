// The economy as small charts: a figure opens to its terms, its sources, its table and its levers; beside them who owns what can be moved.
import { useState } from 'preact/hooks';
import type { FigureName } from '../../model/economy';
import { t } from '../../text/ui';
import { LineChart } from '../parts/chart';
import { Button, EmptyState } from '../parts/controls';
import { Drawer, Sheet } from '../parts/layers';
import { GradeMark, SourceNote } from '../parts/marks';
import { Name } from '../parts/name';
import { ReasonList } from '../parts/reasons';
import { layout } from '../viewport';
import { CHART_GROUPS, type Chart, type EconomyActs, type EconomyModel, type FigureSheet, type LeverRow } from './economy.model';
import './economy.css';

function Second({ chart }: { chart: Chart }) {
  const second = chart.lines[1];
  if (!second) return <span class="chart-second xs" />;
  return (
    <span class="chart-second xs mut">
      <svg width="22" height="6" aria-hidden="true">
        <path d="M0 3H22" stroke="var(--petrol)" stroke-width="1.5" stroke-dasharray="4 3" />
      </svg>
      {second.name} <b class="num">{second.last}</b>
    </span>
  );
}

function SmallChart({ chart, isOpen, onOpen }: { chart: Chart; isOpen: boolean; onOpen: (id: FigureName | null) => void }) {
  return (
    <li class={isOpen ? 'small-chart on' : 'small-chart'}>
      <button type="button" aria-label={`${chart.label}. ${t('why.ask')}`} aria-pressed={isOpen} onClick={() => onOpen(isOpen ? null : chart.id)}>
        <span class="row between base g8">
          <b class="sm">{chart.title}</b>
          <span class="lnk xs">{t('why.ask')}</span>
        </span>
        <span class="chart-value row base g6">
          <span class="d num">{chart.value}</span>
          <span class="xs mut">{chart.unit}</span>
          <span class="xs num chart-change" title={t('economy.thisMonth')}>
            {chart.change}
          </span>
        </span>
        <Second chart={chart} />
        <span class="chart-frame">
          <span class="axis-high xs num">{chart.highText}</span>
          <LineChart chart={chart} height={88} />
          <span class="axis-low xs num">{chart.lowText}</span>
        </span>
        <span class="row between xs mut chart-ends">
          <span>{chart.months[0]}</span>
          <span>{chart.months.at(-1)}</span>
        </span>
      </button>
    </li>
  );
}

function Levers({ rows, kind, title }: { rows: readonly LeverRow[]; kind: 'lever' | 'theme'; title: string }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 class="cap cap15 owned">{title}</h3>
      <ul>
        {rows.map((lever) => (
          <li key={lever.id} class={lever.you ? 'lever-row you' : 'lever-row'}>
            <Name to={{ kind, id: lever.id }} class="b sm">
              {lever.name}
            </Name>
            {lever.step !== '' && <span class="sm">{lever.step}</span>}
            <span class="xs mut">{[lever.owner, lever.holder, lever.state].filter(Boolean).join(' · ')}</span>
            {lever.note !== '' && <span class="xs mut">{lever.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FigureTable({ sheet }: { sheet: FigureSheet }) {
  const { chart } = sheet;
  return (
    <table class="xs figure-table">
      <thead>
        <tr>
          <th scope="col">{t('economy.month')}</th>
          {chart.lines.map((line) => (
            <th key={line.id} scope="col" class="tr">
              {line.name}
            </th>
          ))}
          <th scope="col" class="tr">
            {t('economy.printed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.table.map((row) => (
          <tr key={row.month}>
            <th scope="row">{row.month}</th>
            {row.values.map((value, i) => (
              <td key={chart.lines[i]!.id} class="num tr">
                {value}
              </td>
            ))}
            <td class="num tr">
              {row.mark} {row.grade && <GradeMark grade={row.grade} size={10} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ sheet, acts }: { sheet: FigureSheet; acts: EconomyActs }) {
  const [isTable, setTable] = useState(false);
  const { chart } = sheet;
  return (
    <article class="figure" aria-label={chart.title}>
      <div class="row between top-al g12">
        <div>
          <h2>{chart.title}</h2>
          <p class="sm mut">{sheet.about}</p>
        </div>
        <Button small icon="close" onClick={() => acts.onFigure(null)}>
          {t('close')}
        </Button>
      </div>
      <div class="row between base g8">
        <span class="chart-value row base g6">
          <span class="d num">{chart.value}</span>
          <span class="sm mut">{chart.unit}</span>
        </span>
        <Second chart={chart} />
        <Button small pressed={isTable} onClick={() => setTable(!isTable)}>
          {t('economy.asTable')}
        </Button>
      </div>
      {isTable ? (
        <FigureTable sheet={sheet} />
      ) : (
        <div class="chart-large">
          <span class="chart-frame">
            <span class="axis-high xs num">{chart.highText}</span>
            <LineChart chart={chart} height={150} />
            <span class="axis-low xs num">{chart.lowText}</span>
          </span>
          <span class="row between xs mut">
            <span>{chart.months[0]}</span>
            <span>{chart.months.at(-1)}</span>
          </span>
        </div>
      )}
      {sheet.why.map((why) => (
        <section key={why.title}>
          <h3 class="cap cap15">{why.title}</h3>
          <p class="xs mut">{why.line}</p>
          <ReasonList reasons={why.reasons} />
          <p class="why-sum sm">
            <b>{why.sum}</b>
          </p>
        </section>
      ))}
      <Levers rows={sheet.levers} kind="lever" title={t('economy.levers')} />
      {chart.marks.length > 0 && (
        <section>
          <h3 class="cap cap15 owned">{t('economy.record')}</h3>
          <ul class="sm">
            {chart.marks.map((mark) => (
              <li key={`${mark.at} ${mark.value}`} class="mark-row">
                <span>
                  <b>
                    {mark.month}: <span class="num">{mark.shown}</span>
                  </b>{' '}
                  {t('economy.here', { value: mark.here })}
                  <span class="block">
                    <SourceNote source={mark.source} />
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** What is in the side while no figure is open. */
function Owners({ model }: { model: EconomyModel }) {
  return (
    <div class="owners">
      <h2>{t('economy.owners')}</h2>
      <p class="sm mut">{t('economy.ownersNote')}</p>
      {model.harvests.map((harvest) => (
        <p key={harvest} class="sm">
          {harvest}
        </p>
      ))}
      <Levers rows={model.levers} kind="lever" title={t('economy.levers')} />
      <Levers rows={model.business} kind="theme" title={t('economy.business')} />
      <section>
        <h3 class="cap cap15 owned">{t('economy.briefs')}</h3>
        <ul>
          {model.briefs.map((brief) => (
            <li key={brief.question} class="lever-row">
              <b class="sm">{brief.question}</b>
              <span class="sm">{brief.holders}</span>
              <span class="xs mut">{t('economy.answersTo', { mood: brief.mood })}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Marks() {
  return (
    <ul class="circle-marks xs economy-marks" aria-label={t('economy.marks')}>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.2" fill="var(--sheet)" stroke="var(--ink)" stroke-width="1.6" />
          <circle cx="7" cy="7" r="2" fill="var(--ink)" />
        </svg>
        {t('economy.ring')}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.2" fill="var(--sheet)" stroke="var(--ink)" stroke-width="1.6" stroke-dasharray="2.4 1.8" />
        </svg>
        {t('economy.brokenRing')}
      </li>
      <li>
        <svg width="10" height="10" aria-hidden="true">
          <rect x="1" y="1" width="8" height="8" fill="var(--ink)" />
        </svg>
        {t('economy.now')}
      </li>
    </ul>
  );
}

/** The tab of the economy. */
export function Economy({ model, acts }: { model: EconomyModel; acts: EconomyActs }) {
  const kind = layout.value;
  const isNarrow = kind === 'phone' || kind === 'tablet';
  const sheet = model.opened && <Figure key={model.opened.chart.id} sheet={model.opened} acts={acts} />;
  return (
    <div class={`economy-tab k-${kind}`}>
      <div class="economy-charts scroll">
        {model.charts.length === 0 && <EmptyState title={t('economy.noMonth')}>{t('economy.noMonthLine')}</EmptyState>}
        {CHART_GROUPS.filter((group) => model.charts.some((c) => c.group === group)).map((group) => (
          <section key={group} aria-label={t(`economy.group.${group}`)}>
            <h2 class="cap cap15">{t(`economy.group.${group}`)}</h2>
            <ul class="chart-grid">
              {model.charts
                .filter((c) => c.group === group)
                .map((chart) => (
                  <SmallChart key={chart.id} chart={chart} isOpen={model.opened?.chart.id === chart.id} onOpen={acts.onFigure} />
                ))}
            </ul>
          </section>
        ))}
        {model.charts.length > 0 && <Marks />}
        {kind !== 'wide' && <Owners model={model} />}
      </div>
      {kind === 'wide' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
        <aside class="circle-side" aria-label={model.opened?.chart.title ?? t('economy.owners')} tabIndex={0}>
          {sheet ?? <Owners model={model} />}
        </aside>
      )}
      {kind === 'desk' && sheet && (
        <Drawer label={model.opened!.chart.title} onClose={() => acts.onFigure(null)} class="circle-drawer">
          {sheet}
        </Drawer>
      )}
      {isNarrow && sheet && (
        <Sheet label={model.opened!.chart.title} onClose={() => acts.onFigure(null)} class="circle-sheet">
          {sheet}
        </Sheet>
      )}
    </div>
  );
}
