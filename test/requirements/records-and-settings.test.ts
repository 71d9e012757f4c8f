import { expect, test } from 'vitest';
import { readSettings } from '#server/settings.ts';
import { newOffice, type Client } from '../setup/app.ts';
import { bring, countsOf, takeInFile } from '../setup/files.ts';
import { workOff } from '../setup/work.ts';
import { find, groupsOf, make, namesOf } from './asking.ts';

test('local files of several branches and formats become one base, each customer once [GR-10 GR-15 DAT-07]', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const commit = async (name: string, object: string, content: string) => {
    const path = `/imports/${(await bring(chief, object, content, { name })).text('id')}`;
    const settings = { match: object === 'account' ? ['code'] : ['email'] };
    expect((await chief.post(`${path}/commit`, settings)).status).toBe(202);
    await workOff(office);
    return countsOf(await chief.get(path));
  };
  // Three branches kept three kinds of files; two knew the same customer, under one number.
  const north = '客户编号,名称,行业\nK1,北方机械,制造业\nK2,共同客户,零售业\n';
  const east =
    'Customer number\tName\tWebsite\nK2\t共同客户\thttps://both.example\nK3\t东方贸易\t\n';
  const card = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:张伟',
    'N:张;伟;;;',
    'EMAIL:zhang@north.example',
    'END:VCARD',
    '',
  ].join('\r\n');
  expect(await commit('north.csv', 'account', north)).toEqual({ create: 2 });
  expect(await commit('east.tsv', 'account', east)).toEqual({ create: 1, update: 1 });
  expect(await commit('people.vcf', 'contact', card)).toEqual({ create: 1 });
  const all = await find(chief, 'party', { fields: ['name', 'code'], sort: ['code'] });
  expect(all.map((one) => [one['code'], one['name']])).toEqual([
    ['K1', '北方机械'],
    ['K2', '共同客户'],
    ['K3', '东方贸易'],
    [null, '张伟'],
  ]);
  const [both] = await find(chief, 'account', { filter: { field: 'code', op: 'is', value: 'K2' } });
  expect(both).toMatchObject({ industry: 'retail', website: 'https://both.example' });
  // What was merged at the centre is the one truth for whoever reads it, on a screen or as a file.
  for (const role of ['general-manager', 'finance']) {
    const reader = await office.as(role);
    expect((await reader.get(`/records/account/${String(both?.['id'])}`)).body).toMatchObject({
      industry: 'retail',
      website: 'https://both.example',
    });
  }
  const out = await chief.get('/exports/account.csv?fields=code,website');
  expect(String(out.body).match(/K2/g)).toHaveLength(1);
});

test('records of an old system come in cleaned and enriched, and what cannot be read is told [GR-16]', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const legacy = [
    '姓名,手机,邮箱,生日,性别,公司名称',
    ' 欧阳娜娜 ,138 0013-8000,Nana@Example.CN,1990年5月6日,女,知音科技',
    '李雷,010-65529988,lei@example.cn,1985/3/2,男,知音科技',
    '坏行,13700137000,no address,1990-01-02,女,知音科技',
  ].join('\n');
  const taken = await takeInFile(office, chief, 'contact', legacy);
  expect(countsOf(taken)).toEqual({ create: 2, error: 1 });
  const people = await find(chief, 'contact', {
    fields: [
      'name',
      'familyName',
      'givenName',
      'phone',
      'phoneRegion',
      'email',
      'birthday',
      'gender',
      'account',
    ],
    sort: ['birthOn'],
  });
  expect(people).toMatchObject([
    {
      name: '李雷',
      phone: '+861065529988',
      phoneRegion: '北京市',
      birthday: '03-02',
      gender: 'male',
    },
    {
      name: '欧阳娜娜',
      familyName: '欧阳',
      givenName: '娜娜',
      phone: '+8613800138000',
      email: 'Nana@example.cn',
      birthday: '05-06',
      gender: 'female',
      account: { title: '知音科技' },
    },
  ]);
  const told = await chief.get(`/imports/${taken.text('id')}/rows?outcome=error`);
  expect(told.at('items')).toMatchObject([{ line: 4 }]);
});

/** A till slip with its lines, as scanned. */
async function scan(
  client: Client,
  party: string,
  slip: string,
  lines: [string, string, string][],
) {
  for (const [product, quantity, amount] of lines)
    await make(client, 'transaction', {
      party,
      at: '2026-06-01T02:00:00Z',
      sourceDocument: slip,
      product,
      quantity,
      amount: { amount, currency: 'CNY' },
      channel: 'store',
    });
}

