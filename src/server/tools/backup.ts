import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '#kit/problem.ts';
import type { BackupManifest } from '../backup/manifest.ts';
import { streamBackup, takeBackup } from '../backup/take.ts';
import { withDatabase } from '../launch/reach-database.ts';
import { readSettings } from '../settings.ts';
import { print, runTool, tell, told } from './tool.ts';
import { typedPath } from './typed-path.ts';

const usage = 'npm run backup -- FILE   (- writes to the standard output, with npm run --silent)';

await runTool(async () => {
  const file = readArguments();
  const settings = readSettings();
  const secret = join(settings.dataDir, 'secret.key');
  return withDatabase(settings, async (url) => {
    if (!existsSync(secret)) tell(told('backup.without-secret', { path: settings.dataDir }));
    if (file === '-') {
      const manifest = await streamBackup(url, settings, process.stdout);
      tell(told('backup.done', { ...figuresOf(manifest), path: file, size: '-' }));
      return 0;
    }
    const path = typedPath(file);
    const manifest = await takeBackup(url, settings, path);
    const size = `${(statSync(path).size / 1024 / 1024).toFixed(1)} MB`;
    print(told('backup.done', { ...figuresOf(manifest), path, size }));
    return 0;
  });
});

function readArguments(): string {
  const refusal = new Problem('tool.usage', { usage });
  try {
    const [file, ...more] = parseArgs({ allowPositionals: true }).positionals;
    if (!file || more.length > 0) throw refusal;
    return file;
  } catch {
    throw refusal;
  }
}

function figuresOf({ takenAt, tables, files }: BackupManifest): Record<string, unknown> {
  return {
    takenAt,
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    files: Object.keys(files).length,
  };
}
