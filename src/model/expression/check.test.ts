import { expect, test } from 'vitest';
import { formulaShape as shape } from '../../../test/setup/formula-shape.ts';
import { checkFormula, checkRule } from './check.ts';

const check = (text: string) => checkFormula(text, shape, 'deal');

test.each([
  ['name & " " & note', 'text', ['name', 'note']],
  ['quantity * weight', 'decimal', ['quantity', 'weight']],
  ['price * (1 - discount)', 'money', ['price', 'discount']],
  ['price / cost', 'decimal', ['price', 'cost']],
  ['closeOn + 30', 'day', ['closeOn']],
  ['closeOn - startOn', 'decimal', ['closeOn', 'startOn']],
  ['calledAt > closeOn', 'yesNo', ['calledAt', 'closeOn']],
  ['ADD_HOURS(calledAt, 1)', 'instant', ['calledAt']],
  ['firm.above.name', 'text', ['firm.above.name']],
  ['firm = firm.above', 'yesNo', ['firm', 'firm.above']],
  ['place.city', 'text', ['place.city']],
  ['IF(stage = "won", price, cost)', 'money', ['stage', 'price', 'cost']],
  ['SWITCH(stage, "won", 1, "lost", 0)', 'decimal', ['stage']],
  ['SWITCH(stage, "won", "yes", "no")', 'text', ['stage']],
  ['LABEL(stage, "en")', 'text', ['stage']],
  ['doubled + 1', 'decimal', ['doubled']],
  ['IS_EMPTY(channels) or HAS(channels, "mail")', 'yesNo', ['channels']],
])('%s gives %s', (text, result, from) => {
  return expect(check(text)).toMatchObject({ result, from, problems: [] });
});

test.each([
  ['1 + nome', 'formula.field-unknown', 'nome'],
  ['名称 & "x"', 'formula.field-meant', '名称'],
  ['NAME', 'formula.field-meant', 'NAME'],
  ['firm.above.above.name', 'formula.path-too-long', 'firm.above.above.name'],
  ['count + 1', 'formula.roll-up', 'count'],
  ['friends', 'formula.to-many', 'friends'],
  ['place & ""', 'formula.part-needed', 'place'],
  ['firm', 'formula.link-as-value', 'firm'],
  ['stage', 'formula.choice-as-value', 'stage'],
  ['"x" & stage', 'formula.choice-as-value', 'stage'],
  ['UPPER(stage)', 'formula.choice-as-value', 'stage'],
  ['name + "x"', 'formula.plus-on-text', 'name + "x"'],
  ['name * 2', 'formula.operator-unfit', 'name * 2'],
  ['price > 10000', 'formula.money-and-number', 'price > 10000'],
  ['price + 1', 'formula.money-and-number', 'price + 1'],
  ['IF(active, price, 0)', 'formula.money-and-number', '0'],
  ['LEN(price)', 'formula.type-unfit', 'price'],
  ['POWER(price, 2)', 'formula.money-as-number', 'price'],
  ['closeOn = name', 'formula.types-differ', 'closeOn = name'],
  ['name < "b"', 'formula.not-ordered', 'name < "b"'],
  ['IF(active, 1, "x")', 'formula.branches-differ', '"x"'],
  ['name = ""', 'formula.compare-with-empty', '""'],
  ['stage = name', 'formula.choice-and-text', 'stage = name'],
  ['stage = "gone"', 'formula.option-unknown', '"gone"'],
  ['stage = "赢单"', 'formula.option-meant', '"赢单"'],
  ['IS_ONE_OF(stage, name)', 'formula.option-not-written', 'name'],
  ['SWITCH(stage, "gone", 1)', 'formula.option-unknown', '"gone"'],
  ['channels = "mail"', 'formula.choices-compared', 'channels'],
  ['FOO(1)', 'formula.function-unknown', 'FOO'],
  ['ISEMPTY(name)', 'formula.function-meant', 'ISEMPTY'],
  ['TODAY() - closeOn', 'formula.no-clock', 'TODAY'],
  ['LEFT(name)', 'formula.too-few-inputs', 'LEFT(name)'],
  ['LEN(name, 1)', 'formula.too-many-inputs', 'LEN(name, 1)'],
  ['not name', 'formula.type-unfit', 'name'],
])('%s is refused by %s at “%s”', (text, code, at) => {
  const { problems, result, typed } = check(text);
  expect(problems.map((one) => [one.code, text.slice(one.at, one.until)])).toEqual([[code, at]]);
  expect([result, typed]).toEqual([null, null]);
});

test('everything wrong is told at once, and nothing twice', () => {
  const { problems } = check('nome & UPPER(1) & (nome2 + 1)');
  expect(problems.map(({ code }) => code)).toEqual([
    'formula.field-unknown',
    'formula.type-unfit',
    'formula.field-unknown',
  ]);
});

test('a field of another kind than the formula gives is refused; of a number it may be any', () => {
  expect(checkFormula('name', shape, 'deal', { wanted: 'day' }).problems[0]?.code).toBe(
    'formula.result-unfit',
  );
  expect(checkFormula('1', shape, 'deal', { wanted: 'percent' }).result).toBe('percent');
  expect(checkRule('1', shape, 'deal').problems[0]?.code).toBe('formula.result-unfit');
  expect(checkRule('quantity > 1', shape, 'deal').problems).toEqual([]);
});

test('a formula that would need itself is refused, over other formulas too', () => {
  const circle = (text: string, self: string) =>
    checkFormula(text, shape, 'deal', { self }).problems.map(({ code, params }) => [
      code,
      params['fields'],
    ]);
  expect(circle('trebled + 1', 'trebled')).toEqual([['formula.circular', 'trebled → trebled']]);
  expect(circle('doubled + 1', 'trebled')).toEqual([
    ['formula.circular', 'trebled → doubled → trebled'],
  ]);
  expect(circle('trebled + 1', 'doubled')).toEqual([]);
});
