// Makes an offer: to whom, what you give, what you ask, until when; and what would come of it, with its number.
import { useMemo, useState } from 'preact/hooks';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import { Button, Segmented, Select } from '../parts/controls';
import { Face } from '../parts/face';
import { Icon } from '../parts/icon';
import { ReasonList } from '../parts/reasons';
import type { OfferDraft, OfferModel, PromiseChoice } from './corridor.model';

const MOST = 3;
/** Promises that hang on nothing, and no or else. */
const FREE = { giveIf: '', askIf: '', orElse: '' };
/** Promises named at once; the others are behind their kind. */
const FIRST = 4;

interface SideProps {
  heading: string;
  /** What the number behind a promise means. */
  note: string;
  chosen: string[];
  choices: PromiseChoice[];
  onChange: (ids: string[]) => void;
  /** What the promises of this side hang on, and what they may hang on. */
  hangs: string;
  ifs: OfferModel['ifs'];
  onIf: (hangs: string) => void;
}

/** The most that is worth something, the best of each kind before a second one of the same. */
function best(choices: readonly PromiseChoice[]): PromiseChoice[] {
  const sorted = choices.filter((choice) => choice.worth > 0).sort((a, b) => b.worth - a.worth);
  const isFirst = (choice: PromiseChoice) => sorted.find((one) => one.group === choice.group) === choice;
  return [...sorted.filter(isFirst), ...sorted.filter((choice) => !isFirst(choice))].slice(0, FIRST);
}

