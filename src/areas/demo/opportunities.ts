import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { startId } from '../start/settings.ts';
import { userId } from './company.ts';
import type { DemoCustomers, DemoParty } from './customers.ts';
import { linesOf } from './opportunity-lines.ts';
import { devices, type ProductLine } from './products.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround, type DemoStep } from './step.ts';

const many = 60;
const path = {
  simple: ['talk', 'offer', 'talks'],
  gated: ['found', 'qualified', 'solution'],
  // Who was already far when the process was drawn came into it late.
  late: ['proposal', 'closing'],
} as const;
type Method = keyof typeof path;

const sources = ['referral', 'cold-call', 'exhibition', 'website', 'tender', 'partner'] as const;
const losses = ['price', 'competitor', 'no-budget', 'no-need', 'no-answer'] as const;
const wins = ['relationship', 'product', 'price', 'service', 'delivery'] as const;
const rivals = {
  zh: ['宏图办公', '德盛科技', '恒信文仪'],
  en: ['Inkwell', 'Brightcopy', 'Norden'],
};

const rivalry: readonly Text[] = [
  { en: 'Low price, quick delivery', zh: '价格低、交货快' },
  { en: 'No service in the region', zh: '本地没有服务网点' },
  {
    en: 'Ask who comes when the machine stands still on a Friday evening.',
    zh: '请客户想一想：周五晚上设备停机，谁能到场？',
  },
];

type Event = { readonly daysAgo: number; readonly by: string; readonly changes: ChangeInput[] };

/** Sixty chances to sell over eight months: in every stage, won, lost, stalled, gone back and opened again. */
export function opportunities(ground: DemoGround, deals: DemoCustomers): DemoStep[] {
  const random = createRandom(20_260_606);
  const buyers = deals.accounts.map(({ party }) => party).filter((party) => !party.supplies);
  const events = Array.from({ length: many }, (_, index) => {
    const party = buyers[index % buyers.length];
    return party ? eventsOf(ground, { party, index, random, deals }) : [];
  }).flat();
  const together = Map.groupBy(events, ({ daysAgo, by }) => `${daysAgo} ${by}`);
  return [...together.values()].map((some) => ({
    at: daysBefore(ground.now, some[0]?.daysAgo ?? 0),
    by: some[0]?.by ?? ground.administrator,
    reason: { en: 'Sales of the week', zh: '本周销售进展' },
    changes: some.flatMap(({ changes }) => changes),
  }));
}

type Deal = {
  readonly party: DemoParty;
  readonly index: number;
  readonly random: Random;
  readonly deals: DemoCustomers;
};

function eventsOf(ground: DemoGround, deal: Deal): Event[] {
  const { party, index, random } = deal;
  const id = demoId(`opportunity ${index}`);
  const contact = deal.deals.contacts.find((one) => one.contact.account.id === party.id)?.contact;
  const method: Method =
    index % 5 !== 0 || !contact ? 'simple' : index % 10 === 0 ? 'gated' : 'late';
  const ends = endingOf(index, method);
  // By fives, so that what one seller did in a week is one changeset.
  const oldest = Math.min(48, Math.floor((party.age - 6) / 5));
  let week = ends === 'fresh' ? random.between(1, 4) : random.between(Math.min(14, oldest), oldest);
  const at = (changes: ChangeInput[]): Event => ({
    daysAgo: week * 5 + 2,
    by: party.owner,
    changes,
  });
  const stages = path[method];
  const sold = soldIn(random);
  const values = valuesOf(ground, deal, { contact: contact?.id ?? null, sold });
  const lines = linesOf(ground, { ...sold, id });
  const first = create('opportunity', id, { ...values, ...standing(method, stages[0]) });
  const events = [at([first, ...lines, ...aroundIt(ground, deal, { id, contact: contact?.id })])];
  const last = ends === 'won' ? stages.length - 1 : random.between(0, stages.length - 1);
  for (const stage of stages.slice(1, last + 1)) {
    week -= random.between(1, 4);
    if (week <= 0) return events;
    events.push(at([...ticks(id, method, stage), update(id, { stage: stageId(method, stage) })]));
  }
  week -= random.between(1, 3);
  if (week <= 0 || ends === 'open' || ends === 'fresh') return events;
  events.push(
    at([
      ...ticks(id, method, 'end'),
      update(id, closing(ground, ends, { ...deal, amount: values['amount'] })),
    ]),
  );
  if (index % 20 === 7 && week > 2) {
    week -= 2;
    const open = { state: 'open', closedOn: null, lossReason: null, lostTo: null };
    const why = ground.language === 'zh' ? '客户预算恢复' : 'The budget is there again';
    events.push(at([update(id, { ...open, stageNote: why })]));
  }
  return events;
}

