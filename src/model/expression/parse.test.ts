import { expect, test } from 'vitest';
import fc from 'fast-check';
import { formulaLimits } from './expression.ts';
import { parseFormula } from './parse.ts';
import { printFormula } from './print.ts';
import { anyExpression, withoutPlaces } from '../../../test/setup/expressions.ts';

function plain(text: string): string {
  const { expression, problems } = parseFormula(text);
  return expression ? printFormula(expression) : problems.map(({ code }) => code).join();
}

test.each([
  ['1+2*3', '1 + 2 * 3'],
  ['(1+2)*3', '(1 + 2) * 3'],
  ['1-2-3', '1 - 2 - 3'],
  ['1-(2-3)', '1 - (2 - 3)'],
  ['-a*b', '-a * b'],
  ['-(a*b)', '-(a * b)'],
  ['a & b + 1', 'a & b + 1'],
  ['not a = b', 'not a = b'],
  ['(not a) = b', '(not a) = b'],
  ['a or b and not c', 'a or b and not c'],
  ['(a or b) and c', '(a or b) and c'],
  ['(a < b) = (b < c)', '(a < b) = (b < c)'],
  ['AND(a, b, OR(c, d))', 'a and b and (c or d)'],
  ['if(a; 10%; 0.50)', 'IF(a, 0.1, 0.5)'],
  ['a == b', 'a = b'],
  ['a != b', 'a <> b'],
  ['"say ""hi"""', '"say ""hi"""'],
  ["'it'", '"it"'],
  ['（１＋2）×3', '(1 + 2) * 3'],
  ['IF（name＝“云帆”，1，2）', 'IF(name = "云帆", 1, 2)'],
  ['”云帆“ & a', '"云帆" & a'],
  ['a ≥ b and c≠d', 'a >= b and c <> d'],
  ['客户名称', '客户名称'],
  ['owner.unit.name', 'owner.unit.name'],
])('%s reads as %s', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each([
  ['', 'formula.empty', ''],
  ['1 +', 'formula.ends-early', '+'],
  ['1 2', 'formula.operator-missing', '2'],
  ['* 2', 'formula.value-missing', '*'],
  ['(1 + 2', 'formula.bracket-open', '('],
  ['LEN("a"', 'formula.bracket-open', 'LEN'],
  ['1)', 'formula.bracket-stray', ')'],
  ['1, 2', 'formula.comma-stray', ','],
  ['"abc', 'formula.text-open', '"abc'],
  ['a < b < c', 'formula.comparisons-chained', '<'],
  ['(a) < (b) < c', 'formula.comparisons-chained', '<'],
  ['a..b', 'formula.path-unreadable', 'a..b'],
  ['owner.', 'formula.path-unreadable', 'owner.'],
  ['1 # 2', 'formula.sign-unknown', '#'],
  ['1 + and', 'formula.value-missing', 'and'],
])('%s is refused by %s at “%s”', (text, code, at) => {
  const { expression, problems } = parseFormula(text);
  expect(expression).toBeNull();
  expect(problems.map((one) => [one.code, text.slice(one.at, one.until)])).toEqual([[code, at]]);
});

test('the second comparison of a chain is what is underlined', () => {
  expect(parseFormula('a < b < c').problems[0]).toMatchObject({ at: 6, until: 7 });
});

test('length, depth and number of parts are bounded', () => {
  const codeOf = (text: string) => parseFormula(text).problems[0]?.code ?? null;
  expect(codeOf('1'.repeat(formulaLimits.length + 1))).toBe('formula.too-long');
  expect(codeOf('('.repeat(2000) + '1' + ')'.repeat(1999))).toBe('formula.too-deep');
  expect(codeOf('-'.repeat(3999) + '1')).toBe('formula.too-deep');
  expect(codeOf(`1${'+1'.repeat(400)}`)).toBe('formula.too-many-parts');
  expect(codeOf(`1${'+1'.repeat(200)}`)).toBeNull();
});

test('what is printed reads as the same tree', () => {
  fc.assert(
    fc.property(anyExpression, (expression) => {
      const again = parseFormula(printFormula(expression));
      expect(again.problems).toEqual([]);
      expect(again.expression && withoutPlaces(again.expression)).toEqual(
        withoutPlaces(expression),
      );
    }),
    { numRuns: 500 },
  );
});

test('no text throws, and every problem stands within it', () => {
  const pieces = fc.constantFrom(
    ...'( ) , " “ ” + < = % . and not IF name 1 ， 😀'.split(' '),
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { problems } = parseFormula(text);
      for (const { at, until } of problems) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(until).toBeGreaterThanOrEqual(at);
        expect(until).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});
