import { inLanguage } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { totalOf } from '../sales/opportunity-line/rules/totals.ts';
import { productId, type ProductLine } from './products.ts';
import { demoId } from './random.ts';
import { create, type DemoGround } from './step.ts';

type Sold = {
  readonly id: string;
  readonly device: ProductLine;
  readonly pieces: number;
};

/** What an opportunity of the demo is about: the device, at its price with tax. */
export function linesOf(ground: DemoGround, { id, device, pieces }: Sold): ChangeInput[] {
  const { currency } = ground;
  const unitPrice = currency === 'CNY' ? device.cny : device.usd;
  const figures = {
    quantity: String(pieces),
    unitPrice,
    discountPercent: '0',
    taxPercent: '13',
    includesTax: true,
    currency,
  };
  const { net, tax, gross } = totalOf(figures);
  const money = (amount: string) => ({ amount, currency });
  return [
    create('opportunity-line', demoId(`line of ${id}`), {
      opportunity: id,
      position: 1,
      product: productId(device.code),
      text: inLanguage(device.name, ground.language),
      quantity: figures.quantity,
      unit: demoId('measure piece'),
      unitPrice: money(unitPrice),
      discountPercent: '0',
      taxRate: demoId('tax goods'),
      taxPercent: figures.taxPercent,
      includesTax: true,
      net: money(net),
      tax: money(tax),
      amount: money(gross),
      offered: money(unitPrice),
      belowFloor: false,
    }),
  ];
}
