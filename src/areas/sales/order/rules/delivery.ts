import { addDecimals, compareDecimals, subtractDecimals } from '#kit/decimal.ts';
import { refuseIf } from '#kit/problem.ts';

/** How many of a line are ordered, and how many of them left already. */
export type Ordered = {
  readonly id: string;
  readonly quantity: string;
  readonly delivered: string | null;
};

/** The lines of which something leaves now, with all that left by then, and whether nothing is left after it. */
export type Delivery = {
  readonly lines: readonly { readonly id: string; readonly delivered: string }[];
  readonly isWhole: boolean;
};

/** Delivers one line, so many of it, or all lines; what is not said is all that is left. Never more than was ordered. */
export function delivery(
  lines: readonly Ordered[],
  asked: { readonly line: string; readonly quantity: string | null } | null,
): Delivery {
  const then = lines.map((line) => {
    const before = line.delivered ?? '0';
    const left = subtractDecimals(line.quantity, before);
    const isMeant = asked === null || asked.line === line.id;
    const now = isMeant ? (asked?.quantity ?? left) : '0';
    refuseIf(compareDecimals(now, left) > 0, 'order-line.too-many', { left });
    return { id: line.id, quantity: line.quantity, delivered: addDecimals(before, now), now };
  });
  return {
    lines: then
      .filter(({ now }) => compareDecimals(now, '0') > 0)
      .map(({ id, delivered }) => ({ id, delivered })),
    isWhole: then.every(({ quantity, delivered }) => compareDecimals(delivered, quantity) >= 0),
  };
}
