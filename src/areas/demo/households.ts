import type { ChangeInput } from '#model/api.ts';
import type { DemoParty } from './customers.ts';
import { unitId, userId } from './company.ts';
import { addressIn, mobile, phoneIn, placeOf } from './places.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, type DemoGround } from './step.ts';
import { fullName, personOf, type PersonLine } from './words.ts';

type Member = { readonly person: PersonLine; readonly role: 'head' | 'spouse' | 'child' };

export type DemoHouseholds = {
  readonly parties: readonly DemoParty[];
  readonly changes: readonly ChangeInput[];
};

/** Families who buy at the Shanghai store or from abroad, with their members. */
export function households(ground: DemoGround): DemoHouseholds {
  const random = createRandom(20_260_202);
  const cities = ['上海', '上海', '杭州', '上海', '南京', '上海', 'London', 'Sydney'];
  const all = cities.map((city, index) => householdOf(ground, city, { index, random }));
  return { parties: all.flatMap((one) => one.parties), changes: all.flatMap((one) => one.changes) };
}

function householdOf(
  ground: DemoGround,
  city: string,
  { index, random }: { index: number; random: Random },
) {
  const place = placeOf(city);
  const isChinese = place.country === 'CN';
  const owner = userId(isChinese ? 'xu' : 'daniel');
  const unit = unitId(ground, isChinese ? 'SH01' : 'INT');
  const address = addressIn(place, random);
  const party: DemoParty = {
    id: demoId(`household ${index}`),
    kind: 'household',
    isChinese,
    place,
    owner,
    unit,
    age: random.between(90, 500),
    supplies: false,
    domain: 'home.example',
  };
  const members = membersOf(random, isChinese);
  const ids = members.map((_, number) => demoId(`household ${index} member ${number}`));
  const family = members[0]?.person.family ?? '';
  const grown = ids.slice(0, 2).map((id): DemoParty => ({ ...party, id, kind: 'person' }));
  const household = create('household', party.id, {
    name: isChinese ? `${family}家（${place.city}）` : `The ${family} family`,
    owner,
    unit,
    address,
    size: members.length,
    income: {
      amount: String(random.between(18, 60) * 10_000),
      currency: isChinese ? 'CNY' : 'USD',
    },
  });
  const persons = members.map((member, number) =>
    memberOf(ground, party, { member, id: ids[number] ?? '', address, random }),
  );
  const memberships = members.map(({ role }, number) =>
    create('membership', demoId(`household ${index} place ${number}`), {
      person: ids[number],
      organisation: party.id,
      familyRole: role,
    }),
  );
  return { parties: [party, ...grown], changes: [...persons, household, ...memberships] };
}

type MemberDraft = {
  readonly member: Member;
  readonly id: string;
  readonly address: ReturnType<typeof addressIn>;
  readonly random: Random;
};

function memberOf(
  ground: DemoGround,
  home: DemoParty,
  { member, id, address, random }: MemberDraft,
): ChangeInput {
  const { person, role } = member;
  const phone = home.isChinese ? mobile(random) : phoneIn(home.place, random);
  return create('contact', id, {
    name: fullName(person),
    gender: person.gender,
    owner: home.owner,
    unit: home.unit,
    address,
    source: 'advertisement',
    birthOn: dayBefore(
      ground.now,
      role === 'child' ? random.between(2000, 6000) : random.between(11_000, 20_000),
    ),
    birthCalendar: home.isChinese && role !== 'child' ? 'lunar' : 'solar',
    preferredTime: ['evening', 'weekend'],
    ...(role === 'child' ? {} : { phone }),
  });
}

function membersOf(random: Random, isChinese: boolean): Member[] {
  const head = personOf(random, isChinese);
  const other = personOf(random, isChinese);
  const gender = head.gender === 'male' ? 'female' : 'male';
  // Chinese spouses keep their own family names.
  const spouse = { ...other, gender, family: isChinese ? other.family : head.family } as const;
  const child = { ...personOf(random, isChinese), family: head.family };
  return [
    { person: head, role: 'head' },
    { person: spouse, role: 'spouse' },
    ...(random.percent(60) ? [{ person: child, role: 'child' } as const] : []),
  ];
}
