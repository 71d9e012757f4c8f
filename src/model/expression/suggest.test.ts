import { expect, test } from 'vitest';
import fc from 'fast-check';
import { formulaShape as shape } from '../../../test/setup/formula-shape.ts';
import { suggest } from './suggest.ts';

/** What is offered at the mark |. */
function offered(marked: string) {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { at, until, items, call } = suggest(text, caret, shape, 'deal');
  return { replaced: text.slice(at, until), first: items[0]?.insert, items, call };
}

test.each([
  ['na|', 'na', 'name'],
  ['1 + qu|', 'qu', 'quantity'],
  ['阶|', '阶', 'stage'],
  ['fi|', 'fi', 'firm.'],
  ['firm.|', '', 'name'],
  ['firm.ab|', 'ab', 'above.'],
  ['firm.above.t|', 't', 'turnover'],
  ['place.ci|', 'ci', 'city'],
  ['ROU|', 'ROU', 'ROUND('],
  ['rou|', 'rou', 'ROUND('],
  ['stage = "|', '"', '"open"'],
  ['stage = "赢|', '"赢', '"won"'],
  ['stage <> "w|"', '"w"', '"won"'],
  ['IS_ONE_OF(stage, "l|', '"l', '"lost"'],
  ['SWITCH(stage, "won", 1, "l|', '"l', '"lost"'],
  ['HAS(channels, "p|', '"p', '"phone"'],
])('%s replaces “%s” by %s', (marked, replaced, first) => {
  expect(offered(marked)).toMatchObject({ replaced, first });
});

test('what formulas cannot read is not offered, nor anything where a sign is missing or a path is full', () => {
  const names = offered('|').items.map(({ insert }) => insert);
  expect(names).toEqual(expect.arrayContaining(['name', 'firm.', 'place.']));
  expect(names).not.toContain('count');
  expect(names).not.toContain('friends');
  expect(offered('name |').items).toEqual([]);
  expect(offered('"te|xt"').items).toEqual([]);
  expect(offered('firm.above.|').items.map(({ insert }) => insert)).not.toContain('above.');
});

test('the function whose values are being written is told, and which of them', () => {
  expect(offered('IF(active, ROUND(1, 2), |').call).toMatchObject({ name: 'IF', input: 2 });
  expect(offered('if(active, round(1, |').call).toMatchObject({ name: 'ROUND', input: 1 });
  expect(offered('ROUND(1) + |').call).toBeNull();
});

test('no text and caret throws, and what is replaced holds the caret', () => {
  const piece = fc.constantFrom(
    'firm',
    '.',
    '"',
    '(',
    ',',
    ')',
    '=',
    'stage',
    ' ',
    'IF',
    '云',
    '+',
    '1',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.nat(), (pieces, seed) => {
      const text = pieces.join('');
      const caret = seed % (text.length + 1);
      const { at, until } = suggest(text, caret, shape, 'deal');
      expect(at).toBeLessThanOrEqual(caret);
      expect(until).toBeGreaterThanOrEqual(caret);
    }),
    { numRuns: 500 },
  );
});
