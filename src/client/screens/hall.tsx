// The hall of a congress: motion and roll at the left, the delegates in the middle, who speaks and what you may do at the right, the count below.
import { useState } from 'preact/hooks';
import type { Ballot } from '../../model/action';
import { t } from '../../text/ui';
import { Hall, HallLegend } from '../board/hallHost';
import { type KeyMap, useKeys } from '../keys';
import type { TopActs } from '../models';
import { Kbd } from '../parts/controls';
import { Face } from '../parts/face';
import { Dialog } from '../parts/layers';
import { FactionBadge, GradeMark, Hand } from '../parts/marks';
import { WhyPanel } from '../parts/reasons';
import { RecordPart } from '../parts/recordPart';
import { Shell } from '../parts/shell';
import type { HallModel, HallRow } from './hall.model';
import { Count } from './hallCount';
import { BALLOT_KEYS, Options, press } from './session';
import type { SessionActs } from './session.model';
import { useRoll } from './useRoll';
import './session.css';
import './hall.css';

const VOTES = ['for', 'against', 'abstain'] as const;
/** All delegations, or one by its id: whose reasons are listed. */
const ALL = '*';

interface PartProps {
  model: HallModel;
  called: number;
  onPick: (delegation: string) => void;
}

function Motion({ model }: { model: HallModel }) {
  return (
    <div class="hall-motion">
      <h2 class="cap">{t('hall.motion', { number: model.number })}</h2>
      <p class="ser">{model.motion}</p>
      <p class="xs">{model.mover}</p>
    </div>
  );
}

/** How a delegation stands in a bar as long as it is large; solid for, hatched against, hollow what abstains. */
function Bar({ row, most }: { row: HallRow; most: number }) {
  const width = (n: number) => `${(n / most) * 100}%`;
  return (
    <span class={row.estimated ? 'roll-bar est' : 'roll-bar'} aria-hidden="true">
      {(['for', 'abstain', 'against'] as const).map((vote) => row[vote] > 0 && <i key={vote} class={vote} style={{ width: width(row[vote]) }} />)}
    </span>
  );
}

