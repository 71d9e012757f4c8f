import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dialect } from './cut-cells.ts';
import { cutRecords, startCutting } from './cut-records.ts';
import { hasSharedData, sharedFile } from './sample-files.ts';

const comma: Dialect = { separator: ',', newline: '\n', trims: false };

function cut(text: string, dialect: Partial<Dialect> = {}, width = 0) {
  return cutRecords(startCutting({ ...comma, ...dialect }, width), text, true);
}

function cells(text: string, dialect: Partial<Dialect> = {}, width = 0) {
  return cut(text, dialect, width).map((record) => record.cells);
}

describe('cutting', () => {
  test('counts physical lines across empty lines and line breaks within cells', () => {
    const records = cut('a,b\n\n\n"x\ny\nz",y\r\n\r\n1,2');
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['x\ny\nz', 'y'] },
      { line: 8, cells: ['1', '2'] },
    ]);
  });

  test('takes a lone return for a line end only where there is no other', () => {
    expect(cells('a,b\r1,2\r', { newline: '\r' })).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cells('a,b\rc\n1,2\r\n')).toEqual([
      ['a', 'b\rc'],
      ['1', '2'],
    ]);
  });

  test('keeps quotes within a cell that is not quoted', () => {
    expect(cells('5" pipe,"a ""b"" c"\n')).toEqual([['5" pipe', 'a "b" c']]);
  });

  test('keeps a stray quote as text and says so', () => {
    expect(cut('a,b\n"He said "hi" to me",x\n1,2\n', {}, 2)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['He said "hi" to me', 'x'], flaw: 'quote-stray' },
      { line: 3, cells: ['1', '2'] },
    ]);
    expect(cut('"Le Monde" newspaper,France\n1,2\n', {}, 2)[0]).toEqual({
      line: 1,
      cells: ['"Le Monde" newspaper', 'France'],
      flaw: 'quote-stray',
    });
  });

  test('a quote that is never closed costs its own line only', () => {
    const records = cut('1,"Bob\n2,Ann\n3,Eve\n', {}, 2);
    expect(records).toEqual([
      { line: 1, cells: ['1', '"Bob'], flaw: 'quote-not-closed' },
      { line: 2, cells: ['2', 'Ann'] },
      { line: 3, cells: ['3', 'Eve'] },
    ]);
  });

  test('a quote closed by that of a later row costs its own line only', () => {
    const records = cut('"1","Bob\n"2","Ann"\n"3","Eve"\n', {}, 2);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(records[0]?.flaw).toBe('quote-not-closed');
    expect(records[1]).toEqual({ line: 2, cells: ['2', 'Ann'] });
  });

  test('a quote that stays open for a million characters was none', () => {
    const rest = '2,Ann\n'.repeat(300_000);
    const cutting = startCutting(comma, 2);
    const first = cutRecords(cutting, `1,"Bob\n${rest}`);
    expect(first[0]).toEqual({ line: 1, cells: ['1', '"Bob'], flaw: 'quote-not-closed' });
    expect(first.length + cutRecords(cutting, '', true).length).toBe(300_001);
  });

  test('one stray quote a line does not make reading quadratic', () => {
    const started = performance.now();
    const records = cut('"abc,1\n'.repeat(200_000), {}, 2);
    expect(records.length).toBe(200_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('drops blanks around cells and quotes where they mean nothing', () => {
    expect(cells(' 1 , " 2, 3 " ,4\n', { trims: true })).toEqual([['1', ' 2, 3 ', '4']]);
    expect(cells(' 1 , " 2" ,4\n')).toEqual([[' 1 ', ' " 2" ', '4']]);
  });

  test('refuses lines and widths beyond the limits, with the line', () => {
    const limits = { columns: 3, lineLength: 10 };
    const refused = (text: string) => () => cutRecords(startCutting(comma, 0, limits), text, true);
    expect(refused('a\n1,2,3,4\n')).toThrow(
      expect.objectContaining({
        code: 'table.too-many-columns',
        params: { line: 2, found: 4, limit: 3 },
      }),
    );
    expect(refused('a\nb\nabcdefghijkl')).toThrow(
      expect.objectContaining({ code: 'table.line-too-long', params: { line: 3, limit: 10 } }),
    );
  });

  test('what is written with quotes is read again, however it comes in pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '张', "'") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.array(fc.nat(40), { maxLength: 5 }), (rows, breaks) => {
        const text = rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
        const cutting = startCutting(comma);
        const read: string[][] = [];
        let at = 0;
        for (const length of breaks) {
          read.push(...cutRecords(cutting, text.slice(at, at + length)).map((r) => r.cells));
          at += length;
        }
        read.push(...cutRecords(cutting, text.slice(at), true).map((r) => r.cells));
        expect(read).toEqual(rows);
      }),
    );
  });

  test('pieces change nothing, not even in broken files', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') });
    fc.assert(
      fc.property(text, fc.nat(3), fc.boolean(), (content, width, trims) => {
        const whole = cut(content, { trims }, width);
        const cutting = startCutting({ ...comma, trims }, width);
        const read = [...content].flatMap((unit) => cutRecords(cutting, unit));
        expect([...read, ...cutRecords(cutting, '', true)]).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });
});

describe.skipIf(!hasSharedData)('published expectations', () => {
  const file = (name: string) => readFileSync(sharedFile(`08_csv_messy/${name}`), 'utf8');

  test('of libcsv', () => {
    const read = (number: string) => cells(file(`libcsv/test_${number}.csv`), { trims: true });
    expect(read('01')).toEqual([['1', '2', '3', '4', '5']]);
    expect(read('02')).toEqual([['', '', '', '', '', '']]);
    expect(read('03')).toEqual([[',', ',', '']]);
    expect(read('04')[0]?.[0]).toMatch(/^I call our world Flatland,\n.*live in Space\.$/s);
    expect(read('05')).toEqual([['"a,b"', '', ' "" ', '"" ', ' ""', '""']]);
    expect(read('06')).toEqual([[' a, b ,c ', 'a b  c', '']]);
    expect(read('07')).toEqual([[' " " " " ']]);
    expect(read('08')).toHaveLength(1);
    expect(read('09')).toEqual([]);
    expect(read('10')).toEqual([['a']]);
    expect(read('11')).toEqual([['1', '2', '3', '4']]);
    expect(read('12')).toEqual([]);
    expect(read('13')).toEqual([['abc']]);
  });

  test('of commons-csv', () => {
    for (const [expected, trims] of [
      ['test_default.txt', false],
      ['test_rfc4180_trim.txt', true],
    ] as const) {
      const read = cells(file('commons_csv/test.csv'), { trims });
      const printed = read.map((row) => `${row.length}:[${row.join(', ')}]`);
      const lines = file(`commons_csv/${expected}`).split(/\r?\n/).slice(2);
      expect(printed).toEqual(lines.filter((line) => line !== '' && line !== '1:[]'));
    }
  });
});
