import type { ImportChild, Importing, ImportKey } from '#model/importing.ts';

const reachedBy = (field: 'phone' | 'email'): ImportKey => ({
  field,
  in: {
    field: 'normalised',
    part: { object: 'identity', link: 'party', where: { kind: field } },
  },
  // The extension belongs to a desk, not to the number that is compared.
  spell: (value) => value.replace(/;ext=\d+$/, '').toLowerCase(),
});

/** By what rows of files find a company, person or household. */
export const partyKeys: readonly ImportKey[] = [
  { field: 'code' },
  reachedBy('phone'),
  reachedBy('email'),
];

type Kinds = { readonly en: string; readonly zh: string };

function further(
  name: string,
  kind: 'phone' | 'email',
  label: Kinds,
  shape: { readonly most: number; readonly said?: Kinds },
): ImportChild {
  return {
    name,
    label,
    object: 'identity',
    link: 'party',
    values: { kind, ...(shape.said ? { label: shape.said } : {}) },
    fields: ['value', ...(shape.said ? [] : ['label']), 'extension', 'note'],
    kind,
    knownBy: 'normalised',
    leads: { field: kind, values: { primary: true } },
    most: shape.most,
  };
}

function reached(name: string, kind: string, label: Kinds): ImportChild {
  return {
    name,
    label,
    object: 'identity',
    link: 'party',
    values: { kind },
    fields: ['value', 'label', 'note'],
    ...(kind === 'fax' ? { kind: 'phone' as const } : {}),
    knownBy: 'normalised',
    most: kind === 'fax' ? 3 : 2,
  };
}

function located(name: string, use: string | null, label: Kinds): ImportChild {
  return {
    name,
    label,
    object: 'address',
    link: 'party',
    values: use === null ? {} : { use },
    fields: ['address', ...(use === null ? ['use'] : []), 'recipient', 'phone', 'note'],
    most: use === null ? 4 : 1,
  };
}

/** What rows of files bring along with a company, person or household. */
export const partyChildren: readonly ImportChild[] = [
  further(
    'mobile',
    'phone',
    { en: 'Mobile phone', zh: '手机' },
    {
      most: 2,
      said: { en: 'Mobile', zh: '手机' },
    },
  ),
  further(
    'workPhone',
    'phone',
    { en: 'Work phone', zh: '办公电话' },
    {
      most: 2,
      said: { en: 'Work', zh: '办公' },
    },
  ),
  further(
    'homePhone',
    'phone',
    { en: 'Home phone', zh: '家庭电话' },
    {
      most: 2,
      said: { en: 'Home', zh: '家庭' },
    },
  ),
  further(
    'otherPhone',
    'phone',
    { en: 'Other phone', zh: '其他电话' },
    {
      most: 2,
      said: { en: 'Other', zh: '其他' },
    },
  ),
  further('phones', 'phone', { en: 'Further phone', zh: '更多电话' }, { most: 8 }),
  further('emails', 'email', { en: 'Further e-mail', zh: '更多邮箱' }, { most: 6 }),
  reached('fax', 'fax', { en: 'Fax', zh: '传真' }),
  reached('wechat', 'wechat', { en: 'WeChat', zh: '微信' }),
  reached('qq', 'qq', { en: 'QQ', zh: 'QQ' }),
  reached('websites', 'website', { en: 'Further website', zh: '更多网址' }),
  located('homeAddress', 'home', { en: 'Home address', zh: '家庭地址' }),
  located('billingAddress', 'billing', { en: 'Billing address', zh: '开票地址' }),
  located('shippingAddress', 'shipping', { en: 'Delivery address', zh: '收货地址' }),
  located('otherAddress', 'other', { en: 'Other address', zh: '其他地址' }),
  located('addresses', null, { en: 'Further address', zh: '更多地址' }),
];

const parts = ['street', 'city', 'district', 'region', 'postalCode', 'country'] as const;
const partOf = (concept: (typeof parts)[number]) => (concept === 'region' ? 'province' : concept);

function addressHeadings(path: string, concept: (part: string) => string[]) {
  return Object.fromEntries(parts.map((part) => [`${path}.${partOf(part)}`, concept(part)]));
}

/** What columns call the fields that companies, people and households share. */
export const partyHeadings: NonNullable<Importing['headings']> = {
  'code': ['externalId'],
  'phone': ['phone', 'mobilePhone', 'workPhone'],
  'email': ['email'],
  'website': ['website'],
  'description': ['note', 'description'],
  'tags': ['tags'],
  'source': ['source'],
  'status': ['status'],
  'owner': ['owner'],
  'createdAt': ['createdAt'],
  'createdBy': ['createdBy'],
  'updatedAt': ['updatedAt'],
  'preferredLanguage': ['language'],
  ...addressHeadings('address', (part) => [part, `work.${part}`, `mailing.${part}`]),
  'mobile[1].value': ['mobilePhone'],
  'workPhone[1].value': ['workPhone'],
  'workPhone[2].value': ['workPhone#2'],
  'homePhone[1].value': ['homePhone'],
  'homePhone[2].value': ['homePhone#2'],
  'otherPhone[1].value': ['otherPhone'],
  'fax[1].value': ['fax'],
  'wechat[1].value': ['wechat'],
  'qq[1].value': ['qq'],
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((at) => [`phones[${at}].value`, [`phone#${at + 1}`]]),
  ),
  ...Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`emails[${at}].value`, [`email#${at + 1}`]])),
  'websites[1].value': ['website#2'],
  ...addressHeadings('homeAddress[1].address', (part) => [`home.${part}`]),
  ...addressHeadings('billingAddress[1].address', (part) => [`billing.${part}`]),
  ...addressHeadings('shippingAddress[1].address', (part) => [`shipping.${part}`]),
  ...addressHeadings('otherAddress[1].address', (part) => [`other.${part}`]),
  ...addressHeadings('addresses[1].address', (part) => [`${part}#2`]),
  ...addressHeadings('addresses[2].address', (part) => [`${part}#3`]),
};

/** An address of one kind is the customer's own where no other is. */
export const partyInstead: NonNullable<Importing['insteadOf']> = {
  address: [
    'billingAddress[1].address',
    'addresses[1].address',
    'homeAddress[1].address',
    'otherAddress[1].address',
    'shippingAddress[1].address',
  ],
};

/** The columns of a card that companies, people and households share. */
export const partyCard: NonNullable<Importing['card']> = {
  'name': 'Full name',
  'phone': 'Phone 1',
  'email': 'Email 1',
  'website': 'URL 1',
  'address.street': 'Address 1 street',
  'address.city': 'Address 1 city',
  'address.province': 'Address 1 region',
  'address.postalCode': 'Address 1 postal code',
  'address.country': 'Address 1 country',
  'description': 'Note',
  'id': 'UID',
};
