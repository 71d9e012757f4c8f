import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { poolClaiming, poolFalling, poolPeople } from './fields.ts';

/** Customers whom nobody looks after: who may claim them, how many, and by which rules others fall to them. */
export const pool = defineObject({
  name: 'pool',
  label: {
    one: { en: 'Customer pool', zh: '公海' },
    many: { en: 'Customer pools', zh: '公海' },
  },
  area: 'customers',
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
        en: 'A customer belongs to the first pool that he fits.',
        zh: '客户归入第一个符合范围的公海。',
      },
      required: true,
      default: 5,
      min: 1,
      max: 99,
      sortable: true,
    }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
    belongs: field.structure({
      label: { en: 'Its customers', zh: '客户范围' },
      schema: conditionSchema,
    }),
    ...poolPeople,
    ...poolClaiming,
    ...poolFalling,
  },
  list: {
    columns: ['name', 'order', 'managers', 'claimsADay', 'mostHeld', 'recycles', 'active'],
    sort: 'order',
  },
  form: [
    {
      label: { en: 'Customer pool', zh: '公海' },
      fields: ['name', 'active', 'order', 'description', 'belongs'],
    },
    { label: { en: 'People', zh: '人员' }, fields: Object.keys(poolPeople) },
    { label: { en: 'Claiming', zh: '领取规则' }, fields: Object.keys(poolClaiming) },
    { label: { en: 'Falling', zh: '回收规则' }, fields: Object.keys(poolFalling) },
  ],
  actions: {
    'claim': {
      label: { en: 'Claim', zh: '领取' },
      input: z.strictObject({ customers: z.array(z.uuid()).min(1).max(200) }),
    },
    'assign': {
      label: { en: 'Assign', zh: '分配' },
      input: z.strictObject({
        customers: z.array(z.uuid()).min(1).max(1000),
        to: z.array(z.uuid()).min(1).max(100),
        reason: z.string().trim().max(300).optional(),
      }),
    },
    'give-back': {
      label: { en: 'Give back', zh: '退回公海' },
      on: 'object',
      input: z.strictObject({
        customers: z.array(z.uuid()).min(1).max(1000),
        reason: z.string().trim().min(1).max(300),
        pool: z.uuid().optional(),
      }),
    },
    'extend': {
      label: { en: 'Extend protection', zh: '延长保护' },
      on: 'object',
      input: z.strictObject({
        customers: z.array(z.uuid()).min(1).max(200),
        reason: z.string().trim().max(300).optional(),
      }),
    },
  },
  icon: 'waves',
});
