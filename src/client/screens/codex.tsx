// The codex: a search field, kinds, a list, one entry with what it rests on and what names it. One column on a phone.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { GRADES } from '../../model/source';
import { keyOf } from '../../scenario/codexEntry';
import { t } from '../../text/ui';
import { useKeys } from '../keys';
import { Button, EmptyState, Segmented, Select } from '../parts/controls';
import { Face } from '../parts/face';
import { GradeCountTable } from '../parts/gradeCounts';
import { Icon, Logo } from '../parts/icon';
import { GradeMark, GradeWord } from '../parts/marks';
import { layout } from '../viewport';
import type { CodexActs, CodexModel, CodexRow } from './codex.model';
import { CodexEntryPage } from './codexEntry';
import './codex.css';

interface PartProps {
  model: CodexModel;
  acts: CodexActs;
}

function SearchField({ model, acts, hasFocus }: PartProps & { hasFocus: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (hasFocus) field.current?.focus({ preventScroll: true });
  }, [hasFocus]);
  return (
    <search class="codex-search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={model.query}
        placeholder={t('codex.placeholder')}
        aria-label={t('codex.search')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => acts.onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && model.rows[0] !== undefined && model.query.trim() !== '') {
            event.preventDefault();
            acts.onOpen(model.rows[0].ref);
          } else if (event.key === 'Escape' && model.query !== '') {
            event.preventDefault();
            event.stopPropagation();
            acts.onQuery('');
          }
        }}
      />
    </search>
  );
}

