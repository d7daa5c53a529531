// The news of the month: the front page, the chronicle beside it with what the newspaper made of it, and questions put to you.
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import { type KeyMap, useKeys } from '../keys';
import type { TopActs } from '../models';
import { Button, EmptyState } from '../parts/controls';
import { EvidenceNote, splitByEvidence } from '../parts/evidence';
import { Glossed } from '../parts/glossed';
import { GradeMark, SourceNote } from '../parts/marks';
import { InCodex, Name } from '../parts/name';
import { RecordPart } from '../parts/recordPart';
import { Shell } from '../parts/shell';
import { layout } from '../viewport';
import { FrontPageSheet } from './frontPage';
import { type Ask, CHRONICLE_PARTS, type ChroniclePart, type ChronicleRow, type NewsActs, type NewsModel, type Treatment } from './news.model';
import './news.css';

function TreatmentMark({ treatment }: { treatment: Treatment }) {
  return (
    <span class={treatment === 'omitted' ? 'xs row g6 mut3' : 'xs row g6'}>
      <span class={`treat ${treatment}`} aria-hidden="true" />
      {t(`news.treatment.${treatment}`)}
    </span>
  );
}

function Row({ row }: { row: ChronicleRow }) {
  return (
    <li class="chron-row">
      <span class="sm b num">{row.date}</span>
      <div>
        <p class="chron-text">
          {row.more === null ? (
            <Glossed>{row.text}</Glossed>
          ) : (
            <Name to={row.event === null ? null : { kind: 'event', id: row.event }} class="b">
              {row.text}
            </Name>
          )}{' '}
          {row.more !== null && <Glossed>{row.more}</Glossed>}
        </p>
        {row.dispute && <div class="xs it mut">{row.dispute}</div>}
        <div class="row g12 wrap">
          {row.source && <SourceNote source={row.source} />}
          {row.secret && <span class="xs mut">{t('news.secret')}</span>}
          {row.event !== null && row.more === null && <InCodex to={{ kind: 'event', id: row.event }} />}
        </div>
      </div>
      {row.treatment ? <TreatmentMark treatment={row.treatment} /> : <span class="xs mut3">—</span>}
    </li>
  );
}

function Rows({ rows }: { rows: ChronicleRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  );
}

/** A part of the chronicle under its heading; what led to the decisions, and all else that was done, is folded when it is long. */
function Part({ part, rows }: { part: ChroniclePart; rows: ChronicleRow[] }) {
  if (rows.length === 0) return null;
  if (part === 'rest' && rows.length > FEW)
    return (
      <details class="chron-rest">
        <summary>{t('news.part.more', { count: rows.length })}</summary>
        <Rows rows={rows} />
      </details>
    );
  return (
    <>
      <h2 class="cap chron-part">{t(`news.part.${part}`)}</h2>
      <Rows rows={rows} />
    </>
  );
}

/** So many lines are shown as they are. */
const FEW = 5;

/** A question with its answers; the default is named. */
export function AskCard({ ask, onChoose }: { ask: Ask; onChoose: (ask: number, choice: string) => void }) {
  return (
    <section class="ask" aria-label={ask.question}>
      <div class="row between base">
        <h2 class="h3">{ask.question}</h2>
        <span class="tag">{t('news.forYou')}</span>
      </div>
      <p class="ser ask-text">
        <Glossed>{ask.text}</Glossed>
      </p>
      <div class="col g6">
        {ask.choices.map((choice, i) => (
          <Button
            key={choice.id}
            class="live ask-choice"
            wide
            pressed={ask.chosen === choice.id}
            refusal={choice.refusal}
            hint={String(i + 1)}
            onClick={() => onChoose(ask.id, choice.id)}
          >
            <span class="grow">
              {choice.text}
              {choice.isDefault && <span class="xs mut plain"> · {t('news.default')}</span>}
              {choice.effects !== '' && <span class="xs mut plain figures">{choice.effects}</span>}
            </span>
          </Button>
        ))}
      </div>
      {ask.source && <SourceNote source={ask.source} />}
    </section>
  );
}

/** What was done with the reader himself. */
function Notice({ lines }: { lines: readonly string[] }) {
  return (
    <section class="ask" aria-label={t('news.concernsYou')}>
      <h2 class="h3">{t('news.concernsYou')}</h2>
      {lines.map((line) => (
        <p key={line} class="ser ask-text">
          <Glossed>{line}</Glossed>
        </p>
      ))}
    </section>
  );
}

