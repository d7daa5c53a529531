// What the journeys share: how a game is begun, how one act is done, how axe looks at a screen. Waits for states, never for time.
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import axe, { type run } from 'axe-core';
import type { Player } from '../../src/ai/player';
import { loadScenarioFromDisk } from '../../src/cli/files';
import { makeReplay } from '../../src/engine/replay';
import { simulate } from '../../src/lab/simulate';
import type { PlayerKind, Replay } from '../../src/model/replay';
import type { Scenario } from '../../src/model/scenario';

export const SCREENS = ['news', 'work', 'corridor', 'session', 'consequences', 'verdict'] as const;
export type Screen = (typeof SCREENS)[number] | 'pass' | 'waiting';

/** Errors of the page; a test ends by expecting none. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

interface Start {
  seed: string;
  /** Surnames; one = alone, more = pass the device. */
  seats?: string[];
  renderer?: string;
  /** Title of another scenario than The Cave Meeting. */
  scenario?: string;
}

/** Opens the title page with its chooser ready. */
export async function openTitle(page: Page, seed = 'title', renderer = 'canvas'): Promise<void> {
  await page.goto(`?renderer=${renderer}&seed=${seed}`);
  await expect(page.locator('.seat-pick').first()).toBeVisible();
}

/** Opens a scenario of the title page, whichever is open; one who has never played is shown the first game. */
export async function openScenario(page: Page, title: string): Promise<void> {
  const open = page.locator('.scenario-open h2');
  if ((await open.textContent()) !== title) await page.locator('.scenario-row', { hasText: title }).click();
  await expect(open).toHaveText(title);
  await expect(page.locator('.seat-pick').first()).toBeVisible();
}

/** Switches the pictures off, for the pages opened after this. */
export async function withoutPicture(page: Page): Promise<void> {
  await openTitle(page);
  await page.evaluate(() => localStorage.setItem('plenum.settings', JSON.stringify({ picture: false })));
}

/** From the title to the guide of the first seat; the other seats are plain computer players. */
export async function begin(
  page: Page,
  { seed, seats = ['Zinoviev'], renderer = 'canvas', scenario: title = 'The Cave Meeting' }: Start,
): Promise<void> {
  await openTitle(page, seed, renderer);
  await openScenario(page, title);
  if (seats.length > 1) await page.getByRole('button', { name: 'Pass the device' }).click();
  const pressed = () => page.locator('.seat-pick[aria-pressed="true"]').allTextContents();
  const change = (name: string) => page.locator('.seat-pick', { hasText: name }).click();
  const before = await pressed();
  for (const name of seats) if (!before.includes(name)) await change(name);
  for (const name of await pressed()) if (!seats.includes(name)) await change(name);
  await choosePlainPlayers(page);
  await page.locator('.begin').click();
  await expect(page.locator('.guide, main.pass')).toBeVisible();
}

export async function choosePlainPlayers(page: Page): Promise<void> {
  if (!(await page.locator('.more-choices').evaluate((el) => el.hasAttribute('open')))) await page.locator('.more-choices > summary').click();
  await page.getByLabel('Other seats are played by').selectOption('heuristic');
}

export async function closeGuide(page: Page): Promise<void> {
  await page.locator('.guide').getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.locator('.guide')).toHaveCount(0);
}

/** Which screen is open. */
export const screenOf = (page: Page): Promise<Screen> => page.evaluate(screenNow, SCREENS);

/** In the page: the name of the open screen. */
function screenNow(names: typeof SCREENS): Screen {
  const shell = document.querySelector('.shell');
  return names.find((name) => shell?.classList.contains(name)) ?? (document.querySelector('main.pass h1') ? 'pass' : 'waiting');
}

/** The red act of the screen. */
export const redAct = (page: Page): Locator =>
  page.locator('#act button.btn.p:visible, .news-act button.btn.p:visible, main.pass button.btn.p:visible').last();

