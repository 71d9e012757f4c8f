import { addDays } from '#kit/day.ts';

/** From what the days of a limit count. */
export const counted = ['contact', 'purchase', 'taken', 'created', 'protection'] as const;

/** When customers fall: each limit so many days after something, other days for a class; any limit reached, or all. */
export type Recycling = {
  readonly when: 'any' | 'all';
  readonly limits: readonly {
    readonly since: (typeof counted)[number];
    readonly days: number;
    readonly classes: readonly { readonly classValue: string; readonly days: number }[];
  }[];
};

type Limit = Recycling['limits'][number];

/** What the limits look at of one customer; days in the workspace's zone. */
export type HeldCustomer = {
  readonly createdOn: string;
  /** Since when his owner has him; null for who never changed hands. */
  readonly takenOn: string | null;
  readonly contactOn: string | null;
  readonly purchaseOn: string | null;
  readonly protectedUntilOn: string | null;
  readonly classValues: readonly string[];
  /** Locked, or meets the pool's own exception. */
  readonly isExempt: boolean;
};

/** The rules of a pool that let customers fall into it. */
export type FallRule = {
  readonly recycling: Recycling;
  /** Whoever bought within so many days stays. */
  readonly boughtDays: number | null;
};

/** The first day on which the rule takes the customer from his owner; null where it never does. */
export function fallsOn(
  { recycling, boughtDays }: FallRule,
  customer: HeldCustomer,
): string | null {
  if (customer.isExempt || recycling.limits.length === 0) return null;
  const reached = recycling.limits.map((limit) => reachedOn(limit, customer));
  const known = reached.filter((day) => day !== null);
  if (known.length === 0 || (recycling.when === 'all' && known.length < reached.length))
    return null;
  const day = recycling.when === 'all' ? latest(known) : earliest(known);
  return latest([
    day,
    ...after(customer.protectedUntilOn, 1),
    ...(boughtDays === null ? [] : after(customer.purchaseOn, boughtDays + 1)),
  ]);
}

/** Whether the customer is taken from his owner on that day. */
export function falls(rule: FallRule, customer: HeldCustomer, today: string): boolean {
  const day = fallsOn(rule, customer);
  return day !== null && day <= today;
}

function reachedOn(limit: Limit, customer: HeldCustomer): string | null {
  const from = countedFrom(limit.since, customer);
  return from === null ? null : addDays(from, daysFor(limit, customer));
}

// Nobody loses a customer for what was left undone before he had him.
function countedFrom(since: Limit['since'], customer: HeldCustomer): string | null {
  const taken = latest([customer.createdOn, ...after(customer.takenOn, 0)]);
  switch (since) {
    case 'created':
      return customer.createdOn;
    case 'taken':
      return taken;
    case 'contact':
      return latest([taken, ...after(customer.contactOn, 0)]);
    case 'purchase':
      return latest([taken, ...after(customer.purchaseOn, 0)]);
    case 'protection':
      return customer.protectedUntilOn;
  }
}

// Of several classes, the one that keeps him longest.
function daysFor({ days: usual, classes }: Limit, { classValues }: HeldCustomer): number {
  const own = classes.filter(({ classValue }) => classValues.includes(classValue));
  return own.length === 0 ? usual : Math.max(...own.map((one) => one.days));
}

function after(day: string | null, count: number): string[] {
  return day === null ? [] : [addDays(day, count)];
}

function earliest(all: readonly string[]): string {
  return all.reduce((a, b) => (a < b ? a : b));
}

function latest(all: readonly string[]): string {
  return all.reduce((a, b) => (a > b ? a : b));
}
