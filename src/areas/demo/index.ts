import type { ChangeInput } from '#model/api.ts';
import { around } from './around.ts';
import { catalogue } from './catalogue.ts';
import { contracts } from './contracts.ts';
import { concerns } from './concerns.ts';
import { ownCompany, userId } from './company.ts';
import { customers, type DemoCustomers, type DemoParty } from './customers.ts';
import { enteredTwice } from './duplicates.ts';
import { goals } from './goals.ts';
import { followUps } from './follow-ups.ts';
import { households } from './households.ts';
import { leads } from './leads.ts';
import { orders } from './orders.ts';
import { opportunities } from './opportunities.ts';
import { plans } from './plans.ts';
import { pooled } from './pools.ts';
import { customerPrices, prices } from './prices.ts';
import { holdings, purchaseFacts, purchases, type Purchase } from './purchases.ts';
import { demoId } from './random.ts';
import { settings } from './settings.ts';
import { suppressions } from './suppressions.ts';
import { daysBefore, dayBefore, type DemoGround, type DemoStep } from './step.ts';
import { quotes } from './quotes.ts';
import { repeating } from './repeating.ts';
import { classesOf, saidOf, standings } from './standing.ts';
import { structures } from './structures.ts';

export type { DemoGround, DemoStep } from './step.ts';

