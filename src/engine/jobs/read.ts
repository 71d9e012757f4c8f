import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { Text } from '#kit/text.ts';
import type { JobReply } from '#model/job-reply.ts';
import { rowsOf } from '../database/run.ts';
import { and, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

type Row = {
  id: string;
  name: string;
  state: JobReply['state'];
  progress: string;
  total: string | null;
  message: Text | null;
  result: unknown;
  created_at: string;
  finished_at: string | null;
};

/** Jobs, newest first: the asker's own, or everybody's for administrators. */
export async function listJobs(
  scope: Scope,
  { limit, cursor, everybody }: { limit: number; cursor?: string | undefined; everybody: boolean },
): Promise<{ items: JobReply[]; next: string | null }> {
  if (everybody && !maySeeAll(scope)) throw new Problem('job.not-yours', {}, { status: 403 });
  // Ids ascend with time, so the id alone says where a page begins.
  if (cursor !== undefined && !isId(cursor))
    throw new Problem('list.cursor', {}, { status: 400, field: 'cursor' });
  const where = [
    ...(everybody ? [] : [sql`user_id = ${scope.rights.userId}`]),
    ...(cursor === undefined ? [] : [sql`id < ${cursor}`]),
  ];
  const rows = await read(scope, where, limit + 1);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** One job; 404 where it is not or belongs to somebody else. */
export async function findJob(scope: Scope, id: string): Promise<JobReply> {
  const own = maySeeAll(scope) ? [] : [sql`user_id = ${scope.rights.userId}`];
  const [job] = isId(id) ? await read(scope, [sql`id = ${id}`, ...own], 1) : [];
  if (!job) throw new Problem('job.missing', {}, { status: 404 });
  return job;
}

function maySeeAll(scope: Scope): boolean {
  return scope.rights.administrator || scope.rights.system;
}

async function read(scope: Scope, where: readonly Sql[], limit: number): Promise<JobReply[]> {
  const rows = await rowsOf<Row>(
    scope.db,
    sql`select id, name, state, progress, total, message, result, created_at, finished_at from job
      where ${and([sql`workspace_id = ${scope.workspaceId}`, ...where])} order by id desc limit ${limit}`,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state,
    progress: Number(row.progress),
    total: row.total === null ? null : Number(row.total),
    message: row.message,
    result: row.result,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  }));
}
