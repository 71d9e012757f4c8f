import { hoursOn, type Trade } from './trade.ts';

/** A firm that makes machines for other firms, and looks after them for years. */
export const machines: Trade = {
  key: 'machines',
  name: { en: 'Machine maker', zh: '设备制造商' },
  summary: {
    en: 'Plants, their machines in use and plans to invest, and who decides there.',
    zh: '管理客户工厂、在用设备、投资计划与决策人。',
  },
  fields: [
    {
      object: 'account',
      name: 'xProductionLines',
      kind: 'number',
      label: { en: 'Production lines', zh: '生产线数量' },
      min: '0',
      filterable: true,
    },
    {
      object: 'account',
      name: 'xProcesses',
      kind: 'manyChoice',
      label: { en: 'Processes', zh: '工艺类型' },
      options: [
        ['machining', { en: 'Machining', zh: '机加工' }],
        ['casting', { en: 'Casting', zh: '铸造' }],
        ['stamping', { en: 'Stamping', zh: '冲压' }],
        ['welding', { en: 'Welding', zh: '焊接' }],
        ['assembly', { en: 'Assembly', zh: '装配' }],
        ['packing', { en: 'Packing', zh: '包装' }],
      ],
    },
    {
      object: 'account',
      name: 'xInvestmentPlan',
      kind: 'choice',
      label: { en: 'Plan to invest', zh: '投资计划' },
      options: [
        ['half-year', { en: 'Within half a year', zh: '半年内' }, 'green'],
        ['year', { en: 'Within a year', zh: '一年内' }, 'blue'],
        ['later', { en: 'Later', zh: '一年以后' }, 'grey'],
        ['none', { en: 'None', zh: '暂无计划' }],
      ],
      filterable: true,
      inList: true,
    },
    {
      object: 'account',
      name: 'xBudget',
      kind: 'money',
      label: { en: 'Budget', zh: '投资预算' },
      min: '0',
    },
    {
      object: 'account',
      name: 'xServiceContract',
      kind: 'day',
      label: { en: 'Service contract until', zh: '服务合同到期' },
      filterable: true,
    },
    {
      object: 'contact',
      name: 'xPlantRole',
      kind: 'choice',
      label: { en: 'Role in the plant', zh: '厂内角色' },
      options: [
        ['plant', { en: 'Plant manager', zh: '厂长' }, 'violet'],
        ['engineering', { en: 'Engineering', zh: '工艺技术' }, 'blue'],
        ['maintenance', { en: 'Maintenance', zh: '设备维护' }, 'teal'],
        ['purchasing', { en: 'Purchasing', zh: '采购' }, 'amber'],
        ['finance', { en: 'Finance', zh: '财务' }, 'grey'],
      ],
      filterable: true,
      inList: true,
    },
    {
      object: 'holding',
      name: 'xWarrantyUntil',
      kind: 'day',
      label: { en: 'Warranty until', zh: '质保到期' },
      filterable: true,
      inList: true,
    },
    {
      object: 'holding',
      name: 'xPlace',
      kind: 'text',
      label: { en: 'Where it stands', zh: '安装位置' },
      max: '200',
    },
  ],
  names: [
    { target: 'object:account', name: { en: 'Plant', zh: '工厂客户' }, many: 'Plants' },
    {
      target: 'object:holding',
      name: { en: 'Machine in use', zh: '在用设备' },
      many: 'Machines in use',
    },
    { target: 'field:holding.sinceOn', name: { en: 'Installed on', zh: '安装日期' } },
  ],
  schemes: [
    {
      key: 'plant-size',
      name: { en: 'Size of plant', zh: '工厂规模' },
      purpose: { en: 'Which sales team looks after it', zh: '决定由哪个团队负责' },
      appliesTo: ['organisation'],
      classes: [
        { name: { en: 'Large', zh: '大型工厂' }, color: 'violet' },
        { name: { en: 'Medium', zh: '中型工厂' }, color: 'blue' },
        { name: { en: 'Small', zh: '小型工厂' }, color: 'grey' },
      ],
    },
  ],
  status: { silence: 1095, rhythmMost: 1825, loyalFrom: 3, loyalDays: 730, stableAfter: 730 },
  pools: [
    {
      name: { en: 'Plants without a salesperson', zh: '无人负责的工厂' },
      description: {
        en: 'Plants that nobody called on for 90 days.',
        zh: '90 天无人拜访或联系的工厂。',
      },
      belongs: { field: 'kind', op: 'is', value: 'organisation' },
      limits: [{ since: 'contact', days: 90 }],
      claimsADay: 5,
      mostHeld: 80,
      protectDays: 60,
    },
  ],
  views: [
    {
      object: 'account',
      name: { en: 'Invest within a year', zh: '一年内有投资计划' },
      filter: { field: 'xInvestmentPlan', op: 'in', value: ['half-year', 'year'] },
      columns: ['name', 'xInvestmentPlan', 'xBudget', 'xProductionLines', 'nextStepAt', 'owner'],
    },
    {
      object: 'holding',
      name: { en: 'Warranty ends within 90 days', zh: '90 天内质保到期' },
      filter: {
        field: 'xWarrantyUntil',
        op: 'within',
        value: { relative: 'next-days', n: 90 },
      },
      columns: ['product', 'party', 'serialNumber', 'sinceOn', 'xWarrantyUntil'],
    },
  ],
  tags: [
    [{ en: 'Reference plant', zh: '样板工厂' }, 'green'],
    [{ en: 'Trial running', zh: '试用中' }, 'amber'],
    [{ en: 'Competitor machines', zh: '使用竞品' }, 'red'],
  ],
  relations: [
    {
      code: 'integrator',
      nature: 'business',
      name: { en: 'System integrator', zh: '系统集成商' },
      reverse: { en: 'Integrated by', zh: '被集成方' },
    },
    {
      code: 'design-institute',
      nature: 'business',
      name: { en: 'Design institute', zh: '设计院' },
      reverse: { en: 'Designed by', zh: '被设计方' },
    },
  ],
  hours: hoursOn([1, 2, 3, 4, 5, 6], ['08:00', '12:00'], ['13:00', '17:00']),
  checks: [
    {
      object: 'account',
      name: { en: 'A plan near at hand has a budget', zh: '近期投资须有预算' },
      when: { field: 'xInvestmentPlan', op: 'is', value: 'half-year' },
      condition: { field: 'xBudget', op: 'isNotEmpty' },
      sentence: {
        en: 'Who invests within half a year needs a budget.',
        zh: '半年内有投资计划时，请填写投资预算。',
      },
      field: 'xBudget',
    },
  ],
};
