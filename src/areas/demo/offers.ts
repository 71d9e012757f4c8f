import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { familyId, productId } from './products.ts';
import { demoId } from './random.ts';
import { create, type DemoGround } from './step.ts';

const bundleCode = 'MR-65';

/** What goes with what, and what to say. */
export function goesWith(ground: DemoGround): ChangeInput[] {
  return relations.map(([product, kind, other, reason]) =>
    create('product-relation', demoId(`relation ${product} ${kind} ${other}`), {
      product: productId(product),
      kind,
      other: productId(other),
      reason: inLanguage(reason, ground.language),
    }),
  );
}

type RelationLine = readonly [product: string, kind: string, other: string, reason: Text];

const relations: readonly RelationLine[] = [
  [
    'LP-40',
    'accessory',
    'TN-40',
    {
      en: 'The cartridge it comes with prints 1,000 pages; have one on the shelf.',
      zh: '随机墨粉盒仅可打印 1000 页，建议备一支。',
    },
  ],
  [
    'LP-40',
    'up-sell',
    'CP-A3C',
    {
      en: 'Above 3,000 pages a month the copier costs less a page, and copies A3.',
      zh: '月打印超过 3000 页时，复印机单页成本更低，还能复印 A3。',
    },
  ],
  [
    'CP-A3C',
    'cross-sell',
    'SV-1Y',
    {
      en: 'A visit within four hours, parts included.',
      zh: '四小时上门，含备件。',
    },
  ],
  [
    'CP-A3C',
    'accessory',
    'PA-A4',
    { en: 'Start with paper that was tested with it.', zh: '首批配用经过测试的复印纸。' },
  ],
  [
    'MS-65',
    'cross-sell',
    'CF-10',
    {
      en: 'The built-in microphone reaches three metres; the phone reaches the whole table.',
      zh: '内置麦克风拾音三米，会议终端可覆盖整张会议桌。',
    },
  ],
  [
    'SC-20',
    'substitute',
    'CP-A3C',
    { en: 'The copier scans as well.', zh: '复印机同样可以扫描。' },
  ],
  [
    'HP-1',
    'accessory',
    'IK-4',
    { en: 'A set lasts about a year at home.', zh: '一套墨水家用约一年。' },
  ],
];

const roomName = { en: 'Meeting room, complete', zh: '会议室套装' };

const roomParts = [
  {
    key: 'screen',
    product: 'MS-65',
    name: { en: 'Meeting screen', zh: '会议平板' },
    presence: 'always',
    group: null,
    extra: null,
    share: '78',
  },
  {
    key: 'stand',
    product: 'CF-10',
    name: { en: 'Conference phone', zh: '会议电话' },
    presence: 'standard',
    group: { en: 'Sound', zh: '音频' },
    extra: null,
    share: '14',
  },
  {
    key: 'second',
    product: 'CF-10',
    name: { en: 'Second phone, for long tables', zh: '第二台会议电话（长桌）' },
    presence: 'option',
    group: { en: 'Sound', zh: '音频' },
    extra: '2100.00',
    share: null,
  },
  {
    key: 'door',
    product: 'AT-5',
    name: { en: 'Terminal at the door', zh: '门禁终端' },
    presence: 'option',
    group: null,
    extra: '800.00',
    share: null,
  },
  {
    key: 'service',
    product: 'SV-1Y',
    name: { en: 'Maintenance, first year', zh: '首年维护' },
    presence: 'standard',
    group: null,
    extra: null,
    share: '8',
  },
] as const;

/** A meeting room in one: a bundle with options and their rules. */
export function meetingRoom(ground: DemoGround, unit: string): ChangeInput[] {
  const say = (text: Text | null) => (text === null ? null : inLanguage(text, ground.language));
  const bundle = productId(bundleCode);
  const partId = (key: string) => demoId(`room ${key}`);
  return [
    create('product', bundle, {
      name: roomName[ground.language],
      otherName: roomName[ground.language === 'zh' ? 'en' : 'zh'],
      code: bundleCode,
      family: familyId('screens'),
      kind: 'bundle',
      bundlePrice: 'own',
      unit,
      taxRate: demoId('tax goods'),
      warrantyMonths: 24,
      attributes: [
        { name: say({ en: 'For rooms of', zh: '适用会议室' }), value: '20–40 m²' },
        { name: say({ en: 'Seats', zh: '座位' }), value: '8–16' },
      ],
    }),
    ...roomParts.map(({ key, product, name, presence, group, extra, share }, index) =>
      create('bundle-line', partId(key), {
        bundle,
        name: say(name),
        product: productId(product),
        presence,
        group: say(group),
        order: index + 1,
        extra: extra === null ? null : { amount: extra, currency: 'CNY' },
        priceShare: share,
      }),
    ),
    create('option-rule', demoId('room two phones'), {
      bundle,
      kind: 'requires',
      part: partId('second'),
      other: partId('stand'),
      reason: say({ en: 'The second phone is a wing of the first.', zh: '第二台须与第一台级联。' }),
    }),
    create('option-rule', demoId('room sound'), {
      bundle,
      kind: 'at-least',
      group: say({ en: 'Sound', zh: '音频' }),
      count: 1,
      reason: say({ en: 'A meeting wants to be heard.', zh: '会议室至少需要一套音频设备。' }),
    }),
  ];
}
