import { parseArgs } from 'node:util';
import { Problem } from '#kit/problem.ts';
import { copyAcross } from '../backup/copy-across.ts';
import { whileStopped } from '../launch/new-database.ts';
import { checkOutsideDatabase } from '../launch/outside-database.ts';
import { withDatabase } from '../launch/reach-database.ts';
import { readSettings } from '../settings.ts';
import { print, runTool, told } from './tool.ts';

const usage = 'npm run move -- --to postgres://user:password@host:5432/database';

await runTool(async () => {
  const to = readArguments();
  const settings = readSettings();
  await checkOutsideDatabase(to, { patience: 0 });
  // What somebody wrote after the copy was taken would be lost.
  return whileStopped(settings.dataDir, () =>
    withDatabase(settings, async (url) => {
      const copied = await copyAcross(url, to);
      print(told('move.done', { ...copied, path: settings.dataDir }));
      return 0;
    }),
  );
});

function readArguments(): string {
  const refusal = new Problem('tool.usage', { usage });
  try {
    const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
    if (!to || !/^postgres(ql)?:\/\/.+/.test(to)) throw refusal;
    return to;
  } catch {
    throw refusal;
  }
}
