import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { openTable } from '#kit/tabular/open-table.ts';
import type { Table } from '#kit/tabular/table.ts';
import type { ImportReading, ImportSettings } from '#model/import-settings.ts';
import type { ObjectModel } from '#model/model.ts';
import { depthOf } from '../access/reach.ts';
import { knownObject } from '../commit/load.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import { sendJob } from '../jobs/send.ts';
import type { SendableJob } from '../jobs/define.ts';
import type { Scope } from '../scope.ts';
import { checkOptions } from './cells.ts';
import { planRows } from './mapping.ts';
import { labelOfKey, rowKeyOf } from './row-keys.ts';
import { findRun, readingSchema, resetRun, type Reading, type RunRow } from './state.ts';
import { recallSettings, rememberSettings, suggestMapping, suggestMatch } from './suggest.ts';
import { isOrigin } from './targets.ts';
import type { Uploads } from './uploads.ts';

const sampled = 20;

/** Looks at a brought file and keeps what it found as an import that can be started; refuses what cannot be read and who may not import. */
export async function createImport(
  scope: Scope,
  uploads: Uploads,
  brought: { object: string; upload: string; fileName: string; reading?: ImportReading },
): Promise<string> {
  const object = importable(scope, brought.object);
  const reading = await look(scope, uploads, object, {
    upload: brought.upload,
    said: brought.reading ?? {},
  });
  const id = newId();
  const userId = scope.rights.userId === '' ? null : scope.rights.userId;
  await rowsOf(
    scope.db,
    sql`insert into import_run (workspace_id, id, user_id, object, file_name, upload, reading, state)
      values (${scope.workspaceId}, ${id}, ${userId}::uuid, ${object.name}, ${brought.fileName.slice(0, 255)}, ${brought.upload}, ${JSON.stringify(reading)}::jsonb, 'uploaded')`,
  );
  return id;
}

/** Looks at the file again, read as its owner says. */
export async function rereadImport(
  scope: Scope,
  uploads: Uploads,
  id: string,
  said: ImportReading,
): Promise<void> {
  const row = await findRun(scope, id);
  refuseBusy(row);
  const object = importable(scope, said.object ?? row.object);
  const before = readingSchema.parse(row.reading).said;
  const reading = await look(scope, uploads, object, {
    upload: row.upload,
    said: { ...before, ...said },
  });
  await rowsOf(
    scope.db,
    sql`update import_run set object = ${object.name}, reading = ${JSON.stringify(reading)}::jsonb, state = 'uploaded', mode = null, settings = null, total = null
      where workspace_id = ${scope.workspaceId} and id = ${id}`,
  );
  await resetRun(scope, id);
}

type StartRequest = {
  readonly mode: 'dry-run' | 'commit';
  readonly settings: ImportSettings;
  readonly job: SendableJob<{ import: string }>;
};

/** Starts taking the file in, or showing what that would do, as a job; refuses settings that contradict each other or the file. */
export async function startImport(
  scope: Scope,
  id: string,
  { mode, settings: given, job }: StartRequest,
): Promise<string> {
  const row = await findRun(scope, id);
  refuseBusy(row);
  const object = importable(scope, row.object);
  const reading = readingSchema.parse(row.reading);
  const settings = await complete(scope, object, reading, given);
  check(scope, object, reading, settings);
  return inTransaction(scope.db, async (db) => {
    const inner = { ...scope, db };
    await claim(inner, id);
    await resetRun(inner, id);
    const jobId = await sendJob(inner, job, { import: id });
    await rowsOf(
      db,
      sql`update import_run set state = 'queued', mode = ${mode}, settings = ${JSON.stringify(settings)}::jsonb, job_id = ${jobId}, total = null
        where workspace_id = ${scope.workspaceId} and id = ${id}`,
    );
    if (mode === 'commit') await rememberSettings(inner, object, reading.columns, settings);
    return jobId;
  });
}

