import { defineConfig } from 'vitest/config'

/** Engines are pure, so their tests share one context; everything with state keeps its own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engines',
          include: ['engines/*/src/**/*.test.ts'],
          isolate: false,
          pool: 'threads',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'project',
          include: [
            'project/*/src/**/*.test.ts',
            'apps/{server,cli}/src/**/*.test.ts',
            'apps/web/src/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
            'examples/**/*.test.ts',
          ],
          pool: 'forks',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // A busy machine paints late; what never comes is found all the same.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
    reporters: ['default', './scripts/summary-reporter.ts'],
  },
})
