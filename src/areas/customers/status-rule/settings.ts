import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { conditionSchema, type Condition } from '#model/condition.ts';
import type { CustomerKind } from '../party/index.ts';
import type { Stage } from './rules/life-cycle.ts';
import type { Settings } from './rules/standing.ts';

/** A rule of status with the customers that it holds for. */
export type StatusRule = {
  readonly id: string;
  readonly kinds: readonly CustomerKind[];
  readonly condition: Condition | null;
  /** The kinds of transaction that count as a purchase. */
  readonly purchases: readonly string[];
  readonly settings: Settings;
  /** What to do with a customer of a stage, where the rule says it. */
  readonly advice: Readonly<Record<Stage, string | null>>;
};

const all: readonly CustomerKind[] = ['organisation', 'person', 'household'];
const most = 100;

const words = z.string().nullish().default(null);
const percent = z.string().transform(Number);
/** The figures of a rule as records have them. */
export const ruleShape = z
  .object({
    id: z.string(),
    customers: z.enum(['all', 'organisation', 'person', 'household']),
    rule: conditionSchema.nullish(),
    purchases: z.array(z.string()),
    repeatFrom: z.number(),
    loyalFrom: z.number(),
    loyalDays: z.number(),
    wonBackUntil: z.number(),
    silence: z.number(),
    rhythm: z
      .string()
      .nullish()
      .transform((text) => (text == null ? null : Number(text))),
    rhythmLeast: z.number(),
    rhythmMost: z.number(),
    formationFrom: z.number(),
    stableAfter: z.number(),
    trendDays: z.number(),
    growth: percent,
    decline: percent,
    exploring: words,
    forming: words,
    stable: words,
    declining: words,
  })
  .transform(
    ({
      id,
      customers,
      rule,
      purchases,
      exploring,
      forming,
      stable,
      declining,
      ...settings
    }): StatusRule => ({
      id,
      kinds: customers === 'all' ? all : [customers],
      condition: rule ?? null,
      purchases,
      settings,
      advice: { exploration: exploring, formation: forming, stability: stable, decline: declining },
    }),
  );

/** The rules in use, the first that fits a customer first. */
export async function statusRules(scope: Scope): Promise<StatusRule[]> {
  const { items } = await listRecords(scope, 'status-rule', {
    filter: { field: 'active', op: 'isNot', value: false },
    sort: ['position', 'name'],
    limit: most,
  });
  return items.map((item) => ruleShape.parse(item));
}
