import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newOffice } from '../setup/app.ts';
import { countsOf, hasPublishedFiles, listAll, publishedFile, takeInFile } from '../setup/files.ts';
import { workOff } from '../setup/work.ts';

const sumOf = (items: readonly Record<string, unknown>[]) =>
  Math.round(
    items.reduce(
      (sum, { amount }) =>
        sum +
        Number(
          typeof amount === 'object' && amount !== null && 'amount' in amount ? amount.amount : 0,
        ),
      0,
    ) * 100,
  ) / 100;

describe.skipIf(!hasPublishedFiles())(
  'published files come in without loss',
  { timeout: 240_000 },
  () => {
    test('Northwind’s customers with their people, then suppliers, then every order line as a transaction', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const customers = await takeInFile(
        office,
        chief,
        'account',
        await publishedFile('05_sales/northwind/customers.csv'),
      );
      expect(countsOf(customers)).toEqual({ create: 91 });
      const people = await listAll(chief, 'contact.ndjson?fields=name,jobTitle,account');
      expect(people).toHaveLength(91);
      expect(people).toContainEqual(
        expect.objectContaining({
          name: 'Maria Anders',
          jobTitle: 'Sales Representative',
          account: { id: expect.any(String), title: 'Alfreds Futterkiste' },
        }),
      );
      const mexican = await listAll(
        chief,
        `account.ndjson?fields=code,address&filter=${encodeURIComponent('{"field":"address.city","op":"is","value":"México D.F."}')}`,
      );
      expect(mexican.map((one) => one['code']).toSorted()).toEqual([
        'ANATR',
        'ANTON',
        'CENTC',
        'PERIC',
        'TORTU',
      ]);

      const suppliers = await takeInFile(
        office,
        chief,
        'account',
        await publishedFile('05_sales/northwind/suppliers.csv'),
      );
      expect(countsOf(suppliers)).toEqual({ create: 24, error: 5 });
      const refused = await chief.get(`/imports/${suppliers.text('id')}/rows?outcome=error`);
      expect(refused.at('items')).toMatchObject(
        [{ line: 3 }, { line: 7 }, {}, {}, {}].map((row) => ({
          ...row,
          problems: [{ code: 'value.not-url' }],
        })),
      );

      // The lines hang on their orders in one file and on products in another; a sheet joins them before it is brought.
      const [orders, details, products] = await Promise.all(
        ['orders', 'order_details', 'products'].map(async (name) =>
          parse(await publishedFile(`05_sales/northwind/${name}.csv`)),
        ),
      );
      const order = new Map(orders?.map((row) => [row['orderID'], row]));
      const product = new Map(products?.map((row) => [row['productID'], row['productName']]));
      const lines = (details ?? []).map((row) =>
        [
          row['orderID'],
          order.get(row['orderID'])?.['customerID'],
          order.get(row['orderID'])?.['orderDate'],
          quoted(product.get(row['productID']) ?? ''),
          row['quantity'],
          (
            Number(row['unitPrice']) *
            Number(row['quantity']) *
            (1 - Number(row['discount']))
          ).toFixed(4),
        ].join(','),
      );
      const taken = await takeInFile(
        office,
        chief,
        'transaction',
        ['Order ID,Customer ID,Order date,Product,Quantity,Amount', ...lines].join('\n'),
        { currency: 'USD' },
      );
      expect([taken.at('suggestedMapping'), countsOf(taken)]).toEqual([
        {
          'Order ID': 'sourceDocument',
          'Customer ID': 'party.code',
          'Order date': 'at',
          'Product': 'product',
          'Quantity': 'quantity',
          'Amount': 'amount.amount',
        },
        { create: 2155 },
      ]);
      const entries = await listAll(chief, 'transaction.ndjson?fields=amount,sourceDocument,party');
      expect([sumOf(entries), new Set(entries.map((one) => one['sourceDocument'])).size]).toEqual([
        1265793.04, 830,
      ]);
    });

    test('CDNOW’s purchases, each customer found by his number or made', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const mapping = {
        sample_id: 'party.code',
        date: 'at',
        quantity: 'quantity',
        amount: 'amount.amount',
      };
      const taken = await takeInFile(
        office,
        chief,
        'transaction',
        await publishedFile('01_cdnow/cdnow_sample.csv'),
        { mapping, createLinks: { party: 'contact' }, currency: 'USD', zone: 'UTC' },
      );
      expect(countsOf(taken)).toEqual({ create: 6919 });
      const people = await listAll(chief, 'contact.ndjson?fields=code,name');
      expect([
        people.length,
        new Set(people.map((one) => one['code'])).size,
        people.some((one) => one['code'] === '0001'),
      ]).toEqual([2357, 2357, true]);
      const first = people.find((one) => one['code'] === '0001')?.['id'];
      const own = await listAll(
        chief,
        `transaction.ndjson?fields=at,quantity,amount&sort=at&filter=${encodeURIComponent(JSON.stringify({ field: 'party', op: 'is', value: first }))}`,
      );
      expect(own).toMatchObject([
        {
          at: '1997-01-01T00:00:00.000Z',
          quantity: '2',
          amount: { amount: '29.33', currency: 'USD' },
        },
        { at: '1997-01-18T00:00:00.000Z', quantity: '2', amount: { amount: '29.73' } },
        { at: '1997-08-02T00:00:00.000Z', quantity: '1', amount: { amount: '14.96' } },
        { at: '1997-12-12T00:00:00.000Z', quantity: '2', amount: { amount: '26.48' } },
      ]);

      const undone = await chief.post(`/changesets/${taken.text('changeset')}/undo`);
      expect(undone.status).toBe(202);
      await workOff(office);
      expect((await chief.get(`/jobs/${undone.text('job')}`)).body).toMatchObject({
        state: 'done',
        message: null,
      });
      expect((await listAll(chief, 'transaction.ndjson?fields=id')).length).toBe(0);
      expect((await listAll(chief, 'contact.ndjson?fields=id')).length).toBe(0);
    });

    test('Superstore’s orders of four years with 793 customers [TCC-08]', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const taken = await takeInFile(
        office,
        chief,
        'transaction',
        await publishedFile('05_sales/superstore/superstore_orders.csv'),
        { createLinks: { party: 'contact' }, currency: 'USD' },
      );
      expect(countsOf(taken)).toEqual({ create: 9994 });
      const entries = await listAll(chief, 'transaction.ndjson?fields=amount,sourceDocument,party');
      expect([
        sumOf(entries),
        new Set(entries.map((one) => one['sourceDocument'])).size,
        new Set(entries.map((one) => JSON.stringify(one['party']))).size,
      ]).toEqual([2297200.86, 5009, 793]);
    });

    test('restaurants, of which those of one name are told apart or refused with the reason', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      for (const path of [
        '06_dedupe/restaurant/restaurants.csv',
        '08_csv_messy/real_world/restaurants_single_quote_spaces.csv',
      ]) {
        const shown = await takeInFile(office, chief, 'account', await publishedFile(path), {
          match: [],
          mode: 'dry-run',
        });
        const { create = 0, conflict = 0, error = 0 } = countsOf(shown);
        expect([create + conflict, error]).toEqual([864, 0]);
        const conflicts = await chief.get(
          `/imports/${shown.text('id')}/rows?outcome=conflict&limit=1`,
        );
        expect(conflicts.at('items.0.problems.0.code')).toBe('account.same-name');
        // What would happen is what happens.
        expect(
          (await chief.post(`/imports/${shown.text('id')}/commit`, { match: [] })).status,
        ).toBe(202);
        await workOff(office);
        const done = await chief.get(`/imports/${shown.text('id')}`);
        expect(countsOf(done)).toEqual({ create, conflict });
        await chief.post(`/changesets/${done.text('changeset')}/undo`);
        await workOff(office);
        expect((await listAll(chief, 'account.ndjson?fields=id')).length).toBe(0);
      }
    });

    test('one table in eight encodings and separators gives the same rows', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const folder = '08_csv_messy/encoding_variants';
      const mapping = { ts_code: 'code', code: null, short_name: 'name', industry: 'description' };
      const seen: string[] = [];
      for (const name of readdirSync(
        new URL(`../../../shared/data/${folder}`, import.meta.url),
      ).toSorted()) {
        const taken = await takeInFile(
          office,
          chief,
          'account',
          await publishedFile(`${folder}/${name}`),
          { mapping, match: [] },
        );
        const items = await listAll(chief, 'account.ndjson?fields=code,name,description&sort=code');
        seen.push(
          JSON.stringify([
            name,
            taken.at('counts.create'),
            items.length,
            JSON.stringify(items.map(({ id: _id, version: _version, ...rest }) => rest)),
          ]).slice(name.length + 2),
        );
        await chief.post(`/changesets/${taken.text('changeset')}/undo`);
        await workOff(office);
      }
      expect([seen.length, new Set(seen).size]).toEqual([8, 1]);
      expect(seen[0]).toContain('平安银行');
    });

    test('the same companies in GBK, people of Febrl, and customers in cells that nobody quoted', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const shares = await takeInFile(
        office,
        chief,
        'account',
        await publishedFile('08_csv_messy/real_world/ashare_gbk.csv'),
        { mapping: { TS代码: 'code', 股票名称: 'name', 行业: 'description' }, match: [] },
      );
      expect(countsOf(shares)).toEqual({ create: 4347 });
      const febrl = await takeInFile(
        office,
        chief,
        'contact',
        await publishedFile('06_dedupe/febrl/febrl1.csv'),
      );
      const { create = 0, error = 0 } = countsOf(febrl);
      expect([create + error, create > 950]).toEqual([1000, true]);
      const wrong = await chief.get(`/imports/${febrl.text('id')}/rows?outcome=error`);
      expect(wrong.at('items.0.problems.0.code')).toMatch(/^(import\.not-day|value\.required)$/);
      const messy = await takeInFile(
        office,
        chief,
        'account',
        await publishedFile('08_csv_messy/real_world/northwind_customers_unquoted_commas.csv'),
      );
      expect(countsOf(messy)).toEqual({ create: 91 });
      const companies = await listAll(
        chief,
        `account.ndjson?fields=name,address&filter=${encodeURIComponent('{"field":"code","op":"is","value":"BERGS"}')}`,
      );
      expect(companies).toMatchObject([
        { name: 'Berglunds snabbköp', address: { city: 'Luleå', province: null } },
      ]);
    });

    test('every vCard', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const folder = new URL('../../../shared/data/10_ical_vcard/', import.meta.url);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.vcf'))
        .toSorted();
      expect(files.length).toBeGreaterThan(40);
      const refused: unknown[] = [];
      let people = 0;
      for (const name of files) {
        const taken = await takeInFile(
          office,
          chief,
          'contact',
          await publishedFile(`10_ical_vcard/${name}`),
          { match: [] },
        );
        if (taken.status !== 200) {
          refused.push([name, taken.at('code')]);
          continue;
        }
        people += Number(taken.at('counts.create'));
        const errors = await chief.get(`/imports/${taken.text('id')}/rows?outcome=error`);
        for (const { problems } of z
          .array(z.object({ problems: z.array(z.object({ code: z.string() })) }))
          .parse(errors.at('items')))
          refused.push([name, problems[0]?.code]);
      }
      expect(refused).toEqual([
        // Phones that are sentences in Japanese, and "ask Jenny for Lisa's number".
        ['eds_vcards/ebook_custom-6.vcf', 'value.not-phone'],
        ['eds_vcards/ebook_rfc_5.vcf', 'value.not-phone'],
        ['eds_vcards/ebook_sorted-6.vcf', 'value.not-phone'],
        // Cards that hold a place on the map and no name.
        ['horde/geo1.vcf', 'value.required'],
        ['horde/geo2.vcf', 'value.required'],
        ['libical/user-cal.vcf', 'table.is-calendar'],
      ]);
      const all = await listAll(chief, 'contact.ndjson?fields=name');
      expect([all.length, people]).toEqual([people, people]);
      expect(all.every((one) => one['name'] !== '')).toBe(true);
    });
  },
);

function parse(file: Buffer): Record<string, string>[] {
  const [head = '', ...rows] = file.toString('utf8').trimEnd().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => {
    const cells = Array.from(row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g), ([, cell = '']) =>
      cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
    );
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
