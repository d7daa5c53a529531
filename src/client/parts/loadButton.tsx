// The button that asks for a saved game, with the file chooser behind it.
import { useRef } from 'preact/hooks';
import { t } from '../../text/ui';
import { Button } from './controls';

interface LoadButtonProps extends Pick<Parameters<typeof Button>[0], 'kind' | 'wide' | 'icon'> {
  onLoad: (file: File) => void;
}

export function LoadButton({ onLoad, ...look }: LoadButtonProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => file.current?.click()}>
        {t('title.load')}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".json,.plenum,application/json"
        class="sr"
        tabIndex={-1}
        aria-label={t('title.load')}
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0];
          if (picked) onLoad(picked);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
