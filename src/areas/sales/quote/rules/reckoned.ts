import type { ChangeInput } from '#model/api.ts';
import { isYes, textAt } from '#model/reading.ts';
import { partOf, type StoredRecord } from '#model/stored.ts';
import { quoteTotals, type QuoteTerms } from './totals.ts';

/** The change that tells a quote or an order what it comes to by its lines and terms; none while no currency is known. */
export function reckoned(
  object: 'quote' | 'order',
  offer: StoredRecord,
  lines: readonly StoredRecord[],
): ChangeInput[] {
  const id = textAt(offer, 'id');
  const currency = textAt(offer, 'currency') ?? currencyOf(lines[0]);
  if (id === null || currency === null) return [];
  const sums = lines.map((line) => ({
    net: amountOf(line['net']),
    tax: amountOf(line['tax']),
  }));
  const totals = quoteTotals(sums, termsOf(offer, currency));
  const values = Object.fromEntries(
    Object.entries(totals).map(([name, amount]) => [name, { amount, currency }]),
  );
  const belowFloor = lines.some((line) => isYes(line, 'belowFloor'));
  return [{ op: 'update', object, id, values: { ...values, belowFloor } }];
}

function termsOf(offer: StoredRecord, currency: string): QuoteTerms {
  const rounding = (['one', 'ten', 'hundred'] as const).find((one) => one === offer['rounding']);
  return {
    discountPercent: textAt(offer, 'discountPercent') ?? '0',
    freight: amountOf(offer['freight']),
    rounding: rounding ?? 'none',
    currency,
  };
}

function amountOf(money: unknown): string {
  const amount = partOf(money, 'amount');
  return typeof amount === 'string' ? amount : '0';
}

function currencyOf(line: StoredRecord | undefined): string | null {
  const currency = partOf(line?.['amount'], 'currency');
  return typeof currency === 'string' ? currency : null;
}
