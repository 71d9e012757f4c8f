import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { ImportSettings } from '#model/import-settings.ts';
import type { ImportKey } from '#model/importing.ts';
import { narrowerObjects, objectOf, type FieldModel, type ObjectModel } from '#model/model.ts';
import type { Scope } from '../scope.ts';
import { wholeParts, type Draft, type Values } from './drafts.ts';
import { keysOf } from './keys.ts';
import { idsOf, tokenOf, want, type Found, type Wanted } from './look-up.ts';
import type { RowPlan } from './mapping.ts';
import { spelledBy, type LookUpKey } from './row-keys.ts';
import { spelled } from './spelling.ts';

/** A record that this import makes, under every token by which later rows may mean it. */
export type Made = {
  readonly id: string;
  readonly object: ObjectModel;
  readonly values: Values;
  readonly tokens: readonly string[];
  /** Whether the commit door has it already. */
  written: boolean;
  /** Made by a row of its own, not because another names it. */
  readonly byRow: boolean;
};

/** What a row means by a link: keys to look for, in order, and the values to make it with. */
export type LinkWant = {
  readonly field: FieldModel;
  readonly object: ObjectModel;
  readonly isMany: boolean;
  readonly keys: readonly { readonly key: ImportKey; readonly value: string }[];
  readonly text: string;
  readonly values: Values | null;
};

/** The links of a row, and in `wanted` what must be looked up for them. */
export function linkWants(
  scope: Scope,
  plan: RowPlan,
  draft: Draft,
  settings: ImportSettings,
): LinkWant[] {
  const described = draft.linked.map(({ plan: one, values }) =>
    describedWant(scope, one, values, settings),
  );
  const named = draft.references.flatMap(({ name, isMany, texts }) => {
    const field = plan.object.fields.get(name);
    return field ? texts.map((text) => namedWant(scope, { field, isMany }, text, settings)) : [];
  });
  return [...described, ...named];
}

/** Adds what the links ask for to what is to be looked up. */
export function addWanted(wanted: Wanted, wants: readonly LinkWant[]): void {
  for (const { object, keys } of wants)
    for (const { key, value } of keys) want(wanted, object, key, value);
}

/** The id of the record that is meant: one that is there, or one that this import makes. Refuses what is missing or could be several. */
export function linkedId(
  scope: Scope,
  wish: LinkWant,
  found: ReadonlyMap<string, Found>,
  made: Map<string, Made>,
): { id: string; made: Made | null } {
  const { object, keys, field, text } = wish;
  for (const { key, value } of keys) {
    const ids = idsOf(found, object, { key, value });
    if (ids.length > 1)
      throw new Problem(
        'import.link-ambiguous',
        { field: field.label, text },
        { field: field.name, status: 409 },
      );
    if (ids[0] !== undefined) return { id: ids[0], made: null };
    const own = made.get(tokenOf(object, key, value));
    if (own && fits(scope, object, own.object)) return { id: own.id, made: own };
  }
  if (!wish.values)
    throw new Problem(
      'import.link-missing',
      { field: field.label, text, object: object.definition.label.one },
      { field: field.name },
    );
  const record = newLinked(scope, object, { ...wish.values }, text);
  for (const token of record.tokens) made.set(token, record);
  return { id: record.id, made: record };
}

/** The id of the record that is meant, where it is there or made by now and is one; null otherwise. */
export function knownLink(
  scope: Scope,
  { object, keys }: LinkWant,
  found: ReadonlyMap<string, Found>,
  made: ReadonlyMap<string, Made>,
): string | null {
  for (const one of keys) {
    const [id, ...others] = idsOf(found, object, one);
    if (id !== undefined) return others.length > 0 ? null : id;
    const own = made.get(tokenOf(object, one.key, one.value));
    if (own && fits(scope, object, own.object)) return own.id;
  }
  return null;
}

/** A record to be made because a row names it, with all tokens under which later rows may mean it. */
function newLinked(scope: Scope, object: ObjectModel, values: Values, text: string): Made {
  const { title, importing } = object.definition;
  const isTold = [title, ...(importing?.titleParts ?? [])].some((name) => values[name] != null);
  // Whoever is known by a number alone is called by it.
  const named = isTold || text === '' ? values : { ...values, [title]: text };
  const tokens = tokensOf(scope, object, named, keysOf(object));
  return { id: newId(), object, values: named, tokens, written: false, byRow: false };
}

/** The tokens by these keys under which a record with the values may be meant. */
export function tokensOf(
  scope: Scope,
  object: ObjectModel,
  values: Values,
  keys: readonly LookUpKey[],
): string[] {
  return keys.flatMap((key) => {
    const value = spelledBy(scope, object, key, values);
    return value === null ? [] : [tokenOf(object, key, value)];
  });
}

function fits(scope: Scope, asked: ObjectModel, made: ObjectModel): boolean {
  return (
    asked.name === made.name ||
    narrowerObjects(scope.model, asked).some((one) => one.name === made.name)
  );
}

function describedWant(
  scope: Scope,
  { field, target }: RowPlan['linked'][number],
  values: Values,
  settings: ImportSettings,
): LinkWant {
  const declared = new Set(target.definition.importing?.keys?.map((key) => key.field));
  const all = keysOf(target).flatMap((key) => {
    const value = spelled(scope, target, key, values[key.field]);
    return value === null ? [] : [{ key, value }];
  });
  // People share names: one who is known by more is not looked for by his name.
  const keys = all.some(({ key }) => declared.has(key.field))
    ? all.filter(({ key }) => declared.has(key.field) || key.field === 'id')
    : all;
  const text = [values[target.definition.title], ...keys.map(({ key }) => values[key.field])].find(
    (value) => typeof value === 'string',
  );
  return {
    field,
    object: target,
    isMany: false,
    keys,
    text: typeof text === 'string' ? text : '',
    values:
      mayMake(settings, field, target) && narrowerObjects(scope.model, target).length === 0
        ? wholeAddresses(target, values)
        : null,
  };
}

function wholeAddresses(object: ObjectModel, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      object.fields.get(name)?.kind === 'address' ? wholeParts('address', value, null) : value,
    ]),
  );
}

function namedWant(
  scope: Scope,
  { field, isMany }: { field: FieldModel; isMany: boolean },
  text: string,
  settings: ImportSettings,
): LinkWant {
  const object = objectOf(scope.model, field.target ?? '');
  const name = /<([^<>\s]+@[^<>\s]+)>$/.exec(text)?.[1] ?? text;
  const keys = keysOf(object).flatMap((key) => {
    const value = spelled(scope, object, key, name);
    return value === null ? [] : [{ key, value }];
  });
  const isMade =
    mayMake(settings, field, object) && narrowerObjects(scope.model, object).length === 0;
  return {
    field,
    object,
    isMany,
    keys,
    text,
    values: isMade ? { [object.definition.title]: name } : null,
  };
}

// What belongs to somebody is made when a row names it; lists that all share grow only where that is asked for.
function mayMake({ createLinks }: ImportSettings, field: FieldModel, target: ObjectModel): boolean {
  if (target.name === 'user' || target.definition.affectsRights) return false;
  if (createLinks === undefined) return target.owned;
  if (typeof createLinks === 'boolean') return createLinks;
  return (createLinks[field.name] ?? false) !== false;
}