test('every scanned line of a basket stays as it was, beside its totals, and nobody alters or removes it [DAT-05 DAT-35 DAT-36]', async () => {
  const office = await newOffice();
  const [seller, chief] = [await office.as('salesperson'), await office.as('administrator')];
  const party = await make(seller, 'contact', { name: '会员甲' });
  await scan(seller, party, 'T-1', [
    ['米', '2', '30.00'],
    ['油', '1', '80.00'],
  ]);
  await scan(seller, party, 'T-2', [['米', '1', '15.00']]);
  const slip = { field: 'sourceDocument', op: 'is', value: 'T-1' } as const;
  const lines = await find(seller, 'transaction', { filter: slip, sort: ['amount'] });
  expect(lines).toMatchObject([
    { product: '米', quantity: '2', amount: { amount: '30.00' } },
    { product: '油', quantity: '1', amount: { amount: '80.00' } },
  ]);
  const measures = [{ measure: 'count' }, { measure: 'sum', field: 'amount' }] as const;
  expect(await groupsOf(seller, 'transaction', 'product', { measures: [...measures] })).toEqual({
    米: { 'count': 2, 'sum:amount': '45.00' },
    油: { 'count': 1, 'sum:amount': '80.00' },
  });
  const path = `/records/transaction/${String(lines[0]?.['id'])}`;
  for (const person of [seller, chief]) {
    expect((await person.patch(path, { quantity: '9' })).status).toBeGreaterThanOrEqual(400);
    expect((await person.delete(path)).status).toBeGreaterThanOrEqual(400);
  }
  expect(await find(chief, 'transaction', { filter: slip, sort: ['amount'] })).toEqual(lines);
});

test('the screens speak two languages, and any currency may be the base one [SW-68]', async () => {
  for (const [base, foreign, rate, total] of [
    ['CNY', 'USD', '7', '80.00'],
    ['USD', 'CNY', '0.125', '11.25'],
    ['EUR', 'JPY', '0.5', '15.00'],
  ] as const) {
    const office = await newOffice();
    const chief = await office.as('administrator');
    expect((await chief.patch('/workspace', { currency: base })).status).toBe(200);
    await make(chief, 'currency', { code: base });
    const currency = await make(chief, 'currency', { code: foreign });
    await make(chief, 'rate', { currency, rate, validOn: '2020-01-01' });
    const seller = await office.as('salesperson');
    for (const [name, code] of [
      ['Ours', base],
      ['Theirs', foreign],
    ] as const)
      await make(seller, 'account', { name, revenue: { amount: '10', currency: code } });
    const [theirs] = await find(seller, 'account', {
      filter: { field: 'name', op: 'is', value: 'Theirs' },
    });
    expect(theirs).toMatchObject({ revenue: { currency: foreign } });
    const sum = await seller.post('/records/account/query', {
      groupBy: ['unit'],
      measures: [{ measure: 'sum', field: 'revenue' }],
    });
    expect(sum.at('groups.0.values.sum:revenue'), base).toBe(total);
    const meta = JSON.stringify((await seller.get('/meta')).body);
    expect(meta).toContain('"en":"Yearly revenue","zh":"年营业额"');
  }
  const office = await newOffice();
  const said = [];
  for (const language of ['en', 'zh'] as const) {
    const person = await office.as('salesperson', { language });
    said.push((await person.post('/records/account', {})).text('detail'));
  }
  expect(said).toEqual(['Name is required.', '名称必填。']);
});

test('places of data and files are set for the system, its parameters by administrators [SJ-53]', async () => {
  expect(readSettings({}).dataDir).toMatch(/\/data$/);
  const given = { DATA_DIR: '/srv/rapport', DATABASE_URL: 'postgres://rapport@db:5432/rapport' };
  expect(readSettings(given)).toMatchObject({
    dataDir: '/srv/rapport',
    databaseUrl: given.DATABASE_URL,
  });
  const office = await newOffice();
  const [chief, seller] = [await office.as('administrator'), await office.as('salesperson')];
  const parameters = {
    name: 'Renamed',
    zone: 'Europe/Berlin',
    currency: 'EUR',
    country: 'DE',
    language: 'en',
  };
  expect((await seller.patch('/workspace', parameters)).status).toBe(403);
  expect((await chief.patch('/workspace', parameters)).body).toMatchObject(parameters);
  expect((await seller.get('/workspace')).body).toMatchObject(parameters);
  // They take effect: a number without a country code is read as one of there.
  await expect
    .poll(async () => (await seller.get('/meta')).at('workspace.region'), { timeout: 6000 })
    .toBe('DE');
  const id = await make(seller, 'account', { name: 'Berliner', phone: '030 901820' });
  expect((await seller.get(`/records/account/${id}`)).at('phone')).toBe('+4930901820');
  expect(await namesOf(seller, 'account')).toEqual(['Berliner']);
});
