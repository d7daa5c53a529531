// The first game: an empty browser, one button, and the guide to the verdict. Nothing is read or touched before.
import { expect, type Page } from '@playwright/test';
import { type Deeds, follow, next } from './coach';
import { expectAccessible, pressAct, ready, screenOf, watchErrors } from './support';
import { test } from './tab';

/** From the title page of a new visitor into the game, by the one red button. */
async function beginFirst(page: Page): Promise<void> {
  await page.goto('?renderer=canvas');
  await expect(page.locator('.scenario-open h2')).toHaveText('The First Plenum');
  await page.locator('.begin', { hasText: 'First game: ten minutes' }).click();
  await expect(page.locator('.coach-title')).toHaveText('You are Kamenev');
}

/** Adds what the open order has chosen. */
const addOrder = (page: Page) => page.locator('.order-open').getByRole('button', { name: 'Add order' }).click();

/** What a step asks for is done by hand; the others are read. */
const DEEDS: Deeds = {
  'What a post is worth': async (page) => {
    await page.locator('.families [data-order="work"] button').click();
    await addOrder(page);
  },
  'Where the power comes from': (page) => page.keyboard.press('m'),
  'Appoint a secretary': async (page) => {
    await page.locator('.families [data-order="appoint"] button').click();
    await page.locator('.order-open select').first().selectOption({ label: 'Secretary of the Ukrainian organization' });
    await addOrder(page);
  },
  'Talk with somebody': async (page) => {
    await page.locator('.families [data-order="court"] button').click();
    await addOrder(page);
  },
  'Propose something': (page) => page.getByRole('button', { name: 'Table it' }).click(),
  'Ask why': (page) => page.locator('[data-seat="zinoviev"]').first().click(),
  'Look at Ukraine': (page) => page.keyboard.press('m'),
  'Why delegates matter': (page) => page.keyboard.press('m'),
  'A question to you': (page) => page.locator('.ask-choice').first().click(),
  'One text for all': (page) => page.locator('.ask-choice').first().click(),
};

test('an empty browser, one button, and the guide to the verdict', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await beginFirst(page);
  const looked = new Set<string>();
  const seen = await follow(page, DEEDS, async (title) => {
    const screen = (await page.locator('.over').count()) > 0 ? 'circle' : await screenOf(page);
    if (looked.has(screen)) return;
    looked.add(screen);
    await expectAccessible(page, `${screen}: ${title}`);
  });
  expect([...looked].sort()).toEqual(['circle', 'consequences', 'corridor', 'news', 'session', 'verdict', 'work']);
  for (const title of [
    ...Object.keys(DEEDS),
    'How a vote is counted',
    'The seats are given',
    'A month later',
    'Trotsky has written',
    'You and history',
  ])
    expect(seen).toContain(title);
  // The post was worth something, and the record stands beside it.
  await expect(page.locator('.history-table tbody tr')).toHaveCount(23);
  await expect(page.locator('.ending')).toBeVisible();
  expect(errors).toEqual([]);

  // Afterwards it is listed like the others, and the last game can be gone on with.
  await page.goto('?renderer=canvas');
  await expect(page.locator('.scenario-open h2')).toHaveText('The Cave Meeting');
  await expect(page.getByText('The First Plenum').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeVisible();
  await expect(page.getByText('First game: ten minutes')).toHaveCount(0);
});

test('the guide bars nothing: it hides, is put aside, comes back, and minds no other course', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await beginFirst(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.coach')).toHaveCount(0);
  await page.locator('.coach-tab').click();
  await expect(page.locator('.coach')).toHaveCount(1);
  // The keys of the screen act while it stands.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Enter');
  expect(await ready(page)).toBe('work');
  await expect(page.locator('.coach-title')).toHaveText('Your attention');
  await page.getByRole('button', { name: 'Skip the guide' }).click();
  await expect(page.locator('.coach, .coach-tab, [data-guided]')).toHaveCount(0);
  await pressAct(page);
  expect(await ready(page)).toBe('corridor');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Bring the guide back' }).click();
  await expect(page.locator('.coach-title')).toHaveText('A seat in place of a share');
  expect(errors).toEqual([]);
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the first steps at 390 × 844: the card stands above the acts and names the tab', async ({ tab: page }) => {
    await beginFirst(page);
    const fits = async (what: string) => expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(390);
    await fits('news');
    await expectAccessible(page, 'news with the guide');
    await next(page);
    await expect(page.locator('.coach-title')).toHaveText('The red button');
    const [card, bar] = [await page.locator('.coach').boundingBox(), await page.locator('#act').boundingBox()];
    expect(card!.y + card!.height).toBeLessThanOrEqual(bar!.y);
    await pressAct(page);
    await expect(page.locator('.coach-title')).toHaveText('Your attention');
    await expectAccessible(page, 'work with the guide');
    await fits('work');
    await page.locator('.coach').getByRole('button', { name: 'Hide the guide' }).click();
    await pressAct(page);
    await expect(page.locator('.coach-title')).toHaveText('A seat in place of a share');
    await expect(page.locator('.coach')).toContainText('Motions');
    await fits('corridor');
  });
});
