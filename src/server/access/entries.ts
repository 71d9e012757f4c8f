import type { Scope } from '#engine/scope.ts';

/** Which entries are wanted; `kind` is a whole kind or what it begins with, `from` and `until` are instants, the last not included. */
export type AccessFilter = {
  readonly user?: string | undefined;
  readonly kind?: string | undefined;
  readonly record?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

type Named = { readonly id: string; readonly title: string | null };

/** What somebody took out, looked at in bulk or did about sign-in. */
export type AccessEntry = {
  readonly id: string;
  readonly at: string;
  readonly by: Named | null;
  /** The administrator who looked through the other's eyes. */
  readonly viewedBy: Named | null;
  readonly kind: string;
  readonly object: string | null;
  readonly record: Named | null;
  readonly details: Readonly<Record<string, unknown>>;
};

type Row = {
  id: string;
  at: string;
  place: string;
  kind: string;
  object: string | null;
  user_id: string | null;
  user_title: string | null;
  viewed_by: string | null;
  viewer_title: string | null;
  record_id: string | null;
  record_title: string | null;
  details: Record<string, unknown>;
};

/** The access log, newest first; `next` says where the next page begins. */
export async function listAccess(
  scope: Scope,
  filter: AccessFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: AccessEntry[]; next: string | null }> {
  const { limit, cursor, user, kind, record, from, until } = filter;
  const [at, id] = cursor?.split('|') ?? [];
  const { rows } = await scope.db.query<Row>(
    `select l.id, l.at, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ') || '|' || l.id as place,
        l.kind, l.object, l.user_id, u.title as user_title, l.viewed_by, v.title as viewer_title,
        l.record_id, r.title as record_title, l.details
      from access_log l
      left join record u on u.workspace_id = l.workspace_id and u.id = l.user_id
      left join record v on v.workspace_id = l.workspace_id and v.id = l.viewed_by
      left join record r on r.workspace_id = l.workspace_id and r.id = l.record_id
      where l.workspace_id = $1 and ($2::timestamptz is null or (l.at, l.id) < ($2, $3::uuid))
        and ($4::uuid is null or l.user_id = $4)
        and ($5::text is null or l.kind = $5 or starts_with(l.kind, $5 || '.'))
        and ($6::timestamptz is null or l.at >= $6) and ($7::timestamptz is null or l.at < $7)
        and ($9::uuid is null or l.record_id = $9)
      order by l.at desc, l.id desc limit $8`,
    [
      scope.workspaceId,
      at ?? null,
      id ?? null,
      user ?? null,
      kind ?? null,
      from ?? null,
      until ?? null,
      limit + 1,
      record ?? null,
    ],
  );
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? (shown.at(-1)?.place ?? null) : null;
  return { items: shown.map(entryOf), next };
}

/** Where a page begins: the instant and id of the entry before it. */
export const accessCursor = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\|[0-9a-f-]{36}$/;

function entryOf(row: Row): AccessEntry {
  return {
    id: row.id,
    at: row.at,
    by: named(row.user_id, row.user_title),
    viewedBy: named(row.viewed_by, row.viewer_title),
    kind: row.kind,
    object: row.object,
    record: named(row.record_id, row.record_title),
    details: row.details,
  };
}

function named(id: string | null, title: string | null): Named | null {
  return id === null ? null : { id, title };
}
