// One organization laid open: whose cadres on which level, its districts and their last votes, how a province is taken, ways to act.
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import { Button } from '../parts/controls';
import { Glossed } from '../parts/glossed';
import { Icon } from '../parts/icon';
import { RegimeFrame, SourceNote } from '../parts/marks';
import { InCodex } from '../parts/name';
import { PatternBar, PatternFill } from '../parts/patternBar';
import type { CircleActs, DistrictRow, MeetingRow, OrganizationSheet, TakeStep } from './circle.model';

const percent = (permille: number) => Math.round(permille / 10);

/** Hands raised: for solid, against hatched, abstentions blank. */
function VoteBar({ meeting, width = 68 }: { meeting: MeetingRow; width?: number }) {
  const whole = Math.max(1, meeting.for + meeting.against + meeting.abstain);
  const pro = (meeting.for / whole) * width;
  const contra = Math.max(meeting.against > 0 ? 2 : 0, (meeting.against / whole) * width);
  return (
    <span class="meeting-bar" style={{ width: `${width}px` }} aria-hidden="true">
      <i style={{ width: `${Math.min(pro, width - contra)}px` }} />
      <i class="hatch" style={{ width: `${contra}px` }} />
    </span>
  );
}

const counted = (m: MeetingRow): string =>
  t(m.abstain > 0 ? 'circle.countAbstain' : 'circle.count', { for: m.for, against: m.against, abstain: m.abstain });

function Meeting({ meeting }: { meeting: MeetingRow }) {
  return (
    <li class="meeting-row sm">
      <span>
        {meeting.level}, {meeting.date}
      </span>
      <VoteBar meeting={meeting} />
      <span class="num nowrap">{counted(meeting)}</span>
    </li>
  );
}

function District({ row }: { row: DistrictRow }) {
  const [isOpen, setOpen] = useState(false);
  const last = row.meetings[0];
  const top = row.district[0];
  return (
    <li class="district">
      <button type="button" class="district-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'up' : 'down'} size={12} />
        <b class="sm">{row.name}</b>
        {last ? (
          <>
            <VoteBar meeting={last} />
            <span class="xs num nowrap">{t('circle.count', { for: last.for, against: last.against })}</span>
          </>
        ) : (
          <>
            <PatternBar bands={row.district} height={12} width={68} />
            <span class="xs num nowrap">{top ? `${top.name} ${percent(top.value)}` : ''}</span>
          </>
        )}
      </button>
      {isOpen && (
        <div class="district-body sm">
          <p>{[row.secretary, row.regime, row.size].filter(Boolean).join(' · ')}</p>
          {(['district', 'cell'] as const).map((level) => (
            <div key={level} class="level-line">
              <span>{t(`circle.level.${level}`)}</span>
              <PatternBar bands={row[level]} height={12} width={96} />
              <span class="xs num">
                {row[level]
                  .filter((b) => b.value >= 5)
                  .map((b) => `${b.name} ${percent(b.value)}`)
                  .join(' · ')}
              </span>
            </div>
          ))}
          {row.meetings.length === 0 ? (
            <p class="mut">{t('circle.noMeeting')}</p>
          ) : (
            <ul>
              {row.meetings.map((m) => (
                <Meeting key={m.level} meeting={m} />
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}

function Steps({ steps }: { steps: readonly TakeStep[] }) {
  return (
    <ol class="take-steps">
      {steps.map((step, i) => (
        <li key={step.id} class={step.state}>
          <span class="d num">{step.state === 'done' ? <Icon name="check" size={16} stroke={2.4} /> : i + 1}</span>
          <b class="xs">{step.title}</b>
          <span class="xs mut">{step.line}</span>
          <span class="sr">{t(`circle.stepState.${step.state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The panel of an opened organization. */
export function OrganizationPanel({ sheet, acts }: { sheet: OrganizationSheet; acts: CircleActs }) {
  const about = [...sheet.meetings, ...sheet.districts.flatMap((d) => d.meetings)][0]?.about;
  return (
    <article class="organization" aria-label={sheet.name}>
      <div class="row between top-al g12">
        <div>
          <h2>{sheet.name}</h2>
          <p class="sm mut">
            {sheet.state} · <Glossed>{sheet.secretary}</Glossed> <InCodex to={{ kind: 'organization', id: sheet.id }} />
          </p>
        </div>
        <Button small icon="close" onClick={() => acts.onOpen(null)}>
          {t('close')}
        </Button>
      </div>
      <section>
        <div class="row between base g12 sm">
          <b>{t('circle.apparatus')}</b>
          <span class="num tr">{sheet.shares}</span>
        </div>
        <PatternBar bands={sheet.apparatus} height={20} />
      </section>
      <section>
        <p class="sm">
          <b>{sheet.delegates.line}</b>
        </p>
        <PatternBar bands={sheet.delegates.bands} height={12} />
        <p class="sm row g6 regime-line">
          <RegimeFrame regime={sheet.regime.frame} />
          {sheet.regime.line}
        </p>
      </section>
      <div class="levels">
        {sheet.levels.map((level) => (
          <div key={level.id}>
            <b class="sm">{level.name}</b>
            <span class="xs mut">{level.note}</span>
            <PatternFill band={level.bands.find((b) => b.value === level.held) ?? null} />
            <b class="num">{percent(level.held)}</b>
          </div>
        ))}
      </div>
      <p class="sm">
        <b>{sheet.depth.title}</b> {sheet.depth.line}
      </p>
      {sheet.districts.length > 0 && (
        <section>
          <div class="row between base owned">
            <h3 class="cap cap15">{t('circle.districts', { count: sheet.districts.filter((d) => d.isCounted).length })}</h3>
            <span class="xs mut">{about === undefined ? t('circle.districtsNote') : t('circle.votesOn', { paper: about })}</span>
          </div>
          <ul>
            {sheet.districts.map((row) => (
              <District key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
      {sheet.meetings.length > 0 && (
        <section>
          <h3 class="cap cap15 owned">{t('circle.meetings')}</h3>
          <ul>
            {sheet.meetings.map((m) => (
              <Meeting key={m.level} meeting={m} />
            ))}
          </ul>
        </section>
      )}
      <ul class="sm place-facts">
        {[sheet.members, ...sheet.wants, ...sheet.press, sheet.visitors, ...sheet.bureaus].map((line) => line && <li key={line}>{line}</li>)}
      </ul>
      {sheet.steps.length > 0 && (
        <section>
          <h3 class="cap cap15">{sheet.takeTitle}</h3>
          <Steps steps={sheet.steps} />
        </section>
      )}
      <section class="place-acts">
        {sheet.acts.map((act) => (
          <Button key={act.id} onClick={() => acts.onAct(act)}>
            {act.label}
            {act.count > 1 && <span class="xs num act-count">{act.count}</span>}
          </Button>
        ))}
        {sheet.actsNote && <p class="xs mut">{sheet.actsNote}</p>}
      </section>
      <ul class="panel-sources">
        {sheet.sources.map((source) => (
          <li key={source.text}>
            <SourceNote source={source} />
          </li>
        ))}
      </ul>
    </article>
  );
}
