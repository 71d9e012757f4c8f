import { Problem } from '#kit/problem.ts';
import { plainOf, testOf } from './comparison.ts';
import type { Comparison, Condition } from './condition.ts';
import type { FieldOfKind } from './field.ts';
import { isToMany, isToOne, objectOf, type Model, type ObjectModel } from './model.ts';
import { manyOf, pathOf, type FieldPath } from './path.ts';
import { isEmptyValue, partOf } from './stored.ts';

/** A record in memory: its own fields by name, links as ids or as `{ id }`. */
export type MemoryRecord = Readonly<Record<string, unknown>>;

/** Where the records come from: their model, and how linked ones are found; give only what the asker may see. */
export type MemoryContext = {
  readonly model: Model;
  readonly object: string;
  /** The linked record of a path; deleted ones count as none. A path without this is a bug of the caller. */
  readonly linked?: (object: string, id: string) => MemoryRecord | undefined;
  /** The records of a to-many link (`members`, `contact.account`) of a record of the object; deleted ones do not count. */
  readonly many?: (object: string, id: string, link: string) => readonly MemoryRecord[];
  /** The base amount of money that does not carry its own `base`; without either, money compares with nothing. */
  readonly base?: (money: { readonly amount: string; readonly currency: string }) => string | null;
};

/** Whether the record meets the condition, whose symbolic values have been resolved; reads no clock. */
export function evaluate(
  condition: Condition,
  record: MemoryRecord,
  context: MemoryContext,
): boolean {
  return predicateOf(condition, context)(record);
}

/** The condition as a function that has read its paths and constants once: for many records. */
export function predicateOf(condition: Condition, context: MemoryContext): Predicate {
  return predicate(condition, objectOf(context.model, context.object), context);
}

type Predicate = (record: MemoryRecord) => boolean;

function predicate(condition: Condition, object: ObjectModel, context: MemoryContext): Predicate {
  if ('field' in condition) return comparisonPredicate(condition, object, context);
  if ('link' in condition) return manyPredicate(condition, object, context);
  if ('all' in condition) {
    const parts = condition.all.map((part) => predicate(part, object, context));
    return (record) => parts.every((holds) => holds(record));
  }
  const isAny = 'any' in condition;
  const group = isAny ? condition.any : condition.none;
  const parts = group.map((part) => predicate(part, object, context));
  return (record) => parts.some((holds) => holds(record)) === isAny;
}

function manyPredicate(
  condition: Extract<Condition, { link: string }>,
  object: ObjectModel,
  context: MemoryContext,
): Predicate {
  const { text, target } = manyOf(context.model, object, condition.link);
  const where = predicate(condition.where, target, context);
  const { many } = context;
  if (!many) throw new Error(`nobody gives the records of ${object.name} by ${text}`);
  return (record) => {
    const records = many(object.name, String(record['id']), text).filter(isLiving);
    if (condition.quantifier === 'all') return records.every(where);
    return records.some(where) === (condition.quantifier === 'any');
  };
}

function comparisonPredicate(
  comparison: Comparison,
  object: ObjectModel,
  context: MemoryContext,
): Predicate {
  const path = pathOf(context.model, object, comparison.field);
  if (path.steps.length > 0 && !context.linked) {
    throw new Error(`nobody gives the records that ${path.text} leads over`);
  }
  const plain = plainOf(comparison);
  const isEmptiness = plain.op === 'isEmpty';
  const holds = isEmptiness ? isEmptyValue : testOf(path, plain);
  const read = isEmptiness ? presentValue : comparedValue;
  return (record) => {
    const owner = ownerOf(record, path, context);
    return holds(owner ? read(owner, path, context) : null) !== plain.isNegated;
  };
}

/** The record that the path's field belongs to, if there is one and it lives. */
function ownerOf(
  record: MemoryRecord,
  path: FieldPath,
  context: MemoryContext,
): MemoryRecord | undefined {
  let here: MemoryRecord | undefined = record;
  for (const { field, target } of path.steps) {
    const id: string | null = here ? idOf(here[field.name]) : null;
    const next: MemoryRecord | undefined =
      id === null ? undefined : context.linked?.(target.name, id);
    here = next && isLiving(next) ? next : undefined;
  }
  return here;
}

function isLiving(record: MemoryRecord): boolean {
  return isEmptyValue(record['deletedAt']);
}

/** What is compared: the ids of links, a part of a value, money in the base currency. */
function comparedValue(record: MemoryRecord, path: FieldPath, context: MemoryContext): unknown {
  const { field, column } = path;
  const value = record[field.name];
  if (field.field.kind === 'rollUp') return rolledUp(value, field.field, field.name);
  if (isToMany(field.kind)) return Array.isArray(value) ? value.map(idOf) : [];
  if (isToOne(field.kind)) return idOf(value);
  if (column?.part === undefined) return value;
  return column.part === 'base' ? baseOf(value, context) : partOf(value, column.part);
}

/** What must be there for the field not to be empty: of money the amount, of an address any of its parts. */
function presentValue(record: MemoryRecord, path: FieldPath, context: MemoryContext): unknown {
  const value = record[path.field.name];
  if (path.kind === 'money') return partOf(value, 'amount');
  if (path.kind !== 'address' && path.kind !== 'place') return comparedValue(record, path, context);
  const parts = path.field.columns.map(({ part }) =>
    part === undefined ? null : partOf(value, part),
  );
  return parts.find((part) => !isEmptyValue(part));
}

// A figure that nobody reckoned for this record is refused rather than taken for empty.
function rolledUp(value: unknown, { measure }: FieldOfKind<'rollUp'>, name: string): unknown {
  if (value === undefined) throw new Problem('condition.roll-up-not-kept', { field: name });
  return value ?? (measure === 'count' ? 0 : null);
}

function baseOf(value: unknown, context: MemoryContext): unknown {
  const base = partOf(value, 'base');
  const amount = partOf(value, 'amount');
  const currency = partOf(value, 'currency');
  if (base !== null || typeof amount !== 'string' || typeof currency !== 'string') return base;
  return context.base?.({ amount, currency }) ?? null;
}

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' ? partOf(value, 'id') : value;
  return typeof id === 'string' && id !== '' ? id : null;
}
