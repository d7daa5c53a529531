// The card of a guide: beside the screen, never over what it speaks of; it takes no focus and bars nothing.
import { t } from '../../text/ui';
import { Button } from '../parts/controls';
import { Icon } from '../parts/icon';
import './guideCard.css';

export interface GuideCardModel {
  title: string;
  text: string;
  /** In which tab to look, on a narrow window. */
  where: string | null;
  /** "4 of 24". */
  place: string;
  /** Something is to be done; else it is only read. */
  isTask: boolean;
  /** On which side of the window it stands, away from what it points at. */
  side: 'left' | 'right';
}

interface GuideCardProps {
  model: GuideCardModel;
  onNext: () => void;
  onHide: () => void;
  onOff: () => void;
}

/** One step. */
export function GuideCard({ model, onNext, onHide, onOff }: GuideCardProps) {
  return (
    <aside
      class={`coach at-${model.side}`}
      aria-label={t('coach.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onHide();
      }}
    >
      <div class="row between g8 coach-head">
        <span class="cap cap15">{t('coach.title')}</span>
        <span class="xs num coach-place">{model.place}</span>
        <button type="button" class="close" aria-label={t('coach.hide')} title={t('coach.hide')} onClick={onHide}>
          <Icon name="close" stroke={2} />
        </button>
      </div>
      <div aria-live="polite">
        <h2 class="coach-title">{model.title}</h2>
        <p class="sm coach-text">{model.text}</p>
        {model.where && <p class="sm b">{model.where}</p>}
      </div>
      <div class="row between g8 wrap">
        <Button small class="coach-next" onClick={onNext}>
          {t(model.isTask ? 'coach.without' : 'coach.next')}
        </Button>
        <button type="button" class="lnk xs" onClick={onOff}>
          {t('coach.off')}
        </button>
      </div>
    </aside>
  );
}

/** Brings a hidden card back. */
export function GuideTab({ onShow }: { onShow: () => void }) {
  return (
    <button type="button" class="btn s coach-tab" onClick={onShow}>
      <Icon name="help" /> {t('coach.show')}
    </button>
  );
}
