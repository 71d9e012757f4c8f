import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import {
  importSettingsSchema,
  type ImportFinding,
  type ImportOutcome,
  type ImportSettings,
} from '#model/import-settings.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { Decided, Told } from './decided.ts';

/** How a file is read, as its first look found or its owner said. */
export const readingSchema = z.object({
  kind: z.enum(['csv', 'xlsx', 'vcard', 'json']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  hasHeader: z.boolean(),
  sheet: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  suggested: z.record(z.string(), z.string().nullable()),
  suggestedMatch: z.array(z.string()),
  /** What its owner said instead of letting it be guessed. */
  said: z.object({
    encoding: z.string().optional(),
    separator: z.string().optional(),
    hasHeader: z.boolean().optional(),
    sheet: z.string().optional(),
  }),
});
export type Reading = z.infer<typeof readingSchema>;

/** A refusal as it is kept: told to each reader in his language. */
export type KeptProblem = { code: string; params: Record<string, unknown>; field?: string };

export type RunRow = {
  id: string;
  user_id: string | null;
  object: string;
  file_name: string;
  upload: string;
  reading: unknown;
  state: 'uploaded' | 'queued' | 'running' | 'done' | 'failed';
  mode: 'dry-run' | 'commit' | null;
  settings: unknown;
  job_id: string | null;
  changeset_id: string | null;
  done: string;
  total: string | null;
  parts: number;
  creates: string;
  updates: string;
  skips: string;
  conflicts: string;
  errors: string;
  /** Rows by how they found their record, `key phone` for one. */
  found: Record<string, number>;
  notices: { code: string; params: Record<string, unknown>; count: number }[];
  problem: KeptProblem | null;
  created_at: string;
  finished_at: string | null;
};

/** The import, which must be the asker's own unless he administers; 404 otherwise. */
export async function findRun(scope: Scope, id: string): Promise<RunRow> {
  const { rights } = scope;
  const own = rights.administrator || rights.system ? sql`true` : sql`user_id = ${rights.userId}`;
  const rows = /^[0-9a-f-]{36}$/.test(id)
    ? await rowsOf<RunRow>(
        scope.db,
        sql`select * from import_run where workspace_id = ${scope.workspaceId} and id = ${id} and ${own}`,
      )
    : [];
  const [row] = rows;
  if (!row) throw new Problem('import.missing', {}, { status: 404 });
  return row;
}

/** The settings of a run that was started. */
export function settingsOf(row: RunRow): ImportSettings {
  return importSettingsSchema.parse(row.settings);
}

/** Forgets what an earlier try or dry run found. */
export async function resetRun(scope: Scope, id: string): Promise<void> {
  await rowsOf(
    scope.db,
    sql`delete from import_row where workspace_id = ${scope.workspaceId} and import_id = ${id}`,
  );
  await rowsOf(
    scope.db,
    sql`update import_run set done = 0, parts = 0, creates = 0, updates = 0, skips = 0, conflicts = 0, errors = 0, found = '{}', notices = '[]', problem = null, finished_at = null
      where workspace_id = ${scope.workspaceId} and id = ${id}`,
  );
}

/** Marks what the run has come to. */
export async function markRun(
  scope: Scope,
  id: string,
  mark: {
    state: RunRow['state'];
    total?: number;
    changeset?: string;
    problem?: Problem;
    notices?: unknown;
  },
): Promise<void> {
  const ended = mark.state === 'done' || mark.state === 'failed';
  await rowsOf(
    scope.db,
    sql`update import_run set state = ${mark.state}, total = coalesce(${mark.total ?? null}::bigint, total),
        changeset_id = coalesce(${mark.changeset ?? null}::uuid, changeset_id),
        problem = ${mark.problem ? JSON.stringify(keptProblem(mark.problem)) : null}::jsonb,
        notices = coalesce(${mark.notices === undefined ? null : JSON.stringify(mark.notices)}::jsonb, notices),
        finished_at = case when ${ended}::boolean then now() end
      where workspace_id = ${scope.workspaceId} and id = ${id}`,
  );
}

/** A refusal as JSON. */
function keptProblem(problem: Problem): KeptProblem {
  const { code, params, details } = problem;
  return {
    code,
    params: { ...params },
    ...(details.field === undefined ? {} : { field: details.field }),
  };
}

// The rows of an outcome that are kept to be looked at; refused ones are all kept, to be mended.
const mostKept = 1000;

/** Counts settled rows and keeps those that somebody may want to see, in the transaction that wrote them. */
export async function keepRows(
  scope: Scope,
  run: { id: string; counts: Record<ImportOutcome, number> },
  rows: readonly Decided[],
): Promise<void> {
  const counts = countOutcomes(rows);
  const seen = { ...run.counts };
  const kept = rows.filter(({ outcome }) =>
    outcome === 'error' || outcome === 'conflict' ? true : (seen[outcome] += 1) <= mostKept,
  );
  if (kept.length > 0) {
    await rowsOf(
      scope.db,
      sql`insert into import_row (workspace_id, import_id, position, line, outcome, record_id, found, candidates, cells, diff, problems)
        select ${scope.workspaceId}::integer, ${run.id}::uuid, x.* from json_to_recordset(${JSON.stringify(kept.map(rowToKeep))}::json)
          as x(position bigint, line bigint, outcome text, record_id uuid, found text, candidates jsonb, cells jsonb, diff jsonb, problems jsonb)`,
    );
  }
  await rowsOf(
    scope.db,
    sql`update import_run set done = done + ${rows.length}, parts = parts + 1, creates = creates + ${counts.create}, updates = updates + ${counts.update},
        skips = skips + ${counts.skip}, conflicts = conflicts + ${counts.conflict}, errors = errors + ${counts.error},
        found = (select coalesce(jsonb_object_agg(name, rows), '{}') from (select name, sum(rows::bigint) as rows
          from (select * from jsonb_each_text(found) union all select * from jsonb_each_text(${JSON.stringify(countFindings(rows))}::jsonb)) as every(name, rows) group by name) as by_name)
      where workspace_id = ${scope.workspaceId} and id = ${run.id}`,
  );
}

/** How many rows each outcome has. */
function countOutcomes(rows: readonly Pick<Decided, 'outcome'>[]): Record<ImportOutcome, number> {
  const counts = { create: 0, update: 0, skip: 0, conflict: 0, error: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** How a row found its record as one text: `key phone`, `none`. */
function spelledFinding({ how, by }: Told): string {
  return by === null ? how : `${how} ${by}`;
}

/** A finding that was kept as a text. */
export function findingOfText(text: string): ImportFinding {
  const at = text.indexOf(' ');
  const [how, by] = at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
  return { how: findings.find((one) => one === how) ?? 'none', by };
}

const findings = ['key', 'several', 'rule', 'none'] as const;

function countFindings(rows: readonly Decided[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { found } of rows) {
    if (found === null) continue;
    const name = spelledFinding(found);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function rowToKeep({ draft, outcome, id, diff, change, problems, found }: Decided) {
  const values = change && change.op === 'create' ? change.values : null;
  return {
    position: draft.position,
    line: draft.row.line,
    outcome,
    record_id: id,
    found: found && spelledFinding(found),
    candidates: found?.candidates ?? [],
    cells: draft.row.cells,
    diff:
      diff ??
      (values && Object.entries(values).map(([field, after]) => ({ field, before: null, after }))),
    problems: problems.map(keptProblem),
  };
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
