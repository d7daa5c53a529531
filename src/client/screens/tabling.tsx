// The rooms that sit this month, their agendas, and laying a motion before one of them with its forecast.
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import { Button, EmptyState, Select } from '../parts/controls';
import { Glossed } from '../parts/glossed';
import { Icon } from '../parts/icon';
import { TallyStrip } from '../parts/tally';
import { useWanted } from '../wanted';
import { Composer } from './composer';
import type { CorridorModel } from './corridor.model';
import type { Variant } from './families';

interface RoomsProps {
  model: CorridorModel;
  onTable: (family: string, variant: string) => boolean;
  onLetter: (letter: string) => void;
}

/** To a room where you will not be: what the letter says, and sending it (R2.4). */
function LetterTo({ letters, onLetter }: { letters: { id: string; label: string }[]; onLetter: (letter: string) => void }) {
  const [pick, setPick] = useState('');
  const chosen = letters.find((l) => l.id === pick) ?? letters[0];
  if (chosen === undefined) return null;
  return (
    <div class="col g8">
      <Select label={t('corridor.letter')} value={chosen.id} options={letters.map((l) => ({ value: l.id, label: l.label }))} onChange={setPick} />
      <Button small onClick={() => onLetter(chosen.id)}>
        {t('corridor.sendLetter')}
      </Button>
    </div>
  );
}

function Tabling({ model, onTable }: Omit<RoomsProps, 'onLetter'>) {
  const [family, setFamily] = useState(model.motions[0]?.id ?? '');
  const [pick, setPick] = useState<Variant | null>(null);
  const [isOpen, setOpen] = useState(true);
  useWanted(
    'corridor',
    (asked) => {
      setFamily(asked.family);
      setPick(model.motions.find((one) => one.id === asked.family)?.variants.find((one) => one.id === asked.variant) ?? null);
      setOpen(true);
    },
    '.tabling',
  );
  const chosen = model.motions.find((one) => one.id === family) ?? model.motions[0];
  // Where there is a reason it stands below.
  if (!chosen) return <EmptyState title={t('corridor.noMotions')}>{model.refused.length === 0 && t('corridor.noMotionsLine')}</EmptyState>;
  if (!isOpen)
    return (
      <div class="tabling">
        <p class="sm">{t('corridor.isTabled')}</p>
        <Button
          wide
          onClick={() => {
            setPick(null);
            setOpen(true);
          }}
        >
          {t('corridor.tableAnother')}
        </Button>
      </div>
    );
  const variant = chosen.variants.find((one) => one.id === pick?.id) ?? chosen.variants[0];
  if (!variant) return null;
  const preview = model.preview(chosen.id, variant.id);
  return (
    <div class="tabling">
      <Select
        label={t('corridor.kind')}
        value={chosen.id}
        options={model.motions.map((one) => ({ value: one.id, label: one.label }))}
        onChange={setFamily}
      />
      <Composer variants={chosen.variants} chosen={variant} fieldLabel={model.fieldLabel} valueLabel={model.valueLabel} onChoose={setPick} />
      <div class="motion-preview">
        <p class="ser">{preview.text}</p>
        <p class="xs mut">
          {preview.room} · <Glossed>{t('why.rule', { rule: preview.rule })}</Glossed>
        </p>
      </div>
      {preview.tally && (
        <div class="tabling-tally">
          <b class="sm">{preview.tally.title}</b>
          <TallyStrip tally={preview.tally} thin />
        </div>
      )}
      {preview.refusal && (
        <p class="sm mut3">
          <b>{t('refused')}</b> {preview.refusal}
        </p>
      )}
      <Button wide onClick={() => onTable(chosen.id, variant.id) && setOpen(false)} refusal={preview.refusal}>
        {t('corridor.table')}
      </Button>
    </div>
  );
}

/** What cannot be laid now, and why (R3.2): a reason that many share is said once. */
function Refused({ rows }: { rows: CorridorModel['refused'] }) {
  if (rows.length === 0) return null;
  const reasons = [...new Set(rows.map((row) => row.reason))];
  return (
    <>
      <div class="row between refused-head">
        <h3 class="cap mut">{t('corridor.cannot')}</h3>
        <span class="xs mut">{t('corridor.cannotCount', { count: rows.length })}</span>
      </div>
      <ul>
        {reasons.map((reason) => (
          <li key={reason} class="refused-row in-rail">
            <Icon name="lock" stroke={1.5} />
            <span class="col g4">
              {rows
                .filter((row) => row.reason === reason)
                .map((row) => (
                  <span key={row.id}>
                    <b>{row.title}</b> <span class="xs">{row.room}</span>
                  </span>
                ))}
            </span>
            <span class="sm">
              <b>{t('refused')}</b> <Glossed>{reason}</Glossed>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Agendas and the composer of motions. */
export function Rooms({ model, onTable, onLetter }: RoomsProps) {
  return (
    <div class="col g24">
      <section aria-label={t('corridor.agenda')}>
        <h2 class="cap">{t('corridor.agenda')}</h2>
        {model.rooms.length === 0 && <EmptyState title={t('corridor.noRooms')} />}
        {model.rooms.map((room) => (
          <div key={room.id} class="room" data-room={room.id}>
            <div class="row between base owned">
              <h3>{room.name}</h3>
              <span class="xs mut">{room.date}</span>
            </div>
            {room.items.some((item) => item.letters.length > 0) && (
              <p class="xs mut room-empty">
                <Glossed>{t('corridor.away')}</Glossed>
              </p>
            )}
            {room.items.length === 0 && <p class="sm mut room-empty">{t('corridor.noItems')}</p>}
            <ol>
              {room.items.map((item) => (
                <li key={item.id} class={item.mine ? 'room-item mine' : 'room-item'}>
                  <span class="d num">{item.number}</span>
                  <div class="col g8 grow">
                    <div>
                      <div class="sm">{item.title}</div>
                      {item.note && (
                        <div class="xs mut">
                          <Glossed>{item.note}</Glossed>
                        </div>
                      )}
                      {item.mover && <div class="xs mut">{t('corridor.laidBy', { name: item.mover })}</div>}
                    </div>
                    {item.written && <span class="xs mut">{t('corridor.written', { what: item.written })}</span>}
                    <LetterTo letters={item.letters} onLetter={onLetter} />
                  </div>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </section>
      <section aria-label={t('corridor.tableMotion')}>
        <h2 class="cap">{t('corridor.tableMotion')}</h2>
        <Tabling model={model} onTable={onTable} />
        <Refused rows={model.refused} />
      </section>
    </div>
  );
}
