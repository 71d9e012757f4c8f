import type { Buyer, Period, PricedProduct, What, Whom } from './facts.ts';

/** Whether the day lies in the period; what is open has no end. */
export function holdsOn({ fromOn, untilOn }: Period, day: string): boolean {
  return (fromOn === null || fromOn <= day) && (untilOn === null || day <= untilOn);
}

/** Whether the buyer is one of those for whom it holds; every condition that is filled in must be met. */
export function isFor({ classes, regions, units, channels }: Whom, buyer: Buyer): boolean {
  return (
    meets(classes, buyer.classes) &&
    meets(units, buyer.units) &&
    meets(channels, buyer.channel === null ? [] : [buyer.channel]) &&
    (regions.length === 0 || regions.some((region) => isIn(region, buyer)))
  );
}

/** Whether the product is one of those for which it holds. */
export function isOf(
  { products, families }: What,
  product: Pick<PricedProduct, 'id' | 'families'>,
): boolean {
  if (products.length === 0 && families.length === 0) return true;
  return products.includes(product.id) || families.some((one) => product.families.includes(one));
}

function meets(asked: readonly string[], had: readonly string[]): boolean {
  return asked.length === 0 || asked.some((one) => had.includes(one));
}

function isIn(region: string, { places, regionCode }: Buyer): boolean {
  const asked = region.trim().toLowerCase();
  if (/^\d+$/.test(asked)) return regionCode !== null && regionCode.startsWith(asked);
  // 上海 in the list and 上海市 in the address are the same place.
  return places.some((place) => bare(place.toLowerCase()) === bare(asked));
}

function bare(place: string): string {
  return place.trim().replace(/(?<=..)(?:省|市|区|县)$/u, '');
}
