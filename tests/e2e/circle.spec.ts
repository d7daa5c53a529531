// The circle of power over the phases: opened and left with nothing lost, by pointer, keys and on a phone; a way to an order; the economy beside it.
// axe looks at the whole circle and at the maps of the economy in troika.spec.ts, at December.
import { expect, type Page } from '@playwright/test';
import { begin, closeGuide, expectAccessible, goTo, watchErrors, withoutPicture } from './support';
import { test } from './tab';

const power = (page: Page) => page.locator('.shell.power');

async function toWork(page: Page): Promise<void> {
  await begin(page, { seed: 'circle', seats: ['Kamenev'], scenario: 'The Split in the Troika' });
  await closeGuide(page);
  await goTo(page, 'work');
}

test('the circle is opened with M, an organization leads to an order, Esc goes back to where one was', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await toWork(page);
  await page.locator('.order-row').nth(1).click();
  const open = await page.locator('.order-open h2').textContent();
  await page.keyboard.press('m');
  await expect(power(page)).toBeVisible();
  await expect(page.locator('.map-board canvas')).toBeVisible();
  await expect(page.getByRole('treeitem')).toHaveCount(16);

  await page.getByRole('treeitem', { name: /^Moscow/ }).click();
  const panel = page.getByRole('article', { name: 'Moscow' });
  await expect(panel).toContainText('84 delegates if a congress met tomorrow');
  await expectAccessible(page, 'an organization');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  await page.getByRole('tab', { name: 'The economy' }).click();
  await page.getByRole('button', { name: /^Rye/ }).click();
  await expect(page.getByRole('article', { name: 'Rye' })).toContainText('kopeks a pud');
  await page.getByRole('button', { name: 'as a table' }).click();
  await expect(page.locator('.figure-table')).toBeVisible();
  await expectAccessible(page, 'the economy');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(power(page)).toHaveCount(0);
  await expect(page.locator('.order-open h2')).toHaveText(open!);

  await page.getByRole('button', { name: /circle of power/ }).click();
  await page.getByRole('tab', { name: 'The circle of power' }).click();
  await page.getByRole('treeitem', { name: /^Ukraine/ }).click();
  await page.getByRole('button', { name: /Canvass/ }).click();
  await expect(power(page)).toHaveCount(0);
  await expect(page.locator('.order-open h2')).toContainText('Ukraine');
  expect(errors).toEqual([]);
});

test('arrows go from tile to tile, Enter opens, and Enter under the page does not end the phase', async ({ tab: page }) => {
  await toWork(page);
  await page.keyboard.press('m');
  const first = page.locator('[role="treeitem"][tabindex="0"]');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  const name = await page.evaluate(() => document.activeElement?.getAttribute('data-tile'));
  expect(name).not.toBe(await first.getAttribute('data-tile'));
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-tile="${name}"]`)).toHaveAttribute('aria-selected', 'true');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  await expect(power(page)).toHaveCount(0);
  await expect(page.locator('.shell.work')).toBeVisible();
});

test('with the picture switched off the circle is a tree', async ({ tab: page }) => {
  await withoutPicture(page);
  await toWork(page);
  await page.keyboard.press('m');
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.getByRole('treeitem', { name: /^Leningrad/ }).click();
  await expect(page.getByRole('article', { name: 'Leningrad' })).toBeVisible();
  await expectAccessible(page, 'the tree');
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the tree, an organization and the economy fit 390 × 844', async ({ tab: page }) => {
    const fits = async (what: string) => expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(390);
    await toWork(page);
    await page.getByRole('button', { name: /circle of power/ }).click();
    await fits('the circle');
    await page.getByRole('treeitem', { name: /^Moscow/ }).click();
    await expectAccessible(page, 'an organization');
    await fits('an organization');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'The economy' }).click();
    await fits('the economy');
    await page.getByRole('button', { name: 'Back to Work' }).click();
    await expect(page.locator('.shell.work')).toBeVisible();
  });
});
