import type { z } from 'zod';
import type { product } from '#areas/sales/product/object.ts';
import {
  totalOf,
  type LineFigures,
  type Totals,
} from '#areas/sales/opportunity-line/rules/totals.ts';
import { readAmount } from '#web/kinds/amount-text.ts';

/** What the server tells of the product of a line, its price and how that came about. */
export type PricedLine = z.output<typeof product.actions.price.reply>['lines'][number];

/** A product as it was chosen. */
export type Chosen = { readonly id: string; readonly name: string; readonly code: string };

/** A line as it is being typed: numbers as text until they are read, an empty price is that of the lists. */
export type Line = {
  readonly key: string;
  readonly id: string | null;
  readonly product: Chosen | null;
  readonly text: string;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string;
  /** What the lists gave when the line was saved. */
  readonly offered: string | null;
  readonly discount: string;
  readonly taxRate: string | null;
  readonly taxPercent: string;
  readonly includesTax: boolean;
  readonly note: string | null;
};

/** A line with nothing in it. */
export function emptyLine(key: string): Line {
  return {
    key,
    id: null,
    product: null,
    text: '',
    quantity: '',
    unit: null,
    unitPrice: '',
    offered: null,
    discount: '',
    taxRate: null,
    taxPercent: '0',
    includesTax: false,
    note: null,
  };
}

/** Whether anything was typed. */
export function isEmptyLine({ product, text, quantity, unitPrice, discount }: Line): boolean {
  return (
    product === null && [text, quantity, unitPrice, discount].every((one) => one.trim() === '')
  );
}

/** The figures of a line; null where something that it needs is missing or no number. */
export function figuresOf(
  line: Line,
  told: PricedLine | undefined,
  currency: string,
): LineFigures | null {
  const quantity = line.quantity.trim() === '' ? '1' : readPositive(line.quantity);
  const price = told?.price ?? null;
  const unitPrice =
    line.unitPrice.trim() === '' ? (price?.unitPrice ?? null) : readPositive(line.unitPrice);
  const discountPercent = line.discount.trim() === '' ? '0' : readPercent(line.discount);
  if (quantity === null || unitPrice === null || discountPercent === null) return null;
  const taxPercent = line.taxRate === null ? (told?.product.taxPercent ?? '0') : line.taxPercent;
  const includesTax = price?.includesTax ?? line.includesTax;
  return { quantity, unitPrice, discountPercent, taxPercent, includesTax, currency };
}

/** What a line comes to; null while that cannot be told. */
export function amountOf(figures: LineFigures | null): Totals | null {
  return figures === null ? null : totalOf(figures);
}

type Reckoned = { readonly figures: LineFigures | null; readonly totals: Totals | null };
type Of = { readonly told: PricedLine | undefined; readonly currency: string };

// A line is never changed, only put in another's place: what it came to once it comes to again.
const known = new WeakMap<Line, Of & Reckoned>();

/** The figures of a line and what it comes to; reckoned once for a line and its price. */
export function reckoned(line: Line, { told, currency }: Of): Reckoned {
  const before = known.get(line);
  if (before?.told === told && before?.currency === currency) return before;
  const figures = figuresOf(line, told, currency);
  const made = { told, currency, figures, totals: amountOf(figures) };
  known.set(line, made);
  return made;
}

/** The number that was typed, `1,200`, `3.5万`, full-width digits and all; null where it is none or below zero. */
export function readPositive(typed: string): string | null {
  const amount = readAmount(typed);
  return amount === null || amount.startsWith('-') ? null : amount;
}

function readPercent(typed: string): string | null {
  const percent = readPositive(typed.replace(/[%％]\s*$/u, ''));
  return percent === null || Number(percent) > 100 ? null : percent;
}
