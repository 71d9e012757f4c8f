import { describe, expect, test } from 'vitest';
import { guessMapping, type MappingTarget } from './guess-mapping.ts';
import { readHeading } from './heading-words.ts';
import { openTable } from '#kit/tabular/open-table.ts';
import { allCells, hasSharedData, sharedFile } from '#kit/tabular/sample-files.ts';

function target(field: string, labels: string, kind: string, aliases: string): MappingTarget {
  return { field, labels: labels.split('|'), kind, aliases: aliases.split(',') };
}

const person: MappingTarget[] = [
  target('name', 'Name|姓名', 'text', 'fullName'),
  target('familyName', 'Family name|姓', 'text', 'familyName'),
  target('givenName', 'Given name|名', 'text', 'givenName'),
  target('salutation', 'Salutation|称呼', 'choice', 'honorificPrefix'),
  target('birthday', 'Birthday|生日', 'day', 'birthday'),
  target('jobTitle', 'Job title|职务', 'text', 'jobTitle'),
  target('account', 'Account|公司', 'link', 'companyName'),
  target('email', 'E-mail|邮箱', 'email', 'email'),
  target('secondEmail', 'Second e-mail|备用邮箱', 'email', 'email#2'),
  target('phone', 'Phone|电话', 'phone', 'phone,workPhone'),
  target('mobile', 'Mobile|手机', 'phone', 'mobilePhone'),
  target('street', 'Street|街道', 'text', 'street'),
  target('city', 'City|城市', 'text', 'city'),
  target('province', 'Province|省', 'text', 'region'),
  target('postalCode', 'Postal code|邮编', 'text', 'postalCode'),
  target('country', 'Country|国家', 'text', 'country'),
  target('homeCity', 'Home city|家庭城市', 'text', 'home.city'),
  target('website', 'Website|网站', 'url', 'website'),
  target('note', 'Note|备注', 'longText', 'note'),
  target('owner', 'Owner|负责人', 'user', 'owner'),
  target('createdAt', 'Created|创建时间', 'instant', 'createdAt'),
  target('externalId', 'Number in the old system|原系统编号', 'text', 'externalId'),
];

/** The columns that were given a field, by field. */
function mapped(
  headers: readonly string[],
  sample: readonly (readonly string[])[] = [],
  targets = person,
) {
  const guesses = Object.entries(guessMapping(headers, sample, targets));
  return Object.fromEntries(
    guesses.flatMap(([header, { field }]) => (field === null ? [] : [[field, header]])),
  );
}

describe('headings', () => {
  test('are taken apart into words and an ordinal', () => {
    expect(readHeading('E-mail 2 - Value')).toEqual({ spellings: ['email value'], ordinal: 2 });
    expect(readHeading('companyName')).toEqual({ spellings: ['company name'], ordinal: null });
    expect(readHeading("* Assistant's  Name (required)").spellings).toEqual(['assistant name']);
    expect(readHeading('姓名（必填）')).toEqual({ spellings: ['姓名'], ordinal: null });
    expect(readHeading('电话2')).toEqual({ spellings: ['电话'], ordinal: 2 });
    expect(readHeading('手机 Mobile').spellings).toEqual(['手机 mobile', '手机', 'mobile']);
  });

  test('in Chinese find their fields', () => {
    expect(
      mapped([
        '编号',
        '公司名称',
        '联系人',
        '客户手机号码',
        '联系电话',
        '职位',
        '所在省份',
        '城市',
        '详细地址',
        '邮编',
        'E-mail（邮箱）',
        '备注',
        '录入时间',
        '业务员',
        '出生日期',
      ]),
    ).toEqual({
      externalId: '编号',
      account: '公司名称',
      name: '联系人',
      mobile: '客户手机号码',
      phone: '联系电话',
      jobTitle: '职位',
      province: '所在省份',
      city: '城市',
      street: '详细地址',
      postalCode: '邮编',
      email: 'E-mail（邮箱）',
      note: '备注',
      createdAt: '录入时间',
      owner: '业务员',
      birthday: '出生日期',
    });
  });

  test('that say more find the field that says as much', () => {
    expect(mapped(['City', 'Home City', 'Work City'])).toEqual({
      city: 'City',
      homeCity: 'Home City',
    });
    expect(mapped(['Email 2', 'Email 1', 'Email 3'])).toEqual({
      secondEmail: 'Email 2',
      email: 'Email 1',
    });
    expect(mapped(['Middle Name', 'Phone Type', 'Colour'])).toEqual({});
  });

  test('give a field to the best column only', () => {
    const guesses = guessMapping(['Title', 'Job Title', 'Billing City'], [], person);
    expect(guesses['Job Title']).toEqual({ field: 'jobTitle', confidence: 1 });
    expect(guesses['Title']?.field).toBe('salutation');
    expect(guesses['Title']?.confidence).toBeLessThan(0.7);
    expect(guesses['Billing City']?.confidence).toBeLessThan(0.7);
  });

  test('may be those of any object', () => {
    expect(mapped(['__proto__', 'x'])).toEqual({});
    expect(guessMapping(['__proto__'], [], person)).toHaveProperty(['__proto__'], {
      field: null,
      confidence: 0,
    });
  });
});

