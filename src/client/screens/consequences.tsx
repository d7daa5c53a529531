// The end of the month: what changed and why, and the votes with every account.
import { plain, signed, t } from '../../text/ui';
import { useKeys } from '../keys';
import type { TopActs } from '../models';
import { Button, EmptyState } from '../parts/controls';
import { Face } from '../parts/face';
import { Glossed } from '../parts/glossed';
import { Dialog } from '../parts/layers';
import { SourceNote } from '../parts/marks';
import { WhyPanel } from '../parts/reasons';
import { RecordPart } from '../parts/recordPart';
import { Shell } from '../parts/shell';
import { inOrder, TallyStrip } from '../parts/tally';
import { layout } from '../viewport';
import type { AimRow, ChangeRow, ConsequencesActs, ConsequencesModel } from './consequences.model';
import { OrderResults } from './orderResults';
import './consequences.css';

interface PartProps {
  model: ConsequencesModel;
  acts: ConsequencesActs;
}

function Change({ row, acts }: { row: ChangeRow; acts: ConsequencesActs }) {
  const isNumber = row.from !== null && row.to !== null;
  return (
    <li class="change">
      {row.person ? <Face person={row.person} size={34} /> : <span class="change-dot" aria-hidden="true" />}
      <div class="grow">
        <div class="change-text">
          <Glossed>{row.text}</Glossed>
        </div>
        {row.more && <div class="xs mut">{row.more}</div>}
        <div class="row g12 wrap">
          {row.source && <SourceNote source={row.source} />}
          {row.secret && <span class="xs mut">{t('news.secret')}</span>}
          {row.hasWhy && (
            <button type="button" class="xs lnk change-why" onClick={() => acts.onWhy(row.id)}>
              {t('why.ask')}
            </button>
          )}
        </div>
      </div>
      {isNumber && (
        <div class="change-number num">
          <span class="mut">
            {plain(row.from ?? 0)} → {plain(row.to ?? 0)}
          </span>
          <b>{signed((row.to ?? 0) - (row.from ?? 0))}</b>
        </div>
      )}
    </li>
  );
}

/** What you want, and whether it is so now. */
function Aims({ rows }: { rows: readonly AimRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="aims-now" aria-label={t('consequences.aims')}>
      <h2 class="cap owned">{t('consequences.aims')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} class="result-row aim-row">
            <span class={`result-mark ${row.isMet ? 'done' : 'failed'}`} aria-hidden="true" />
            <span class={row.isNew ? 'sm b' : 'sm'}>
              <Glossed>{row.text}</Glossed>
              {row.figures.length > 0 && <span class="xs mut figures">{row.figures.join(' ')}</span>}
            </span>
            <span class="sm">
              <b>{row.status}</b>
              <span class="mut">
                {row.isNew ? ` ${t('consequences.sinceThisMonth')}` : ''} · {row.points}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ model, acts }: PartProps) {
  const groups = model.groups.filter((group) => group.rows.length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
    <div class="changes scroll" tabIndex={0}>
      <h1>{model.title}</h1>
      {acts.onNight && (
        <Button small onClick={acts.onNight}>
          {t('night.again')}
        </Button>
      )}
      <OrderResults rows={model.results} />
      <Aims rows={model.aims} />
      {groups.length === 0 && <EmptyState title={t('consequences.quiet')} />}
      {groups.map((group) => (
        <section key={group.id} aria-label={t(`consequences.group.${group.id}`)}>
          <h2 class="cap owned">{t(`consequences.group.${group.id}`)}</h2>
          <ul>
            {group.rows.map((row) => (
              <Change key={row.id} row={row} acts={acts} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Votes({ model, acts }: PartProps) {
  return (
    <section aria-label={t('consequences.votes')}>
      <div class="row between">
        <h2 class="cap">{t('consequences.votes')}</h2>
        <span class="xs mut">{t('consequences.votesNote')}</span>
      </div>
      {model.votes.length === 0 && <EmptyState title={t('consequences.noVotes')} />}
      {model.votes.map((vote) => (
        <article key={vote.id} class="vote-card">
          <div class="xs mut">{vote.room}</div>
          <p class="ser vote-title">{vote.title}</p>
          <div class="row between base g8">
            <h3>{vote.tally.title}</h3>
            {vote.record && <span class="xs mut">{vote.record}</span>}
          </div>
          {vote.tally.blocks.length === 0 && <p class="xs mut">{vote.tally.note}</p>}
          {vote.appeal && (
            <div class="appeal">
              <Button small wide class="live" onClick={() => vote.appeal && acts.onAppeal(vote.appeal.item)}>
                {vote.appeal.label}
              </Button>
              <p class="xs mut">{vote.appeal.line}</p>
            </div>
          )}
          {vote.tally.blocks.length > 0 && <TallyStrip tally={vote.tally} thin />}
          <details hidden={vote.tally.blocks.length === 0}>
            <summary class="xs lnk">{t('consequences.accounts')}</summary>
            <ul class="row g8 wrap voters">
              {inOrder(vote.tally.blocks).map((block) => (
                <li key={block.id}>
                  <button type="button" class="tag" onClick={() => acts.onVoter(vote.id, block.id)}>
                    {block.name}: {t(`vote.${block.vote}`)}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        </article>
      ))}
    </section>
  );
}

/** The consequences screen. */
export function ConsequencesScreen({ model, acts, top }: PartProps & { top: TopActs }) {
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  useKeys({ Enter: () => !model.act.refusal && acts.onAct(), z: () => model.top.canUndo && top.onUndo(), '?': top.onHelp });
  const changes = <Changes model={model} acts={acts} />;
  const votes = <Votes model={model} acts={acts} />;
  return (
    <>
      <Shell
        class="consequences"
        top={model.top}
        acts={top}
        main={changes}
        right={votes}
        rightLabel={t('consequences.votes')}
        act={
          <>
            {!isNarrow && <span class="sm">{model.act.note}</span>}
            <Button kind="act" onClick={acts.onAct} refusal={model.act.refusal} hint="↵" wide={isNarrow}>
              {model.act.label}
            </Button>
          </>
        }
        tabs={[
          { id: 'changes', label: t('tab.changes'), icon: 'table', content: changes },
          { id: 'votes', label: t('tab.votes'), icon: 'check', content: votes },
          { id: 'record', label: t('tab.record'), icon: 'branch', content: <RecordPart top={model.top} acts={top} /> },
        ]}
      />
      {model.why && (
        <Dialog label={model.why.title} onClose={acts.onCloseWhy} class="why-dialog">
          <WhyPanel why={model.why} onClose={acts.onCloseWhy} />
        </Dialog>
      )}
    </>
  );
}
