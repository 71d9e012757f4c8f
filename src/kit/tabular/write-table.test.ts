import { createWriteStream, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { markFormula, unmarkFormula } from './formula-mark.ts';
import { openTable } from './open-table.ts';
import { allCells, temporaryFolder } from './sample-files.ts';
import { writeTable } from './write-table.ts';
import type { Format, WriteColumn, WriteRows } from './writing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

let files = 0;
async function write(format: Format, columns: readonly (WriteColumn | string)[], rows: WriteRows) {
  const path = folder.path(`written-${(files += 1)}`);
  const named = columns.map((column) => (typeof column === 'string' ? { name: column } : column));
  const written = await writeTable(format, named, rows, createWriteStream(path));
  return { path, written };
}

// A row of nothing but empty cells is no row; a table of such texts is read back as it was written.
const word = fc.string({
  unit: fc.constantFrom(
    'a',
    '张',
    '😀',
    '"',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '=',
    '+',
    '-',
    '@',
    ' ',
    '1',
    '.',
    '<',
    '&',
    '_x0041_',
    '\u0007',
  ),
});
const rowsOf = (width: number) =>
  fc.array(
    fc
      .array(word, { minLength: width, maxLength: width })
      .filter((cells) => cells.some((cell) => cell.trim() !== '')),
    { maxLength: 5 },
  );

describe('marking formulas', () => {
  test('spares numbers and phones and marks what a sheet would run', () => {
    for (const harmless of [
      '',
      'a',
      '+86 138-0013 8000',
      '-12.50',
      '(010) 1',
      '+(1)',
      "it's",
      "'quoted'",
    ])
      expect(markFormula(harmless)).toBe(harmless);
    for (const dangerous of [
      '=1+1',
      '+cmd|x',
      '-2+3+cmd',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=',
      '-x',
      "'=1",
    ])
      expect(markFormula(dangerous)).toBe(`'${dangerous}`);
  });

  test('is undone exactly', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(unmarkFormula(markFormula(text))).toBe(text);
        expect(markFormula(text)).not.toMatch(/^[=@\t\r]/);
      }),
    );
  });
});

