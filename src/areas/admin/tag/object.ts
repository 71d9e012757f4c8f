import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A word that people stick on records. */
export const tag = defineObject({
  name: 'tag',
  label: { one: { en: 'Tag', zh: '标签' }, many: { en: 'Tags', zh: '标签' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '标签名称' },
      required: true,
      max: 60,
      unique: true,
      sortable: true,
    }),
    color: field.choice({
      label: { en: 'Colour', zh: '颜色' },
      default: 'grey',
      options: {
        grey: { label: { en: 'Grey', zh: '灰' }, color: 'grey' },
        teal: { label: { en: 'Teal', zh: '青' }, color: 'teal' },
        blue: { label: { en: 'Blue', zh: '蓝' }, color: 'blue' },
        violet: { label: { en: 'Violet', zh: '紫' }, color: 'violet' },
        pink: { label: { en: 'Pink', zh: '粉' }, color: 'pink' },
        red: { label: { en: 'Red', zh: '红' }, color: 'red' },
        amber: { label: { en: 'Amber', zh: '橙' }, color: 'amber' },
        green: { label: { en: 'Green', zh: '绿' }, color: 'green' },
      },
    }),
  },
  list: { columns: ['name', 'color'], sort: 'name' },
  form: [{ label: { en: 'Tag', zh: '标签' }, fields: ['name', 'color'] }],
  icon: 'tag',
});
