import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { allCells, allRows, temporaryFolder } from './sample-files.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

async function open(content: string | Uint8Array, options = {}) {
  return openTable(folder.write(content), options);
}

describe('a file of separated values', () => {
  test('shows its separator', async () => {
    for (const separator of [',', ';', '\t', '|']) {
      const table = await open(`name${separator}sum\n"A, B; C"${separator}1.5\nD${separator}2\n`);
      expect(table.separator).toBe(separator);
      expect(await allCells(table)).toEqual([
        ['A, B; C', '1.5'],
        ['D', '2'],
      ]);
    }
  });

  test('with decimal commas is not cut at them', async () => {
    const table = await open('Name;Betrag\nMeyer, Hans;1,50\nSchmidt, Eva;2,75\n');
    expect(table.separator).toBe(';');
    expect(table.columns).toEqual(['Name', 'Betrag']);
  });

  test('may name its separator in a first line', async () => {
    const table = await open('\uFEFFsep=^\r\nname^city\r\nAnn, Bob^Rome\r\n');
    expect(table).toMatchObject({ separator: '^', columns: ['name', 'city'] });
    expect(await allRows(table)).toEqual([{ line: 3, cells: ['Ann, Bob', 'Rome'] }]);
  });

  test('may have titles above its headings, and repeat them', async () => {
    const table = await open(
      'Customers,,\nof 2024,,\n\nname,city,sum\nAnn,Rome,1\nname,city,sum\nEve,Bonn,2\n',
    );
    expect(table.columns).toEqual(['name', 'city', 'sum']);
    expect(await allRows(table)).toEqual([
      { line: 5, cells: ['Ann', 'Rome', '1'] },
      { line: 7, cells: ['Eve', 'Bonn', '2'] },
    ]);
    expect(table.problems.counts).toEqual({
      'table.line-above-header': 2,
      'table.header-repeated': 1,
    });
    expect(table.problems.list.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  test('without headings has letters for them', async () => {
    const table = await open('Ann,1980-01-02,3\nEve,1990-02-03,4\n');
    expect(table).toMatchObject({ hasHeader: false, columns: ['A', 'B', 'C'] });
    expect(await allRows(table)).toHaveLength(2);
    const asked = await open('Ann,Rome\nEve,Bonn\n', { hasHeader: false });
    expect(await allRows(asked)).toHaveLength(2);
  });

  test('gives every column a name of its own', async () => {
    const table = await open('name,,name,sum\nAnn,x,y,1\n');
    expect(table.columns).toEqual(['name', 'B', 'name (2)', 'sum']);
  });

  test('reads headings in two lines where one alone would be doubled', async () => {
    const table = await open(
      'Name,Billing,,Shipping,\n,Street,City,Street,City\nAnn,1 Main St,Rome,2 Main St,Bonn\nEve,3,Rome,4,Bonn\n',
    );
    expect(table.columns).toEqual([
      'Name',
      'Billing Street',
      'Billing City',
      'Shipping Street',
      'Shipping City',
    ]);
  });

  test('has columns for rows wider than the headings, and none for empty ones behind them', async () => {
    const wide = await open('name,city\nAnn,Rome,1\nEve,Bonn,2\n');
    expect(wide.columns).toEqual(['name', 'city', 'C']);
    expect(await allCells(wide)).toEqual([
      ['Ann', 'Rome', '1'],
      ['Eve', 'Bonn', '2'],
    ]);
    const empty = await open('name,city,,\nAnn,Rome,,\nEve,Bonn,,\n');
    expect(empty.columns).toEqual(['name', 'city']);
  });

  test('keeps surplus cells and says which lines have them', async () => {
    const table = await open('a,b\n1,2\n1,2,3\n4\n');
    const rows = await allRows(table);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['1', '2', '3'],
      ['4', ''],
    ]);
    expect(rows[1]?.problem).toMatchObject({
      code: 'table.cells-surplus',
      params: { line: 3, width: 2, found: 3 },
    });
    expect(table.problems.counts).toEqual({ 'table.cells-surplus': 1, 'table.cells-missing': 1 });
  });

  test('joins texts that hold unquoted separators where a blank tells them', async () => {
    const table = await open('id,name,city\n1,Pavlova, Ltd.,Melbourne\n2,Acme,Rome\n');
    expect(await allCells(table)).toEqual([
      ['1', 'Pavlova, Ltd.', 'Melbourne'],
      ['2', 'Acme', 'Rome'],
    ]);
    expect(table.problems.counts).toEqual({ 'table.cells-joined': 1 });
  });

  test('refuses rows with zero bytes and unreadable characters by line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('name,city\n张伟,北京\n'),
      Buffer.from([0xff, 0x2c, 0x41, 0x0a]),
      Buffer.from('A\0,B\n李娜,上海\n王芳,广州\n'),
    ]);
    const rows = await allRows(await open(bytes));
    expect(rows.map(({ line, problem }) => [line, problem?.code])).toEqual([
      [2, undefined],
      [3, 'table.bytes-unreadable'],
      [4, 'table.zero-byte'],
      [5, undefined],
      [6, undefined],
    ]);
  });

  test('takes off the mark that keeps formulas from running', async () => {
    const table = await open(`a,b\n'=1+1,'Tis\n''=x,+86 138\n`);
    expect(await allCells(table)).toEqual([
      ['=1+1', "'Tis"],
      ["'=x", '+86 138'],
    ]);
  });

  test('can be read again from the start', async () => {
    const table = await open('a,b\n1\n');
    expect(await allRows(table)).toEqual(await allRows(table));
    expect(table.problems.counts).toEqual({ 'table.cells-missing': 1 });
  });

  test('refuses more columns than can be read', async () => {
    const table = await open(`a,b\n${','.repeat(20_000)}\n`);
    await expect(allRows(table)).rejects.toMatchObject({ code: 'table.too-many-columns' });
  });
});

