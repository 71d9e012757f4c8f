import type { Condition } from '#model/condition.ts';
import type { Text } from '#kit/text.ts';

type StartQualityRule = Readonly<Record<string, unknown>> & {
  readonly key: string;
  readonly name: Text;
  readonly object: string;
  readonly rule: Condition;
  readonly repair?: string;
};

const empty = (...fields: readonly string[]): Condition => ({
  all: fields.map((field) => ({ field, op: 'isEmpty' })),
});

// Nobody spoke with them for half a year, and they have been here for as long.
const forgotten: Condition = {
  none: [
    { field: 'lastContactAt', op: 'within', value: { relative: 'last-days', n: 180 } },
    { field: 'createdAt', op: 'within', value: { relative: 'last-days', n: 180 } },
  ],
};

/** What the board of data quality looks for as long as nobody decided otherwise. */
export const startQualityRules: readonly StartQualityRule[] = [
  {
    key: 'account unreachable',
    name: { en: 'Companies without phone and e-mail', zh: '公司缺少电话和邮箱' },
    object: 'account',
    aspect: 'completeness',
    rule: empty('phone', 'email'),
  },
  {
    key: 'account industry',
    name: { en: 'Companies without industry', zh: '公司缺少行业' },
    object: 'account',
    aspect: 'completeness',
    rule: empty('industry'),
    repair: 'industry',
  },
  {
    key: 'account source',
    name: { en: 'Companies without source', zh: '公司缺少来源' },
    object: 'account',
    aspect: 'completeness',
    rule: empty('source'),
    repair: 'source',
  },
  {
    key: 'account place',
    name: { en: 'Companies without region', zh: '公司缺少地区' },
    object: 'account',
    aspect: 'completeness',
    rule: empty('address.region'),
  },
  {
    key: 'contact unreachable',
    name: { en: 'People without phone and e-mail', zh: '联系人缺少电话和邮箱' },
    object: 'contact',
    aspect: 'completeness',
    rule: empty('phone', 'email'),
  },
  {
    key: 'contact account',
    name: { en: 'People without company', zh: '联系人未关联公司' },
    object: 'contact',
    aspect: 'completeness',
    rule: empty('account'),
    repair: 'account',
  },
  {
    key: 'invalid phone',
    name: { en: 'Invalid phone numbers', zh: '无效电话' },
    object: 'identity',
    aspect: 'validity',
    rule: {
      all: [
        { field: 'kind', op: 'is', value: 'phone' },
        { field: 'state', op: 'is', value: 'invalid' },
      ],
    },
  },
  {
    key: 'invalid email',
    name: { en: 'Invalid e-mail addresses', zh: '无效邮箱' },
    object: 'identity',
    aspect: 'validity',
    rule: {
      all: [
        { field: 'kind', op: 'is', value: 'email' },
        { field: 'state', op: 'is', value: 'invalid' },
      ],
    },
  },
  {
    key: 'account stale',
    name: { en: 'Companies not contacted for half a year', zh: '公司半年未联系' },
    object: 'account',
    aspect: 'freshness',
    rule: forgotten,
    repair: 'owner',
  },
  {
    key: 'contact stale',
    name: { en: 'People not contacted for half a year', zh: '联系人半年未联系' },
    object: 'contact',
    aspect: 'freshness',
    rule: forgotten,
    repair: 'owner',
  },
  {
    key: 'duplicates',
    name: { en: 'Groups of likely duplicates', zh: '疑似重复组' },
    object: 'duplicate-group',
    aspect: 'duplicates',
    rule: { field: 'state', op: 'is', value: 'open' },
  },
];
