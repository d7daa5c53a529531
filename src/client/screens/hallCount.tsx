// The foot of the hall: large figures, the bar with its majority, what the record says of the vote, and the acts.
import type { Ballot } from '../../model/action';
import { t } from '../../text/ui';
import { Button } from '../parts/controls';
import { Icon } from '../parts/icon';
import { Hand, SourceNote } from '../parts/marks';
import { layout } from '../viewport';
import type { HallModel } from './hall.model';
import { BALLOT_KEYS } from './session';
import type { SessionActs } from './session.model';

interface CountProps {
  model: HallModel;
  acts: SessionActs;
  /** Delegations called so far; their votes are what the figures count. */
  called: number;
  isRolling: boolean;
  onWhy: () => void;
  onAct: () => void;
}

/** The figures, the bar with its majority, what the record says, and the acts. */
export function Count({ model, called, isRolling, acts, onWhy, onAct }: CountProps) {
  const { session, record } = model;
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const isExpected = session.stage === 'debate';
  const sum = (v: Ballot) => model.rows.slice(0, called).reduce((n, r) => n + r[v], 0);
  const now = { for: sum('for'), against: sum('against'), abstain: sum('abstain') };
  const share = (n: number) => `${(n / Math.max(1, model.of)) * 100}%`;
  return (
    <div class={`hall-count${isExpected ? ' expected' : ''}${session.ballots.length > 0 && !isNarrow ? ' voting' : ''}`}>
      <div class="hall-figures num">
        <span class="hall-figure">
          <b class="d">{now.for}</b>
          <span class="xs row g6">
            <i class="hall-dot for" aria-hidden="true" /> {t('vote.for')}
          </span>
        </span>
        <span class="xs mut hall-to">{t('hall.to')}</span>
        <span class="hall-figure">
          <b class="d">{now.against}</b>
          <span class="xs row g6">
            <i class="hall-dot against" aria-hidden="true" /> {t('vote.against')}
          </span>
        </span>
        {model.totals.abstain > 0 && (
          <span class="hall-figure small">
            <b class="d">{now.abstain}</b>
            <span class="xs row g6">
              <i class="hall-dot abstain" aria-hidden="true" /> {t('hall.abstain', { count: now.abstain })}
            </span>
          </span>
        )}
      </div>
      <div class="hall-said">
        {isRolling ? (
          <p class="sm mut">{t('hall.calling', { name: model.rows[Math.max(0, called - 1)]?.name ?? '' })}</p>
        ) : record ? (
          <>
            <p class="b row g8">
              <Icon name={record.same ? 'check' : 'branch'} stroke={2} /> {t(record.same ? 'hall.same' : 'hall.otherwise')}
            </p>
            <p class="sm">{t('hall.compared', { computed: record.computed, documented: record.documented })}</p>
            {record.source && <SourceNote source={record.source} />}
          </>
        ) : (
          <>
            <p class="b">{session.verdict?.text ?? session.tally?.title}</p>
            {(isExpected ? [session.tally?.note, session.conscience, session.act.note] : [t('hall.noRecord')]).map(
              (line) =>
                line && (
                  <p key={line} class="xs mut">
                    {line}
                  </p>
                ),
            )}
          </>
        )}
      </div>
      <div class="hall-acts">
        {session.ballots.length > 0 && (
          <fieldset class="ballots" aria-label={t('session.ballot')}>
            {session.ballots.map(({ vote, refusal }) => (
              <Button
                key={vote}
                class="live"
                onClick={() => acts.onBallot(vote)}
                pressed={session.chosen === vote}
                refusal={refusal}
                hint={BALLOT_KEYS[vote]}
              >
                {!refusal && <Hand vote={vote} height={22} />} {t(`ballot.${vote}`)}
              </Button>
            ))}
          </fieldset>
        )}
        <Button onClick={onWhy} small={session.ballots.length > 0}>
          <Icon name="speech" /> {t(isExpected ? 'hall.whyWould' : 'hall.whyDid')}
        </Button>
        <Button kind="act" onClick={onAct} refusal={session.act.refusal} hint="↵" wide={isNarrow}>
          {isRolling ? t('hall.skipRoll') : session.verdict && model.next ? t('hall.nextItem') : session.act.label}
        </Button>
      </div>
      <div
        class="hall-bar"
        role="img"
        aria-label={t('hall.barLabel', { for: now.for, against: now.against, abstain: now.abstain, majority: model.majority })}
      >
        <i class="for" style={{ width: share(now.for) }} />
        <i class="abstain" style={{ width: share(now.abstain) }} />
        <i class="rest" />
        <i class="against" style={{ width: share(now.against) }} />
        <span class="tick" style={{ left: share(model.majority) }} />
        <span class="hall-scale xs num mut" aria-hidden="true">
          <span>0</span>
          <b class="warn" style={{ left: share(model.majority) }}>
            {t('hall.majority', { count: model.majority })}
          </b>
          <span>{model.of}</span>
        </span>
      </div>
      <p class="sr" role="status">
        {isRolling || isExpected ? '' : session.verdict?.text}
      </p>
    </div>
  );
}
