// R9.3: the documented course as a film, to its end; a seat taken over on the way; a game in the same viewer; every step by its address.
import { expect, type Page } from '@playwright/test';
import { expectAccessible, filmTo, goOn, openTitle, ready, watchErrors, withoutPicture } from './support';
import { test } from './tab';

const step = async (page: Page): Promise<number> => Number(await page.locator('.film-place b').textContent());
const film = async (page: Page, hash: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`?renderer=canvas${hash}`);
  await expect(page.locator('.shell.replay')).toBeVisible();
};

test('watch the right turn to its end, and take over as Bukharin on the day of the flight', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await withoutPicture(page);
  await openTitle(page);
  await page.getByText('The Right Turn').first().click();
  await page.getByRole('button', { name: 'Watch the record' }).click();
  await expect(page.locator('.shell.replay')).toBeVisible();
  await expect(page.locator('.film-line')).toContainText('59 of 59 documented decisions');
  expect(await step(page)).toBe(0);
  await expectAccessible(page, 'the film');

  await page.locator('body').press('ArrowRight');
  await expect.poll(() => step(page)).toBeGreaterThan(0);
  const second = await step(page);
  expect(page.url()).toContain(`#watch=right-turn&step=${second}`);
  await page.locator('body').press(',');
  await expect.poll(() => step(page)).toBe(0);

  await page.locator('body').press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.locator('body').press(' ');
  await page.getByRole('button', { name: '16×' }).click();
  await page.getByRole('button', { name: 'days', exact: true }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const last = Number(/of (\d+)/.exec((await page.locator('.film-place').textContent())!)![1]);
  await expect.poll(() => step(page), { timeout: 60_000 }).toBe(last);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  // The plenum of November 1928: the resolution that Bukharin wrote against himself.
  await page.getByRole('button', { name: 'As a table' }).click();
  await page
    .getByRole('row', { name: /a resolution against the right deviation/ })
    .getByRole('button')
    .click();
  await expect(page.locator('.film-panel h2').first()).toContainText('1928, Central Committee');
  await page.getByRole('button', { name: 'all 17 members' }).click();
  await expect(page.locator('.film-members')).toContainText('not stated');
  await expect(page.locator('.film-fact').first()).toContainText('Moscow, letter dated 29 March 1929');
  await page.getByRole('button', { name: 'Why did Bukharin vote so?' }).click();
  await expect(page.getByRole('dialog')).toContainText('Bukharin');
  await expectAccessible(page, 'the reasons', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await film(page, '#watch=right-turn&step=0');
  await filmTo(page, 'In the air');
  await expect(page.locator('.film-panel').first()).toContainText('Bukharin has taken an aeroplane');
  await page.locator('.film-seat', { hasText: 'Bukharin' }).click();
  await expect(page.locator('.film-take-panel')).toContainText('From October 1928');
  await page.getByRole('button', { name: 'Play Bukharin from here' }).click();
  await expect(page.locator('main.pass, .shell:not(.replay)')).toBeVisible();
  await expect(page.locator('.top')).toContainText('October 1928');
  expect(new URL(page.url()).hash).toBe('');
  for (let i = 0; i < 80; i += 1) {
    await ready(page);
    if ((await page.locator('.top .sc').textContent())!.includes('November 1928')) break;
    await goOn(page);
  }
  await expect(page.locator('.top')).toContainText('November 1928');

  // It is kept like any game, and opens in the same viewer.
  await page.reload();
  await page.getByRole('button', { name: /Continue: November 1928.*Bukharin/ }).click();
  await expect(page.locator('.top')).toContainText('November 1928');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Watch as a replay' }).click();
  await expect(page.locator('.shell.replay')).toContainText('played as Bukharin');
  await expectAccessible(page, 'the film of a game');
  await page.getByRole('button', { name: 'Back to the game' }).first().click();
  await expect(page.locator('.top')).toContainText('November 1928');
  expect(errors).toEqual([]);
});

test('on a phone the film is a vertical timeline, and a link opens its step', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await film(page, '#watch=cave-meeting&step=60');
  expect(await step(page)).toBe(60);
  await expect(page.locator('.film-stops .film-stop').first()).toBeAttached();
  await expectAccessible(page, 'the film on a phone');
  await page.locator('.film-stop-row').first().click();
  await expect.poll(() => step(page)).not.toBe(60);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByText('Take over here').click();
  await page.locator('.film-seat', { hasText: 'Zinoviev' }).click();
  await page.getByRole('button', { name: 'Play Zinoviev from here' }).click();
  await expect(page.locator('.shell:not(.replay)')).toBeVisible();
  await ready(page);
  expect(errors).toEqual([]);
});

test('a damaged link to a film gets a sentence, and a step too far the beginning', async ({ tab: page }) => {
  await page.goto('about:blank');
  await page.goto('?renderer=canvas#watch=cave-meeting&step=1&game=xxxx');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('.seat-pick').first()).toBeVisible();
  await film(page, '#watch=cave-meeting&step=99999');
  await expect.poll(() => step(page)).toBe(0);
  await expect(page.getByRole('status')).toContainText('no such step');
});
