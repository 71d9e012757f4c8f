import { z } from 'zod';
import { compareDecimals } from '#kit/decimal.ts';
import type { LineAsked } from './line.ts';

const link = z.object({ id: z.string() });

/** A line as it stands, as far as its price was allowed. */
export const standingLine = z.object({
  id: z.string(),
  product: link.nullable(),
  unit: link.nullable(),
  quantity: z.string(),
  unitPrice: z.object({ amount: z.string(), currency: z.string() }),
  discountPercent: z.string().nullable(),
});
export type StandingLine = z.infer<typeof standingLine>;

type Given = Pick<LineAsked, 'product' | 'unit' | 'quantity' | 'unitPrice' | 'discountPercent'>;

/** Whether the line is what it was. Whoever was allowed to set its price did: a change of another line beside it takes nothing back. */
export function isAsItStands(
  line: Given,
  standing: StandingLine | undefined,
  currency: string,
): boolean {
  if (standing === undefined || standing.unitPrice.currency !== currency) return false;
  return (
    line.product === (standing.product?.id ?? null) &&
    line.unit === (standing.unit?.id ?? null) &&
    isSame(line.quantity, standing.quantity) &&
    isSame(line.unitPrice, standing.unitPrice.amount) &&
    isSame(line.discountPercent, standing.discountPercent)
  );
}

function isSame(a: string | null, b: string | null): boolean {
  return compareDecimals(a ?? '0', b ?? '0') === 0;
}
