// Readings (R10.1): the title page shows what a lens changes and how the example vote comes out; the game that is begun keeps it.
import { expect, type Locator, type Page } from '@playwright/test';
import { choosePlainPlayers, closeGuide, downloaded, expectAccessible, goTo, LAYER, loadText, openTitle, ready, watchErrors } from './support';
import { test } from './tab';

const WIDTHS = [
  { name: 'desk', size: { width: 1440, height: 900 } },
  { name: 'phone', size: { width: 390, height: 844 } },
];

async function openReadings(page: Page): Promise<void> {
  await openTitle(page, 'lens');
  const card = page.locator('.scenario-open', { hasText: 'The Cave Meeting' });
  if ((await card.count()) === 0) await page.getByText('The Cave Meeting').first().click();
  await expect(card).toBeVisible();
  await page.locator('.readings > summary').click();
}

const kamenev = (page: Page): Locator => page.locator('.reading', { hasText: 'Kamenev: whose reading' });
const choose = (page: Page, lens: string) => page.getByLabel('Kamenev: whose reading').selectOption({ label: lens });

for (const { name, size } of WIDTHS) {
  test.describe(name, () => {
    test.use({ viewport: size });

    test('the Kamenev lens changes how he would have voted in August 1923, and says why', async ({ tab: page }) => {
      const errors = watchErrors(page);
      await openReadings(page);
      const example = kamenev(page).getByRole('region', { name: 'Kamenev, August 1923' });
      const ballots = example.locator('.reading-ballot');
      await expect(ballots).toHaveCount(1);
      await expect(ballots.first()).toContainText('against (−19)');
      await expect(kamenev(page).locator('.reading-changes')).toHaveCount(0);
      await expectAccessible(page, `${name}: readings as built`);

      await choose(page, 'The shadow');
      await expect(ballots).toHaveCount(2);
      await expect(ballots.nth(1)).toContainText('for (+14)');
      await expect(kamenev(page).locator('.reading-changes')).toContainText('Kamenev, view on the Secretariat: −2, weight 2 → +1, weight 1');
      await expect(kamenev(page).locator('.reading-changes')).toContainText('Kotkin, n. 217');
      await example.getByText('Why, as chosen').click();
      const spoken = example.locator('.reason-lens');
      await expect(spoken).toHaveCount(2);
      await expect(spoken.first()).toContainText('The shadow: Kamenev follows Zinoviev, devotion 45, not nobody');
      await expect(spoken.nth(1)).toContainText('view on the Secretariat +1, weight 1, not −2, weight 2');
      await expectAccessible(page, `${name}: readings, another lens`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);

      await choose(page, 'The inveterate intriguer');
      await expect(ballots.nth(1)).toContainText('against (−19)');
      await expect(spoken.first()).toContainText('Kamenev, trust in Stalin +65, not +45');
      await choose(page, 'The Bolshevik of the centre (as built)');
      await expect(ballots).toHaveCount(1);
      expect(errors).toEqual([]);
    });

    test('a game is begun with its lens, tells it, and keeps it in its file', async ({ tab: page }) => {
      const errors = watchErrors(page);
      await openReadings(page);
      await choose(page, 'The shadow');
      await choosePlainPlayers(page);
      await page.locator('.begin').click();
      await expect(page.locator('.guide .read-through')).toContainText('Kamenev: The shadow');
      await expectAccessible(page, `${name}: guide`, LAYER);
      await closeGuide(page);
      await goTo(page, 'work');
      const file = await downloaded(page, async () => {
        await page.getByRole('button', { name: 'Menu' }).click();
        await expect(page.locator('.menu .read-through')).toContainText('The shadow');
        await expectAccessible(page, `${name}: menu`, LAYER);
        await page.getByRole('button', { name: 'Save to a file' }).click();
      });
      expect(JSON.parse(file).lenses).toEqual(['kamenev-shadow']);
      await page.evaluate(() => localStorage.clear());
      await openTitle(page, 'lens');
      await loadText(page, file);
      expect(await ready(page)).toBe('work');
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.locator('.menu .read-through')).toContainText('The shadow');
      expect(errors).toEqual([]);
    });
  });
}
