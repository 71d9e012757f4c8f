import type { ChangeReply, ChangeSource, ChangesetReply } from '#model/api.ts';
import { Problem } from '#kit/problem.ts';
import type { StoredRecord } from '#model/stored.ts';
import { objectOf } from '#model/model.ts';
import { notOpen } from '../access/open.ts';
import { anyRecordVisible } from '../access/visible.ts';
import { fieldRightOf } from '../access/reach.ts';
import type { Stayed } from '../commit/planned.ts';
import { rowsOf } from '../database/run.ts';
import { and, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { linkedIn, presentValues, titlesOf, type Titles } from './present.ts';

export type ChangeRow = {
  changeset_id: string;
  object: string;
  record_id: string;
  op: ChangeReply['op'];
  before: StoredRecord | null;
  after: StoredRecord | null;
  position: number;
};
export type HeaderRow = {
  id: string;
  at: string;
  user_id: string | null;
  source: ChangeSource;
  reason: string | null;
  undoes: string | null;
  undone_by: string | null;
  state: ChangesetReply['state'];
  creates: number;
  updates: number;
  deletes: number;
  restores: number;
};

/** One changeset with the first 200 of its changes that the asker may see. */
export async function findChangeset(scope: Scope, id: string): Promise<ChangesetReply> {
  const [header] = await headers(scope, sql`c.id = ${id}`, 1);
  if (!header) throw new Problem('changeset.missing', {}, { status: 404 });
  const rows = await rowsOf<ChangeRow>(
    scope.db,
    sql`select ch.changeset_id, ch.object, ch.record_id, ch.op, ch.before, ch.after, ch.position
        from change ch join record r on r.workspace_id = ch.workspace_id and r.id = ch.record_id
        where ch.workspace_id = ${scope.workspaceId} and (ch.changeset_id = ${id}
          or ch.changeset_id in (select p.id from changeset p where p.workspace_id = ${scope.workspaceId} and p.parent_id = ${id}))
          and ${anyRecordVisible(notOpen(scope), 'r')} order by ch.at, ch.position limit 201`,
  );
  if (rows.length === 0 && header.user_id !== scope.rights.userId && !scope.rights.system)
    throw new Problem('changeset.missing', {}, { status: 404 });
  const page = rows.slice(0, 200);
  const titles = await titlesFor(scope, page, [header]);
  const stayed = await stayedOf(scope, id);
  return {
    ...changesetReply(scope, header, { titles, changes: page, truncated: rows.length > 200 }),
    ...(stayed.length > 0 ? { stayed } : {}),
  };
}

/** What an undo left as it was, of the records that the asker may see and their fields that he may read. */
async function stayedOf(scope: Scope, id: string): Promise<NonNullable<ChangesetReply['stayed']>> {
  const [row] = await rowsOf<{ stayed: readonly Stayed[] | null }>(
    scope.db,
    sql`select stayed from changeset where workspace_id = ${scope.workspaceId} and id = ${id}`,
  );
  const all = row?.stayed ?? [];
  const titles = await titlesOf(scope, [...new Set(all.map((one) => one.id))]);
  return all.flatMap((one) => {
    const title = titles.get(one.id)?.title;
    const isHidden =
      one.field !== null && fieldRightOf(scope.rights, one.object, one.field) === 'hidden';
    return title === undefined || isHidden ? [] : [{ ...one, title }];
  });
}

/** Which changesets are wanted; `from` and `until` are instants, the first included, the last not. */
export type ChangesetFilter = {
  readonly everybody: boolean;
  readonly user?: string | undefined;
  readonly object?: string | undefined;
  readonly source?: ChangeSource | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** Changesets, newest first, each with its first records but not what was changed of them: the asker's own, or everybody's for who may read the ledger. */
export async function listChangesets(
  scope: Scope,
  { limit, cursor, ...filter }: ChangesetFilter & { limit: number; cursor?: string | undefined },
): Promise<{ items: ChangesetReply[]; next: string | null }> {
  const after =
    cursor === undefined
      ? []
      : [
          sql`(c.at, c.id) < (${cursorParts(cursor).at}::timestamptz, ${cursorParts(cursor).id}::uuid)`,
        ];
  const rows = await headers(
    scope,
    and([...wanted(scope, filter), ...after, sql`c.parent_id is null`]),
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const first = await firstChanges(
    scope,
    page.map((row) => row.id),
  );
  const titles = await titlesFor(scope, first, page);
  const last = page.at(-1);
  const items = page.map((row) => {
    const changes = first.filter((change) => change.changeset_id === row.id);
    return changesetReply(scope, row, { titles, changes, truncated: true });
  });
  return { items, next: rows.length > limit && last ? `${last.at}~${last.id}` : null };
}

const mostNamed = 3;

/** The first few records of each changeset (of a long one, of its first part), to name it by, without what was changed of them. */
function firstChanges(scope: Scope, ids: readonly string[]): Promise<ChangeRow[]> {
  return rowsOf<ChangeRow>(
    scope.db,
    sql`select ch.changeset_id, ch.object, ch.record_id, ch.op, null as before, null as after, ch.position
        from unnest(${[...ids]}::uuid[]) as c(id) cross join lateral (
          select c.id as changeset_id, x.object, x.record_id, x.op, x.position from change x
          join record r on r.workspace_id = x.workspace_id and r.id = x.record_id
          where x.workspace_id = ${scope.workspaceId} and ${anyRecordVisible(notOpen(scope), 'r')} and x.changeset_id = coalesce(
            (select p.id from changeset p where p.workspace_id = ${scope.workspaceId} and p.parent_id = c.id order by p.part limit 1), c.id)
          order by x.position limit ${mostNamed}) ch`,
  );
}

function wanted(scope: Scope, filter: ChangesetFilter): Sql[] {
  const { everybody, user, object, source, from, until } = filter;
  const me = scope.rights.userId === '' ? null : scope.rights.userId;
  return [
    ...(everybody ? [] : [sql`c.user_id = ${me}`]),
    ...(user === undefined ? [] : [sql`c.user_id = ${user}`]),
    ...(source === undefined ? [] : [sql`c.source = ${source}`]),
    ...(from === undefined ? [] : [sql`c.at >= ${from}::timestamptz`]),
    ...(until === undefined ? [] : [sql`c.at < ${until}::timestamptz`]),
    ...(object === undefined ? [] : [touches(object)]),
  ];
}

// The changes of a long one stand with its parts.
function touches(object: string): Sql {
  return sql`exists (select from change ch where ch.workspace_id = c.workspace_id and ch.object = ${object}
    and (ch.changeset_id = c.id or ch.changeset_id in (select x.id from changeset x
      where x.workspace_id = c.workspace_id and x.parent_id = c.id)))`;
}

function headers(scope: Scope, where: Sql, limit: number): Promise<HeaderRow[]> {
  return rowsOf<HeaderRow>(
    scope.db,
    sql`select c.id, c.at, c.user_id, c.source, c.reason, ${undoneWhole('c')} as undoes, c.state, ${undoneBy('c')} as undone_by,
          c.creates + coalesce(p.creates, 0)::integer as creates, c.updates + coalesce(p.updates, 0)::integer as updates,
          c.deletes + coalesce(p.deletes, 0)::integer as deletes, c.restores + coalesce(p.restores, 0)::integer as restores
        from changeset c left join lateral (select sum(x.creates) as creates, sum(x.updates) as updates, sum(x.deletes) as deletes, sum(x.restores) as restores
          from changeset x where x.workspace_id = c.workspace_id and x.parent_id = c.id) p on true
        where c.workspace_id = ${scope.workspaceId} and ${where} order by c.at desc, c.id desc limit ${limit}`,
  );
}

export function undoneBy(alias: 'c'): Sql {
  void alias;
  return sql`(select u.id from changeset u where u.workspace_id = c.workspace_id and u.undoes = c.id limit 1)`;
}

// A long undo undoes part by part; people know the whole.
export function undoneWhole(alias: 'c'): Sql {
  void alias;
  return sql`coalesce((select w.parent_id from changeset w where w.workspace_id = c.workspace_id and w.id = c.undoes), c.undoes)`;
}

export function titlesFor(
  scope: Scope,
  changes: readonly Omit<ChangeRow, 'position'>[],
  people: readonly { user_id: string | null }[],
): Promise<Titles> {
  const ids = changes.flatMap((row) => namedIn(scope, row));
  return titlesOf(scope, [...new Set([...ids, ...people.flatMap((row) => row.user_id ?? [])])]);
}

/** The record of a change and those that it links to, whose titles its reply tells; one may come twice. */
export function namedIn(
  scope: Scope,
  {
    object,
    record_id,
    before,
    after,
  }: Pick<ChangeRow, 'object' | 'record_id' | 'before' | 'after'>,
): string[] {
  const known = objectOf(scope.model, object);
  return [record_id, ...linkedIn(known, before), ...linkedIn(known, after)];
}

export function changeReply(
  scope: Scope,
  row: Omit<ChangeRow, 'position'>,
  titles: Titles,
): ChangeReply {
  const object = objectOf(scope.model, row.object);
  return {
    object: row.object,
    id: row.record_id,
    title: titles.get(row.record_id)?.title ?? null,
    op: row.op,
    before: presentValues(scope, object, row.before, titles),
    after: presentValues(scope, object, row.after, titles),
  };
}

function changesetReply(
  scope: Scope,
  row: HeaderRow,
  shown: { titles: Titles; changes: readonly ChangeRow[]; truncated: boolean },
): ChangesetReply {
  return {
    id: row.id,
    at: row.at,
    by: byReply(row.user_id, shown.titles),
    source: row.source,
    reason: row.reason,
    state: row.state,
    undoes: row.undoes,
    undoneBy: row.undone_by,
    counts: {
      create: row.creates,
      update: row.updates,
      delete: row.deletes,
      restore: row.restores,
    },
    changes: shown.changes.map((change) => changeReply(scope, change, shown.titles)),
    truncated: shown.truncated,
  };
}

export function byReply(
  id: string | null,
  titles: Titles,
): { id: string; title: string | null } | null {
  return id === null ? null : { id, title: titles.get(id)?.title ?? null };
}

export function cursorParts(cursor: string): { at: string; id: string } {
  const [at, id] = cursor.split('~');
  if (!at || !id || Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id))
    throw new Problem('list.cursor', {}, { status: 400, field: 'cursor' });
  return { at, id };
}
