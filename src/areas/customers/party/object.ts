import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { mainAccountField, partyFields, partyRelated, partySections } from './fields.ts';
import { partyKeys } from './importing.ts';

/** Whoever we deal with: the one table under companies, people and households. */
export const party = defineObject({
  name: 'party',
  label: { one: { en: 'Customer', zh: '客户' }, many: { en: 'Customers', zh: '客户' } },
  area: 'customers',
  kind: 'record',
  table: { name: 'party' },
  access: { kind: 'owned', readableWith: 'account', openIn: 'pool' },
  title: 'name',
  fields: {
    ...partyFields,
    ...mainAccountField,
    kind: field.choice({
      label: { en: 'Kind', zh: '客户类型' },
      required: true,
      readOnly: true,
      options: {
        organisation: { label: { en: 'Company', zh: '公司' }, color: 'blue' },
        person: { label: { en: 'Person', zh: '个人' }, color: 'teal' },
        household: { label: { en: 'Household', zh: '家庭' }, color: 'violet' },
      },
    }),
  },
  list: {
    columns: ['name', 'kind', 'status', 'class1', 'phone', 'email', 'owner', 'updatedAt'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Customer', zh: '客户' },
      fields: ['name', 'kind', 'code', 'account', 'phone', 'email', 'website', 'address'],
    },
    ...partySections,
  ],
  search: ['code', 'phone', 'email'],
  related: partyRelated,
  icon: 'handshake',
  importing: { keys: partyKeys },
});
