import { z } from 'zod';
import type { ObjectModel } from '#model/model.ts';
import { sameValue, toColumns, type StoredRecord } from '#model/stored.ts';
import { loadRecords } from '../commit/load.ts';
import { linkedOf, withFormulas } from '../commit/formulas.ts';
import { baseAmount } from '../commit/money.ts';
import { searchRow, sortOf } from '../commit/search-row.ts';
import { versionOf } from '../commit/planned.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, raw, sql, type Sql } from '../database/sql.ts';
import { defineJob, type JobRun } from '../jobs/index.ts';
import type { Scope } from '../scope.ts';
import { sendFollow } from './touched.ts';

const recordsAtOnce = 1000;
const input = z.object({ fields: z.array(z.object({ object: z.string(), field: z.string() })) });
type Input = z.infer<typeof input>;

/** Brings stored formulas and kept roll-ups up to their definitions of today, a thousand records at a time; goes on where it stopped. */
export const formulaRecompute = defineJob({
  name: 'formula.recompute',
  queue: 'bulk',
  input,
  run: recompute,
});

async function recompute(scope: Scope, run: JobRun<Input>): Promise<{ changed: number }> {
  let [changed, seen] = [0, 0];
  for (const [name, fields] of Map.groupBy(run.input.fields, (field) => field.object)) {
    const object = scope.model.objects.get(name);
    if (!object) continue;
    const names = fields.map((one) => one.field);
    for (let after: string | null = beforeAll; after !== null;) {
      const from: string = after;
      const part = await run.step(`${name} ${from}`, (inner) =>
        recomputePart(inner, object, { names, after: from, mark: run.id }),
      );
      changed += part.changed;
      seen += part.seen;
      after = part.last;
      await run.progress(seen);
    }
  }
  return { changed };
}

const beforeAll = '00000000-0000-0000-0000-000000000000';

type Part = { changed: number; seen: number; last: string | null };
type Slice = { readonly names: readonly string[]; readonly after: string; readonly mark: string };

async function recomputePart(scope: Scope, object: ObjectModel, slice: Slice): Promise<Part> {
  const ids = await nextIds(scope, object, slice.after);
  const kindOf = (name: string) => object.fields.get(name)?.kind;
  const rollUps = slice.names.filter((name) => kindOf(name) === 'rollUp');
  if (rollUps.length > 0) await markAll(scope, { ids, rollUps, mark: slice.mark });
  const hasFormulas = slice.names.some((name) => kindOf(name) === 'formula');
  const changed = hasFormulas ? await rewriteFormulas(scope, object, ids) : 0;
  const last = ids.length === recordsAtOnce ? (ids.at(-1) ?? null) : null;
  return { changed, seen: ids.length, last };
}

async function nextIds(scope: Scope, object: ObjectModel, after: string): Promise<string[]> {
  const only = object.only ? sql` and ${ident(object.only.column)} = ${object.only.is}` : raw('');
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`select id from ${ident(object.table)} where workspace_id = ${scope.workspaceId} and id > ${after}::uuid${only}
        order by id limit ${recordsAtOnce}`,
  );
  return rows.map((row) => row.id);
}

function markAll(
  scope: Scope,
  { ids, rollUps, mark }: { ids: readonly string[]; rollUps: readonly string[]; mark: string },
): Promise<object[]> {
  return rowsOf(
    scope.db,
    sql`insert into rollup_dirty (workspace_id, record_id, field, changeset_id, marked_at)
        select ${scope.workspaceId}::integer, x.id, f.name, ${mark}::uuid, clock_timestamp()
        from unnest(${ids}::uuid[]) x(id), unnest(${rollUps}::text[]) f(name) on conflict do nothing`,
  );
}

type Rewritten = { before: StoredRecord; after: StoredRecord };

/** Computes the formulas of these records anew; no change of the record: neither its version nor the ledger tells of it. Gives how many differed. */
export async function rewriteFormulas(
  scope: Scope,
  object: ObjectModel,
  ids: readonly string[],
): Promise<number> {
  let changed = 0;
  // Whoever wrote a record meanwhile may have read linked ones as they were before.
  for (let [left, tries] = [ids, 3]; left.length > 0 && tries > 0; tries -= 1) {
    const { written, missed } = await rewriteOnce(scope, object, left);
    changed += written;
    left = missed;
  }
  return changed;
}

