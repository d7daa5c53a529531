// What lies over a running game: menu, help, the guide of a seat, papers and persons to read, the record so far, and the line while others think.
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { aimsOf } from '../engine/ending';
import type { Trace } from '../lab/trace';
import type { VerifiedOutcome } from '../lab/verify';
import type { Id, Phase } from '../model/state';
import { glossary } from '../text/glossary';
import type { Text } from '../text/sentences';
import { t } from '../text/ui';
import { figuresOf } from './adapt/aimFigures';
import type { Desk } from './adapt/desk';
import { readingModels } from './adapt/readings';
import { paperSheet, personSheet, recordSheet } from './adapt/sheets';
import { isSettingsOpen } from './app';
import { openCodex } from './codexDoor';
import type { Game } from './game/game';
import { copyLink, saveFile } from './game/keep';
import { Button, Progress } from './parts/controls';
import { Glossed } from './parts/glossed';
import { Dialog } from './parts/layers';
import { isWaiting } from './parts/shell';
import { ruleText } from './rulebook';
import { ConferenceNightDialog } from './screens/conferenceNight';
import type { NightModel } from './screens/conferenceNight.model';
import { PaperDialog, PersonDialog, RecordDialog } from './screens/dialogs';
import { HelpDialog, MenuDrawer } from './screens/menu';
import { ReadThrough } from './screens/readings';

/** What a running game asks of the page around it. */
export interface PageActs {
  onTitle(): void;
  onAgain(): void;
  onLoad(file: File): void;
  /** The game as a film, as far as it has gone. */
  onReplay(): void;
  /** The branches of this scenario, with this game as it stands. */
  onBranches(): void;
}

/** What a game asks of the page around it; the branches are shown with the game as it has been followed. */
export interface GameActs extends Omit<PageActs, 'onBranches'> {
  onBranches(trace: Trace): void;
}

/** What the tools of the top bar open. */
export type Layer = 'menu' | 'help' | 'guide' | null;

/** A sheet opened from a screen. */
export type OpenSheet = { kind: 'paper'; id: Id } | { kind: 'person'; id: Id } | { kind: 'record' } | { kind: 'night' };

interface SheetProps {
  sheet: OpenSheet;
  d: Desk;
  compared: () => VerifiedOutcome[];
  /** The conferences of the month, when they have met. */
  night: (d: Desk) => NightModel | null;
  onNight: () => void;
  onClose: () => void;
  /** An order chosen from a person's card, by the id of its variant. */
  onOrder: (variant: string) => void;
}

/** The rules that a phase is played by, for its help. */
const RULES_OF: Record<Phase, readonly string[]> = {
  news: ['R0.6', 'R2.1', 'R7.1'],
  work: ['R0.3', 'R2.2', 'R3.1', 'R3.3', 'R3.7', 'R3.8'],
  corridor: ['R2.3', 'R6.1', 'R6.2', 'R4.1', 'R4.4'],
  session: ['R2.4', 'R4.3', 'R4.6', 'R4.4', 'R4.15'],
  consequences: ['R2.5', 'R5.1', 'R5.6', 'R4.6'],
  over: ['R9.1', 'R9.2', 'R9.3'],
};

interface LayersProps {
  game: Game;
  text: Text;
  desk: ReadonlySignal<Desk | null>;
  layer: Signal<Layer>;
  sheet: Signal<OpenSheet | null>;
  compared: () => VerifiedOutcome[];
  night: (d: Desk) => NightModel | null;
  /** An order chosen from a person's card, by the id of its variant; whether it was taken. */
  onOrder: (d: Desk, variant: string) => boolean;
  onCircle: () => void;
  /** Brings the guide of the scenario back; null when there is none. */
  onCoach: (() => void) | null;
  acts: PageActs;
}

/** First action of every month played, to go back to. */
function monthsOf(game: Game, text: Text): { at: number; label: string }[] {
  const found: { at: number; label: string }[] = [];
  let turn = -1;
  game.table.states().forEach((s, i) => {
    if (s.turn !== turn && s.phase === 'news') {
      turn = s.turn;
      found.push({ at: i, label: text.date(s.turn) });
    }
  });
  return found;
}

