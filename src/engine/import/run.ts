import { Problem } from '#kit/problem.ts';
import { openTable } from '#kit/tabular/open-table.ts';
import type { Row, Table } from '#kit/tabular/table.ts';
import { isToMany, isToOne, objectOf } from '#model/model.ts';
import type { ImportSettings } from '#model/import-settings.ts';
import { closeChangeset, openChangeset } from '../commit/long.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { JobRun } from '../jobs/define.ts';
import type { Scope } from '../scope.ts';
import { draftOf, type Draft } from './drafts.ts';
import { planRows, type RowPlan } from './mapping.ts';
import { factsOf, scannedSchema, scanTable, type Scanned } from './scan.ts';
import {
  findRun,
  keepRows,
  markRun,
  readingSchema,
  resetRun,
  settingsOf,
  type RunRow,
} from './state.ts';
import { targetsOf } from './targets.ts';
import { statisticsKeeper } from './statistics.ts';
import type { Memory, Task } from './resolve.ts';
import type { Uploads } from './uploads.ts';
import { settleRows } from './write-rows.ts';

/** What taking in a file needs beside its scope. */
export type ImportParts = {
  readonly uploads: Uploads;
  /** The importer's rights as they are now; null where he is gone. */
  readonly refresh: (scope: Scope) => Promise<Scope | null>;
};

type Importing = {
  readonly scope: Scope;
  readonly run: JobRun<unknown>;
  readonly parts: ImportParts;
  readonly row: RunRow;
  readonly table: Table;
  readonly task: Task;
  readonly total: number;
};

/** Shows what taking in the file would do, row by row; writes nothing of it. */
export async function dryRunImport(
  given: Scope,
  run: JobRun<unknown>,
  parts: ImportParts,
  id: string,
): Promise<unknown> {
  return guarded(given, id, async (scope) => {
    await resetRun(scope, id);
    const importing = await begin(scope, run, parts, id);
    const memory: Memory = new Map();
    const progress = sizer(importing);
    for await (const drafts of batches(importing, progress)) {
      const { rows } = await settleRows(scope, importing.task, drafts, {
        changeset: null,
        nextPart: () => 0,
        memory,
      });
      await inTransaction(scope.db, (db) =>
        settled({ ...importing, scope: { ...scope, db } }, rows),
      );
      await run.progress(progress.done, importing.total);
    }
    await markRun(scope, id, { state: 'done', notices: noticesOf(importing.table) });
    return countsOf(await findRun(scope, id));
  });
}

/** Takes the file in, a part a transaction; goes on where a run that broke off stopped. */
export async function commitImport(
  given: Scope,
  run: JobRun<unknown>,
  parts: ImportParts,
  id: string,
): Promise<unknown> {
  return guarded(given, id, async (scope) => {
    const importing = await begin(scope, run, parts, id);
    const changeset = await run.step('open', (inner) =>
      opened({ ...inner, source: 'import' }, importing),
    );
    try {
      await writeParts(importing, changeset);
    } catch (error) {
      // What stands can be undone; a repeated run opens the changeset again.
      if (!run.signal.aborted) await closeChangeset(scope, changeset, 'failed');
      throw error;
    }
    await run.step('close', async (inner) => {
      await closeChangeset(inner, changeset, 'done');
      await markRun(inner, id, { state: 'done', notices: noticesOf(importing.table) });
    });
    return { ...countsOf(await findRun(scope, id)), changeset };
  });
}

/** A refusal ends the import for good and is kept with it. */
async function guarded<T>(
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

async function begin(
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
    task: { plan, settings, matchKeys: matchKeysOf(plan, settings) },
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

/** Match keys as lists of fields. */
function matchKeysOf(plan: RowPlan, { match = [] }: ImportSettings): string[][] {
  const mapped = new Set(plan.sources.map(({ field }) => field.name));
  const links = new Set(
    [...plan.object.fields.values()]
      .filter((field) => isToOne(field.kind) || isToMany(field.kind))
      .map((field) => field.name),
  );
  return match
    .filter((key) => key !== 'id')
    .map((key) => key.split('+').filter((name) => mapped.has(name) && !links.has(name)));
}

async function opened(scope: Scope, { row, task }: Importing): Promise<string> {
  const changeset = await openChangeset(scope, { reason: task.settings.reason ?? row.file_name });
  await markRun(scope, row.id, { state: 'running', changeset });
  return changeset;
}

async function writeParts(importing: Importing, changeset: string): Promise<void> {
  const { run, row, task, parts, total } = importing;
  await rowsOf(
    importing.scope.db,
    sql`update changeset set state = 'running' where workspace_id = ${importing.scope.workspaceId} and id = ${changeset} and state = 'failed'`,
  );
  const progress = sizer(importing);
  const keepStatistics = statisticsKeeper(importing.scope, task.plan);
  let part = row.parts;
  for await (const drafts of batches(importing, progress)) {
    run.signal.throwIfAborted();
    const fresh = await parts.refresh(importing.scope);
    if (!fresh) throw new Problem('job.nobody');
    let piece = 0;
    const number = part++;
    const records = await run.step(`part ${number}`, async (inner) => {
      const scope: Scope = { ...fresh, source: 'import', db: inner.db, now: inner.now };
      const { rows, records: written } = await settleRows(scope, task, drafts, {
        changeset,
        nextPart: () => number * 4096 + piece++,
        memory: new Map(),
      });
      await settled({ ...importing, scope }, rows);
      return written;
    });
    progress.learn(drafts.length, records);
    await keepStatistics(records);
    await run.progress(progress.done, total);
  }
}

async function settled(
  { scope, row }: Pick<Importing, 'scope' | 'row'>,
  rows: Parameters<typeof keepRows>[2],
): Promise<void> {
  await keepRows(scope, { id: row.id, counts: countsOf(await findRun(scope, row.id)) }, rows);
}

type Sizer = { done: number; size: number; learn: (rows: number, records: number) => void };

// One part holds 5,000 records at most; how many a row becomes shows after the first part.
function sizer({ row, task }: Importing): Sizer {
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
async function* batches(
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
    batch.push(draftOf(task.plan, one satisfies Row, { ...said, position }));
    if (batch.length < progress.size) continue;
    progress.done = position;
    yield batch;
    batch = [];
  }
  progress.done = position;
  if (batch.length > 0) yield batch;
}

/** The counts of a run. */
export function countsOf(row: RunRow) {
  return {
    create: Number(row.creates),
    update: Number(row.updates),
    skip: Number(row.skips),
    conflict: Number(row.conflicts),
    error: Number(row.errors),
  };
}

function noticesOf({ problems }: Table) {
  const first = new Map(problems.list.toReversed().map(({ problem }) => [problem.code, problem]));
  return Object.entries(problems.counts).map(([code, count]) => ({
    code,
    count,
    params: first.get(code)?.params ?? {},
  }));
}
