// The night of the conferences: results come in organization by organization, and a running total grows toward the majority of the congress.
import type { ComponentChildren } from 'preact';
import { t } from '../../text/ui';
import { useKeys } from '../keys';
import type { FactionMark, TopActs } from '../models';
import { Button } from '../parts/controls';
import { Face } from '../parts/face';
import { Dialog } from '../parts/layers';
import { patternId, patternMarkup, svgUrl } from '../parts/markShapes';
import { FactionBadge, RegimeFrame } from '../parts/marks';
import { Shell } from '../parts/shell';
import { layout } from '../viewport';
import type { NightBloc, NightModel, NightRow } from './conferenceNight.model';
import { useRoll } from './useRoll';
import './conferenceNight.css';

/** Wide enough for any bar: the pattern is cut, never stretched. */
const STRIP = { width: 1200, height: 40 };
const strips = new Map<string, string>();
/** The filling of a group as a background; nobody's men are left blank. */
function fillOf(mark: FactionMark | null): { backgroundImage?: string } {
  if (mark === null) return {};
  const id = patternId(mark.pattern, mark.tone);
  let url = strips.get(id);
  if (url === undefined) {
    const { width, height } = STRIP;
    const rect = `<rect width="${width}" height="${height}" fill="url(#${id})"/>`;
    url = svgUrl(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${patternMarkup(mark.pattern, mark.tone)}</defs>${rect}</svg>`,
    );
    strips.set(id, url);
  }
  return { backgroundImage: `url("${url}")` };
}

/** Delegates by bloc, side by side; the words stand beside it. */
function BlocBar({
  parts,
  of,
  children,
}: {
  parts: readonly { id: string; mark: FactionMark | null; won: number }[];
  of: number;
  children?: ComponentChildren;
}) {
  return (
    <span class="bloc-bar" aria-hidden="true">
      {parts.map((p) => p.won > 0 && <i key={p.id} style={{ width: `${(p.won / of) * 100}%`, ...fillOf(p.mark) }} />)}
      {children}
    </span>
  );
}

/** What the blocs have when so many organizations have reported. */
function soFar(model: NightModel, called: number): (NightBloc & { now: number })[] {
  return model.blocs.map((b) => ({
    ...b,
    now: model.rows.slice(0, called).reduce((n, row) => n + (row.blocs.find((x) => x.id === b.id)?.won ?? 0), model.before[b.id] ?? 0),
  }));
}

function Row({ row, isIn, most }: { row: NightRow; isIn: boolean; most: number }) {
  const blocs = row.blocs.map((b) => t('night.bloc', { count: b.won, name: b.name })).join(', ');
  return (
    <tr class={isIn ? '' : 'waits'}>
      <th scope="row">
        <span class="row g10">
          <RegimeFrame regime={row.regime} /> <b>{row.name}</b>
        </span>
      </th>
      <td class="sm mut night-secretary">{row.secretary}</td>
      <td class="num b night-of">{row.of}</td>
      <td class="night-blocs">
        {isIn ? (
          <span class="row g10">
            <span style={{ width: `${(row.of / most) * 60}%` }} class="night-bar">
              <BlocBar parts={row.blocs} of={row.of} />
            </span>
            <span class="xs">{blocs}</span>
          </span>
        ) : (
          <span class="xs mut">{t('night.counting')}</span>
        )}
      </td>
      <td class="sm night-fight">{isIn && t(row.contested ? 'night.contested' : `night.quiet.${row.regime}`)}</td>
      <td class={row.isAsExpected ? 'sm mut' : 'sm b'}>{isIn && row.against}</td>
    </tr>
  );
}

/** The running total, its majority, and the blocs one under another. */
function Total({ model, called }: { model: NightModel; called: number }) {
  const blocs = soFar(model, called);
  const share = (n: number) => `${(n / model.of) * 100}%`;
  const said = blocs.map((b) => t('night.bloc', { count: b.now, name: b.name })).join(', ');
  return (
    <section class="night-total" aria-label={t('night.total')}>
      <div class="row between owned">
        <h2 class="cap">{t('night.total')}</h2>
        <span class="xs mut num">{t('night.ofAll', { count: blocs.reduce((n, b) => n + b.now, 0), of: model.of })}</span>
      </div>
      <div class="night-strip" role="img" aria-label={`${said}; ${t('hall.majority', { count: model.majority })}`}>
        <BlocBar parts={blocs.map((b) => ({ id: b.id, mark: b.mark, won: b.now }))} of={model.of}>
          <span class="tick" style={{ left: share(model.majority) }} />
        </BlocBar>
        <b class="xs warn num" aria-hidden="true" style={{ left: share(model.majority) }}>
          {t('hall.majority', { count: model.majority })}
        </b>
      </div>
      <ul>
        {blocs.map((b) => (
          <li key={b.id}>
            {b.person ? <Face person={b.person} size={40} /> : <span class="night-noface" aria-hidden="true" />}
            <span>
              <span class="b sm row g6">
                <FactionBadge mark={b.mark} size={14} /> {b.name}
              </span>
              <span class="xs mut">
                {b.expected === null ? '' : b.expected === b.won ? t('night.asExpected') : t('night.expected', { count: b.expected })}
              </span>
            </span>
            <b class="d num">{b.now}</b>
          </li>
        ))}
      </ul>
      <ul class="night-legend xs mut">
        {(['open', 'guided', 'closed'] as const).map((regime) => (
          <li key={regime} class="row g8">
            <RegimeFrame regime={regime} /> {t(`regime.${regime}`)}
          </li>
        ))}
      </ul>
      <p class="xs mut">{t('night.rule')}</p>
    </section>
  );
}

function Results({ model, called }: { model: NightModel; called: number }) {
  const most = Math.max(1, ...model.rows.map((r) => r.of));
  return (
    <table class="night-table">
      <caption class="sr">{t('night.caption')}</caption>
      <thead class="xs">
        <tr>
          {(['organization', 'secretary', 'delegates', 'blocs', 'fight', 'against'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`night.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row, i) => (
          <Row key={row.id} row={row} isIn={i < called} most={most} />
        ))}
      </tbody>
    </table>
  );
}

