import { afterAll, describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { allCells, allRows, temporaryFolder } from './sample-files.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

function open(content: string, options = {}) {
  return openTable(folder.write(content), options);
}

describe('a file of JSON', () => {
  test('with one object a line has the columns of all of them', async () => {
    const table = await open(
      '{"name":"张伟","n":1.50}\n\n{"name":"Eve","address":{"city":"Rome"},"phones":["1","2"],"ok":true,"none":null}\n',
    );
    expect(table).toMatchObject({ kind: 'json', encoding: 'utf-8', separator: null });
    expect(table.columns).toEqual([
      'name',
      'n',
      'address.city',
      'phones[0]',
      'phones[1]',
      'ok',
      'none',
    ]);
    expect(await allRows(table)).toEqual([
      { line: 1, cells: ['张伟', '1.5', '', '', '', '', ''] },
      { line: 3, cells: ['Eve', '', 'Rome', '1', '2', 'true', ''] },
    ]);
  });

  test('in one array is cut at its objects, whatever their texts hold', async () => {
    const objects = [
      { a: 'x } ] , {' },
      { a: 'say \\"hi\\" "' },
      { a: '\\', b: { c: [{ d: 1 }] } },
    ];
    const table = await open(JSON.stringify(objects, null, 2));
    expect(await allCells(table)).toEqual([
      ['x } ] , {', ''],
      ['say \\"hi\\" "', ''],
      ['\\', '1'],
    ]);
    expect((await allRows(table)).map(({ line }) => line)).toEqual([2, 5, 8]);
    expect(table.columns).toEqual(['a', 'b.c[0].d']);
  });

  test('keeps every digit of long numbers', async () => {
    const table = await open('{"id":310101199003078888123,"small":7,"rate":0.12345678901234567}\n');
    expect(await allCells(table)).toEqual([['310101199003078888123', '7', '0.12345678901234567']]);
  });

  test('refuses what is no object by its line and goes on', async () => {
    const lines = await allRows(await open('{"a":1}\n{"a":\n[1]\n{"a":2}\n'));
    expect(lines.map(({ line, problem }) => [line, problem?.code])).toEqual([
      [1, undefined],
      [2, 'table.not-json'],
      [3, 'table.not-an-object'],
      [4, undefined],
    ]);
    expect(lines[1]?.cells).toEqual(['', '{"a":']);
    const array = await allRows(await open('[\n{"a":1},\n"x",\n{"a":2},\n{"b":3'));
    expect(array.map(({ line, problem }) => [line, problem?.code])).toEqual([
      [2, undefined],
      [3, 'table.not-an-object'],
      [4, undefined],
      [5, 'table.not-json'],
    ]);
  });

  test('refuses an object without end', async () => {
    const text = `[{"a":"${'x'.repeat(10_000)}`;
    await expect(open(text, { limits: { lineLength: 1000 } })).rejects.toMatchObject({
      code: 'table.line-too-long',
    });
  });

  test('refuses what is nested too deeply instead of falling over', async () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const rows = await allRows(await open(`{"a":1}\n${deep}\n`));
    expect(rows[1]?.problem?.code).toBe('table.not-an-object');
  });

  test('is read in pieces of any length', async () => {
    const objects = Array.from({ length: 20_000 }, (_, at) => ({
      at,
      text: `"{\\${'}'.repeat(at % 9)}`,
    }));
    const table = await open(JSON.stringify(objects));
    expect(await allCells(table)).toEqual(objects.map(({ at, text }) => [String(at), text]));
  });
});
