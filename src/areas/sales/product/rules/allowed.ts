import { compareDecimals, roundDecimal } from '#kit/decimal.ts';
import { lessPercent } from './discounts.ts';
import type { Allowance, PricedProduct } from './facts.ts';

/** How far the asker may go below a price; a percent of null is as far as he likes. */
export type Allowed = {
  readonly percent: string | null;
  readonly belowFloor: boolean;
  /** The lowest price that he may give. */
  readonly lowest: string;
};

type Asked = {
  readonly product: Pick<PricedProduct, 'id' | 'families'>;
  readonly list: string | null;
  readonly asker: { readonly roles: readonly string[]; readonly isUnlimited: boolean };
};

/**
 * What the asker's roles allow: of each role what speaks of the product goes before its nearest family, its list and all;
 * of several roles the most generous holds. Where nothing is said of anybody, only the floor holds.
 */
export function allowanceOf(
  allowances: readonly Allowance[],
  { product, list, asker }: Asked,
): Omit<Allowed, 'lowest'> {
  if (asker.isUnlimited) return { percent: null, belowFloor: true };
  if (allowances.length === 0) return { percent: null, belowFloor: false };
  const ranked = allowances
    .filter(({ role }) => role === null || asker.roles.includes(role))
    .flatMap((one) => {
      const rank = rankOf(one, product, list);
      return rank === null ? [] : [{ one, rank }];
    });
  const ofRoles = [...Map.groupBy(ranked, ({ one }) => one.role).values()].map((ofRole) => {
    const nearest = Math.min(...ofRole.map(({ rank }) => rank));
    return ofRole.filter(({ rank }) => rank === nearest).map(({ one }) => one);
  });
  const held = ofRoles.flat();
  return {
    percent: held.reduce((most, { percent }) => larger(most, percent), '0'),
    belowFloor: held.some(({ belowFloor }) => belowFloor),
  };
}

/** The lowest price that is allowed: rounded up, so that what is typed to the last digit is within it. */
export function lowestOf(
  price: { readonly unitPrice: string; readonly floor: string | null; readonly places: number },
  { percent, belowFloor }: Omit<Allowed, 'lowest'>,
): string {
  const byPercent =
    percent === null
      ? '0'
      : roundDecimal(lessPercent(price.unitPrice, percent), price.places, 'up');
  const isHeld = price.floor !== null && !belowFloor;
  return isHeld ? larger(byPercent, price.floor ?? '0') : byPercent;
}

function rankOf(
  { product, family, list }: Allowance,
  asked: Pick<PricedProduct, 'id' | 'families'>,
  ofList: string | null,
): number | null {
  if (product !== null && product !== asked.id) return null;
  if (family !== null && !asked.families.includes(family)) return null;
  if (list !== null && list !== ofList) return null;
  if (product !== null) return 0;
  if (family !== null) return 1 + asked.families.indexOf(family);
  return list !== null ? 1000 : 1001;
}

function larger(a: string, b: string): string {
  return compareDecimals(a, b) < 0 ? b : a;
}
