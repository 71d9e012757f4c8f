import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { and, raw, sql, type Sql } from '../database/sql.ts';
import { titlesOf } from '../query/present.ts';
import type { Scope } from '../scope.ts';
import type { NoticeParams } from './keep.ts';

/** A notice as its receiver reads it now. */
export type Notice = {
  readonly id: string;
  readonly kind: string;
  /** null where it is about none, or about one that the receiver no longer sees. */
  readonly record: { readonly object: string; readonly id: string; readonly title: string } | null;
  /** Whether there is a record that the receiver no longer sees. */
  readonly isHidden: boolean;
  readonly by: { readonly id: string; readonly title: string | null } | null;
  readonly params: NoticeParams;
  readonly at: string;
  readonly readAt: string | null;
};

export type NoticesAsked = {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly unread?: boolean | undefined;
  readonly kind?: string | undefined;
};

type Row = {
  id: string;
  kind: string;
  record_id: string | null;
  by_id: string | null;
  params: NoticeParams;
  at: string;
  read_at: string | null;
};

/** The asker's own notices, newest first; of records that he no longer sees nothing is told. */
export async function listNotices(
  scope: Scope,
  { limit, cursor, unread, kind }: NoticesAsked,
): Promise<{ items: Notice[]; next: string | null }> {
  const where = [
    ...(cursor === undefined ? [] : [olderThan(cursor)]),
    ...(unread ? [raw('n.read_at is null')] : []),
    ...(kind === undefined ? [] : [sql`n.kind = ${kind}`]),
  ];
  const rows = await readRows(scope, where, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await presentNotices(scope, page),
    next: rows.length > limit && last ? `${last.at}~${last.id}` : null,
  };
}

/** The notices of that ids as their receiver reads them. */
export async function findNotices(scope: Scope, ids: readonly string[]): Promise<Notice[]> {
  const rows = await readRows(scope, [sql`n.id = any(${ids}::uuid[])`], ids.length);
  return presentNotices(scope, rows);
}

/** How many of the asker's notices are unread, a hundred at most. */
export async function countUnread(scope: Scope): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    scope.db,
    sql`select count(*)::integer as count from (select from notice where ${unreadOf(scope)} limit 100) counted`,
  );
  return row?.count ?? 0;
}

/** Marks the asker's notices as read, those ids or all; gives how many were unread. */
export async function markRead(scope: Scope, ids: readonly string[] | 'all'): Promise<number> {
  const which = ids === 'all' ? raw('true') : sql`id = any(${ids}::uuid[])`;
  // What gathers under a key begins anew once it was read.
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`update notice set read_at = ${scope.now.toISOString()}, mail_at = null,
          key = case when kind = 'followed' then key || '|' || id::text else key end
        where ${unreadOf(scope)} and ${which} returning id`,
  );
  return rows.length;
}

/** Marks notices as unread again. */
export async function markUnread(scope: Scope, ids: readonly string[]): Promise<void> {
  await rowsOf(
    scope.db,
    sql`update notice set read_at = null where workspace_id = ${scope.workspaceId}
          and user_id = ${scope.rights.userId} and id = any(${ids}::uuid[])`,
  );
}

function unreadOf({ workspaceId, rights }: Scope): Sql {
  return sql`workspace_id = ${workspaceId} and user_id = ${rights.userId} and read_at is null`;
}

function readRows(scope: Scope, where: readonly Sql[], limit: number): Promise<Row[]> {
  return rowsOf<Row>(
    scope.db,
    sql`select n.id, n.kind, n.record_id, n.by_id, n.params, n.at, n.read_at from notice n
        where ${and([sql`n.workspace_id = ${scope.workspaceId}`, sql`n.user_id = ${scope.rights.userId}`, ...where])}
        order by n.at desc, n.id desc limit ${limit}`,
  );
}

async function presentNotices(scope: Scope, rows: readonly Row[]): Promise<Notice[]> {
  const ids = rows.flatMap((row) => [row.record_id, row.by_id].filter((id) => id !== null));
  const titles = await titlesOf(scope, [...new Set(ids)]);
  return rows.map((row) => {
    const found = row.record_id === null ? undefined : titles.get(row.record_id);
    const isHidden = row.record_id !== null && !found;
    return {
      id: row.id,
      kind: row.kind,
      record:
        found && row.record_id !== null
          ? { object: found.object, id: row.record_id, title: found.title }
          : null,
      isHidden,
      by:
        row.by_id === null || isHidden
          ? null
          : { id: row.by_id, title: titles.get(row.by_id)?.title ?? null },
      params: isHidden ? {} : row.params,
      at: row.at,
      readAt: row.read_at,
    };
  });
}

function olderThan(cursor: string): Sql {
  const [at = '', id = ''] = cursor.split('~');
  if (!isId(id) || Number.isNaN(Date.parse(at)))
    throw new Problem('list.cursor', {}, { status: 400, field: 'cursor' });
  return sql`(n.at, n.id) < (${at}::timestamptz, ${id}::uuid)`;
}

/** What of the asker's unread notices waits to be done: mentions, and rows that imports refused. */
export async function countWaiting(scope: Scope): Promise<{ mentions: number; refused: number }> {
  const [row] = await rowsOf<{ mentions: number; refused: number }>(
    scope.db,
    sql`select count(*) filter (where kind = 'mention')::integer as mentions,
          coalesce(sum((params->>'refused')::integer) filter (where kind = 'import'), 0)::integer as refused
        from notice where ${unreadOf(scope)} and kind in ('mention', 'import')`,
  );
  return row ?? { mentions: 0, refused: 0 };
}
