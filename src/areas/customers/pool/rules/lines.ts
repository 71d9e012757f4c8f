import { daysBetween } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import type { ChangeInput } from '#model/api.ts';

const objects = { organisation: 'account', person: 'contact', household: 'household' } as const;

/** The object that a customer of the kind is. */
export function objectOfKind(kind: keyof typeof objects): string {
  return objects[kind];
}

type Line = {
  readonly party: string;
  readonly pool: string;
  readonly kind: 'claimed' | 'assigned' | 'returned' | 'thrown' | 'fell' | 'extended';
  readonly holder: string | null;
  readonly reason?: string | null;
  readonly daysKept?: number;
};

type At = {
  readonly now: Date;
  readonly rights: { readonly userId: string };
};

/** The line of the log about a customer and a pool. */
export function claimLine({ now, rights }: At, line: Line): ChangeInput {
  const by = rights.userId === '' ? null : rights.userId;
  return {
    op: 'create',
    object: 'pool-claim',
    values: { ...line, by, happenedAt: now.toISOString() },
  };
}

/** How many days somebody had a customer until now. */
export function daysKept(
  customer: { readonly takenOn: string | null; readonly createdOn: string },
  { now, zone }: { readonly now: Date; readonly zone: string },
): number {
  const today = dayIn(zone, now.toISOString());
  return Math.max(0, daysBetween(customer.takenOn ?? customer.createdOn, today));
}
