import { defineTexts } from '#web/language/i18n.ts';

export const workCalendarTexts = defineTexts({
  'title': { en: 'Work calendar', zh: '工作日历' },
  'lead': {
    en: 'Holidays and the workdays that make up for them show in every calendar; deadlines count hours of work.',
    zh: '节假日和调休会显示在日历中，时限按工作时间计算。',
  },
  'year': { en: 'Year', zh: '年份' },
  'earlier': { en: 'Earlier year', zh: '上一年' },
  'later': { en: 'Later year', zh: '下一年' },
  'days': { en: 'Holidays and moved workdays', zh: '节假日与调休' },
  'days.none': {
    en: 'None yet. Add those of the year once they are announced.',
    zh: '暂无。公布后请添加当年的节假日与调休。',
  },
  'day': { en: 'Day', zh: '日期' },
  'kind': { en: 'What it is', zh: '类型' },
  'holiday': { en: 'Holiday', zh: '休息' },
  'workday': { en: 'Workday', zh: '上班' },
  'name': { en: 'Name', zh: '名称' },
  'acts': { en: 'Acts', zh: '操作' },
  'remove': { en: 'Remove', zh: '删除' },
  'remove.of': { en: 'Remove {day}', zh: '删除 {day}' },
  'add': { en: 'Add', zh: '添加' },
  'hours': { en: 'Hours of work', zh: '工作时间' },
  'hours.help': {
    en: 'Such as 09:00-12:00, 13:00-18:00; empty for a day of rest.',
    zh: '如 09:00-12:00, 13:00-18:00；休息日留空。',
  },
  'hours.wrong': {
    en: 'Write the hours of {day} like 09:00-18:00.',
    zh: '{day}的时间请写成 09:00-18:00 的形式。',
  },
  'save': { en: 'Save', zh: '保存' },
  'saved': { en: 'Work calendar {year} saved', zh: '{year} 年工作日历已保存' },
});
