// One entry of the codex: what it is, its facts, what it rests on, and what else names it.
import { keyOf } from '../../scenario/codexEntry';
import { t } from '../../text/ui';
import { Button } from '../parts/controls';
import { Face } from '../parts/face';
import { Glossed } from '../parts/glossed';
import { GradeMark, GradeWord } from '../parts/marks';
import { Name } from '../parts/name';
import type { CodexActs, CodexFactLine, CodexItemLine, CodexPage, Veil } from './codex.model';

/** Stands for what is kept back, and shows it when asked. */
function Cover({ veil, onShow }: { veil: Veil; onShow: () => void }) {
  return (
    <div class="codex-cover sm">
      <span>{t(`codex.cover.${veil}`)}</span>
      <Button small onClick={onShow}>
        {t('codex.unveil')}
      </Button>
    </div>
  );
}

function Item({ item }: { item: CodexItemLine }) {
  return (
    <li>
      {item.person && <Face person={item.person} size={34} />}
      <span>
        <Name to={item.to}>{item.text}</Name>
        {item.note && <span class="mut"> {item.note}</span>}
      </span>
    </li>
  );
}

function Fact({ fact, onShow }: { fact: CodexFactLine; onShow: () => void }) {
  return (
    <div class={fact.isDim ? 'codex-fact dim' : 'codex-fact'}>
      <dt class="xs mut">
        {fact.label}
        {fact.grade && (
          <span class="codex-fact-grade">
            <GradeWord grade={fact.grade} />
          </span>
        )}
      </dt>
      <dd class="sm">
        {fact.veil !== null ? (
          <Cover veil={fact.veil} onShow={onShow} />
        ) : fact.isProse ? (
          <p class="ser">
            <Glossed>{fact.items[0]!.text}</Glossed>
          </p>
        ) : (
          <ul class={fact.items.length > 1 ? 'codex-items many' : 'codex-items'}>
            {fact.items.map((item) => (
              <Item key={`${item.to === null ? '' : keyOf(item.to)}${item.text}${item.note}`} item={item} />
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

/** So many entries of a kind are shown at once of those that name this one. */
const MOST_NAMED = 12;

function NamedIn({ page, acts }: { page: CodexPage; acts: CodexActs }) {
  if (page.named.length === 0 && page.namedHidden === 0) return null;
  return (
    <section class="codex-named">
      <h2 class="cap owned">{t('codex.named')}</h2>
      {page.named.map((group) => {
        const rows = group.rows.map((row) => (
          <li key={keyOf(row.ref)}>
            {row.grade && <GradeMark grade={row.grade} />}
            <button type="button" class="name" onClick={() => acts.onOpen(row.ref)}>
              {row.name}
            </button>
            {row.kind && <span class="xs mut nowrap">{row.kind}</span>}
          </li>
        ));
        return (
          <div key={group.kind} class="codex-named-kind">
            <h3>
              {group.kind} <span class="num">{group.rows.length}</span>
            </h3>
            <ul class="sm">{rows.slice(0, MOST_NAMED)}</ul>
            {rows.length > MOST_NAMED && (
              <details>
                <summary class="xs lnk">{t('codex.namedMore', { count: rows.length - MOST_NAMED })}</summary>
                <ul class="sm">{rows.slice(MOST_NAMED)}</ul>
              </details>
            )}
          </div>
        );
      })}
      {page.namedHidden > 0 && <p class="xs mut">{t('codex.namedHidden', { count: page.namedHidden })}</p>}
    </section>
  );
}

/** The page of one entry. */
export function CodexEntryPage({ page, acts }: { page: CodexPage; acts: CodexActs }) {
  const show = () => acts.onUnveil(true);
  return (
    <article class="codex-page" data-entry={keyOf(page.ref)}>
      <div class="row g16 top-al codex-page-head">
        {page.person && <Face person={page.person} size={88} cut />}
        <div class="grow">
          <p class="xs mut codex-kindline">
            <span>{[page.kind, page.date].filter(Boolean).join(' · ')}</span>
            {page.grade && <GradeWord grade={page.grade} />}
          </p>
          <h1 class={page.name.length > 60 ? 'long' : ''}>{page.name}</h1>
          {page.original && (
            <p class="codex-original" lang="ru">
              {page.original}
            </p>
          )}
          {page.line && <p class="md">{page.line}</p>}
        </div>
      </div>
      {page.isOurs && <p class="codex-note xs">{t('codex.isOurs')}</p>}
      {page.veil !== null && <Cover veil={page.veil} onShow={show} />}
      {page.paragraphs.map((text) => (
        <p key={text} class="ser codex-text">
          <Glossed>{text}</Glossed>
        </p>
      ))}
      {page.dispute && (
        <p class="sm codex-dispute">
          <b>{t('codex.dispute')}</b> <Glossed>{page.dispute}</Glossed>
        </p>
      )}
      {page.facts.length > 0 && (
        <dl class="codex-facts">
          {page.facts.map((fact) => (
            <Fact key={fact.id} fact={fact} onShow={show} />
          ))}
        </dl>
      )}
      {page.sources.length > 0 && page.veil === null && (
        <section class="codex-sources">
          <h2 class="cap owned">{t('codex.sources')}</h2>
          <ul class="sm">
            {page.sources.map((source) => (
              <li key={`${source.to.id} ${source.locator}`}>
                <GradeWord grade={source.grade} />
                <span>
                  <Name to={source.to}>{source.title}</Name>, {source.locator}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NamedIn page={page} acts={acts} />
    </article>
  );
}
