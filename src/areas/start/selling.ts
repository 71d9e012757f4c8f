import type { Text } from '#kit/text.ts';

type StartGate = {
  readonly side: 'entry' | 'exit';
  readonly name: Text;
  readonly kind: 'field' | 'check' | 'document';
  readonly field?: string;
};

type StartStage = {
  readonly key: string;
  readonly name: Text;
  readonly probability: string;
  readonly allowedDays: number;
  readonly guidance: Text;
  readonly gates?: readonly StartGate[];
  readonly tasks?: readonly { readonly subject: Text; readonly dueDays: number }[];
};

type StartMethod = {
  readonly key: string;
  readonly name: Text;
  readonly description: Text;
  readonly usual: boolean;
  readonly mayJump: boolean;
  readonly stages: readonly StartStage[];
};

const simple: readonly StartStage[] = [
  {
    key: 'talk',
    name: { en: 'First talk', zh: '初步接触' },
    probability: '10',
    allowedDays: 14,
    guidance: {
      en: 'Find out who needs what, until when, and who decides.',
      zh: '了解谁需要什么、何时需要、由谁决定。',
    },
  },
  {
    key: 'offer',
    name: { en: 'Offer made', zh: '报价' },
    probability: '40',
    allowedDays: 21,
    guidance: {
      en: 'Send the offer, and agree on the day when you ask again.',
      zh: '发出报价，并约定回访日期。',
    },
  },
  {
    key: 'talks',
    name: { en: 'Negotiation', zh: '商务谈判' },
    probability: '70',
    allowedDays: 21,
    guidance: {
      en: 'Settle price, payment and delivery; know beforehand what you can give.',
      zh: '商定价格、付款与交付；事先明确可让步的范围。',
    },
  },
];

const gated: readonly StartStage[] = [
  {
    key: 'found',
    name: { en: 'Found', zh: '发现商机' },
    probability: '5',
    allowedDays: 14,
    guidance: {
      en: 'Is there a need, and does it fit what we sell? Drop it early if not.',
      zh: '确认需求是否真实、是否适合我们；不适合尽早放弃。',
    },
    gates: [
      {
        side: 'exit',
        name: { en: 'The need is confirmed by the customer', zh: '客户已确认需求' },
        kind: 'check',
      },
    ],
    tasks: [
      { subject: { en: 'Check the need with the customer', zh: '与客户核实需求' }, dueDays: 5 },
    ],
  },
  {
    key: 'qualified',
    name: { en: 'Qualified', zh: '资格确认' },
    probability: '15',
    allowedDays: 21,
    guidance: {
      en: 'Budget, deciders, date: know all three before you spend more time.',
      zh: '弄清预算、决策人、时间，再投入更多资源。',
    },
    gates: [
      { side: 'exit', name: { en: 'Amount', zh: '预计金额' }, kind: 'field', field: 'amount' },
      {
        side: 'exit',
        name: { en: 'Expected close', zh: '预计成交日期' },
        kind: 'field',
        field: 'expectedCloseOn',
      },
      {
        side: 'exit',
        name: { en: 'Contact', zh: '主要联系人' },
        kind: 'field',
        field: 'contact',
      },
    ],
    tasks: [
      { subject: { en: 'Find out who decides', zh: '摸清决策人' }, dueDays: 7 },
      { subject: { en: 'Ask for the budget', zh: '确认预算' }, dueDays: 10 },
    ],
  },
  {
    key: 'solution',
    name: { en: 'Solution', zh: '方案制定' },
    probability: '35',
    allowedDays: 30,
    guidance: {
      en: 'Work out the solution with those who will use it.',
      zh: '与使用人员共同制定方案。',
    },
    gates: [
      {
        side: 'exit',
        name: { en: 'The solution is attached', zh: '方案文件已上传' },
        kind: 'document',
      },
    ],
    tasks: [{ subject: { en: 'Write the solution', zh: '编写方案' }, dueDays: 14 }],
  },
  {
    key: 'proposal',
    name: { en: 'Proposal', zh: '方案报价' },
    probability: '55',
    allowedDays: 30,
    guidance: {
      en: 'Present it in person; know what the competitors offer.',
      zh: '当面讲解；了解竞争对手的报价。',
    },
    gates: [
      {
        side: 'exit',
        name: { en: 'The deciders have seen the proposal', zh: '决策人已看过方案' },
        kind: 'check',
      },
    ],
    tasks: [{ subject: { en: 'Present the proposal', zh: '讲解方案' }, dueDays: 7 }],
  },
  {
    key: 'closing',
    name: { en: 'Contract talks', zh: '合同谈判' },
    probability: '80',
    allowedDays: 21,
    guidance: {
      en: 'Settle the terms; promise nothing that delivery has not confirmed.',
      zh: '商定条款；交付未确认的事项不作承诺。',
    },
    tasks: [{ subject: { en: 'Draw up the contract', zh: '拟定合同' }, dueDays: 5 }],
  },
];

/** The two ways of selling that every workspace begins with: one for who sells alone, one for long deals of many people. */
export const startMethods: readonly StartMethod[] = [
  {
    key: 'simple',
    name: { en: 'Simple sale', zh: '简单销售' },
    description: {
      en: 'Three steps from the first talk to the order; nothing is asked on the way.',
      zh: '从初步接触到成交的三个阶段，变更时不作检查。',
    },
    usual: true,
    mayJump: true,
    stages: simple,
  },
  {
    key: 'gated',
    name: { en: 'Gated process', zh: '分阶段控制销售' },
    description: {
      en: 'Five stages for large deals; at each gate something must be there before it goes on.',
      zh: '适用于大额项目的五个阶段，每道关口须满足要求才能推进。',
    },
    usual: false,
    mayJump: false,
    stages: gated,
  },
];