function Chronicle({ model, acts }: { model: NewsModel; acts: NewsActs }) {
  const [onlyLeftOut, setOnlyLeftOut] = useState(false);
  const listed = onlyLeftOut ? model.rows.filter((row) => row.treatment === 'omitted' || row.treatment === 'cut') : model.rows;
  const { rows, hidden } = splitByEvidence(listed, (row) => row.source?.grade ?? null);
  return (
    <section aria-label={model.chronicleTitle}>
      <div class="row between">
        <h1 class="chron-title">{model.chronicleTitle}</h1>
        <Button small icon="search" pressed={onlyLeftOut} onClick={() => setOnlyLeftOut(!onlyLeftOut)}>
          {t('news.filter')}
        </Button>
      </div>
      <div class="row g16 xs mut wrap chron-grades">
        {model.counts.map(({ grade, count }) => (
          <span key={grade} class="row g4">
            <GradeMark grade={grade} />
            <span>
              {t(`news.grade.${grade}`)} {count}
            </span>
          </span>
        ))}
      </div>
      {model.organs.length > 1 && (
        <div class="row between wrap g8 editors">
          <b class="sm">{t('news.papers')}</b>
          <span class="row g6 wrap">
            {model.organs.map((organ) => (
              <Button key={organ.id} small pressed={organ.on} onClick={() => acts.onOrgan(organ.id)}>
                {organ.name}
              </Button>
            ))}
            <Button small class="news-both" pressed={model.both} onClick={acts.onBoth}>
              {t('news.both')}
            </Button>
          </span>
        </div>
      )}
      {model.editors.length > 1 && (
        <div class="row between wrap g8 editors">
          <b class="sm">{t('news.otherEditor')}</b>
          <span class="row g6 wrap">
            {model.editors.map((editor) => (
              <Button key={editor.id ?? ''} small pressed={editor.on} onClick={() => acts.onEditor(editor.id)}>
                {editor.name}
              </Button>
            ))}
          </span>
        </div>
      )}
      <div class="chron-head xs mut">
        <span>{t('news.date')}</span>
        <span>{t('news.what')}</span>
        <span>{model.inPaper}</span>
      </div>
      {rows.length === 0 && hidden === 0 && <EmptyState title={t('news.quiet')} />}
      {onlyLeftOut ? (
        <Rows rows={rows} />
      ) : (
        CHRONICLE_PARTS.map((part) => <Part key={part} part={part} rows={rows.filter((row) => row.part === part)} />)
      )}
      <EvidenceNote kind="hidden" count={hidden} />
    </section>
  );
}

interface NewsProps {
  model: NewsModel;
  acts: NewsActs;
  top: TopActs;
}

/** The news screen. */
export function NewsScreen({ model, acts, top }: NewsProps) {
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const open = model.asks.find((ask) => ask.chosen === null) ?? model.asks[0];
  const keys: KeyMap = { Enter: () => !model.act.refusal && acts.onAct(), z: () => model.top.canUndo && top.onUndo(), '?': top.onHelp };
  for (const [i, choice] of (open?.choices ?? []).entries())
    if (open && !choice.refusal) keys[String(i + 1)] = () => acts.onChoose(open.id, choice.id);
  useKeys(keys);
  const asks = model.asks.map((ask) => <AskCard key={ask.id} ask={ask} onChoose={acts.onChoose} />);
  const page = model.page ? <FrontPageSheet page={model.page} /> : <EmptyState title={t('news.noPaper')} />;
  const notice = model.notices.length > 0 && <Notice lines={model.notices} />;
  const isPaired = model.second !== null;
  const act = (
    <>
      {!isNarrow && <span class="sm">{model.act.note}</span>}
      <Button kind="act" onClick={acts.onAct} refusal={model.act.refusal} hint="↵" wide={isNarrow}>
        {model.act.label}
      </Button>
    </>
  );
  const chronicle = <Chronicle model={model} acts={acts} />;
  const tabs = [
    { id: 'page', label: t('tab.page'), icon: 'paper' as const, content: notice ? [notice, page] : page },
    { id: 'chronicle', label: t('tab.chronicle'), icon: 'table' as const, content: chronicle },
    { id: 'record', label: t('tab.record'), icon: 'branch' as const, content: <RecordPart top={model.top} acts={top} /> },
  ];
  if (asks.length)
    tabs.unshift({
      id: 'ask',
      label: t('tab.ask'),
      icon: 'paper',
      content: (
        <div class="col g12">
          {notice}
          {asks}
        </div>
      ),
    });
  return (
    <Shell
      class={isPaired ? 'news paired' : 'news'}
      top={model.top}
      acts={top}
      main={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
        <div class="news-page scroll" tabIndex={0}>
          {page}
          {model.second && <FrontPageSheet page={model.second} />}
        </div>
      }
      right={
        <div class="news-side">
          <div class="news-scroll scroll">
            {notice}
            {asks}
            {chronicle}
          </div>
          <div class="row between g12 news-act">{act}</div>
        </div>
      }
      rightLabel={model.chronicleTitle}
      act={act}
      tabs={tabs}
    />
  );
}
