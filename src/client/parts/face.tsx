// A person's portrait on a page, with the frame that tells his place: full, candidate, you, absent.
import { t } from '../../text/ui';
import type { PersonCard } from '../models';
import { inventedFace, portraitUrl } from './portrait';

interface FaceProps {
  person: Pick<PersonCard, 'id' | 'name' | 'face' | 'absent'>;
  /** Width in px; the height is 1.2 times that. */
  size: number;
  frame?: 'none' | 'you' | 'candidate';
  cut?: boolean;
  /** Beside the written name the picture says nothing more. */
  decorative?: boolean;
}

/** The portrait of a person. */
export function Face({ person, size, frame = 'none', cut = false, decorative = true }: FaceProps) {
  const face = person.face ?? inventedFace(person.id);
  const url = portraitUrl(face, size, { mode: person.absent ? 'absent' : 'normal', ground: null });
  const alt = decorative ? '' : t(person.absent ? 'face.absent' : 'face.portrait', { name: person.name });
  return (
    <span class={`face ${frame}`}>
      <img class={cut ? 'pt cut' : 'pt'} src={url} width={size} height={Math.round(size * 1.2)} alt={alt} />
    </span>
  );
}
