import { isToMany } from '#model/model.ts';
import { rollUpsFedBy } from '../computed/roll-ups.ts';
import { sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { linkOf, type Planned } from './planned.ts';

/** To-many links by difference: what left, what came, what moved. */
export function linkParts(scope: Scope, changes: readonly Planned[]): Sql[] {
  const links = changes.flatMap((change) => changedLinks(change));
  const gone = links.flatMap(({ from_id, field, was, is }) =>
    was.filter((to) => !is.includes(to)).map((to_id) => ({ from_id, field, to_id })),
  );
  const kept = links.flatMap(({ object, from_id, field, is }) =>
    is.map((to_id, position) => ({ object, from_id, field, to_id, position })),
  );
  const parts: Sql[] = [];
  if (gone.length > 0) {
    parts.push(sql`unlinked as (delete from record_link l using json_to_recordset(${JSON.stringify(gone)}::json) as x(from_id uuid, field text, to_id uuid)
      where l.workspace_id = ${scope.workspaceId} and l.from_id = x.from_id and l.field = x.field and l.to_id = x.to_id)`);
  }
  if (kept.length > 0) {
    parts.push(sql`linked as (insert into record_link (workspace_id, object, field, from_id, to_id, position)
      select ${scope.workspaceId}::integer, x.object, x.field, x.from_id, x.to_id, x.position
      from json_to_recordset(${JSON.stringify(kept)}::json) as x(object text, from_id uuid, field text, to_id uuid, position integer)
      on conflict (workspace_id, from_id, field, to_id) do update set position = excluded.position)`);
  }
  return parts;
}

/** Marks the roll-ups whose figures these changes touch, each changeset with marks of its own, so that no writer waits for another. */
export function dirtyParts(scope: Scope, id: string, changes: readonly Planned[]): Sql[] {
  const fed = rollUpsFedBy(scope.model);
  const marks = new Map(
    changes
      .flatMap((change) =>
        (fed.get(change.object.name) ?? []).flatMap(({ field, link }) =>
          targets(change, link).map((record_id) => ({ record_id, field })),
        ),
      )
      .map((mark) => [`${mark.record_id} ${mark.field}`, mark]),
  );
  if (marks.size === 0) return [];
  return [
    sql`dirty as (insert into rollup_dirty (workspace_id, record_id, field, changeset_id, marked_at)
    select ${scope.workspaceId}::integer, x.record_id, x.field, ${id}::uuid, stamp.at from stamp,
      json_to_recordset(${JSON.stringify([...marks.values()])}::json) as x(record_id uuid, field text))`,
  ];
}

type ChangedLinks = { object: string; from_id: string; field: string; was: string[]; is: string[] };

function changedLinks({ object, id, before, after, changed }: Planned): ChangedLinks[] {
  return [...object.fields.values()]
    .filter(({ name, kind }) => isToMany(kind) && changed.has(name))
    .map(({ name }) => ({
      object: object.name,
      from_id: id,
      field: name,
      was: idList(before?.[name]),
      is: idList(after[name]),
    }));
}

function targets(change: Planned, link: string): string[] {
  return [change.before, change.after].flatMap((record) => linkOf(record, link) ?? []);
}

function idList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
