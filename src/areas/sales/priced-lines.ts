import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { LineAsked } from './line.ts';
import { judged, priceOfEach, totalOf } from './opportunity-line/rules/totals.ts';
import { isAsItStands, type StandingLine } from './standing-line.ts';
import { all, priceLines, type PriceReply } from './product/index.ts';

type Told = PriceReply['lines'][number];

const rateShape = z.object({ id: z.string(), percent: z.string() });

type Buyer = {
  readonly party: string;
  readonly currency: string;
  /** The lines as they stand, by their ids: what somebody was allowed to give stays. */
  readonly there?: ReadonlyMap<string, StandingLine>;
};

/** The lines with all that their records hold: priced, taxed, and held to what the asker may give; refuses the first that is wrong, by its number. */
export async function pricedLines(
  scope: Scope,
  lines: readonly LineAsked[],
  { party, currency, there }: Buyer,
) {
  const told = await toldOf(scope, lines, party, currency);
  const known = await all(scope, 'tax-rate', rateShape, null);
  const rates = new Map(known.map((one) => [one.id, one.percent]));
  return lines.map((line, at) => {
    const standing = line.id === undefined ? undefined : there?.get(line.id);
    return { line, values: valuesOf(line, at, { currency, told, rates, standing }) };
  });
}

// What is known of the products of the lines, each at the place of its line.
async function toldOf(
  scope: Scope,
  lines: readonly LineAsked[],
  party: string,
  currency: string,
): Promise<ReadonlyMap<number, Told>> {
  const named = lines.flatMap(({ product, unit, quantity }, at) =>
    product === null ? [] : [{ at, line: { product, unit, quantity } }],
  );
  if (named.length === 0) return new Map();
  const asked = { party, currency, channel: null, lines: named.map(({ line }) => line) };
  const reply = await priceLines(scope, asked);
  return new Map(
    named.flatMap(({ at }, index) => {
      const told = reply.lines[index];
      return told === undefined ? [] : [[at, told] as const];
    }),
  );
}

type Around = {
  readonly currency: string;
  readonly told: ReadonlyMap<number, Told>;
  readonly rates: ReadonlyMap<string, string>;
  readonly standing: StandingLine | undefined;
};

function valuesOf(line: LineAsked, at: number, { currency, told, rates, standing }: Around) {
  const known = told.get(at);
  const price = known?.price ?? null;
  const text = line.text === null || line.text === '' ? (known?.product.name ?? '') : line.text;
  refuseIf(text === '', 'opportunity-line.no-text', { line: at + 1 });
  const unitPrice = line.unitPrice ?? price?.unitPrice;
  if (unitPrice === undefined)
    throw new Problem('opportunity-line.no-price', { line: at + 1, name: text });
  const taxRate = line.taxRate ?? known?.product.taxRate ?? null;
  const taxPercent = taxRate === null ? '0' : (rates.get(taxRate) ?? '0');
  const includesTax = price?.includesTax ?? line.includesTax;
  const { quantity, discountPercent } = line;
  const each = priceOfEach({ unitPrice, discountPercent });
  const { isBelowFloor, isTooLow, lowest } = judged(each, price);
  const unit = line.unit ?? known?.product.unit?.id ?? null;
  const isGranted = isAsItStands({ ...line, unit, unitPrice }, standing, currency);
  refuseIf(isTooLow && !isGranted, 'opportunity-line.too-low', {
    line: at + 1,
    name: text,
    lowest,
  });
  const figures = { quantity, unitPrice, discountPercent, taxPercent, includesTax, currency };
  const { net, tax, gross } = totalOf(figures);
  const money = (amount: string) => ({ amount, currency });
  return {
    position: at + 1,
    product: line.product,
    text,
    quantity,
    unit,
    unitPrice: money(unitPrice),
    discountPercent,
    taxRate,
    taxPercent,
    includesTax,
    net: money(net),
    tax: money(tax),
    amount: money(gross),
    offered: price === null ? null : money(price.unitPrice),
    belowFloor: isBelowFloor,
    promotion: price?.promotion ?? null,
    note: line.note,
  };
}
