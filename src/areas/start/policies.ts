import type { Text } from '#kit/text.ts';

type StartPolicy = Readonly<Record<string, unknown>> & {
  readonly key: string;
  readonly name: Text;
};

/** How customers are contacted as long as nobody decided otherwise. */
export const startPolicies: readonly StartPolicy[] = [
  {
    key: 'marketing',
    name: { en: 'Marketing', zh: '营销接触规则' },
    purpose: 'marketing',
    maxPerDay: 1,
    maxPerWeek: 2,
    maxPerMonth: 6,
    quietFrom: '20:00',
    quietUntil: '09:00',
    complaintStops: true,
  },
  {
    key: 'sales-calls',
    name: { en: 'Sales calls', zh: '销售电话规则' },
    purpose: 'sales',
    channel: 'phone',
    maxPerDay: 3,
    maxPerWeek: 8,
    quietFrom: '21:00',
    quietUntil: '08:00',
    complaintStops: true,
  },
];
