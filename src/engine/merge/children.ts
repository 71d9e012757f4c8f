import { canonicalJson } from '#kit/canonical-json.ts';
import type { ChangeInput } from '#model/api.ts';
import { isToMany, type ObjectModel } from '#model/model.ts';
import { isEmptyValue, sameValue, type StoredRecord } from '#model/stored.ts';

/** A record that leads to one of those that become one. */
export type Child = {
  readonly object: ObjectModel;
  readonly record: StoredRecord;
  /** The fields by which it leads there. */
  readonly fields: readonly string[];
};

type Merge = {
  readonly survivor: StoredRecord;
  readonly losers: ReadonlySet<string>;
  readonly now: string;
};

/** What becomes of the children of one object: who moves with which values, who is dropped for a twin. */
export type MovedChildren = {
  readonly changes: ChangeInput[];
  readonly moved: number;
  readonly dropped: number;
};

/**
 * Moves children of one object to the survivor: every link to a loser leads to it, what is there already is dropped and
 * fills the gaps of what stays, what would hang on itself is dropped. What lies in the recycle bin moves as it is.
 */
export function movedChildren(children: readonly Child[], merge: Merge): MovedChildren {
  const known = new Map<string, string>();
  const values = new Map<string, Record<string, unknown>>();
  const held = new Map<string, StoredRecord>();
  const objects = new Map<string, ObjectModel>();
  const dropped: ChangeInput[] = [];
  let moved = 0;
  // Those of the survivor stand first: of two twins the one that was there stays.
  for (const child of [...children].sort((a, b) => rank(a, merge) - rank(b, merge))) {
    const { object, record } = child;
    const id = String(record['id']);
    const changes = movedValues(child, merge);
    const next = { ...record, ...changes };
    const isLiving = record['deletedAt'] === null;
    const keys = isLiving ? keysOf(object, next) : [];
    const twin = keys.map((key) => known.get(key)).find((one) => one !== undefined);
    const comes = Object.keys(changes).length > 0;
    objects.set(id, object);
    if (comes && isLiving && (twin !== undefined || hangsOnItself(object, next))) {
      dropped.push({ op: 'delete', object: object.name, id });
      const kept = twin === undefined ? undefined : held.get(twin);
      if (twin !== undefined && kept)
        fill(object, { values, held }, { id: twin, kept, gone: next });
      continue;
    }
    for (const key of keys) known.set(key, id);
    held.set(id, next);
    if (comes) values.set(id, { ...changes });
    if (comes && isLiving) moved += 1;
  }
  const updates = [...values].map(([id, some]): ChangeInput => ({
    op: 'update',
    object: objects.get(id)?.name ?? '',
    id,
    values: some,
  }));
  return { changes: [...dropped, ...updates], moved, dropped: dropped.length };
}

function rank({ record, fields }: Child, { losers }: Merge): number {
  return fields.some((name) => [record[name]].flat().some((id) => losers.has(String(id)))) ? 1 : 0;
}

/** The links that lead to the survivor instead, with what else the object says of a record that moves. */
function movedValues({ object, record, fields }: Child, { survivor, losers, now }: Merge) {
  const id = survivor['id'];
  const values: Record<string, unknown> = {};
  for (const link of fields) {
    const value = record[link];
    const isMany = isToMany(object.fields.get(link)?.kind ?? 'text');
    if (isMany && Array.isArray(value) && value.some((one) => losers.has(String(one))))
      values[link] = [
        ...new Set(value.map((one: unknown) => (losers.has(String(one)) ? id : one))),
      ];
    if (isMany || !losers.has(String(value))) continue;
    values[link] = id;
    const further = object.definition.merging?.moved?.(record, { link, survivor, now }) ?? {};
    for (const [name, set] of Object.entries(further))
      if (!sameValue(record[name] ?? null, set)) values[name] = set;
  }
  return values;
}

/** Under which a twin is known: sets that must be unique, and those that say of two that they are one. */
function keysOf(object: ObjectModel, record: StoredRecord): string[] {
  const { uniqueTogether = [], merging } = object.definition;
  const unique = uniqueTogether.filter((names) => names.every((name) => record[name] != null));
  return [...unique, ...(merging?.twins ?? [])].map((names) =>
    canonicalJson([names.join(), names.map((name) => record[name] ?? null)]),
  );
}

function hangsOnItself({ definition }: ObjectModel, record: StoredRecord): boolean {
  const links = (definition.merging?.apart ?? []).map((name) => record[name]);
  return links.length > 1 && links[0] != null && links.every((id) => id === links[0]);
}

type Held = {
  readonly values: Map<string, Record<string, unknown>>;
  readonly held: Map<string, StoredRecord>;
};

function fill(
  { fields, definition }: ObjectModel,
  { values, held }: Held,
  { id, kept, gone }: { id: string; kept: StoredRecord; gone: StoredRecord },
): void {
  const either = definition.merging?.either ?? [];
  const gaps = [...fields.values()].flatMap(({ name, field, kind, standard }) => {
    if (standard || field.readOnly || field.internal || kind === 'formula' || kind === 'rollUp')
      return [];
    const comes = either.includes(name)
      ? gone[name] === true && kept[name] !== true
      : isEmptyValue(kept[name]) && !isEmptyValue(gone[name]);
    return comes ? [[name, gone[name]] as const] : [];
  });
  if (gaps.length === 0) return;
  const filled = Object.fromEntries(gaps);
  values.set(id, { ...values.get(id), ...filled });
  held.set(id, { ...kept, ...filled });
}