function endingOf(index: number, method: Method): 'won' | 'lost' | 'open' | 'fresh' {
  // What the solution is, nobody attached here: the gate holds it back.
  if (method === 'gated') return index % 20 === 0 ? 'open' : 'lost';
  return (
    (['won', 'fresh', 'open', 'won', 'fresh', 'won', 'lost', 'lost', 'open', 'fresh'] as const)[
      index % 10
    ] ?? 'open'
  );
}

type Sold = { readonly device: ProductLine; readonly pieces: number };

function soldIn(random: Random): Sold {
  const device = random.pick(devices);
  return { device, pieces: random.pick([2, 4, 5, 8, 10, 12, 20, 30] as const) };
}

function valuesOf(
  ground: DemoGround,
  { party, index, random }: Deal,
  { contact, sold: { device, pieces } }: { contact: string | null; sold: Sold },
): Record<string, unknown> {
  const name = `${inLanguage(device.name, party.isChinese ? 'zh' : 'en')} × ${pieces}`;
  const price = Number(ground.currency === 'CNY' ? device.cny : device.usd);
  return {
    name,
    party: party.id,
    contact,
    owner: party.owner,
    unit: party.unit,
    amount: { amount: (price * pieces).toFixed(2), currency: ground.currency },
    amountFrom: 'lines',
    expectedCloseOn: dayBefore(ground.now, random.between(-90, 15)),
    source: random.pick(sources),
    buyingClass: random.pick(['new-task', 'modified-rebuy', 'straight-rebuy'] as const),
    involvement: index % 3 === 0 ? 'high' : 'low',
  };
}

// Who decides there, who else bids, and who of us helps.
function aroundIt(
  ground: DemoGround,
  { party, index, random }: Deal,
  { id, contact }: { id: string; contact: string | undefined },
): ChangeInput[] {
  if (index % 3 !== 0) return [];
  const say = (text: Text) => inLanguage(text, ground.language);
  const [strengths, weaknesses, whatToSay] = rivalry.map(say);
  const helper = userId(party.owner === userId('zhou') ? 'sun' : 'zhou');
  const member = { opportunity: id, member: helper, role: 'presales', credit: '20', level: 'read' };
  return [
    create('competitor-entry', demoId(`competitor ${index}`), {
      opportunity: id,
      name: random.pick(rivals[ground.language]),
      standing: random.pick(['ahead', 'level', 'behind'] as const),
      strengths,
      weaknesses,
      whatToSay,
    }),
    ...(party.owner === helper ? [] : [create('deal-team', demoId(`team ${index}`), member)]),
    ...(contact === undefined
      ? []
      : [
          create('opportunity-role', demoId(`decision ${index}`), {
            opportunity: id,
            person: contact,
            role: random.pick(['eb', 'tb', 'ub', 'coach'] as const),
            attitude: random.pick(['strongly-for', 'for', 'neutral', 'against'] as const),
            influence: random.pick(['high', 'medium'] as const),
          }),
        ]),
  ];
}

function closing(
  ground: DemoGround,
  ends: 'won' | 'lost',
  { random, amount }: Deal & { readonly amount: unknown },
): Record<string, unknown> {
  if (ends === 'won') return { state: 'won', actualAmount: amount, winReason: random.pick(wins) };
  const lossReason = random.pick(losses);
  const isRival = lossReason === 'price' || lossReason === 'competitor';
  return {
    state: 'lost',
    lossReason,
    lostTo: isRival ? random.pick(rivals[ground.language]) : null,
  };
}

function standing(method: Method, stage: string): Record<string, unknown> {
  const named = method === 'simple' ? 'simple' : 'gated';
  return { method: startId(`selling-method ${named}`), stage: stageId(method, stage) };
}

function stageId(method: Method, stage: string): string {
  return startId(`stage ${method === 'simple' ? 'simple' : 'gated'} ${stage}`);
}

// What the gates of the gated process want ticked before this stage.
function ticks(opportunity: string, method: Method, stage: string): ChangeInput[] {
  const gate =
    method === 'gated' && stage === 'qualified'
      ? 'found 0'
      : method === 'late' && stage === 'closing'
        ? 'proposal 0'
        : null;
  if (gate === null) return [];
  const values = { opportunity, gate: startId(`gate gated ${gate}`) };
  return [create('gate-tick', demoId(`tick ${opportunity} ${gate}`), values)];
}

function update(id: string, values: Record<string, unknown>): ChangeInput {
  return { op: 'update', object: 'opportunity', id, values };
}
