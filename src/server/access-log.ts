import type { Scope } from '#engine/scope.ts';

/** Which entries are wanted; `kind` is a whole kind or what it begins with, `from` and `until` are instants, the last not included. */
export type AccessFilter = {
  readonly user?: string | undefined;
  readonly kind?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** What somebody took out, looked at in bulk or did about sign-in. */
export type AccessEntry = {
  readonly id: string;
  readonly at: string;
  readonly by: { readonly id: string; readonly title: string | null } | null;
  /** The administrator who looked through the other's eyes. */
  readonly viewedBy: { readonly id: string; readonly title: string | null } | null;
  readonly kind: string;
  readonly object: string | null;
  readonly record: { readonly id: string; readonly title: string | null } | null;
  readonly details: Readonly<Record<string, unknown>>;
};

type Row = {
  id: string;
  at: string;
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

/** The access log, newest first; ids ascend with time, so the last id says where the next page begins. */
export async function listAccess(
  scope: Scope,
  filter: AccessFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: AccessEntry[]; next: string | null }> {
  const { limit, cursor, user, kind, from, until } = filter;
  const { rows } = await scope.db.query<Row>(
    `select l.id, l.at, l.kind, l.object, l.user_id, u.title as user_title, l.viewed_by, v.title as viewer_title,
        l.record_id, r.title as record_title, l.details
      from access_log l
      left join record u on u.workspace_id = l.workspace_id and u.id = l.user_id
      left join record v on v.workspace_id = l.workspace_id and v.id = l.viewed_by
      left join record r on r.workspace_id = l.workspace_id and r.id = l.record_id
      where l.workspace_id = $1 and ($2::uuid is null or l.id < $2) and ($3::uuid is null or l.user_id = $3)
        and ($4::text is null or l.kind = $4 or starts_with(l.kind, $4 || '.'))
        and ($5::timestamptz is null or l.at >= $5) and ($6::timestamptz is null or l.at < $6)
      order by l.id desc limit $7`,
    [
      scope.workspaceId,
      cursor ?? null,
      user ?? null,
      kind ?? null,
      from ?? null,
      until ?? null,
      limit + 1,
    ],
  );
  const items = rows.slice(0, limit).map(entryOf);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

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

function named(id: string | null, title: string | null): AccessEntry['by'] {
  return id === null ? null : { id, title };
}
