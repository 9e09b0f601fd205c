import { defineConfig } from '@playwright/test';

// The app brings its own browser (Electron's, or the stand-in's): no project, nothing to download.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/global-setup.ts',
  // Each test has a program and a data folder of its own. Two keep the two cores of CI busy while one waits.
  workers: 2,
  fullyParallel: false,
  // On a busy machine a key can come before the focus it is meant for. `npm test` names what needed a second attempt.
  retries: 1,
  reporter: 'line',
  timeout: 180_000,
  expect: { timeout: 30_000 },
});
