import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { objects } from '#areas/objects.ts';
import { differences } from '#engine/database/differ.ts';
import { migrate } from '#engine/database/migrate.ts';
import { openPool } from '#engine/database/pool.ts';
import { desiredTables } from '#engine/database/schema.ts';
import { createModel } from '#model/model.ts';
import { startEmbedded } from '../launch/postgres.ts';
import { makeScratchFolder } from '../launch/scratch-folder.ts';

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** Writes the next migration from what the definitions want and the present migrations make; to be read before it is committed. A check only says what is wanting. */
async function writeMigration(name: string, isCheck: boolean): Promise<void> {
  const scratch = makeScratchFolder('rapport-migration-');
  const database = await startEmbedded({ dataDir: scratch.path, log: () => undefined });
  try {
    await migrate(database.url);
    const pool = openPool(database.url, { max: 1 });
    const statements = await differences(pool, desiredTables(createModel(objects)));
    await pool.end();
    if (statements.length === 0) return say('The migrations make what the definitions want.');
    if (isCheck) {
      process.exitCode = 1;
      return say(statements.join('\n'));
    }
    const number = String(
      (await readdir(folder)).filter((file) => file.endsWith('.sql')).length + 1,
    ).padStart(4, '0');
    const path = `${folder}${number}_${name}.sql`;
    await writeFile(path, `${statements.join('\n')}\n`);
    say(`${path}: ${statements.length} statements. Read it before you commit it.`);
  } finally {
    await database.stop();
    scratch.remove();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [given = 'change_definitions'] = process.argv.slice(2);
if (given !== '--check' && !/^[a-z][a-z0-9_]*$/.test(given))
  throw new Error('Usage: npm run write-migration -- what_it_does | --check');
await writeMigration(given, given === '--check');
