// Browser journeys over the built client. A Chromium of this machine is used; CHROME_PATH names another one.
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

const PORT = 4173;

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  globalTimeout: 480_000,
  expect: { timeout: 8_000 },
  reporter: 'list',
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: `http://localhost:${PORT}/`,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 5_000,
    navigationTimeout: 15_000,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: found, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    timeout: 20_000,
    reuseExistingServer: false,
  },
});
