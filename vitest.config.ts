import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/setup/order.ts';

// Wants a process of its own.
const measuresMemory = 'src/kit/tabular/csv-table.test.ts';
const served = ['test/{api,conditions,doors,requirements}/**/*.test.ts'];

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', 'dist/**', 'data/**', 'test/architecture/fixtures/**'],
    globalSetup: ['test/setup/global.ts'],
    pool: 'forks',
    // More than two cores: a test waits for the database, its server or a page half of its time.
    // Four keep the cores so busy that a kill run outlasts its patience.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // For what hangs, not for what is slow: a busy machine takes three times as long.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        // Beside the code stand hundreds of small files: a process for each would take longer than their tests.
        test: {
          name: 'src',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [measuresMemory],
          isolate: false,
        },
      },
      {
        extends: true,
        // A server a process answers all files, each with workspaces of its own.
        // Whoever asks for figures first also waits for those of the files before him.
        test: { name: 'api', include: served, isolate: false, testTimeout: 120_000 },
      },
      {
        extends: true,
        // A Chromium a process opens the pages of all files. A page needs a second or two, a journey has several.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          isolate: false,
          setupFiles: ['test/browser/after-each.ts'],
          testTimeout: 180_000,
          // A browser among many on a busy machine may lose a beat once; whoever fails twice has a fault, and the report names both.
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'test',
          include: ['test/**/*.test.ts', measuresMemory],
          exclude: [...served, 'test/browser/**'],
          // Programs that are started, killed and waited for: as above.
          retry: 1,
        },
      },
    ],
  },
});
