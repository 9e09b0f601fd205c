import { defineConfig } from '@playwright/test';

/** The reader alone: `playwright test -c e2e/reader/playwright.config.ts`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 30_000,
  reporter: 'list',
  outputDir: '../../node_modules/.cache/reader-e2e',
});
