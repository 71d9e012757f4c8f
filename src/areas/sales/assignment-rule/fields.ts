import { field } from '#model/field.ts';
import { lead } from '../lead/object.ts';

const words = {
  en: 'Words with commas between them, one of which stands in it; empty: any.',
  zh: '多个词用逗号分隔，包含任一词即符合；留空不限。',
};
const any = { en: 'Empty: any.', zh: '留空不限。' };
const none = { en: 'Of each person; empty: any number.', zh: '每人；留空不限。' };

/** Which leads go by the rule: all that is said must fit. */
export const whichLeads = {
  sources: field.manyChoice({
    open: true,
    label: { en: 'Sources', zh: '线索来源' },
    help: any,
    options: lead.fields.source.options,
  }),
  channels: field.manyChoice({
    open: true,
    label: { en: 'Channels', zh: '获取渠道' },
    help: any,
    options: lead.fields.channel.options,
  }),
  regions: field.text({ label: { en: 'Region contains', zh: '地区包含' }, help: words, max: 500 }),
  interests: field.text({
    label: { en: 'Interest contains', zh: '意向产品包含' },
    help: words,
    max: 500,
  }),
  campaigns: field.text({
    label: { en: 'Campaign contains', zh: '市场活动包含' },
    help: words,
    max: 500,
  }),
  grades: field.manyChoice({
    label: { en: 'Grades', zh: '等级' },
    help: any,
    options: lead.fields.grade.options,
  }),
} as const;

/** Who gets them. */
export const whoGetsThem = {
  members: field.links({ object: 'user', label: { en: 'People', zh: '人员' } }),
  memberUnits: field.links({
    object: 'unit',
    label: { en: 'People of units', zh: '部门' },
    help: { en: 'With the units below them.', zh: '含下级部门。' },
  }),
  memberTeams: field.links({ object: 'team', label: { en: 'People of teams', zh: '团队' } }),
  managers: field.links({
    object: 'user',
    label: { en: 'In charge of the pool', zh: '线索池管理员' },
    help: {
      en: 'They see, change, assign and delete what lies in the pool.',
      zh: '可查看、修改、分配和删除线索池中的线索。',
    },
  }),
  way: field.choice({
    label: { en: 'Goes to', zh: '分配方式' },
    help: {
      en: 'Regions, skills and products stand on the lead takers.',
      zh: '地区、领域和产品在“线索接收人”中设置。',
    },
    required: true,
    default: 'turn',
    options: {
      turn: { label: { en: 'Each in turn', zh: '轮流分配' } },
      load: { label: { en: 'Whoever has fewest open leads', zh: '按负载（未处理完最少者）' } },
      region: { label: { en: 'Whose region it is', zh: '按地区' } },
      skill: { label: { en: 'Who knows about the need', zh: '按擅长领域' } },
      product: { label: { en: 'Who looks after the product', zh: '按产品' } },
    },
  }),
} as const;

const count = { min: 0, max: 100_000 } as const;

/** How many one of them gets. */
export const capacity = {
  mostOpen: field.number({
    label: { en: 'Open leads at most', zh: '未处理完线索上限' },
    help: none,
    ...count,
  }),
  mostADay: field.number({
    label: { en: 'New ones a day at most', zh: '每日接收上限' },
    help: none,
    ...count,
  }),
  mostAWeek: field.number({
    label: { en: 'New ones a week at most', zh: '每周接收上限' },
    help: none,
    ...count,
  }),
  fallDays: field.number({
    label: { en: 'Falls into the pool after days', zh: '未跟进回收（天）' },
    help: {
      en: 'A lead that nobody takes up for so many days after it was assigned; empty: never.',
      zh: '分配后超过天数仍未开始跟进的线索回到线索池；留空不回收。',
    },
    min: 1,
    max: 3650,
  }),
} as const;
