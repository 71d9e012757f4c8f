import { field } from '#model/field.ts';
import { mergeActions } from '#model/merging.ts';
import { defineObject } from '#model/object.ts';
import { customerMerging, partyFields, partyRelated, partySections } from '../party/fields.ts';
import {
  partyCard,
  partyChildren,
  partyHeadings,
  partyInstead,
  partyKeys,
} from '../party/importing.ts';

/** People who live or decide together. */
export const household = defineObject({
  name: 'household',
  label: { one: { en: 'Household', zh: '家庭' }, many: { en: 'Households', zh: '家庭' } },
  area: 'customers',
  kind: 'record',
  table: { name: 'party', only: { field: 'kind', is: 'household' } },
  access: { kind: 'owned', openIn: 'pool' },
  title: 'name',
  fields: {
    ...partyFields,
    head: field.link({ object: 'contact', label: { en: 'Head', zh: '户主' } }),
    size: field.number({ label: { en: 'People', zh: '家庭人数' }, min: 1, max: 100 }),
    income: field.money({ label: { en: 'Yearly income', zh: '家庭年收入' }, min: '0' }),
  },
  list: {
    columns: ['name', 'head', 'status', 'phone', 'address', 'owner', 'updatedAt'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Household', zh: '家庭' },
      fields: ['name', 'head', 'size', 'income', 'code', 'phone', 'email', 'website', 'address'],
    },
    ...partySections,
  ],
  search: ['phone', 'email', 'code'],
  related: [
    { object: 'membership', link: 'organisation', label: { en: 'Members', zh: '家庭成员' } },
    ...partyRelated,
  ],
  ...customerMerging,
  actions: mergeActions,
  icon: 'house',
  importing: {
    keys: partyKeys,
    children: partyChildren,
    headings: { ...partyHeadings, name: ['fullName'] },
    insteadOf: partyInstead,
    card: partyCard,
  },
});
