import { join } from 'node:path';
import { migrate, pendingMigrations } from '#engine/database/migrate.ts';
import { Problem } from '#kit/problem.ts';
import { programFolder, readSettings } from '#server/settings.ts';
import { launch } from './launcher.ts';
import { explain } from './speech.ts';
import { listenForStop } from './stop-signal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

// Whoever read our output may have gone; that is no reason to leave a database half-stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const wish = listenForStop();
try {
  const environment = readArguments(process.argv.slice(2));
  await launch({
    settings: readSettings(environment),
    environment,
    root: programFolder,
    scripts: {
      web: join(programFolder, 'src/server/web.ts'),
      worker: join(programFolder, 'src/server/worker.ts'),
    },
    steps: {
      pending: pendingMigrations,
      migrate,
      // Only an upgrade needs the model in this process, which otherwise stays small.
      check: async (url) => (await import('./upgrade-check.ts')).checkUpgrade(url),
    },
    wish,
    log: say,
  });
  process.exit(0);
} catch (failure) {
  process.stderr.write(`\n${explain(failure)}\n`);
  process.exit(1);
}

function readArguments(given: readonly string[]): NodeJS.ProcessEnv {
  const unknown = given.filter((one) => one !== '--empty');
  if (unknown.length > 0)
    throw new Problem('launch.unknown-argument', { argument: unknown.join(' ') });
  return given.includes('--empty') ? { ...process.env, START_EMPTY: '1' } : process.env;
}
