// The journeys through history in Russian: the Right Turn watched to its end, Bukharin taken over on the day of the flight, a game forked and compared, a lens.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import ui from '../../src/text/locales/ru/ui.json' with { type: 'json' };
import { expectAccessible, filmTo, goOn, loadText, ready, watchErrors, withoutPicture } from './support';
import { test } from './tab';

const RECORDED = readFileSync(join(import.meta.dirname, '../replays/trotsky-cut-off.json'), 'utf8');
const { replay, branches } = ui;
/** A label whose arguments may be anything. */
const like = (label: string): RegExp => new RegExp(label.replace(/\{\{[^}]*\}\}/g, '.*'));

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`?lang=ru&renderer=canvas&seed=history${hash}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
}

test('the record of the right turn to its end, and Bukharin on the day of the flight', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await withoutPicture(page);
  await open(page, '#watch=right-turn&step=0');
  const film = page.locator('.shell.replay');
  await expect(film).toBeVisible();
  await expect(film).toContainText(replay.titleRecord);
  await expectAccessible(page, 'the film in Russian');
  await page.getByRole('button', { name: '16×' }).click();
  await page.getByRole('button', { name: replay.units.day, exact: true }).click();
  await page.getByRole('button', { name: replay.play, exact: true }).click();
  const place = page.locator('.film-place');
  const last = Number((await place.textContent())!.match(/\d+/g)!.at(-1));
  await expect.poll(async () => Number(await place.locator('b').textContent()), { timeout: 60_000 }).toBe(last);

  await page.locator('body').press('Home');
  await page.getByRole('button', { name: replay.units.decision, exact: true }).click();
  await filmTo(page, 'In the air');
  await film.locator('.film-seat', { hasText: 'Бухарин' }).click();
  await film.getByRole('button', { name: like(replay.takeOver.act) }).click();
  await expect(page.locator('main.pass, .shell:not(.replay)')).toBeVisible();
  await expect(page.locator('.top')).toContainText('Октябрь 1928');
  for (let i = 0; i < 80; i += 1) {
    await ready(page);
    if ((await page.locator('.top .sc').textContent())!.includes('Ноябрь 1928')) break;
    await goOn(page);
  }
  await expect(page.locator('.top')).toContainText('Ноябрь 1928');
  expect(errors).toEqual([]);
});

test('a finished game forked and set beside its fork', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await open(page);
  await loadText(page, RECORDED);
  expect(await ready(page)).toBe('verdict');
  await page.locator('#act').getByRole('button', { name: branches.title }).press('Enter');
  await expect(page.locator('.branches-page')).toBeVisible();
  await expect(page.locator('.meter-number')).not.toHaveText('0');
  const own = page.locator('.branch-choice.is-yours');
  await own.locator('summary').press('Enter');
  await own.getByRole('button', { name: branches.fork }).press('Enter');
  await expect(page.locator('.branch-choice.is-fork')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(like(branches.heading));
  await expect(page.locator('.meter-number')).toHaveText(/\d+/);
  await expectAccessible(page, 'the branches in Russian');
  expect(errors).toEqual([]);
});

test('the lens of Kamenev and what it does to his vote of August 1923', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await open(page);
  await page.locator('.scenario-row', { hasText: 'Пещерное совещание' }).click();
  await page.locator('.readings > summary').click();
  const reading = page.locator('.reading', { has: page.locator('.reading-ballot') }).first();
  const ballots = reading.locator('.reading-ballot');
  await expect(ballots).toHaveCount(1);
  const built = await ballots.first().textContent();
  await reading.locator('select').selectOption({ index: 1 });
  await expect(ballots).toHaveCount(2);
  expect(await ballots.nth(1).textContent()).not.toBe(built);
  await expect(reading.locator('.reading-changes')).toBeVisible();
  await expectAccessible(page, 'the readings in Russian');
  expect(errors).toEqual([]);
});
