import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { demoId } from './random.ts';
import { create, type DemoGround } from './step.ts';

type UnitLine = {
  readonly code: string;
  readonly name: Text;
  readonly kind: string;
  readonly parent?: string;
  readonly walled?: true;
};
type UserLine = {
  readonly key: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly unit: string;
  readonly role: string;
  readonly superior?: string;
  readonly language: 'en' | 'zh';
};

const units: readonly UnitLine[] = [
  { code: 'BJ', name: { en: 'North China branch', zh: '华北分公司' }, kind: 'branch' },
  { code: 'SH', name: { en: 'East China branch', zh: '华东分公司' }, kind: 'branch' },
  { code: 'GZ', name: { en: 'South China branch', zh: '华南分公司' }, kind: 'branch' },
  { code: 'INT', name: { en: 'International', zh: '海外业务部' }, kind: 'office' },
  { code: 'SVC', name: { en: 'Service centre', zh: '客户服务中心' }, kind: 'office' },
  { code: 'KA', name: { en: 'Key accounts', zh: '大客户部' }, kind: 'office', walled: true },
  { code: 'SH01', name: { en: 'Shanghai store', zh: '上海门店' }, kind: 'store', parent: 'SH' },
];

const users: readonly UserLine[] = [
  {
    key: 'chen',
    name: '陈思远',
    jobTitle: '总经理',
    unit: 'HQ',
    role: 'general-manager',
    language: 'zh',
  },
  {
    key: 'wang',
    name: '王建华',
    jobTitle: '华北销售经理',
    unit: 'BJ',
    role: 'sales-manager',
    superior: 'chen',
    language: 'zh',
  },
  {
    key: 'li',
    name: '李晓梅',
    jobTitle: '华东销售经理',
    unit: 'SH',
    role: 'sales-manager',
    superior: 'chen',
    language: 'zh',
  },
  {
    key: 'huang',
    name: '黄志远',
    jobTitle: '华南销售经理',
    unit: 'GZ',
    role: 'sales-manager',
    superior: 'chen',
    language: 'zh',
  },
  {
    key: 'sophia',
    name: 'Sophia Turner',
    jobTitle: 'Head of International',
    unit: 'INT',
    role: 'sales-manager',
    superior: 'chen',
    language: 'en',
  },
  {
    key: 'zhang',
    name: '张磊',
    jobTitle: '客户经理',
    unit: 'BJ',
    role: 'salesperson',
    superior: 'wang',
    language: 'zh',
  },
  {
    key: 'liu',
    name: '刘洋',
    jobTitle: '客户经理',
    unit: 'BJ',
    role: 'salesperson',
    superior: 'wang',
    language: 'zh',
  },
  {
    key: 'zhao',
    name: '赵敏',
    jobTitle: '客户经理',
    unit: 'SH',
    role: 'salesperson',
    superior: 'li',
    language: 'zh',
  },
  {
    key: 'xu',
    name: '徐静怡',
    jobTitle: '门店店长',
    unit: 'SH01',
    role: 'sales-supervisor',
    superior: 'li',
    language: 'zh',
  },
  {
    key: 'daniel',
    name: 'Daniel Brooks',
    jobTitle: 'Account Manager',
    unit: 'INT',
    role: 'salesperson',
    superior: 'sophia',
    language: 'en',
  },
  {
    key: 'he',
    name: '何俊',
    jobTitle: '大客户总监',
    unit: 'KA',
    role: 'sales-manager',
    superior: 'chen',
    language: 'zh',
  },
  {
    key: 'zhou',
    name: '周婷',
    jobTitle: '客服专员',
    unit: 'SVC',
    role: 'service-agent',
    superior: 'chen',
    language: 'zh',
  },
  {
    key: 'wu',
    name: '吴雅琴',
    jobTitle: '市场专员',
    unit: 'HQ',
    role: 'marketing',
    superior: 'chen',
    language: 'zh',
  },
  {
    key: 'sun',
    name: '孙丽',
    jobTitle: '财务主管',
    unit: 'HQ',
    role: 'finance',
    superior: 'chen',
    language: 'zh',
  },
];

const teams = [
  {
    key: 'hospital',
    name: { en: 'Hospitals', zh: '医疗行业组' },
    lead: 'li',
    members: ['li', 'zhao', 'zhang', 'zhou'],
  },
  {
    key: 'screens',
    name: { en: 'Meeting rooms', zh: '会议系统组' },
    lead: 'huang',
    members: ['huang', 'liu', 'daniel'],
  },
] as const;

/** The id of a unit of the demo by its code. */
export function unitId(ground: DemoGround, code: string): string {
  return code === 'HQ' ? ground.headquarters : demoId(`unit ${code}`);
}

/** The id of a person of the demo by his key. */
export function userId(key: string): string {
  return demoId(`user ${key}`);
}

/** Whom a person of the demo reports to; null for who leads them all. */
export function superiorOf(id: string): string | null {
  const superior = users.find((one) => userId(one.key) === id)?.superior;
  return superior === undefined ? null : userId(superior);
}

/** Who sells in a city, and for which unit. */
export function sellersIn(
  place: string,
): readonly { readonly user: string; readonly unit: string }[] {
  if (['北京', '天津', '青岛'].includes(place))
    return [
      { user: 'zhang', unit: 'BJ' },
      { user: 'liu', unit: 'BJ' },
    ];
  if (['上海', '杭州', '南京'].includes(place))
    return [
      { user: 'zhao', unit: 'SH' },
      { user: 'li', unit: 'SH' },
    ];
  if (/\p{Script=Han}/u.test(place)) return [{ user: 'huang', unit: 'GZ' }];
  return [
    { user: 'daniel', unit: 'INT' },
    { user: 'sophia', unit: 'INT' },
  ];
}

/** Units, people and teams of the demo company. */
export function ownCompany(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  return [
    ...units.map(({ code, name, kind, parent, walled }) =>
      create('unit', unitId(ground, code), {
        name: say(name),
        code,
        kind,
        parent: unitId(ground, parent ?? 'HQ'),
        walled: walled === true,
      }),
    ),
    ...users.map(({ key, name, jobTitle, unit, role, superior, language }) =>
      create('user', userId(key), {
        name,
        jobTitle,
        language,
        email: `${key}@cloudsail.example`,
        mainUnit: unitId(ground, unit),
        superior: superior === undefined ? null : userId(superior),
        roles: ground.roles[role] === undefined ? [] : [ground.roles[role]],
        region: 'CN',
      }),
    ),
    ...teams.map(({ key, name, lead, members }) =>
      create('team', demoId(`team ${key}`), {
        name: say(name),
        lead: userId(lead),
        members: members.map(userId),
      }),
    ),
  ];
}
