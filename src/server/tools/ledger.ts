import { parseArgs } from 'node:util';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { verifyLedger } from '#engine/ledger/verify.ts';
import { Problem } from '#kit/problem.ts';
import { withDatabase } from '../launch/reach-database.ts';
import { headsFolder, readHeads } from '../ledger-heads.ts';
import { readSettings } from '../settings.ts';
import { print, runTool, told } from './tool.ts';

const usage = 'npm run ledger -- verify [--workspace N]';
const mostShown = 20;

await runTool(async () => {
  const workspace = readArguments();
  const settings = readSettings();
  return withDatabase(settings, async (url) => {
    const pool = openPool(url, { max: 2, name: 'rapport-ledger' });
    try {
      return await verify(pool, settings.dataDir, workspace);
    } finally {
      await pool.end();
    }
  });
});

function readArguments(): number | undefined {
  const refusal = new Problem('tool.usage', { usage });
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { workspace: { type: 'string' } },
    });
    const isNumber = values.workspace === undefined || /^\d{1,9}$/.test(values.workspace);
    if (positionals.join(' ') !== 'verify' || !isNumber) throw refusal;
    return values.workspace === undefined ? undefined : Number(values.workspace);
  } catch {
    throw refusal;
  }
}

async function verify(pool: Pool, dataDir: string, only: number | undefined): Promise<number> {
  const { rows } = await pool.query<{ id: number; name: string }>(
    'select workspace_id as id, name from workspace where $1::integer is null or workspace_id = $1 order by workspace_id',
    [only ?? null],
  );
  if (rows.length === 0 && only !== undefined) throw new Problem('workspace.no-such', { id: only });
  const noted = await readHeads(dataDir);
  print(told('ledger.heads', { count: noted.length, path: headsFolder(dataDir) }));
  let broken = 0;
  for (const { id, name } of rows) {
    const heads = noted.filter((head) => head.workspaceId === id);
    const verdict = await verifyLedger(pool, id, heads);
    print(told('ledger.verdict', { id, name, ...verdict, broken: verdict.broken.length }));
    for (const { what, seq, changeset } of verdict.broken.slice(0, mostShown))
      print(`  ${told(`ledger.broken-${what}`, { seq: seq ?? '', changeset })}`);
    broken += verdict.broken.length;
  }
  return broken > 0 ? 1 : 0;
}
