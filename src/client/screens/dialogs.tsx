// Small dialogs over a screen: a paper to read, a person, the record so far. And the page of a room that met without you.
import { t } from '../../text/ui';
import { useKeys } from '../keys';
import type { SourceLine, TopActs, TopModel } from '../models';
import { Button } from '../parts/controls';
import { Face } from '../parts/face';
import { Glossed } from '../parts/glossed';
import { Dialog } from '../parts/layers';
import { Cost, FactionBadge, SourceNote, TrustBar } from '../parts/marks';
import { InCodex, Name } from '../parts/name';
import { Shell } from '../parts/shell';
import type { ClosedRoom, PaperSheet, PersonSheet, RecordSheet } from './dialogs.model';
import { HistoryTable } from './verdict';
import './dialogs.css';

function Sources({ sources }: { sources: SourceLine[] }) {
  return (
    <div class="sheet-sources">
      {sources.map((source) => (
        <SourceNote key={source.text} source={source} />
      ))}
    </div>
  );
}

/** A paper, to read. */
export function PaperDialog({ sheet, onClose }: { sheet: PaperSheet; onClose: () => void }) {
  return (
    <Dialog label={sheet.title} onClose={onClose} class="reader">
      <p class="sm mut row g12 wrap">
        {sheet.state} {sheet.inCodex && <InCodex to={sheet.inCodex} />}
      </p>
      <p class="ser reader-text">
        <Glossed>{sheet.text}</Glossed>
      </p>
      <p class="xs mut">{t('paper.substance')}</p>
      <dl class="sm sheet-facts">
        {sheet.facts.map((fact) => (
          <div key={fact.label}>
            <dt class="mut">{fact.label}</dt>
            <dd>
              <Glossed>{fact.value}</Glossed>
            </dd>
          </div>
        ))}
      </dl>
      <Sources sources={sheet.sources} />
    </Dialog>
  );
}

function Mind({ sheet }: { sheet: PersonSheet }) {
  return (
    <div class="person-columns">
      <section>
        <h3 class="cap cap15 owned">{t('person.views')}</h3>
        {sheet.views.length === 0 && <p class="sm mut">{t('person.noViews')}</p>}
        <ul class="sm">
          {sheet.views.map((view) => (
            <li key={view.id}>
              <Name to={{ kind: 'question', id: view.id }} class="b">
                {view.question}:
              </Name>{' '}
              {view.side}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 class="cap cap15 owned">{t('person.ties')}</h3>
        {sheet.ties.length === 0 && <p class="sm mut">{t('person.noTies')}</p>}
        <ul class="sm">
          {sheet.ties.map((tie) => (
            <li key={tie.person.id} class="row between">
              <Name to={{ kind: 'person', id: tie.person.id }}>{tie.person.name}</Name> <TrustBar value={tie.value} estimated={!sheet.known} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** A person: who he is, and what you know of him. */
export function PersonDialog({ sheet, onClose, onOrder }: { sheet: PersonSheet; onClose: () => void; onOrder: (id: string) => void }) {
  const { person } = sheet;
  return (
    <Dialog label={person.fullName} onClose={onClose} class="person-sheet">
      <div class="row g16 top-al person-head">
        <Face person={person} size={88} cut />
        <div class="grow">
          <p class="sm row g6">
            <FactionBadge mark={person.faction} /> <b>{person.role}</b> <InCodex to={{ kind: 'person', id: person.id }} />
          </p>
          <p class="sm mut">{[sheet.place, ...sheet.stats.map((stat) => `${stat.label} ${stat.value}`)].join(' · ')}</p>
          <p class="xs mut">
            {sheet.posts.length === 0
              ? t('person.none')
              : sheet.posts.map((post, i) => (
                  <span key={post.name}>
                    {i > 0 && ' · '}
                    <Name to={post.to}>{post.name}</Name>
                  </span>
                ))}
          </p>
        </div>
      </div>
      <p class="ser person-bio">
        <Glossed>{sheet.bio}</Glossed>
      </p>
      <p class={sheet.known ? 'xs person-known' : 'xs mut person-known est'}>
        {t(sheet.isYou ? 'person.you' : sheet.known ? 'person.known' : 'person.estimate')}
      </p>
      <Mind sheet={sheet} />
      {sheet.sickbed.length > 0 && (
        <section>
          <h3 class="cap cap15 owned">{t('person.sickbed')}</h3>
          <dl class="sm sheet-facts">
            {sheet.sickbed.map((fact) => (
              <div key={fact.label}>
                <dt class="mut">{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {sheet.orders.length > 0 && (
        <section>
          <h3 class="cap cap15 owned">{t('person.can')}</h3>
          <ul class="person-orders">
            {sheet.orders.map((order) => (
              <li key={order.id} class="row between g12">
                <span class="sm grow">{order.label}</span>
                <Cost attention={order.cost} />
                <Button small label={`${t('work.add')}: ${order.label}`} onClick={() => onOrder(order.id)}>
                  {t('work.add')}
                </Button>
              </li>
            ))}
          </ul>
          {sheet.more > 0 && <p class="xs mut">{t('person.more', { count: sheet.more })}</p>}
        </section>
      )}
      <Sources sources={sheet.sources} />
    </Dialog>
  );
}

/** You and history, as far as the game has gone. `onNight`: opens the conferences of the month; null when there were none. */
export function RecordDialog({ sheet, onNight, onClose }: { sheet: RecordSheet; onNight: (() => void) | null; onClose: () => void }) {
  return (
    <Dialog label={t('verdict.history')} onClose={onClose} class="record-sheet">
      <p class="sm mut">{sheet.line}</p>
      {onNight && (
        <Button small onClick={onNight}>
          {t('night.again')}
        </Button>
      )}
      {sheet.rows.length > 0 && <HistoryTable rows={sheet.rows} />}
    </Dialog>
  );
}

interface ClosedProps {
  model: ClosedRoom & { top: TopModel };
  top: TopActs;
  onAct: () => void;
}

/** A room met and you were not in it: how each question ended, no hands. */
export function ClosedRoomScreen({ model, top, onAct }: ClosedProps) {
  useKeys({ Enter: onAct, z: () => model.top.canUndo && top.onUndo(), '?': top.onHelp });
  const body = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
    <div class="closed-room scroll" tabIndex={0}>
      <h1>{model.title}</h1>
      <p class="md mut">{t('closed.line')}</p>
      <section aria-label={model.count}>
        <h2 class="cap owned">{model.count}</h2>
        <ul>
          {model.rows.map((row) => (
            <li key={row.id} class="closed-row">
              <span class="ser grow">{row.text}</span>
              <b>{row.result}</b>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
  return (
    <Shell
      class="session closed"
      top={model.top}
      acts={top}
      main={body}
      act={
        <div class="closed-act">
          <Button kind="act" onClick={onAct} hint="↵">
            {t('game.goOn')}
          </Button>
        </div>
      }
      tabs={[{ id: 'table', label: t('tab.table'), icon: 'table', content: body }]}
    />
  );
}
