import fc from 'fast-check';
import type { Pool } from 'pg';
import { desiredTables } from '#engine/database/schema.ts';
import type { MemoryContext, MemoryRecord } from '#model/evaluate.ts';
import {
  isToMany,
  isToOne,
  objectOf,
  valueKind,
  type FieldModel,
  type ObjectModel,
} from '#model/model.ts';
import { manyOf } from '#model/path.ts';
import { partOf, toColumns, type StoredRecord } from '#model/stored.ts';
import { probeModel } from './model.ts';
import { heldList, heldValue } from './values.ts';

/** Random records of the probe model in a workspace, as the database and as memory hold them. */
export type World = {
  readonly workspaceId: number;
  readonly records: ReadonlyMap<string, ReadonlyMap<string, StoredRecord>>;
  /** Ids of living, deleted and never made records, by object. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Records that the asker may not see. */
  readonly hidden: ReadonlySet<string>;
};

const sizes: Record<string, number> = {
  'user': 4,
  'unit': 3,
  'file': 3,
  'company': 12,
  'person': 12,
  'probe-deal': 60,
};

/** A world whose content follows from the seed. */
export function makeWorld(workspaceId: number, seed: number): World {
  const ids = new Map(
    Object.keys(sizes).map((name, index) => [name, idsOf(index, (sizes[name] ?? 0) + 1)]),
  );
  const records = new Map<string, ReadonlyMap<string, StoredRecord>>();
  for (const [index, name] of Object.keys(sizes).entries()) {
    const object = objectOf(probeModel, name);
    const shape = fc.record(
      Object.fromEntries(
        [...object.fields.values()].map((field) => [field.name, held(field, ids)]),
      ),
    );
    const drawn = fc.sample(shape, { seed: seed + index, numRuns: sizes[name] ?? 0 });
    const made = drawn.map((record, at): StoredRecord => ({
      ...record,
      id: ids.get(name)?.[at],
      version: 1,
    }));
    records.set(name, new Map(made.map((record) => [String(record['id']), record])));
  }
  const [hidden = []] = fc.sample(fc.subarray([...ids.values()].flat(), { maxLength: 8 }), {
    seed,
    numRuns: 1,
  });
  return { workspaceId, records, ids, hidden: new Set(hidden) };
}

/** What memory knows of the world: only records that may be seen, the deleted among them. */
export function memoryOf(world: World, object: string): MemoryContext {
  const seen = (name: string, id: unknown) => {
    const record = world.hidden.has(String(id))
      ? undefined
      : world.records.get(name)?.get(String(id));
    return record && asMemory(name, record);
  };
  return {
    model: probeModel,
    object,
    linked: seen,
    many: (name, id, text) => {
      const { way, target, field } = manyOf(probeModel, objectOf(probeModel, name), text);
      const listed = (record: StoredRecord | undefined): unknown[] =>
        [record?.[field.name] ?? []].flat();
      if (way === 'own') {
        return present(listed(world.records.get(name)?.get(id)).map((to) => seen(target.name, to)));
      }
      const all = world.records.get(target.name) ?? new Map<string, StoredRecord>();
      const pointing = [...all].filter(([, record]) => listed(record).includes(id));
      return present(pointing.map(([from]) => seen(target.name, from)));
    },
  };
}

function present(records: readonly (MemoryRecord | undefined)[]): MemoryRecord[] {
  return records.filter((record) => record !== undefined);
}

// Replies hold links as { id, title }, the engine holds ids: both must do.
function asMemory(object: string, record: StoredRecord): MemoryRecord {
  if (String(record['id']).endsWith('1')) return record;
  const wrap = (value: unknown) => (typeof value === 'string' ? { id: value, title: null } : value);
  return Object.fromEntries(
    [...objectOf(probeModel, object).fields.values()].map((field) => {
      const value = record[field.name];
      if (isToMany(field.kind) && Array.isArray(value)) return [field.name, value.map(wrap)];
      return [field.name, isToOne(field.kind) ? wrap(value) : value];
    }),
  );
}

