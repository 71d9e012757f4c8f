import { divideDecimals, signOfDecimal } from '#kit/decimal.ts';
import type { PricedProduct } from './facts.ts';

/** A unit of measure, as far as converting goes. */
export type Measure = {
  readonly id: string;
  readonly dimension: string;
  /** How many basic units of its dimension it is. */
  readonly factor: string;
};

/** Places to which the ratio of two units is told. */
export const ratioPlaces = 12;

/**
 * How many sales units each unit of the product is: itself is one, what the product says of its own units goes before what
 * units of one dimension come to. What a package holds is known by the product alone.
 */
export function factorsOf(
  salesUnit: string | null,
  own: readonly { readonly unit: string; readonly factor: string }[],
  measures: readonly Measure[],
): Map<string, string> {
  const sold = measures.find(({ id }) => id === salesUnit);
  const alike =
    sold === undefined || sold.dimension === 'package'
      ? []
      : measures.filter(({ dimension }) => dimension === sold.dimension);
  return new Map([
    ...alike.map(({ id, factor }) => [id, ratio(factor, sold?.factor ?? '1')] as const),
    ...own.map(({ unit, factor }) => [unit, factor] as const),
    ...(salesUnit === null ? [] : [[salesUnit, '1'] as const]),
  ]);
}

/** How many sales units the unit is; null where nobody knows. */
export function factorOf(
  { salesUnit, factors }: Pick<PricedProduct, 'salesUnit' | 'factors'>,
  unit: string | null,
): string | null {
  if (unit === null || unit === salesUnit) return '1';
  const factor = factors.get(unit);
  return factor !== undefined && signOfDecimal(factor) > 0 ? factor : null;
}

function ratio(a: string, b: string): string {
  return divideDecimals(a, b, ratioPlaces);
}
