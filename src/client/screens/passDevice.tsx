// Between two players at one device: nothing of anybody's secrets is on this screen.
import { t } from '../../text/ui';
import { useKeys } from '../keys';
import type { PersonCard } from '../models';
import { Button } from '../parts/controls';
import { Face } from '../parts/face';
import { Logo } from '../parts/icon';
import './plain.css';

interface PassProps {
  person: PersonCard;
  /** "June 1923 · Work". */
  when: string;
  onReady: () => void;
}

/** Asks for the device to be handed over. */
export function PassScreen({ person, when, onReady }: PassProps) {
  useKeys({ Enter: onReady });
  return (
    <main class="pass on-dark">
      <span class="pass-logo">
        <Logo size={36} />
      </span>
      <p class="cap pass-when">{when}</p>
      <Face person={person} size={164} cut />
      <h1>{t('pass.title', { name: person.fullName })}</h1>
      <p class="pass-line">{t('pass.line')}</p>
      <Button kind="act" onClick={onReady} hint="↵">
        {t('pass.ready', { name: person.name })}
      </Button>
    </main>
  );
}
