import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chinaDivisions } from './china-divisions.ts';

const table = chinaDivisions();

function all(code: string | null): string[] {
  return table.children(code).flatMap((region) => [region.code, ...all(region.code)]);
}

test('the table has every province, and its cities and districts', () => {
  const codes = all(null);
  const count = (digits: number) => codes.filter((code) => code.length === digits).length;
  expect([count(2), count(4) > 330, count(6) > 3000]).toEqual([34, true, true]);
  expect(new Set(codes).size).toBe(codes.length);
});

const folder = new URL('../../../shared/data/07_china/', import.meta.url);
const here = existsSync(folder);
if (!here) console.warn('Skipped: the official list of regions is not there.');

// Zones of development that statistics count as districts have codes from 70 on, and are none of GB/T 2260.
test.skipIf(!here)('every official region is there by its code, and is called the same', () => {
  const wrong = ['provinces', 'cities', 'districts'].flatMap((name) =>
    readFileSync(new URL(`${name}.csv`, folder), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map((cell) => cell.trim()))
      .filter(([code = '', called = '']) => {
        const isRegion = !/^\d{4}7\d$/.test(code) && !/^(?:市辖区|县|.*直辖县.*)$/.test(called);
        return isRegion && table.find(code)?.name !== called;
      })
      .map(([code = '', called = '']) => `${code} ${called}`),
  );
  // 嘉峪关 has no districts; 三沙 keeps its former two.
  expect(wrong).toEqual([
    '460321 西沙群岛',
    '460322 南沙群岛',
    '460323 中沙群岛的岛礁及其海域',
    '620201 嘉峪关市',
  ]);
});
