// A month in Russian: the language chosen in the settings, every screen in it, nothing wider than a phone, nothing that axe would stumble over.
import { expect, type Page } from '@playwright/test';
import { clickAct, expectAccessible, LAYER, openTitle, pressAct, ready, type Screen, watchErrors } from './support';
import { test } from './tab';

/** Words that stand on a screen whatever happened in the month. */
const WORDS: Partial<Record<Screen, RegExp>> = {
  news: /Хроника/,
  work: /Ваш стол/,
  corridor: /Кулуары/,
  session: /Заседание|Повестка/i,
  consequences: /Итоги: Июль 1923/,
};

/** No part of the page asks for more width than there is. */
const expectNarrow = async (page: Page, what: string): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), what).toBeLessThanOrEqual(0);

async function inRussian(page: Page): Promise<void> {
  await openTitle(page, 'russian');
  await page.getByRole('button', { name: 'Language', exact: false }).first().click();
  await page.getByRole('radio', { name: 'Русский' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('dialog')).toContainText('Настройки');
  await expectAccessible(page, 'settings in Russian', LAYER);
  await page.keyboard.press('Escape');
  await openCave(page);
}

/** Opens the Cave Meeting, which is Russian throughout; who has never played is shown another first. */
async function openCave(page: Page): Promise<void> {
  await page.locator('.scenario-row', { hasText: 'Пещерное совещание' }).click();
  await expect(page.locator('.seat-pick').first()).toContainText('Зиновьев');
}

/** Begins alone against plain players and closes the guide. */
async function begin(page: Page): Promise<void> {
  await page.locator('.more-choices > summary').click();
  await page.getByLabel('За другие места играет').selectOption('heuristic');
  await page.locator('.begin').click();
  await expect(page.locator('.guide')).toContainText('Вы — Г. Е. Зиновьев');
  await page.locator('.guide').getByRole('button', { name: 'Начать' }).click();
}

/** Goes through the first month; `look` sees each screen once. */
async function aMonth(page: Page, act: (page: Page) => Promise<void>, look: (screen: Screen) => Promise<void>): Promise<Screen[]> {
  const seen: Screen[] = [];
  for (let i = 0; i < 40; i += 1) {
    const screen = await ready(page);
    if (!seen.includes(screen)) {
      seen.push(screen);
      await look(screen);
    }
    if (screen === 'consequences') break;
    await act(page);
  }
  return seen;
}

test('the language is chosen in the settings, kept, and every screen of a month speaks it', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await inRussian(page);
  await expectAccessible(page, 'title in Russian');
  await page.reload();
  await expect(page.locator('.scenario-row, .seat-pick').first()).toBeVisible();
  await expect(page.locator('body')).toContainText('Пещерное совещание');
  await openCave(page);
  await begin(page);
  const seen = await aMonth(page, clickAct, async (screen) => {
    await expect(page.locator('.shell')).toContainText(WORDS[screen]!);
    await expectAccessible(page, `${screen} in Russian`);
  });
  expect(seen).toEqual(['news', 'work', 'corridor', 'session', 'consequences']);
  await expect(page.locator('.top')).toContainText('Июль 1923');

  // Another language in the middle of a game: the same game, the same screen.
  await page.getByRole('button', { name: 'Меню' }).click();
  await page.getByRole('button', { name: 'Настройки' }).click();
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Escape');
  await expect(page.locator('.shell.consequences')).toContainText('What came of July 1923');
  await expect(page.locator('.shell.consequences')).not.toContainText('Итоги');
  expect(errors).toEqual([]);
});

test('on a phone nothing is wider than the screen, tab by tab', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('?lang=ru&renderer=canvas&seed=russian');
  await openCave(page);
  await expectNarrow(page, 'title');
  await begin(page);
  await aMonth(page, pressAct, async (screen) => {
    const tabs = page.locator('[role="tab"]:visible');
    for (let i = 0; i < Math.max(1, await tabs.count()); i += 1) {
      if (i > 0) await tabs.nth(i).click();
      await expectNarrow(page, `${screen}, tab ${i + 1}`);
    }
    if ((await tabs.count()) > 0) await tabs.first().click();
  });
  expect(errors).toEqual([]);
});
