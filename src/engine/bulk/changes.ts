import { Problem } from '#kit/problem.ts';
import type { ChangeInput, QueryInput } from '#model/api.ts';
import type { BulkChange } from '#model/bulk.ts';
import { isToMany } from '#model/model.ts';
import { knownObject } from '../commit/load.ts';
import { listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';

/** Which records are meant: those named, or all that a list shows. */
export type BulkTarget = Pick<QueryInput, 'filter' | 'search'> & { readonly ids?: string[] };

/** The most records of one transaction. */
const mostAtOnce = 5000;

type Page = {
  readonly changes: ChangeInput[];
  readonly count: number;
  readonly next: string | null;
};

/** The changes to the next records of the target, 5,000 at most, in the order of their ids: what is changed meanwhile never shifts what comes next. */
export async function nextChanges(
  scope: Scope,
  object: string,
  { target, change, cursor }: { target: BulkTarget; change: BulkChange; cursor: string | null },
): Promise<Page> {
  requireField(scope, object, change);
  const { ids } = target;
  if (ids && change.op !== 'links')
    return {
      changes: ids.map((id) => changeOf(object, id, change)),
      count: ids.length,
      next: null,
    };
  const { items, next } = await listRecords(scope, object, {
    fields: change.op === 'links' ? [change.field] : ['id'],
    ...(ids ? { filter: anyOf(ids) } : queryOf(target)),
    sort: ['id'],
    limit: mostAtOnce,
    ...(cursor === null ? {} : { cursor }),
  });
  if (ids && items.length < new Set(ids).size)
    throw new Problem('record.missing', {}, { status: 404 });
  const changes = items.flatMap((item) => {
    const id = String(item['id']);
    return change.op === 'links' ? linked(object, id, item, change) : changeOf(object, id, change);
  });
  return { changes, count: items.length, next };
}

function queryOf({ filter, search }: BulkTarget): Pick<QueryInput, 'filter' | 'search'> {
  return { ...(filter ? { filter } : {}), ...(search ? { search } : {}) };
}

// A comparison holds a thousand values at most.
function anyOf(ids: readonly string[]): NonNullable<QueryInput['filter']> {
  const slices = Array.from({ length: Math.ceil(ids.length / 1000) }, (_, index) =>
    ids.slice(index * 1000, (index + 1) * 1000),
  );
  return { any: slices.map((value) => ({ field: 'id', op: 'in' as const, value })) };
}

function changeOf(
  object: string,
  id: string,
  change: Exclude<BulkChange, { op: 'links' }>,
): ChangeInput {
  return change.op === 'delete'
    ? { op: 'delete', object, id }
    : { op: 'update', object, id, values: change.values };
}

type Links = Extract<BulkChange, { op: 'links' }>;

/** The record's links with some added and some taken out; nothing where they are so already. */
function linked(
  object: string,
  id: string,
  item: Readonly<Record<string, unknown>>,
  { field, add = [], remove = [] }: Links,
): ChangeInput[] {
  const before = idsOf(item[field]);
  const kept = before.filter((one) => !remove.includes(one));
  const after = [...new Set([...kept, ...add])];
  if (after.length === before.length && after.every((one) => before.includes(one))) return [];
  return [{ op: 'update', object, id, values: { [field]: after } }];
}

function idsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((one) =>
    typeof one === 'object' && one !== null && 'id' in one ? [String(one.id)] : [],
  );
}

function requireField(scope: Scope, name: string, change: BulkChange): void {
  const object = knownObject(scope, name);
  if (change.op !== 'links') return;
  const field = object.fields.get(change.field);
  if (!field || !isToMany(field.kind))
    throw new Problem(
      'field.unknown',
      { field: change.field },
      { field: change.field, status: 400 },
    );
}
