import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { capacity, whichLeads, whoGetsThem } from './fields.ts';

/** Which leads go to whom; those for whom nobody is free lie in its pool. */
export const assignmentRule = defineObject({
  name: 'assignment-rule',
  label: {
    one: { en: 'Assignment rule', zh: '线索分配规则' },
    many: { en: 'Assignment rules', zh: '线索分配规则' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  affectsRights: true,
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    active: field.yesNo({ label: { en: 'Active', zh: '启用' }, default: true }),
    order: field.number({
      label: { en: 'Order', zh: '优先顺序' },
      help: {
        en: 'A lead goes by the first rule that it fits.',
        zh: '线索按第一条符合的规则分配。',
      },
      required: true,
      default: 5,
      min: 1,
      max: 99,
      sortable: true,
    }),
    ...whichLeads,
    ...whoGetsThem,
    ...capacity,
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
  },
  list: { columns: ['name', 'order', 'way', 'mostOpen', 'mostADay', 'active'], sort: 'order' },
  form: [
    {
      label: { en: 'Assignment rule', zh: '线索分配规则' },
      fields: ['name', 'active', 'order', 'description'],
    },
    { label: { en: 'Which leads', zh: '适用线索' }, fields: Object.keys(whichLeads) },
    { label: { en: 'To whom', zh: '分配对象' }, fields: Object.keys(whoGetsThem) },
    { label: { en: 'Capacity and pool', zh: '容量与回收' }, fields: Object.keys(capacity) },
  ],
  related: [
    { object: 'lead', link: 'pool', label: { en: 'In its pool', zh: '线索池中的线索' } },
    { object: 'lead', link: 'assignedRule', label: { en: 'Assigned by it', zh: '由此规则分配' } },
  ],
  icon: 'route',
});
