import { Decimal } from 'decimal.js';
import { addPeriods, type Period } from '#kit/day.ts';
import type { FieldMeta } from '#model/api.ts';
import type { ChartForm } from '#model/view-settings.ts';
import type { Group } from '#web/list/grouping.ts';

/** A bar, point or slice of a chart: one group, or all that are too small to stand alone. */
export type Part = {
  /** The group's key; null for records without a value. */
  readonly key: string | null;
  readonly title: string | null;
  readonly count: number;
  /** The figure that is drawn, as a decimal. */
  readonly value: string;
  /** How many groups were put together here; 0 for a group of its own. */
  readonly others: number;
};

/** The most bars that can be told apart, and the most slices. */
const mostParts: Readonly<Record<ChartForm, number>> = { bar: 20, line: 400, pie: 5 };

/** Only what adds up can be put together or shown as slices of a whole. */
export function addsUp(measure: string): boolean {
  return measure === 'count' || measure.startsWith('sum:');
}

/** The groups as a chart or a table shows them: time in its order without gaps, choices as defined, others largest first. */
export function partsOf(
  groups: readonly Group[],
  { field, period, measure }: { field: FieldMeta; period: Period | null; measure: string },
): Part[] {
  const parts = groups.flatMap((group): Part[] => {
    const value = measure === 'count' ? String(group.count) : group.figure;
    const { key, title, count } = group;
    return value === null ? [] : [{ key, title, count, value, others: 0 }];
  });
  const [dated, rest] = [parts.filter(hasKey), parts.filter(({ key }) => key === null)];
  if (period) return [...withoutGaps(dated, period, addsUp(measure)), ...rest];
  const order = Object.keys(field.options ?? {});
  if (order.length > 0)
    return [...dated.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)), ...rest];
  return [...parts].toSorted((a, b) => new Decimal(b.value).cmp(a.value));
}

/** No more parts than the form can show: the smallest become one where they add up, and are left to the table where not. */
export function drawn(parts: readonly Part[], form: ChartForm, measure: string): Part[] {
  const most = mostParts[form];
  if (parts.length <= most) return [...parts];
  if (form === 'line') return parts.slice(-most);
  const bySize = parts.toSorted((a, b) => new Decimal(b.value).cmp(a.value));
  const kept = new Set(bySize.slice(0, addsUp(measure) ? most - 1 : most));
  const shown = parts.filter((part) => kept.has(part));
  const rest = parts.filter((part) => !kept.has(part));
  return addsUp(measure) ? [...shown, together(rest)] : shown;
}

/** The forms that make sense: a line needs time, slices need a whole. */
export function formsFor(
  period: Period | null,
  measure: string,
  parts: readonly Part[],
): ChartForm[] {
  const isWhole = addsUp(measure) && parts.every(({ value }) => !new Decimal(value).isNegative());
  return [
    'bar',
    ...(period ? (['line'] as const) : []),
    ...(isWhole && !period ? (['pie'] as const) : []),
  ];
}

/** The share of the whole in percent, to one place; null where the parts do not add up. */
export function shareOf(part: Part, parts: readonly Part[], measure: string): string | null {
  if (!addsUp(measure)) return null;
  const whole = parts.reduce((total, { value }) => total.plus(value), new Decimal(0));
  return whole.isZero() ? null : new Decimal(part.value).div(whole).times(100).toFixed(1);
}

type Dated = Part & { readonly key: string };

function hasKey(part: Part): part is Dated {
  return part.key !== null;
}

// A month in which nothing happened is a point at zero, not one that is missing.
function withoutGaps(parts: readonly Dated[], period: Period, fills: boolean): Part[] {
  const sorted = parts.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const [first, last] = [sorted[0]?.key, sorted.at(-1)?.key];
  if (!fills || first === undefined || last === undefined) return sorted;
  const byKey = new Map(sorted.map((part) => [part.key, part]));
  const filled: Part[] = [];
  for (let key = first; key <= last && filled.length < mostPoints; key = addPeriods(key, period, 1))
    filled.push(byKey.get(key) ?? { key, title: null, count: 0, value: '0', others: 0 });
  return filled.length < mostPoints ? filled : sorted;
}

const mostPoints = 2000;

function together(parts: readonly Part[]): Part {
  const value = parts.reduce((total, part) => total.plus(part.value), new Decimal(0));
  const count = parts.reduce((total, part) => total + part.count, 0);
  return { key: null, title: null, count, value: value.toString(), others: parts.length };
}
