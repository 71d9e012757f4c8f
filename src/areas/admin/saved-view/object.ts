import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { chartForms, type ViewSettings } from '#model/view-settings.ts';

const settingsSchema: z.ZodType<ViewSettings> = z.strictObject({
  measure: z.string().max(220).optional(),
  form: z.enum(chartForms).optional(),
  folded: z.array(z.string().max(200)).max(100).optional(),
  day: z.string().max(200).optional(),
});

/** A list with its filter, columns and order, kept under a name. */
export const savedView = defineObject({
  name: 'saved-view',
  label: { one: { en: 'View', zh: '视图' }, many: { en: 'Views', zh: '视图' } },
  area: 'admin',
  kind: 'record',
  // Units are common, so that a view offered to any unit is readable by all; empty, it stays its owner's.
  access: { kind: 'owned', readableWith: 'offeredTo' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '视图名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    object: field.text({
      label: { en: 'Object', zh: '对象' },
      required: true,
      max: 60,
      sortable: true,
    }),
    filter: field.structure({ label: { en: 'Filter', zh: '筛选条件' }, schema: conditionSchema }),
    columns: field.structure({
      label: { en: 'Columns', zh: '列' },
      schema: z.array(z.string().max(200)).max(100),
    }),
    sort: field.structure({
      label: { en: 'Order', zh: '排序' },
      schema: z.array(z.string().max(200)).max(4),
    }),
    layout: field.choice({
      label: { en: 'Shown as', zh: '显示方式' },
      default: 'table',
      options: {
        table: { label: { en: 'Table', zh: '表格' } },
        board: { label: { en: 'Board', zh: '看板' } },
        calendar: { label: { en: 'Calendar', zh: '日历' } },
        chart: { label: { en: 'Chart', zh: '图表' } },
      },
    }),
    groupBy: field.text({ label: { en: 'Grouped by', zh: '分组' }, max: 200 }),
    whose: field.choice({
      label: { en: 'Whose records', zh: '数据范围' },
      default: 'all',
      options: {
        all: { label: { en: 'All', zh: '全部' } },
        mine: { label: { en: 'Mine', zh: '我负责的' } },
        people: { label: { en: 'My people’s', zh: '我下属的' } },
        part: { label: { en: 'I take part', zh: '我参与的' } },
        follow: { label: { en: 'I follow', zh: '我关注的' } },
      },
    }),
    settings: field.structure({
      label: { en: 'Details', zh: '显示设置' },
      schema: settingsSchema,
    }),
    offeredTo: field.link({
      object: 'unit',
      label: { en: 'Offered to', zh: '供部门使用' },
      help: {
        en: 'Filled in, everyone finds the view in the tabs; empty, its owner and those with whom it is shared.',
        zh: '填写后所有人都会看到此视图；留空则仅负责人及被共享者可见。',
      },
    }),
    opensFirst: field.yesNo({ label: { en: 'Opens first', zh: '默认打开' }, default: false }),
    position: field.number({ label: { en: 'Position', zh: '顺序' }, min: 0 }),
  },
  list: { columns: ['name', 'object', 'owner', 'offeredTo', 'opensFirst'], sort: 'name' },
  form: [
    {
      label: { en: 'View', zh: '视图' },
      fields: [
        'name',
        'object',
        'layout',
        'groupBy',
        'whose',
        'offeredTo',
        'opensFirst',
        'position',
      ],
    },
  ],
  internal: true,
  icon: 'panels-top-left',
});
