/** An open opportunity as far as it may close a gap; `probability` in percent, `amount` in the base currency. */
export type Open = { readonly id: string; readonly amount: number; readonly probability: number };

/** The opportunities that would close a gap, those of which most is to be expected first, no more than it takes; all of them where they do not suffice. */
export function whatCloses<One extends Open>(
  gap: number,
  open: readonly One[],
): { readonly chosen: readonly One[]; readonly left: number } {
  const chosen: One[] = [];
  let left = Math.max(0, gap);
  const ordered = open
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount * b.probability - a.amount * a.probability || b.amount - a.amount);
  for (const one of ordered) {
    if (left <= 0) break;
    chosen.push(one);
    left -= one.amount;
  }
  return { chosen, left: Math.max(0, left) };
}
