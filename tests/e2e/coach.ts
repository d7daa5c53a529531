// The guide of the first game as a newcomer follows it: step by step, with what each step asks for.
import { expect, type Page } from '@playwright/test';
import { pressAct, ready, screenOf } from './support';

/** The title of the step that is shown; null: nothing is said now. */
export const titleOf = async (page: Page): Promise<string | null> => {
  const heading = page.locator('.coach-title');
  return (await heading.count()) === 0 ? null : heading.textContent();
};
/** Puts the step aside. */
export const next = (page: Page) => page.locator('.coach-next').click();

/** What is done by hand at a step, by its title. */
export type Deeds = Readonly<Record<string, (page: Page) => Promise<void>>>;

/**
 * Follows the guide until the verdict has been read; the titles of its steps in order. What a step asks for is done by hand where `deeds` says how;
 * whatever is not told there is put aside by its button. `onPage` sees every page before something is done on it.
 */
export async function follow(
  page: Page,
  deeds: Deeds,
  onStep: (title: string) => Promise<void> = async () => {},
  onPage: () => Promise<void> = async () => {},
): Promise<string[]> {
  const seen: string[] = [];
  for (let i = 0; i < 220; i += 1) {
    const title = await titleOf(page);
    await onPage();
    if (title !== null) {
      if (seen.at(-1) !== title) {
        seen.push(title);
        await onStep(title);
      }
      await (deeds[title] ?? next)(page);
      await expect(page.locator('.coach-title', { hasText: title })).toHaveCount(0);
      continue;
    }
    // Nothing is said here: what lies over the screen is closed, then the red act.
    if ((await page.locator('.why-pop, .over').count()) > 0) await page.keyboard.press('Escape');
    else if ((await screenOf(page)) === 'verdict') return seen;
    else {
      await ready(page);
      if ((await titleOf(page)) === null) await pressAct(page);
    }
  }
  throw new Error(`the guide does not come to an end: ${seen.at(-1)}`);
}
