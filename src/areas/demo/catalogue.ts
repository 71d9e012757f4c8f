import { inLanguage, type Text } from '#kit/text.ts';
import { multiplyDecimals, roundDecimal } from '#kit/decimal.ts';
import type { ChangeInput } from '#model/api.ts';
import {
  devices,
  families,
  familyId,
  forHome,
  productId,
  supplies,
  type ProductLine,
} from './products.ts';
import { goesWith, meetingRoom } from './offers.ts';
import { demoId } from './random.ts';
import { create, dayBefore, type DemoGround } from './step.ts';

type UnitLine = { readonly name: Text; readonly dimension: string; readonly factor: string };

const units = {
  piece: { name: { en: 'piece', zh: '件' }, dimension: 'count', factor: '1' },
  dozen: { name: { en: 'dozen', zh: '打' }, dimension: 'count', factor: '12' },
  set: { name: { en: 'set', zh: '套' }, dimension: 'package', factor: '1' },
  box: { name: { en: 'box', zh: '箱' }, dimension: 'package', factor: '1' },
  bottle: { name: { en: 'bottle', zh: '瓶' }, dimension: 'package', factor: '1' },
  year: { name: { en: 'year', zh: '年' }, dimension: 'time', factor: '12' },
  month: { name: { en: 'month', zh: '个月' }, dimension: 'time', factor: '1' },
} as const satisfies Record<string, UnitLine>;

type UnitKey = keyof typeof units;

const soldBy: Readonly<Record<string, UnitKey>> = {
  'PA-A4': 'box',
  'OL-05': 'bottle',
  'SV-1Y': 'year',
  'IK-4': 'set',
};

const everyProduct: readonly ProductLine[] = [...devices, ...supplies, ...forHome];

function measureId(key: UnitKey): string {
  return demoId(`measure ${key}`);
}

/** What the demo company sells: families, units, tax rates, products, what goes with what, and a meeting room in one. */
export function catalogue(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  return [
    ...Object.entries(units).map(([key, { name, dimension, factor }]) =>
      create('unit-of-measure', demoId(`measure ${key}`), { name: say(name), dimension, factor }),
    ),
    ...taxRates.map(({ key, name, percent }) =>
      create('tax-rate', demoId(`tax ${key}`), { name: say(name), percent }),
    ),
    ...Object.entries(families).map(([key, { name, above }]) =>
      create('product-family', familyId(key), {
        name: say(name),
        code: key,
        above: above === null ? null : familyId(above),
      }),
    ),
    ...everyProduct.map((line, index) => productOf(ground, line, index)),
    ...furtherUnits(),
    ...goesWith(ground),
    ...meetingRoom(ground, measureId('set')),
  ];
}

const taxRates = [
  { key: 'goods', name: { en: 'VAT 13%', zh: '增值税 13%' }, percent: '13' },
  { key: 'service', name: { en: 'VAT 6%', zh: '增值税 6%' }, percent: '6' },
  { key: 'none', name: { en: 'Tax free', zh: '免税' }, percent: '0' },
] as const;

// What a share of the selling price, which holds the tax, comes to.
function shareOf(amount: string, share: string) {
  return { amount: roundDecimal(multiplyDecimals(amount, share), 2), currency: 'CNY' };
}

function productOf(ground: DemoGround, line: ProductLine, index: number): ChangeInput {
  const isChinese = ground.language === 'zh';
  const isService = line.family === 'services';
  return create('product', productId(line.code), {
    name: inLanguage(line.name, ground.language),
    otherName: inLanguage(line.name, isChinese ? 'en' : 'zh'),
    code: line.code,
    barCode: isService ? null : `690123456${String(index).padStart(4, '0')}`,
    family: familyId(line.family),
    kind: isService ? 'service' : 'goods',
    unit: measureId(soldBy[line.code] ?? 'piece'),
    taxRate: demoId(`tax ${isService ? 'service' : 'goods'}`),
    cost: shareOf(line.cny, '0.58'),
    floorPrice: shareOf(line.cny, '0.7'),
    fromOn: dayBefore(ground.now, 900 - 11 * index),
    lifeMonths: line.lasts === null ? null : line.lasts * 12,
    warrantyMonths: line.lasts === null ? null : 12,
  });
}

function furtherUnits(): ChangeInput[] {
  const lines = [
    { product: 'TN-40', unit: 'dozen', factor: '12', barCode: '6901234569001' },
    { product: 'OL-05', unit: 'box', factor: '24', barCode: '6901234569002' },
    { product: 'SV-1Y', unit: 'month', factor: '0.083333', barCode: null },
  ] as const;
  return lines.map(({ product, unit, factor, barCode }) =>
    create('product-unit', demoId(`unit of ${product} ${unit}`), {
      product: productId(product),
      unit: measureId(unit),
      factor,
      barCode,
    }),
  );
}
