import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import { isEmptyValue, sameValue, type StoredRecord } from '#model/stored.ts';
import { commit } from '../commit/index.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { loadShapeRecords } from './load.ts';

// Under which word each kind of record stands in the text, and by what it is known again.
const groups = {
  objects: { object: 'own-object', key: ['name'] },
  fields: { object: 'own-field', key: ['object', 'name'] },
  options: { object: 'own-option', key: ['object', 'field', 'code'] },
  names: { object: 'own-name', key: ['target'] },
  checks: { object: 'own-check', key: ['object', 'name'] },
  layouts: { object: 'own-layout', key: ['object', 'role'] },
  switchedAreas: { object: 'switched-area', key: ['area', 'unit'] },
} as const;
type GroupName = keyof typeof groups;

const names: readonly GroupName[] = [
  'objects',
  'fields',
  'options',
  'names',
  'checks',
  'layouts',
  'switchedAreas',
];

const entries = z.array(z.record(z.string(), z.unknown())).max(2000).optional();

/** A workspace's own shape as text: what it added and said otherwise, known by names instead of ids. */
export const shapeTextSchema = z.strictObject({
  rapportShape: z.literal(1),
  objects: entries,
  fields: entries,
  options: entries,
  names: entries,
  checks: entries,
  layouts: entries,
  switchedAreas: entries,
});
export type ShapeText = z.infer<typeof shapeTextSchema>;

/** The whole shape of the workspace, in an order that does not change by itself, so that two texts can be compared. */
export async function readShapeText(scope: Scope): Promise<ShapeText> {
  const [records, linked] = [await shapeRecords(scope), await linkNames(scope)];
  const listed = names.map((name) => {
    const object = objectOf(scope.model, groups[name].object);
    const some = (records.get(groups[name].object) ?? []).map((record) =>
      entryOf(object, record, linked),
    );
    return [name, some.toSorted((a, b) => (keyOf(name, a) < keyOf(name, b) ? -1 : 1))] as const;
  });
  return { rapportShape: 1, ...Object.fromEntries(listed) };
}

/**
 * Brings the workspace to what the text says, as one changeset, or shows the diff: adds what is missing and changes what differs.
 * What the text does not name stays; the same text twice changes nothing.
 */
export async function applyShapeText(
  scope: Scope,
  text: ShapeText,
  options: { dryRun: boolean; reason?: string },
): Promise<ChangesetReply> {
  const [records, linked] = [await shapeRecords(scope), await linkNames(scope)];
  const changes = names.flatMap((name): ChangeInput[] => {
    const object = objectOf(scope.model, groups[name].object);
    const there = new Map(
      (records.get(object.name) ?? []).map((record) => [
        keyOf(name, entryOf(object, record, linked)),
        record,
      ]),
    );
    return (text[name] ?? []).flatMap((entry) =>
      changeOf(object, { entry, known: there.get(keyOf(name, entry)), linked }),
    );
  });
  return commit(scope, { changes, ...options });
}

function shapeRecords(scope: Scope) {
  return loadShapeRecords(scope.db, scope.model.own?.standard ?? scope.model, scope.workspaceId);
}

type LinkNames = {
  readonly names: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
};

/** Roles and units by the code or name under which a text knows them. */
async function linkNames({ db, workspaceId }: Scope): Promise<LinkNames> {
  const rows = await rowsOf<{ id: string; object: string; name: string }>(
    db,
    sql`select id, 'role' as object, coalesce(code, name) as name from role where workspace_id = ${workspaceId} and deleted_at is null
        union all select id, 'unit', coalesce(code, name) from unit where workspace_id = ${workspaceId} and deleted_at is null`,
  );
  return {
    names: new Map(rows.map(({ id, name }) => [id, name])),
    ids: new Map(rows.map(({ id, object, name }) => [`${object} ${name}`, id])),
  };
}

function settable(object: ObjectModel) {
  return [...object.fields.values()].filter(
    ({ standard, field, kind }) => !standard && !field.readOnly && kind !== 'formula',
  );
}

/** What a record says, without what is empty or as it is by itself. */
function entryOf(
  object: ObjectModel,
  record: StoredRecord,
  { names: known }: LinkNames,
): Record<string, unknown> {
  return Object.fromEntries(
    settable(object).flatMap(({ name, kind, field }) => {
      const value = record[name];
      if (isEmptyValue(value) || sameValue(value, field.default)) return [];
      return [[name, kind === 'link' ? (known.get(String(value)) ?? value) : value]];
    }),
  );
}

function keyOf(name: GroupName, entry: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(groups[name].key.map((part) => entry[part] ?? null));
}

type Asked = {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly known: StoredRecord | undefined;
  readonly linked: LinkNames;
};

function changeOf(object: ObjectModel, { entry, known, linked }: Asked): ChangeInput[] {
  const given = Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [
      name,
      linkedValue(object, name, { value, linked }),
    ]),
  );
  if (!known) return [{ op: 'create', object: object.name, values: given }];
  // What the text leaves out is as it is by itself.
  const whole = Object.fromEntries(
    settable(object).map(({ name, field }) => [name, given[name] ?? field.default ?? null]),
  );
  const unknown = Object.fromEntries(Object.entries(given).filter(([name]) => !(name in whole)));
  const differing = Object.entries(whole).filter(
    ([name, value]) => !sameValue(known[name] ?? null, value),
  );
  const values = { ...Object.fromEntries(differing), ...unknown };
  if (Object.keys(values).length === 0) return [];
  return [{ op: 'update', object: object.name, id: String(known['id']), values }];
}

function linkedValue(
  object: ObjectModel,
  name: string,
  { value, linked }: { value: unknown; linked: LinkNames },
): unknown {
  const field = object.fields.get(name);
  if (field?.kind !== 'link' || typeof value !== 'string') return value;
  const id = linked.ids.get(`${field.target ?? ''} ${value}`);
  if (id === undefined)
    throw new Problem('shape.unknown-link', { field: field.label, name: value }, { field: name });
  return id;
}
