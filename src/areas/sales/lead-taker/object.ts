import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

const words = {
  en: 'Words with commas between them; a lead is his where one of them stands in it.',
  zh: '多个词用逗号分隔，线索中出现任一词即匹配。',
};
const unlimited = {
  en: 'Empty: as the assignment rule says.',
  zh: '留空则按分配规则的上限。',
};

/** What leads somebody is good for, and how many he takes; who has none takes what the rule says. */
export const leadTaker = defineObject({
  name: 'lead-taker',
  label: {
    one: { en: 'Lead taker', zh: '线索接收人' },
    many: { en: 'Lead takers', zh: '线索接收人' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '姓名' },
      readOnly: true,
      max: 120,
      sortable: true,
    }),
    person: field.user({
      label: { en: 'Person', zh: '人员' },
      required: true,
      unique: true,
      sortable: true,
    }),
    paused: field.yesNo({
      label: { en: 'Takes none at present', zh: '暂停接收' },
      default: false,
    }),
    regions: field.text({ label: { en: 'Regions', zh: '负责地区' }, help: words, max: 500 }),
    skills: field.text({ label: { en: 'Skills', zh: '擅长领域' }, help: words, max: 500 }),
    products: field.text({ label: { en: 'Products', zh: '负责产品' }, help: words, max: 500 }),
    mostOpen: field.number({
      label: { en: 'Open leads at most', zh: '未处理完线索上限' },
      help: unlimited,
      min: 0,
      max: 100_000,
    }),
    mostADay: field.number({
      label: { en: 'New ones a day at most', zh: '每日接收上限' },
      help: unlimited,
      min: 0,
      max: 100_000,
    }),
    mostAWeek: field.number({
      label: { en: 'New ones a week at most', zh: '每周接收上限' },
      help: unlimited,
      min: 0,
      max: 100_000,
    }),
    note: field.text({ label: { en: 'Note', zh: '说明' }, max: 300 }),
  },
  list: {
    columns: ['person', 'regions', 'skills', 'products', 'mostOpen', 'mostADay', 'paused'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Lead taker', zh: '线索接收人' },
      fields: ['person', 'paused', 'regions', 'skills', 'products', 'note'],
    },
    { label: { en: 'Capacity', zh: '容量' }, fields: ['mostOpen', 'mostADay', 'mostAWeek'] },
  ],
  icon: 'user-check',
});
