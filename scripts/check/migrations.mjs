import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Migrations are numbered 0001, 0002 … without a doubled or missing number, and say what they do. */
export function checkMigrations(root) {
  const folder = join(root, 'migrations');
  if (!existsSync(folder)) return { problems: ['there is no folder migrations'] };
  const files = readdirSync(folder).toSorted();
  const misnamed = files.filter((file) => !/^\d{4}_[a-z][a-z0-9]*(_[a-z0-9]+)*\.sql$/.test(file));
  const numbers = files
    .filter((file) => !misnamed.includes(file))
    .map((file) => Number(file.slice(0, 4)));
  return {
    problems: [
      ...misnamed.map((file) => `migrations/${file}: a migration is named 0042_add_a_thing.sql`),
      ...numbers.flatMap((number, index) => complain(number, numbers[index - 1] ?? 0)),
    ],
    note: `${numbers.length} migrations`,
  };
}

function complain(number, before) {
  if (number === before) return [`migration ${number} stands twice: renumber the younger one`];
  if (number !== before + 1)
    return [`after migration ${before} comes ${number}: numbers have no gap`];
  return [];
}
