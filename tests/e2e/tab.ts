// One tab for the tests of a worker: its scripts are compiled already, so that a page in it costs a fifth of one in a new browser context.
// A test that changes the page before it opens (an init script, a clock, other context options) takes Playwright's own `page` instead.
import { test as base, type Page } from '@playwright/test';

let kept: Page | null = null;

/** The tests of the game. `tab` is an empty page with nothing kept in it, at the size of the test. */
export const test = base.extend<{ tab: Page }>({
  tab: async ({ browser, viewport, baseURL }, use) => {
    kept ??= await (await browser.newContext()).newPage();
    const tab = kept;
    if (viewport !== null) await tab.setViewportSize(viewport);
    await use(tab);
    tab.removeAllListeners('pageerror');
    tab.removeAllListeners('console');
    // The game that was on the page must not write any more when what it wrote is cleared.
    await tab.goto('about:blank');
    const session = await tab.context().newCDPSession(tab);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL!).origin, storageTypes: 'local_storage' });
    await session.detach();
  },
});
