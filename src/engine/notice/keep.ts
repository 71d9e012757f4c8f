import { newId } from '#kit/id.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

/** A notice to be kept. */
export type NewNotice = {
  readonly userId: string;
  readonly kind: string;
  readonly recordId: string | null;
  /** Who did what is told; null where nobody did. */
  readonly byId: string | null;
  /** What the sentence needs beside the record's title; never words of records. */
  readonly params: NoticeParams;
  /** Nobody is told of the same key twice. */
  readonly key: string;
  /** Adds to the unread notice of that key instead. */
  readonly gathers: boolean;
  /** When a mail tells of it, unless it was read until then. */
  readonly mailAt: string | null;
};

/** What a notice knows beside its record. */
export type NoticeParams = {
  readonly times?: number;
  /** Of several records: which object they are of. */
  readonly object?: string;
  /** Names of the changed fields. */
  readonly fields?: readonly string[];
  readonly followUps?: number;
  /** When what is reminded of begins or is due. */
  readonly time?: string;
  /** Of a birthday or anniversary: what is kept, and on which day. */
  readonly event?: string;
  readonly day?: string;
  readonly isOverdue?: boolean;
  readonly file?: string;
  readonly refused?: number;
  readonly failed?: boolean;
};

/** Keeps notices, each once; several of one user and key must have been put together before. Gives how many are new. */
export async function keepNotices(
  db: Executor,
  workspaceId: number,
  notices: readonly NewNotice[],
  at: Date,
): Promise<number> {
  if (notices.length === 0) return 0;
  const rows = notices.map((notice) => ({ ...notice, id: newId() }));
  const kept = await rowsOf<{ isNew: boolean }>(
    db,
    sql`insert into notice as n (workspace_id, id, user_id, kind, record_id, by_id, params, key, at, mail_at)
        select ${workspaceId}::integer, x.id, x."userId", x.kind, x."recordId", x."byId", x.params, x.key, ${at.toISOString()}::timestamptz, x."mailAt"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "userId" uuid, kind text, "recordId" uuid, "byId" uuid,
          params jsonb, key text, "mailAt" timestamptz, gathers boolean)
        on conflict (workspace_id, user_id, key) do update set at = excluded.at, by_id = excluded.by_id,
          params = n.params || excluded.params || jsonb_build_object(
            'times', coalesce((n.params->>'times')::integer, 0) + coalesce((excluded.params->>'times')::integer, 0),
            'followUps', coalesce((n.params->>'followUps')::integer, 0) + coalesce((excluded.params->>'followUps')::integer, 0),
            'fields', (select coalesce(jsonb_agg(distinct f), '[]') from jsonb_array_elements(
              coalesce(n.params->'fields', '[]') || coalesce(excluded.params->'fields', '[]')) f))
          where n.read_at is null and n.key = any(${rows.filter((row) => row.gathers).map((row) => row.key)}::text[])
        returning (xmax = 0) as "isNew"`,
  );
  return kept.filter((row) => row.isNew).length;
}

/** Removes what was read 90 days ago and what nobody read in 180; the worker calls it. */
export async function forgetNotices(db: Executor): Promise<void> {
  await rowsOf(
    db,
    sql`delete from notice n using workspace w where n.workspace_id = w.workspace_id
          and n.at < now() - interval '90 days' and (n.read_at < now() - interval '90 days' or n.at < now() - interval '180 days')`,
  );
}
