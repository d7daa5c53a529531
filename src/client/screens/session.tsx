// The session: agenda and what you may do at the left, the table in the middle, speeches at the right, the vote below.
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import { Board, MotionCard } from '../board/boardHost';
import { SeatList } from '../board/seatList';
import { type KeyMap, useKeys } from '../keys';
import type { TopActs } from '../models';
import { Button, EmptyState, Kbd } from '../parts/controls';
import { Face } from '../parts/face';
import { Icon } from '../parts/icon';
import { Popover, Sheet } from '../parts/layers';
import { GradeMark, Hand } from '../parts/marks';
import { Name } from '../parts/name';
import { WhyPanel } from '../parts/reasons';
import { RecordPart } from '../parts/recordPart';
import { Shell } from '../parts/shell';
import { TallyStrip } from '../parts/tally';
import { layout } from '../viewport';
import type { OptionChoice, SessionActs, SessionModel, SpeechOption } from './session.model';
import './session.css';

interface SessionProps {
  model: SessionModel;
  acts: SessionActs;
  top: TopActs;
}

function Agenda({ model, acts }: Omit<SessionProps, 'top'>) {
  return (
    <section aria-label={t('session.agenda')}>
      <div class="row between">
        <h2 class="cap">{t('session.agenda')}</h2>
        <span class="xs mut">{model.agendaNote}</span>
      </div>
      <ol class="agenda">
        {model.agenda.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              class={`agenda-row ${row.state}`}
              aria-current={row.state === 'now' ? 'true' : undefined}
              onClick={() => acts.onAgenda(row.id)}
            >
              <span class="d num">{row.number}</span>
              <span class="sm grow">{row.title}</span>
              <span class="xs agenda-state">
                {row.state === 'done' ? (
                  <>
                    {row.result && <span class="agenda-result">{row.result}</span>}
                    <Icon name="check" size={14} stroke={2} />
                    <span class="sr">{t('session.state.done')}</span>
                  </>
                ) : (
                  t(`session.state.${row.state}`)
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {model.rest !== null && (
        <Button class="agenda-rest" onClick={acts.onRest} hint="R">
          {model.rest}
        </Button>
      )}
    </section>
  );
}

interface OptionsProps extends Omit<SessionProps, 'top'> {
  isTab?: boolean;
  /** The row or the choice that is open: a list to pick from, or a question to answer. */
  open: string | null;
  onOpen: (id: string | null) => void;
}

/** Does a choice, or asks first. */
function take(choice: OptionChoice, acts: SessionActs, onOpen: OptionsProps['onOpen']): void {
  const isAsked = choice.confirm !== null;
  onOpen(isAsked ? choice.id : null);
  if (!isAsked) acts.onOption(choice.id);
}

/** Opens a row of several choices, or does its only one. */
export function press(option: SpeechOption, acts: SessionActs, open: string | null, onOpen: OptionsProps['onOpen']): void {
  if (option.refusal) return;
  if (option.choices.length > 1) onOpen(open === option.id ? null : option.id);
  else if (option.choices[0]) take(option.choices[0], acts, onOpen);
}

function Confirm({ choice, acts, onOpen }: { choice: OptionChoice; acts: SessionActs; onOpen: OptionsProps['onOpen'] }) {
  return (
    <div class="may-confirm">
      <p class="sm b">{choice.confirm}</p>
      <div class="row g8">
        <Button
          small
          onClick={() => {
            onOpen(null);
            acts.onOption(choice.id);
          }}
        >
          {t('floor.withdrawYes')}
        </Button>
        <Button small onClick={() => onOpen(null)}>
          {t('floor.withdrawNo')}
        </Button>
      </div>
    </div>
  );
}

function Option({ option, acts, open, onOpen }: { option: SpeechOption } & Pick<OptionsProps, 'acts' | 'open' | 'onOpen'>) {
  const isPicker = option.choices.length > 1;
  const asked = option.choices.find((choice) => choice.id === open);
  const isOpen = isPicker && (open === option.id || asked !== undefined);
  return (
    <li>
      <button
        type="button"
        class={option.refusal ? 'may-row refused' : 'may-row'}
        aria-disabled={option.refusal ? 'true' : undefined}
        aria-expanded={isPicker ? isOpen : undefined}
        onClick={() => press(option, acts, open, onOpen)}
      >
        {option.refusal ? (
          <kbd class="off">
            <Icon name="lock" size={11} stroke={1.6} />
          </kbd>
        ) : (
          <Kbd>{option.key}</Kbd>
        )}
        <span>
          <span class="b may-title">{option.title}</span>
          <span class="xs">{option.refusal ? `${t('refused')} ${option.refusal}` : option.line}</span>
        </span>
      </button>
      {isOpen && (
        <ul class="may-choices">
          {option.choices.map((choice) => (
            <li key={choice.id}>
              <button type="button" class="may-choice" onClick={() => take(choice, acts, onOpen)}>
                <span class="b sm">{choice.title}</span>
                <span class="xs">{choice.line}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {asked && <Confirm choice={asked} acts={acts} onOpen={onOpen} />}
    </li>
  );
}

/** What a seat may do before the vote. */
export function Options({ model, acts, isTab = false, open, onOpen }: OptionsProps) {
  // A count that has been made leaves nothing to do; the tab of a narrow window says so.
  if (model.verdict) return isTab ? <EmptyState title={t('session.counted')}>{model.room.note}</EmptyState> : null;
  return (
    <section class="may" aria-label={t('session.youMay')}>
      <div class="row between">
        <h2 class="cap">{t('session.youMay')}</h2>
        <span class="xs mut">{model.optionsNote}</span>
      </div>
      {model.options.length === 0 && model.ballots.length > 0 && <EmptyState title={t('session.nothing')}>{t('session.nothingLine')}</EmptyState>}
      {model.options.length === 0 && model.ballots.length === 0 && <EmptyState title={t('session.noSay')}>{t('session.noSayLine')}</EmptyState>}
      <ul>
        {model.options.map((option) => (
          <Option key={option.id} option={option} acts={acts} open={open} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

/** Members nobody names, who vote as the men they belong to. */
function Blocs({ model }: { model: SessionModel }) {
  if (model.blocs.length === 0) return null;
  return (
    <section class="blocs" aria-label={t('session.blocs')}>
      <h2 class="cap">{t('session.blocs')}</h2>
      <ul>
        {[...model.blocs]
          .sort((a, b) => (b.width ?? 0) - (a.width ?? 0))
          .map((bloc) => (
            <li key={bloc.id} class="row g8 sm">
              <Hand vote={bloc.vote} known={bloc.known} height={20} />
              <span class="grow">
                {bloc.name} {bloc.second && <span class="xs mut">{bloc.second}</span>}
              </span>
              <b>{t(`seat.${bloc.vote}`)}</b>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Speeches({ model }: { model: SessionModel }) {
  return (
    <section class="speeches" aria-label={t('session.speeches')}>
      <div class="row between">
        <h2 class="cap">{t('session.speeches')}</h2>
        <span class="xs mut">{model.speechesNote}</span>
      </div>
      {model.speeches.length === 0 && <EmptyState title={t('session.noSpeeches')}>{t('session.askWhy')}</EmptyState>}
      <ul>
        {model.speeches.map((speech) => (
          <li key={speech.id} class="speech">
            <Face person={speech.person} size={40} />
            <div>
              <div class="row between">
                <span class="b sm">
                  <Name to={{ kind: 'person', id: speech.person.id }}>{speech.person.name}</Name> <span class="mut plain">· {speech.act}</span>
                </span>
                <GradeMark grade={speech.grade} />
              </div>
              <p class="ser speech-text">{speech.text}</p>
              {speech.effect && <p class="xs speech-effect">{speech.effect}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const BALLOT_KEYS = { for: 'F', against: 'A', abstain: 'B' } as const;

function ActBar({ model, acts }: Omit<SessionProps, 'top'>) {
  const isPhone = layout.value === 'phone' || layout.value === 'tablet';
  const { tally, act } = model;
  return (
    <div class="vote-bar">
      {!isPhone && tally && (
        <>
          <div class="row base g12">
            <h2>{tally.title}</h2>
            <span class="sm mut grow">{tally.note}</span>
          </div>
          <TallyStrip tally={tally} />
        </>
      )}
      <div class="vote-acts">
        {model.ballots.length > 0 && (
          <fieldset class="ballots" aria-label={t('session.ballot')}>
            {model.ballots.map(({ vote, refusal }) => (
              <Button
                key={vote}
                class="live"
                onClick={() => acts.onBallot(vote)}
                pressed={model.chosen === vote}
                refusal={refusal}
                hint={BALLOT_KEYS[vote]}
              >
                {!refusal && <Hand vote={vote} height={24} />} {t(`ballot.${vote}`)}
              </Button>
            ))}
          </fieldset>
        )}
        <div class="row g12 vote-call">
          {!isPhone && <span class="xs mut vote-note">{[model.conscience, act.note].filter(Boolean).join(' ')}</span>}
          {isPhone && model.conscience && <span class="xs mut">{model.conscience}</span>}
          <Button kind="act" onClick={acts.onAct} refusal={act.refusal} hint="↵" wide={isPhone}>
            {act.label}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** On narrow windows: motion, forecast, seats, you last. */
function NarrowTable({ model, acts }: Omit<SessionProps, 'top'>) {
  const [isWallOpen, setWallOpen] = useState(false);
  const input = { ...model };
  return (
    <div class="narrow-table">
      {model.motion && <MotionCard room={model.room.name} motion={model.motion} papers={model.papers} onPaper={acts.onPaper} />}
      {model.verdict && <div class="verdict-line cap">{model.verdict.text}</div>}
      {model.tally && (
        <section>
          <div class="row between">
            <h2 class="tally-title">{model.tally.title}</h2>
            <span class="xs mut">{model.tally.short}</span>
          </div>
          <TallyStrip tally={model.tally} thin />
        </section>
      )}
      <Blocs model={model} />
      <SeatList input={input} onSelect={acts.onSelect} wallNote="" isWallOpen={isWallOpen} onWall={() => setWallOpen(!isWallOpen)} />
    </div>
  );
}

/** The session screen. */
export function SessionScreen({ model, acts, top }: SessionProps) {
  const [tail, setTail] = useState<number | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const keys: KeyMap = {
    Enter: () => !model.act.refusal && acts.onAct(),
    Escape: () => (open === null ? acts.onSelect(null) : setOpen(null)),
    z: () => model.top.canUndo && top.onUndo(),
    '?': top.onHelp,
    r: () => model.rest !== null && acts.onRest(),
    w: () => {
      const id = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.seat : undefined;
      if (id) acts.onSelect(id);
    },
  };
  for (const { vote, refusal } of model.ballots) if (!refusal) keys[BALLOT_KEYS[vote].toLowerCase()] = () => acts.onBallot(vote);
  for (const option of model.options) if (!option.refusal) keys[option.key] = () => press(option, acts, open, setOpen);
  useKeys(keys);
  const close = () => acts.onSelect(null);
  const why = model.why && <WhyPanel why={model.why} onClose={close} />;
  return (
    <>
      <Shell
        class={why && !isNarrow ? 'session asked' : 'session'}
        top={model.top}
        acts={top}
        rightLabel={t('session.speeches')}
        left={
          <>
            <Agenda model={model} acts={acts} />
            <Options model={model} acts={acts} open={open} onOpen={setOpen} />
          </>
        }
        main={
          <>
            <Board
              input={model}
              room={model.room}
              wallNote={model.wallNote}
              motion={model.motion}
              factions={model.factions}
              onSelect={acts.onSelect}
              onPaper={acts.onPaper}
              onPlaced={setTail}
            />
            {why && !isNarrow && (
              <Popover label={model.why?.title ?? ''} onClose={close} class="why-pop" tail={tail === null ? undefined : Math.max(36, tail)}>
                {why}
              </Popover>
            )}
          </>
        }
        right={
          <>
            <Speeches model={model} />
            <Blocs model={model} />
          </>
        }
        act={<ActBar model={model} acts={acts} />}
        tabs={[
          { id: 'table', label: t('tab.table'), icon: 'table', content: <NarrowTable model={model} acts={acts} /> },
          { id: 'agenda', label: t('tab.agenda'), icon: 'paper', content: <Agenda model={model} acts={acts} /> },
          { id: 'speeches', label: t('tab.speeches'), icon: 'speech', content: <Speeches model={model} /> },
          { id: 'you', label: t('tab.you'), icon: 'person', content: <Options model={model} acts={acts} isTab open={open} onOpen={setOpen} /> },
          { id: 'record', label: t('tab.record'), icon: 'branch', content: <RecordPart top={model.top} acts={top} /> },
        ]}
      />
      {why && isNarrow && (
        <Sheet label={model.why?.title ?? ''} onClose={close}>
          {why}
        </Sheet>
      )}
    </>
  );
}
