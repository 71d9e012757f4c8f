import { minorPlaces } from '#kit/currency.ts';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from '#kit/decimal.ts';

/** How a quote is reckoned beside its lines; decimals as text. */
export type QuoteTerms = {
  readonly discountPercent: string;
  readonly freight: string;
  readonly rounding: 'none' | 'one' | 'ten' | 'hundred';
  readonly currency: string;
};

/** What a line comes to without tax, and its tax. */
export type LineSum = { readonly net: string; readonly tax: string };

/** What a quote comes to; `listed` less discount plus freight less what is rounded off is the total. */
export type QuoteTotals = {
  readonly listed: string;
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly roundedOff: string;
  readonly total: string;
};

const steps = { one: '1', ten: '10', hundred: '100' } as const;

/** The discount of a quote lowers net and tax alike; freight is with tax; what is rounded off (抹零) is given away and always less than the step. */
export function quoteTotals(lines: readonly LineSum[], terms: QuoteTerms): QuoteTotals {
  const places = minorPlaces(terms.currency);
  const sum = (of: 'net' | 'tax') => addDecimals('0', ...lines.map((line) => line[of]));
  const [netBefore, taxBefore] = [sum('net'), sum('tax')];
  const listed = addDecimals(netBefore, taxBefore);
  const left = divideDecimals(subtractDecimals('100', terms.discountPercent), '100', 12);
  const net = roundDecimal(multiplyDecimals(netBefore, left), places);
  const tax = roundDecimal(multiplyDecimals(taxBefore, left), places);
  const gross = addDecimals(net, tax);
  const due = addDecimals(gross, terms.freight);
  const total = terms.rounding === 'none' ? due : roundedDown(due, steps[terms.rounding]);
  return {
    listed,
    discount: subtractDecimals(listed, gross),
    net,
    tax,
    roundedOff: subtractDecimals(due, total),
    total,
  };
}

function roundedDown(amount: string, step: string): string {
  return multiplyDecimals(roundDecimal(divideDecimals(amount, step, 12), 0, 'down'), step);
}
