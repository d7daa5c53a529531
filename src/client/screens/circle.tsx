// The circle of power: the ring and the map, an organization laid open, who holds how much; as a tree where there is no picture.
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import { CircleLegend, MapBoard, StationCard } from '../board/mapHost';
import { Button } from '../parts/controls';
import { Icon } from '../parts/icon';
import { Drawer, Sheet } from '../parts/layers';
import { FactionBadge, RegimeFrame } from '../parts/marks';
import { PatternBar, PatternDefs } from '../parts/patternBar';
import { layout } from '../viewport';
import { type CircleActs, type CircleModel, type CircleTile, STATIONS } from './circle.model';
import { OrganizationPanel } from './organizationPanel';
import { Rooms } from './rooms';
import './circle.css';

const COLUMNS = ['organizations', 'congress', 'committee', 'politburo', 'secretariat'] as const;

/** R5.6: the published figure of every man at every station. */
function HoldTable({ model }: { model: CircleModel }) {
  return (
    <section class="hold" aria-label={t('circle.hold')}>
      <h2>{t('circle.hold')}</h2>
      <p class="sm mut">{t('circle.holdNote')}</p>
      <table class="sm">
        <thead>
          <tr class="xs">
            <th scope="col">{t('circle.who')}</th>
            {COLUMNS.map((c) => (
              <th key={c} scope="col" class="tr">
                {t(`circle.column.${c}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.hold.map((row) => (
            <tr key={row.id} class={row.you ? 'you' : ''}>
              <th scope="row">
                <span class="row g6">
                  <FactionBadge mark={row.mark} size={14} named={false} />
                  {row.name}
                </span>
              </th>
              {COLUMNS.map((c) => (
                <td key={c} class="num tr">
                  {row.values[c] === 0 ? '–' : Math.round(row.values[c] / 10)}
                  <i class="hold-bar" style={{ width: `${row.values[c] / 10}%` }} aria-hidden="true" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="xs mut">{t('circle.holdFoot')}</p>
      <p class="sm">{t('circle.openOne')}</p>
      {model.bodies.length > 0 && (
        <>
          <h3 class="cap owned bodies-head">{t('circle.bodies')}</h3>
          <ul>
            {model.bodies.map((row) => (
              <li key={row.id} class="body-row sm">
                <b>{row.name}</b>
                <div class="mut">{row.members}</div>
                {row.note && <div class="xs warn">{row.note}</div>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Districts({ tile }: { tile: CircleTile }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a branch of the tree, no set of fields.
    <div role="group" class="tree-districts">
      {tile.districts.map((d) => (
        <div key={d.id} role="treeitem" aria-selected={false} tabIndex={-1} class="tree-district">
          <b class="sm">{d.name}</b>
          <PatternBar bands={d.bands} height={12} width={90} />
          <span class="xs mut">{d.secretary}</span>
        </div>
      ))}
    </div>
  );
}

/** The organizations as a tree with bars, largest delegation first. */
function Tree({ model, acts }: { model: CircleModel; acts: CircleActs }) {
  const [branch, setBranch] = useState<string | null>(null);
  const tiles = [...model.tiles].sort((a, b) => b.seats - a.seats || (a.name < b.name ? -1 : 1));
  const onKey = (event: KeyboardEvent, tile: CircleTile) => {
    const items = [...document.querySelectorAll<HTMLElement>('.circle-tree [role="treeitem"]')];
    const here = items.indexOf(document.activeElement as HTMLElement);
    const step = (by: number) => items[Math.min(items.length - 1, Math.max(0, here + by))]?.focus();
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'ArrowRight') setBranch(tile.districts.length > 0 ? tile.id : branch);
    else if (event.key === 'ArrowLeft') {
      setBranch(null);
      (event.currentTarget as HTMLElement).focus();
    } else if (event.key === 'Enter' || event.key === ' ') acts.onOpen(tile.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="tree" class="circle-tree" aria-label={t('circle.tree')}>
      {tiles.map((tile, i) => (
        <div
          key={tile.id}
          role="treeitem"
          aria-label={tile.label}
          aria-selected={model.opened?.id === tile.id}
          aria-expanded={tile.districts.length > 0 ? branch === tile.id : undefined}
          tabIndex={i === 0 ? 0 : -1}
          class={model.opened?.id === tile.id ? 'tree-item on' : 'tree-item'}
          data-tile={tile.id}
          onClick={() => acts.onOpen(tile.id)}
          onKeyDown={(event) => onKey(event, tile)}
        >
          <span class="tree-row">
            {tile.districts.length > 0 && (
              <button
                type="button"
                class="tree-branch"
                tabIndex={-1}
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation();
                  setBranch(branch === tile.id ? null : tile.id);
                }}
              >
                <Icon name={branch === tile.id ? 'up' : 'down'} size={14} />
              </button>
            )}
            <RegimeFrame regime={tile.regime} />
            <span class="grow">
              <b>{tile.name}</b>
              <span class="xs mut"> {tile.caption}</span>
            </span>
            <span class={tile.isElected ? 'tree-count d num' : 'tree-count d num estimate'}>{tile.seats}</span>
          </span>
          <PatternBar bands={tile.bands} height={14} />
          {branch === tile.id && <Districts tile={tile} />}
        </div>
      ))}
    </div>
  );
}

/** The page without its picture. */
function CircleList({ model, acts }: { model: CircleModel; acts: CircleActs }) {
  return (
    <div class="circle-list">
      <ol class="list-stations" aria-label={t('circle.ring')}>
        {STATIONS.flatMap((id) => model.stations.filter((s) => s.id === id)).map((station) => (
          <li key={station.id} class="station">
            <StationCard station={station} />
            <p class="xs mut list-leads">{station.leads}</p>
          </li>
        ))}
      </ol>
      <p class="list-flow sm">
        <b>{model.appoints.title}</b> {model.appoints.line}
      </p>
      <Tree model={model} acts={acts} />
      <p class="list-flow sm">
        <b>{model.chooses.title}</b> {model.chooses.line}
      </p>
      <CircleLegend model={model} />
    </div>
  );
}

/** The tab of the circle, or of the rooms where there is none. */
export function Circle({ model, acts }: { model: CircleModel; acts: CircleActs }) {
  return model.rooms === null ? <Ring model={model} acts={acts} /> : <Rooms rooms={model.rooms} legend={model.legend} />;
}

function Ring({ model, acts }: { model: CircleModel; acts: CircleActs }) {
  const kind = layout.value;
  const [isHold, setHold] = useState(false);
  const list = <CircleList model={model} acts={acts} />;
  const panel = model.opened ? <OrganizationPanel key={model.opened.id} sheet={model.opened} acts={acts} /> : <HoldTable model={model} />;
  return (
    <div class={`circle-tab k-${kind}`}>
      <PatternDefs marks={model.legend} />
      {kind === 'phone' || kind === 'tablet' ? (
        <div class="circle-scroll scroll">
          {list}
          <HoldTable model={model} />
        </div>
      ) : (
        <MapBoard model={model} acts={acts} list={list} />
      )}
      {kind === 'wide' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
        <aside class="circle-side" aria-label={model.opened?.name ?? t('circle.hold')} tabIndex={0}>
          {panel}
        </aside>
      )}
      {kind === 'desk' && !model.opened && (
        <Button small class="hold-opener" onClick={() => setHold(true)}>
          {t('circle.hold')}
        </Button>
      )}
      {kind === 'desk' && !model.opened && isHold && (
        <Drawer label={t('circle.hold')} onClose={() => setHold(false)} class="hold-drawer">
          {panel}
        </Drawer>
      )}
      {kind === 'desk' && model.opened && (
        <Drawer label={model.opened.name} onClose={() => acts.onOpen(null)} class="circle-drawer">
          {panel}
        </Drawer>
      )}
      {(kind === 'phone' || kind === 'tablet') && model.opened && (
        <Sheet label={model.opened.name} onClose={() => acts.onOpen(null)} class="circle-sheet">
          {panel}
        </Sheet>
      )}
    </div>
  );
}
