import { field } from '#model/field.ts';

/** How an activity comes again, and which one of a series it is. */
export const repeatingFields = {
  repeats: field.text({
    label: { en: 'Repeats', zh: '重复' },
    help: {
      en: 'A recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=MO. Finishing a task that repeats makes the next one.',
      zh: 'RFC 5545 重复规则，如 FREQ=WEEKLY;BYDAY=MO。重复任务完成后自动生成下一个。',
    },
    max: 500,
  }),
  repeatsIn: field.text({
    label: { en: 'Repeats in time zone', zh: '重复所用时区' },
    help: {
      en: 'The time zone whose clock the repetition follows; the one of whoever set it.',
      zh: '重复按此时区的时间进行；默认为设置者的时区。',
    },
    readOnly: true,
    max: 60,
  }),
  series: field.link({
    object: 'activity',
    label: { en: 'Series', zh: '所属系列' },
    help: {
      en: 'The repeating activity that this one was taken out of.',
      zh: '此跟进所属的重复跟进。',
    },
    readOnly: true,
  }),
  originalStart: field.instant({
    label: { en: 'Place in the series', zh: '系列中的原定时间' },
    readOnly: true,
  }),
  availability: field.choice({
    label: { en: 'Shows as', zh: '忙闲状态' },
    help: {
      en: 'Whether others are warned when they plan something at the same time.',
      zh: '他人在同一时间安排时是否提示冲突。',
    },
    default: 'busy',
    options: {
      busy: { label: { en: 'Busy', zh: '忙碌' } },
      tentative: { label: { en: 'Tentative', zh: '暂定' }, color: 'amber' },
      free: { label: { en: 'Free', zh: '空闲' }, color: 'green' },
    },
  }),
};
