import { Problem } from '#kit/problem.ts';
import { openTable } from '#kit/tabular/open-table.ts';
import type { Table } from '#kit/tabular/table.ts';
import type { ImportSettings } from '#model/import-settings.ts';
import { objectOf } from '#model/model.ts';
import type { JobRun } from '../jobs/define.ts';
import type { Scope } from '../scope.ts';
import { draftOf, type Draft } from './drafts.ts';
import { keysOf } from './keys.ts';
import { twinRulesOf } from './likely-twins.ts';
import { planRows, type RowPlan } from './mapping.ts';
import { factsOf, scannedSchema, scanTable, type Scanned } from './scan.ts';
import { rowKeyOf, type LookUpKey } from './row-keys.ts';
import {
  countsOf,
  findRun,
  keepRows,
  markRun,
  readingSchema,
  settingsOf,
  type RunRow,
} from './state.ts';
import { targetsOf } from './targets.ts';
import type { Task } from './decided.ts';
import type { Uploads } from './uploads.ts';

/** What taking in a file needs beside its scope. */
export type ImportParts = {
  readonly uploads: Uploads;
  /** The importer's rights as they are now; null where he is gone. */
  readonly refresh: (scope: Scope) => Promise<Scope | null>;
};

/** A file that is being taken in. */
export type Importing = {
  readonly scope: Scope;
  readonly run: JobRun<unknown>;
  readonly parts: ImportParts;
  readonly row: RunRow;
  readonly table: Table;
  readonly task: Task;
  readonly total: number;
};

/** A refusal ends the import for good and is kept with it. */
export async function guarded<T>(
  given: Scope,
  id: string,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const scope: Scope = { ...given, source: 'import' };
  try {
    return await work(scope);
  } catch (error) {
    if (error instanceof Problem) await markRun(scope, id, { state: 'failed', problem: error });
    throw error;
  }
}

/** Opens the file, looks over it, and compiles what each column is for. */
export async function begin(
  scope: Scope,
  run: JobRun<unknown>,
  parts: ImportParts,
  id: string,
): Promise<Importing> {
  const row = await findRun(scope, id);
  const settings = settingsOf(row);
  const { said } = readingSchema.parse(row.reading);
  const object = objectOf(scope.model, row.object);
  const table = await openTable(parts.uploads.path(row.upload), said);
  const columns = watchedColumns(scope, row.object, settings);
  const scanned: Scanned = scannedSchema.parse(
    await run.step('scan', () => scanTable(table, columns)),
  );
  await markRun(scope, id, { state: 'running', total: scanned.total });
  const plan = planRows(
    scope,
    object,
    { columns: table.columns, facts: factsOf(scanned) },
    settings,
  );
  return {
    scope,
    run,
    parts,
    row,
    table,
    task: { ...taskOf(scope, plan, settings), twins: await twinRulesOf(scope, object, settings) },
    total: scanned.total,
  };
}

const told = new Set(['day', 'instant', 'number', 'decimal', 'percent', 'money']);

function watchedColumns(scope: Scope, name: string, { mapping = {} }: ImportSettings): Set<string> {
  const kinds = new Map(
    targetsOf(scope, objectOf(scope.model, name)).map((target) => [target.path, target.kind]),
  );
  return new Set(
    Object.entries(mapping).flatMap(([column, path]) =>
      path !== null && told.has(kinds.get(path) ?? '') ? [column] : [],
    ),
  );
}

function taskOf(scope: Scope, plan: RowPlan, settings: ImportSettings): Omit<Task, 'twins'> {
  const matchKeys = matchKeysOf(plan, settings);
  const named = [...plan.linked, ...plan.references].map(({ field }) => field.target);
  const targets = named.map((name) =>
    name === undefined ? undefined : scope.model.objects.get(name)?.table,
  );
  const first = new Set(matchKeys.map(({ field }) => field));
  const keys = keysOf(plan.object);
  // Rows that link to rows of their own kind may name them by any key.
  const isNamed = targets.includes(plan.object.table);
  const single = isNamed ? keys : keys.filter((key) => first.has(key.field) || key.field === 'id');
  const joined = matchKeys.filter(({ also = [] }) => also.length > 0);
  const uniqueKeys = keys.filter(
    (key) => key.unique || plan.object.fields.get(key.field)?.field.unique === true,
  );
  return { plan, settings, matchKeys, askedKeys: [...single, ...joined], uniqueKeys };
}

function matchKeysOf({ object }: RowPlan, { match = [] }: ImportSettings): LookUpKey[] {
  return match.filter((name) => name !== 'id').flatMap((name) => rowKeyOf(object, name) ?? []);
}

/** Counts and keeps rows that are settled, in the transaction that wrote them. */
export async function settled(
  { scope, row }: Pick<Importing, 'scope' | 'row'>,
  rows: Parameters<typeof keepRows>[2],
): Promise<void> {
  await keepRows(scope, { id: row.id, counts: countsOf(await findRun(scope, row.id)) }, rows);
}

/** How far the file is read, and how many rows make a part. */
export type Sizer = { done: number; size: number; learn: (rows: number, records: number) => void };

// One part holds 5,000 records at most; how many a row becomes shows after the first part.
/** Starts with small parts. */
export function sizer({ row, task }: Importing): Sizer {
  const isFact = task.plan.object.definition.kind === 'fact';
  const sizing: Sizer = {
    done: Number(row.done),
    size: 500,
    learn(rows, records) {
      const each = Math.max(1, records / Math.max(1, rows));
      sizing.size = Math.max(50, Math.min(isFact ? 4000 : 2000, Math.floor(4400 / each)));
    },
  };
  return sizing;
}

/** The rows behind those that are settled, understood as values, some hundred at a time. */
export async function* batches(
  { scope, table, task, row }: Importing,
  progress: Sizer,
): AsyncGenerator<Draft[]> {
  const said = {
    language: scope.language,
    currency: task.settings.currency ?? scope.workspace.currency,
  };
  let position = 0;
  let batch: Draft[] = [];
  for await (const one of table.rows()) {
    position += 1;
    if (position <= Number(row.done)) continue;
    batch.push(draftOf(task.plan, one, { ...said, position }));
    if (batch.length < progress.size) continue;
    progress.done = position;
    yield batch;
    batch = [];
  }
  progress.done = position;
  if (batch.length > 0) yield batch;
}

/** What was odd in the file, each kind with its first example. */
export function noticesOf({ problems }: Table) {
  const first = new Map(problems.list.toReversed().map(({ problem }) => [problem.code, problem]));
  return Object.entries(problems.counts).map(([code, count]) => ({
    code,
    count,
    params: first.get(code)?.params ?? {},
  }));
}
