import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { ImportReply } from '#model/api.ts';
import {
  importSettingsSchema,
  type ImportFinding,
  type ImportOutcome,
  type ImportProblem,
  type ImportRow,
  type ImportTarget,
} from '#model/import-settings.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { and, sql } from '../database/sql.ts';
import { presentValues, titlesIn, titlesOf, type Titles } from '../query/present.ts';
import type { Scope } from '../scope.ts';
import { keyOf } from './keys.ts';
import { labelOfKey, mayBeAlso } from './row-keys.ts';
import {
  countsOf,
  findingOfText,
  findRun,
  readingSchema,
  type KeptProblem,
  type RunRow,
} from './state.ts';
import { targetsOf } from './targets.ts';

/** Says a refusal in the reader's language. */
export type Tell = (code: string, params: Readonly<Record<string, unknown>>) => string;

/** An import with its columns, what is suggested for them, and how far it has come. */
export async function findImport(scope: Scope, id: string, tell: Tell): Promise<ImportReply> {
  return replyOf(await withJob(scope, await findRun(scope, id)), tell);
}

/** Imports, newest first: the asker's own, or everybody's for administrators. */
export async function listImports(
  scope: Scope,
  { limit, cursor, tell }: { limit: number; cursor?: string | undefined; tell: Tell },
): Promise<{ items: ImportReply[]; next: string | null }> {
  if (cursor !== undefined && !isId(cursor))
    throw new Problem('list.cursor', {}, { status: 400, field: 'cursor' });
  const { rights } = scope;
  const where = and([
    sql`workspace_id = ${scope.workspaceId}`,
    ...(rights.administrator || rights.system ? [] : [sql`user_id = ${rights.userId}`]),
    ...(cursor === undefined ? [] : [sql`id < ${cursor}`]),
  ]);
  const rows = await rowsOf<RunRow>(
    scope.db,
    sql`select * from import_run where ${where} order by id desc limit ${limit + 1}`,
  );
  const items = [];
  for (const row of rows.slice(0, limit)) items.push(replyOf(await withJob(scope, row), tell));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Where the columns of an import may go. */
export function listTargets(scope: Scope, object: ObjectModel): ImportTarget[] {
  return targetsOf(scope, object).map(({ path, label, kind, field, link, child, part }) => ({
    path,
    label,
    kind,
    required: field.field.required === true && !link && !child && !field.standard,
    of: child ? 'child' : link ? 'link' : 'record',
    isKey: !link && !child && part === undefined && keyOf(object, path) !== undefined,
    isPartOfKey: !child && path !== 'id' && mayBeAlso(object, path),
  }));
}

type KeptRow = {
  position: string;
  line: string;
  outcome: ImportOutcome;
  record_id: string | null;
  found: string | null;
  candidates: string[];
  cells: string[];
  diff: ImportRow['diff'];
  problems: KeptProblem[];
};

/** The kept rows behind an outcome, in the order of the file: every refused one, the first thousand of each other. */
export async function listImportRows(
  scope: Scope,
  id: string,
  asked: {
    outcome?: ImportOutcome | undefined;
    limit: number;
    cursor?: string | undefined;
    tell: Tell;
  },
): Promise<{ items: ImportRow[]; next: string | null }> {
  const run = await findRun(scope, id);
  const rows = await readRows(scope, id, {
    outcomes: asked.outcome ? [asked.outcome] : null,
    after: Number(asked.cursor ?? 0),
    limit: asked.limit + 1,
  });
  const object = objectOf(scope.model, run.object);
  const shown = rows.slice(0, asked.limit);
  const sides = shown.flatMap(({ diff }) =>
    diff ? [valuesOf(diff, 'before'), valuesOf(diff, 'after')] : [],
  );
  const titles = await titlesIn(
    scope,
    sides.map((values) => ({ object, values })),
  );
  const named = await titlesOf(
    scope,
    shown.flatMap(({ candidates }) => candidates),
  );
  const items = shown.map((row) => ({
    line: Number(row.line),
    outcome: row.outcome,
    record: row.record_id,
    found: row.found === null ? null : findingOfText(row.found),
    candidates: row.candidates.flatMap((one) => candidateOf(named, one)),
    cells: row.cells,
    diff:
      row.diff &&
      row.diff.map(({ field }, at) => {
        const [before, after] = [row.diff?.[at]?.before ?? null, row.diff?.[at]?.after ?? null];
        const show = (value: unknown) =>
          presentValues(scope, object, { [field]: value }, titles)?.[field] ?? null;
        return { field, before: show(before), after: show(after) };
      }),
    problems: row.problems.map((problem) => toldProblem(problem, asked.tell)),
  }));
  return { items, next: rows.length > asked.limit ? (shown.at(-1)?.position ?? null) : null };
}

/** The refused rows in the file's own columns, with the reason behind them, to be mended and brought again. */
export async function importErrors(
  scope: Scope,
  id: string,
  tell: Tell,
): Promise<{ columns: string[]; rows: AsyncIterable<string[]> }> {
  const run = await findRun(scope, id);
  const { columns } = readingSchema.parse(run.reading);
  const object = objectOf(scope.model, run.object);
  return { columns, rows: refusedRows(scope, id, { object, width: columns.length, tell }) };
}

async function* refusedRows(
  scope: Scope,
  id: string,
  { object, width, tell }: { object: ObjectModel; width: number; tell: Tell },
): AsyncGenerator<string[]> {
  let after = 0;
  for (;;) {
    const rows = await readRows(scope, id, { outcomes: ['error', 'conflict'], after, limit: 1000 });
    if (rows.length === 0) return;
    const titles = await titlesOf(scope, rows.flatMap(idsFound));
    for (const row of rows) {
      const { cells, problems } = row;
      const reason = [
        ...problems.map((problem) => toldProblem(problem, tell).detail),
        ...foundWords(object, row, { titles, tell }),
      ].join(' ');
      yield [...Array.from({ length: width }, (_, at) => cells[at] ?? ''), reason];
    }
    after = Number(rows.at(-1)?.position);
  }
}

function idsFound({ record_id: id, found, candidates }: KeptRow): string[] {
  return found === null ? [] : [...(id === null ? [] : [id]), ...candidates];
}

/** What a refused row may mean, by name and id, so that whoever mends it can say which. */
function foundWords(
  object: ObjectModel,
  row: KeptRow,
  { titles, tell }: { titles: Titles; tell: Tell },
): string[] {
  const seen = idsFound(row).flatMap((id) => candidateOf(titles, id));
  if (seen.length === 0 || row.found === null) return [];
  const records = seen.map(({ id, title }) => `${title} (${id})`).join('; ');
  const { how, by } = findingOfText(row.found);
  if (by === null || how === 'rule') return [tell('import.found-records', { records })];
  return [tell('import.found-by', { key: labelOfKey(object, by), records })];
}

function candidateOf(titles: Titles, id: string): { id: string; title: string }[] {
  const title = titles.get(id)?.title;
  return title === undefined ? [] : [{ id, title }];
}

/** The figures in the order of the keys; rules and rows that found nothing come last. */
function foundOf(found: RunRow['found'], match: readonly string[]): ImportReply['found'] {
  const order = ['id', ...match];
  const rank = ({ how, by }: ImportFinding) =>
    how === 'none'
      ? 1000
      : how === 'rule'
        ? 900
        : order.indexOf(by ?? '') * 2 + (how === 'key' ? 0 : 1);
  return Object.entries(found)
    .map(([text, rows]) => ({ ...findingOfText(text), rows }))
    .toSorted((a, b) => rank(a) - rank(b));
}

function readRows(
  scope: Scope,
  id: string,
  { outcomes, after, limit }: { outcomes: ImportOutcome[] | null; after: number; limit: number },
): Promise<KeptRow[]> {
  const only = outcomes === null ? sql`true` : sql`outcome = any(${outcomes}::text[])`;
  return rowsOf<KeptRow>(
    scope.db,
    sql`select position, line, outcome, record_id, found, candidates, cells, diff, problems from import_row
      where workspace_id = ${scope.workspaceId} and import_id = ${id} and position > ${after} and ${only} order by position limit ${limit}`,
  );
}

function valuesOf(
  diff: NonNullable<ImportRow['diff']>,
  side: 'before' | 'after',
): Record<string, unknown> {
  return Object.fromEntries(diff.map((one) => [one.field, one[side]]));
}

type Joined = RunRow & { readonly lost: boolean };

// A job that was given up could not say so in the import itself.
async function withJob(scope: Scope, row: RunRow): Promise<Joined> {
  if (row.job_id === null || (row.state !== 'queued' && row.state !== 'running'))
    return { ...row, lost: false };
  const [job] = await rowsOf<{ state: string }>(
    scope.db,
    sql`select state from job where workspace_id = ${scope.workspaceId} and id = ${row.job_id}`,
  );
  return { ...row, lost: job?.state === 'failed' };
}

function replyOf(row: Joined, tell: Tell): ImportReply {
  const reading = readingSchema.parse(row.reading);
  const settings = importSettingsSchema.nullable().parse(row.settings);
  const problem = row.lost ? { code: 'job.failed', params: {} } : row.problem;
  return {
    id: row.id,
    object: row.object,
    fileName: row.file_name,
    kind: reading.kind,
    state: row.lost ? 'failed' : row.state,
    mode: row.mode,
    encoding: reading.encoding,
    separator: reading.separator,
    hasHeader: reading.hasHeader,
    sheets: reading.sheets,
    sheet: reading.sheet,
    columns: reading.columns,
    sample: reading.sample,
    suggestedMapping: reading.suggested,
    suggestedMatch: reading.suggestedMatch,
    mapping: settings?.mapping ?? null,
    settings,
    progress: { done: Number(row.done), total: row.total === null ? null : Number(row.total) },
    counts: countsOf(row),
    found: foundOf(row.found, settings?.match ?? []),
    notices: row.notices.map(({ code, params, count }) => ({
      code,
      detail: tell(code, params),
      count,
    })),
    changeset: row.changeset_id,
    job: row.job_id,
    message: problem && tell(problem.code, problem.params),
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

function toldProblem({ code, params, field }: KeptProblem, tell: Tell): ImportProblem {
  return { code, detail: tell(code, params), ...(field === undefined ? {} : { field }) };
}
