import { inLanguage } from '#kit/text.ts';
import { totalOf } from '../sales/opportunity-line/rules/totals.ts';
import { productId, type ProductLine } from './products.ts';
import type { DemoGround } from './step.ts';

/** What a line of a quote or order says of a product at its usual price. */
export function offeredLine(
  { language, currency }: DemoGround,
  { one, at, quantity }: { one: ProductLine; at: number; quantity: number },
) {
  const figures = {
    quantity: String(quantity),
    unitPrice: currency === 'CNY' ? one.cny : one.usd,
    discountPercent: '0',
    taxPercent: '13',
    includesTax: true,
    currency,
  };
  const { net, tax, gross } = totalOf(figures);
  const money = (amount: string) => ({ amount, currency });
  return {
    position: at + 1,
    product: productId(one.code),
    text: inLanguage(one.name, language),
    quantity: figures.quantity,
    unitPrice: money(figures.unitPrice),
    discountPercent: '0',
    taxPercent: figures.taxPercent,
    includesTax: true,
    net: money(net),
    tax: money(tax),
    amount: money(gross),
    offered: money(figures.unitPrice),
    belowFloor: false,
  };
}
