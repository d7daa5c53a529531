// The way into the codex from anywhere: which entry is open, kept in the address so that the browser's own back goes back in it. No drawing.
import { computed, signal } from '@preact/signals';
import type { Scenario } from '../model/scenario';
import type { Id } from '../model/state';
import { type CodexReader, type CodexRef, isCodexKind } from '../scenario/codexEntry';
import { type CodexName, namesOf } from '../scenario/codexLinks';

/** An open page of a codex; `ref` null: its front. */
export interface CodexPlace {
  scenario: Id;
  ref: CodexRef | null;
}

/** The scenario whose names lead to its codex, and how far it may be read: null = as a book, with nothing kept back. */
export interface CodexShelf {
  scenario: Scenario;
  reader: () => CodexReader | null;
}

export const codexPlace = signal<CodexPlace | null>(null);
/** Whether the search field is to be in focus when the codex opens. */
export const isSearchAsked = signal(false);

/** The running game, if there is one. */
export const gameShelf = signal<CodexShelf | null>(null);
/** What is open on the title page, or in the codex itself. */
export const bookShelf = signal<CodexShelf | null>(null);
/** What the names on the page lead to. */
const shelf = computed(() => gameShelf.value ?? bookShelf.value);

const namesMade = new WeakMap<Scenario, readonly CodexName[]>();
const NONE: readonly CodexName[] = [];
/** The names that lead somewhere on this page. */
export const namesHere = computed<readonly CodexName[]>(() => {
  const scenario = (codexPlace.value === null ? shelf.value : (openShelf.value ?? shelf.value))?.scenario;
  if (scenario === undefined) return NONE;
  let made = namesMade.get(scenario);
  if (made === undefined) {
    made = namesOf(scenario);
    namesMade.set(scenario, made);
  }
  return made;
});

/** The shelf that the open place stands on; null while its scenario has not been loaded. */
export const openShelf = computed<CodexShelf | null>(() => {
  const id = codexPlace.value?.scenario;
  return [gameShelf.value, bookShelf.value].find((one) => one?.scenario.manifest.id === id) ?? null;
});

/** Whether there is a codex that names can lead to. */
export const hasCodex = computed(() => shelf.value !== null || codexPlace.value !== null);

const MARK = '#codex=';

/** The place that an address names; null when it names none. */
export function placeOf(hash: string): CodexPlace | null {
  if (!hash.startsWith(MARK)) return null;
  const [scenario = '', kind = '', id = ''] = hash.slice(MARK.length).split('/');
  // Ids are kebab-case: nothing in an address needs decoding.
  if (!/^[\w-]+$/.test(scenario)) return null;
  return { scenario, ref: isCodexKind(kind) && id !== '' ? { kind, id } : null };
}

/** The address of a place. */
export const hashOf = ({ scenario, ref }: CodexPlace): string => `${MARK}${scenario}${ref === null ? '' : `/${ref.kind}/${ref.id}`}`;

/** Pages of the codex that lie under the open one in the history of the browser. */
const depth = (): number => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'codex' in state ? Number(state.codex) : 0;
};

/** Opens a place of the codex over the page. */
export function openPlace(place: CodexPlace): void {
  const now = codexPlace.peek();
  if (now !== null && hashOf(now) === hashOf(place)) return;
  history.pushState({ codex: (now === null ? 0 : depth()) + 1 }, '', hashOf(place));
  last = depth();
  codexPlace.value = place;
}

/** Opens an entry of the codex that the names of the page lead to; null: its front. */
export function openCodex(ref: CodexRef | null): void {
  const scenario = codexPlace.peek()?.scenario ?? shelf.peek()?.scenario.manifest.id;
  if (scenario !== undefined) openPlace({ scenario, ref });
}

/** Opens the front of the codex with its search field in focus. */
export function openSearch(): void {
  isSearchAsked.value = true;
  if (codexPlace.peek() === null) openCodex(null);
}

/** Whether there is a page to go back to inside the codex. */
export const canGoBack = (): boolean => codexPlace.value !== null && depth() > 1;

/** The depth of the page that was last open, for an address that was typed. */
let last = 0;

/** One page back; out of the codex from its first. */
export function codexBack(): void {
  if (depth() > 0) history.back();
  else closeCodex();
}

/** Closes the codex, however far one has gone in it. */
export function closeCodex(): void {
  const pages = depth();
  codexPlace.value = null;
  if (pages > 0) history.go(-pages);
  else history.replaceState(null, '', location.pathname + location.search);
}

/** Keeps the open place in step with the address. Call once. */
export function startCodex(): void {
  const show = (): void => {
    const place = placeOf(location.hash);
    if (place !== null && depth() === 0) history.replaceState({ codex: last + 1 }, '', location.href);
    last = place === null ? 0 : depth();
    codexPlace.value = place;
  };
  const first = placeOf(location.hash);
  if (first !== null) {
    // Closing it must lead somewhere: the title lies under it.
    history.replaceState(null, '', location.pathname + location.search);
    openPlace(first);
  }
  window.addEventListener('popstate', show);
}
