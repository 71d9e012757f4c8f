import { addDays } from '#kit/day.ts';
import { addMilliseconds } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';

/** What a pool allows to those who claim. */
export type ClaimRule = {
  readonly claimsADay: number | null;
  readonly mostHeld: number | null;
  readonly waitDays: number | null;
  readonly coolingHours: number | null;
};

/** What the taker did and has before he takes more. */
export type Taker = { readonly claimedToday: number; readonly held: number };

/** A customer who is to be claimed. */
export type Wanted = {
  readonly pooledAt: string | null;
  /** Until which day the taker had him before; null where he never did. */
  readonly hadUntilOn: string | null;
};

const anHour = 3_600_000;

/** How many the taker may still claim now; null where nothing bounds it. */
export function quotaLeft(rule: ClaimRule, taker: Taker): number | null {
  const left = [
    ...(rule.claimsADay === null ? [] : [rule.claimsADay - taker.claimedToday]),
    ...(rule.mostHeld === null ? [] : [rule.mostHeld - taker.held]),
  ];
  return left.length === 0 ? null : Math.max(0, Math.min(...left));
}

/** Refuses a claim beyond the pool's limits, saying which. */
export function refuseBeyondLimits(rule: ClaimRule, taker: Taker, count: number): void {
  const { claimsADay, mostHeld } = rule;
  refuseIf(
    claimsADay !== null && taker.claimedToday + count > claimsADay,
    'pool.day-limit',
    { most: claimsADay ?? 0, done: taker.claimedToday },
    { status: 409 },
  );
  refuseIf(
    mostHeld !== null && taker.held + count > mostHeld,
    'pool.most-held',
    { most: mostHeld ?? 0, held: taker.held },
    { status: 409 },
  );
}

// From when on the customer may be claimed at all.
function restsUntil({ coolingHours }: ClaimRule, { pooledAt }: Wanted): string | null {
  if (coolingHours === null || coolingHours === 0 || pooledAt === null) return null;
  return addMilliseconds(pooledAt, coolingHours * anHour);
}

// From which day on the former owner may claim the customer again.
function waitsUntilOn({ waitDays }: ClaimRule, { hadUntilOn }: Wanted): string | null {
  if (waitDays === null || waitDays === 0 || hadUntilOn === null) return null;
  return addDays(hadUntilOn, waitDays);
}

/** Refuses to claim a customer who rests, or whom the taker had too lately. */
export function refuseTooEarly(
  rule: ClaimRule,
  wanted: Wanted & { readonly name: string },
  at: { readonly now: string; readonly today: string },
): void {
  const { name } = wanted;
  const until = restsUntil(rule, wanted);
  refuseIf(until !== null && until > at.now, 'pool.rests', { name, until }, { status: 409 });
  const on = waitsUntilOn(rule, wanted);
  refuseIf(on !== null && on > at.today, 'pool.waits', { name, on }, { status: 409 });
}
