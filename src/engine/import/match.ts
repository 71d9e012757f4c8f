import { Problem } from '#kit/problem.ts';
import type { ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import type { Scope } from '../scope.ts';
import { findingOf, type Finding } from './choose.ts';
import type { Context, SpelledKey, Task } from './decided.ts';
import type { Draft, Values } from './drafts.ts';
import { keyOf } from './keys.ts';
import { knownLink, type LinkWant, type Made } from './links.ts';
import { idsOf, tokenOf, type Found } from './look-up.ts';
import type { RowPlan } from './mapping.ts';
import { isByLink, nameOfKey, spelledBy } from './row-keys.ts';
import { spelled } from './spelling.ts';

/** The keys of the row with their spellings, in order; one with an empty cell is passed over, as is one over a link that is not known yet. */
export function matchKeysOf(
  scope: Scope,
  { plan, matchKeys }: Task,
  draft: Draft,
  links: Values = {},
): SpelledKey[] {
  if (draft.id !== null) return spelledKeys(scope, plan.object, ['id'], { id: draft.id });
  const values = { ...draft.values, ...links };
  return matchKeys.flatMap((key) => {
    const value = spelledBy(scope, plan.object, key, values);
    return value === null ? [] : [{ key, value }];
  });
}

/** Whether a row must know what it links to before it can find its record. */
export function needsLinks({ matchKeys }: Task): boolean {
  return matchKeys.some(isByLink);
}

/** The records that the row's links mean, as far as each is one. */
export function linksOf(
  scope: Scope,
  wants: readonly LinkWant[],
  found: ReadonlyMap<string, Found>,
  memory: ReadonlyMap<string, Made>,
): Values {
  return Object.fromEntries(
    wants
      .filter((wish) => !wish.isMany)
      .map((wish) => [wish.field.name, knownLink(scope, wish, found, memory)]),
  );
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

/** What the keys of a row find among the records that are there. */
export function findingIn(
  object: ObjectModel,
  keys: readonly SpelledKey[],
  found: ReadonlyMap<string, Found>,
): Finding {
  return findingOf(
    keys.map((one) => ({ key: nameOfKey(one.key), ids: idsOf(found, object, one) })),
  );
}

/** The record that a row means: one that is there, or one that this import makes. */
export type Match = {
  readonly id: string;
  readonly before: StoredRecord | null;
  readonly made: Made | null;
};

/** What the keys of a row find, also among what earlier rows make, and of the latter the one. */
export function findMatch(
  context: Context,
  draft: Draft,
  wants: readonly LinkWant[],
): { readonly finding: Finding; readonly made: Made | null } {
  const { scope, plan, found, memory } = context;
  const keys = needsLinks(context)
    ? matchKeysOf(scope, context, draft, linksOf(scope, wants, found, memory))
    : (context.keys.get(draft)?.match ?? []);
  const made = new Map<string, Made>();
  const looked = keys.map((one) => {
    const ids = idsOf(found, plan.object, one);
    const own = memory.get(tokenOf(plan.object, one.key, one.value));
    if (ids.length > 0 || own?.object !== plan.object) return { key: nameOfKey(one.key), ids };
    made.set(own.id, own);
    return { key: nameOfKey(one.key), ids: [own.id] };
  });
  const finding = findingOf(looked);
  return { finding, made: finding.how === 'key' ? (made.get(finding.id) ?? null) : null };
}

/** Refuses a key of another system, which is no id of ours; a lost id of ours makes the record anew under it. */
export function requireOwnId({ plan }: { plan: RowPlan }, draft: Draft): void {
  if (draft.id === null || plan.idColumn === null || /^[0-9a-f-]{36}$/i.test(draft.id)) return;
  throw new Problem(
    'import.not-id',
    { field: plan.object.fields.get('id')?.label, text: draft.id },
    { field: 'id' },
  );
}
