import { inLanguage } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { superiorOf } from './company.ts';
import type { DemoCustomers, DemoParty } from './customers.ts';
import { offeredLine } from './offered-line.ts';
import { devices, supplies, type ProductLine } from './products.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround, type DemoStep } from './step.ts';

const many = 16;
const ends = [
  'draft',
  'sent',
  'accepted',
  'sent',
  'rejected',
  'draft',
  'accepted',
  'sent',
] as const;

/** What is signed by whom, and quotes of the last weeks: drafts, some that wait for an answer, some that have one. */
export function quotes(ground: DemoGround, deals: DemoCustomers): DemoStep[] {
  const random = createRandom(20_260_707);
  const buyers = deals.accounts.map(({ party }) => party).filter((party) => !party.supplies);
  const offers = Array.from({ length: many }, (_, index) => {
    const party = buyers[(index * 3 + 1) % buyers.length];
    const what = [random.pick(devices), random.pick(supplies)];
    return party ? [{ party, index, random, what }] : [];
  }).flat();
  return [
    {
      at: daysBefore(ground.now, 60),
      by: ground.administrator,
      reason: { en: 'Who signs, and how is paid', zh: '我方公司与付款条件' },
      changes: foundation(ground),
    },
    ...offers.map((offer) => ({
      at: daysBefore(ground.now, 3 + offer.index * 2),
      by: offer.party.owner,
      reason: { en: 'A quote', zh: '报价' },
      changes: quoteOf(ground, offer),
    })),
    ...offers.flatMap((offer) => {
      const changes = waitingOf(ground, offer);
      const at = daysBefore(ground.now, 1);
      const reason = { en: 'A discount is to be approved', zh: '提交折扣审批' };
      return changes.length > 0 ? [{ at, by: offer.party.owner, reason, changes }] : [];
    }),
    ...offers.flatMap((offer) => {
      const changes = becameOf(ground, offer.index);
      const at = daysBefore(ground.now, 2 + offer.index * 2);
      const reason = { en: 'What became of a quote', zh: '报价进展' };
      return changes.length > 0 ? [{ at, by: offer.party.owner, reason, changes }] : [];
    }),
  ];
}

const company = demoId('own company');
const rule = demoId('approval of discounts');
const terms = { soon: demoId('payment in 30 days'), before: demoId('payment before') };

function foundation({ language, currency }: DemoGround): ChangeInput[] {
  const isChinese = language === 'zh';
  return [
    create('own-company', company, {
      name: isChinese ? '知音办公设备有限公司' : 'Rapport Office Supplies Ltd.',
      usual: true,
      currency,
      taxNumber: isChinese ? '91310000MA1FL0XX0X' : 'GB000000000',
      bank: isChinese ? '示例银行上海分行' : 'Example Bank',
    }),
    create('payment-term', terms.soon, {
      name: isChinese ? '开票后 30 天' : '30 days after the invoice',
      days: 30,
    }),
    create('payment-term', terms.before, {
      name: isChinese ? '款到发货' : 'Paid before delivery',
      days: 0,
    }),
    create('approval-rule', rule, discountRule(isChinese)),
  ];
}

// Whoever gives more than three per cent asks his superior, beyond ten the general manager's level too.
function discountRule(isChinese: boolean): Readonly<Record<string, unknown>> {
  const step = (name: string, level: number) => ({
    name,
    approvers: [{ by: 'superior', level }],
    way: 'all',
    empty: { to: 'administrators' },
    self: 'skip',
    again: 'once',
    hours: 24,
    late: 'remind',
    copies: [],
  });
  const first = step(isChinese ? '直接上级' : 'Superior', 1);
  const second = step(isChinese ? '上级的上级' : 'Superior of the superior', 2);
  return {
    name: isChinese ? '报价折扣审批' : 'Discounts of quotes',
    object: 'quote',
    order: 1,
    when: { field: 'discountPercent', op: 'gt', value: '3' },
    branches: [
      {
        name: isChinese ? '折扣超过 10%' : 'More than 10 %',
        when: { field: 'discountPercent', op: 'gt', value: '10' },
        steps: [first, second],
      },
      { name: isChinese ? '折扣超过 3%' : 'More than 3 %', when: null, steps: [first] },
    ],
    onSubmit: { state: 'in-approval' },
    onApproved: { state: 'approved' },
    onRefused: { state: 'draft' },
  };
}

