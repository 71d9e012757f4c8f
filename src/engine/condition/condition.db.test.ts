import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCondition } from '#model/condition-check.ts';
import type { Condition } from '#model/condition.ts';
import { evaluate } from '#model/evaluate.ts';
import { objectOf } from '#model/model.ts';
import { resolveCondition } from '#model/symbolic.ts';
import { conditionsOver } from '../../../test/conditions/conditions.ts';
import { probeModel } from '../../../test/conditions/model.ts';
import {
  makeTables,
  makeWorld,
  memoryOf,
  writeWorld,
  type World,
} from '../../../test/conditions/world.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { openPool } from '../database/pool.ts';
import { and, compile, ident, literal, parameter, sql } from '../database/sql.ts';
import { compileCondition } from './compile.ts';
import { joinsOf, sourceOf } from './source.ts';

const seed = Number(process.env['CONDITION_SEED'] ?? Date.now() % 1_000_000_000);
const readable = () => true;

let pool: Pool;
const worlds = [1, 2, 3].map((at) => makeWorld(900 + at, seed + at * 100));

function worldAt(at: number): World {
  const world = worlds[at];
  if (!world) throw new Error(`no world ${at}`);
  return world;
}

beforeAll(async () => {
  pool = openPool(await ownDatabaseUrl({ migrated: true }), { max: 1 });
  await makeTables(pool);
  for (const world of worlds) await writeWorld(pool, world);
  await pool.query('analyze');
});
afterAll(() => pool.end());

async function idsBySql(world: World, name: string, condition: Condition): Promise<string[]> {
  const object = objectOf(probeModel, name);
  const workspace = parameter(world.workspaceId);
  const source = sourceOf(object, 'a', {
    model: probeModel,
    workspace,
    visible: (_, alias) => sql`${ident(alias, 'id')} <> all(${[...world.hidden]}::uuid[])`,
  });
  const where = compileCondition(condition, source);
  const only = object.only
    ? [sql`${ident('a', object.only.column)} = ${literal(object.only.is)}`]
    : [];
  const { rows } = await pool.query<{ id: string }>(
    compile(
      sql`select a.id from ${ident(object.table)} a ${joinsOf(source)} where ${and([sql`a.workspace_id = ${workspace}`, ...only, where])}`,
    ),
  );
  return rows.map((row) => row.id).toSorted();
}

function idsInMemory(world: World, name: string, condition: Condition): string[] {
  const context = memoryOf(world, name);
  const records = [...(world.records.get(name)?.values() ?? [])];
  return records
    .filter((record) => evaluate(condition, record, context))
    .map((record) => String(record['id']))
    .toSorted();
}

test(
  'a condition finds the same records in the database and in memory',
  { timeout: 60_000 },
  async () => {
    const asker = (world: World) => ({
      now: new Date('2026-11-22T18:00:00.000Z'),
      zone: 'Asia/Shanghai',
      userId: world.ids.get('user')?.[0] ?? '',
      unitIds: world.ids.get('unit')?.slice(0, 2) ?? [],
    });
    const names = fc.constantFrom('probe-deal', 'probe-deal', 'company', 'person', 'unit');
    const cases = names.chain((name) =>
      fc.record({
        at: fc.nat(worlds.length - 1),
        name: fc.constant(name),
        // All worlds have the same ids, so that a failure prints a condition and not a world.
        condition: conditionsOver(objectOf(probeModel, name), worldAt(0)),
      }),
    );
    let some = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ at, name, condition }) => {
        const world = worldAt(at);
        checkCondition(probeModel, name, condition, { readable });
        const resolved = resolveCondition(probeModel, name, condition, asker(world));
        const inMemory = idsInMemory(world, name, resolved);
        expect(await idsBySql(world, name, resolved)).toEqual(inMemory);
        if (inMemory.length > 0 && inMemory.length < (world.records.get(name)?.size ?? 0))
          some += 1;
      }),
      { seed, numRuns: 3000 },
    );
    // Conditions that all or no records meet prove little: a good part must tell records apart.
    expect(some).toBeGreaterThan(1000);
  },
);
