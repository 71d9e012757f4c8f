import type { ChangeInput } from '#model/api.ts';
import type { DemoContact, DemoCustomers, DemoParty } from './customers.ts';
import { userId } from './company.ts';
import { addressIn, phoneIn } from './places.ts';
import { startId } from '../start/settings.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround } from './step.ts';

/** What hangs on the demo's customers: further numbers and addresses, roles, relations, teams, consents, events, sources. */
export function around(ground: DemoGround, { accounts, contacts }: DemoCustomers): ChangeInput[] {
  const random = createRandom(20_260_404);
  const parties = accounts.map((one) => one.party);
  const people = contacts.map((one) => one.contact);
  return [
    ...parties.flatMap((party) => rolesOf(ground, party)),
    ...parties.flatMap((party) => addressesOf(party, random)),
    ...people.flatMap((person) => identitiesOf(person, random)),
    ...relationsBetween(people, parties, random),
    ...teamsOf(parties),
    ...people.flatMap((person) => consentsOf(ground, person, random)),
    ...people.flatMap((person) => eventsOf(ground, person, random)),
    ...parties.flatMap((party) => sourcesOf(ground, party, random)),
  ];
}

function rolesOf(ground: DemoGround, party: DemoParty): ChangeInput[] {
  const values = {
    party: party.id,
    role: party.supplies ? 'supplier' : 'customer',
    fromOn: dayBefore(ground.now, party.age),
  };
  return [create('party-role', demoId(`role ${party.id}`), values)];
}

function addressesOf(party: DemoParty, random: Random): ChangeInput[] {
  if (!random.percent(50)) return [];
  const use = random.pick(['shipping', 'billing', 'warehouse'] as const);
  const address = addressIn(party.place, random);
  return [
    create('address', demoId(`address ${party.id}`), {
      party: party.id,
      use,
      address,
      phone: phoneIn(party.place, random),
    }),
  ];
}

function identitiesOf({ id, account }: DemoContact, random: Random): ChangeInput[] {
  const wechat = { party: id, kind: 'wechat', value: `wx_${id.slice(0, 8)}`, state: 'verified' };
  const office = {
    party: id,
    kind: 'phone',
    value: phoneIn(account.place, random),
    label: account.isChinese ? '办公' : 'Office',
  };
  return [
    ...(account.isChinese && random.percent(55)
      ? [create('identity', demoId(`wechat ${id}`), wechat)]
      : []),
    ...(random.percent(40) ? [create('identity', demoId(`office ${id}`), office)] : []),
  ];
}

function relationsBetween(
  people: readonly DemoContact[],
  parties: readonly DemoParty[],
  random: Random,
): ChangeInput[] {
  const relation = (type: string, from: string, to: string) =>
    create('relation', demoId(`relation ${type} ${from} ${to}`), {
      type: startId(`relation-type ${type}`),
      from,
      to,
      strength: random.pick(['normal', 'strong'] as const),
    });
  const sellers = parties.filter((party) => party.supplies);
  const buyers = parties.filter((party) => party.isChinese && !party.supplies);
  const referrals = Array.from({ length: 8 }, (_, index) =>
    relation('referrer', people[index * 7]?.id ?? '', parties[index * 5 + 3]?.id ?? ''),
  );
  const deliveries = sellers.map((seller, index) =>
    relation('supplier', seller.id, buyers[index * 4]?.id ?? ''),
  );
  const classmates = Array.from({ length: 5 }, (_, index) =>
    relation('classmate', people[index * 9 + 1]?.id ?? '', people[index * 9 + 4]?.id ?? ''),
  );
  return [...referrals, ...deliveries, ...classmates];
}

// Hospitals and clinics are looked after by service too; every ninth company knows an engineer of ours.
function teamsOf(parties: readonly DemoParty[]): ChangeInput[] {
  return parties
    .filter((_, index) => index % 9 === 4)
    .map((party, index) =>
      create('party-team', demoId(`team ${party.id}`), {
        party: party.id,
        member: userId(index % 2 === 0 ? 'zhou' : 'sun'),
        role: index % 2 === 0 ? 'service' : 'finance',
      }),
    );
}

function consentsOf(
  ground: DemoGround,
  { id, account }: DemoContact,
  random: Random,
): ChangeInput[] {
  if (!random.percent(45)) return [];
  const decidedAt = daysBefore(ground.now, random.between(20, 400)).toISOString();
  const decision = random.percent(85) ? 'given' : 'withdrawn';
  const channel = account.isChinese
    ? random.pick(['phone', 'wechat', 'message'] as const)
    : 'email';
  const proof = account.isChinese ? 'form' : 'website';
  return [
    create('consent', demoId(`consent ${id}`), {
      party: id,
      purpose: 'marketing',
      channel,
      decision,
      decidedAt,
      proof,
    }),
  ];
}

function eventsOf(ground: DemoGround, { id }: DemoContact, random: Random): ChangeInput[] {
  if (!random.percent(14)) return [];
  const kind = random.pick(['promotion', 'child', 'moving', 'wedding'] as const);
  return [
    create('life-event', demoId(`event ${id}`), {
      party: id,
      kind,
      happensOn: dayBefore(ground.now, random.between(10, 600)),
    }),
  ];
}

function sourcesOf(ground: DemoGround, party: DemoParty, random: Random): ChangeInput[] {
  if (!random.percent(20)) return [];
  const values = {
    party: party.id,
    field: 'employees',
    confidence: random.pick(['certain', 'likely', 'doubtful'] as const),
    source: party.isChinese ? '企业年报' : 'Annual report',
    learntAt: daysBefore(ground.now, random.between(30, party.age)).toISOString(),
  };
  return [create('party-source', demoId(`source ${party.id}`), values)];
}