function Side({ heading, note, chosen, choices, onChange, hangs, ifs, onIf }: SideProps) {
  const [kind, setKind] = useState('');
  const left = choices.filter((choice) => !chosen.includes(choice.id));
  const first = best(left);
  const kinds = [...new Set(left.map((choice) => choice.group))];
  const add = (id: string) => id && onChange([...chosen, id]);
  // A kind with one promise in it is that promise.
  const choose = (value: string) => {
    const [only, ...others] = left.filter((choice) => choice.group === value);
    if (only !== undefined && others.length === 0) add(only.id);
    else setKind(value);
  };
  return (
    <div class="offer-side">
      <h3 class="cap cap15 owned">{heading}</h3>
      <ul>
        {chosen.map((id) => (
          <li key={id} class="row between sm offer-promise">
            <span>{choices.find((choice) => choice.id === id)?.label ?? id}</span>
            <button
              type="button"
              class="close"
              aria-label={t('corridor.drop')}
              title={t('corridor.drop')}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            >
              <Icon name="close" size={13} stroke={2} />
            </button>
          </li>
        ))}
      </ul>
      {chosen.length < MOST && first.length > 0 && (
        <>
          <p class="xs mut offer-note">{note}</p>
          <ul>
            {first.map(({ id, label, worth }) => (
              <li key={id}>
                <button type="button" class="offer-pick row between g8 sm" onClick={() => add(id)}>
                  <span>{label}</span>
                  <b class="num">+{worth}</b>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen.length < MOST && left.length > 0 && (
        <div class="offer-other">
          <Select
            label={t(first.length > 0 ? 'corridor.otherPromise' : 'corridor.addPromise')}
            value={kinds.includes(kind) ? kind : ''}
            options={[{ value: '', label: t('corridor.promiseKind') }, ...kinds.map((value) => ({ value, label: value }))]}
            onChange={choose}
          />
          {kinds.includes(kind) && (
            <Select
              label={kind}
              value=""
              options={[
                { value: '', label: t('corridor.choosePromise') },
                ...left.filter((choice) => choice.group === kind).map(({ id, label }) => ({ value: id, label })),
              ]}
              onChange={add}
            />
          )}
        </div>
      )}
      {chosen.length > 0 && ifs.length > 0 && (
        <Select label={t('corridor.if')} value={hangs} options={[{ value: '', label: t('corridor.ifNothing') }, ...ifs]} onChange={onIf} />
      )}
      {chosen.length === 0 && left.length === 0 && <p class="sm mut3">{t('corridor.nothing')}</p>}
    </div>
  );
}

interface OfferProps {
  offer: OfferModel;
  to: Id;
  onTo: (id: Id) => void;
  onOffer: (draft: OfferDraft) => void;
}

/** The composer of offers. */
export function OfferComposer({ offer, to, onTo, onOffer }: OfferProps) {
  const [terms, setTerms] = useState<OfferDraft>({
    to,
    give: [],
    ask: [],
    term: offer.terms(to)[0]?.value ?? 'month',
    ...FREE,
  });
  const draft = terms.to === to ? terms : { ...terms, to, give: [], ask: [], ...FREE };
  const person = offer.people.find((one) => one.id === to) ?? offer.people[0];
  const threats = person && draft.ask.length > 0 ? offer.threats(person.id) : [];
  // Each is weighed by a count of the room: once for a man, not with every stroke.
  const [givable, askable] = useMemo(() => (person ? [offer.givable(person.id), offer.askable(person.id)] : [[], []]), [offer, person?.id]);
  // What is chosen brings the term that it needs.
  const termWith = (ids: string[], choices: PromiseChoice[]) =>
    choices.find((one) => one.needs !== null && ids.includes(one.id))?.needs ?? draft.term;
  const isEmpty = draft.give.length + draft.ask.length === 0;
  const judgement = person && !isEmpty && !offer.refusal ? offer.judge({ ...draft, to: person.id }) : null;
  const refusal = offer.refusal ?? (isEmpty ? t('corridor.emptyOffer') : (judgement?.refusal ?? null));
  if (!person) {
    return (
      <section class="offer panel" aria-label={t('corridor.offer')}>
        <h2>{t('corridor.offer')}</h2>
        <p class="sm mut3">
          <b>{t('refused')}</b> {offer.refusal ?? t('corridor.nobody')}
        </p>
      </section>
    );
  }
  return (
    <section class="offer panel" aria-label={t('corridor.offer')}>
      <div class="row g16 top-al offer-head">
        <Face person={person} size={56} cut />
        <div class="grow">
          <h2>{t('corridor.offerTo', { name: person.name })}</h2>
          <div class="row g12 wrap offer-lines">
            <Select
              label={t('corridor.to')}
              value={person.id}
              options={offer.people.map((one) => ({ value: one.id, label: one.fullName }))}
              onChange={onTo}
            />
            <div class="field">
              <span>{t('corridor.until')}</span>
              <Segmented
                label={t('corridor.until')}
                value={draft.term}
                options={offer.terms(person.id)}
                onChange={(term) => setTerms({ ...draft, term })}
              />
            </div>
          </div>
        </div>
      </div>
      <div class="offer-sides">
        <Side
          heading={t('corridor.youGive')}
          chosen={draft.give}
          note={t('corridor.worthHim', { name: person.name })}
          choices={givable}
          onChange={(give) => setTerms({ ...draft, give, term: termWith(give, givable) })}
          hangs={draft.giveIf}
          ifs={offer.ifs}
          onIf={(giveIf) => setTerms({ ...draft, giveIf })}
        />
        <Side
          heading={t('corridor.youGet')}
          chosen={draft.ask}
          note={t('corridor.worthYou')}
          choices={askable}
          onChange={(ask) => setTerms({ ...draft, ask, term: termWith(ask, askable) })}
          hangs={draft.askIf}
          ifs={offer.ifs}
          onIf={(askIf) => setTerms({ ...draft, askIf })}
        />
      </div>
      {threats.length > 0 && (
        <Select
          label={t('corridor.orElse')}
          value={draft.orElse}
          options={[{ value: '', label: t('corridor.noThreat') }, ...threats]}
          onChange={(orElse) => setTerms({ ...draft, orElse })}
        />
      )}
      {judgement && (
        <div class="judgement">
          <div class="row between base">
            <b>{judgement.answer}</b>
            <span class="sm num mut">{judgement.line}</span>
          </div>
          {judgement.reasons.length > 0 && (
            <details>
              <summary class="xs lnk">{t('why.ask')}</summary>
              <ReasonList reasons={judgement.reasons} />
            </details>
          )}
        </div>
      )}
      <div class="row between g12 wrap">
        <span class="sm mut3 grow">
          {refusal && !isEmpty ? (
            <>
              <b>{t('refused')}</b> {refusal}
            </>
          ) : (
            t('corridor.word')
          )}
        </span>
        <Button
          onClick={() => {
            onOffer({ ...draft, to: person.id });
            setTerms({ ...draft, give: [], ask: [], ...FREE });
          }}
          refusal={refusal}
        >
          {t('corridor.make')}
        </Button>
      </div>
    </section>
  );
}
