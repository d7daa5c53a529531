// What is kept, and what a damaged thing does: a sentence, and nothing lost.
import { expect, type Page } from '@playwright/test';
import { begin, closeGuide, downloaded, goTo, loadText, openTitle, ready, redAct } from './support';
import { test } from './tab';

/** Kamenev, in the work of July, with one order given. */
async function inWork(page: Page, seed: string): Promise<void> {
  await begin(page, { seed, seats: ['Kamenev'] });
  await closeGuide(page);
  await goTo(page, 'work');
  await page.locator('.order-row').first().click();
  await page.locator('.order-open').getByRole('button', { name: 'Add order' }).click();
  await expect(page.locator('.order-row.chosen')).toHaveCount(1);
}

const games = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('plenum.game.'))
      .sort(),
  );
const fileOf = (page: Page): Promise<string> =>
  downloaded(page, async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Save to a file' }).click();
  });

test('kept after every act: reload, Continue, and the order is still there', async ({ tab: page }) => {
  await inWork(page, 'kept');
  await page.reload();
  await page.getByRole('button', { name: /Continue: July 1923, Kamenev/ }).click();
  await expect(page.locator('.order-row.chosen')).toHaveCount(1);
  expect(await games(page)).toHaveLength(1);
});

test('a file goes out and comes in; a damaged one gets a sentence and leaves the kept game', async ({ tab: page }) => {
  await inWork(page, 'file');
  const file = await fileOf(page);
  await page.evaluate(() => localStorage.clear());
  await openTitle(page);
  await loadText(page, file);
  await expect(page.locator('.order-row.chosen')).toHaveCount(1);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));

  await openTitle(page);
  await loadText(page, file.slice(0, file.length / 2));
  await expect(page.getByRole('alert')).toContainText('not JSON');
  await loadText(page, '{"format":"plenum-replay-1"}');
  await expect(page.getByRole('alert')).toContainText('“scenario” is missing or wrong');
  const changed = JSON.parse(file) as { actions: unknown[]; digests: string[] };
  await loadText(page, JSON.stringify({ ...changed, digests: [...changed.digests.slice(0, -1), '0000'] }));
  await expect(page.getByRole('alert')).toContainText('does not fit');
  await loadText(page, JSON.stringify({ ...changed, hash: 'other' }));
  await expect(page.getByRole('alert')).toContainText('another version');
  await loadText(page, JSON.stringify({ ...changed, scenario: 'nowhere' }));
  await expect(page.getByRole('alert')).toContainText('nowhere');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(kept);
  await page.getByRole('button', { name: /^Continue/ }).click();
  await expect(page.locator('.order-row.chosen')).toHaveCount(1);
});

test('a link carries the game; a cut one gets a sentence', async ({ tab: page }) => {
  const context = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await inWork(page, 'link');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Copy a link with this game' }).click();
  await expect(page.getByRole('status')).toContainText('clipboard');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#game=');

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('.order-row.chosen')).toHaveCount(1);
  const [mine, theirs] = [JSON.parse(await fileOf(page)), JSON.parse(await fileOf(other))] as { digests: string[] }[];
  expect(theirs?.digests.at(-1)).toBe(mine?.digests.at(-1));
  await other.close();

  const cut = await context.newPage();
  await cut.goto(link.slice(0, -40));
  await expect(cut.getByRole('alert')).toContainText('damaged');
  await expect(cut.getByRole('button', { name: /^Continue/ })).toBeVisible();
  await cut.close();
});

test('two tabs on one game: the later one goes on as a copy, neither is lost', async ({ tab: page }) => {
  const context = page.context();
  await inWork(page, 'tabs');
  const second = await context.newPage();
  await second.goto('?renderer=canvas');
  await second.getByRole('button', { name: /^Continue/ }).click();
  await expect(second.locator('.order-row.chosen')).toHaveCount(1);
  await second.getByRole('button', { name: 'Take back' }).click();
  await expect(second.locator('.order-row.chosen')).toHaveCount(0);
  expect(await games(page)).toHaveLength(1);
  await redAct(page).click();
  await expect(page.getByRole('status')).toContainText('goes on as a copy');
  await ready(page);
  const lengths = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('plenum.game.'))
      .map((key) => (JSON.parse(localStorage.getItem(key) ?? '{}') as { replay: { actions: unknown[] } }).replay.actions.length),
  );
  expect(lengths).toHaveLength(2);
  await second.close();
});

test('a browser that keeps nothing: said once, and the game goes on', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse, configurable: true });
  });
  await page.clock.install();
  await begin(page, { seed: 'nothing', seats: ['Kamenev'] });
  await expect(page.getByRole('status')).toContainText('keeps nothing');
  await closeGuide(page);
  await page.clock.fastForward(10_000);
  await expect(page.getByRole('status')).not.toContainText('keeps nothing');
  await goTo(page, 'work');
  await expect(page.getByRole('status')).not.toContainText('keeps nothing');
});
