// Branches: a finished game is loaded, forked, and the two are set side by side; by mouse and by keys, at the desk and on a phone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, goOn, loadText, openTitle, ready, watchErrors } from './support';
import { test } from './tab';

const RECORDED = readFileSync(join(import.meta.dirname, '../replays/trotsky-cut-off.json'), 'utf8');

/** The verdict of a recorded game, then its branches. */
async function openBranches(page: Page): Promise<void> {
  await openTitle(page);
  await loadText(page, RECORDED);
  expect(await ready(page)).toBe('verdict');
  await page.locator('#act').getByRole('button', { name: 'Branches' }).press('Enter');
  await expect(page.locator('.branches-page')).toBeVisible();
}

const kept = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('plenum.game.'))
      .map((key) => (JSON.parse(localStorage.getItem(key) ?? '{}') as { replay: { actions: unknown[] } }).replay.actions.length)
      .sort((a, b) => a - b),
  );

/** Opens what can be done with a branch; it stays open while the branch is there. */
async function more(page: Page, name: string) {
  const choice = page.locator('.branch-choice', { has: page.getByRole('button', { name: `Set side by side: ${name}`, exact: true }) });
  if (!(await choice.locator('details').evaluate((el) => el.hasAttribute('open')))) await choice.locator('summary').press('Enter');
  return choice;
}

test('a finished game beside the record, forked, named, compared with its fork, played on and deleted', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await openBranches(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Record and Your game');
  await expect(page.locator('.meter-number')).toHaveText('51');
  await expect(page.locator('.comparison')).toContainText('arrest of Trotsky');
  await page.locator('.curve summary').click();
  await expect(page.locator('.curve-table tbody tr')).toHaveCount(6);
  await expectAccessible(page, 'branches');
  const actions = (JSON.parse(RECORDED) as { actions: unknown[] }).actions.length;
  expect(await kept(page)).toEqual([actions]);

  const own = await more(page, 'Your game');
  await own.getByLabel('From the beginning of').selectOption({ label: 'December 1923, from the 6th' });
  await own.getByRole('button', { name: 'Fork here' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('new branch');
  const lengths = await kept(page);
  expect(lengths).toHaveLength(2);
  expect(lengths[0]).toBeLessThan(actions);
  expect(lengths[1]).toBe(actions);
  // Both share all that came before: nothing stands otherwise yet.
  await expect(page.locator('.meter-number')).toHaveText('0');
  await expect(page.locator('.comparison')).toContainText('Nothing stands otherwise');

  const fork = page.locator('.branch-choice.is-fork');
  await fork.locator('summary').click();
  await fork.getByLabel('Name').fill('No arrest');
  await fork.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your game and No arrest');
  await page.getByRole('button', { name: 'Set side by side: Your game', exact: true }).click();
  await page.getByRole('button', { name: 'Set side by side: Record' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No arrest and Record');
  // The pair stands in the address.
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No arrest and Record');
  await expect(page.locator('.meter-number')).not.toHaveText('0');

  const named = await more(page, 'No arrest');
  await named.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('main.pass, .shell.news')).toBeVisible();
  await openBranches(page);
  const again = await more(page, 'No arrest');
  await again.getByRole('button', { name: 'Delete', exact: true }).click();
  await again.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.locator('.branch-choice', { hasText: 'No arrest' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(page.locator('.shell.verdict')).toBeVisible();
  expect(errors).toEqual([]);
});

test('the film of a finished game has its branches; a seat taken over at a step is a fork from there, and the two are compared', async ({
  tab: page,
}) => {
  const errors = watchErrors(page);
  await openBranches(page);
  await page.getByRole('button', { name: 'Watch: Your game', exact: true }).click();
  const film = page.locator('.shell.replay');
  await expect(film.locator('.branch-tree')).toContainText('Your game');
  await expectAccessible(page, 'the film with its branches');
  for (let i = 0; i < 6; i += 1) await page.locator('body').press('ArrowRight');
  const at = Number(await film.locator('.film-place b').textContent());
  expect(at).toBeGreaterThan(0);
  await film.locator('.film-seat', { hasText: 'Kamenev' }).click();
  await film.getByRole('button', { name: 'Play Kamenev from here' }).click();
  await expect(page.locator('main.pass, .shell:not(.replay):not(.verdict)')).toBeVisible();
  await ready(page);
  await goOn(page);
  await ready(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Watch as a replay' }).click();
  const all = (JSON.parse(RECORDED) as { actions: unknown[] }).actions.length;
  const lengths = await kept(page);
  expect(lengths).toHaveLength(2);
  expect(lengths[1]).toBe(all);
  // It leaves the game it was taken from, in which others play.
  await expect(film.locator('.branch-row', { hasText: '“Your game” begins' })).toBeVisible();
  const compare = film.getByRole('button', { name: 'Set the two side by side' });
  await film.getByRole('button', { name: /^Set side by side: .* and 6 more$/ }).click();
  await compare.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Your game and .* and 6 more$|and 6 more and Your game$/);
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(film).toBeVisible();
  await film.getByRole('button', { name: 'Back to the game' }).first().click();
  await expect(film).toHaveCount(0);
  expect(errors).toEqual([]);
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('one column, nothing to be scrolled to at the side', async ({ tab: page }) => {
    await openBranches(page);
    await expect(page.locator('.meter-number')).toHaveText('51');
    await expectAccessible(page, 'compared');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('tab', { name: 'Branches' }).click();
    await expect(page.locator('.branch-tree')).toBeVisible();
    await expectAccessible(page, 'tree');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
