// The step that is shown: what was done, each vote as a table of the record and the game, and what is documented of it.
import { useState } from 'preact/hooks';
import type { Ballot } from '../../model/action';
import { t } from '../../text/ui';
import { Glossed } from '../parts/glossed';
import { Icon } from '../parts/icon';
import { GradeMark, Hand, SourceNote } from '../parts/marks';
import type { MemberRow, ReplayActs, StepFact, StepModel, StepVote } from './replay.model';

type Acts = Pick<ReplayActs, 'onWhy' | 'onJump' | 'onLink'>;

function Cast({ vote }: { vote: Ballot }) {
  return (
    <span class="row g6">
      <Hand vote={vote} height={16} />
      {t(`vote.${vote}`)}
    </span>
  );
}

function Member({ row, vote, onWhy }: { row: MemberRow; vote: StepVote; onWhy: Acts['onWhy'] }) {
  return (
    <tr class={row.isYou ? 'you' : ''}>
      <th scope="row">{row.name}</th>
      {vote.recordHead !== null && (
        <td>
          {row.record === null ? (
            <span class="mut">{t('replay.notStated')}</span>
          ) : (
            <span class="row g6">
              <Cast vote={row.record.ballot} />
              {row.record.isImplied && <span class="xs mut">{t('replay.implied')}</span>}
            </span>
          )}
        </td>
      )}
      <td>
        <span class="row g8 wrap">
          {row.game === 'absent' ? <span class="mut">{t('replay.absent')}</span> : <Cast vote={row.game} />}
          {row.isForced && <span class="xs mut">{t('replay.forced')}</span>}
          {row.hasReasons && (
            <button type="button" class="lnk film-why" aria-label={t('replay.whyOf', { name: row.name })} onClick={() => onWhy(vote.id, row.person)}>
              {t('replay.why')}
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}

/** Rows that are shown of a long list before it is opened. */
const MANY = 12;

/** Of a large room first those of whom there is something to say: sources, you, and who did not vote with the most. */
function remarkable(rows: readonly MemberRow[]): MemberRow[] {
  const count = (vote: MemberRow['game']): number => rows.filter((row) => row.game === vote).length;
  const most = (['for', 'against', 'abstain'] as const).reduce((a, b) => (count(b) > count(a) ? b : a));
  return rows.filter((row) => row.record !== null || row.isYou || row.isForced || row.game !== most);
}

function VoteTable({ vote, onWhy }: { vote: StepVote; onWhy: Acts['onWhy'] }) {
  const [isAll, setAll] = useState(false);
  const rows = isAll || vote.rows.length <= MANY ? vote.rows : remarkable(vote.rows);
  return (
    <div class="film-vote">
      <p class="ser film-motion">
        <Glossed>{vote.motion}</Glossed> <span class="sm mut">{vote.mover}</span>
      </p>
      <table class="sm film-members">
        <thead>
          <tr>
            <th scope="col">{t('replay.member')}</th>
            {vote.recordHead !== null && (
              <th scope="col" class="cap cap15">
                {vote.recordHead}
              </th>
            )}
            <th scope="col" class="cap cap15 film-game">
              {vote.gameHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Member key={row.person} row={row} vote={vote} onWhy={onWhy} />
          ))}
          {rows.length < vote.rows.length && (
            <tr>
              <td colSpan={vote.recordHead === null ? 2 : 3}>
                <button type="button" class="lnk film-why" onClick={() => setAll(true)}>
                  {t('replay.allMembers', { count: vote.rows.length })}
                </button>
              </td>
            </tr>
          )}
          {vote.more.map((line) => (
            <tr key={line}>
              <td colSpan={vote.recordHead === null ? 2 : 3} class="mut">
                {line}
              </td>
            </tr>
          ))}
          <tr class="film-result">
            <th scope="row">{t('replay.outcomeRow')}</th>
            {vote.recordHead !== null && <td>{vote.outcome.record}</td>}
            <td class={vote.outcome.differs ? 'film-other' : ''}>{vote.outcome.game}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** Something told with its sources; of an outcome what the record and the game made of it. */
function Fact({ fact, isRecord }: { fact: StepFact; isRecord: boolean }) {
  return (
    <li class={`film-fact ${fact.kind}`}>
      <div class="xs mut">{fact.who}</div>
      <h3 class="film-fact-title">{fact.title}</h3>
      {fact.text && (
        <p class="ser">
          <Glossed>{fact.text}</Glossed>
        </p>
      )}
      {fact.record !== null && (
        <p class="sm">
          <b>{t('replay.inRecord')}</b> {fact.record}
          {fact.yours !== null && (
            <>
              {' · '}
              <b>{t(isRecord ? 'replay.inRules' : 'replay.inGame')}</b> {fact.yours}
            </>
          )}
        </p>
      )}
      {fact.dispute && (
        <p class="sm film-dispute">
          <b>{t('replay.dispute')}</b> {fact.dispute}
        </p>
      )}
      {fact.sources.map((source) => (
        <SourceNote key={source.text} source={source} />
      ))}
    </li>
  );
}

/** The panel of a step. */
export function FilmStepPanel({ step, isRecord, acts }: { step: StepModel; isRecord: boolean; acts: Acts }) {
  return (
    <>
      <div class="row between top-al g12">
        <h2>{step.title}</h2>
        <button type="button" class="film-number" aria-label={t('replay.stepLink')} title={t('replay.stepLink')} onClick={acts.onLink}>
          <Icon name="link" size={13} />
          <span class="num">#{step.n}</span>
        </button>
      </div>
      <p class="sm mut film-act">{step.act}</p>
      {step.votes.map((vote) => (
        <VoteTable key={vote.id} vote={vote} onWhy={acts.onWhy} />
      ))}
      {step.facts.length > 0 && (
        <ul class="film-facts">
          {step.facts.map((fact) => (
            <Fact key={`${fact.kind} ${fact.id}`} fact={fact} isRecord={isRecord} />
          ))}
        </ul>
      )}
      {step.told.length > 0 && (
        <details class="film-told" open={step.votes.length === 0 && step.facts.length === 0}>
          <summary class="sm b">
            {t('replay.told')} <span class="num mut">{step.told.length}</span>
          </summary>
          <ul>
            {step.told.map((line, i) => (
              <li key={i} class="sm">
                <b>{line.title}</b> {line.body && <span class="mut">{line.body}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {step.sameDay.length > 0 && (
        <details class="film-told">
          <summary class="sm b">
            {t('replay.sameDay')} <span class="num mut">{step.sameDay.length}</span>
          </summary>
          <ul>
            {step.sameDay.map((other) => (
              <li key={other.n} class="sm">
                <button type="button" class="lnk film-other-stop" onClick={() => acts.onJump(other.n)}>
                  {other.title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What the marks before sources mean. */
export function GradeKey() {
  return (
    <p class="row g12 wrap xs mut film-grades">
      {(['documented', 'claimed', 'inferred', 'invented'] as const).map((grade) => (
        <span key={grade} class="row g4">
          <GradeMark grade={grade} />
          {t(`grade.${grade}`)}
        </span>
      ))}
    </p>
  );
}
