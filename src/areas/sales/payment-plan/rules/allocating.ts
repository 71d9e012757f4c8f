import { addDecimals, compareDecimals, subtractDecimals } from '#kit/decimal.ts';

/** A planned payment: amounts as decimals in one currency. */
export type Planned = {
  readonly id: string;
  readonly dueOn: string;
  readonly amount: string;
};

/** Money that came in; `plan` is what it was paid for, null where nobody said. */
export type Received = { readonly plan: string | null; readonly amount: string };

const least = (a: string, b: string) => (compareDecimals(a, b) < 0 ? a : b);

/** What has come in for each plan: what was paid for it first, up to its amount; all the rest goes to the earliest that is open. What is over belongs to no plan. */
export function allocate(
  plans: readonly Planned[],
  receipts: readonly Received[],
): { readonly byPlan: ReadonlyMap<string, string>; readonly over: string } {
  const named = new Map<string, string>();
  let rest = '0';
  const known = new Map(plans.map((plan) => [plan.id, plan]));
  for (const { plan, amount } of receipts) {
    const target = plan === null ? undefined : known.get(plan);
    if (target === undefined) {
      rest = addDecimals(rest, amount);
      continue;
    }
    const before = named.get(target.id) ?? '0';
    const taken = least(amount, subtractDecimals(target.amount, before));
    named.set(target.id, addDecimals(before, taken));
    rest = addDecimals(rest, subtractDecimals(amount, taken));
  }
  const byPlan = new Map<string, string>();
  const ordered = plans.toSorted((a, b) =>
    a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1,
  );
  for (const { id, amount } of ordered) {
    const own = named.get(id) ?? '0';
    const more = least(rest, subtractDecimals(amount, own));
    rest = subtractDecimals(rest, more);
    byPlan.set(id, addDecimals(own, more));
  }
  return { byPlan, over: rest };
}
