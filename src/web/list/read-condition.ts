import { operators, type Comparison, type Condition } from '#model/condition.ts';
import { isRecord } from '#web/api/is-record.ts';

/** A condition of plain JSON; null where it is none. The server checks paths and values. */
export function readCondition(value: unknown, depth = 0): Condition | null {
  if (!isRecord(value) || depth > 8) return null;
  const { field, link, quantifier } = value;
  if (typeof field === 'string') return readComparison(field, value);
  for (const joint of ['all', 'any', 'none'] as const) {
    const parts = value[joint];
    if (Array.isArray(parts))
      return join(
        joint,
        parts.flatMap((part) => readCondition(part, depth + 1) ?? []),
      );
  }
  const where = readCondition(value['where'], depth + 1);
  if (typeof link !== 'string' || !where) return null;
  const known = (['any', 'all', 'none'] as const).find((name) => name === quantifier);
  return known ? { link, quantifier: known, where } : null;
}

function join(joint: 'all' | 'any' | 'none', parts: readonly Condition[]): Condition {
  if (joint === 'all') return { all: parts };
  return joint === 'any' ? { any: parts } : { none: parts };
}

function readComparison(field: string, value: Record<string, unknown>): Comparison | null {
  const op = operators.find((name) => name === value['op']);
  if (!op) return null;
  return 'value' in value ? { field, op, value: value['value'] } : { field, op };
}
