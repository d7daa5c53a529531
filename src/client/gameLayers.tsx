// What lies over a running game: the guide of a seat, papers and persons to read, the record so far, and the line while others think.
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { aimsOf } from '../engine/ending';
import type { VerifiedOutcome } from '../lab/verify';
import type { Id } from '../model/state';
import { t } from '../text/ui';
import type { Desk } from './adapt/desk';
import { paperSheet, personSheet, recordSheet } from './adapt/sheets';
import { Button, Progress } from './parts/controls';
import { Dialog } from './parts/layers';
import { isWaiting } from './parts/shell';
import { PaperDialog, PersonDialog, RecordDialog } from './screens/dialogs';

/** A sheet opened from a screen. */
export type OpenSheet = { kind: 'paper'; id: Id } | { kind: 'person'; id: Id } | { kind: 'record' };

interface SheetProps {
  sheet: OpenSheet;
  d: Desk;
  compared: () => VerifiedOutcome[];
  onClose: () => void;
  /** An order chosen from a person's card, by the id of its variant. */
  onOrder: (variant: string) => void;
}

/** The sheet that is open; nothing when what it names is not in this scenario. */
export function SheetLayer({ sheet, d, compared, onClose, onOrder }: SheetProps) {
  if (sheet.kind === 'record') return <RecordDialog sheet={recordSheet(d, compared())} onClose={onClose} />;
  if (sheet.kind === 'paper') {
    const paper = paperSheet(d, sheet.id);
    return paper && <PaperDialog sheet={paper} onClose={onClose} />;
  }
  const person = personSheet(d, sheet.id);
  return person && <PersonDialog sheet={person} onClose={onClose} onOrder={onOrder} />;
}

/** Who you are, what you can do, what you want. */
export function Guide({ d, onClose }: { d: Desk; onClose: () => void }) {
  const { scenario, text, world, seat } = d;
  return (
    <Dialog label={t('game.guideTitle', { name: text.personFull(seat) })} onClose={onClose} class="guide">
      <h3 class="cap">{t('game.guideIs')}</h3>
      <p class="ser">{scenario.manifest.seatBriefings[seat] ?? scenario.byId.people[seat]?.bio}</p>
      <h3 class="cap">{t('game.guideCan')}</h3>
      <p class="sm">{t(`game.phaseHelp.${world.phase}`)}</p>
      <h3 class="cap">{t('game.guideWant')}</h3>
      <ul class="guide-aims">
        {aimsOf(scenario, world, seat).map(({ aim }) => (
          <li key={aim.id} class="sm">
            <b>{t('game.points', { count: aim.points })}</b> {aim.text}
            {aim.secret && <i> ({t('game.secretAim')})</i>}
          </li>
        ))}
      </ul>
      <div class="guide-act">
        <Button kind="act" onClick={onClose}>
          {t('game.guideClose')}
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
