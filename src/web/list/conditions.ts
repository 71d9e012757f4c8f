import type { Comparison, Condition, Operator } from '#model/condition.ts';
import { operatorsOf } from '#model/operators.ts';
import type { PartMeta } from '#web/api/use-meta.ts';
import { isEmptyValue } from '#web/kinds/values.ts';

/** A filter as chips show it: parts joined one way. */
export type Parts = { readonly joint: 'all' | 'any'; readonly parts: readonly Condition[] };

/** The parts of a filter; a lone condition is one part. */
export function partsOf(filter: Condition | null): Parts {
  if (!filter) return { joint: 'all', parts: [] };
  if ('all' in filter) return { joint: 'all', parts: filter.all };
  if ('any' in filter) return { joint: 'any', parts: filter.any };
  return { joint: 'all', parts: [filter] };
}

/** The filter of these parts. */
export function joinParts({ joint, parts }: Parts): Condition {
  return joint === 'any' && parts.length > 1 ? { any: parts } : { all: parts };
}

/** What the server is asked: nothing where no part says anything. */
export function askedFilter(filter: Condition | null): Condition | undefined {
  return filter && partsOf(filter).parts.length > 0 ? filter : undefined;
}

/** How many comparisons a condition holds. */
export function countComparisons(condition: Condition): number {
  if ('field' in condition) return 1;
  if ('all' in condition) return sum(condition.all);
  if ('any' in condition) return sum(condition.any);
  if ('none' in condition) return sum(condition.none);
  return countComparisons(condition.where);
}

/** Whether the operator compares with nothing. */
export function needsNoValue(op: Operator): boolean {
  return op === 'isEmpty' || op === 'isNotEmpty';
}

/** Whether the comparison says enough to be asked. */
export function isComplete({ op, value }: Comparison): boolean {
  if (needsNoValue(op)) return true;
  if (op === 'between')
    return Array.isArray(value) && value.length === 2 && value.every((end) => !isEmptyValue(end));
  return !isEmptyValue(value);
}

type Asked = Pick<PartMeta, 'valueKind' | 'part'>;

/** The operators that people are offered for the field. */
export function offeredOperators({ valueKind, part }: Asked): readonly Operator[] {
  return part === 'region' ? ['startsWith', 'isEmpty', 'isNotEmpty'] : operatorsOf(valueKind);
}

/** The key of the operator's words: a code that starts with another lies in its region. */
export function operatorWord(op: Operator, { part }: Pick<Asked, 'part'>): Operator | 'inRegion' {
  return part === 'region' && op === 'startsWith' ? 'inRegion' : op;
}

/** The first comparison offered for a field of a kind: the one people ask for most. */
export function firstComparison(field: string, asked: Asked): Comparison {
  const known = offeredOperators(asked);
  const wanted: readonly Operator[] = ['contains', 'within', 'gte', 'hasAny', 'in', 'is'];
  const op = wanted.find((one) => known.includes(one)) ?? known[0] ?? 'isNotEmpty';
  return withFirstValue({ field, op });
}

/** The comparison with another operator; its value stays where both take the same kind. */
export function withOperator(comparison: Comparison, op: Operator): Comparison {
  const { field, value } = comparison;
  if (needsNoValue(op)) return { field, op };
  if (shapeOf(op) === shapeOf(comparison.op)) return { field, op, value };
  return withFirstValue({ field, op });
}

// A stretch of time is never empty, so it begins with the one that most ask for.
function withFirstValue({ field, op }: Comparison): Comparison {
  return op === 'within' ? { field, op, value: { relative: 'last-days', n: 30 } } : { field, op };
}

function shapeOf(op: Operator): string {
  if (op === 'in' || op === 'notIn' || op.startsWith('has')) return 'list';
  return op === 'between' || op === 'within' || needsNoValue(op) ? op : 'one';
}

function sum(parts: readonly Condition[]): number {
  return parts.reduce((total, part) => total + countComparisons(part), 0);
}
