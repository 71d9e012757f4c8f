import type { ChangeInput } from '#model/api.ts';
import { userId } from './company.ts';
import type { DemoContact, DemoCustomers } from './customers.ts';
import { createRandom, demoId, type Random } from './random.ts';
import {
  create,
  dayBefore,
  daysBefore,
  sinceEight,
  type DemoGround,
  type DemoStep,
} from './step.ts';

const subjects = {
  meeting: {
    zh: ['季度采购沟通会', '新办公室方案讨论', '年度框架协议会议', '售后服务回顾'],
    en: ['Plans for the new office', 'Quarterly review', 'Framework agreement', 'Service review'],
  },
  visit: {
    zh: ['上门演示新品', '拜访采购负责人', '现场勘查', '送样并收集意见'],
    en: [
      'Demonstration on site',
      'Visit to purchasing',
      'Survey of the site',
      'Samples and opinions',
    ],
  },
} as const;

const daysAround = 12;

/** What stands in the calendars around today: meetings and visits with customers, and our own that come every week. */
export function plans(ground: DemoGround, { contacts }: DemoCustomers): DemoStep {
  const random = createRandom(20_261_122);
  return {
    at: daysBefore(ground.now, 1),
    by: ground.administrator,
    reason: { en: 'Plans of the coming weeks', zh: '近期日程安排' },
    changes: [
      ...weekly(ground),
      ...contacts.flatMap(({ contact }) => planWith(ground, contact, random)),
    ],
  };
}

function planWith(ground: DemoGround, person: DemoContact, random: Random): ChangeInput[] {
  if (!random.percent(24)) return [];
  const kind = random.pick(['meeting', 'visit'] as const);
  const { account } = person;
  const day = workday(ground, random.between(-4, daysAround));
  const from = random.between(2, 15) * 30;
  return [
    create('activity', demoId(`plan ${person.id}`), {
      kind,
      subject: random.pick(subjects[kind][account.isChinese ? 'zh' : 'en']),
      regarding: person.id,
      owner: account.owner,
      unit: account.unit,
      ...hours(ground, day, { from, to: from + random.pick([60, 60, 90, 120] as const) }),
    }),
  ];
}

// On Monday the administrator with the managers.
function weekly(ground: DemoGround): ChangeInput[] {
  const meeting = demoId('weekly meeting');
  const subject = ground.language === 'zh' ? '销售周例会' : 'Weekly sales meeting';
  const monday = mondayBefore(ground);
  const taking = ['chen', 'wang', 'li'].map((key) =>
    create('participant', demoId(`weekly ${key}`), { activity: meeting, user: userId(key) }),
  );
  return [
    create('activity', meeting, {
      kind: 'meeting',
      subject,
      owner: ground.administrator,
      repeats: 'FREQ=WEEKLY',
      ...hours(ground, monday, { from: 60, to: 120 }),
    }),
    ...taking,
  ];
}

function mondayBefore({ now }: DemoGround): string {
  return dayBefore(now, ((now.getUTCDay() + 6) % 7) + 7);
}

// Weekends wait until Monday.
function workday({ now }: DemoGround, days: number): string {
  const weekday = daysBefore(now, -days).getUTCDay();
  const wait = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return dayBefore(now, -days - wait);
}

// In minutes since eight.
function hours(ground: DemoGround, day: string, { from, to }: { from: number; to: number }) {
  return { startAt: sinceEight(ground, day, from), endAt: sinceEight(ground, day, to) };
}
