// The codex in a browser: opened by its key, searched in two scripts, followed from a game's names and back, and what it covers while one plays.
import { expect, type Page } from '@playwright/test';
import { begin, closeGuide, expectAccessible, goTo, openScenario, openTitle, watchErrors } from './support';
import { test } from './tab';

const entry = (page: Page, key: string) => page.locator(`[data-entry="${key}"]`);
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the codex' });
const closed = (page: Page) => expect(page.locator('.codex')).toHaveCount(0);

test('the title opens it, and it is searched in Latin and in Cyrillic', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await openTitle(page, 'codex');
  await openScenario(page, 'The Cave Meeting');
  await expect(page.locator('.grade-line')).toContainText('Events');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expectAccessible(page, 'codex front');
  await field(page).fill('лев борисович');
  await expect(page.locator('.codex-row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(entry(page, 'person/kamenev')).toContainText('Лев Борисович Каменев');
  await expect(page).toHaveURL(/#codex=cave-meeting\/person\/kamenev$/);
  // As a book nothing is covered.
  await expect(entry(page, 'person/kamenev')).toContainText('What happened in fact');
  await expect(page.locator('.codex-cover')).toHaveCount(0);
  await expectAccessible(page, 'a person in the codex');
  await field(page).fill('KÁMENEV GOV');
  await page.locator('.codex-row').first().click();
  await expect(entry(page, 'event/kamenev-deputy')).toBeVisible();
  await entry(page, 'event/kamenev-deputy').getByRole('button', { name: 'Rykov' }).first().click();
  await expect(entry(page, 'person/rykov')).toBeVisible();
  await page.goBack();
  await expect(entry(page, 'event/kamenev-deputy')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(entry(page, 'person/kamenev')).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await closed(page);
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Codex', exact: true }).click();
  await expect(page.locator('.codex-front')).toBeVisible();
  await page.keyboard.press('Escape');
  await closed(page);
  expect(errors).toEqual([]);
});

test('an address leads to an entry, and closing it to the title', async ({ tab: page }) => {
  await page.goto('?seed=codex#codex=new-course/person/trotsky');
  await expect(entry(page, 'person/trotsky')).toContainText('Лев Давидович Троцкий');
  await expect(page.locator('.codex-top')).toContainText('The New Course');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await closed(page);
  await expect(page.locator('.seat-pick').first()).toBeVisible();
  await page.goto('?seed=codex&again#codex=no-such/person/trotsky');
  await expect(page.getByRole('alert')).toContainText('no-such');
  await closed(page);
});

test('a name in a game leads to its entry and back; what came later is covered until asked for', async ({ tab: page }) => {
  await begin(page, { seed: 'codex', seats: ['Kamenev'] });
  await closeGuide(page);
  const name = page.locator('.chron-text').getByRole('button', { name: 'Stalin', exact: true }).first();
  await name.click();
  await expect(entry(page, 'person/stalin')).toBeVisible();
  const covers = page.locator('.codex-cover');
  await expect(covers.filter({ hasText: 'later' })).toHaveCount(1);
  await expect(covers.filter({ hasText: 'You do not know this' })).toHaveCount(2);
  await expectAccessible(page, 'a covered entry');
  await covers.first().getByRole('button', { name: 'Show it' }).click();
  await expect(covers).toHaveCount(0);
  await page.keyboard.press('Escape');
  await closed(page);
  await expect(name).toBeFocused();
  // Opened anew it covers again.
  await page.keyboard.press('/');
  await field(page).fill('Stalin');
  await expect(page.locator('.codex-hidden')).toContainText('what came later');
  await page.keyboard.press('Enter');
  await expect(covers.first()).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await closed(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Codex', exact: true }).click();
  await expect(page.locator('.codex-front')).toBeVisible();
  await page.keyboard.press('Escape');
  await closed(page);
  // A person's card and his posts lead there too.
  await goTo(page, 'work');
  await page.locator('.reach-row').first().click();
  await page.locator('.person-sheet').getByRole('button', { name: 'in the codex' }).click();
  await expect(page.locator('[data-entry^="person/"]')).toBeVisible();
  await page.goBack();
  await closed(page);
  await expect(page.locator('.person-sheet')).toBeVisible();
});

test('documented only hides what is inferred or invented, and says how much', async ({ tab: page }) => {
  await openTitle(page, 'codex');
  await page.getByRole('button', { name: 'Codex', exact: true }).click();
  const events = page.locator('.codex-kind', { hasText: 'Events' });
  await events.click();
  const count = async () => Number(await events.locator('.num').textContent());
  const all = await count();
  await page.getByRole('radio', { name: 'Documented only' }).click();
  const told = await page.locator('.codex-hidden').textContent();
  const hidden = Number(/(\d+) entr/.exec(told ?? '')?.[1]);
  expect(hidden).toBeGreaterThan(0);
  expect(await count()).toBe(all - hidden);
  await expect(page.locator('.codex-list .grade[aria-label="invented for play"]')).toHaveCount(0);
  await page.getByRole('radio', { name: 'All', exact: true }).click();
  await expect(page.locator('.codex-hidden')).toHaveCount(0);
  expect(await count()).toBe(all);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('it is one column, a list or an entry', async ({ tab: page }) => {
    await openTitle(page, 'codex');
    await page.keyboard.press('/');
    await expect(page.locator('.codex.narrow')).toBeVisible();
    await expectAccessible(page, 'codex on a phone');
    await field(page).fill('Зиновьев');
    await page.locator('.codex-row').first().click();
    await expect(entry(page, 'person/zinoviev')).toBeVisible();
    await expectAccessible(page, 'an entry on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'To the list' }).click();
    await expect(page.locator('.codex-row').first()).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await closed(page);
  });
});
