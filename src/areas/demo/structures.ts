import type { ChangeInput } from '#model/api.ts';
import type { DemoContact, DemoCustomers, DemoParty } from './customers.ts';
import { userId } from './company.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround, type DemoStep } from './step.ts';

type Post = {
  readonly person: DemoContact;
  readonly jobTitle: string;
  readonly department: string;
};

const attitudes = ['strongly-for', 'for', 'for', 'neutral', 'neutral', 'against'] as const;

/** How larger customers are built, who has a say when they buy, days that matter, and where facts came from. */
export function structures(ground: DemoGround, deals: DemoCustomers): DemoStep[] {
  const random = createRandom(20_260_808);
  const charted = deals.accounts
    .map(({ party }) => ({ party, posts: postsOf(deals, party) }))
    .filter(({ posts }) => posts.length >= 3);
  const changes = [
    ...charted.flatMap(({ party, posts }) => chartOf(party, posts)),
    ...charted.flatMap(({ party, posts }) => buyingCentreOf(party, posts, random)),
    ...charted.flatMap(({ party, posts }) => reportsOf(party, posts)),
    ...deals.accounts.flatMap(({ party }) => foundingOf(ground, party, random)),
    ...charted.flatMap(({ party }) => sourcesOf(ground, party, random)),
  ];
  return [
    {
      at: daysBefore(ground.now, 45),
      by: ground.administrator,
      reason: { en: 'How our customers are built', zh: '完善客户组织与决策信息' },
      changes,
    },
  ];
}

function postsOf({ contacts }: DemoCustomers, party: DemoParty): Post[] {
  return contacts.flatMap(({ contact, change }) => {
    if (contact.account.id !== party.id || !('values' in change)) return [];
    const { jobTitle, department } = change.values ?? {};
    return [{ person: contact, jobTitle: String(jobTitle), department: String(department) }];
  });
}

// The management on top, a department for each post below it, and in it whoever holds the post.
function chartOf(party: DemoParty, posts: readonly Post[]): ChangeInput[] {
  const [first, ...others] = posts.toSorted(
    (a, b) => Number(isOnTop(b.jobTitle)) - Number(isOnTop(a.jobTitle)),
  );
  if (!first) return [];
  const top = demoId(`chart ${party.id} top`);
  const departments = new Set(others.map(({ department }) => department));
  departments.add(party.isChinese ? '生产部' : 'Production');
  const departmentId = (name: string) => demoId(`chart ${party.id} ${name}`);
  return [
    node(party, top, { kind: 'position', name: first.jobTitle, person: first.person.id }),
    ...[...departments].map((name, place) =>
      node(party, departmentId(name), { kind: 'department', name, above: top, place }),
    ),
    ...others.map(({ person, jobTitle, department }) =>
      node(party, demoId(`chart ${person.id}`), {
        kind: 'position',
        name: jobTitle,
        person: person.id,
        above: departmentId(department),
        duty: dutyOf(department),
      }),
    ),
  ];
}

function node(party: DemoParty, id: string, values: Readonly<Record<string, unknown>>) {
  return create('org-node', id, { account: party.id, ...values });
}

function isOnTop(jobTitle: string): boolean {
  return jobTitle === '总经理' || jobTitle === 'Managing Director';
}

const duties: Readonly<Record<string, string>> = {
  采购部: '比价与合同执行',
  信息部: '设备选型与验收',
  财务部: '预算与付款',
  行政部: '办公用品与会议室',
  Purchasing: 'Compares offers and signs orders',
  IT: 'Chooses and tests devices',
  Finance: 'Budget and payment',
  Facilities: 'Offices and meeting rooms',
};

function dutyOf(department: string): string | null {
  return duties[department] ?? null;
}

const roleOfDepartment: Readonly<Record<string, string>> = {
  总经办: 'decider',
  采购部: 'buyer',
  信息部: 'technical',
  财务部: 'influencer',
  行政部: 'gatekeeper',
  设备部: 'user',
  Management: 'decider',
  Purchasing: 'buyer',
  IT: 'technical',
  Finance: 'influencer',
  Facilities: 'gatekeeper',
};

function buyingCentreOf(party: DemoParty, posts: readonly Post[], random: Random): ChangeInput[] {
  return posts.map(({ person, department }) =>
    create('buying-role', demoId(`say ${person.id}`), {
      account: party.id,
      person: person.id,
      role: roleOfDepartment[department] ?? 'user',
      attitude: random.pick(attitudes),
      influence: random.pick(['high', 'medium', 'low'] as const),
      ours: random.percent(70) ? party.owner : userId('he'),
    }),
  );
}

// Whoever leads the company is whom the others report to.
function reportsOf(party: DemoParty, posts: readonly Post[]): ChangeInput[] {
  const [, second, third] = posts;
  if (!second || !third) return [];
  const upward = { reportsTo: posts[0]?.person.id ?? null };
  return [second, third].map(
    ({ person }) => ({ op: 'update', object: 'contact', id: person.id, values: upward }) as const,
  );
}

function foundingOf(ground: DemoGround, party: DemoParty, random: Random): ChangeInput[] {
  if (!random.percent(35)) return [];
  return [
    create('life-event', demoId(`founding ${party.id}`), {
      party: party.id,
      kind: 'founding',
      happensOn: dayBefore(ground.now, random.between(4, 20) * 365 - random.between(1, 60)),
      yearly: true,
    }),
  ];
}

function sourcesOf(ground: DemoGround, party: DemoParty, random: Random): ChangeInput[] {
  const known = [
    ['phone', 'service', party.isChinese ? '前台登记' : 'Their front desk', 'certain'],
    ['revenue', 'yearbook', party.isChinese ? '行业年鉴' : 'Trade yearbook', 'likely'],
    ['industry', 'website', party.isChinese ? '公司官网' : 'Their website', 'certain'],
  ] as const;
  return known.map(([field, kind, source, confidence]) =>
    create('party-source', demoId(`source ${field} ${party.id}`), {
      party: party.id,
      field,
      kind,
      source,
      confidence,
      learntAt: daysBefore(ground.now, random.between(46, 300)).toISOString(),
    }),
  );
}
