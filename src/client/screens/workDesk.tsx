// The desk of orders: chosen, open, possible, and what cannot be given now.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../text/ui';
import { Button, CheckBox, EmptyState, Tag } from '../parts/controls';
import { Glossed } from '../parts/glossed';
import { Icon } from '../parts/icon';
import { Cost, GradeMark, OddsBar } from '../parts/marks';
import { layout } from '../viewport';
import { Composer } from './composer';
import type { Variant } from './families';
import type { DeskState } from './work';
import {
  type ChosenOrder,
  type DeskLink,
  type OfferedOrder,
  ORDER_GROUPS,
  type OrderCard,
  type OrderFamily,
  type RefusedOrder,
  type WorkActs,
  type WorkModel,
} from './work.model';

interface DeskProps {
  model: WorkModel;
  acts: WorkActs;
  state: DeskState;
  onState: (state: DeskState) => void;
  /** Opens the desk at an order. */
  onLink: (link: DeskLink) => void;
}

/** The card of an order: certain, uncertain with odds, who may learn, and what the record did. */
function Card({ card, isNarrow }: { card: OrderCard; isNarrow: boolean }) {
  return (
    <div class="order-columns">
      <section>
        <h3 class="cap cap15 owned">{t(card.certain.length === 0 && card.depends.length > 0 ? 'work.depends' : 'work.certain')}</h3>
        <ul class="sm certain">
          {[...card.certain, ...card.depends].map((line) => (
            <li key={line}>
              <svg width="8" height="8" aria-hidden="true">
                <rect width="8" height="8" fill="var(--ink)" />
              </svg>
              <span>
                <Glossed>{line}</Glossed>
              </span>
            </li>
          ))}
          {card.breach && (
            <li class="warn">
              <Icon name="warning" size={13} stroke={1.5} />
              <span>
                <Glossed>{card.breach}</Glossed>
              </span>
            </li>
          )}
        </ul>
      </section>
      <section>
        <h3 class="cap cap15 owned">{t('work.uncertain')}</h3>
        {card.uncertain.length === 0 && <p class="sm mut order-none">{t('work.nothingUncertain')}</p>}
        {card.uncertain.map((line) => (
          <div key={line.text} class="sm uncertain">
            <div>
              <Glossed>{line.text}</Glossed>
            </div>
            {line.percent !== null && <OddsBar value={line.percent} width={isNarrow ? 70 : 92} />}
          </div>
        ))}
      </section>
      <section class="sm">
        <h3 class="cap cap15 owned">{t('work.learn')}</h3>
        <p class="order-none">{card.learn}</p>
        {card.record && (
          <>
            <h3 class="cap cap15 owned order-second">{t('work.record')}</h3>
            <p class="row g4 order-none">
              <GradeMark grade={card.record.grade} /> <span>{card.record.text}</span>
            </p>
            {card.record.dispute && <p class="xs mut">{card.record.dispute}</p>}
          </>
        )}
        <p class="xs mut3 order-none">
          <Glossed>{t('why.rule', { rule: card.rule })}</Glossed>
        </p>
      </section>
    </div>
  );
}

interface OpenProps {
  family: OrderFamily;
  picked: Variant;
  model: WorkModel;
  acts: WorkActs;
  onPick: (variant: Variant) => void;
  onClose: () => void;
}

function OpenOrder({ family, picked, model, acts, onPick, onClose }: OpenProps) {
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const card = model.cardFor(family.id, picked.id);
  const self = useRef<HTMLLIElement>(null);
  // Opened at the lower edge it would be out of sight.
  useEffect(() => self.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <li class="order-open" data-order={family.id} ref={self}>
      <div class="row between g12 top-al wrap">
        <button type="button" class="row g12 order-title" aria-expanded="true" onClick={onClose}>
          <h2>{card.title}</h2>
          <Cost attention={card.cost} first={card.isFirstFree} />
        </button>
        <span class="row g8">
          {card.due && <Tag icon="clock">{card.due}</Tag>}
          <Button kind="act" small onClick={() => acts.onAdd(family.id, picked.id)} refusal={card.refusal}>
            {t('work.add')}
          </Button>
        </span>
      </div>
      <Composer variants={family.variants} chosen={picked} fieldLabel={model.fieldLabel} valueLabel={model.valueLabel} onChoose={onPick} />
      {card.refusal && (
        <p class="sm mut3 order-none">
          <b>{t('refused')}</b> <Glossed>{card.refusal}</Glossed>
        </p>
      )}
      <Card card={card} isNarrow={isNarrow} />
    </li>
  );
}

