import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Report } from '#model/report/report.ts';
import { unitId, userId } from './company.ts';
import { demoId } from './random.ts';
import { create, type DemoGround } from './step.ts';

type DemoReport = {
  readonly key: string;
  readonly name: Text;
  readonly description: Text;
  readonly definition: Report;
};

const kept: readonly DemoReport[] = [
  {
    key: 'purchases by month',
    name: { en: 'Purchases of the year by month', zh: '本年各月成交额' },
    description: {
      en: 'What customers bought this year, month by month, beside last year.',
      zh: '本年客户各月成交额，与去年同期对比。',
    },
    definition: {
      object: 'transaction',
      filter: { field: 'kind', op: 'is', value: 'purchase' },
      rows: { field: 'at', by: 'month' },
      measures: [{ measure: 'sum', field: 'amount' }, { measure: 'count' }],
      period: { field: 'at', range: { name: 'this-year' }, toDate: true },
      compare: ['last-year'],
      chart: 'line',
    },
  },
  {
    key: 'open deals by stage',
    name: { en: 'Open opportunities by stage and person', zh: '各阶段在跟商机（按负责人）' },
    description: {
      en: 'How much stands in each stage, and whose it is.',
      zh: '各阶段在跟商机的金额与负责人分布。',
    },
    definition: {
      object: 'opportunity',
      filter: { field: 'state', op: 'is', value: 'open' },
      rows: { field: 'stage' },
      columns: { field: 'owner' },
      measures: [{ measure: 'sum', field: 'amount' }],
      chart: 'bar',
    },
  },
  {
    key: 'customers by industry',
    name: { en: 'Customers by industry', zh: '客户行业构成' },
    description: {
      en: 'How many customers each industry has, and their share.',
      zh: '各行业客户数量及占比。',
    },
    definition: {
      object: 'account',
      rows: { field: 'industry' },
      measures: [{ measure: 'count' }, { measure: 'count', as: 'share' }],
      sort: { by: 0, descending: true },
      chart: 'pie',
    },
  },
];

/** Reports that everybody in the company finds. */
export function reports(ground: DemoGround): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  return kept.map(({ key, name, description, definition }) =>
    create('report', demoId(`report ${key}`), {
      name: say(name),
      description: say(description),
      definition,
      owner: userId('chen'),
      unit: unitId(ground, 'HQ'),
      offeredTo: unitId(ground, 'HQ'),
    }),
  );
}
