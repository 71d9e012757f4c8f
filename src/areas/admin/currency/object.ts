import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A currency that amounts are written in. */
export const currency = defineObject({
  name: 'currency',
  label: { one: { en: 'Currency', zh: '币种' }, many: { en: 'Currencies', zh: '币种' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'code',
  fields: {
    code: field.text({
      label: { en: 'Code', zh: '代码' },
      required: true,
      unique: true,
      sortable: true,
      pattern: '^[A-Z]{3}$',
      patternText: { en: 'Three capital letters, such as CNY.', zh: '三位大写字母，如 CNY。' },
    }),
    name: field.text({ label: { en: 'Name', zh: '名称' }, max: 60 }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['code', 'name', 'active'], sort: 'code' },
  form: [{ label: { en: 'Currency', zh: '币种' }, fields: ['code', 'name', 'active'] }],
  search: ['name'],
  related: [{ object: 'rate', link: 'currency', label: { en: 'Rates', zh: '汇率' } }],
  icon: 'coins',
});
