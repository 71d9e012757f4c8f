import { multiplyDecimals, roundDecimal } from '#kit/decimal.ts';
import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { startId } from '../start/settings.ts';
import { devices, familyId, forHome, productId, supplies, type ProductLine } from './products.ts';
import { demoId } from './random.ts';
import { create, dayBefore, type DemoGround } from './step.ts';

const everyProduct = [...devices, ...supplies, ...forHome];
const bundle = { code: 'MR-65', cny: '17800.00', usd: '2590.00' };

// Prices went up once, some months ago.
const raisedAgo = 210;

/** Price lists with their history, discounts by quantity and amount, promotions, and how far who may go. */
export function prices(ground: DemoGround): ChangeInput[] {
  return [
    ...lists(ground),
    ...[...everyProduct, bundle].flatMap((line) => pricesOf(ground, line)),
    ...keyPrices(ground),
    ...discounts(ground),
    ...promotions(ground),
    ...allowances(ground),
  ];
}

const names = {
  cny: { en: 'Standard, renminbi', zh: '标准价目表（人民币）' },
  usd: { en: 'Standard, US dollars', zh: '标准价目表（美元）' },
  key: { en: 'Key customers', zh: '关键客户价目表' },
} as const satisfies Record<string, Text>;

function listId(key: keyof typeof names): string {
  return demoId(`price list ${key}`);
}

function lists(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  return [
    create('price-list', listId('cny'), {
      name: say(names.cny),
      currency: 'CNY',
      includesTax: true,
    }),
    create('price-list', listId('usd'), { name: say(names.usd), currency: 'USD' }),
    create('price-list', listId('key'), {
      name: say(names.key),
      currency: 'CNY',
      includesTax: true,
      order: 10,
      classes: [startId('class key')],
    }),
  ];
}

function pricesOf(
  { now }: DemoGround,
  { code, cny, usd }: Pick<ProductLine, 'code' | 'cny' | 'usd'>,
): ChangeInput[] {
  const price = (list: 'cny' | 'usd', at: string, amount: string, days: readonly number[]) => {
    const [from = 0, until] = days;
    return create('price', demoId(`price ${list} ${code} ${at}`), {
      list: listId(list),
      product: productId(code),
      amount: { amount, currency: list.toUpperCase() },
      fromOn: dayBefore(now, from),
      untilOn: until === undefined ? null : dayBefore(now, until),
    });
  };
  const former = roundDecimal(multiplyDecimals(cny, '0.96'), 0);
  return [
    price('cny', 'former', former, [738, raisedAgo + 1]),
    price('cny', 'present', cny, [raisedAgo]),
    price('usd', 'present', usd, [738]),
  ];
}

// Key customers pay less for copiers and screens, and less again for three.
function keyPrices({ now }: DemoGround): ChangeInput[] {
  const lines = [
    ['CP-A3C', '1', '15900.00'],
    ['CP-A3C', '3', '15200.00'],
    ['MS-65', '1', '12300.00'],
    ['MS-65', '3', '11800.00'],
  ] as const;
  return lines.map(([code, fromQuantity, amount]) =>
    create('price', demoId(`price key ${code} ${fromQuantity}`), {
      list: listId('key'),
      product: productId(code),
      fromQuantity,
      amount: { amount, currency: 'CNY' },
      fromOn: dayBefore(now, raisedAgo),
    }),
  );
}

function discounts(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  return [
    create('discount-table', demoId('discount supplies'), {
      name: say({ en: 'Supplies by quantity', zh: '耗材批量折扣' }),
      by: 'quantity',
      families: [familyId('supplies')],
      bands: [
        { from: '10', percent: '3' },
        { from: '50', percent: '6' },
        { from: '200', percent: '10' },
      ],
    }),
    create('discount-table', demoId('discount devices'), {
      name: say({ en: 'Devices by amount', zh: '设备金额折扣' }),
      by: 'amount',
      currency: 'CNY',
      families: [familyId('devices')],
      bands: [
        { from: '50000', percent: '2' },
        { from: '200000', percent: '4' },
      ],
    }),
  ];
}

function promotions(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  const period = { fromOn: dayBefore(ground.now, 20), untilOn: dayBefore(ground.now, -40) };
  return [
    create('promotion', demoId('promotion rooms'), {
      name: say({ en: 'Season of meeting rooms', zh: '会议室焕新季' }),
      gives: 'percent',
      percent: '5',
      together: true,
      families: [familyId('screens')],
      budget: { amount: '60000.00', currency: 'CNY' },
      usedUp: { amount: '18350.00', currency: 'CNY' },
      ...period,
    }),
    create('promotion', demoId('promotion paper'), {
      name: say({ en: 'Paper with every second cartridge', zh: '买两支墨粉盒赠复印纸' }),
      gives: 'gift',
      gift: productId('PA-A4'),
      giftPer: '2',
      products: [productId('TN-40')],
      ...period,
    }),
  ];
}

function allowances(ground: DemoGround): ChangeInput[] {
  const lines = [
    { key: 'seller', role: 'salesperson', percent: '5', name: { en: 'Sellers', zh: '销售人员' } },
    {
      key: 'chief',
      role: 'sales-supervisor',
      percent: '8',
      name: { en: 'Supervisors', zh: '主管' },
    },
    { key: 'manager', role: 'sales-manager', percent: '15', name: { en: 'Managers', zh: '经理' } },
    {
      key: 'general',
      role: 'general-manager',
      percent: '40',
      belowFloor: true,
      name: { en: 'General manager', zh: '总经理' },
    },
  ];
  return lines.flatMap(({ key, role, percent, belowFloor, name }) => {
    const id = ground.roles[role];
    if (id === undefined) return [];
    return create('discount-allowance', demoId(`allowance ${key}`), {
      name: inLanguage(name, ground.language),
      role: id,
      percent,
      belowFloor: belowFloor === true,
    });
  });
}

/** What was agreed with two customers about paper and maintenance. */
export function customerPrices(
  ground: DemoGround,
  parties: readonly { readonly id: string; readonly isChinese: boolean }[],
): ChangeInput[] {
  const [first, second] = parties.filter(({ isChinese }) => isChinese);
  const note = inLanguage({ en: 'Framework contract', zh: '年度框架协议' }, ground.language);
  const lines = [
    { party: first, product: 'PA-A4', amount: '158.00' },
    { party: first, product: 'TN-40', amount: '365.00' },
    { party: second, product: 'SV-1Y', amount: '3000.00' },
  ];
  return lines.flatMap(({ party, product, amount }) =>
    party === undefined
      ? []
      : create('customer-price', demoId(`customer price ${product} ${amount}`), {
          party: party.id,
          product: productId(product),
          amount: { amount, currency: 'CNY' },
          includesTax: true,
          fromOn: dayBefore(ground.now, 29),
          note,
        }),
  );
}
