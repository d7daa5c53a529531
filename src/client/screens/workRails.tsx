// The rails of the work screen: you and your posts at the left; people and papers within reach at the right.
import { useState } from 'preact/hooks';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import { EmptyState } from '../parts/controls';
import { Face } from '../parts/face';
import { Glossed } from '../parts/glossed';
import { Icon } from '../parts/icon';
import { Attention, Cost, FactionBadge, GradeMark, PostBar, TrustBar } from '../parts/marks';
import { Name } from '../parts/name';
import type { DeskLink, WorkActs, WorkModel } from './work.model';

interface RailProps {
  model: WorkModel;
  acts: WorkActs;
  /** Opens the desk at an order. */
  onLink: (link: DeskLink) => void;
}

function Links({ links, about, onLink }: { links: readonly DeskLink[]; about: string; onLink: (link: DeskLink) => void }) {
  return (
    <>
      {links.map((link) => (
        <button
          key={link.label}
          type="button"
          class="xs lnk desk-link"
          aria-label={t('paper.linkOf', { link: link.label, title: about })}
          onClick={() => onLink(link)}
        >
          {link.label}
        </button>
      ))}
    </>
  );
}

/** Who you are, your attention, your posts. */
export function You({ model, onLink }: Omit<RailProps, 'acts'>) {
  const { you, attention } = model;
  return (
    <section aria-label={t('you')}>
      <div class="row top-al you-head">
        <Face person={you} size={88} />
        <div class="grow">
          <h2 class="you-name">{you.fullName}</h2>
          <div class="sm mut row g6">
            <FactionBadge mark={you.faction} /> {model.place}
          </div>
          <table class="sm you-stats">
            <tbody>
              {model.stats.map((stat) => (
                <tr key={stat.label}>
                  <td class="mut">{stat.label}</td>
                  <td class="num b tr">{stat.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <div class="attention">
        <div class="row between">
          <h3 class="cap">{t('work.attention')}</h3>
          <span class="sm">
            <b>{t('work.left', { left: attention.left })}</b> {t('work.of', { total: attention.total })}
          </span>
        </div>
        <div class="attention-row">
          <Attention total={attention.total} left={attention.left} />
        </div>
        <div class="xs mut">
          <Glossed>{attention.note}</Glossed>
        </div>
      </div>
      <h3 class="cap posts-title">{t('work.posts')}</h3>
      {model.posts.length === 0 && <EmptyState title={t('work.noPosts')} />}
      <ul class="posts">
        {model.posts.map((post) => (
          <li key={post.id} class="post">
            <PostBar state={post.state} />
            <div>
              <div class="b sm">
                <Name to={{ kind: 'post', id: post.id }}>{post.title}</Name>
              </div>
              <div class="xs mut">{post.line}</div>
              <div class={post.isWarning ? 'xs row g4 warn post-status' : 'xs row g4 post-status'}>
                {post.isWarning && <Icon name="warning" size={13} stroke={1.5} />}
                {post.state === 'worked' && <Icon name="check" size={12} stroke={2.2} />}
                {post.status}
                <span class="row g8 post-links">
                  <Links links={post.links} about={post.title} onLink={onLink} />
                </span>
              </div>
            </div>
            <div class="post-cost">{post.cost > 0 && <Cost attention={post.cost} />}</div>
          </li>
        ))}
      </ul>
      <p class="xs mut posts-note">
        <Glossed>{model.postsNote}</Glossed>
      </p>
      <Ahead model={model} />
    </section>
  );
}

/** What a vote lacks, already while orders are chosen. */
export function Ahead({ model }: { model: WorkModel }) {
  if (model.ahead.length === 0) return null;
  return (
    <section class="ahead" aria-label={t('work.ahead')}>
      <div class="row between">
        <h3 class="cap">{t('work.ahead')}</h3>
        <span class="xs mut">{t('work.aheadNote')}</span>
      </div>
      <ul>
        {model.ahead.map((row) => (
          <li key={row.id}>
            <div class="b sm">{row.title}</div>
            <div class="xs">{row.forecast}</div>
            <div class="xs mut">{row.lacks}</div>
            {row.away.map((line) => (
              <div key={line} class="xs">
                <Glossed>{line}</Glossed>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** You in three lines, for narrow windows. */
export function YouStrip({ model }: { model: WorkModel }) {
  const { you, attention } = model;
  return (
    <div class="you-strip">
      <div class="row between g12 you-strip-head">
        <div class="row g12">
          <Face person={you} size={46} />
          <div>
            <div class="d you-strip-name">{you.fullName}</div>
            <div class="xs mut">{[...model.stats.slice(0, 2).map((stat) => `${stat.label} ${stat.value}`), model.place].join(' · ')}</div>
          </div>
        </div>
        <div class="tr">
          <Attention total={attention.total} left={attention.left} size={attention.total > 3 ? 18 : 22} />
          <div class="xs">
            <b>{t('work.left', { left: attention.left })}</b> {t('work.of', { total: attention.total })}
          </div>
        </div>
      </div>
      {model.posts.length > 0 && (
        <ul class="post-chips">
          {model.posts.map((post) => (
            <li key={post.id} class={`post-chip ${post.state}`}>
              <div class="b sm">{post.title}</div>
              <div class={post.isWarning ? 'xs warn' : 'xs mut'}>{post.status}</div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Shown before the rest is asked for: those who weigh most. */
const FIRST = 9;

interface ReachProps {
  model: Pick<WorkModel, 'reach' | 'reachNote'>;
  onPerson: (id: Id) => void;
  title: string;
}

/** People within reach, with the trust they have in you. */
export function Reach({ model, onPerson, title }: ReachProps) {
  const [isAll, setAll] = useState(false);
  const rows = isAll ? model.reach : model.reach.slice(0, FIRST);
  return (
    <section aria-label={title}>
      <div class="row between">
        <h3 class="cap">{title}</h3>
        <span class="xs mut">{t('work.trustScale')}</span>
      </div>
      {model.reach.length === 0 && <EmptyState title={t('work.nobody')} />}
      <ul class="reach">
        {rows.map((row) => (
          <li key={row.person.id}>
            <button type="button" class="reach-row" onClick={() => onPerson(row.person.id)}>
              <Face person={row.person} size={36} />
              <span class="reach-name">
                <span class="b sm row g6">
                  <FactionBadge mark={row.person.faction} size={14} />
                  <span>{row.person.fullName}</span>
                </span>
                <span class="xs mut reach-where">{row.where}</span>
              </span>
              <TrustBar value={row.trust} estimated={row.estimated} />
            </button>
          </li>
        ))}
      </ul>
      {model.reach.length > FIRST && (
        <button type="button" class="xs lnk reach-more" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('work.fewer') : t('work.everybody', { count: model.reach.length })}
        </button>
      )}
      {model.reachNote && (
        <p class="xs mut row g6 top-al reach-note">
          <Icon name="warning" size={13} stroke={1.5} /> {model.reachNote}
        </p>
      )}
    </section>
  );
}

/** Papers you hold or know of. */
export function Drawer({ model, acts, onLink }: RailProps) {
  return (
    <section aria-label={t('work.drawer')}>
      <div class="row between">
        <h3 class="cap">{t('work.drawer')}</h3>
        <span class="xs mut">{t('work.papers', { count: model.papers.length })}</span>
      </div>
      {model.papers.length === 0 && <EmptyState title={t('work.noPapers')} />}
      <ul class="drawer-grid">
        {model.papers.map((paper) => (
          <li key={paper.id} class="paper-card">
            <h4>{paper.title}</h4>
            <div class="xs mut row g6">
              {paper.source && <GradeMark grade={paper.source.grade} />} {paper.state}
            </div>
            <p class="xs paper-text">{paper.text}</p>
            <div class="row g8 wrap paper-links">
              <Links links={paper.links} about={paper.title} onLink={onLink} />
              <button
                type="button"
                class="xs lnk desk-link"
                aria-label={t('paper.readOf', { title: paper.title })}
                onClick={() => acts.onPaper(paper.id)}
              >
                {t('paper.read')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
