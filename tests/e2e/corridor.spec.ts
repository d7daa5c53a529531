// The corridor of a phone: an offer is composed below, and what came of it is said and shown above.
import { expect } from '@playwright/test';
import { begin, closeGuide, goTo, watchErrors } from './support';
import { test } from './tab';

test.use({ viewport: { width: 390, height: 844 } });

test('an offer that has been made is said, and the page goes to where it stands', async ({ tab: page }) => {
  const errors = watchErrors(page);
  await begin(page, { seed: 'offer', seats: ['Kamenev'] });
  await closeGuide(page);
  await goTo(page, 'corridor');
  const composer = page.getByRole('region', { name: 'Make an offer' });
  await composer.locator('.offer-lines select').selectOption({ label: 'J. V. Stalin' });
  const ask = composer.locator('.offer-side').nth(1);
  await ask.getByRole('combobox').first().selectOption({ label: 'No blow at a man' });
  await ask.getByRole('combobox').nth(1).selectOption({ index: 1 });
  await composer.getByRole('button', { name: 'Make the offer' }).click();
  await expect(page.getByRole('status')).toContainText('Your offer to Stalin stands above');
  const made = page.locator('.deal', { hasText: 'Your offer to Stalin' });
  await expect(made).toBeInViewport();
  await expect(made).toContainText(/accepted|refused/);
  expect(errors).toEqual([]);
});
