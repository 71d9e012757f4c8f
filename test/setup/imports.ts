import { createReadStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { JobRun } from '#engine/jobs/index.ts';
import { commitImport } from '#engine/import/commit-file.ts';
import { dryRunImport } from '#engine/import/dry-run.ts';
import { countsOf, findRun } from '#engine/import/state.ts';
import { createImport } from '#engine/import/start.ts';
import { uploadsIn } from '#engine/import/uploads.ts';
import type { Scope } from '#engine/scope.ts';
import type { ImportReading, ImportSettings } from '#model/import-settings.ts';

const readingShape = z.object({ suggested: z.record(z.string(), z.string().nullable()) });

export const uploads = uploadsIn(mkdtempSync(join(tmpdir(), 'rapport-uploads-')));

/** A file as text or as a path on this machine. */
export type File = { readonly text: string } | { readonly path: string };

/** Takes a file in as a job would, all steps in this process; what it gives are counts, kept rows and the changeset. */
export async function takeIn(
  scope: Scope,
  object: string,
  file: File,
  settings: ImportSettings & { dryRun?: boolean; reading?: ImportReading } = {},
) {
  const { dryRun, reading, ...rest } = settings;
  const upload = await uploads.save(
    'text' in file ? Readable.from([file.text]) : createReadStream(file.path),
  );
  const id = await createImport(scope, uploads, {
    object,
    upload,
    fileName: 'file.csv',
    ...(reading ? { reading } : {}),
  });
  const { suggested } = readingShape.parse((await findRun(scope, id)).reading);
  const whole = { mapping: suggested, ...rest };
  await rowsOf(
    scope.db,
    sql`update import_run set settings = ${JSON.stringify(whole)}::jsonb, mode = ${dryRun ? 'dry-run' : 'commit'} where workspace_id = ${scope.workspaceId} and id = ${id}`,
  );
  const parts = { uploads, refresh: async (one: Scope) => one };
  const work = dryRun ? dryRunImport : commitImport;
  await work(scope, inThisProcess(scope), parts, id);
  return outcomeOf(scope, id);
}

/** What an import came to. */
export async function outcomeOf(scope: Scope, id: string) {
  const row = await findRun(scope, id);
  const rows = await rowsOf<{
    line: string;
    outcome: string;
    record_id: string | null;
    found: string | null;
    candidates: string[];
    cells: string[];
    diff: unknown;
    problems: { code: string; params: Record<string, unknown> }[];
  }>(
    scope.db,
    sql`select line, outcome, record_id, found, candidates, cells, diff, problems from import_row where workspace_id = ${scope.workspaceId} and import_id = ${id} order by position`,
  );
  return { id, row, rows, counts: countsOf(row), changeset: row.changeset_id ?? '' };
}

function inThisProcess(scope: Scope): JobRun<unknown> {
  return {
    id: 'test',
    input: null,
    isLastTry: false,
    signal: new AbortController().signal,
    progress: async () => undefined,
    step: (_key, effect) => inTransaction(scope.db, (db) => effect({ ...scope, db })),
  };
}
