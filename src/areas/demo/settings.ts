import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { asChange, startId, startSettings } from '../start/settings.ts';
import { userId, unitId } from './company.ts';
import { createRandom, demoId } from './random.ts';
import { reports } from './reports.ts';
import { create, dayBefore, type DemoGround } from './step.ts';

// What one of it is worth in renminbi.
const worth: Readonly<Record<string, number>> = { CNY: 1, USD: 7.15, EUR: 7.8 };

const tags: readonly { readonly key: string; readonly name: Text; readonly color: string }[] = [
  { key: 'reference', name: { en: 'Reference', zh: '样板客户' }, color: 'green' },
  { key: 'tender', name: { en: 'Buys by tender', zh: '招标采购' }, color: 'blue' },
  { key: 'chain', name: { en: 'Chain', zh: '连锁' }, color: 'violet' },
  { key: 'late', name: { en: 'Pays late', zh: '付款拖延' }, color: 'amber' },
];

/** The settings that every workspace begins with, two years of rates, tags and views. */
export function settings(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  return [
    ...startSettings({ ...ground, unit: unitId(ground, 'HQ') }).map(asChange),
    ...Object.keys(worth).flatMap((code) => ratesOf(ground, code)),
    ...tags.map(({ key, name, color }) =>
      create('tag', demoId(`tag ${key}`), { name: say(name), color }),
    ),
    ...views(ground),
    ...reports(ground),
  ];
}

// A rate for every month, drifting by a little.
function ratesOf({ now, currency }: DemoGround, code: string): ChangeInput[] {
  const rate = (worth[code] ?? 1) / (worth[currency] ?? 1);
  if (code === currency) return [];
  const random = createRandom(code.charCodeAt(0));
  return Array.from({ length: 25 }, (_, month) =>
    create('rate', demoId(`rate ${code} ${month}`), {
      currency: startId(`currency ${code}`),
      validOn: dayBefore(now, 30 * (25 - month)),
      rate: (rate * (1 + random.between(-16, 16) / 1000)).toFixed(4),
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
    ...dealViews.map(({ key, name, filter }) =>
      create('saved-view', demoId(`view ${key}`), {
        ...offered,
        name: say(name),
        object: 'opportunity',
        filter,
        columns: ['name', 'party', 'stage', 'amount', 'probability', 'expectedCloseOn', 'owner'],
        sort: ['expectedCloseOn'],
      }),
    ),
  ];
}

const isOpen = { field: 'state', op: 'is', value: 'open' } as const;

const dealViews = [
  { key: 'open deals', name: { en: 'Open', zh: '进行中' }, filter: isOpen },
  {
    key: 'stagnant deals',
    name: { en: 'Stagnant', zh: '停滞' },
    filter: { all: [isOpen, { field: 'stageDueOn', op: 'lt', value: { relative: 'today' } }] },
  },
  {
    key: 'abnormal deals',
    name: { en: 'Moved abnormally', zh: '异常变更' },
    filter: { field: 'abnormalMoves', op: 'gt', value: 0 },
  },
];