/** The layer that is open over a running game, if any. */
export function Layers({ game, text, desk, layer, sheet, compared, night, onOrder, onCircle, onCoach, acts }: LayersProps) {
  const close = () => (layer.value = null);
  const d = desk.value;
  const open = sheet.value;
  if (open !== null && d !== null && game.passTo.value === null)
    return (
      <SheetLayer
        sheet={open}
        d={d}
        compared={compared}
        night={night}
        onNight={() => (sheet.value = { kind: 'night' })}
        onClose={() => (sheet.value = null)}
        onOrder={(variant) => {
          if (onOrder(d, variant)) sheet.value = null;
        }}
      />
    );
  if (layer.value === 'menu')
    return (
      <MenuDrawer
        onClose={close}
        onSave={() => {
          close();
          saveFile(game, text);
        }}
        onLink={() => {
          close();
          void copyLink(game);
        }}
        onReplay={() => {
          close();
          acts.onReplay();
        }}
        onGuide={() => (layer.value = 'guide')}
        onCoach={
          onCoach &&
          (() => {
            close();
            onCoach();
          })
        }
        isRooms={game.scenario.organizations.length === 0}
        onCircle={() => {
          close();
          onCircle();
        }}
        onCodex={() => {
          close();
          openCodex(null);
        }}
        onLoad={acts.onLoad}
        onBranches={acts.onBranches}
        onSettings={() => {
          close();
          isSettingsOpen.value = true;
        }}
        onHelp={() => (layer.value = 'help')}
        onTitle={acts.onTitle}
        note={t('game.kept')}
        months={game.table.iron ? [] : monthsOf(game, text)}
        onMonth={(n) => {
          close();
          game.undoTo(n);
        }}
      >
        <ReadThrough readings={readingModels(game.scenario, null)} />
      </MenuDrawer>
    );
  if (layer.value === 'help' && d !== null)
    return (
      <HelpDialog
        onClose={close}
        line={t(`game.phaseHelp.${d.world.phase}`)}
        rules={RULES_OF[d.world.phase].map((rule) => ({ rule, text: ruleText(rule, game.scenario.rules.constants) ?? '' }))}
        words={glossary()}
      />
    );
  if (layer.value === 'guide' && d !== null) return <Guide d={d} onClose={close} />;
  return null;
}

/** The sheet that is open; nothing when what it names is not in this scenario. */
function SheetLayer({ sheet, d, compared, night, onNight, onClose, onOrder }: SheetProps) {
  if (sheet.kind === 'record' || sheet.kind === 'night') {
    const model = night(d);
    if (sheet.kind === 'night') return model && <ConferenceNightDialog model={model} onClose={onClose} />;
    return <RecordDialog sheet={recordSheet(d, compared())} onNight={model && onNight} onClose={onClose} />;
  }
  if (sheet.kind === 'paper') {
    const paper = paperSheet(d, sheet.id);
    return paper && <PaperDialog sheet={paper} onClose={onClose} />;
  }
  const person = personSheet(d, sheet.id);
  return person && <PersonDialog sheet={person} onClose={onClose} onOrder={onOrder} />;
}

/** Who you are, what you can do, what you want. */
function Guide({ d, onClose }: { d: Desk; onClose: () => void }) {
  const { scenario, text, world, seat } = d;
  return (
    <Dialog label={t('game.guideTitle', { name: text.personFull(seat) })} onClose={onClose} onEnter={onClose} class="guide">
      <h3 class="cap">{t('game.guideIs')}</h3>
      <p class="ser">
        <Glossed>{scenario.manifest.seatBriefings[seat] ?? scenario.byId.people[seat]?.bio ?? ''}</Glossed>
      </p>
      <h3 class="cap">{t('game.guideCan')}</h3>
      <p class="sm">{t(`game.phaseHelp.${world.phase}`)}</p>
      <h3 class="cap">{t('game.guideWant')}</h3>
      <ul class="guide-aims">
        {aimsOf(scenario, world, seat).map(({ aim }) => (
          <li key={aim.id} class="sm">
            <b>{t('game.points', { count: aim.points })}</b> {aim.text}
            {aim.secret && <i> ({t('game.secretAim')})</i>}
            {figuresOf(d, aim.when).map((line) => (
              <span key={line} class="xs mut figures">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <ReadThrough readings={readingModels(scenario, null)} />
      <div class="guide-act">
        <Button kind="act" onClick={onClose}>
          {t(world.turn === 0 && world.phase === 'news' ? 'game.guideClose' : 'close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Computer seats that take longer are seen to be at it. */
const PATIENCE_MS = 1000;

/** A moving line at the foot of the top bar once the others have thought for a second; the words are in the bar of acts. */
export function ThinkingLine({ thinking }: { thinking: ReadonlySignal<boolean> }) {
  const [isLong, setLong] = useState(false);
  const isOn = thinking.value;
  useEffect(() => {
    setLong(false);
    if (!isOn) return;
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isOn]);
  const isShown = isOn && isLong;
  useEffect(() => {
    isWaiting.value = isShown;
    return () => {
      isWaiting.value = false;
    };
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div class="thinking-line">
      <Progress value={-1} label={t('game.thinking')} />
    </div>
  );
}
