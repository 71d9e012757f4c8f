import { compareDecimals } from '#kit/decimal.ts';

/** What a customer may owe: amounts as decimals in the base currency. */
export type Credit = {
  readonly limit: string | null;
  readonly lateDays: number | null;
  readonly stopped: boolean;
};

/** What he owes with the new order, and for how many days the oldest part of it is overdue. */
export type Owing = { readonly owed: string; readonly oldestLate: number };

/** Why a customer gets no more on credit; null where he does. */
export function creditRefusal(
  { limit, lateDays, stopped }: Credit,
  { owed, oldestLate }: Owing,
): 'stopped' | 'limit' | 'late' | null {
  if (stopped) return 'stopped';
  if (limit !== null && compareDecimals(owed, limit) > 0) return 'limit';
  return lateDays !== null && oldestLate > lateDays ? 'late' : null;
}
