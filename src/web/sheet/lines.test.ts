import { describe, expect, test } from 'vitest';
import { amountOf, emptyLine, figuresOf, type Line } from './line.ts';
import { linesAfter, mostLines, type LinesAct } from './lines.ts';
import { isOfCells, readPasted } from './pasted.ts';

function after(lines: readonly Line[], ...acts: readonly LinesAct[]): readonly Line[] {
  let made = 0;
  return acts.reduce(
    (held, act) => linesAfter(held, act, () => `new ${(made += 1)}`),
    linesAfter(lines, { kind: 'load', lines }, () => 'end'),
  );
}

describe('lines that are typed', () => {
  test('an empty one always stands at the end, never two', () => {
    const [first] = after([]);
    const set = { kind: 'set', key: first?.key ?? '', values: { text: 'A' } } as const;
    const lines = after([], set, { ...set, values: { text: 'AB' } });
    expect(lines.map(({ text }) => text)).toEqual(['AB', '']);
    expect(after(lines, { kind: 'remove', key: 'end' }).map(({ text }) => text)).toEqual(['']);
  });

  test('rows of another sheet fill lines from where they are pasted, its heading left out', () => {
    const rows = readPasted('编码\t数量\t单价\nTN-40\t10\t¥1,200.5\r\nPA-A4\t3\n');
    const lines = after([], { kind: 'paste', key: 'end', column: 'product', rows });
    expect(lines.map(({ text, quantity, unitPrice }) => [text, quantity, unitPrice])).toEqual([
      ['TN-40', '10', '¥1,200.5'],
      ['PA-A4', '3', ''],
      ['', '', ''],
    ]);
    const numbers = after(lines, {
      kind: 'paste',
      key: lines[1]?.key ?? '',
      column: 'quantity',
      rows: [['7', '9', '5%']],
    });
    expect(numbers[1]).toMatchObject({
      text: 'PA-A4',
      quantity: '7',
      unitPrice: '9',
      discount: '5%',
    });
  });

  test('no more lines are taken than are priced together', () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`P${at}`, '1']);
    const lines = after([], { kind: 'paste', key: 'end', column: 'product', rows });
    expect(lines).toHaveLength(mostLines);
  });
});

test('a saved price of the lists is asked anew for another quantity, one that was typed is not', () => {
  const saved = { ...emptyLine('a'), text: 'A', quantity: '1', unitPrice: '420', offered: '420' };
  const lines = [saved, { ...saved, key: 'b', unitPrice: '400' }];
  const more = after(
    lines,
    { kind: 'set', key: 'a', values: { quantity: '10' } },
    { kind: 'set', key: 'b', values: { quantity: '10' } },
  );
  expect(more.map(({ unitPrice }) => unitPrice)).toEqual(['', '400', '']);
  const noted = after(lines, { kind: 'set', key: 'a', values: { discount: '5' } });
  expect(noted[0]?.unitPrice).toBe('420');
});

test('cells in quotation marks keep their quotation marks, tabs and breaks', () => {
  expect(readPasted('"a\nb"\t"said ""yes"""\t3')).toEqual([['a b', 'said "yes"', '3']]);
  expect(readPasted('a\t""\tb')).toEqual([['a', '', 'b']]);
  expect([isOfCells('a\tb'), isOfCells('a\n'), isOfCells('a\nb')]).toEqual([true, false, true]);
});

describe('what a line comes to', () => {
  const line = { ...emptyLine('1'), text: 'Work', quantity: '２', unitPrice: '1,000' };

  test('numbers are read as people type them; what is no number comes to nothing', () => {
    expect(amountOf(figuresOf(line, undefined, 'CNY'))?.gross).toBe('2000');
    expect(amountOf(figuresOf({ ...line, discount: '10％' }, undefined, 'CNY'))?.gross).toBe(
      '1800',
    );
    expect(amountOf(figuresOf({ ...line, unitPrice: '3.5万' }, undefined, 'CNY'))?.gross).toBe(
      '70000',
    );
    for (const wrong of [
      { quantity: 'x' },
      { quantity: '-1' },
      { discount: '101' },
      { unitPrice: '' },
    ])
      expect(figuresOf({ ...line, ...wrong }, undefined, 'CNY')).toBe(null);
  });
});