/** The object, if its records may be imported by the asker. */
export function importable(scope: Scope, name: string): ObjectModel {
  const object = knownObject(scope, name);
  if (depthOf(scope.rights, object.name, 'import') === 'none')
    throw new Problem(
      'record.may-not-import',
      { object: object.definition.label.many },
      { status: 403 },
    );
  if (object.definition.table && !object.only)
    throw new Problem('object.whole', { object: object.definition.label.one }, { field: 'object' });
  return object;
}

// Of two that start at once the second waits here and then finds it queued.
async function claim(scope: Scope, id: string): Promise<void> {
  await rowsOf(
    scope.db,
    sql`select id from import_run where workspace_id = ${scope.workspaceId} and id = ${id} for update`,
  );
  refuseBusy(await findRun(scope, id));
}

function refuseBusy(row: RunRow): void {
  if (row.upload === '') throw new Problem('import.file-gone', {}, { status: 410 });
  if (row.state === 'queued' || row.state === 'running')
    throw new Problem('import.running', {}, { status: 409 });
  if (row.changeset_id !== null) throw new Problem('import.committed', {}, { status: 409 });
}

async function look(
  scope: Scope,
  uploads: Uploads,
  object: ObjectModel,
  { upload, said }: { upload: string; said: ImportReading },
): Promise<Reading> {
  const { object: _object, ...options } = said;
  const table = await openTable(uploads.path(upload), options);
  const sample = await firstRows(table);
  if (sample.length === 0) throw new Problem('import.no-rows');
  const suggested = await suggestMapping(scope, object, {
    columns: table.columns,
    sample,
    kind: table.kind,
  });
  const remembered = await recallSettings(scope, object, table.columns);
  return {
    kind: table.kind,
    encoding: table.encoding,
    separator: table.separator,
    hasHeader: table.hasHeader,
    sheet: table.sheet ?? null,
    sheets: (table.sheets ?? []).map(({ name, isHidden }) => ({ name, isHidden })),
    columns: [...table.columns],
    sample,
    suggested,
    suggestedMatch: remembered?.match ?? suggestMatch(object, suggested),
    said: options,
  };
}

async function firstRows(table: Table): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of table.rows()) {
    rows.push([...cells]);
    if (rows.length === sampled) break;
  }
  return rows;
}

/** What is left out: as the last time with such a file, else as the file suggests. */
async function complete(
  scope: Scope,
  object: ObjectModel,
  reading: Reading,
  given: ImportSettings,
): Promise<ImportSettings> {
  if (given.mapping) return given;
  const remembered = await recallSettings(scope, object, reading.columns);
  return { ...remembered, ...given, mapping: reading.suggested };
}

function check(
  scope: Scope,
  object: ObjectModel,
  { columns }: Reading,
  settings: ImportSettings,
): void {
  checkOptions(settings);
  const plan = planRows(scope, object, { columns, facts: new Map() }, settings);
  const mapped = new Set(Object.values(settings.mapping ?? {}));
  for (const key of settings.match ?? []) {
    const isKnown = key.split('+').every((path) => mapped.has(path)) && rowKeyOf(object, key);
    if (!isKnown)
      throw new Problem('import.not-a-key', { key: labelOfKey(object, key) }, { field: 'match' });
  }
  if (
    object.definition.kind === 'fact' &&
    settings.match?.length &&
    ['update', 'fill'].includes(settings.onMatch ?? 'update')
  )
    throw new Problem(
      'import.facts-stay',
      { object: object.definition.label.many },
      { field: 'onMatch' },
    );
  if (settings.keepOrigin === false && plan.hasOrigin) {
    const field = [...mapped].find((path) => path !== null && isOrigin(path));
    throw new Problem(
      'import.origin-not-kept',
      { field: object.fields.get(field ?? '')?.label },
      { field: 'keepOrigin' },
    );
  }
}
