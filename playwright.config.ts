// Browser journeys over the built client. A Chromium of this machine is used; CHROME_PATH names another one, PLENUM_TEST_PORT another port.
import { existsSync } from 'node:fs';
import { chromium, defineConfig } from '@playwright/test';

const own = (): string => {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
};
const found = [process.env.CHROME_PATH ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', own()].find(
  (path) => path !== '' && existsSync(path),
);
if (found === undefined) {
  const lack = 'Browser tests need a Chromium: install one (apt install chromium, or npx playwright install chromium) or set CHROME_PATH.';
  if (process.env.CI) throw new Error(lack);
  console.error(`${lack} They are left out.`);
  process.exit(0);
}

const PORT = Number(process.env.PLENUM_TEST_PORT ?? 4173);
/** The long journeys, the longest first. */
const LONG = [/troika\.spec\.ts$/, /(journey|hall)\.spec\.ts$/];

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  // The long journeys begin first, so that both workers end together.
  projects: [...LONG.map((testMatch, i) => ({ name: `long ${i + 1}`, testMatch })), { name: 'short', testIgnore: LONG }],
  // A busy machine with two cores can lose a click; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  timeout: 480_000,
  globalTimeout: 3_600_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: `http://localhost:${PORT}/`,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: found, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    timeout: 60_000,
    reuseExistingServer: false,
  },
});
