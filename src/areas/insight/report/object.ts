import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { reportSchema } from '#model/report/report.ts';

/** A question to the records, kept under a name; whoever opens it gets the answer within his own rights. */
export const report = defineObject({
  name: 'report',
  label: { one: { en: 'Report', zh: '报表' }, many: { en: 'Reports', zh: '报表' } },
  area: 'insight',
  kind: 'record',
  // Units are common, so that a report offered to any unit is readable by all; empty, it stays its owner's.
  access: { kind: 'owned', readableWith: 'offeredTo' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '报表名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    description: field.text({ label: { en: 'What it tells', zh: '说明' }, max: 1000 }),
    definition: field.structure({
      label: { en: 'Definition', zh: '报表定义' },
      schema: reportSchema,
      required: true,
    }),
    offeredTo: field.link({
      object: 'unit',
      label: { en: 'Offered to', zh: '供部门使用' },
      help: {
        en: 'Filled in, everyone finds the report; empty, its owner and those with whom it is shared.',
        zh: '填写后所有人都可查看此报表；留空则仅负责人及被共享者可见。',
      },
    }),
    heading: field.choice({
      label: { en: 'Heading', zh: '报表分类' },
      readOnly: true,
      options: {
        daily: { label: { en: 'Daily management', zh: '日常管理' } },
        customers: { label: { en: 'Customers', zh: '客户分析' } },
        sales: { label: { en: 'Sales', zh: '销售分析' } },
        opportunities: { label: { en: 'Opportunities', zh: '机会分析' } },
        products: { label: { en: 'Products', zh: '产品分析' } },
      },
    }),
    code: field.text({
      label: { en: 'Standard report', zh: '标准报表' },
      max: 60,
      unique: true,
      readOnly: true,
    }),
  },
  list: { columns: ['name', 'description', 'owner', 'offeredTo'], sort: 'name' },
  form: [{ label: { en: 'Report', zh: '报表' }, fields: ['name', 'description', 'offeredTo'] }],
  search: ['description'],
  related: [{ object: 'report-schedule', link: 'report' }],
  icon: 'chart-column',
});