/** The past of a small company that sells office equipment, as changesets from two years ago to today; the same in every run but for its dates. */
export function demoSteps(ground: DemoGround): DemoStep[] {
  const deals = customers(ground);
  const homes = households(ground);
  const parties = [...deals.accounts.map((one) => one.party), ...homes.parties];
  const bought = purchases(parties);
  const steps = [
    ...foundation(ground),
    ...entered(ground, deals),
    step(
      ground,
      { days: 500, en: 'Families of the Shanghai store', zh: '门店家庭客户', by: 'xu' },
      homes.changes,
    ),
    ...described(ground, deals, bought),
    ...changed(ground, deals),
    ...followUps(ground, deals),
    plans(ground, deals),
    ...structures(ground, deals),
    ...concerns(ground, deals),
    step(
      ground,
      { days: 29, en: 'Prices as agreed', zh: '协议价', by: 'li' },
      customerPrices(
        ground,
        deals.accounts.map((one) => one.party),
      ),
    ),
    ...pooled(ground),
    ...leads(ground),
    ...opportunities(ground, deals),
    ...quotes(ground, deals),
    ...orders(ground, deals),
    goals(ground),
    ...contracts(ground, deals),
    step(
      ground,
      { days: 9, en: 'List of the trade fair', zh: '展会名单录入', by: 'liu' },
      enteredTwice(deals),
    ),
    step(ground, { days: 28, en: 'Report of the month', zh: '销售月报' }, repeating(ground)),
    step(
      ground,
      { days: 45, en: 'Whom we aim at', zh: '确定目标客户', by: 'wang' },
      saidOf(parties, bought),
    ),
    step(
      ground,
      { days: 1, en: 'Status by purchases', zh: '按交易更新客户状态' },
      standings(ground, parties, bought),
    ),
  ];
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

type StepLine = {
  readonly days: number;
  readonly en: string;
  readonly zh: string;
  readonly by?: string;
};

function step(
  ground: DemoGround,
  { days, en, zh, by }: StepLine,
  changes: readonly ChangeInput[],
): DemoStep {
  return {
    at: daysBefore(ground.now, days),
    by: by === undefined ? ground.administrator : userId(by),
    reason: { en, zh },
    changes,
  };
}

function foundation(ground: DemoGround): DemoStep[] {
  return [
    step(ground, { days: 740, en: 'Our company', zh: '公司架构' }, ownCompany(ground)),
    step(ground, { days: 739, en: 'Settings', zh: '基础设置' }, settings(ground)),
    step(ground, { days: 738, en: 'What we sell', zh: '产品目录' }, catalogue(ground)),
    step(ground, { days: 738, en: 'What it costs', zh: '价目表' }, prices(ground)),
  ];
}

function described(
  ground: DemoGround,
  deals: DemoCustomers,
  bought: readonly Purchase[],
): DemoStep[] {
  const former = bought.filter((one) => one.daysAgo > 57);
  const recent = bought.filter((one) => one.daysAgo <= 57);
  return [
    step(
      ground,
      { days: 58, en: 'What we know of our customers', zh: '完善客户资料' },
      around(ground, deals),
    ),
    step(
      ground,
      { days: 57, en: 'Purchases of two years', zh: '近两年交易' },
      purchaseFacts(ground, former),
    ),
    step(
      ground,
      { days: 1, en: 'Purchases of late', zh: '近期交易' },
      purchaseFacts(ground, recent),
    ),
    step(
      ground,
      { days: 1, en: 'Devices at our customers', zh: '客户在用设备' },
      holdings(ground, bought),
    ),
    step(
      ground,
      { days: 30, en: 'Classes of the quarter', zh: '季度客户分级' },
      classesOf(
        ground,
        deals.accounts.map((one) => one.party),
        bought,
      ),
    ),
  ];
}

function changed(ground: DemoGround, deals: DemoCustomers): DemoStep[] {
  return [
    step(
      ground,
      { days: 5, en: 'Contacts that were refused', zh: '被拒绝的联系' },
      suppressions(ground, deals),
    ),
    step(
      ground,
      { days: 21, en: 'Liu takes over from Zhang', zh: '张磊客户移交刘洋', by: 'wang' },
      handedOver(deals),
    ),
    step(
      ground,
      { days: 12, en: 'New numbers and posts', zh: '联系方式与职务变更', by: 'li' },
      corrected(deals),
    ),
    step(ground, { days: 1, en: 'Wang is away for two weeks', zh: '王建华休假代理', by: 'wang' }, [
      delegation(ground),
    ]),
  ];
}

// Every company is entered on its own day, with its people, by whoever owns it; companies of one owner and quarter together.
function entered(ground: DemoGround, { accounts, contacts }: DemoCustomers): DemoStep[] {
  const quarterOf = (party: DemoParty) => Math.ceil(party.age / 90) * 90;
  const groups = Map.groupBy(
    accounts,
    ({ party }) => `${String(quarterOf(party)).padStart(4, '0')} ${party.owner}`,
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([, members]) => {
      const ids = new Set(members.map(({ party }) => party.id));
      const people = contacts.filter(({ contact }) => ids.has(contact.account.id));
      return {
        at: daysBefore(ground.now, Math.max(...members.map(({ party }) => party.age))),
        by: members[0]?.party.owner ?? ground.administrator,
        reason: { en: 'New customers of the quarter', zh: '本季新客户' },
        changes: [...members, ...people].map((one) => one.change),
      };
    });
}

function handedOver({ accounts, contacts }: DemoCustomers): ChangeInput[] {
  const mine = accounts
    .filter(({ party }) => party.owner === userId('zhang'))
    .slice(0, 3)
    .map(({ party }) => party.id);
  const owner = userId('liu');
  const people = contacts
    .filter(({ contact }) => mine.includes(contact.account.id))
    .map(({ contact }) => contact.id);
  return [
    ...mine.map((id) => ({ op: 'update', object: 'account', id, values: { owner } }) as const),
    ...people.map((id) => ({ op: 'update', object: 'contact', id, values: { owner } }) as const),
  ];
}

// Two new numbers, a promotion, and one who went to another company.
function corrected({ accounts, contacts }: DemoCustomers): ChangeInput[] {
  const people = contacts
    .filter(({ contact }) => contact.account.isChinese)
    .map(({ contact }) => contact);
  const elsewhere = accounts.find(
    ({ party }) => party.isChinese && party.id !== people[30]?.account.id,
  )?.party;
  const changes = [
    { id: people[3]?.id, values: { phone: '+8619900001234' } },
    { id: people[11]?.id, values: { phone: '+8619900005678' } },
    { id: people[20]?.id, values: { jobTitle: '副总经理', department: '总经办' } },
    {
      id: people[30]?.id,
      values: { account: elsewhere?.id, jobTitle: '采购总监', department: '采购部' },
    },
  ];
  return changes.flatMap(({ id, values }) =>
    id === undefined ? [] : [{ op: 'update', object: 'contact', id, values } as const],
  );
}

function delegation(ground: DemoGround): ChangeInput {
  const values = {
    fromUser: userId('wang'),
    toUser: userId('liu'),
    fromOn: dayBefore(ground.now, 1),
    untilOn: dayBefore(ground.now, -13),
  };
  return { op: 'create', object: 'delegation', id: demoId('delegation wang'), values };
}
