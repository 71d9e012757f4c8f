import { field } from '#model/field.ts';
import { createModel } from '#model/model.ts';
import { defineObject } from '#model/object.ts';
import { shapeOf } from '#model/expression/shape.ts';

const text = (en: string, zh = en) => ({ en, zh });
const stages = {
  open: { label: text('Open', '进行中') },
  won: { label: text('Won', '赢单') },
  lost: { label: text('Lost', '输单') },
};
const channels = { mail: { label: text('Mail', '邮件') }, phone: { label: text('Phone', '电话') } };

const common = {
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  list: { columns: ['name'], sort: 'name' },
  form: [],
} as const;

/** Two objects with a field of each kind that formulas know, and people. */
const formulaModel = createModel({
  deal: defineObject({
    ...common,
    name: 'deal',
    label: { one: text('Deal', '商机'), many: text('Deals', '商机') },
    title: 'name',
    fields: {
      name: field.text({ label: text('Name', '名称') }),
      note: field.longText({ label: text('Note', '备注') }),
      quantity: field.number({ label: text('Quantity', '数量') }),
      weight: field.decimal({ label: text('Weight', '重量') }),
      discount: field.percent({ label: text('Discount', '折扣') }),
      price: field.money({ label: text('Price', '价格') }),
      cost: field.money({ label: text('Cost', '成本') }),
      closeOn: field.day({ label: text('Close on', '成交日期') }),
      startOn: field.day({ label: text('Start on', '开始日期') }),
      calledAt: field.instant({ label: text('Called at', '通话时间') }),
      active: field.yesNo({ label: text('Active', '启用') }),
      stage: field.choice({ label: text('Stage', '阶段'), options: stages }),
      channels: field.manyChoice({ label: text('Channels', '渠道'), options: channels }),
      place: field.address({ label: text('Address', '地址') }),
      firm: field.link({ label: text('Firm', '公司'), object: 'firm' }),
      friends: field.links({ label: text('Friends', '伙伴'), object: 'firm' }),
      doubled: field.formula({
        label: text('Doubled', '两倍'),
        result: 'decimal',
        from: ['quantity', 'trebled'],
        compute: () => null,
      }),
      trebled: field.formula({
        label: text('Trebled', '三倍'),
        result: 'decimal',
        from: ['weight'],
        compute: () => null,
      }),
      count: field.rollUp({
        label: text('Count', '笔数'),
        result: 'number',
        over: { object: 'deal', link: 'firm' },
        measure: 'count',
      }),
    },
  }),
  firm: defineObject({
    ...common,
    name: 'firm',
    label: { one: text('Firm', '公司'), many: text('Firms', '公司') },
    title: 'name',
    fields: {
      name: field.text({ label: text('Firm name', '公司名称') }),
      above: field.link({ label: text('Above', '上级'), object: 'firm' }),
      turnover: field.money({ label: text('Turnover', '营业额') }),
    },
  }),
  user: defineObject({
    ...common,
    name: 'user',
    label: { one: text('User', '用户'), many: text('Users', '用户') },
    title: 'name',
    fields: { name: field.text({ label: text('Name', '姓名') }) },
  }),
});

/** What formulas may speak of there. */
export const formulaShape = shapeOf(formulaModel);