function ChosenRow({ order, acts }: { order: ChosenOrder; acts: WorkActs }) {
  return (
    <li>
      <button type="button" class="order-row chosen" aria-pressed="true" title={t('work.takeBack')} onClick={() => acts.onTakeBack(order.index)}>
        <CheckBox checked />
        <span class="order-name">
          <b>{order.verb}</b> {order.object}
        </span>
        <Cost attention={order.cost} chosen={layout.value === 'phone'} />
        <span class="sm order-certain">{order.certain}</span>
        <span class="sm mut order-uncertain">{order.uncertain || '—'}</span>
      </button>
    </li>
  );
}

/** A concrete order: its square gives it at once, its name opens what it will do. */
function OfferedRow({ order, acts, onOpen }: { order: OfferedOrder; acts: WorkActs; onOpen: () => void }) {
  return (
    <li class="order-offer" data-order={order.family}>
      <button
        type="button"
        class="order-tick"
        aria-label={t('work.addOf', { order: `${order.verb} ${order.object}` })}
        title={t('work.add')}
        onClick={() => acts.onAdd(order.family, order.id)}
      >
        <CheckBox checked={false} />
      </button>
      <button type="button" class="order-row" aria-expanded="false" onClick={onOpen}>
        <span class="order-name">
          <b>{order.verb}</b> {order.object}
        </span>
        <Cost attention={order.cost} first={order.isFirstFree} />
        <span class="sm order-certain">{order.certain}</span>
        <span class="sm mut order-uncertain">{order.uncertain || '—'}</span>
      </button>
    </li>
  );
}

/** All orders of one verb, to be composed. */
function FamilyRow({ family, onOpen }: { family: OrderFamily; onOpen: () => void }) {
  return (
    <li data-order={family.id}>
      <button type="button" class="order-row family" aria-expanded="false" onClick={onOpen}>
        <Icon name="next" size={12} stroke={2} />
        <span class="order-name">
          <b>{family.verb}</b> {family.object}
        </span>
        <span class="xs mut num">{family.variants.length}</span>
      </button>
    </li>
  );
}

