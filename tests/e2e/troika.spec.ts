// Kamenev's year: from January 1925 to the verdict, and every page of December 1925: both front pages, the circle, the economy, the night of the conferences, the hall.
import { expect, type Locator, type Page } from '@playwright/test';
import { courseOf } from './course';
import { begin, closeGuide, expectAccessible, goTo, loadText, openTitle, ready, redAct, screenOf, watchErrors } from './support';
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

/** The circle and the economy, and back to the desk. */
async function openPower(page: Page, width: number): Promise<void> {
  await page.keyboard.press('m');
  await expect(page.getByRole('treeitem')).toHaveCount(16);
  await look(page, 'the circle', width);
  await page.getByRole('tab', { name: /economy/i }).click();
  await expect(page.getByRole('button', { name: /^Rye/ })).toBeVisible();
  await look(page, 'the economy', width);
  await page.keyboard.press('Escape');
}

const night = (page: Page): Locator => page.locator('.shell.night');
const hall = (page: Page): Locator => page.locator('.shell.hall');

test('Kamenev plays the whole year, from January 1925 through the congress to the verdict', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await begin(page, { seed: 'year', seats: ['Kamenev'], scenario: 'The Split in the Troika' });
  await closeGuide(page);
  const met: string[] = [];
  let months = 0;
  const act = async (): Promise<void> => {
    const screen = await screenOf(page);
    if (screen === 'news') months += 1;
    if (screen === 'news' && months === 11) {
      await openPapers(page);
      await look(page, 'the front pages', 1440);
    } else if (screen === 'work' && months === 11) await openPower(page, 1440);
    else if (!met.includes('night') && (await night(page).count()) > 0) {
      met.push('night');
      await look(page, 'the night of the conferences', 1440);
    } else if (!met.includes('hall') && (await hall(page).count()) > 0) {
      met.push('hall');
      await expect(page.locator('.roll tbody tr')).toHaveCount(16);
      await expect(page.locator('.hall-mood')).toContainText('Mood of the hall');
      await look(page, 'the hall', 1440);
      await page.keyboard.press('1');
      await ready(page);
      await expect(page.locator('.hall-queue')).toContainText('you have spoken');
    }
    await redAct(page).press('Enter');
  };
  await goTo(page, 'verdict', act, 600);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'the verdict', 1440);
  expect([months, met]).toEqual([14, ['night', 'hall']]);
  expect(errors).toEqual([]);
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('December 1925, from the front pages to the hall, fits 390 × 844', async ({ tab: page }) => {
    const errors = watchErrors(page);
    await openTitle(page, 'troika');
    await loadText(page, save);
    await expect(page.locator('.shell.news')).toBeVisible({ timeout: 60_000 });
    await openPapers(page);
    await look(page, 'the front pages', 390);
    await goTo(page, 'work');
    await openPower(page, 390);
    await redAct(page).click();
    await expect(night(page)).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.night-total')).toContainText('624 of 624');
    await look(page, 'the night of the conferences', 390);
    await goTo(page, async () => (await hall(page).count()) > 0);
    await expect(page.locator('.roll tbody tr')).toHaveCount(16);
    await look(page, 'the hall', 390);
    expect(errors).toEqual([]);
  });
});

test.describe('between the rails', () => {
  test.use({ viewport: { width: 1100, height: 800 } });
  test('what has no rail at 1100 px has a drawer: the table of holds, and the motion that the circle asks for', async ({ tab: page }) => {
    await openTitle(page, 'troika');
    // Once a congress has outvoted it Leningrad is open to others (R5.8).
    await loadText(
      page,
      courseOf('troika-split', 'kamenev', (s) => s.turn === 12 && s.phase === 'news'),
    );
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