/** Waits until the page asks something of a person again: a red act that can be pressed, or the verdict. Looks whenever the page changes. */
export async function ready(page: Page): Promise<Screen> {
  const isReady = await page.evaluate(
    (limit) =>
      new Promise<boolean>((resolve) => {
        const observer = new MutationObserver(() => look());
        const timer = setTimeout(() => end(false), limit);
        function end(is: boolean): void {
          observer.disconnect();
          clearTimeout(timer);
          resolve(is);
        }
        function look(): void {
          const acts = '#act button.btn.p, #act button.btn.off, .news-act button.btn, main.pass button.btn.p';
          const shown = [...document.querySelectorAll<HTMLElement>(acts)].filter((b) => b.offsetParent);
          if (shown.length > 0 && shown.at(-1)?.getAttribute('aria-disabled') !== 'true') end(true);
        }
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        look();
      }),
    60_000,
  );
  const screen = await screenOf(page);
  if (!isReady) throw new Error(`nothing is asked for: ${screen}`);
  return screen;
}

/** Presses the red act, as a hand at the keys does, */
export const pressAct = (page: Page): Promise<void> => redAct(page).press('Enter');
/** or where it stands on the screen, as a mouse does: what lies over it would be hit instead. */
export async function clickAct(page: Page): Promise<void> {
  const box = await redAct(page).boundingBox();
  if (box === null) await redAct(page).click();
  else await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Presses the red act and waits for what comes of it. */
export async function goOn(page: Page): Promise<Screen> {
  await ready(page);
  await clickAct(page);
  return ready(page);
}

/** Goes on until a screen is open; `onScreen` may act on the way. */
export async function goTo(page: Page, wanted: Screen | ((screen: Screen) => Promise<boolean>), act = pressAct, most = 120): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    const screen = await ready(page);
    if (typeof wanted === 'string' ? screen === wanted : await wanted(screen)) return;
    await act(page);
  }
  throw new Error(`not reached in ${most} acts: ${await screenOf(page)}`);
}

/** A layer that lies over a page which axe has looked at already. */
export const LAYER = '[role="dialog"]';

/** No serious or critical finding on the page as it stands, or on a part of it, which must be there. axe is put into a page once, and tells only what it found. */
export async function expectAccessible(page: Page, what: string, part = 'html'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const grave = await page.evaluate(async (part) => {
    const { axe } = window as unknown as { axe: { run: typeof run } };
    const { violations } = await axe.run(part, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map(
        (v) =>
          `${v.id}: ${v.nodes
            .map((n) => n.target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      );
  }, part);
  expect(grave, what).toEqual([]);
}

let scenario: Scenario | null = null;
/** The scenario as Node loads it from its files. */
export function theScenario(): Scenario {
  if (scenario === null) {
    const loaded = loadScenarioFromDisk('cave-meeting').scenario;
    if (loaded === null) throw new Error('the scenario does not load');
    scenario = loaded;
  }
  return scenario;
}

interface Played {
  replay: Replay;
  digest: string;
}
const played = new Map<string, Played>();

/** A whole game played in Node, as a save that a person can open; its digest at the end. Played once for all tests of a seed. */
export function playedInNode(seed: string, human: string, players: Record<string, Player>): Played {
  const known = played.get(seed);
  if (known !== undefined) return known;
  const s = theScenario();
  const game = simulate(s, seed, players);
  if (!game.finished) throw new Error('the game did not end');
  const seats: Record<string, PlayerKind> = {};
  for (const seat of s.manifest.seats) seats[seat] = seat === human ? 'human' : 'heuristic';
  const replay = makeReplay(s, seed, seats, game.actions, false);
  const made = { replay, digest: replay.digests.at(-1)! };
  played.set(seed, made);
  return made;
}

/** Gives a text to the page's file chooser. */
export async function loadText(page: Page, text: string, name = 'game.json'): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The text of a download that `press` starts. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), press()]);
  return readFileSync(await download.path(), 'utf8');
}

/** In a film: goes on from decision to decision until the step tells of something; fails at the end of the film. */
export async function filmTo(page: Page, told: string): Promise<void> {
  const panel = page.locator('.film-panel').first();
  const place = page.locator('.film-place b');
  for (let i = 0; i < 400; i += 1) {
    if ((await panel.textContent())!.includes(told)) return;
    const at = await place.textContent();
    await page.locator('body').press('ArrowRight');
    await expect(place).not.toHaveText(at!);
  }
  throw new Error(`no step tells of “${told}”`);
}
