// The product as `npm start` runs it, but for the bare routes that its web process answers beside it.
import { join } from 'node:path';
import { migrate, pendingMigrations } from '#engine/database/migrate.ts';
import { launch } from '#server/launch/launcher.ts';
import { explain } from '#server/launch/speech.ts';
import { listenForStop } from '#server/launch/stop-signal.ts';
import { programFolder, readSettings } from '#server/settings.ts';

try {
  await launch({
    settings: readSettings(),
    environment: process.env,
    root: programFolder,
    scripts: {
      web: join(import.meta.dirname, 'web.ts'),
      worker: join(programFolder, 'src/server/worker.ts'),
    },
    steps: {
      pending: pendingMigrations,
      migrate,
      check: async (url) => (await import('#server/launch/upgrade-check.ts')).checkUpgrade(url),
    },
    wish: listenForStop(),
    log: (line) => void process.stdout.write(`${line}\n`),
  });
  process.exit(0);
} catch (failure) {
  process.stderr.write(`\n${explain(failure)}\n`);
  process.exit(1);
}
