import type { Depth, FieldRight, Privilege } from '#model/api.ts';
import type { Area } from '#model/object.ts';
import type { Text } from '#kit/text.ts';

/** How far the privileges reach over owned objects; what is part of another or common needs a yes or no only. */
export type Reach = Partial<Record<Privilege, Depth>>;

/** A role by area of the product. */
export type Outline = {
  readonly code: string;
  readonly name: Text;
  readonly description: Text;
  readonly areas: Partial<Record<Area, Reach>>;
  /** Where the area's reach does not fit. */
  readonly objects?: Readonly<Record<string, Reach>>;
  readonly masks?: Readonly<Record<string, Readonly<Record<string, FieldRight>>>>;
  readonly administrator?: true;
  readonly steward?: true;
};

/** Reads all, changes nothing. */
export const look: Reach = { read: 'all' };
/** Everything everywhere. */
export const whole: Reach = at('all');
const ownWork: Reach = {
  create: 'own',
  read: 'own',
  edit: 'own',
  delete: 'own',
  share: 'own',
  import: 'own',
};
const line: Reach = at('line');
const branch: Reach = at('unit-and-below');
const desk: Reach = { create: 'unit', read: 'unit', edit: 'unit', import: 'unit' };
const anyCustomer: Reach = { create: 'all', read: 'all', edit: 'all' };

const selling = (reach: Reach): Outline['areas'] => ({
  customers: reach,
  sales: reach,
  money: { read: reach.read },
  stock: look,
  channels: reach,
  marketing: look,
  service: { read: reach.read },
  teamwork: ownWork,
  insight: { read: reach.read },
});

const hiddenFromAuditors = { phone: 'masked', email: 'masked', address: 'masked' } as const;
const costHidden = { product: { cost: 'hidden' } } as const;
const bankHidden = { account: { bankAccount: 'masked' }, ...costHidden } as const;

/** The roles that come with the product. */
export const outlines: readonly Outline[] = [
  {
    code: 'administrator',
    name: { en: 'Administrator', zh: '系统管理员' },
    description: {
      en: 'Sets up the system and may do everything.',
      zh: '设置系统，拥有全部权限。',
    },
    areas: {},
    administrator: true,
  },
  {
    code: 'general-manager',
    name: { en: 'General manager', zh: '总经理' },
    description: {
      en: 'Sees and changes everything in every area.',
      zh: '查看和管理各业务领域的全部记录。',
    },
    areas: {
      ...selling(whole),
      'money': whole,
      'stock': whole,
      'marketing': whole,
      'service': whole,
      'contact-centre': whole,
      'insight': whole,
    },
  },
  {
    code: 'sales-manager',
    name: { en: 'Sales manager', zh: '销售经理' },
    description: {
      en: 'Leads the sales of a unit and of all below it.',
      zh: '管理本部门及下级部门的客户和销售。',
    },
    areas: selling(branch),
  },
  {
    code: 'sales-supervisor',
    name: { en: 'Sales supervisor', zh: '销售主管' },
    description: {
      en: 'Manages the customers and sales of all who report to him.',
      zh: '管理全部下属的客户和销售。',
    },
    areas: selling(line),
    masks: bankHidden,
  },
  {
    code: 'salesperson',
    name: { en: 'Salesperson', zh: '销售人员' },
    description: { en: 'Works with his own customers and deals.', zh: '管理自己的客户和商机。' },
    areas: selling(ownWork),
    masks: bankHidden,
  },
  {
    code: 'sales-assistant',
    name: { en: 'Sales assistant', zh: '销售助理' },
    description: {
      en: 'Keeps the records of his unit, deletes and exports nothing.',
      zh: '维护本部门记录，不能删除和导出。',
    },
    areas: selling(desk),
    masks: bankHidden,
  },
  {
    code: 'service-manager',
    name: { en: 'Service manager', zh: '客服经理' },
    description: { en: 'Leads service and the contact centre.', zh: '管理客户服务和联络中心。' },
    areas: {
      'customers': anyCustomer,
      'service': branch,
      'contact-centre': branch,
      'sales': look,
      'money': look,
      'stock': look,
      'teamwork': ownWork,
      'insight': look,
    },
    masks: bankHidden,
  },
  {
    code: 'service-agent',
    name: { en: 'Service agent', zh: '客服人员' },
    description: {
      en: 'Finds any customer who calls and works on requests.',
      zh: '可查找任何来访客户，处理服务请求。',
    },
    areas: {
      'customers': anyCustomer,
      'service': { ...ownWork, read: 'all', edit: 'unit' },
      'contact-centre': ownWork,
      'sales': look,
      'stock': look,
      'teamwork': ownWork,
    },
    masks: {
      account: { bankAccount: 'hidden', revenue: 'hidden' },
      household: { income: 'hidden' },
      ...costHidden,
    },
  },
  {
    code: 'marketing',
    name: { en: 'Marketing', zh: '市场人员' },
    description: {
      en: 'Plans campaigns; reads all customers, numbers masked.',
      zh: '策划市场活动，可查看全部客户，号码脱敏。',
    },
    areas: {
      customers: look,
      marketing: whole,
      sales: look,
      channels: look,
      teamwork: ownWork,
      insight: look,
    },
    objects: { 'classification': whole, 'class-value': whole, 'status-rule': whole },
    masks: {
      account: { phone: 'masked', email: 'masked', bankAccount: 'hidden' },
      contact: { phone: 'masked', email: 'masked', birthOn: 'masked' },
      household: { phone: 'masked', email: 'masked', income: 'hidden' },
      ...costHidden,
    },
  },
  {
    code: 'finance',
    name: { en: 'Finance', zh: '财务人员' },
    description: {
      en: 'Keeps money and credit; reads all customers and sales.',
      zh: '管理资金和信用，可查看全部客户和销售。',
    },
    areas: {
      customers: look,
      sales: look,
      money: whole,
      stock: look,
      channels: look,
      teamwork: ownWork,
      insight: look,
    },
  },
  {
    code: 'data-steward',
    name: { en: 'Data steward', zh: '数据管理员' },
    description: {
      en: 'Mends duplicates and wrong records of all units, closed ones too.',
      zh: '处理各部门（含封闭部门）的重复和错误记录。',
    },
    areas: { customers: whole, sales: look, teamwork: ownWork },
    steward: true,
  },
  {
    code: 'auditor',
    name: { en: 'Auditor', zh: '审计人员' },
    description: {
      en: 'Reads everything and changes nothing; personal numbers masked.',
      zh: '只读查看全部记录，个人信息脱敏。',
    },
    areas: {
      'customers': look,
      'sales': look,
      'money': look,
      'stock': look,
      'marketing': look,
      'service': look,
      'contact-centre': look,
      'channels': look,
      'insight': look,
    },
    masks: {
      account: hiddenFromAuditors,
      contact: { ...hiddenFromAuditors, birthOn: 'hidden', birthday: 'hidden' },
      household: hiddenFromAuditors,
      lead: hiddenFromAuditors,
      user: { phone: 'masked' },
    },
  },
];

function at(depth: Depth): Reach {
  return {
    create: depth,
    read: depth,
    edit: depth,
    delete: depth,
    assign: depth,
    share: depth,
    export: depth,
    import: depth,
  };
}
