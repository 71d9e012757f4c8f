import type { Texts } from '#kit/text.ts';

/** Sentences about activities. */
export const activityTexts: Texts = {
  'activity.ends-before-start': {
    en: 'The activity ends before it begins.',
    zh: '结束时间早于开始时间。',
  },
  'activity.repeats-too-often': {
    en: 'An activity repeats by days, weeks, months or years. Choose one of these.',
    zh: '跟进只能按天、周、月或年重复，请重新选择。',
  },
  'activity.repeats-without-time': {
    en: 'What repeats has a first time. Say when it begins or is due.',
    zh: '重复的跟进需要首次时间，请填写开始时间或截止时间。',
  },
  'activity.repeats-never': {
    en: 'This repetition never comes. Choose other days or a later end.',
    zh: '按此规则不会出现任何一次，请更换日期或延后结束时间。',
  },
  'activity.not-a-series': {
    en: 'This activity does not repeat as a series. Change it directly.',
    zh: '此跟进不是重复系列，请直接修改。',
  },
  'activity.no-such-time': {
    en: 'The series has no such time any more. Load the calendar again.',
    zh: '该系列已没有这一次，请刷新日历。',
  },
  'activity.finish-one': {
    en: 'One time of a series is finished by itself. Choose this time only.',
    zh: '系列中的跟进需逐次完成，请选择“仅此一次”。',
  },
  'calendar.no-such-address': {
    en: 'This calendar address does not hold any more. Make a new one in your own settings.',
    zh: '此日历地址已失效，请在“我的设置”中重新生成。',
  },
  'calendar.empty-stretch': {
    en: 'The calendar ends before it begins. Choose a later end.',
    zh: '结束时间须晚于开始时间。',
  },
  'calendar.too-long': {
    en: 'The calendar shows {most} days at most. Choose a shorter stretch.',
    zh: '日历一次最多显示 {most} 天，请缩短时间范围。',
  },
};
