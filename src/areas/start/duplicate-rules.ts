import type { Text } from '#kit/text.ts';
import type { Criterion } from '#model/match-rule.ts';

type StartRule = {
  readonly key: string;
  readonly name: Text;
  readonly note: Text;
  readonly object: string;
  readonly other?: string;
  readonly threshold: number;
  readonly criteria: readonly Criterion[];
};

const numberOrMail: readonly Criterion[] = [
  { fields: ['phone'], comparator: 'phone', weight: 30 },
  { fields: ['email'], comparator: 'email', weight: 30 },
];

/** By what companies, people and households are found that stand twice, also one as the other, as long as nobody picked other rules. */
export const startRules: readonly StartRule[] = [
  {
    key: 'account-name',
    name: { en: 'Companies: same name', zh: '公司：名称相同' },
    note: {
      en: 'Legal form, what stands in brackets, width and case do not count.',
      zh: '忽略企业形式、括号内地名、全半角和大小写。',
    },
    object: 'account',
    threshold: 90,
    criteria: [{ fields: ['name'], comparator: 'company', weight: 100 }],
  },
  {
    key: 'account-reached',
    name: { en: 'Companies: similar name and reached alike', zh: '公司：名称相近且联系方式相同' },
    note: {
      en: 'Phone, e-mail or address must speak for it.',
      zh: '名称相近，并有电话、邮箱或地址佐证。',
    },
    object: 'account',
    threshold: 80,
    criteria: [
      { fields: ['name'], comparator: 'company', weight: 50, must: true },
      ...numberOrMail,
      { fields: ['address'], comparator: 'address', weight: 30 },
    ],
  },
  {
    key: 'account-registration',
    name: { en: 'Companies: same registration number', zh: '公司：统一社会信用代码相同' },
    note: { en: 'Whatever they are called.', zh: '无论名称是否相同。' },
    object: 'account',
    threshold: 100,
    criteria: [{ fields: ['registrationNumber'], comparator: 'normalised', weight: 100 }],
  },
  {
    key: 'contact-reached',
    name: { en: 'People: similar name and reached alike', zh: '个人：姓名相近且联系方式相同' },
    note: {
      en: 'Also between characters and pinyin; one number or address of several is enough.',
      zh: '汉字与拼音可互相匹配；多个号码或邮箱有一个相同即可。',
    },
    object: 'contact',
    threshold: 70,
    criteria: [{ fields: ['name'], comparator: 'person', weight: 50, must: true }, ...numberOrMail],
  },
  {
    key: 'contact-company',
    name: { en: 'People: same name in one company', zh: '个人：同一公司内姓名相同' },
    note: { en: 'Pinyin and homophones count as the same.', zh: '拼音、同音字视为相同。' },
    object: 'contact',
    threshold: 90,
    criteria: [
      { fields: ['name'], comparator: 'person', weight: 60, must: true },
      { fields: ['account'], comparator: 'exact', weight: 40, must: true },
    ],
  },
  {
    key: 'contact-birth',
    name: { en: 'People: same name and day of birth', zh: '个人：姓名和出生日期相同' },
    note: { en: 'A slip in one of the two is forgiven.', zh: '其中一项允许有笔误。' },
    object: 'contact',
    threshold: 85,
    criteria: [
      { fields: ['name'], comparator: 'person', weight: 50, must: true },
      { fields: ['birthOn'], comparator: 'day', weight: 50, must: true },
    ],
  },
  {
    key: 'contact-account',
    name: { en: 'People and companies: reached alike', zh: '个人与公司：电话或邮箱相同' },
    note: {
      en: 'Sole traders who stand as a person and as a company. One of the two is enough; who is linked already is left out.',
      zh: '同一经营者既录为个人又录为公司：电话、邮箱有一项相同即可；已关联的不提示。',
    },
    object: 'contact',
    other: 'account',
    threshold: 45,
    criteria: [
      { fields: ['phone'], comparator: 'phone', weight: 50 },
      { fields: ['email'], comparator: 'normalised', weight: 50 },
    ],
  },
  {
    key: 'household-place',
    name: { en: 'Households: similar name at one address', zh: '家庭：名称相近且地址相同' },
    note: { en: 'Or reached under the same number.', zh: '或电话相同。' },
    object: 'household',
    threshold: 80,
    criteria: [
      { fields: ['name'], comparator: 'fuzzy', weight: 50, must: true },
      { fields: ['address'], comparator: 'address', weight: 50 },
      { fields: ['phone'], comparator: 'phone', weight: 50 },
    ],
  },
];
