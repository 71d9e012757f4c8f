import { expect, test } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import { inOrder } from '../../../test/setup/records.ts';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { takeIn } from '../../../test/setup/imports.ts';

test('one row of a company, a person and addresses makes each and links them', async () => {
  const scope = await newWorkspace();
  const text = [
    'First Name,Last Name,Email,Mobile,Phone,Company,Company Website,Mailing Street,Mailing City,Shipping City',
    '小明,张,zhang@example.cn,13800138000,010-65529988,北京知音科技有限公司,zhiyin.cn,长安街1号,北京,上海',
    'Ada,Lovelace,ada@example.com,,,北京知音科技有限公司,,,,',
    'Bob,,not a mail,,,Acme,,,,',
  ].join('\n');
  const { counts, rows } = await takeIn(
    scope,
    'contact',
    { text },
    {
      mapping: {
        'First Name': 'givenName',
        'Last Name': 'familyName',
        'Email': 'email',
        'Mobile': 'mobile[1].value',
        'Phone': 'phone',
        'Company': 'account.name',
        'Company Website': 'account.website',
        'Mailing Street': 'address.street',
        'Mailing City': 'address.city',
        'Shipping City': 'shippingAddress[1].address.city',
      },
    },
  );
  expect({
    counts,
    refused: rows
      .filter((row) => row.outcome === 'error')
      .map((row) => [row.line, row.problems[0]?.code]),
  }).toEqual({
    counts: { create: 2, update: 0, skip: 0, conflict: 0, error: 1 },
    refused: [['4', 'value.not-email']],
  });
  const { items } = await listRecords(scope, 'contact', {
    fields: ['name', 'account', 'phone', 'email', 'address'],
    sort: ['email'],
  });
  expect(items).toMatchObject([
    { name: 'Ada Lovelace', account: { title: '北京知音科技有限公司' } },
    {
      name: '张小明',
      phone: '+861065529988',
      address: { street: '长安街1号', city: '北京市', region: '110000' },
    },
  ]);
  const accounts = await listRecords(scope, 'account', { fields: ['name', 'website'] });
  expect(accounts.items).toMatchObject([
    { name: '北京知音科技有限公司', website: 'https://zhiyin.cn' },
  ]);
  const identities = await listRecords(scope, 'identity', {
    fields: ['value', 'label', 'primary'],
    sort: ['value'],
  });
  expect(inOrder(identities.items.map((item) => [item['value'], item['primary']]))).toEqual([
    ['+861065529988', true],
    ['+8613800138000', false],
    ['ada@example.com', true],
    ['zhang@example.cn', true],
  ]);
});
