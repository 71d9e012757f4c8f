import type { ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { ident, raw, sql, type Sql } from '../database/sql.ts';
import type { Rights, Scope } from '../scope.ts';
import { parentLink } from './reach.ts';

/** Whose a part is that hangs on nothing yet: its maker's alone; null once it hangs on a record, and for all other records. */
export function makerOfUnbound({ definition }: ObjectModel, record: StoredRecord): string | null {
  const { access } = definition;
  if (access.kind !== 'part' || access.unbound === undefined) return null;
  const maker = record['createdBy'];
  return (record[access.of] ?? null) === null && typeof maker === 'string' ? maker : null;
}

/** Whether parts of the object may hang on nothing yet. */
export function mayBeUnbound({ definition }: ObjectModel): boolean {
  return definition.access.kind === 'part' && definition.access.unbound !== undefined;
}

/** The column of a part's object that says by which field its record holds it. */
export function heldByColumn(object: ObjectModel): string | undefined {
  const { access } = object.definition;
  const name = access.kind === 'part' ? access.heldBy : undefined;
  return name === undefined ? undefined : object.fields.get(name)?.columns[0]?.name;
}

/** Fields as parts name them (`contact.photo`) that these rights do not show as they are. */
export function fieldsNotShown(rights: Rights): string[] {
  if (rights.system || rights.administrator) return [];
  return [...rights.fields].flatMap(([object, fields]) =>
    [...fields].flatMap(([field, right]) =>
      right === 'hidden' || right === 'masked' ? [`${object}.${field}`] : [],
    ),
  );
}

/** Whether the record holds the part by a field that these rights do not show. */
export function isHeldHidden(rights: Rights, heldBy: string | null): boolean {
  return heldBy !== null && fieldsNotShown(rights).includes(heldBy);
}

/** Parts that hang on nothing yet and are mine. */
export function unboundParts({ rights }: Scope, object: ObjectModel, alias: string): Sql[] {
  const link = parentLink(object);
  const maker = object.fields.get('createdBy')?.columns[0]?.name;
  if (!link || maker === undefined || !mayBeUnbound(object)) return [];
  if (rights.system) return [raw('true')];
  if (rights.userId === '') return [];
  return [
    sql`(${ident(alias, link.column)} is null and ${ident(alias, maker)} = ${rights.userId})`,
  ];
}

/** Parts that their record does not hold by a field that I may not see. */
export function notHeldHidden({ rights }: Scope, object: ObjectModel, alias: string): Sql[] {
  const column = heldByColumn(object);
  const hidden = column === undefined ? [] : fieldsNotShown(rights);
  if (column === undefined || hidden.length === 0) return [];
  return [
    sql`(${ident(alias, column)} is null or ${ident(alias, column)} <> all(${hidden}::text[]))`,
  ];
}
