import { randomUUID } from 'node:crypto';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';

type Values = Readonly<Record<string, unknown>>;

/** Creates a record and gives its id. */
export async function add(scope: Scope, object: string, values: Values): Promise<string> {
  const id = randomUUID();
  await commit(scope, { changes: [{ op: 'create', object, id, values }] });
  return id;
}

/** Sets values of a record. */
export async function change(scope: Scope, object: string, id: string, values: Values) {
  return commit(scope, { changes: [{ op: 'update', object, id, values }] });
}

/** Puts a record into the recycle bin. */
export async function remove(scope: Scope, object: string, id: string) {
  return commit(scope, { changes: [{ op: 'delete', object, id }] });
}

/** The records whose link (`object.link`) points to that one: the asked fields, links as ids, in the order of their words. */
export async function listed(
  scope: Scope,
  links: `${string}.${string}`,
  id: string,
  fields: string[],
) {
  const [object = '', link = ''] = links.split('.');
  const filter = { field: link, op: 'is', value: id } as const;
  const { items } = await listRecords(scope, object, {
    filter,
    fields,
  });
  return inOrder(items.map((item) => fields.map((field) => plain(item[field]))));
}

/** Rows in the order of their words, for comparing what has no order. */
export function inOrder(rows: unknown[][]): unknown[][] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** The asked fields of a record, links as ids. */
export async function read(scope: Scope, object: string, id: string, fields: string[]) {
  const item = await findRecord(scope, object, id, { fields });
  return fields.map((field) => plain(item[field]));
}

function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
