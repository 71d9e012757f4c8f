import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { userId, unitId } from './company.ts';
import { createRandom, demoId } from './random.ts';
import { create, dayBefore, type DemoGround } from './step.ts';

const currencies: readonly { readonly code: string; readonly name: Text; readonly rate: number }[] =
  [
    { code: 'CNY', name: { en: 'Renminbi', zh: '人民币' }, rate: 0 },
    { code: 'USD', name: { en: 'US dollar', zh: '美元' }, rate: 7.15 },
    { code: 'EUR', name: { en: 'Euro', zh: '欧元' }, rate: 7.8 },
  ];

const tags: readonly { readonly key: string; readonly name: Text; readonly color: string }[] = [
  { key: 'reference', name: { en: 'Reference', zh: '样板客户' }, color: 'green' },
  { key: 'tender', name: { en: 'Buys by tender', zh: '招标采购' }, color: 'blue' },
  { key: 'chain', name: { en: 'Chain', zh: '连锁' }, color: 'violet' },
  { key: 'late', name: { en: 'Pays late', zh: '付款拖延' }, color: 'amber' },
];

// Ways of classing customers, their classes from high to low.
const schemes = [
  {
    key: 'value',
    name: { en: 'Customer value', zh: '客户价值' },
    purpose: { en: 'Who gets how much of our time', zh: '决定投入多少资源' },
    classes: [
      { key: 'key', name: { en: 'Key', zh: '关键客户' } },
      { key: 'ordinary', name: { en: 'Ordinary', zh: '普通客户' } },
      { key: 'small', name: { en: 'Small', zh: '小客户' } },
    ],
  },
  {
    key: 'grade',
    name: { en: 'Service level', zh: '服务等级' },
    purpose: { en: 'How soon we answer', zh: '决定响应时限' },
    classes: [
      { key: 'vip', name: { en: 'VIP', zh: 'VIP 客户' } },
      { key: 'standard', name: { en: 'Standard', zh: '标准客户' } },
    ],
  },
] as const;

const relationTypes = [
  {
    code: 'referrer',
    name: { en: 'Referrer', zh: '推荐人' },
    reverse: { en: 'Referred', zh: '被推荐人' },
    nature: 'referral',
  },
  {
    code: 'supplier',
    name: { en: 'Supplier', zh: '供应商' },
    reverse: { en: 'Buyer', zh: '采购方' },
    nature: 'business',
  },
  {
    code: 'shareholder',
    name: { en: 'Shareholder', zh: '股东' },
    reverse: { en: 'Holding', zh: '被投资方' },
    nature: 'ownership',
  },
  {
    code: 'spouse',
    name: { en: 'Spouse', zh: '配偶' },
    reverse: { en: 'Spouse of', zh: '配偶（对方）' },
    nature: 'family',
  },
  {
    code: 'classmate',
    name: { en: 'Classmate', zh: '同学' },
    reverse: { en: 'Classmate of', zh: '同学（对方）' },
    nature: 'social',
  },
] as const;

/** Currencies with two years of rates, tags, classifications, relation types and views. */
export function settings(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  return [
    ...currencies.flatMap((currency) => [
      create('currency', demoId(`currency ${currency.code}`), {
        code: currency.code,
        name: say(currency.name),
      }),
      ...ratesOf(ground, currency),
    ]),
    ...tags.map(({ key, name, color }) =>
      create('tag', demoId(`tag ${key}`), { name: say(name), color }),
    ),
    ...schemes.flatMap((scheme) => [
      create('classification', demoId(`scheme ${scheme.key}`), {
        name: say(scheme.name),
        purpose: say(scheme.purpose),
        appliesTo: ['organisation', 'person'],
      }),
      ...scheme.classes.map(({ key, name }, position) =>
        create('class-value', demoId(`class ${key}`), {
          classification: demoId(`scheme ${scheme.key}`),
          name: say(name),
          position,
        }),
      ),
    ]),
    ...relationTypes.map(({ code, name, reverse, nature }) =>
      create('relation-type', demoId(`relation-type ${code}`), {
        name: say(name),
        reverseName: say(reverse),
        nature,
      }),
    ),
    ...views(ground),
  ];
}

// A rate for every month, drifting by a little.
function ratesOf(
  { now }: DemoGround,
  { code, rate }: { code: string; rate: number },
): ChangeInput[] {
  if (rate === 0) return [];
  const random = createRandom(code.charCodeAt(0));
  return Array.from({ length: 25 }, (_, month) =>
    create('rate', demoId(`rate ${code} ${month}`), {
      currency: demoId(`currency ${code}`),
      validOn: dayBefore(now, 30 * (25 - month)),
      rate: (rate + random.between(-12, 12) / 100).toFixed(4),
    }),
  );
}

function views(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  const offered = {
    owner: userId('chen'),
    unit: unitId(ground, 'HQ'),
    offeredTo: unitId(ground, 'HQ'),
  };
  return [
    create('saved-view', demoId('view mine'), {
      ...offered,
      name: say({ en: 'My customers', zh: '我的客户' }),
      object: 'account',
      filter: { field: 'owner', op: 'is', value: { me: true } },
      columns: ['name', 'status', 'industry', 'phone', 'updatedAt'],
      sort: ['name'],
    }),
    create('saved-view', demoId('view loyal'), {
      ...offered,
      name: say({ en: 'Loyal customers', zh: '忠诚客户' }),
      object: 'account',
      filter: { field: 'status', op: 'is', value: 'loyal' },
      columns: ['name', 'industry', 'revenue', 'owner'],
      sort: ['name'],
    }),
    create('saved-view', demoId('view lost'), {
      ...offered,
      name: say({ en: 'Lost, to win back', zh: '待挽回客户' }),
      object: 'party',
      filter: { field: 'status', op: 'is', value: 'lost' },
      columns: ['name', 'kind', 'phone', 'owner', 'updatedAt'],
      sort: ['name'],
    }),
  ];
}
