import { Problem } from '#kit/problem.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import type { ObjectModel } from '#model/model.ts';
import type { Scope } from '../scope.ts';
import type { Context, SpelledKey, Task } from './decided.ts';
import type { Draft, Values } from './drafts.ts';
import { keyOf } from './keys.ts';
import type { Made } from './links.ts';
import { tokenOf, type Found } from './look-up.ts';
import type { RowPlan } from './mapping.ts';
import { spelled } from './spelling.ts';

/** Of each match key the field that an index serves, spelled; nothing where the row lacks one of its fields. */
export function matchKeysOf(scope: Scope, { plan, matchKeys }: Task, draft: Draft): SpelledKey[][] {
  if (draft.id !== null) return [spelledKeys(scope, plan.object, ['id'], { id: draft.id })];
  return matchKeys.map((names) => {
    if (names.some((name) => draft.values[name] == null)) return [];
    return spelledKeys(scope, plan.object, names, draft.values).slice(0, 1);
  });
}

/** The keys of the row that no other record may have. */
export function claimsOf(scope: Scope, { plan, uniqueKeys }: Task, draft: Draft): SpelledKey[] {
  const values = titled(plan.object, draft.values);
  const bound = uniqueKeys.filter(({ unique }) => values[unique?.unless ?? ''] !== true);
  return spelledKeys(
    scope,
    plan.object,
    bound.map((key) => key.field),
    values,
  );
}

/** The values with a title, where the row gives one under another name. */
export function titled({ definition }: ObjectModel, values: Values): Values {
  const { title, importing } = definition;
  const other = importing?.titleFrom?.find((name) => values[name] != null);
  return values[title] == null && other !== undefined
    ? { ...values, [title]: values[other] }
    : values;
}

function spelledKeys(
  scope: Scope,
  object: ObjectModel,
  names: readonly string[],
  values: Values,
): SpelledKey[] {
  return names.flatMap((name) => {
    const key = keyOf(object, name);
    const value = key && spelled(scope, object, key, values[name]);
    return key && value ? [{ key, value }] : [];
  });
}

/** The records that have one of these keys. */
export function foundBy(
  object: ObjectModel,
  keys: readonly SpelledKey[],
  found: ReadonlyMap<string, Found>,
): string[] {
  return keys.flatMap(
    ({ key, value }) => found.get(`${object.name}|${key.field}`)?.get(value) ?? [],
  );
}

/** The record that a row means: one that is there, or one that this import makes. */
export type Match = {
  readonly id: string;
  readonly before: StoredRecord | null;
  readonly made: Made | null;
};

/** The record that the row means, null for a new one; refuses what could be several. */
export function findMatch(
  { plan, matchKeys, keys, found, loaded, memory }: Context,
  draft: Draft,
): Match | null {
  for (const [at, [one]] of (keys.get(draft)?.match ?? []).entries()) {
    if (!one) continue;
    const others = matchKeys[at]?.slice(1) ?? [];
    const ids = (found.get(`${plan.object.name}|${one.key.field}`)?.get(one.value) ?? []).filter(
      (id) => agrees(loaded.get(id), draft, others),
    );
    if (ids.length > 1)
      throw new Problem(
        'import.ambiguous',
        {
          field: plan.object.fields.get(one.key.field)?.label,
          text: textOf(draft.values[one.key.field] ?? draft.id),
        },
        { field: one.key.field, status: 409 },
      );
    if (ids[0] !== undefined) return { id: ids[0], before: loaded.get(ids[0]) ?? null, made: null };
    const made = memory.get(tokenOf(plan.object, one.key, one.value));
    if (
      made?.object === plan.object &&
      others.every((name) => sameValue(made.values[name] ?? null, draft.values[name] ?? null))
    )
      return { id: made.id, before: null, made };
  }
  if (draft.id !== null && plan.idColumn !== null) return draftOfUnknownId(draft, plan);
  return null;
}

// A key of another system is no id of ours; a lost id of ours makes the record anew under it.
function draftOfUnknownId(draft: Draft, plan: RowPlan): null {
  if (draft.id !== null && !/^[0-9a-f-]{36}$/i.test(draft.id))
    throw new Problem(
      'import.not-id',
      { field: plan.object.fields.get('id')?.label, text: draft.id },
      { field: 'id' },
    );
  return null;
}

function agrees(record: StoredRecord | undefined, draft: Draft, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  return (
    record !== undefined &&
    names.every((name) => sameValue(record[name] ?? null, draft.values[name] ?? null))
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