/** Results coming in, once; any key shows them all. */
export function ConferenceNightScreen({ model, top, onAct }: { model: NightModel; top: TopActs; onAct: () => void }) {
  const { called, isRolling, skip } = useRoll(`${model.top.date} ${model.title}`, model.rows.length);
  const act = isRolling ? skip : onAct;
  useKeys({ Enter: act, z: () => model.top.canUndo && top.onUndo(), '?': top.onHelp });
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const results = <Results model={model} called={called} />;
  const total = <Total model={model} called={called} />;
  return (
    <Shell
      class="night"
      top={model.top}
      acts={top}
      leftLabel={t('night.total')}
      left={total}
      main={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
        <div class="night-main scroll" tabIndex={0}>
          <h1>{model.title}</h1>
          <p class="md mut">{model.line}</p>
          {results}
        </div>
      }
      act={
        <>
          {!isNarrow && (
            <span class="sm mut" role="status">
              {isRolling ? t('night.coming', { name: model.rows[called]?.name ?? '' }) : t('night.allIn')}
            </span>
          )}
          <Button kind="act" onClick={act} hint="↵" wide={isNarrow}>
            {isRolling ? t('night.skip') : model.act}
          </Button>
        </>
      }
      tabs={[
        {
          id: 'night',
          label: t('tab.night'),
          icon: 'table',
          content: (
            <>
              <h2 class="night-title">{model.title}</h2>
              {total}
              {results}
            </>
          ),
        },
      ]}
    />
  );
}

/** The same results, looked up later. */
export function ConferenceNightDialog({ model, onClose }: { model: NightModel; onClose: () => void }) {
  return (
    <Dialog label={model.title} onClose={onClose} class="night-dialog">
      <p class="sm mut">{model.line}</p>
      <Total model={model} called={model.rows.length} />
      <Results model={model} called={model.rows.length} />
    </Dialog>
  );
}
