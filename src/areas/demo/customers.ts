import { registrationNumberOf } from '#kit/registration-number.ts';
import type { ChangeInput } from '#model/api.ts';
import { accountLines, type AccountLine } from './account-list.ts';
import { sellersIn, unitId, userId } from './company.ts';
import { addressIn, mobile, phoneIn, placeOf, type Place } from './places.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, type DemoGround } from './step.ts';
import { chinesePosts, englishPosts, fullName, personOf } from './words.ts';

/** A customer of the demo, as far as what follows needs it. */
export type DemoParty = {
  readonly id: string;
  readonly kind: 'organisation' | 'person' | 'household';
  readonly isChinese: boolean;
  readonly owner: string;
  readonly unit: string;
  /** How many days ago it was entered. */
  readonly age: number;
  readonly place: Place;
  readonly supplies: boolean;
  /** Where its people receive mail. */
  readonly domain: string;
};

/** A person who works for a company of the demo. */
export type DemoContact = {
  readonly id: string;
  readonly account: DemoParty;
  readonly name: string;
};

export type DemoCustomers = {
  readonly accounts: readonly { readonly party: DemoParty; readonly change: ChangeInput }[];
  readonly contacts: readonly { readonly contact: DemoContact; readonly change: ChangeInput }[];
};

const sources = [
  'referral',
  'cold-call',
  'exhibition',
  'website',
  'event',
  'tender',
  'partner',
] as const;

/** The companies of the demo with the people who work there. */
export function customers(ground: DemoGround): DemoCustomers {
  const random = createRandom(20_260_101);
  const accounts = accountLines.map((line, index) => accountOf(ground, line, { index, random }));
  const contacts = accounts.flatMap(({ party, line }) =>
    contactsOf(ground, party, { line, random }),
  );
  return { accounts, contacts };
}

function accountOf(
  ground: DemoGround,
  line: AccountLine,
  { index, random }: { index: number; random: Random },
) {
  const place = placeOf(line.place);
  const isChinese = place.country === 'CN';
  const isKey = line.ownership === 'listed' && isChinese;
  const seller = isKey ? { user: 'he', unit: 'KA' } : random.pick(sellersIn(line.place));
  const id = demoId(`account ${index}`);
  const party: DemoParty = {
    id,
    kind: 'organisation',
    isChinese,
    place,
    owner: userId(seller.user),
    unit: unitId(ground, seller.unit),
    age: random.between(60, 720),
    supplies: index >= accountLines.length - 3,
    domain: `company${String(index + 1).padStart(2, '0')}.example`,
  };
  const change = create('account', id, {
    name: line.name,
    legalName: line.name,
    shortName: line.shortName,
    industry: line.industry,
    ownership: line.ownership,
    employees: line.employees,
    owner: party.owner,
    unit: party.unit,
    source: random.pick(sources),
    code: `C${String(index + 1).padStart(4, '0')}`,
    website: `https://www.${party.domain}`,
    email: `info@${party.domain}`,
    phone: phoneIn(place, random),
    address: addressIn(place, random),
    revenue: {
      amount: String(line.employees * random.between(3, 9) * 100_000),
      currency: isChinese ? 'CNY' : 'USD',
    },
    foundedOn: dayBefore(ground.now, random.between(1500, 12_000)),
    registrationNumber: isChinese ? uniformCode(place, random) : null,
    preferredLanguage: isChinese ? 'zh' : 'en',
    tags: random.percent(30)
      ? [demoId(`tag ${random.pick(['reference', 'tender', 'chain', 'late'] as const)}`)]
      : [],
  });
  return { party, change, line };
}

function contactsOf(
  ground: DemoGround,
  account: DemoParty,
  { line, random }: { line: AccountLine; random: Random },
) {
  const posts = account.isChinese ? chinesePosts : englishPosts;
  const count = account.supplies ? 1 : random.between(2, line.employees > 500 ? 4 : 3);
  return Array.from({ length: count }, (_, number) => {
    const person = personOf(random, account.isChinese);
    const post = posts[(number + line.employees) % posts.length] ?? posts[0];
    const id = demoId(`contact ${account.id} ${number}`);
    const name = fullName(person);
    const change = create('contact', id, {
      name,
      gender: person.gender,
      account: account.id,
      jobTitle: post.jobTitle,
      department: post.department,
      owner: account.owner,
      unit: account.unit,
      salutation:
        'address' in post
          ? `${person.family}${post.address}`
          : `${person.gender === 'male' ? 'Mr' : 'Ms'} ${person.family}`,
      phone: account.isChinese ? mobile(random) : phoneIn(account.place, random),
      email: `contact${number + 1}@${account.domain}`,
      preferredChannel: random.pick(
        account.isChinese ? (['phone', 'wechat'] as const) : (['email', 'phone'] as const),
      ),
      preferredTime: [random.pick(['morning', 'afternoon'] as const)],
      preferredLanguage: account.isChinese ? 'zh' : 'en',
      ...(random.percent(60) ? birth(ground, account.isChinese, random) : {}),
      ...(random.percent(25) ? { interests: interestOf(account.isChinese, random) } : {}),
    });
    return { contact: { id, account, name }, change };
  });
}

function birth(ground: DemoGround, isChinese: boolean, random: Random) {
  const isLunar = isChinese && random.percent(25);
  return {
    birthOn: dayBefore(ground.now, random.between(9000, 22_000)),
    birthCalendar: isLunar ? 'lunar' : 'solar',
  };
}

function interestOf(isChinese: boolean, random: Random): string {
  return isChinese
    ? random.pick(['喜欢羽毛球，周末常打', '爱喝龙井，不喝酒', '业余摄影', '钓鱼', '孩子今年高考'])
    : random.pick([
        'Plays golf on Sundays',
        'Runs marathons',
        'Collects vinyl',
        'Vegetarian, prefers tea',
      ]);
}

// A number that passes its own check: the last two characters are tried until they fit.
function uniformCode(place: Place, random: Random): string {
  const start = `91${place.region ?? '110000'}MA${Array.from({ length: 6 }, () => random.between(0, 9)).join('')}`;
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');
  for (const organisation of '0123456789X') {
    const code = characters
      .map((last) => `${start}${organisation}${last}`)
      .find((text) => registrationNumberOf(text)?.check === 'valid');
    if (code !== undefined) return code;
  }
  throw new Error(`no registration number begins with ${start}`);
}
