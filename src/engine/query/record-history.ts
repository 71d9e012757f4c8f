import type { HistoryEntry } from '#model/api.ts';
import { notOpen } from '../access/open.ts';
import { knownObject } from '../commit/load.ts';
import { rowsOf } from '../database/run.ts';
import { sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import {
  byReply,
  changeReply,
  cursorParts,
  titlesFor,
  undoneBy,
  undoneWhole,
  type ChangeRow,
  type HeaderRow,
} from './history.ts';
import type { Titles } from './present.ts';
import { findPresent } from './record.ts';

/** A change of a record with its changeset, as `historyColumns` selects it. */
export type HistoryRow = Omit<ChangeRow, 'position'> &
  Pick<HeaderRow, 'at' | 'user_id' | 'source' | 'reason' | 'undoes' | 'undone_by'>;

/** The columns of a change `ch` with its changeset `c`. */
export const historyColumns: Sql = sql`ch.changeset_id, ch.object, ch.record_id, ch.op, ch.before, ch.after, ch.at, c.user_id, c.source, c.reason, ${undoneWhole('c')} as undoes, ${undoneBy('c')} as undone_by`;

/** What happened to a record, newest first, within the asker's field rights; 404 where he may not see the record. */
export async function recordHistory(
  scope: Scope,
  name: string,
  id: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: HistoryEntry[]; next: string | null }> {
  const object = knownObject(scope, name);
  // What stands open to be claimed shows what it is, not what it was.
  await findPresent(notOpen(scope), name, id, { fields: ['id'], deleted: true });
  const before =
    cursor === undefined
      ? sql``
      : sql` and (ch.at, ch.changeset_id) < (${cursorParts(cursor).at}::timestamptz, ${cursorParts(cursor).id}::uuid)`;
  const rows = await historyRows(scope, sql`ch.record_id = ${id}${before}`, limit + 1);
  const page = rows.slice(0, limit);
  const items = await historyEntries(scope, object.name, page);
  const last = page.at(-1);
  return { items, next: rows.length > limit && last ? `${last.at}~${last.changeset_id}` : null };
}

function historyRows(scope: Scope, where: Sql, limit: number): Promise<HistoryRow[]> {
  return rowsOf<HistoryRow>(
    scope.db,
    sql`select ${historyColumns}
        from change ch join changeset c on c.workspace_id = ch.workspace_id and c.at = ch.at and c.id = ch.changeset_id
        where ch.workspace_id = ${scope.workspaceId} and ${where}
        order by ch.at desc, ch.changeset_id desc limit ${limit}`,
  );
}

async function historyEntries(
  scope: Scope,
  object: string,
  rows: readonly HistoryRow[],
): Promise<HistoryEntry[]> {
  const titles = await titlesFor(scope, rows, rows);
  return rows.map((row) => historyEntry(scope, object, row, titles));
}

/** What one changeset did to a record, within the asker's field rights. */
export function historyEntry(
  scope: Scope,
  object: string,
  row: HistoryRow,
  titles: Titles,
): HistoryEntry {
  return {
    ...changeReply(scope, row, titles),
    object,
    changeset: row.changeset_id,
    at: row.at,
    by: byReply(row.user_id, titles),
    source: row.source,
    reason: row.reason,
    undoes: row.undoes,
    undoneBy: row.undone_by,
  };
}
