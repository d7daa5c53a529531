// Settings: text size, contrast, motion, picture, keys. They act at once and are kept in this browser.
import { LANGUAGES } from '../../text/languages';
import { t } from '../../text/ui';
import { chooseLanguage, wantedLanguage } from '../language';
import { Segmented } from '../parts/controls';
import { Dialog } from '../parts/layers';
import { CONTRASTS, EVIDENCE, MOTIONS, type Settings, settings, TEXT_SIZES } from '../settings';
import './plain.css';

const set = (change: Partial<Settings>) => {
  settings.value = { ...settings.value, ...change };
};

/** The settings dialog. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const now = settings.value;
  const onOff = [
    { value: 'on', label: t('settings.on') },
    { value: 'off', label: t('settings.off') },
  ] as const;
  return (
    <Dialog label={t('settings.title')} onClose={onClose}>
      <dl class="settings">
        <dt>
          {t('settings.language')}
          <span class="xs mut">{t('settings.languageLine')}</span>
        </dt>
        <dd>
          <Segmented
            label={t('settings.language')}
            value={wantedLanguage.value}
            options={LANGUAGES.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
            onChange={chooseLanguage}
          />
        </dd>
        <dt>{t('settings.textSize')}</dt>
        <dd>
          <Segmented
            label={t('settings.textSize')}
            value={String(now.textSize)}
            options={TEXT_SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
            onChange={(value) => set({ textSize: TEXT_SIZES.find((size) => String(size) === value) ?? 100 })}
          />
        </dd>
        <dt>{t('settings.contrast')}</dt>
        <dd>
          <Segmented
            label={t('settings.contrast')}
            value={now.contrast}
            options={CONTRASTS.map((value) => ({ value, label: t(`settings.contrasts.${value}`) }))}
            onChange={(contrast) => set({ contrast })}
          />
        </dd>
        <dt>
          {t('settings.motion')}
          <span class="xs mut">{t('settings.motionLine')}</span>
        </dt>
        <dd>
          <Segmented
            label={t('settings.motion')}
            value={now.motion}
            options={MOTIONS.map((value) => ({ value, label: t(`settings.motions.${value}`) }))}
            onChange={(motion) => set({ motion })}
          />
        </dd>
        <dt>
          {t('settings.picture')}
          <span class="xs mut">{t('settings.pictureLine')}</span>
        </dt>
        <dd>
          <Segmented
            label={t('settings.picture')}
            value={now.picture ? 'on' : 'off'}
            options={onOff}
            onChange={(value) => set({ picture: value === 'on' })}
          />
        </dd>
        <dt>
          {t('settings.letterKeys')}
          <span class="xs mut">{t('settings.letterKeysLine')}</span>
        </dt>
        <dd>
          <Segmented
            label={t('settings.letterKeys')}
            value={now.letterKeys ? 'on' : 'off'}
            options={onOff}
            onChange={(value) => set({ letterKeys: value === 'on' })}
          />
        </dd>
        <dt>
          {t('evidence.title')}
          <span class="xs mut">{t('evidence.line')}</span>
        </dt>
        <dd>
          <Segmented
            label={t('evidence.title')}
            value={now.evidence}
            options={EVIDENCE.map((value) => ({ value, label: t(`evidence.${value}`) }))}
            onChange={(evidence) => set({ evidence })}
          />
        </dd>
      </dl>
      <p class="sm mut">{t('settings.kept')}</p>
    </Dialog>
  );
}