/** Makes the probe tables; the engine's own come from the migrations. */
export async function makeTables(pool: Pool): Promise<void> {
  for (const table of desiredTables(probeModel)) {
    const columns = [...table.columns].map(([name, { type }]) => `"${name}" ${type}`);
    await pool.query(
      `create table if not exists ${table.name} (${columns.join(', ')}, primary key (workspace_id, id))`,
    );
  }
}

/** Writes the world into the database. */
export async function writeWorld(pool: Pool, world: World): Promise<void> {
  const { workspaceId } = world;
  await pool.query('insert into workspace (workspace_id, name) values ($1, $2)', [
    workspaceId,
    'Conditions',
  ]);
  const known = [...world.ids].flatMap(([object, ids]) =>
    ids.map((id) => ({
      workspace_id: workspaceId,
      id,
      object,
      title: '',
      sort_key: '',
      tokens: [],
      private: false,
    })),
  );
  await insert(pool, 'record', known);
  for (const [name, records] of world.records) {
    const object = objectOf(probeModel, name);
    const all = [...records.values()];
    await insert(
      pool,
      object.table,
      all.map((record) => rowOf(workspaceId, object, record)),
    );
    await insert(
      pool,
      'record_link',
      all.flatMap((record) => linksOf(workspaceId, object, record)),
    );
    await insert(
      pool,
      'rollup',
      all.flatMap((record) => rollUpsOf(workspaceId, object, record)),
    );
  }
}

// The same ids in every workspace: what forgets the workspace finds another's records.
function idsOf(object: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const last = (at + 1).toString(16).padStart(12, '0');
    return `00000000-000${object}-7000-8000-${last}`;
  });
}

// A company's link may hold a person's id: both stand in one table, and only a company counts.
function held(
  field: FieldModel,
  ids: ReadonlyMap<string, readonly string[]>,
): fc.Arbitrary<unknown> {
  if (field.name === 'deletedAt') {
    return fc.constantFrom(null, null, null, '2026-11-22T16:00:00.000Z');
  }
  const some = [...ids.values()].flatMap((all) => all.slice(-3));
  const strays = field.target === 'company' ? (ids.get('person')?.slice(0, 2) ?? []) : [];
  const targets = field.target ? [...(ids.get(field.target) ?? []), ...strays] : some;
  return isToMany(field.kind) ? heldList(targets) : heldValue(valueKind(field.field), targets);
}

function rowOf(
  workspaceId: number,
  object: ObjectModel,
  record: StoredRecord,
): Record<string, unknown> {
  const values = [...object.fields.values()].flatMap((field) => {
    const value = record[field.name];
    const base = partOf(value, 'base');
    const columns = toColumns(field, value, { base: typeof base === 'string' ? base : null });
    return columns.map(([{ name }, stored]) => [name, stored] as const);
  });
  const only = object.only ? { [object.only.column]: object.only.is } : {};
  return { ...Object.fromEntries(values), ...only, workspace_id: workspaceId, custom: {} };
}

function linksOf(
  workspaceId: number,
  object: ObjectModel,
  record: StoredRecord,
): Record<string, unknown>[] {
  return [...object.fields.values()].flatMap((field) => {
    const value = record[field.name];
    if (!isToMany(field.kind) || !Array.isArray(value)) return [];
    return value.map((to, position) => ({
      workspace_id: workspaceId,
      object: object.name,
      field: field.name,
      from_id: record['id'],
      to_id: to,
      position,
    }));
  });
}

function rollUpsOf(
  workspaceId: number,
  object: ObjectModel,
  record: StoredRecord,
): Record<string, unknown>[] {
  return [...object.fields.values()].flatMap(({ name, field }) => {
    const value = record[name];
    if (field.kind !== 'rollUp' || value === null) return [];
    const isNumeric = field.result === 'number' || field.result === 'decimal';
    const column = isNumeric
      ? 'value_numeric'
      : field.result === 'instant'
        ? 'value_at'
        : 'value_text';
    return [
      {
        workspace_id: workspaceId,
        object: object.name,
        record_id: record['id'],
        field: name,
        [column]: typeof value === 'boolean' ? String(value) : value,
        as_of: '2026-11-22T00:00:00Z',
      },
    ];
  });
}

async function insert(
  pool: Pool,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  await pool.query(
    `insert into ${table} select * from jsonb_populate_recordset(null::public.${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