function Kinds({ model, acts }: PartProps) {
  return (
    <nav aria-label={t('codex.kinds')}>
      <ul class="codex-kinds">
        {model.kinds.map((kind) => (
          <li key={kind.id}>
            <button type="button" class="codex-kind" aria-current={kind.isOn ? 'true' : undefined} onClick={() => acts.onKind(kind.id)}>
              <span>{kind.name}</span>
              <span class="num xs">{kind.count}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is kept back, and how to have it shown. */
function Switches({ model, acts }: PartProps) {
  return (
    <div class="codex-switches">
      {model.until !== null && (
        <div>
          <p class="xs">{t('codex.until', { month: model.until })}</p>
          <Segmented
            label={t('codex.later')}
            value={model.isUnveiled ? 'on' : 'off'}
            options={[
              { value: 'off', label: t('codex.laterOff') },
              { value: 'on', label: t('codex.laterOn') },
            ]}
            onChange={(value) => acts.onUnveil(value === 'on')}
          />
        </div>
      )}
      <div>
        <p class="xs">{t('codex.evidence')}</p>
        <Segmented
          label={t('codex.evidence')}
          value={model.documentedOnly ? 'on' : 'off'}
          options={[
            { value: 'off', label: t('evidence.all') },
            { value: 'on', label: t('evidence.documented') },
          ]}
          onChange={(value) => acts.onDocumented(value === 'on')}
        />
      </div>
    </div>
  );
}

function Hidden({ hidden }: { hidden: CodexModel['hidden'] }) {
  const lines = (['later', 'secret', 'ours'] as const).filter((why) => hidden[why] > 0);
  if (lines.length === 0) return null;
  return (
    <div class="codex-hidden xs">
      {lines.map((why) => (
        <p key={why}>{t(`codex.hidden.${why}`, { count: hidden[why] })}</p>
      ))}
    </div>
  );
}

function Row({ row, onOpen }: { row: CodexRow; onOpen: CodexActs['onOpen'] }) {
  return (
    <li>
      <button type="button" class="codex-row" aria-current={row.isOpen ? 'true' : undefined} onClick={() => onOpen(row.ref)}>
        {row.person && <Face person={row.person} size={34} />}
        <span class="grow">
          <span class="codex-row-name">{row.name}</span>
          {row.kind && <span class="xs mut codex-row-kind">{row.kind}</span>}
          {row.line && <span class="xs mut codex-row-line">{row.line}</span>}
        </span>
        {row.grade && <GradeMark grade={row.grade} />}
      </button>
    </li>
  );
}

function List({ model, acts }: PartProps) {
  return (
    <section class="codex-list" aria-label={model.listTitle}>
      <h2 class="cap owned">{model.listTitle}</h2>
      <Hidden hidden={model.hidden} />
      {model.rows.length === 0 && <EmptyState title={t(model.query.trim() === '' ? 'codex.none' : 'codex.noHits')} />}
      <ul>
        {model.rows.map((row) => (
          <Row key={keyOf(row.ref)} row={row} onOpen={acts.onOpen} />
        ))}
      </ul>
      {model.more > 0 && <p class="xs mut codex-more">{t('codex.more', { count: model.more })}</p>}
    </section>
  );
}

/** What the codex is, and how well the scenario is attested. */
function Front({ model }: { model: CodexModel }) {
  return (
    <article class="codex-front">
      <h1>{t('codex.title')}</h1>
      <p class="ser codex-intro">{t('codex.intro', { title: model.scenario.title, span: model.scenario.span })}</p>
      {model.isMissing && <p class="warn">{t('codex.missing')}</p>}
      <h2 class="cap owned">{t('codex.attested')}</h2>
      <GradeCountTable counts={model.counts} />
      <dl class="codex-grades sm">
        {GRADES.map((grade) => (
          <div key={grade}>
            <dt>
              <GradeWord grade={grade} />
            </dt>
            <dd>{t(`evidence.means.${grade}`)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Head({ model, acts }: PartProps) {
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  return (
    <header class="top codex-top">
      <span class="logo">
        <Logo />
        <b>{t('codex.title')}</b>
      </span>
      <div class="sc">
        <div class="a">{model.scenario.title}</div>
        <div class="b2">{isNarrow ? t('codex.title') : model.scenario.span}</div>
      </div>
      <div class="rt">
        {!isNarrow && (
          <button type="button" class="tb bd" aria-disabled={model.canGoBack ? undefined : 'true'} onClick={() => model.canGoBack && acts.onBack()}>
            <Icon name="undo" /> {t('codex.back')}
          </button>
        )}
        <button type="button" class="tb bd" onClick={acts.onClose}>
          <Icon name="close" /> {t('close')}
        </button>
      </div>
    </header>
  );
}

/** The codex of a scenario. `isSearching`: its field is in focus when it opens. */
export function CodexScreen({ model, acts, isSearching = false }: PartProps & { isSearching?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const openKey = model.page === null ? '' : keyOf(model.page.ref);
  useEffect(() => {
    place.current?.scrollTo({ top: 0 });
    if (openKey !== '' || !isSearching) place.current?.focus({ preventScroll: true });
  }, [openKey]);
  const search = () => document.querySelector<HTMLInputElement>('.codex-search input')?.focus();
  useKeys({
    Escape: () => (model.canGoBack ? acts.onBack() : acts.onClose()),
    Backspace: () => model.canGoBack && acts.onBack(),
    '/': search,
  });
  const entry = model.page === null ? <Front model={model} /> : <CodexEntryPage page={model.page} acts={acts} />;
  const field = <SearchField model={model} acts={acts} hasFocus={isSearching} />;
  if (layout.value === 'phone' || layout.value === 'tablet') {
    const isList = model.page === null;
    return (
      <div class="codex narrow">
        <Head model={model} acts={acts} />
        <main class="codex-one scroll" ref={place} tabIndex={-1} aria-label={t('codex.title')}>
          {isList ? (
            <>
              {field}
              <div class="codex-choose">
                <Select
                  label={t('codex.kinds')}
                  value={model.kinds.find((kind) => kind.isOn)?.id ?? ''}
                  options={[
                    ...(model.kinds.some((kind) => kind.isOn) ? [] : [{ value: '', label: model.listTitle }]),
                    ...model.kinds.map((kind) => ({ value: kind.id, label: `${kind.name} (${kind.count})` })),
                  ]}
                  onChange={(value) => {
                    const kind = model.kinds.find((one) => one.id === value);
                    if (kind) acts.onKind(kind.id);
                  }}
                />
              </div>
              <List model={model} acts={acts} />
              <Switches model={model} acts={acts} />
              {model.query.trim() === '' && entry}
            </>
          ) : (
            <>
              {entry}
              <Switches model={model} acts={acts} />
            </>
          )}
        </main>
        {!isList && (
          <footer class="codex-foot">
            <Button wide onClick={() => acts.onOpen(null)}>
              {t('codex.toList')}
            </Button>
            <Button wide onClick={acts.onBack}>
              {t('codex.back')}
            </Button>
          </footer>
        )}
      </div>
    );
  }
  return (
    <div class="codex">
      <Head model={model} acts={acts} />
      <div class="codex-body">
        <aside class="codex-rail scroll" aria-label={t('codex.kinds')}>
          {field}
          <Kinds model={model} acts={acts} />
          <Switches model={model} acts={acts} />
        </aside>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys. */}
        <div class="codex-middle scroll" tabIndex={0}>
          <List model={model} acts={acts} />
        </div>
        <main class="codex-main scroll" ref={place} tabIndex={-1} aria-label={t('codex.title')}>
          {entry}
        </main>
      </div>
    </div>
  );
}