type Offer = {
  readonly party: DemoParty;
  readonly index: number;
  readonly random: Random;
  readonly what: readonly ProductLine[];
};

function subjectOf({ party, what }: Offer): string {
  const names = what.map((one) => inLanguage(one.name, party.isChinese ? 'zh' : 'en'));
  return names.join(party.isChinese ? '、' : ', ');
}

function quoteOf(ground: DemoGround, offer: Offer): ChangeInput[] {
  const { party, index, random, what } = offer;
  const id = demoId(`quote ${index}`);
  const quotedOn = dayBefore(ground.now, 3 + index * 2);
  return [
    create('quote', id, {
      name: subjectOf(offer),
      party: party.id,
      company,
      owner: party.owner,
      unit: party.unit,
      currency: ground.currency,
      quotedOn,
      validUntil: dayBefore(ground.now, 3 + index * 2 - 30),
      discountPercent: random.pick(['0', '0', '2', '3']),
      rounding: index % 3 === 0 ? 'ten' : 'none',
      paymentTerm: index % 2 === 0 ? terms.soon : terms.before,
    }),
    ...what.map((one, at) => lineOf(ground, { one, at, quote: id, random })),
  ];
}

function pathStep(name: string, approver: string): Readonly<Record<string, unknown>> {
  const late = { hours: 24, late: 'remind' };
  return { name, way: 'all', approvers: [approver], passes: null, copies: [], ...late };
}

// A few drafts wait for the superior of who made them.
function waitingOf({ now, language }: DemoGround, offer: Offer): ChangeInput[] {
  const { party, index } = offer;
  const approver = superiorOf(party.owner);
  if (stateOf(index) !== 'draft' || index % 5 !== 0 || approver === null) return [];
  const [record, id] = [demoId(`quote ${index}`), demoId(`approval of quote ${index}`)];
  const isChinese = language === 'zh';
  const name = isChinese ? '直接上级' : 'Superior';
  const since = daysBefore(now, 1).toISOString();
  return [
    create('approval', id, {
      name: `${isChinese ? '报价折扣审批' : 'Discounts of quotes'} · ${subjectOf(offer)}`,
      record,
      rule,
      owner: party.owner,
      unit: null,
      state: 'waiting',
      step: 1,
      stepName: name,
      round: 1,
      path: [pathStep(name, approver)],
      submittedAt: since,
      since,
      comment: isChinese
        ? '老客户，希望给予优惠。'
        : 'An old customer; he asks for a better price.',
    }),
    create('approval-turn', demoId(`turn of quote ${index}`), {
      approval: id,
      stepName: name,
      step: 1,
      round: 1,
      position: 0,
      approver,
      kind: 'decide',
      state: 'waiting',
      since,
    }),
    create('share', demoId(`share of quote ${index}`), {
      record,
      grantee: approver,
      granteeKind: 'user',
      level: 'read',
      cause: id,
    }),
    {
      op: 'update',
      object: 'quote',
      id: record,
      values: { discountPercent: '5', state: 'in-approval' },
    },
  ];
}

function stateOf(index: number): (typeof ends)[number] {
  return ends[index % ends.length] ?? 'draft';
}

function becameOf({ now }: DemoGround, index: number): ChangeInput[] {
  const state = stateOf(index);
  if (state === 'draft') return [];
  const isDecided = state === 'accepted' || state === 'rejected';
  const values = {
    state,
    sentOn: dayBefore(now, 3 + index * 2),
    ...(isDecided ? { decidedOn: dayBefore(now, 2 + index * 2) } : {}),
    ...(state === 'rejected' ? { rejectedFor: 'price' } : {}),
  };
  return [{ op: 'update', object: 'quote', id: demoId(`quote ${index}`), values }];
}

function lineOf(
  ground: DemoGround,
  { one, at, quote, random }: { one: ProductLine; at: number; quote: string; random: Random },
): ChangeInput {
  const quantity = random.pick([1, 2, 3, 5, 10]);
  const values = { ...offeredLine(ground, { one, at, quantity }), quote };
  return create('quote-line', demoId(`line ${at} of ${quote}`), values);
}
