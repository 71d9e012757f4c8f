import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chinaDivisions } from '#kit/china-divisions.ts';
import { listRecords } from '#engine/query/index.ts';
import { inOrder } from '../../../test/setup/records.ts';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { takeIn } from '../../../test/setup/imports.ts';

const fields = [
  'name',
  'address.region',
  'address.city',
  'address.district',
  'address.street',
  'address.postalCode',
];

test('a column of whole addresses, and columns of their parts, come in with parts and codes', async () => {
  const scope = await newWorkspace();
  await takeIn(
    scope,
    'account',
    {
      text: [
        '公司名称,地址,省份,城市,区县',
        '云帆,广东省深圳市南山区科苑路8号 518057,,,',
        '东方,建国路88号,北京,北京,朝阳',
        '无名,朝阳区建国路88号,,,',
      ].join('\n'),
    },
    {
      mapping: {
        公司名称: 'name',
        地址: 'address.street',
        省份: 'address.province',
        城市: 'address.city',
        区县: 'address.district',
      },
    },
  );
  const { items } = await listRecords(scope, 'account', { fields, sort: ['name'] });
  const cells = items.map((item) => fields.map((field) => item[field]));
  expect(inOrder(cells)).toEqual(
    inOrder([
      ['云帆', '440305', '深圳市', '南山区', '科苑路8号', '518057'],
      ['东方', '110105', '北京市', '朝阳区', '建国路88号', null],
      ['无名', null, null, null, '朝阳区建国路88号', null],
    ]),
  );
});

test('the same further address of a customer is known again, however its places are written', async () => {
  const scope = await newWorkspace();
  const again = async (address: string) =>
    (
      await takeIn(
        scope,
        'account',
        { text: `Code,Name,Delivery\nA1,云帆,${address}` },
        {
          mapping: { Code: 'code', Name: 'name', Delivery: 'shippingAddress[1].address.street' },
          match: ['code'],
        },
      )
    ).counts;
  expect(await again('广东省深圳市南山区科苑路8号')).toMatchObject({ create: 1, error: 0 });
  expect(await again('深圳 南山 科苑路8号')).toMatchObject({ create: 0, error: 0 });
  const { items } = await listRecords(scope, 'address', { fields: ['address.region', 'summary'] });
  expect(items).toMatchObject([
    { 'address.region': '440305', 'summary': '广东省深圳市南山区科苑路8号' },
  ]);
});

const file = new URL('../../../../shared/data/07_china/districts.csv', import.meta.url);
const here = existsSync(file);
if (!here) console.warn('Skipped: the official list of districts is not there.');

test.skipIf(!here)('whole addresses in every part of China come in with their codes', async () => {
  const scope = await newWorkspace();
  const table = chinaDivisions();
  const codes = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '')
    .filter((code, at) => at % 10 === 0 && table.find(code) !== null);
  const lines = codes.map((code) => {
    const names = table.path(code).map(({ name }) => name);
    return `${code},${names.join('')}人民路1号`;
  });
  const text = ['Name,Address', ...lines].join('\n');
  const { counts } = await takeIn(
    scope,
    'account',
    { text },
    { mapping: { Name: 'name', Address: 'address' } },
  );
  expect(counts).toMatchObject({ create: codes.length, error: 0 });
  const found: Record<string, unknown>[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listRecords(scope, 'account', {
      fields: ['name', 'address.region', 'address.street'],
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.items);
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(codes.length).toBeGreaterThan(250);
  expect(found.length).toBe(codes.length);
  expect(
    found.filter(
      (item) =>
        String(item['address.region']) !== item['name'] || item['address.street'] !== '人民路1号',
    ),
  ).toEqual([]);
});
