import { addDays, isDay } from '#kit/day.ts';
import { addMilliseconds, endOfDay, instantOf, startOfDay } from '#kit/instant.ts';
import { relativeRange, relativeRanges, type RelativeRange } from '#kit/relative-range.ts';
import type { Comparison, Condition, Operator } from './condition.ts';
import { isMe, isMyPeople, isMyUnit, isRelative, type RelativeValue } from './condition-values.ts';
import { objectOf, type Model, type ObjectModel } from './model.ts';
import { manyOf, pathOf } from './path.ts';

/** Who asks, when and where: what symbolic values stand for. */
export type Asker = {
  readonly now: Date;
  /** His zone; the workspace's for rules and segments. */
  readonly zone: string;
  readonly userId: string;
  readonly unitIds: readonly string[];
  /** All who report to him, at any level; nobody unless said. */
  readonly lineIds?: readonly string[];
  /** The first weekday, 1 for Monday to 7 for Sunday; Monday unless said otherwise. */
  readonly weekStart?: number;
};

// First and last moment, both inside: days, or instants in milliseconds.
type Span = { readonly first: string; readonly last: string };

/**
 * The same condition with constants only: me, my units and relative times as of now;
 * a day compared with an instant means the whole day in the asker's zone.
 */
export function resolveCondition(
  model: Model,
  objectName: string,
  condition: Condition,
  asker: Asker,
): Condition {
  return resolve(model, objectOf(model, objectName), condition, asker);
}

function resolve(model: Model, object: ObjectModel, condition: Condition, asker: Asker): Condition {
  const inside = (part: Condition) => resolve(model, object, part, asker);
  if ('field' in condition) return resolveComparison(model, object, condition, asker);
  if ('all' in condition) return { all: condition.all.map(inside) };
  if ('any' in condition) return { any: condition.any.map(inside) };
  if ('none' in condition) return { none: condition.none.map(inside) };
  const { target } = manyOf(model, object, condition.link);
  return { ...condition, where: resolve(model, target, condition.where, asker) };
}

function resolveComparison(
  model: Model,
  object: ObjectModel,
  comparison: Comparison,
  asker: Asker,
): Condition {
  const { kind } = pathOf(model, object, comparison.field);
  if (comparison.value === undefined || comparison.value === null) return comparison;
  if (kind === 'day') return timeCondition(comparison, (value) => daySpan(value, asker));
  if (kind === 'instant') return timeCondition(comparison, (value) => instantSpan(value, asker));
  return idComparison(comparison, asker);
}

function idComparison(comparison: Comparison, asker: Asker): Comparison {
  const { field, op, value } = comparison;
  if (Array.isArray(value)) return { field, op, value: value.flatMap((one) => idsOf(one, asker)) };
  if (!isMe(value) && !isMyUnit(value) && !isMyPeople(value)) return comparison;
  // A person may belong to several units or have several people, or none.
  return { field, op: op === 'isNot' ? 'notIn' : 'in', value: idsOf(value, asker) };
}

function idsOf(value: unknown, asker: Asker): readonly unknown[] {
  if (isMe(value)) return [asker.userId];
  if (isMyPeople(value)) return asker.lineIds ?? [];
  return isMyUnit(value) ? asker.unitIds : [value];
}

function timeCondition(
  { field, op, value }: Comparison,
  spanOf: (value: unknown) => Span,
): Condition {
  const within = (one: unknown): Condition => inside(field, spanOf(one));
  const list = Array.isArray(value) ? value : [value];
  const as = (plain: Operator, constant: string): Comparison => ({
    field,
    op: plain,
    value: constant,
  });
  switch (op) {
    case 'is':
    case 'within':
      return within(value);
    case 'isNot':
      return { none: [within(value)] };
    case 'in':
    case 'notIn':
      return oneOf({ field, op }, list.map(spanOf));
    case 'lt':
    case 'before':
      return as('lt', spanOf(value).first);
    case 'gte':
      return as('gte', spanOf(value).first);
    case 'gt':
    case 'after':
      return as('gt', spanOf(value).last);
    case 'lte':
      return as('lte', spanOf(value).last);
    case 'between':
      return inside(field, { first: spanOf(list[0]).first, last: spanOf(list[1]).last });
    default:
      return { field, op, value };
  }
}

function oneOf({ field, op }: Pick<Comparison, 'field' | 'op'>, spans: readonly Span[]): Condition {
  const isPoints = spans.every(({ first, last }) => first === last);
  if (isPoints) return { field, op, value: spans.map(({ first }) => first) };
  const parts = spans.map((span) => inside(field, span));
  return op === 'in' ? { any: parts } : { none: parts };
}

function inside(field: string, { first, last }: Span): Comparison {
  return first === last
    ? { field, op: 'is', value: first }
    : { field, op: 'between', value: [first, last] };
}

function daySpan(value: unknown, asker: Asker): Span {
  if (!isRelative(value)) return { first: String(value), last: String(value) };
  const { days } = stretchOf(value, asker);
  return { first: days.from, last: addDays(days.to, -1) };
}

function instantSpan(value: unknown, asker: Asker): Span {
  if (isRelative(value)) return untilBefore(stretchOf(value, asker).instants);
  const text = String(value);
  if (isDay(text))
    return untilBefore({ from: startOfDay(asker.zone, text), to: endOfDay(asker.zone, text) });
  const instant = instantOf(Date.parse(text));
  return { first: instant, last: instant };
}

function untilBefore({ from, to }: { readonly from: string; readonly to: string }): Span {
  return { first: from, last: addMilliseconds(to, -1) };
}

function stretchOf(value: RelativeValue, asker: Asker) {
  const standpoint = {
    now: asker.now.toISOString(),
    zone: asker.zone,
    ...(asker.weekStart === undefined ? {} : { weekStart: asker.weekStart }),
  };
  return relativeRange(rangeOf(value), standpoint);
}

function rangeOf({ relative, n }: RelativeValue): RelativeRange {
  const fixed = relativeRanges.fixed.find((name) => name === relative);
  if (fixed) return { name: fixed };
  const counted = relativeRanges.counted.find((name) => name === relative);
  if (counted && n !== undefined) return { name: counted, n };
  throw new Error(`no relative time ${relative}`);
}
