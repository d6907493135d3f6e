import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'seeds/**/*.test.ts', 'bin/**/*.test.ts'],
    // Files share a worker: they are written not to lean on each other, and start ten times sooner.
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Words for the record are registered once and stay for the worker: every file finds them, whichever ran before it.
    setupFiles: ['src/chapters.ts'],
    globalSetup: ['test/global-setup.ts', 'test/browser/setup.ts'],
  },
})