describe('the encoding', () => {
  const text = 'name,city\n张伟,北京市\n王芳,重慶\n';

  test('is told by a mark or by the bytes', async () => {
    for (const [encoding, addBOM] of [
      ['utf-8', false],
      ['utf-8', true],
      ['utf-16le', true],
      ['utf-16be', true],
      ['utf-16le', false],
      ['utf-16be', false],
      ['gb18030', false],
    ] as const) {
      const table = await open(iconv.encode(text, encoding, { addBOM }));
      expect([table.encoding, ...table.columns]).toEqual([encoding, 'name', 'city']);
      expect(await allCells(table)).toEqual([
        ['张伟', '北京市'],
        ['王芳', '重慶'],
      ]);
    }
  });

  test('is told by a single name', async () => {
    const first = async (content: string, encoding: string) =>
      (await open(iconv.encode(`name,no\n${content},1\n`, encoding))).encoding;
    for (const name of ['张伟', '欧阳娜娜', '深圳市腾讯计算机系统有限公司'])
      expect(await first(name, 'gbk')).toBe('gb18030');
    for (const name of ['陳志明', '歐陽娜娜', '臺灣積體電路製造股份有限公司'])
      expect(await first(name, 'big5')).toBe('big5');
    for (const name of ['Müller', 'Société Générale', 'Peña – “Ñandú”', 'Größe'])
      expect(await first(name, 'windows-1252')).toBe('windows-1252');
  });

  test('is told by bytes far behind the beginning', async () => {
    const rows = 'Ann,Rome\n'.repeat(200_000);
    const table = await open(
      Buffer.concat([Buffer.from(`name,city\n${rows}`), iconv.encode('张伟,北京\n', 'gbk')]),
    );
    expect(table.encoding).toBe('gb18030');
    expect((await allCells(table)).at(-1)).toEqual(['张伟', '北京']);
  });

  test('may be chosen', async () => {
    const table = await open(iconv.encode('name,city\n山田,東京\n', 'shift_jis'), {
      encoding: 'shift_jis',
    });
    expect(await allCells(table)).toEqual([['山田', '東京']]);
    await expect(open(text, { encoding: 'klingon' })).rejects.toMatchObject({
      code: 'table.unknown-encoding',
    });
  });
});

describe('a million rows', () => {
  test('are read with flat memory and more than 60,000 rows a second of one core', async () => {
    const path = folder.path('large.csv');
    const row = (at: number) =>
      `${at},"Name, ${at}",person${at}@example.com,+86 138 0013 ${at},2024-01-02,12.50,北京市,"a ""b"""\n`;
    writeFileSync(path, 'id,name,email,phone,day,sum,city,note\n');
    for (let part = 0; part < 25; part++)
      writeFileSync(
        path,
        Array.from({ length: 10_000 }, (_, at) => row(part * 10_000 + at)).join(''),
        { flag: 'a' },
      );
    const table = await openTable(path);
    const started = process.cpuUsage();
    let rows = 0;
    let peak = 0;
    for await (const { cells } of table.rows()) {
      rows += cells.length === 8 ? 1 : 0;
      if (rows % 50_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
    }
    expect(rows).toBe(250_000);
    const { user, system } = process.cpuUsage(started);
    expect(rows / ((user + system) / 1_000_000)).toBeGreaterThan(60_000);
    expect(peak).toBeLessThan(300 * 1024 * 1024);
  });
});
