import { objectOf } from '#model/model.ts';
import { ident, raw, sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import { heldByColumn } from '../access/held-parts.ts';
import { parentLink, type Whose } from '../access/reach.ts';
import type { Scope } from '../scope.ts';

/** What the door must know of a record beside its fields: whose it is, whether it lives, what was shared to me. */
export type Surrounding = Whose & {
  readonly id: string;
  readonly object: string;
  readonly title: string;
  readonly deleted: boolean;
  readonly shared: 'none' | 'read' | 'edit';
  /** Where it stands open without an owner. */
  readonly openId: string | null;
  /** The record that a part hangs on. */
  readonly parentId: string | null;
  /** By which field that record holds the part (`contact.photo`); null where by none. */
  readonly heldBy: string | null;
};
type Parent = { readonly id: string; readonly heldBy: string | null };
export type Surroundings = ReadonlyMap<string, Surrounding>;

type Row = {
  id: string;
  object: string;
  title: string;
  owner_id: string | null;
  unit_id: string | null;
  private: boolean;
  open_id: string | null;
  deleted: boolean;
  level: string | null;
};

/** Reads the search rows of these records and of what they hang on, with my shares, level by level (two at most in practice). */
export async function loadSurroundings(scope: Scope, ids: Iterable<string>): Promise<Surroundings> {
  const found = new Map<string, Surrounding>();
  let wanted = [...new Set(ids)];
  while (wanted.length > 0) {
    const rows = await readRows(scope, wanted);
    const parents = await readParents(scope, rows);
    for (const row of rows) found.set(row.id, surrounding(row, parents.get(row.id) ?? null));
    wanted = [...new Set([...parents.values()].map(({ id }) => id))].filter((id) => !found.has(id));
  }
  return found;
}

/** Everyone through whom a share reaches me: me, my teams, my units. */
export function granteesOf(scope: Pick<Scope, 'rights'>): string[] {
  const { rights } = scope;
  return [...rights.ownerIds, ...rights.teamIds, ...rights.unitIds];
}

function readRows(scope: Scope, ids: readonly string[]): Promise<Row[]> {
  return rowsOf<Row>(
    scope.db,
    sql`select r.id, r.object, r.title, r.owner_id, r.unit_id, r.private, r.open_id, r.deleted_at is not null as deleted,
          (select min(s.level) from share s where s.workspace_id = r.workspace_id and s.record_id = r.id
             and s.grantee_id = any(${granteesOf(scope)}::uuid[]) and s.deleted_at is null
             and (s.expires_at is null or s.expires_at > ${scope.now.toISOString()}::timestamptz)) as level
        from record r where r.workspace_id = ${scope.workspaceId} and r.id = any(${ids}::uuid[])`,
  );
}

async function readParents(scope: Scope, rows: readonly Row[]): Promise<Map<string, Parent>> {
  const parents = new Map<string, Parent>();
  for (const [name, group] of Map.groupBy(rows, (row) => row.object)) {
    const object = scope.model.objects.get(name);
    const link = object && parentLink(object);
    if (!object || !link) continue;
    const held = heldByColumn(object);
    const found = await rowsOf<{ id: string; parent: string | null; held_by: string | null }>(
      scope.db,
      sql`select id, ${ident(link.column)} as parent, ${held === undefined ? raw('null') : ident(held)} as held_by from ${ident(objectOf(scope.model, name).table)}
          where workspace_id = ${scope.workspaceId} and id = any(${group.map((row) => row.id)}::uuid[])`,
    );
    for (const row of found)
      if (row.parent) parents.set(row.id, { id: row.parent, heldBy: row.held_by });
  }
  return parents;
}

function surrounding(row: Row, parent: Parent | null): Surrounding {
  return {
    id: row.id,
    object: row.object,
    title: row.title,
    ownerId: row.owner_id,
    unitId: row.unit_id,
    isPrivate: row.private,
    openId: row.open_id,
    deleted: row.deleted,
    // 'edit' sorts before 'read': the smallest level is the widest.
    shared: row.level === 'edit' ? 'edit' : row.level === 'read' ? 'read' : 'none',
    parentId: parent?.id ?? null,
    heldBy: parent?.heldBy ?? null,
  };
}
