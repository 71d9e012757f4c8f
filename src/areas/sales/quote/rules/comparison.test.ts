import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedLines, differingFields } from './comparison.ts';

const names = ['text', 'quantity', 'unitPrice'];
const line = (text: string, quantity: string, product?: string) => ({
  text,
  quantity,
  unitPrice: { amount: '5.00', currency: 'CNY' },
  product: product === undefined ? null : { id: product, title: text },
});
const kinds = (before: object[], after: object[]) =>
  comparedLines(before.map(asValues), after.map(asValues), names).map(({ kind, changed }) => [
    kind,
    changed,
  ]);
const asValues = (one: object) => ({ ...one });

describe('two versions of a quote', () => {
  test('differ in what was changed, and a linked record that was only renamed is the same', () => {
    const before = { party: { id: 'a', title: 'Old' }, delivery: null, terms: 'x' };
    const after = { party: { id: 'a', title: 'New' }, terms: 'y' };
    expect(differingFields(before, after, ['party', 'delivery', 'terms'])).toEqual(['terms']);
  });

  test('have lines that stay, change, come and go, told by product or words', () => {
    expect(
      kinds(
        [line('Printer', '1', 'p'), line('Paper', '10'), line('Ink', '2')],
        [line('Set-up', '1'), line('Printer X', '3', 'p'), line('paper ', '10'), line('Ink', '2')],
      ),
    ).toEqual([
      ['added', []],
      ['changed', ['text', 'quantity']],
      ['changed', ['text']],
      ['same', []],
    ]);
    expect(kinds([line('Ink', '2')], [])).toEqual([['removed', []]]);
  });

  test('with two lines of one product pair those that stayed, wherever they stand', () => {
    expect(
      kinds([line('A', '1', 'p'), line('A', '2', 'p')], [line('A', '2', 'p'), line('A', '5', 'p')]),
    ).toEqual([
      ['same', []],
      ['changed', ['quantity']],
    ]);
  });

  test('name every line of either exactly once', () => {
    const lines = fc.array(
      fc
        .tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('1', '2'))
        .map(([a, b]) => line(a, b)),
    );
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const compared = comparedLines(before, after, names);
        const of = (side: 'before' | 'after') =>
          compared.flatMap((one) => (one[side] === null ? [] : [one[side]]));
        expect(new Set(of('before'))).toEqual(new Set(before));
        expect(of('before')).toHaveLength(before.length);
        expect(of('after')).toEqual(after);
      }),
    );
  });
});