async function rewriteOnce(
  scope: Scope,
  object: ObjectModel,
  ids: readonly string[],
): Promise<{ written: number; missed: string[] }> {
  const records = await loadRecords(scope, new Map([[object.name, ids]]));
  const linked = await linkedOf(scope, object, [...records.values()]);
  const rewritten = [...records.values()]
    .map((before) => ({ before, after: withFormulas(scope, object, before, linked) }))
    .filter(({ before, after }) => differing(object, before, after).length > 0);
  if (rewritten.length === 0) return { written: 0, missed: [] };
  const written = await writeFormulas(scope, object, rewritten);
  const isWritten = ({ after }: Rewritten) => written.has(String(after['id']));
  const done = rewritten.filter(isWritten);
  await writeSearchRows(scope, object, done);
  const fields = done.flatMap(({ before, after }) => differing(object, before, after));
  await sendFollow(scope, [
    { object: object.name, fields: [...new Set(fields)], ids: [...written] },
  ]);
  const missed = rewritten.filter((one) => !isWritten(one));
  return { written: written.size, missed: missed.map(({ after }) => String(after['id'])) };
}

function formulasOf(object: ObjectModel) {
  return [...object.fields.values()].filter((field) => field.kind === 'formula');
}

function differing(object: ObjectModel, before: StoredRecord, after: StoredRecord): string[] {
  return formulasOf(object).flatMap(({ name }) =>
    sameValue(before[name], after[name]) ? [] : [name],
  );
}

async function writeFormulas(
  scope: Scope,
  object: ObjectModel,
  rewritten: readonly Rewritten[],
): Promise<Set<string>> {
  const fields = formulasOf(object);
  const columns = fields.flatMap((field) => field.columns).filter(({ key }) => key === undefined);
  const rows = rewritten.map(({ after }) => {
    const values = fields.flatMap((field) =>
      toColumns(field, after[field.name], {
        sort: sortOf(object, field.name, after[field.name]),
        base: baseAmount(scope, after[field.name]),
      }),
    );
    const isOwn = ([{ key }]: (typeof values)[number]) => key !== undefined;
    const standing = values.filter((value) => !isOwn(value));
    return {
      ...Object.fromEntries(standing.map(([{ name }, value]) => [name, value])),
      custom: Object.fromEntries(values.filter(isOwn).map(([{ key = '' }, value]) => [key, value])),
      id: after['id'],
      version_before: versionOf(after),
    };
  });
  const types: Sql[] = [
    ...columns.map((column) => sql`${ident(column.name)} ${raw(column.type)}`),
    sql`custom jsonb`,
  ];
  const sets = [
    ...columns.map((column) => sql`${ident(column.name)} = ${ident('x', column.name)}`),
    sql`custom = jsonb_strip_nulls(t.custom || x.custom)`,
  ];
  // Whoever wrote the record meanwhile computed its formulas as well.
  const written = await rowsOf<{ id: string }>(
    scope.db,
    sql`update ${ident(object.table)} t set ${join(sets)}
        from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, version_before bigint, ${join(types)})
        where t.workspace_id = ${scope.workspaceId} and t.id = x.id and t.version = x.version_before returning t.id`,
  );
  return new Set(written.map((row) => row.id));
}

async function writeSearchRows(
  scope: Scope,
  object: ObjectModel,
  rewritten: readonly Rewritten[],
): Promise<void> {
  const found = [object.definition.title, ...(object.definition.search ?? [])];
  const isFound = formulasOf(object).some(({ name }) => found.includes(name));
  if (!isFound || object.definition.kind === 'fact') return;
  const rows = rewritten.map(({ after }) => {
    const row = searchRow(scope, { object, id: String(after['id']), after });
    return { id: row.id, title: row.title, sort_key: row.sort_key, tokens: row.tokens };
  });
  await rowsOf(
    scope.db,
    sql`update record r set title = x.title, sort_key = x.sort_key, tokens = x.tokens
        from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, title text, sort_key text, tokens text[])
        where r.workspace_id = ${scope.workspaceId} and r.id = x.id`,
  );
}