function Roll({ model, called, onPick, picked }: PartProps & { picked: string | null }) {
  const most = Math.max(1, ...model.rows.map((r) => r.marks.length));
  const columns = VOTES.filter((v) => v !== 'abstain' || model.totals.abstain > 0);
  const total = (v: Ballot) => model.rows.slice(0, called).reduce((n, r) => n + r[v], 0);
  const isRolling = called < model.rows.length;
  return (
    <table class="roll sm">
      <caption class="sr">{t('hall.rollCaption')}</caption>
      <thead>
        <tr>
          <th scope="col" class="cap nowrap">
            {t(model.session.stage === 'debate' ? 'hall.rollExpected' : 'hall.roll')}
          </th>
          <td class="roll-cell" />
          {columns.map((v) => (
            <th key={v} scope="col" class="xs mut">
              {t(`hall.column.${v}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row, i) => {
          const isCalled = i < called;
          const state = [isCalled && !isRolling && row.apart ? 'apart' : '', row.yours ? 'own' : '', row.id === picked ? 'picked' : ''].join(' ');
          return (
            <tr key={row.id} class={state} aria-current={isRolling && i === called - 1 ? 'true' : undefined}>
              <th scope="row">
                <button type="button" class="roll-name" onClick={() => onPick(row.id)}>
                  {row.name}
                  {row.yours && <span class="sr"> ({t('hall.yours')})</span>}
                </button>
              </th>
              <td class="roll-cell">{isCalled && <Bar row={row} most={most} />}</td>
              {columns.map((v) => (
                <td key={v} class={row[v] === 0 ? 'num mut' : 'num b'}>
                  {isCalled ? row[v] : ''}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr class="b">
          <th scope="row" colSpan={2}>
            {t('hall.all')}
          </th>
          {columns.map((v) => (
            <td key={v} class="num">
              {total(v)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Queue({ model }: { model: HallModel }) {
  const heard = model.queue.filter((s) => s.number !== null).length;
  return (
    <section aria-label={t('hall.queue')} class="hall-queue">
      <div class="row between owned">
        <h2 class="cap">{t('hall.queue')}</h2>
        <span class="xs mut">{t('hall.heard', { count: heard })}</span>
      </div>
      <ol>
        {model.queue.map((s) => (
          <li key={s.person.id}>
            <b class="d num">{s.number ?? ''}</b>
            <Face person={s.person} size={40} />
            <div>
              <div class="b sm row g6">
                <FactionBadge mark={s.person.faction} size={14} /> {s.person.fullName}
              </div>
              <div class="xs">{s.text}</div>
              <div class="xs mut">{s.note}</div>
              {s.effect && <p class="xs speech-effect">{s.effect}</p>}
            </div>
          </li>
        ))}
      </ol>
      {model.mood !== null && (
        <p class="xs mut row g6 top-al hall-mood">
          <GradeMark grade="invented" />
          <span>
            <b>{t('hall.mood.title')}</b> {model.mood}
          </span>
        </p>
      )}
    </section>
  );
}

interface YouProps {
  model: HallModel;
  acts: SessionActs;
  open: string | null;
  onOpen: (id: string | null) => void;
}

function You({ model, acts, open, onOpen }: YouProps) {
  return (
    <section class="hall-you" aria-label={model.you.title}>
      <div class="row between">
        <h2 class="b">{model.you.title}</h2>
        <span class="xs mut">{model.you.note}</span>
      </div>
      <p class="xs mut">{model.you.line}</p>
      {model.session.stage === 'debate' && <Options model={model.session} acts={acts} open={open} onOpen={onOpen} />}
    </section>
  );
}

/** Why they vote so: bloc by bloc, person by person; each can be asked for his terms. */
function Accounts({ model, picked, acts }: { model: HallModel; picked: string | null; acts: SessionActs }) {
  return (
    <ul class="hall-accounts">
      {model.accounts(picked).map((a) => (
        <li key={a.id} class="row g10">
          {a.person ? <Face person={a.person} size={34} /> : <span class="hall-noface" aria-hidden="true" />}
          <div class="grow">
            <div class="b sm">{a.title}</div>
            <div class="xs mut">{a.line}</div>
          </div>
          <span class="row g6 sm nowrap">
            <Hand vote={a.vote} known={a.known} height={20} /> {t(`vote.${a.vote}`)}
          </span>
          {a.why !== null && (
            <button type="button" class="xs lnk" aria-label={`${a.title}: ${t('why.ask')}`} onClick={() => acts.onSelect(a.why)}>
              {t('why.ask')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The session of a hall of delegates. */
export function HallScreen({ model, acts, top }: { model: HallModel; acts: SessionActs; top: TopActs }) {
  const { session } = model;
  const [picked, setPicked] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { called, isRolling, skip } = useRoll(
    session.stage === 'roll' ? `${session.top.date} ${model.number} ${model.motion}` : null,
    model.rows.length,
  );
  const onAct = isRolling ? skip : acts.onAct;
  const pick = (id: string) => setPicked(picked === id ? null : id);
  const keys: KeyMap = {
    Enter: () => !session.act.refusal && onAct(),
    Escape: () => (session.why ? acts.onSelect(null) : open === null ? setPicked(null) : setOpen(null)),
    z: () => session.top.canUndo && top.onUndo(),
    '?': top.onHelp,
    w: () => setPicked(ALL),
  };
  for (const { vote, refusal } of session.ballots) if (!refusal) keys[BALLOT_KEYS[vote].toLowerCase()] = () => acts.onBallot(vote);
  for (const option of session.options) if (!option.refusal) keys[option.key] = () => press(option, acts, open, setOpen);
  useKeys(keys);
  const roll = <Roll model={model} called={called} onPick={pick} picked={picked} />;
  const chosen = model.rows.find((r) => r.id === picked);
  const you = <You model={model} acts={acts} open={open} onOpen={setOpen} />;
  const queue = <Queue model={model} />;
  const next = (
    <section class="hall-next" aria-label={t('hall.next')}>
      <h2 class="cap">{t('hall.next')}</h2>
      <p class="ser">{model.next ?? t('hall.noNext')}</p>
    </section>
  );
  return (
    <>
      <Shell
        class="session hall"
        top={session.top}
        acts={top}
        rightLabel={t('hall.queue')}
        left={
          <>
            <Motion model={model} />
            {roll}
            <p class="xs mut">{t('hall.rollNote')}</p>
          </>
        }
        main={
          <Hall
            name={session.room.name}
            rows={model.rows}
            called={called}
            presidium={model.presidium}
            floor={model.floor}
            selected={chosen?.id ?? null}
            onSelect={pick}
          >
            <h2 class="cap owned">{t(session.stage === 'debate' ? 'hall.whyWould' : 'hall.whyDid')}</h2>
            {!isRolling && <Accounts model={model} picked={null} acts={acts} />}
          </Hall>
        }
        right={
          <>
            {next}
            {session.stage === 'debate' && you}
            {queue}
            {session.stage !== 'debate' && you}
          </>
        }
        act={<Count model={model} called={called} isRolling={isRolling} acts={acts} onWhy={() => setPicked(ALL)} onAct={onAct} />}
        tabs={[
          {
            id: 'hall',
            label: t('tab.hall'),
            icon: 'table',
            content: (
              <>
                <Motion model={model} />
                {roll}
                <HallLegend isExpected={model.rows.some((r) => r.estimated)} />
              </>
            ),
          },
          {
            id: 'speeches',
            label: t('tab.speeches'),
            icon: 'speech',
            content: (
              <>
                {next}
                {queue}
              </>
            ),
          },
          { id: 'you', label: t('tab.you'), icon: 'person', content: you },
          { id: 'record', label: t('tab.record'), icon: 'branch', content: <RecordPart top={session.top} acts={top} /> },
        ]}
      />
      {session.why ? (
        <Dialog key="why" label={session.why.title} onClose={() => acts.onSelect(null)} class="why-dialog">
          <WhyPanel why={session.why} onClose={() => acts.onSelect(null)} />
        </Dialog>
      ) : (
        picked !== null && (
          <Dialog
            key="accounts"
            label={chosen ? t('hall.whyDelegation', { name: chosen.name }) : t(session.stage === 'debate' ? 'hall.whyWould' : 'hall.whyDid')}
            onClose={() => setPicked(null)}
            class="hall-why"
          >
            <Accounts model={model} picked={chosen?.id ?? null} acts={acts} />
            <p class="xs mut hall-why-note">
              <Kbd>W</Kbd> {t('hall.whyNote')}
            </p>
          </Dialog>
        )
      )}
    </>
  );
}