/** What waits for an answer, before anything one may do of one's own accord. */
function Asked({ model, onLink }: Pick<DeskProps, 'model' | 'onLink'>) {
  if (model.asked.length === 0) return null;
  // A case that others must close now stands here too, and asks for nothing.
  const title = t(model.asked.some((row) => row.links.length > 0) ? 'asked.title' : 'asked.open');
  return (
    <section class="waiting-for" aria-label={title}>
      <h2 class="cap">{title}</h2>
      <ul>
        {model.asked.map((row) => (
          <li key={row.id}>
            <h3 class="b">{row.title}</h3>
            {row.lines.map((line) => (
              <p key={line} class="sm">
                <Glossed>{line}</Glossed>
              </p>
            ))}
            <div class="row g6 wrap">
              {row.links.map((link) => (
                <Button key={link.variant} small onClick={() => onLink(link)}>
                  {link.label}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RefusedName({ order }: { order: RefusedOrder }) {
  return (
    <span class="order-name">
      <b>{order.verb}</b> {order.object}
    </span>
  );
}

/** What cannot be given now, and why (R3.2): of those of one verb that lack the same the first is shown, and opens to the rest. */
function Refused({ orders }: { orders: readonly RefusedOrder[] }) {
  if (orders.length === 0) return null;
  const folds = [...new Set(orders.map((order) => order.fold))].map((fold) => orders.filter((order) => order.fold === fold));
  return (
    <>
      <div class="row between refused-head">
        <h2 class="cap mut">{t('work.cannot')}</h2>
        <span class="xs mut">{t('work.cannotCount', { count: orders.length })}</span>
      </div>
      <ul>
        {folds.map(([first, ...rest]) => (
          <li key={first!.fold} class="refused-row">
            <Icon name="lock" stroke={1.5} />
            <RefusedName order={first!} />
            <span class="sm">
              <b>{t('refused')}</b> <Glossed>{first!.reason}</Glossed>
            </span>
            {rest.length > 0 && (
              <details class="refused-rest">
                <summary class="xs lnk">{t('work.cannotMore', { count: rest.length })}</summary>
                <ul class="sm">
                  {rest.map((order) => (
                    <li key={order.id}>
                      <RefusedName order={order} />
                      {order.reason !== first!.reason && <div class="xs">{order.reason}</div>}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** All orders of the month. */
export function Desk({ model, acts, state, onState, onLink }: DeskProps) {
  const groups = ORDER_GROUPS.filter((group) => [...model.families, ...model.refused].some((order) => order.group === group));
  const isShown = (order: { group: string }) => state.group === 'all' || order.group === state.group;
  const families = model.families.filter(isShown);
  const refused = model.refused.filter(isShown);
  const offered = model.offered.filter(isShown);
  /** The order opened at `key`, composed from `first` on. */
  const openOrder = (key: string, family: OrderFamily, first: Variant) => (
    <OpenOrder
      key={key}
      family={family}
      picked={family.variants.find((variant) => variant.id === state.picks[key]?.id) ?? first}
      model={model}
      acts={acts}
      onPick={(variant) => onState({ ...state, picks: { ...state.picks, [key]: variant } })}
      onClose={() => onState({ ...state, open: null })}
    />
  );
  return (
    <section class="desk scroll" aria-label={t('work.desk')}>
      <div class="row between wrap g8 desk-head">
        <h1>{t('work.desk')}</h1>
        <div class="row g6 wrap">
          {(['all', ...groups] as const).map((group) => (
            <Button key={group} small pressed={state.group === group} onClick={() => onState({ ...state, group })}>
              {t(`work.group.${group}`)}
            </Button>
          ))}
        </div>
      </div>
      {model.ill && (
        <p class="sm warn">
          <Glossed>{model.ill}</Glossed>
        </p>
      )}
      <Asked model={model} onLink={onLink} />
      <div class="order-head xs mut" aria-hidden="true">
        <span />
        <span>{t('work.order')}</span>
        <span>{t('work.cost')}</span>
        <span>{t('work.certain')}</span>
        <span>{t('work.uncertainOdds')}</span>
      </div>
      <ul class="orders">
        {model.chosen.map((order) => (
          <ChosenRow key={order.index} order={order} acts={acts} />
        ))}
        {offered.map((order) => {
          const family = model.families.find((one) => one.id === order.family);
          const own: Variant = { id: order.id, values: family?.variants.find((one) => one.id === order.id)?.values ?? {} };
          return state.open === order.id ? (
            openOrder(order.id, family ?? { ...order, variants: [own] }, own)
          ) : (
            <OfferedRow key={order.id} order={order} acts={acts} onOpen={() => onState({ ...state, open: order.id })} />
          );
        })}
      </ul>
      {families.length > 0 && offered.length > 0 && <h2 class="cap mut orders-more">{t('work.more')}</h2>}
      <ul class="orders families">
        {families.map((family) =>
          state.open === family.id ? (
            openOrder(family.id, family, family.variants[0]!)
          ) : (
            <FamilyRow key={family.id} family={family} onOpen={() => onState({ ...state, open: family.id })} />
          ),
        )}
      </ul>
      {families.length === 0 && offered.length === 0 && <EmptyState title={t('work.noOrders')}>{t('work.noOrdersLine')}</EmptyState>}
      <Refused orders={refused} />
    </section>
  );
}
