// The tab "Record" of narrow windows: how far this game is from the documented course, and the tools that the wide bar shows.
import { t } from '../../text/ui';
import type { TopActs, TopModel } from '../models';
import { Button } from './controls';

/** Divergence, undo, help. */
export function RecordPart({ top, acts }: { top: TopModel; acts: TopActs }) {
  return (
    <section class="col g16">
      <h2>{t('record.title')}</h2>
      <p class="sm mut">{top.place}</p>
      {top.divergence !== null && (
        <div class="row g12 base">
          <span class="d num" style={{ fontSize: '48px' }}>
            {top.divergence}
          </span>
          <span class="sm mut">{t('record.line')}</span>
        </div>
      )}
      <Button onClick={acts.onRecord} icon="branch">
        {t('record.open')}
      </Button>
      <Button onClick={acts.onUndo} icon="undo" refusal={top.canUndo ? null : (top.undoRefusal ?? t('top.nothingToUndo'))}>
        {t('top.undo')}
      </Button>
      <Button onClick={acts.onHelp} icon="help">
        {t('top.help')}
      </Button>
    </section>
  );
}
