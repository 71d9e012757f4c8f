import { Decimal } from 'decimal.js';
import type { ObjectMeta } from '#model/api.ts';
import { conditionSchema, type Condition } from '#model/condition.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';

/** A rule of data quality as the board shows it. */
export type QualityRule = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly object: ObjectMeta;
  readonly aspect: string;
  readonly condition: Condition;
  /** The field that mends all of them at once; null where each needs a look of its own. */
  readonly repair: string | null;
};

/** The kinds of fault, in the order of the board. */
export const aspects = ['completeness', 'validity', 'freshness', 'duplicates'] as const;

/** What is asked of the rules. */
export const ruleFields = ['name', 'object', 'aspect', 'rule', 'repair', 'position', 'active'];

/** The rules in use over objects that the user may read. */
export function rulesOf(rows: readonly Row[], objects: readonly ObjectMeta[]): QualityRule[] {
  return rows.flatMap((row) => {
    const object = objects.find(
      ({ name, can }) => name === row['object'] && can.read !== undefined,
    );
    const condition = conditionSchema.safeParse(row['rule']);
    if (!object || !condition.success || row['active'] !== true) return [];
    const { id, version } = row;
    return [
      {
        id,
        version,
        object,
        name: readText(row['name']) ?? '',
        aspect: readText(row['aspect']) ?? '',
        condition: condition.data,
        repair: readText(row['repair']),
      },
    ];
  });
}

/** By which paths the records of an object are split: their owner, or that of the customer they hang on, and their source. */
export function splitsOf(object: ObjectMeta, objects: readonly ObjectMeta[]) {
  const has = (one: ObjectMeta | undefined, name: string) =>
    one?.fields.some((field) => field.name === name && field.right !== 'masked') ?? false;
  const party = object.fields.find(({ name, target }) => name === 'party' && target === 'party');
  const whole = party ? objects.find(({ name }) => name === 'party') : undefined;
  const path = (name: string): string | null => {
    if (has(object, name)) return name;
    return has(whole, name) ? `party.${name}` : null;
  };
  return { owner: path('owner'), source: path('source') };
}

/** The part of the whole in percent, rounded so that only all is 100 and only none is 0. */
export function share(part: number, total: number): number {
  if (total <= 0 || part >= total) return 100;
  if (part <= 0) return 0;
  const exact = new Decimal(part).div(total).times(100);
  return Math.min(99, Math.max(1, exact.round().toNumber()));
}
