import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { unitId, userId } from './company.ts';
import { demoId } from './random.ts';
import { create, daysBefore, type DemoGround, type DemoStep } from './step.ts';

type Line = {
  readonly key: string;
  readonly pool: 'fairs' | 'former';
  readonly name: Text;
  readonly phone: string;
  readonly industry: string;
};

const lines: readonly Line[] = [
  {
    key: 'a',
    pool: 'fairs',
    name: { en: 'Zhongyuan Packaging', zh: '中原包装制品' },
    phone: '+8637165550101',
    industry: 'manufacturing',
  },
  {
    key: 'b',
    pool: 'fairs',
    name: { en: 'Zhuoyue Training School', zh: '卓越培训学校' },
    phone: '+862865550102',
    industry: 'education',
  },
  {
    key: 'c',
    pool: 'fairs',
    name: { en: 'Zhenhua Logistics', zh: '振华物流' },
    phone: '+8653265550103',
    industry: 'logistics',
  },
  {
    key: 'd',
    pool: 'fairs',
    name: { en: 'Zijing Hotel', zh: '紫荆酒店' },
    phone: '+867555550104',
    industry: 'hospitality',
  },
  {
    key: 'e',
    pool: 'fairs',
    name: { en: 'Zongheng Design', zh: '纵横设计事务所' },
    phone: '+862765550105',
    industry: 'business-services',
  },
  {
    key: 'f',
    pool: 'fairs',
    name: { en: 'Zunyi Pharmacies', zh: '尊怡大药房' },
    phone: '+868515550106',
    industry: 'retail',
  },
  {
    key: 'g',
    pool: 'former',
    name: { en: 'Zhiyuan Law Firm', zh: '致远律师事务所' },
    phone: '+862165550107',
    industry: 'business-services',
  },
  {
    key: 'h',
    pool: 'former',
    name: { en: 'Zhongtian Construction', zh: '中天建设工程' },
    phone: '+8657165550108',
    industry: 'construction',
  },
  {
    key: 'i',
    pool: 'former',
    name: { en: 'Zuoan Media', zh: '左岸传媒' },
    phone: '+862065550109',
    industry: 'media',
  },
];

type Claim = {
  readonly key: string;
  readonly by: string;
  readonly days: number;
  readonly back?: Text;
};

const claims: readonly Claim[] = [
  { key: 'a', by: 'liu', days: 24 },
  {
    key: 'g',
    by: 'liu',
    days: 18,
    back: { en: 'Bought from a competitor last month', zh: '上月已向竞争对手采购' },
  },
];

const poolId = (key: string) => demoId(`pool ${key}`);
const customerId = (key: string) => demoId(`pool customer ${key}`);

/** Two pools with customers in them, some claimed, one given back, and caps for who looks after whom. */
export function pooled(ground: DemoGround): DemoStep[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  const at = (days: number, by: string | null, reason: Text, changes: ChangeInput[]): DemoStep => ({
    at: daysBefore(ground.now, days),
    by: by === null ? ground.administrator : userId(by),
    reason,
    changes,
  });
  return [
    at(60, null, { en: 'Customer pools', zh: '设置公海' }, pools(ground, say)),
    at(
      50,
      null,
      { en: 'Visitors of the fair', zh: '展会客户名单' },
      lines.map(({ key, pool, name, ...values }) =>
        create('account', customerId(key), {
          ...values,
          name: say(name),
          source: 'exhibition',
          owner: null,
          unit: null,
          pool: poolId(pool),
        }),
      ),
    ),
    ...claims.flatMap((claim) => {
      const line = lines.find(({ key }) => key === claim.key);
      return line ? claimed(claim, line) : [];
    }),
  ];

  function claimed({ key, by, days, back }: Claim, line: Line): DemoStep[] {
    const log = (kind: string, when: number, more: Record<string, unknown> = {}) =>
      create('pool-claim', demoId(`pool ${kind} ${key}`), {
        party: customerId(key),
        pool: poolId(line.pool),
        kind,
        holder: userId(by),
        by: userId(by),
        happenedAt: daysBefore(ground.now, when).toISOString(),
        ...more,
      });
    const owned = (owner: string | null, values: Record<string, unknown>): ChangeInput => ({
      op: 'update',
      object: 'account',
      id: customerId(key),
      values: { owner, ...values },
    });
    const taken = at(days, by, { en: 'Claimed from the pool', zh: '领取公海客户' }, [
      owned(userId(by), { unit: unitId(ground, 'BJ') }),
      log('claimed', days),
    ]);
    if (!back) return [taken];
    const kept = 12;
    const returned = log('returned', days - kept, { daysKept: kept, reason: say(back) });
    const gone = owned(null, { unit: null, pool: poolId(line.pool) });
    return [taken, at(days - kept, by, { en: 'Given back', zh: '退回公海' }, [gone, returned])];
  }
}

function pools(ground: DemoGround, say: (text: Text) => string): ChangeInput[] {
  const usual = {
    hidden: ['phone', 'email', 'address'],
    recycles: false,
    remindDays: 3,
    waitDays: 30,
    protectDays: 15,
    extendDays: 10,
    mostExtensions: 2,
    memberUnits: [ground.headquarters],
  };
  return [
    create('pool', poolId('fairs'), {
      ...usual,
      name: say({ en: 'Fairs and enquiries', zh: '展会与咨询公海' }),
      description: say({ en: 'New names that nobody has called yet.', zh: '尚未联系的新客户。' }),
      order: 1,
      claimsADay: 3,
      mostHeld: 60,
      managers: [userId('wang'), userId('li')],
      belongs: { field: 'source', op: 'is', value: 'exhibition' },
      recycling: { when: 'any', limits: [{ since: 'contact', days: 30, classes: [] }] },
    }),
    create('pool', poolId('former'), {
      ...usual,
      name: say({ en: 'Everybody else', zh: '综合公海' }),
      description: say({
        en: 'Customers whom nobody looks after any more.',
        zh: '暂无人负责的老客户。',
      }),
      order: 9,
      claimsADay: 5,
      mostHeld: 80,
      managers: [userId('huang')],
      belongs: null,
      recycling: {
        when: 'all',
        limits: [
          { since: 'contact', days: 90, classes: [] },
          { since: 'purchase', days: 180, classes: [] },
        ],
      },
    }),
    ...['liu', 'zhao'].map((who) =>
      create('portfolio', demoId(`portfolio ${who}`), {
        name: say({ en: 'All customers', zh: '客户总数' }),
        holder: userId(who),
        most: 120,
      }),
    ),
  ];
}
