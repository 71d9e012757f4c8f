import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { createModel } from '#model/model.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { fillTables, shapeOf } from '../../../test/setup/schema.ts';
import { differences } from './differ.ts';
import { migrate } from './migrate.ts';
import { openPool, type Pool } from './pool.ts';
import { desiredTables } from './schema.ts';

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort();
const wanted = desiredTables(createModel(objects));

const folders: string[] = [];
afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A folder with the first migrations alone, as an earlier version had it. */
function versionOf(count: number): string {
  const path = mkdtempSync(join(tmpdir(), 'rapport-migrations-'));
  folders.push(path);
  for (const name of files.slice(0, count)) copyFileSync(join(folder, name), join(path, name));
  return path;
}

async function withPool<T>(url: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool(url, { max: 1, name: 'rapport-test' });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

const next = `${String(files.length + 1).padStart(4, '0')}_break.sql`;

// What no definition says: what comes again (every calendar asks), and what is open or was done when (every home page asks).
const byHand = new Set([
  'activity_repeating',
  'activity_owner_status_at',
  'activity_open',
  'file_loose',
]);

describe('the migrations', () => {
  test('make exactly what the definitions want: nothing is wanting, nothing is left over', async () => {
    const url = await ownDatabaseUrl({ migrated: false });
    expect((await migrate(url)).applied).toEqual(files);
    await withPool(url, async (pool) => {
      expect(await differences(pool, wanted)).toEqual([]);
      const found = await shapeOf(pool);
      for (const table of wanted) {
        const shape = found.get(table.name);
        expect(shape?.columns, table.name).toEqual(
          new Map(
            [...table.columns].map(([name, { type, notNull }]) => [
              name,
              `${type}${notNull ? ' not null' : ''}`,
            ]),
          ),
        );
        const indexes = [...table.indexes].map(
          ([name, { unique, on }]) => [name, plain(`${unique ? 'unique ' : ''}${on}`)] as const,
        );
        const made = [...(shape?.indexes ?? [])].filter(([name]) => !byHand.has(name));
        expect(new Map(made), table.name).toEqual(new Map(indexes));
        const constraints = [...table.constraints].map(
          ([name, rule]) => [`${table.name}_${name}`, plain(rule)] as const,
        );
        expect(shape?.constraints, table.name).toEqual(new Map(constraints));
      }
    });
  });

  // Step by step: what a step keeps, an upgrade over several keeps too, since it is these steps in their order.
  test('bring every earlier version up to this one with its rows', async () => {
    const url = await ownDatabaseUrl({ migrated: false });
    await migrate(url, versionOf(1));
    for (let count = 2; count <= files.length; count++) {
      const before = await withPool(url, fillTables);
      expect((await migrate(url, versionOf(count))).applied).toEqual([files[count - 1]]);
      await withPool(url, async (pool) => {
        for (const [table, rows] of before) {
          // The queue of a feature that nothing used yet was made anew.
          if (table === 'rollup_dirty' && count <= 12) continue;
          const { rows: now } = await pool.query(`select count(*)::int as rows from "${table}"`);
          expect(now, `${table} by ${files[count - 1]}`).toEqual([{ rows }]);
        }
      });
    }
    await withPool(url, async (pool) => expect(await differences(pool, wanted)).toEqual([]));
    expect((await migrate(url)).applied).toEqual([]);
  }, 60_000);

  test('bring the first version up to this one at once', async () => {
    const url = await ownDatabaseUrl({ migrated: false });
    await migrate(url, versionOf(1));
    expect((await migrate(url)).applied).toEqual(files.slice(1));
    await withPool(url, async (pool) => expect(await differences(pool, wanted)).toEqual([]));
  });

  test('keep every fact as it is when its table is divided by month', async () => {
    const url = await ownDatabaseUrl({ migrated: false });
    const before = files.findIndex((name) => name.includes('partition_transactions'));
    await migrate(url, versionOf(before));
    const facts = await withPool(url, async (pool) => {
      await fillTables(pool);
      await pool.query(`
        insert into transaction (workspace_id, id, custom, party_id, at, kind, product, product_sort, quantity, amount, amount_currency,
          amount_base, source_document, lines, note, created_at, updated_at, version, deleted_at, load)
        select 1, gen_random_uuid(), '{"a": 1}', party_id, d.at::timestamptz, 'return', '茶', 'cha', 1.50, -2.5, 'CNY', -2.5, 'D1', '[{"product": "x"}]', 'n',
          now(), now(), 3, now(), gen_random_uuid()
        from transaction, unnest(array['0001-01-01Z', '2020-02-29T23:59:59.999Z', '2020-03-01Z', '9999-12-31Z']) d(at)`);
      return factsOf(pool);
    });
    expect(facts).toHaveLength(5);
    await migrate(url);
    expect(await withPool(url, factsOf)).toEqual(facts);
  });

  test('that fail leave the database as it was, the steps before the failing one too, and succeed once mended', async () => {
    const url = await ownDatabaseUrl({ migrated: false });
    const from = versionOf(files.length - 1);
    await migrate(url, from);
    const before = await withPool(url, async (pool) => [
      await fillTables(pool),
      await shapeOf(pool),
      await noted(pool),
    ]);
    const broken = versionOf(files.length);
    writeFileSync(
      join(broken, next),
      `create table half_done (id integer);
      update tag set name = 'changed';
      alter table tag add column "color2" text not null;`,
    );
    await expect(migrate(url, broken)).rejects.toThrow('color2');
    const after = await withPool(url, async (pool) => [
      before[0],
      await shapeOf(pool),
      await noted(pool),
    ]);
    expect(after).toEqual(before);
    await withPool(url, async (pool) => {
      expect((await pool.query('select name from tag')).rows).toEqual([{ name: 'x' }]);
    });
    writeFileSync(join(broken, next), `alter table tag add column "color2" text;`);
    expect((await migrate(url, broken)).applied).toEqual([files.at(-1), next]);
  });

  test('refuse a database of a newer version and one whose migrations were altered', async () => {
    const url = await ownDatabaseUrl({ migrated: false });
    await migrate(url);
    await expect(migrate(url, versionOf(files.length - 1))).rejects.toMatchObject({
      code: 'database.newer',
    });
    const altered = versionOf(files.length);
    appendFileSync(join(altered, files[0] ?? ''), '\n-- something else\n');
    await expect(migrate(url, altered)).rejects.toMatchObject({ code: 'database.altered' });
  });

  test('refuse doubled numbers and gaps before they touch anything', async () => {
    const url = await ownDatabaseUrl({ migrated: false });
    const doubled = versionOf(2);
    writeFileSync(join(doubled, '0002_zz.sql'), 'select 1;');
    await expect(migrate(url, doubled)).rejects.toThrow('should have number 3');
    const gap = versionOf(2);
    writeFileSync(join(gap, '0004_zz.sql'), 'select 1;');
    await expect(migrate(url, gap)).rejects.toThrow('should have number 3');
    await withPool(url, async (pool) => {
      expect((await pool.query(`select to_regclass('workspace') as name`)).rows).toEqual([
        { name: null },
      ]);
    });
  });

  test('run once, however many start at the same time', async () => {
    const url = await ownDatabaseUrl({ migrated: false });
    const runs = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(runs.map((run) => run.applied.length).filter((count) => count > 0)).toEqual([
      files.length,
    ]);
  });
});

async function factsOf(pool: Pool): Promise<unknown[]> {
  return (await pool.query('select to_jsonb(t) as fact from transaction t order by id')).rows;
}

async function noted(pool: Pool): Promise<unknown[]> {
  return (await pool.query('select number, name, checksum from migration order by number')).rows;
}

function plain(text: string): string {
  return text
    .replaceAll(/["()]/g, ' ')
    .replaceAll(/\s*,\s*/g, ', ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
