// The corridor: people at the left, offers and the ledger of promises in the middle, motions for the next rooms at the right.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import { type KeyMap, useKeys } from '../keys';
import type { TopActs } from '../models';
import { Button, EmptyState } from '../parts/controls';
import { Face } from '../parts/face';
import { Glossed } from '../parts/glossed';
import { Name } from '../parts/name';
import { RecordPart } from '../parts/recordPart';
import { Shell } from '../parts/shell';
import { layout } from '../viewport';
import { isWanted } from '../wanted';
import type { CaucusRow, CorridorActs, CorridorModel, DealRow, PromiseRow } from './corridor.model';
import { OfferComposer } from './offerComposer';
import { OrderResults } from './orderResults';
import { Rooms } from './tabling';
import { Reach } from './workRails';
import './work.css';
import './corridor.css';

interface PartProps {
  model: CorridorModel;
  acts: CorridorActs;
}

function Clause({ heading, lines }: { heading: string; lines: string[] }) {
  return (
    <div>
      <h3 class="cap cap15 owned">{heading}</h3>
      <ul class="sm clause">{lines.length ? lines.map((line) => <li key={line}>{line}</li>) : <li class="mut">{t('corridor.nothing')}</li>}</ul>
    </div>
  );
}

function Deal({ deal, acts }: { deal: DealRow; acts: CorridorActs }) {
  return (
    <li class={deal.canAnswer ? 'deal live' : 'deal'}>
      <Face person={deal.person} size={56} cut />
      <div class="grow">
        <div class="row between base wrap g8">
          <h2 class="h3">{deal.title}</h2>
          <span class="xs mut">
            {deal.term} · {deal.status}
          </span>
        </div>
        <div class="deal-clauses">
          <Clause heading={t(deal.isOfRoom ? 'corridor.roomGives' : 'corridor.youGive')} lines={deal.youGive} />
          <Clause heading={t(deal.isOfRoom ? 'corridor.roomGets' : 'corridor.youGet')} lines={deal.youGet} />
        </div>
        {deal.sum && <p class="xs mut num">{t('corridor.sum', { sum: deal.sum })}</p>}
        {deal.canAnswer && (
          <div class="row g8 deal-answer">
            <Button small class="live" onClick={() => acts.onAnswer(deal.id, true)}>
              {t('corridor.accept')}
            </Button>
            <Button small onClick={() => acts.onAnswer(deal.id, false)}>
              {t('corridor.refuse')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function Caucus({ row, acts }: { row: CaucusRow; acts: CorridorActs }) {
  return (
    <li class={row.canAnswer ? 'deal live' : 'deal'}>
      <Face person={row.host} size={56} cut />
      <div class="grow">
        <div class="row between base wrap g8">
          <h2 class="h3">{t('corridor.caucus', { name: row.host.name })}</h2>
          <span class="xs mut">{row.status}</span>
        </div>
        <p class="sm mut">{row.about}</p>
        <p class="ser caucus-text">
          <Glossed>{row.text}</Glossed>
        </p>
        {row.canAnswer && (
          <p class="xs mut">
            <Glossed>{row.means}</Glossed>
          </p>
        )}
        {row.canAnswer && (
          <div class="row g8 deal-answer">
            <Button small class="live" onClick={() => acts.onLine(row.id, true)}>
              {t('corridor.join')}
            </Button>
            <Button small onClick={() => acts.onLine(row.id, false)}>
              {t('corridor.stayFree')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function PromiseLine({ row }: { row: PromiseRow }) {
  return (
    <li class="promise">
      <span class={`promise-mark ${row.state}`} aria-hidden="true" />
      <div>
        <div class="sm">
          <Name to={{ kind: 'person', id: row.person.id }} class="b">
            {row.person.name}
          </Name>{' '}
          · {row.text}
        </div>
        <div class="xs mut">
          {row.due} · {t(`corridor.state.${row.state}`)}
        </div>
      </div>
    </li>
  );
}

function Ledger({ model }: { model: CorridorModel }) {
  const columns = [
    { id: 'byYou', rows: model.byYou },
    { id: 'toYou', rows: model.toYou },
  ] as const;
  return (
    <section class="ledger" aria-label={t('corridor.ledger')}>
      <div class="row between base">
        <h2>{t('corridor.ledger')}</h2>
        <span class="xs mut row g12 wrap">
          {(['open', 'kept', 'broken', 'lapsed'] as const).map((state) => (
            <span key={state} class="row g4">
              <span class={`promise-mark ${state}`} aria-hidden="true" /> {t(`corridor.state.${state}`)}
            </span>
          ))}
        </span>
      </div>
      <div class="ledger-columns">
        {columns.map(({ id, rows }) => (
          <div key={id}>
            <h3 class="cap owned">{t(`corridor.${id}`)}</h3>
            {rows.length === 0 && <EmptyState title={t(`corridor.none.${id}`)} />}
            <ul>
              {rows.map((row) => (
                <PromiseLine key={row.id} row={row} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Middle({ model, acts, to, onTo }: PartProps & { to: Id; onTo: (id: Id) => void }) {
  const list = useRef<HTMLUListElement>(null);
  const isMade = useRef(false);
  // One's own offer and the answer to it stand at the top, away from where it was composed.
  useEffect(() => {
    if (isMade.current) list.current?.scrollIntoView({ block: 'nearest' });
    isMade.current = false;
  }, [model.deals.length]);
  const offer: typeof acts.onOffer = (draft) => {
    isMade.current = true;
    acts.onOffer(draft);
  };
  return (
    <div class="corridor-main scroll">
      <div class="row between base wrap g8">
        <h1>{t('corridor.title')}</h1>
        <span class="sm mut">{t('corridor.line')}</span>
      </div>
      {(model.deals.length > 0 || model.caucuses.length > 0) && (
        <ul class="deals" ref={list}>
          {model.caucuses.map((row) => (
            <Caucus key={`c${row.id}`} row={row} acts={acts} />
          ))}
          {model.deals.map((deal) => (
            <Deal key={deal.id} deal={deal} acts={acts} />
          ))}
        </ul>
      )}
      <OrderResults rows={model.results} />
      <OfferComposer offer={model.offer} to={to} onTo={onTo} onOffer={offer} />
      <Ledger model={model} />
    </div>
  );
}

interface CorridorProps extends PartProps {
  top: TopActs;
}

/** The corridor screen. */
export function CorridorScreen({ model, acts, top }: CorridorProps) {
  const [to, setTo] = useState<Id>(model.offer.people[0]?.id ?? '');
  const [tab, setTab] = useState('deals');
  const [isDrawer, setDrawer] = useState(false);
  const isAsked = isWanted('corridor');
  useEffect(() => {
    if (!isAsked) return;
    setTab('motions');
    setDrawer(true);
  }, [isAsked]);
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const keys: KeyMap = { Enter: () => !model.act.refusal && acts.onAct(), z: () => model.top.canUndo && top.onUndo(), '?': top.onHelp };
  useKeys(keys);
  const choose = (id: Id) => {
    if (model.offer.people.some((person) => person.id === id)) setTo(id);
    acts.onPerson(id);
  };
  const reach = <Reach model={model} onPerson={choose} title={t('corridor.people')} />;
  const rooms = <Rooms model={model} onTable={acts.onTable} onLetter={acts.onLetter} />;
  const middle = <Middle model={model} acts={acts} to={to} onTo={setTo} />;
  return (
    <Shell
      class="corridor"
      top={model.top}
      acts={top}
      left={reach}
      main={middle}
      right={rooms}
      rightLabel={t('corridor.agendaAndMotions')}
      drawer={isDrawer}
      onDrawer={setDrawer}
      act={
        <>
          {(!isNarrow || model.act.note !== '') && <span class={isNarrow ? 'xs mut' : 'sm'}>{model.act.note}</span>}
          <Button kind="act" onClick={acts.onAct} refusal={model.act.refusal} hint="↵" wide={isNarrow}>
            {model.act.label}
          </Button>
        </>
      }
      tab={tab}
      onTab={setTab}
      tabs={[
        { id: 'deals', label: t('tab.deals'), icon: 'deal', content: middle },
        { id: 'people', label: t('tab.people'), icon: 'speech', content: reach },
        { id: 'motions', label: t('tab.motions'), icon: 'paper', content: rooms },
        { id: 'record', label: t('tab.record'), icon: 'branch', content: <RecordPart top={model.top} acts={top} /> },
      ]}
    />
  );
}
