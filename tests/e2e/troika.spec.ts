// Kamenev in December 1925, played to the verdict: both front pages, the circle, the economy, the night of the conferences and the hall on the way.
import { expect, type Page } from '@playwright/test';
import { courseOf } from './course';
import { expectAccessible, goTo, loadText, openTitle, ready, redAct, screenOf, watchErrors } from './support';
import { test } from './tab';

/** The month of the congress begins; made once for both widths. */
let save = '';
test.beforeAll(() => {
  save = courseOf('troika-split', 'kamenev', (s) => s.turn === 11 && s.phase === 'news');
});

/** While the others think the page is dimmed: looked at when it is not. */
async function look(page: Page, what: string, width: number): Promise<void> {
  await expect(async () => {
    await expect(page.locator('.thinking-line, .shell.waiting')).toHaveCount(0);
    await expectAccessible(page, what);
  }).toPass({ timeout: 60_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(width);
}

/** Two front pages side by side; on a phone one after the other. */
async function openPapers(page: Page): Promise<void> {
  const part = (name: string) => page.getByRole('tab', { name });
  const paper = page.getByRole('button', { name: 'Leningradskaya Pravda' });
  if ((await part('Chronicle').count()) === 0) {
    await page.getByRole('button', { name: 'Both papers' }).click();
    await expect(page.locator('.np')).toHaveCount(2);
    return;
  }
  await part('Chronicle').click();
  await paper.click();
  await part('Front page').click();
  await expect(page.getByRole('article', { name: /^Leningradskaya Pravda/ })).toBeVisible();
}

/** From the front page of December to the hall: every page of the month is opened and looked at. */
async function toHall(page: Page, width: number): Promise<void> {
  await openTitle(page, 'troika');
  await loadText(page, save);
  await expect(page.locator('.shell.news')).toBeVisible({ timeout: 60_000 });
  await openPapers(page);
  await look(page, 'the front pages', width);

  await goTo(page, 'work');
  await page.keyboard.press('m');
  await expect(page.getByRole('treeitem')).toHaveCount(16);
  await look(page, 'the circle', width);
  await page.getByRole('tab', { name: /economy/i }).click();
  await expect(page.getByRole('button', { name: /^Rye/ })).toBeVisible();
  await look(page, 'the economy', width);
  await page.keyboard.press('Escape');

  await redAct(page).click();
  await expect(page.locator('.shell.night')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.night-total')).toContainText('624 of 624');
  await look(page, 'the night of the conferences', width);
  await goTo(page, async () => (await page.locator('.shell.hall').count()) > 0);
  await expect(page.locator('.roll tbody tr')).toHaveCount(16);
  await look(page, 'the hall', width);
}

test('Kamenev goes from the congress to the verdict, and every page of the circle can be read', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await toHall(page, 1440);
  await expect(page.locator('.hall-mood')).toContainText('Mood of the hall');
  await page.keyboard.press('1');
  await ready(page);
  await expect(page.locator('.hall-queue')).toContainText('you have spoken');
  await goTo(page, 'verdict');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'the verdict', 1440);
  expect(await screenOf(page)).toBe('verdict');
  expect(errors).toEqual([]);
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the same month fits 390 × 844', async ({ tab: page }) => {
    const errors = watchErrors(page);
    await toHall(page, 390);
    expect(errors).toEqual([]);
  });
});

test.describe('between the rails', () => {
  test.use({ viewport: { width: 1100, height: 800 } });
  test('what has no rail at 1100 px has a drawer: the table of holds, and the motion that the circle asks for', async ({ tab: page }) => {
    await openTitle(page, 'troika');
    await loadText(page, save);
    await goTo(page, 'corridor');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Who holds how much' }).click();
    await expect(page.getByRole('dialog', { name: 'Who holds how much' })).toContainText('Stalin');
    await page.keyboard.press('Escape');
    await page.getByRole('treeitem', { name: /^Leningrad/ }).click();
    await page.locator('.place-acts button').first().click();
    await expect(page.locator('.shell.power')).toHaveCount(0);
    await expect(page.locator('.drawer .tabling .motion-preview')).toContainText('Leningrad');
  });
});
