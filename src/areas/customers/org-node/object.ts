import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A department or position in the organisation chart of a customer. */
export const orgNode = defineObject({
  name: 'org-node',
  label: {
    one: { en: 'Chart position', zh: '组织结构' },
    many: { en: 'Organisation chart', zh: '组织结构' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'account' },
  title: 'name',
  fields: {
    account: field.link({
      object: 'account',
      label: { en: 'Account', zh: '所属公司' },
      required: true,
      onDelete: 'with-parent',
    }),
    kind: field.choice({
      label: { en: 'Kind', zh: '节点类型' },
      required: true,
      default: 'position',
      options: {
        department: { label: { en: 'Department', zh: '部门' }, color: 'blue' },
        position: { label: { en: 'Position', zh: '岗位' }, color: 'teal' },
      },
    }),
    name: field.text({
      label: { en: 'Department or position', zh: '部门或岗位' },
      required: true,
      max: 120,
    }),
    above: field.link({
      object: 'org-node',
      label: { en: 'Stands below', zh: '上级节点' },
      tree: true,
    }),
    person: field.link({ object: 'contact', label: { en: 'Held by', zh: '任职人' } }),
    duty: field.text({ label: { en: 'Duty', zh: '职责' }, max: 300 }),
    place: field.number({
      label: { en: 'Place in the row', zh: '同级次序' },
      help: { en: 'Lower stands further left.', zh: '数字小的排在左侧。' },
      min: 0,
      max: 9999,
    }),
  },
  list: { columns: ['name', 'kind', 'person', 'above', 'duty', 'account'], sort: 'createdAt' },
  form: [
    {
      label: { en: 'Chart position', zh: '组织结构' },
      fields: ['account', 'kind', 'name', 'above', 'person', 'duty', 'place'],
    },
  ],
  internal: true,
  icon: 'network',
});
