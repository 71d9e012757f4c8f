import { inLanguage } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { userId } from './company.ts';
import { assigned, leadRules } from './lead-rules.ts';
import { devices } from './products.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround, type DemoStep } from './step.ts';
import { chinesePosts, englishPosts, fullName, personOf } from './words.ts';

const many = 40;
const sources = ['website', 'exhibition', 'referral', 'advertisement', 'search-engine'] as const;
const channelOf = {
  'website': 'form',
  'exhibition': 'visit',
  'referral': 'phone',
  'advertisement': 'email',
  'search-engine': 'chat',
} as const;
const ends = ['fresh', 'working', 'disqualified', 'nurtured', 'working'] as const;
const reasons = ['no-budget', 'unreachable', 'no-need', 'outside', 'wrong-contact'] as const;
const chineseWords = {
  regions: ['北京', '上海', '广州', '深圳', '苏州', '天津'],
  first: ['云帆', '瑞禾', '启明', '盛世', '嘉和', '新原', '博远', '同心'],
  second: ['科技', '教育', '物流', '医疗器械', '设计', '餐饮管理'],
  end: '有限公司',
};
const englishWords = {
  regions: ['Singapore', 'London', 'Munich', 'Sydney'],
  first: ['Harbour', 'Northfield', 'Blue Oak', 'Summit', 'Cedar', 'Meridian'],
  second: [' Logistics', ' Design', ' Dental', ' Academy', ' Foods'],
  end: ' Ltd',
};
const owners = { chinese: ['zhang', 'liu', 'zhou', 'sun'], english: ['sophia'] } as const;

/** Forty who asked in the last two months: new, worked on, put off and given up. */
export function leads(ground: DemoGround): DemoStep[] {
  const random = createRandom(20_261_123);
  const events = Array.from({ length: many }, (_, index) => eventsOf(ground, index, random)).flat();
  const together = Map.groupBy(events, ({ daysAgo, by }) => `${daysAgo} ${by}`);
  return [
    scoring(ground),
    leadRules(ground),
    ...[...together.values()].map((some) => ({
      at: daysBefore(ground.now, some[0]?.daysAgo ?? 0),
      by: some[0]?.by ?? ground.administrator,
      reason: { en: 'Leads of the week', zh: '本周线索跟进' },
      changes: some.map(({ change }) => change),
    })),
  ];
}

type Event = { readonly daysAgo: number; readonly by: string; readonly change: ChangeInput };

function eventsOf(ground: DemoGround, index: number, random: Random): Event[] {
  const isChinese = index % 5 !== 4;
  const id = demoId(`lead ${index}`);
  const by = userId(random.pick(isChinese ? owners.chinese : owners.english));
  const end = ends[(index * 3) % ends.length] ?? 'fresh';
  const week = end === 'fresh' ? 0 : random.between(2, 8);
  const values = { ...valuesOf(ground, random, { index, isChinese }), owner: by };
  const daysAgo = week * 7 + 3;
  if (end === 'fresh') {
    const how = assigned(ground, { owner: by, isPooled: index % 10 === 5 });
    const giver = userId('chen');
    return [{ daysAgo, by: giver, change: create('lead', id, { ...values, ...how }) }];
  }
  const first = { daysAgo, by, change: create('lead', id, values) };
  const change = {
    op: 'update',
    object: 'lead',
    id,
    values: standing(ground, end, random),
  } as const;
  return [first, { daysAgo: (week - 1) * 7 + 3, by, change }];
}

function valuesOf(
  ground: DemoGround,
  random: Random,
  { index, isChinese }: { readonly index: number; readonly isChinese: boolean },
): Record<string, unknown> {
  const words = isChinese ? chineseWords : englishWords;
  const source = random.pick(sources);
  const device = random.pick(devices);
  const price = Number(ground.currency === 'CNY' ? device.cny : device.usd);
  const language = isChinese ? 'zh' : 'en';
  const pieces = random.between(1, 12);
  return {
    personName: fullName(personOf(random, isChinese)),
    company: `${random.pick(words.first)}${random.pick(words.second)}${words.end}`,
    jobTitle: (isChinese ? random.pick(chinesePosts) : random.pick(englishPosts)).jobTitle,
    region: random.pick(words.regions),
    phone: isChinese ? `+861990001${String(4000 + index)}` : null,
    email: `lead${index}@example.com`,
    source,
    channel: channelOf[source],
    campaign: source === 'exhibition' ? inLanguage(fair, language) : null,
    productInterest: inLanguage(device.name, language),
    need: `${inLanguage(device.name, language)} × ${pieces}`,
    budget: random.percent(60)
      ? { amount: (price * pieces).toFixed(2), currency: ground.currency }
      : null,
  };
}

const fair = { en: 'Office fair of the autumn', zh: '秋季办公设备展' };
const later = { en: 'Budget comes next year', zh: '预算明年下达' };

function standing(
  ground: DemoGround,
  state: Exclude<(typeof ends)[number], 'fresh'>,
  random: Random,
): Record<string, unknown> {
  if (state === 'disqualified') return { state, disqualifiedReason: random.pick(reasons) };
  if (state === 'working') return { state };
  const nurtureUntil = dayBefore(ground.now, -random.between(20, 90));
  return { state, nurtureUntil, stateNote: inLanguage(later, ground.language) };
}

const rules = [
  [{ en: 'Came to the fair', zh: '展会到访' }, 'source', 'is', 'exhibition', 20],
  [{ en: 'Recommended', zh: '客户推荐' }, 'source', 'is', 'referral', 30],
  [{ en: 'Decides', zh: '决策人' }, 'jobTitle', 'contains', '总, Director', 25],
  [{ en: 'Has a budget', zh: '有预算' }, 'budget', 'filled', null, 20],
  [{ en: 'Large budget', zh: '预算充足' }, 'budget', 'at-least', '30000', 25],
  [{ en: 'No phone number', zh: '无电话' }, 'phone', 'empty', null, -10],
] as const;

function scoring(ground: DemoGround): DemoStep {
  return {
    at: daysBefore(ground.now, 80),
    by: userId('chen'),
    reason: { en: 'Which leads come first', zh: '线索评分' },
    changes: rules.map(([name, field, test, words, points], index) =>
      create('lead-score-rule', demoId(`score rule ${index}`), {
        name: inLanguage(name, ground.language),
        field,
        test,
        words,
        points,
      }),
    ),
  };
}
