import { Problem } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { commit } from './index.ts';
import { loadRecords, type Loaded } from './load.ts';

/** A field that an undo cannot put back, or a record that it cannot remove. */
export type UndoConflict = { object: string; id: string; field: string | null; code: 'changed-since' | 'gone' | 'has-children' };

type ChangeRow = { object: string; record_id: string; op: ChangeInput['op']; before: StoredRecord | null; after: StoredRecord | null };
type Header = { id: string; parts: string; state: string; undone: boolean; missing: boolean };

const mostAtOnce = 5000;

/**
 * Undoes a changeset as a changeset of its own, under today's rights and rules of whoever undoes: puts `before` back where
 * the field still holds `after`. Refuses all with 409 and the list of conflicts, unless told to skip these; refuses what is undone already.
 */
export async function undo(
  scope: Scope,
  changesetId: string,
  options: { conflicts?: 'refuse' | 'skip'; dryRun?: boolean; reason?: string } = {},
): Promise<ChangesetReply & { conflicts: UndoConflict[] }> {
  await requireUndoable(scope, changesetId);
  const rows = await readChanges(scope, changesetId);
  if (rows.length === 0) throw new Problem('changeset.missing', {}, { status: 404 });
  const { changes, conflicts } = await inverse(scope, rows);
  if (conflicts.length > 0 && options.conflicts !== 'skip') {
    throw new Problem('undo.conflicts', { count: conflicts.length }, { status: 409, extra: { conflicts: conflicts.slice(0, 200) } });
  }
  const reply = await commit(scope, { changes, undoes: changesetId, byAction: true, dryRun: options.dryRun, reason: options.reason });
  return { ...reply, conflicts };
}

async function requireUndoable(scope: Scope, id: string): Promise<void> {
  const [header] = await rowsOf<Header>(
    scope.db,
    sql`select c.id, c.state, (select count(*) from changeset p where p.workspace_id = c.workspace_id and p.parent_id = c.id) as parts,
          exists (select 1 from changeset u where u.workspace_id = c.workspace_id and u.undoes = c.id
            and not exists (select 1 from changeset r where r.workspace_id = u.workspace_id and r.undoes = u.id)) as undone
        from changeset c where c.workspace_id = ${scope.workspaceId} and c.id = ${id}`,
  );
  if (!header) throw new Problem('changeset.missing', {}, { status: 404 });
  if (header.undone) throw new Problem('undo.already', {}, { status: 409 });
  if (header.state === 'running') throw new Problem('undo.running', {}, { status: 409 });
  if (Number(header.parts) > 0) throw new Problem('undo.in-parts', {}, { status: 409 });
}

async function readChanges(scope: Scope, id: string): Promise<ChangeRow[]> {
  const rows = await rowsOf<ChangeRow>(
    scope.db,
    sql`select object, record_id, op, before, after from change where workspace_id = ${scope.workspaceId} and changeset_id = ${id}
        order by position limit ${mostAtOnce + 1}`,
  );
  if (rows.length > mostAtOnce) throw new Problem('undo.in-parts', {}, { status: 409 });
  return rows;
}

/** The changes that put a changeset back, in one pass over the records as they are now. */
export async function inverse(scope: Scope, rows: readonly ChangeRow[]): Promise<{ changes: ChangeInput[]; conflicts: UndoConflict[] }> {
  const ids = new Map<string, string[]>();
  for (const row of rows) ids.set(row.object, [...(ids.get(row.object) ?? []), row.record_id]);
  const loaded = await loadRecords(scope, ids);
  const children = await laterChildren(scope, rows);
  const changes: ChangeInput[] = [];
  const conflicts: UndoConflict[] = [];
  for (const row of rows) {
    const { change, found } = inverseOf(scope, row, loaded, children);
    conflicts.push(...found);
    if (change) changes.push(change);
  }
  return { changes, conflicts };
}

type Inverse = { change: ChangeInput | null; found: UndoConflict[] };

function inverseOf(scope: Scope, row: ChangeRow, loaded: Loaded, children: ReadonlySet<string>): Inverse {
  const { object, record_id: id, op, before, after } = row;
  const conflict = (code: UndoConflict['code'], field: string | null = null): UndoConflict => ({ object, id, field, code });
  const now = loaded.get(id);
  if (!now || !after) return { change: null, found: [conflict('gone')] };
  const deleted = now['deletedAt'] !== null;
  if (op === 'delete') return deleted ? { change: { op: 'restore', object, id }, found: [] } : { change: null, found: [conflict('changed-since', 'deletedAt')] };
  if (deleted) return { change: null, found: op === 'create' ? [] : [conflict('gone')] };
  if (op === 'restore') return { change: { op: 'delete', object, id }, found: [] };
  const moved = Object.keys(after).filter((name) => !sameValue(now[name] ?? null, after[name]));
  if (op === 'create') {
    const found = [...moved.map((field) => conflict('changed-since', field)), ...(children.has(id) ? [conflict('has-children')] : [])];
    return { change: found.length === 0 ? { op: 'delete', object, id } : null, found };
  }
  const { fields } = objectOf(scope.model, object);
  const values = Object.fromEntries(
    Object.entries(before ?? {}).filter(([name]) => !moved.includes(name) && fields.get(name)?.kind !== 'formula' && fields.has(name)),
  );
  const found = moved.filter((name) => fields.get(name)?.kind !== 'formula').map((name) => conflict('changed-since', name));
  return { change: Object.keys(values).length > 0 ? { op: 'update', object, id, values } : null, found };
}

/** Created records that living records of other changesets point at by now. */
async function laterChildren(scope: Scope, rows: readonly ChangeRow[]): Promise<Set<string>> {
  const created = new Map(rows.filter((row) => row.op === 'create').map((row) => [row.record_id, row.object]));
  if (created.size === 0) return new Set();
  const own = rows.map((row) => row.record_id);
  const pieces = [...scope.model.objects.values()].flatMap((object) =>
    [...object.fields.values()].flatMap((field) => {
      const column = field.columns[0]?.name;
      if (!column || field.standard || !(field.kind === 'anyLink' || field.target)) return [];
      return [{ table: object.table, column }];
    }),
  );
  const unions = dedupe(pieces).map(
    ({ table, column }) => sql`select ${ident(column)} as id from ${ident(table)} where workspace_id = ${scope.workspaceId}
      and ${ident(column)} = any(${[...created.keys()]}::uuid[]) and deleted_at is null and id <> all(${own}::uuid[])`,
  );
  if (unions.length === 0) return new Set();
  const found = await rowsOf<{ id: string }>(scope.db, join(unions, ' union '));
  return new Set(found.map((row) => row.id));
}

function dedupe<T extends { table: string; column: string }>(pieces: readonly T[]): T[] {
  return [...new Map(pieces.map((piece) => [`${piece.table}.${piece.column}`, piece])).values()];
}
