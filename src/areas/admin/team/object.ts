import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A work group across units; its members see one another's records where a role says `team`. */
export const team = defineObject({
  name: 'team',
  label: { one: { en: 'Team', zh: '团队' }, many: { en: 'Teams', zh: '团队' } },
  area: 'admin',
  kind: 'record',
  affectsRights: true,
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '团队名称' },
      required: true,
      max: 120,
      sortable: true,
      unique: true,
    }),
    lead: field.user({ label: { en: 'Lead', zh: '负责人' } }),
    members: field.links({ object: 'user', label: { en: 'Members', zh: '成员' } }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'lead', 'members', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Team', zh: '团队' },
      fields: ['name', 'lead', 'members', 'active', 'description'],
    },
  ],
  icon: 'users',
});