describe('values', () => {
  const rows = [
    ['Ann', 'ann@x.org', '+86 138 0013 8000', 'https://x.org', '7'],
    ['Eve', 'eve@x.org', '010-6265 1234', 'www.y.cn', '8'],
  ];

  test('speak where the headings are silent', () => {
    expect(mapped(['A', 'B', 'C', 'D', 'E'], rows)).toEqual({
      email: 'B',
      phone: 'C',
      website: 'D',
    });
  });

  test('speak against headings that cannot be meant', () => {
    const names = [['Ann'], ['Eve'], ['Bob']];
    const guess = guessMapping(['Email'], names, person)['Email'];
    expect(guess?.confidence).toBeLessThan(0.6);
    expect(guessMapping(['Email'], [['a@x.org'], ['NULL'], ['b@x.org']], person)['Email']).toEqual({
      field: 'email',
      confidence: 1,
    });
  });

  test('of choices are known by their labels', () => {
    const level: MappingTarget = {
      field: 'level',
      labels: ['Level'],
      kind: 'choice',
      choices: ['Gold', '金'],
      aliases: ['rating'],
    };
    const guess = (values: string[][]) =>
      guessMapping(['Grade'], values, [level])['Grade']?.confidence ?? 0;
    expect(guess([['金'], ['gold']])).toBeGreaterThan(guess([]));
    expect(guess([['a'], ['b'], ['c']])).toBeLessThan(guess([]));
  });
});

describe.skipIf(!hasSharedData)('exports of contact programs', () => {
  const columns = async (name: string) =>
    mapped(
      (await openTable(sharedFile(`08_csv_messy/contact_export_headers/${name}.csv`))).columns,
    );

  test('of Google', async () => {
    const address = {
      street: 'Address 1 - Street',
      city: 'Address 1 - City',
      province: 'Address 1 - Region',
      postalCode: 'Address 1 - Postal Code',
      country: 'Address 1 - Country',
    };
    const shared = {
      ...address,
      salutation: 'Name Prefix',
      birthday: 'Birthday',
      note: 'Notes',
      email: 'E-mail 1 - Value',
      secondEmail: 'E-mail 2 - Value',
      phone: 'Phone 1 - Value',
      website: 'Website 1 - Value',
    };
    expect(await columns('google_contacts_classic')).toEqual({
      ...shared,
      name: 'Name',
      givenName: 'Given Name',
      familyName: 'Family Name',
      account: 'Organization 1 - Name',
      jobTitle: 'Organization 1 - Title',
    });
    expect(await columns('google_contacts_2024')).toEqual({
      ...shared,
      name: 'File As',
      givenName: 'First Name',
      familyName: 'Last Name',
      account: 'Organization Name',
      jobTitle: 'Organization Title',
    });
  });

  test('of Outlook', async () => {
    expect(await columns('outlook_en_92')).toEqual({
      salutation: 'Title',
      givenName: 'First Name',
      familyName: 'Last Name',
      account: 'Company',
      jobTitle: 'Job Title',
      birthday: 'Birthday',
      street: 'Business Street',
      city: 'Business City',
      province: 'Business State',
      postalCode: 'Business Postal Code',
      country: 'Business Country',
      homeCity: 'Home City',
      phone: 'Business Phone',
      mobile: 'Mobile Phone',
      email: 'E-mail Address',
      secondEmail: 'E-mail 2 Address',
      website: 'Web Page',
      note: 'Notes',
    });
  });

  test('of HubSpot and Salesforce', async () => {
    expect(await columns('hubspot_contacts_min')).toEqual({
      externalId: 'Record ID',
      givenName: 'First Name',
      familyName: 'Last Name',
      email: 'Email',
      phone: 'Phone Number',
      createdAt: 'Create Date',
      account: 'Associated Company',
      country: 'Country/Region',
      owner: 'Contact owner',
    });
    expect(await columns('salesforce_contacts')).toMatchObject({
      salutation: 'Salutation',
      givenName: 'First Name',
      familyName: 'Last Name',
      jobTitle: 'Title',
      account: 'Account Name',
      birthday: 'Birthdate',
      street: 'Mailing Street',
      city: 'Mailing City',
      province: 'Mailing State',
      postalCode: 'Mailing Zip/Postal Code',
      country: 'Mailing Country',
      phone: 'Phone',
      mobile: 'Mobile',
      email: 'Email',
    });
    expect(await columns('salesforce_accounts')).toMatchObject({
      account: 'Account Name',
      phone: 'Phone',
      website: 'Website',
      city: 'Billing City',
      createdAt: 'Created Date',
    });
  });

  test('of orders, with their values', async () => {
    const order = [
      target('customer', 'Customer|客户', 'link', 'fullName'),
      target('on', 'Date|日期', 'day', 'date'),
      target('number', 'Number|编号', 'text', 'orderNumber'),
      target('product', 'Product|产品', 'text', 'productName'),
      target('quantity', 'Quantity|数量', 'decimal', 'quantity'),
      target('amount', 'Amount|金额', 'money', 'amount'),
    ];
    const table = await openTable(sharedFile('05_sales/superstore/superstore_orders.csv'));
    const sample = (await allCells(table)).slice(0, 100);
    expect(mapped(table.columns, sample, order)).toEqual({
      customer: 'customer_name',
      on: 'order_date',
      number: 'order_id',
      product: 'product_name',
      quantity: 'quantity',
      amount: 'sales',
    });
    const cards = await openTable(sharedFile('10_ical_vcard/eds_vcards/ebook_rfc_12.vcf'));
    expect(mapped(cards.columns, await allCells(cards))).toMatchObject({
      name: 'Full name',
      familyName: 'Family name',
      birthday: 'Birthday',
      phone: 'Phone 1',
      email: 'Email 1',
      street: 'Address 1 street',
      city: 'Address 1 city',
      province: 'Address 1 region',
      postalCode: 'Address 1 postal code',
    });
  });
});
