// A newspaper page, composed from this game's log by the rules of its editor. The only place of the newspaper face and justified text.
import { t } from '../../text/ui';
import { Face } from '../parts/face';
import { GradeMark } from '../parts/marks';
import type { FrontPage } from './news.model';

function Figure({ figure }: { figure: NonNullable<FrontPage['figure']> }) {
  const most = Math.max(figure.for, figure.against, 1);
  const width = (n: number) => `${Math.max(6, (n / most) * 150)}px`;
  return (
    <figure class="np-figure">
      <div class="np-picture">
        <svg class="np-diagonal" viewBox="0 0 258 178" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 178L130 0H258V178Z" fill="#857A63" />
        </svg>
        <span class="np-bar for" style={{ width: width(figure.for) }}>
          <b class="num">{figure.for}</b>
        </span>
        <span class="np-bar against">
          <i class="hatch" style={{ width: width(figure.against) }} />
          <b class="num">{figure.against}</b>
        </span>
        <span class="np-heads" aria-hidden="true">
          {figure.heads.slice(0, 3).map((head) => (
            <Face key={head.id} person={head} size={68} />
          ))}
        </span>
      </div>
      <figcaption>{figure.caption}</figcaption>
    </figure>
  );
}

/** The page. */
export function FrontPageSheet({ page }: { page: FrontPage }) {
  return (
    <article class={page.supposed === null ? 'np' : 'np supposed'} aria-label={`${page.title}, ${page.date}`}>
      {page.supposed !== null && <p class="np-supposed">{t('news.supposed', { name: page.supposed })}</p>}
      <div class="np-mast">
        <div class="np-small">
          {page.organ}
          <br />
          <b>{page.editor === null ? t('news.noEditor') : t('news.editor', { name: page.editor })}</b>
        </div>
        <div class="np-title" lang={page.titleLang}>
          {page.title}
        </div>
        <div class="np-small tr">
          {page.date}
          <br />
          {t('news.composed')}
          <br />
          <b>{t('news.onePage')}</b>
        </div>
      </div>
      {page.strip.length > 0 && (
        <div class="np-strip">
          {page.strip.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
      )}
      <h2 class="np-headline">{page.headline}</h2>
      {page.deck && <p class="np-deck">{page.deck}</p>}
      {(page.figure || page.lead) && (
        <div class={page.figure && page.lead ? 'np-lead' : 'np-lead one'}>
          {page.figure && <Figure figure={page.figure} />}
          {page.figure && page.lead && <span class="np-v" />}
          {page.lead && (
            <div>
              <div class="np-sec">{page.lead.section}</div>
              {page.lead.title !== null && <h3>{page.lead.title}</h3>}
              <div class={page.lead.isShort ? 'np-columns short' : 'np-columns'}>
                {page.lead.paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </div>
          )}
        </div>
      )}
      {page.briefs.length > 0 && (
        <div class="np-briefs">
          {page.briefs.slice(0, 3).map((brief) => (
            <section key={brief.title}>
              <h3>{brief.title}</h3>
              {brief.text && <p>{brief.text}</p>}
            </section>
          ))}
        </div>
      )}
      {(page.inBrief.length > 0 || page.figures.length > 0) && (
        <div class="np-low">
          {page.inBrief.length > 0 && (
            <section>
              <div class="np-sec">{t('game.inBrief')}</div>
              <ul>
                {page.inBrief.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
          {page.figures.length > 0 && (
            <section>
              <div class="np-sec">{t('news.figures')}</div>
              <dl class="np-figures">
                {page.figures.map((figure) => (
                  <div key={figure.label}>
                    <dt>{figure.label}</dt>
                    <dd class="num">{figure.value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
        </div>
      )}
      <div class="np-foot">
        <span>{t('news.notFacsimile')}</span>
        <span class="row g16 wrap">
          <span class="row g4">
            <GradeMark grade="invented" /> {t('news.wording')}
          </span>
          <span class="row g4">
            <GradeMark grade="documented" /> {t('news.events')}
          </span>
        </span>
      </div>
    </article>
  );
}
