// Holds the picture of the circle: measures its place, loads the canvas lazily, lays the words and the tree of organizations over it.
import { useRef } from 'preact/hooks';
import { t } from '../../text/ui';
import { FactionBadge, GradeMark, RegimeFrame } from '../parts/marks';
import { bandFill, PatternBar } from '../parts/patternBar';
import { type CircleActs, type CircleModel, REGIMES, type Station } from '../screens/circle.model';
import { settings } from '../settings';
import { ARROWS } from './arrows';
import type { Rect } from './boardModel';
import { bandHeights, layoutMap, type MapLayout, nextTile, type TileBox } from './mapModel';
import { type Mount, usePicture } from './usePicture';
import { useSize } from './useSize';

const at = (rect: Rect) => ({ left: `${rect.x}px`, top: `${rect.y}px`, width: `${rect.w}px`, height: `${rect.h}px` });

const mount: Mount<MapLayout> = async (parent, layout, forceCanvas) => (await import('./mapScene')).mountMap(parent, layout, forceCanvas);

/** A station of the ring, or a room, as a card: name, note, shares, count. */
export function StationCard({ station }: { station: Pick<Station, 'name' | 'note' | 'bands' | 'count' | 'source'> }) {
  return (
    <>
      <h2>{station.name}</h2>
      <p class="sm mut">{station.note}</p>
      <PatternBar bands={station.bands} height={17} />
      <p class="row between sm">
        <b>{station.count}</b>
        {station.source && (
          <span title={station.source.text}>
            <GradeMark grade={station.source.grade} />
          </span>
        )}
      </p>
      <span class="sr">{station.bands.map((b) => `${b.name} ${Math.round(b.value / 10)} %`).join(', ')}</span>
    </>
  );
}

/** What the marks of the page mean. */
export function CircleLegend({ model }: { model: CircleModel }) {
  return (
    <>
      <ul class="circle-marks xs" aria-label={t('legend.factions')}>
        {model.legend.map((mark) => (
          <li key={mark.id}>
            <FactionBadge mark={mark} size={16} named={false} /> {mark.name}
          </li>
        ))}
        <li>
          <span class="blank-mark" aria-hidden="true" /> {t('circle.unattached')}
        </li>
      </ul>
      <ul class="circle-marks xs" aria-label={t('circle.legendFrames')}>
        {REGIMES.map((regime) => (
          <li key={regime}>
            <RegimeFrame regime={regime} /> {t(`circle.regimeShort.${regime}`)}
          </li>
        ))}
        <li>
          <span class="count-mark" aria-hidden="true" /> {t('circle.legendTomorrow')}
        </li>
        <li>
          <GradeMark grade={model.grade} /> {t('circle.legendGrade', { grade: t(`grade.${model.grade}`) })}
        </li>
      </ul>
    </>
  );
}

/** The same picture in plain elements, until the canvas is there, or for good when it cannot come. */
function StillMap({ layout }: { layout: MapLayout }) {
  return (
    <svg class="still-map" width={layout.width} height={layout.height} aria-hidden="true">
      <rect x={layout.rail.w} width={layout.width - layout.rail.w} height={layout.height} fill="var(--field)" />
      {layout.arrows.map(({ from, to, live }) => {
        const way = from.y === to.y ? Math.sign(to.x - from.x) : Math.sign(to.y - from.y);
        const head =
          from.y === to.y
            ? `${to.x - way * 28},${to.y - 20} ${to.x - way * 28},${to.y + 20} ${to.x},${to.y}`
            : `${to.x - 20},${to.y - way * 28} ${to.x + 20},${to.y - way * 28} ${to.x},${to.y}`;
        const colour = live ? 'var(--red)' : 'var(--ink)';
        return (
          <g key={`${from.x} ${from.y}`}>
            <line
              x1={from.x}
              y1={from.y}
              x2={from.y === to.y ? to.x - way * 26 : to.x}
              y2={from.y === to.y ? to.y : to.y - way * 26}
              stroke={colour}
              stroke-width="14"
            />
            <polygon points={head} fill={colour} />
          </g>
        );
      })}
      {layout.tiles.map((box) => (
        <StillTile key={box.tile.id} box={box} />
      ))}
    </svg>
  );
}

function StillTile({ box }: { box: TileBox }) {
  const { tile, inner } = box;
  const { x, y, w } = box.box;
  const heights = bandHeights(
    tile.bands.map((b) => b.value),
    inner.h,
  );
  let top = inner.y + inner.h;
  const edge = tile.regime === 'closed' ? 3.5 : tile.regime === 'guided' ? 2 : 1.5;
  return (
    <g>
      {box.isOpen && <rect x={x - 7} y={y - 7} width={w + 14} height={w + 14} fill="var(--sheet)" stroke="var(--red)" stroke-width="3" />}
      <rect x={x} y={y} width={w} height={w} fill="var(--sheet)" />
      {tile.bands.map((band, i) => {
        top -= heights[i]!;
        return (
          <rect key={band.id} x={inner.x} y={top} width={inner.w} height={heights[i]!} fill={bandFill(band)} stroke="var(--ink)" stroke-width="0.6" />
        );
      })}
      <rect
        x={x + edge / 2}
        y={y + edge / 2}
        width={w - edge}
        height={w - edge}
        fill="none"
        stroke="var(--ink)"
        stroke-width={edge}
        stroke-dasharray={tile.regime === 'open' ? '3.6 2.4' : undefined}
      />
      {box.count && <rect x={box.count.x} y={box.count.y} width={box.count.w} height={box.count.h} fill="var(--sheet)" stroke="var(--ink)" />}
    </g>
  );
}

