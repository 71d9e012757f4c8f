import { parseArgs } from 'node:util';
import { Problem } from '#kit/problem.ts';
import { restoreBackup } from '../backup/restore.ts';
import { readSettings } from '../settings.ts';
import { print, runTool, told } from './tool.ts';
import { typedPath } from './typed-path.ts';

const usage = 'npm run restore -- FILE [--accept-broken-ledger]';

await runTool(async () => {
  const { file, acceptBrokenLedger } = readArguments();
  const restored = await restoreBackup(readSettings(), typedPath(file), { acceptBrokenLedger });
  print(told('backup.restored', restored));
  const count = restored.migrated.length;
  if (count > 0) print(told('backup.restored-and-migrated', { count }));
  return 0;
});

function readArguments(): { file: string; acceptBrokenLedger: boolean } {
  const refusal = new Problem('tool.usage', { usage });
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'accept-broken-ledger': { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw refusal;
    return { file, acceptBrokenLedger: values['accept-broken-ledger'] === true };
  } catch {
    throw refusal;
  }
}
