import { isId } from '#kit/id.ts';
import { isAmong } from '../database/among.ts';
import { ident, join, raw, sql, type Sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import type { Whose } from '../access/reach.ts';
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
  /** While it stands still: the fields that may be changed nevertheless; null where it is free. */
  readonly lock: readonly string[] | null;
};
export type Surroundings = ReadonlyMap<string, Surrounding>;

type Row = {
  id: string;
  object: string;
  title: string;
  owner_id: string | null;
  unit_id: string | null;
  private: boolean;
  open_id: string | null;
  parent_id: string | null;
  held_by: string | null;
  deleted: boolean;
  level: string | null;
  lock: readonly string[] | null;
};

/** Reads the search rows of these records and of what they hang on, with my shares. */
export async function loadSurroundings(scope: Scope, ids: Iterable<string>): Promise<Surroundings> {
  // What is no id names no record; the database would fail on it.
  const wanted = [...new Set(ids)].filter(isId);
  if (wanted.length === 0) return new Map();
  const rows = await readRows(scope, wanted);
  return new Map(rows.map((row) => [row.id, surrounding(row)]));
}

/** Everyone through whom a share reaches me: me, my teams, my units. */
export function granteesOf(scope: Pick<Scope, 'rights'>): string[] {
  const { rights } = scope;
  return [...rights.ownerIds, ...rights.teamIds, ...rights.unitIds];
}

function readRows(scope: Scope, ids: readonly string[]): Promise<Row[]> {
  const read = raw(
    'r.workspace_id, r.id, r.object, r.title, r.owner_id, r.unit_id, r.private, r.open_id, r.parent_id, r.held_by, r.deleted_at',
  );
  return rowsOf<Row>(
    scope.db,
    // Each parent by its key: of a thousand records the planner would rather read the whole table to join it.
    sql`with recursive around as (
          select ${read} from record r where r.workspace_id = ${scope.workspaceId} and ${isAmong(raw('r.id'), ids)}
          union select ${read} from around a cross join lateral
            (select * from record p where p.workspace_id = a.workspace_id and p.id = a.parent_id offset 0) r)
        select r.id, r.object, r.title, r.owner_id, r.unit_id, r.private, r.open_id, r.parent_id, r.held_by, r.deleted_at is not null as deleted,
          (select min(s.level) from share s where s.workspace_id = r.workspace_id and s.record_id = r.id
             and s.grantee_id = any(${granteesOf(scope)}::uuid[]) and s.deleted_at is null
             and (s.expires_at is null or s.expires_at > ${scope.now.toISOString()}::timestamptz)) as level,
          ${lockOf(scope)} as lock
        from around r`,
  );
}

/** What a record that stands still leaves open, as a list of fields; null where nothing holds it. */
function lockOf({ model }: Scope): Sql {
  const holds = [...model.objects.values()].flatMap((object) => {
    const { locks } = object.definition;
    if (!locks) return [];
    const column = (name: string) => {
      const found = object.fields.get(name)?.columns[0];
      if (!found) throw new Error(`${object.name}.${name} has no column`);
      return ident('l', found.name);
    };
    return [
      sql`(select coalesce(${column(locks.open)}, '[]'::jsonb) from ${ident(object.table)} l
        where l.workspace_id = r.workspace_id and ${column(locks.link)} = r.id and ${column(locks.field)} = ${locks.is}
          and l.deleted_at is null limit 1)`,
    ];
  });
  return holds.length > 0 ? sql`coalesce(${join(holds)})` : raw('null::jsonb');
}

function surrounding(row: Row): Surrounding {
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
    parentId: row.parent_id,
    heldBy: row.held_by,
    lock: row.lock,
  };
}