describe('a written CSV', () => {
  test('opens in Excel: a mark, CRLF, quotes where needed', async () => {
    const { path, written } = await write(
      { kind: 'csv' },
      ['name', 'note'],
      [
        ['张伟', 'a, "b"'],
        [null, '=1+1'],
        ['x', true],
        [1.5, undefined],
      ],
    );
    expect(readFileSync(path, 'utf8')).toBe(
      '\uFEFFname,note\r\n张伟,"a, ""b"""\r\n,\'=1+1\r\nx,true\r\n1.5,\r\n',
    );
    expect(written).toEqual({ rows: 4, shortenedTexts: 0 });
    const plain = await write(
      { kind: 'csv', hasMark: false, separator: ';' },
      ['a', 'b'],
      [['1;2', '3,4']],
    );
    expect(readFileSync(plain.path, 'utf8')).toBe('a;b\r\n"1;2";3,4\r\n');
  });

  test('is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOf(3),
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        async (rows, separator) => {
          const { path } = await write(
            { kind: 'csv', separator },
            ['first', 'second', 'third'],
            rows,
          );
          const table = await openTable(path, { hasHeader: true, separator });
          expect(await allCells(table)).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a written file of JSON', () => {
  test('has an object a line', async () => {
    const { path } = await write(
      { kind: 'json' },
      ['name', 'sum', 'on'],
      [
        ['张"伟', '12.30', true],
        ['b', 2, null],
      ],
    );
    expect(readFileSync(path, 'utf8')).toBe(
      '{"name":"张\\"伟","sum":"12.30","on":true}\n{"name":"b","sum":2,"on":null}\n',
    );
    expect(await allCells(await openTable(path))).toEqual([
      ['张"伟', '12.30', 'true'],
      ['b', '2', ''],
    ]);
  });
});

describe('a written workbook', () => {
  const columns: WriteColumn[] = [
    { name: 'Name' },
    { name: 'Sum', kind: 'number' },
    { name: 'Day', kind: 'day' },
    { name: 'At', kind: 'instant' },
    { name: 'On', kind: 'yes-no' },
  ];

  test('has typed cells that are read back', async () => {
    const { path } = await write(
      { kind: 'xlsx', sheetName: 'A/B: 表', zone: 'Asia/Shanghai' },
      columns,
      [
        ['张伟', '12.30', '2024-02-29', '2024-02-29T20:00:00.000Z', true],
        ['=1+1', '12345678901234567890.12', '1900-02-28', '1999-12-31T15:59:59Z', false],
        ['007', 'n/a', '1066-10-14', 'never', null],
      ],
    );
    const table = await openTable(path);
    expect(table).toMatchObject({
      kind: 'xlsx',
      sheet: 'A B  表',
      columns: ['Name', 'Sum', 'Day', 'At', 'On'],
    });
    expect(await allCells(table)).toEqual([
      ['张伟', '12.3', '2024-02-29', '2024-03-01T04:00:00', 'true'],
      ['=1+1', '12345678901234567890.12', '1900-02-28', '1999-12-31T23:59:59', 'false'],
      ['007', 'n/a', '1066-10-14', 'never', ''],
    ]);
  });

  test('keeps every text', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(2), async (rows) => {
        const { path } = await write({ kind: 'xlsx' }, ['first', 'second'], rows);
        const table = await openTable(path, { hasHeader: true });
        expect(await allCells(table)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  test('keeps every day that sheets know', async () => {
    const days = fc.array(
      fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      { minLength: 1, maxLength: 50 },
    );
    await fc.assert(
      fc.asyncProperty(days, async (dates) => {
        const rows = dates.map((date) => [date.toISOString().slice(0, 10)]);
        const { path } = await write({ kind: 'xlsx' }, [{ name: 'day', kind: 'day' }], rows);
        expect(await allCells(await openTable(path, { hasHeader: true }))).toEqual(rows);
      }),
      { numRuns: 20 },
    );
  });

  test('offers choices from a hidden sheet', async () => {
    const { path } = await write(
      { kind: 'xlsx' },
      ['Name', { name: '级别', choices: ['高', 'A & B, "C"'] }],
      [],
    );
    const table = await openTable(path);
    expect(table.sheets).toEqual([
      { name: 'Sheet1', isHidden: false },
      { name: '_choices', isHidden: true },
    ]);
    const choices = await openTable(path, { sheet: '_choices', hasHeader: false });
    expect((await allCells(choices)).map((cells) => cells.at(-1))).toEqual(['高', 'A & B, "C"']);
  });

  test('says how many texts did not fit', async () => {
    const { path, written } = await write({ kind: 'xlsx' }, ['a'], [['x'.repeat(40_000)], ['y']]);
    expect(written).toEqual({ rows: 2, shortenedTexts: 1 });
    expect((await allCells(await openTable(path)))[0]?.[0]).toBe(`${'x'.repeat(32_766)}…`);
  });

  test('goes on in a further sheet', async () => {
    function* rows() {
      for (let at = 0; at < 1_048_577; at++) yield [at];
    }
    const { path, written } = await write(
      { kind: 'xlsx', sheetName: 'Numbers' },
      [{ name: 'n', kind: 'number' }],
      rows(),
    );
    expect(written.rows).toBe(1_048_577);
    const table = await openTable(path, { sheet: 'Numbers (2)' });
    expect(table.sheets?.map(({ name }) => name)).toEqual(['Numbers', 'Numbers (2)']);
    expect(await allCells(table)).toEqual([['1048575'], ['1048576']]);
  }, 60_000);
});

describe('writing', () => {
  async function* failing() {
    yield ['1'];
    await Promise.resolve();
    throw new Error('no more rows');
  }

  test('fails when the rows do, and leaves no whole file behind', async () => {
    for (const kind of ['csv', 'xlsx', 'json'] as const) {
      const out = new PassThrough();
      out.resume();
      await expect(writeTable({ kind }, [{ name: 'a' }], failing(), out)).rejects.toThrow(
        'no more rows',
      );
      expect([out.destroyed, out.writableFinished]).toEqual([true, false]);
    }
  });

  test('stops asking for rows when the reader goes away', async () => {
    for (const kind of ['csv', 'xlsx', 'json'] as const) {
      let asked = 0;
      const endless = (async function* () {
        for (;;) {
          await new Promise(setImmediate);
          yield [`row ${(asked += 1)} ${'x'.repeat(1000)}`];
        }
      })();
      const out = new PassThrough();
      out.once('data', () => out.destroy());
      await expect(writeTable({ kind }, [{ name: 'a' }], endless, out)).rejects.toThrow();
      const before = asked;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(asked - before).toBeLessThan(3);
    }
  });
});
