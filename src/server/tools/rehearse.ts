import { parseArgs } from 'node:util';
import { pendingMigrations } from '#engine/database/migrate.ts';
import { Problem } from '#kit/problem.ts';
import { rehearseUpgrade } from '../backup/rehearse.ts';
import { withDatabase } from '../launch/reach-database.ts';
import { shortly } from '../launch/speech.ts';
import { readSettings } from '../settings.ts';
import { print, runTool, told } from './tool.ts';

const usage = 'npm run rehearse';

await runTool(async () => {
  requireNoArguments();
  const settings = readSettings();
  return withDatabase(settings, async (url) => {
    const { applied, pending } = await pendingMigrations(url);
    print(told('rehearse.begun', { applied, count: pending.length }));
    const started = Date.now();
    try {
      const copied = await rehearseUpgrade(url, settings.dataDir);
      const seconds = Math.ceil((Date.now() - started) / 1000);
      print(told('rehearse.done', { ...copied, count: copied.migrated.length, seconds }));
      return 0;
    } catch (failure) {
      if (failure instanceof Problem && failure.code === 'backup.little-space') throw failure;
      throw new Problem('rehearse.failed', { reason: reasonOf(failure) });
    }
  });
});

function reasonOf(failure: unknown): string {
  return failure instanceof Problem ? told(failure.code, failure.params) : shortly(failure);
}

function requireNoArguments(): void {
  try {
    parseArgs({ options: {} });
  } catch {
    throw new Problem('tool.usage', { usage });
  }
}
