import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { recyclingSchema } from './recycling-schema.ts';

// Details of customers that a pool may keep from those who have not claimed them.
const hideable = {
  phone: { label: { en: 'Phone', zh: '电话' } },
  email: { label: { en: 'E-mail', zh: '邮箱' } },
  address: { label: { en: 'Address', zh: '地址' } },
  website: { label: { en: 'Website', zh: '网址' } },
  description: { label: { en: 'Description', zh: '备注' } },
  legalRepresentative: { label: { en: 'Legal representative', zh: '法定代表人' } },
  registrationNumber: { label: { en: 'Registration number', zh: '统一社会信用代码' } },
  bankAccount: { label: { en: 'Bank account', zh: '银行账号' } },
} as const;

const count = { min: 0, max: 1000000 } as const;
const days = { min: 0, max: 3650 } as const;

/** Who may do what in a pool. */
export const poolPeople = {
  members: field.links({ object: 'user', label: { en: 'Members', zh: '成员' } }),
  memberUnits: field.links({
    object: 'unit',
    label: { en: 'Members: units', zh: '成员部门' },
    help: { en: 'With the units below them.', zh: '含下级部门。' },
  }),
  memberTeams: field.links({ object: 'team', label: { en: 'Members: teams', zh: '成员团队' } }),
  memberRoles: field.links({ object: 'role', label: { en: 'Members: roles', zh: '成员角色' } }),
  managers: field.links({
    object: 'user',
    label: { en: 'In charge', zh: '公海管理员' },
    help: {
      en: 'They assign, take back and delete its customers, and see all their details.',
      zh: '可分配、收回、删除公海客户，并查看全部资料。',
    },
  }),
} as const;

/** What claiming from a pool is bound to. */
export const poolClaiming = {
  hidden: field.manyChoice({
    label: { en: 'Hidden until claimed', zh: '领取前隐藏' },
    options: hideable,
  }),
  claimsADay: field.number({
    label: { en: 'Claims a day', zh: '每人每日领取上限' },
    help: { en: 'Of each member; empty: any number.', zh: '每位成员，留空不限。' },
    ...count,
  }),
  mostHeld: field.number({
    label: { en: 'Customers held at most', zh: '每人持有上限' },
    help: {
      en: 'Of the kind of this pool, of each member; empty: any number.',
      zh: '每位成员持有的本公海范围客户数，留空不限。',
    },
    ...count,
  }),
  countsBuyers: field.yesNo({
    label: { en: 'Those who have bought count too', zh: '成交客户计入持有上限' },
    default: false,
  }),
  waitDays: field.number({
    label: { en: 'Former owner waits (days)', zh: '原负责人重新领取间隔（天）' },
    ...days,
  }),
  coolingHours: field.number({
    label: { en: 'New customers rest (hours)', zh: '新客户冷却时间（小时）' },
    help: {
      en: 'Nobody claims a customer earlier after he came into the pool.',
      zh: '进入公海后须经过该时间方可领取。',
    },
    min: 0,
    max: 8760,
  }),
  protectDays: field.number({
    label: { en: 'Protected after a claim (days)', zh: '领取后保护期（天）' },
    ...days,
  }),
  extendDays: field.number({
    label: { en: 'An extension adds (days)', zh: '每次延期（天）' },
    ...days,
  }),
  mostExtensions: field.number({
    label: { en: 'Extensions at most', zh: '延期次数上限' },
    min: 0,
    max: 100,
  }),
} as const;

/** By which rules customers fall into a pool. */
export const poolFalling = {
  recycles: field.yesNo({
    label: { en: 'Customers fall by rule', zh: '自动回收' },
    default: false,
  }),
  recycling: field.structure({
    label: { en: 'They fall when', zh: '回收规则' },
    schema: recyclingSchema,
  }),
  boughtDays: field.number({
    label: { en: 'Stays who bought within (days)', zh: '近期成交不回收（天）' },
    ...days,
  }),
  exempt: field.structure({
    label: { en: 'Never those', zh: '不回收的客户' },
    schema: conditionSchema,
  }),
  remindDays: field.number({
    label: { en: 'Owner is told before (days)', zh: '提前提醒（天）' },
    default: 3,
    min: 0,
    max: 60,
  }),
} as const;