interface TileProps {
  box: TileBox;
  layout: MapLayout;
  isFirst: boolean;
  onOpen: CircleActs['onOpen'];
}

/** One organization of the tree: lies over its tile and its words. */
function TileItem({ box, layout, isFirst, onOpen }: TileProps) {
  const { tile, label, count, isOpen } = box;
  const open = () => onOpen(isOpen ? null : tile.id);
  const onKey = (event: KeyboardEvent) => {
    const key = ARROWS.find((arrow) => arrow === event.key);
    if (key !== undefined) {
      const next = nextTile(layout, tile.id, key);
      if (next) document.querySelector<HTMLElement>(`[data-tile="${next}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') open();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="treeitem"
      class="tile-item"
      data-tile={tile.id}
      aria-label={tile.label}
      aria-selected={isOpen}
      tabIndex={isOpen || isFirst ? 0 : -1}
      title={tile.label}
      style={at(box.box)}
      onClick={open}
      onKeyDown={onKey}
    >
      {count && (
        <span
          class="tile-count d num"
          style={{ left: `${count.x - box.box.x}px`, top: `${count.y - box.box.y}px`, width: `${count.w}px`, height: `${count.h}px` }}
        >
          {tile.seats}
        </span>
      )}
      <span
        class={`tile-words ${box.side}`}
        style={{ left: `${label.x - box.box.x}px`, top: `${label.y - box.box.y}px`, width: `${label.w}px` }}
        aria-hidden="true"
      >
        <b>
          {tile.name}
          {!count && <span class="d num tile-aside"> {tile.seats}</span>}
        </b>
        <span class="mut">{tile.caption}</span>
      </span>
      {tile.visitors > 0 && <span class="tile-sent xs num">+{tile.visitors}</span>}
    </div>
  );
}

function Mirror({ model, layout, onOpen }: { model: CircleModel; layout: MapLayout; onOpen: CircleActs['onOpen'] }) {
  const hasOpen = layout.tiles.some((b) => b.isOpen);
  return (
    <div class="map-mirror">
      <ol class="stations" aria-label={t('circle.ring')}>
        {layout.stations.map(({ id, box }) => (
          <li key={id} class="station" style={at(box)}>
            <StationCard station={model.stations.find((s) => s.id === id)!} />
          </li>
        ))}
      </ol>
      {layout.stations.map(({ id, words }) => {
        const station = model.stations.find((s) => s.id === id)!;
        return (
          words && (
            <p key={id} class="lead-words" style={at(words)}>
              {station.leads}
            </p>
          )
        );
      })}
      <p class="flow-words" style={at(layout.appoints)}>
        <b>{model.appoints.title}</b>
        <span>{model.appoints.line}</span>
      </p>
      <div role="tree" aria-label={t('circle.tree')}>
        {layout.tiles.map((box, i) => (
          <TileItem key={box.tile.id} box={box} layout={layout} isFirst={i === 0 && !hasOpen} onOpen={onOpen} />
        ))}
      </div>
      <p class="flow-words" style={at(layout.chooses)}>
        <b>{model.chooses.title}</b>
        <span>{model.chooses.line}</span>
      </p>
      <div class="map-legend" style={at(layout.legend)}>
        <CircleLegend model={model} />
      </div>
    </div>
  );
}

/** The ring and the map; `list` is shown where there is no room for a picture, or no wish for one. */
export function MapBoard({ model, acts, list }: { model: CircleModel; acts: CircleActs; list: preact.ComponentChildren }) {
  const { ref, size } = useSize<HTMLDivElement>();
  const isPicture = settings.value.picture;
  const cache = useRef<{ key: string; layout: MapLayout } | null>(null);
  let layout: MapLayout | null = null;
  if (size && size.width > 0 && size.height > 0) {
    const opened = model.opened?.id ?? null;
    const key = JSON.stringify([model.tiles, opened, size]);
    if (cache.current?.key !== key)
      cache.current = {
        key,
        layout: layoutMap(
          model.tiles,
          model.stations.map((s) => s.id),
          opened,
          size.width,
          size.height,
        ),
      };
    layout = cache.current.layout;
  }
  const isList = !isPicture || (layout !== null && !layout.fits);
  const { holder, isShown } = usePicture(mount, layout, isPicture && layout?.fits === true);
  return (
    <div ref={ref} class={isList ? 'map-board list scroll' : 'map-board'}>
      {isList && list}
      {!isList && layout && (
        <>
          {!isShown && <StillMap layout={layout} />}
          <div ref={holder} class="canvas" aria-hidden="true" />
          <Mirror model={model} layout={layout} onOpen={acts.onOpen} />
        </>
      )}
    </div>
  );
}
