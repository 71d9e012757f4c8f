import { counted, type Recycling } from '#areas/customers/pool/rules/recycling.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';

export { counted, type Recycling };
export type Limit = Recycling['limits'][number];

/** The rules that a pool's record holds; none where it says nothing. */
export function readRules(value: unknown): Recycling {
  if (!isRecord(value)) return { when: 'any', limits: [] };
  const limits = Array.isArray(value['limits']) ? value['limits'] : [];
  return {
    when: value['when'] === 'all' ? 'all' : 'any',
    limits: limits.flatMap((limit): Limit[] => {
      const since = isRecord(limit) ? counted.find((one) => one === limit['since']) : undefined;
      if (!isRecord(limit) || !since) return [];
      return [{ since, days: readDays(limit['days']), classes: readClasses(limit['classes']) }];
    }),
  };
}

function readClasses(value: unknown): Limit['classes'] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const classValue = isRecord(one) ? readText(one['classValue']) : null;
    return isRecord(one) && classValue ? [{ classValue, days: readDays(one['days']) }] : [];
  });
}

function readDays(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
