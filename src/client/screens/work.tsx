// The work phase: who you are, a desk of orders, people and papers. One order is open at a time; refused ones come last, never hidden.
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import { type KeyMap, useKeys } from '../keys';
import type { TopActs } from '../models';
import { Button } from '../parts/controls';
import { Cost } from '../parts/marks';
import { RecordPart } from '../parts/recordPart';
import { Shell } from '../parts/shell';
import { layout } from '../viewport';
import { useWanted } from '../wanted';
import type { Variant } from './families';
import type { DeskLink, OrderGroup, WorkActs, WorkModel } from './work.model';
import { Desk } from './workDesk';
import { Drawer, Reach, You, YouStrip } from './workRails';
import './work.css';

interface WorkProps {
  model: WorkModel;
  acts: WorkActs;
  top: TopActs;
}

/** Which row is open (an offered order or a family, by its id), and the variant chosen in each. */
export interface DeskState {
  group: OrderGroup | 'all';
  open: string | null;
  picks: Record<string, Variant>;
}

/** Orders named in the bar; the desk above lists them all. */
const NAMED = 2;

function Chosen({ model }: { model: WorkModel }) {
  const more = model.chosen.length - NAMED;
  return (
    <div class="chosen-line">
      <div class="sm row g8">
        <b>{t('work.chosen')}</b>
        {model.chosen.length === 0 && t('work.nothingChosen')}
        {model.chosen.slice(0, NAMED).map((order) => (
          <span key={order.index} class="chosen-order" title={`${order.verb} ${order.object}`}>
            <span class="chosen-name">
              {order.verb} {order.object}
            </span>
            <Cost attention={order.cost} size={11} chosen />
          </span>
        ))}
        {more > 0 && <span class="nowrap">{t('work.moreChosen', { count: more })}</span>}
      </div>
      <div class="xs mut">{model.secret}</div>
    </div>
  );
}

/** The work screen. */
export function WorkScreen({ model, acts, top }: WorkProps) {
  const [state, setState] = useState<DeskState>({ group: 'all', open: null, picks: {} });
  const [tab, setTab] = useState('desk');
  /** Opens the desk at an order: under its verb, or among those on top. */
  const onLink = ({ family, variant }: Pick<DeskLink, 'family' | 'variant'>) => {
    const pick = model.families.find((one) => one.id === family)?.variants.find((one) => one.id === variant);
    setTab('desk');
    setState({ group: 'all', open: pick ? family : variant, picks: pick ? { ...state.picks, [family]: pick } : state.picks });
  };
  useWanted('work', onLink, '.order-open');
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const last = model.chosen.at(-1);
  const takeBack = () => last && acts.onTakeBack(last.index);
  const keys: KeyMap = {
    Enter: () => !model.act.refusal && acts.onAct(),
    Escape: () => setState({ ...state, open: null }),
    Backspace: () => takeBack(),
    z: () => model.top.canUndo && top.onUndo(),
    '?': top.onHelp,
  };
  const visible = [...model.offered, ...model.families].filter((row) => state.group === 'all' || row.group === state.group);
  for (const [i, row] of visible.slice(0, 9).entries())
    keys[String(i + 1)] = () => setState({ ...state, open: state.open === row.id ? null : row.id });
  useKeys(keys);
  const desk = <Desk model={model} acts={acts} state={state} onState={setState} onLink={onLink} />;
  const people = (
    <div class="col g16">
      <Reach model={model} onPerson={acts.onPerson} title={t('work.reach')} />
      <Drawer model={model} acts={acts} onLink={onLink} />
    </div>
  );
  return (
    <Shell
      class="work"
      top={model.top}
      acts={top}
      left={<You model={model} onLink={onLink} />}
      main={desk}
      right={people}
      rightLabel={t('work.peopleAndPapers')}
      act={
        <>
          {!isNarrow && <Chosen model={model} />}
          <div class="row g8 work-acts">
            <Button onClick={takeBack} hint="⌫" refusal={last ? null : t('work.nothingToTakeBack')}>
              {t('work.takeBack')}
            </Button>
            <Button kind="act" onClick={acts.onAct} hint="↵" refusal={model.act.refusal} class="grow">
              {model.act.label}
            </Button>
          </div>
        </>
      }
      tab={tab}
      onTab={setTab}
      tabs={[
        {
          id: 'desk',
          label: t('tab.desk'),
          icon: 'person',
          content: (
            <>
              <YouStrip model={model} />
              {desk}
            </>
          ),
        },
        { id: 'people', label: t('tab.people'), icon: 'speech', content: <Reach model={model} onPerson={acts.onPerson} title={t('work.reach')} /> },
        { id: 'papers', label: t('tab.papers'), icon: 'paper', content: <Drawer model={model} acts={acts} onLink={onLink} /> },
        { id: 'you', label: t('tab.you'), icon: 'table', content: <You model={model} onLink={onLink} /> },
        { id: 'record', label: t('tab.record'), icon: 'branch', content: <RecordPart top={model.top} acts={top} /> },
      ]}
    />
  );
}
