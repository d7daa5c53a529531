// axe on every screen and layer, at the desk and on a phone: no serious or critical finding.
import { expect, type Page } from '@playwright/test';
import { begin, closeGuide, expectAccessible, goTo, LAYER, loadText, openTitle, playedInNode, ready } from './support';
import { test } from './tab';

async function openOrder(page: Page): Promise<void> {
  await page.locator('.order-row').first().click();
  await expect(page.locator('.order-open')).toBeVisible();
}

/** In the page: what is wider inside than it shows, by its classes. */
const widerThanShown = (root: Element): string[] =>
  [root, ...root.querySelectorAll('*')]
    .filter((el) => !el.classList.contains('sr') && el.clientWidth > 0 && el.scrollWidth > el.clientWidth + 1)
    .map((el) => `${el.tagName} ${el.className}`);
const linesOf = (el: Element): number => Math.round(el.clientHeight / Number.parseFloat(getComputedStyle(el).lineHeight));
const namesOfCells = (row: Element): string[] =>
  [...row.querySelectorAll('td')]
    .map((cell) => getComputedStyle(cell, '::before').content.replace(/[":]/g, '').trim())
    .filter((name) => name !== 'none');

test('title, settings, guide, news, work, corridor, session, reveal, why, consequences, menu, help', async ({ tab: page }) => {
  await openTitle(page, 'axe');
  await expectAccessible(page, 'title');
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await expectAccessible(page, 'settings', LAYER);
  await page.keyboard.press('Escape');
  await begin(page, { seed: 'axe', seats: ['Kamenev'] });
  await expectAccessible(page, 'guide', LAYER);
  // The keys of the page behind do not act; Enter begins.
  await page.keyboard.press('Enter');
  await expect(page.locator('.guide')).toHaveCount(0);
  await expect(page.locator('.shell.news')).toBeVisible();
  await expectAccessible(page, 'news');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(page, 'menu', LAYER);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expectAccessible(page, 'help', LAYER);
  await page.keyboard.press('Escape');
  await goTo(page, 'work');
  await openOrder(page);
  await expectAccessible(page, 'work with an open order');
  await page.locator('.attention .term').click();
  await expectAccessible(page, 'a rule explained', LAYER);
  await page.keyboard.press('Escape');
  await goTo(page, 'corridor');
  await expectAccessible(page, 'corridor');
  await page.getByRole('button', { name: 'Table it' }).click();
  await goTo(page, async (screen) => screen === 'session' && (await page.locator('.ballots').count()) > 0);
  await expectAccessible(page, 'session');
  await page.locator('.mirror button').filter({ hasText: /why/ }).first().click();
  await expectAccessible(page, 'why', LAYER);
  await page.keyboard.press('Escape');
  await goTo(page, async (screen) => screen === 'session' && (await page.locator('.ballots').count()) === 0);
  await expectAccessible(page, 'reveal');
  await goTo(page, 'consequences');
  await expectAccessible(page, 'consequences');
});

test('the verdict', async ({ tab: page }) => {
  await openTitle(page, 'axe');
  await loadText(page, JSON.stringify(playedInNode('node-1', 'zinoviev', {}).replay));
  expect(await ready(page)).toBe('verdict');
  // The rail has the least room for the points.
  expect(await page.locator('.aims-points .d').evaluate(linesOf)).toBe(1);
  await expectAccessible(page, 'verdict');
});

test('passing the device', async ({ tab: page }) => {
  await begin(page, { seed: 'axe', seats: ['Zinoviev', 'Kamenev'] });
  await expect(page.locator('main.pass')).toBeVisible();
  await expectAccessible(page, 'pass');
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('news, work, session and verdict at 390 × 844, without sideways scrolling', async ({ tab: page }) => {
    const fits = async (what: string) => expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(390);
    await begin(page, { seed: 'axe-phone', seats: ['Kamenev'] });
    await fits('guide');
    await closeGuide(page);
    await expectAccessible(page, 'news');
    await fits('news');
    await goTo(page, 'work');
    await openOrder(page);
    await expectAccessible(page, 'work');
    await fits('work');
    await goTo(page, async (screen) => screen === 'session' && (await page.locator('.ballots').count()) > 0);
    await expectAccessible(page, 'session');
    await fits('session');
    await page.goto('./');
    await loadText(page, JSON.stringify(playedInNode('node-1', 'zinoviev', {}).replay));
    await expect(page.locator('.shell.verdict')).toBeVisible();
    await expectAccessible(page, 'verdict');
    await fits('verdict');
    // Nothing is cut off at the side either, in any of its parts, nor to be scrolled to.
    for (const part of ['Aims', 'History', 'Coda', 'Ending']) {
      await page.getByRole('tab', { name: part, exact: true }).click();
      expect(await page.locator('main').evaluate(widerThanShown), part).toEqual([]);
      // Without columns each cell says whose it is.
      if (part === 'History') await expect(page.locator('.history-table th').first()).toBeHidden();
      if (part === 'History')
        expect(await page.locator('.history-table tbody tr:not(:has(.history-year))').first().evaluate(namesOfCells)).toEqual(['Record', 'You']);
    }
  });
});
