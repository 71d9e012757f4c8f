import type { Condition } from '../condition.ts';
import type { Kind } from '../field.ts';
import { daysOfStretch, movedBack, type Shift } from './period.ts';
import type { Dimension } from './report.ts';

export const numberKinds: ReadonlySet<Kind> = new Set(['number', 'decimal', 'percent', 'money']);

/** What the records of a group meet: exactly those that were counted in it. */
export function conditionOfKey(
  { field, by, bands, cases }: Dimension,
  kind: Kind,
  key: string | number | boolean | null,
  shift: Shift | null,
): Condition {
  if (cases) return caseCondition(cases.of, key);
  if (key === null) return emptiness(field, kind);
  if (bands) return band(field, bands, Number(key));
  if (kind === 'yesNo') return { field, op: 'is', value: String(key) === 'true' };
  if (kind !== 'day' && kind !== 'instant') return { field, op: 'is', value: key };
  const first = shift ? movedBack(String(key), shift) : String(key);
  const { from, to } = daysOfStretch(first, by ?? 'day');
  return { field, op: 'between', value: [from, to] };
}

/** What the records of all groups but the shown ones meet; null where the condition would be too long. */
export function conditionOfOthers(shown: readonly (Condition | null)[]): Condition | null {
  const all = shown.flatMap((one) => (one === null ? [] : [one]));
  return all.length <= mostExcluded && all.length === shown.length ? { none: all } : null;
}

const mostExcluded = 80;

// An amount without a rate has none in the base currency: it is empty here though its field is not.
function emptiness(field: string, kind: Kind): Condition {
  if (!numberKinds.has(kind)) return { field, op: 'isEmpty' };
  return {
    none: [
      { field, op: 'gte', value: '0' },
      { field, op: 'lt', value: '0' },
    ],
  };
}

// A record stands in the first case that it meets, so it meets none before; without a key it meets none at all.
function caseCondition(
  of: NonNullable<Dimension['cases']>['of'],
  key: string | number | boolean | null,
): Condition {
  const index = key === null ? of.length : Number(key);
  const before = of.slice(0, index).map(({ where }) => where);
  const own = of[index] ? [of[index].where] : [];
  return { all: [...own, ...(before.length > 0 ? [{ none: before }] : [])] };
}

function band(field: string, bands: readonly string[], index: number): Condition {
  const [from, to] = [bands[index - 1], bands[index]];
  const parts: Condition[] = [
    ...(from === undefined ? [] : [{ field, op: 'gte' as const, value: from }]),
    ...(to === undefined ? [] : [{ field, op: 'lt' as const, value: to }]),
  ];
  return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
}
