import { defineTexts } from '#web/language/i18n.ts';

export const listCalendarTexts = defineTexts({
  by: { en: 'Day of', zh: '日期字段' },
  moved: { en: 'Moved to {day}', zh: '已改到{day}' },
  cut: {
    en: 'The first {count} records of the month are shown; each day says how many more it has.',
    zh: '本月仅显示前 {count} 条记录，其余数量显示在各日期中。',
  },
});
