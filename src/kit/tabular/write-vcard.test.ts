import { createWriteStream, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { allCells, hasSharedData, sharedFiles, temporaryFolder } from './sample-files.ts';
import { writeTable } from './write-table.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

let files = 0;
async function write(
  version: '3.0' | '4.0',
  columns: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const path = folder.path(`cards-${(files += 1)}.vcf`);
  await writeTable(
    { kind: 'vcard', version },
    columns.map((name) => ({ name })),
    rows,
    createWriteStream(path),
  );
  return path;
}

describe('written cards', () => {
  test('are those of the standard', async () => {
    const columns = [
      'Family name',
      'Given name',
      'Company',
      'Department',
      'Birthday',
      'Phone 1 type',
      'Phone 1',
      'Address 1 city',
      'Address 1 street',
      'Note',
      'Categories',
    ];
    const row = [
      '张',
      '伟',
      'A; B',
      'C',
      '1980-01-02',
      'cell, pref, Home page',
      '+86 1',
      '上海',
      '',
      'x\ny',
      'a,b',
    ];
    expect(readFileSync(await write('3.0', columns, [row]), 'utf8')).toBe(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:张;伟\r\nORG:A\\; B;C\r\nBDAY:1980-01-02\r\nTEL;TYPE=cell,pref,"Home page":+86 1\r\nADR:;;;上海\r\nNOTE:x\\ny\r\nCATEGORIES:a,b\r\nFN:张伟\r\nEND:VCARD\r\n',
    );
    const four = readFileSync(await write('4.0', columns, [row]), 'utf8');
    expect(four).toContain('VERSION:4.0\r\n');
    expect(four).toContain('BDAY:19800102\r\n');
    expect(four).toContain('TEL;TYPE=cell,"Home page";PREF=1:+86 1\r\n');
  });

  test('have a name even where only a company or an address is known', async () => {
    const text = readFileSync(
      await write(
        '3.0',
        ['Company', 'Email 1'],
        [
          ['Acme', ''],
          ['', 'a@x.org'],
        ],
      ),
      'utf8',
    );
    expect(text.match(/^(?:FN|N):.*$/gm)).toEqual(['N:;;;;', 'FN:Acme', 'N:;;;;', 'FN:a@x.org']);
  });

  test('have lines of 75 bytes at most and no character cut', async () => {
    const path = await write('4.0', ['Full name', 'Note'], [['Eve', '张伟😀'.repeat(100)]]);
    const lines = readFileSync(path, 'utf8').split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.every((line) => !line.includes('\uFFFD'))).toBe(true);
    expect(await allCells(await openTable(path))).toEqual([['Eve', '张伟😀'.repeat(100)]]);
  });

  test('refuse columns that no card has', async () => {
    await expect(write('3.0', ['Shoe size'], [['42']])).rejects.toMatchObject({
      code: 'table.no-column-of-a-card',
    });
  });

  test('are read back as they were', async () => {
    const columns = [
      'Full name',
      'Family name',
      'Given name',
      'Company',
      'Title',
      'Note',
      'Phone 1 type',
      'Phone 1',
      'Phone 2',
      'Email 1',
      'Address 1 street',
      'Address 1 country',
      'URL 1',
      'X-SKYPE',
    ];
    const word = fc
      .string({
        unit: fc.constantFrom('a', '张', '\\', ';', ',', ':', '"', 'n', '\n', '😀', '='),
        minLength: 1,
      })
      .filter((text) => text === text.trim());
    const type = fc.constantFrom('home', 'work, pref', 'cell');
    const row = fc.tuple(...columns.map((column) => (column.endsWith('type') ? type : word)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('3.0' as const, '4.0' as const),
        async (rows, version) => {
          const table = await openTable(await write(version, columns, rows));
          expect(table.columns).toEqual(columns);
          expect(await allCells(table)).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.skipIf(!hasSharedData)('written again from published ones say the same', async () => {
    for (const file of sharedFiles('10_ical_vcard/eds_vcards', /rfc_.*vcf$/)) {
      const first = await openTable(file);
      const rows = (await allCells(first)).map((cells) =>
        cells.map((cell) => cell.replaceAll('\r\n', '\n')),
      );
      const again = await openTable(await write('3.0', first.columns, rows));
      expect([file, again.columns, await allCells(again)]).toEqual([file, first.columns, rows]);
    }
  });
});
