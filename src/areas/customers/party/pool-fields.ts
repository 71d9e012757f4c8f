import { field } from '#model/field.ts';

/** How a customer stands between his owner and the pools; kept by the pools' actions and rules. */
export const poolFields = {
  pool: field.link({
    object: 'pool',
    label: { en: 'In the pool', zh: '所在公海' },
    readOnly: true,
  }),
  pooledAt: field.instant({
    label: { en: 'In the pool since', zh: '进入公海时间' },
    readOnly: true,
  }),
  takenAt: field.instant({
    label: { en: 'With the owner since', zh: '负责起始时间' },
    readOnly: true,
  }),
  protectedUntilOn: field.day({
    label: { en: 'Protected until', zh: '保护期至' },
    readOnly: true,
  }),
  extensions: field.number({ label: { en: 'Extensions', zh: '已延期次数' }, readOnly: true }),
  fallsOn: field.day({
    label: { en: 'Falls into the pool on', zh: '预计回收日期' },
    help: {
      en: 'By the rules of his pool, unless something is done with him before.',
      zh: '按公海规则计算，期间有跟进或成交会顺延。',
    },
    readOnly: true,
    sortable: true,
  }),
  neverFalls: field.yesNo({
    label: { en: 'Never falls into a pool', zh: '锁定不回收' },
    default: false,
  }),
} as const;

/** Their section on the pages of companies, people and households. */
export const poolSection = {
  label: { en: 'Pool and protection', zh: '公海与保护' },
  fields: [
    'pool',
    'pooledAt',
    'takenAt',
    'protectedUntilOn',
    'extensions',
    'fallsOn',
    'neverFalls',
  ],
} as const;
