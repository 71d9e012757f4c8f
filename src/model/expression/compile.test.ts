import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addDecimals, isDecimal, multiplyDecimals, subtractDecimals } from '#kit/decimal.ts';
import { isDay } from '#kit/day.ts';
import { isInstant } from '#kit/instant.ts';
import { formulaOf } from '../../../test/setup/expressions.ts';
import { formulaShape as shape } from '../../../test/setup/formula-shape.ts';
import { checkFormula } from './check.ts';
import { compileFormula } from './compile.ts';
import { describeFunctions } from './describe.ts';
import type { ResultKind } from './result-kinds.ts';

const specialDays = new Map([
  ['2026-10-01', 'holiday'],
  ['2026-10-02', 'holiday'],
  ['2026-10-03', 'holiday'],
  ['2026-10-10', 'workday'],
] as const);

type Held = Readonly<Record<string, unknown>>;

function run(text: string, held: Held = {}, wanted?: ResultKind): unknown {
  const checked = checkFormula(text, shape, 'deal', wanted ? { wanted } : {});
  expect(checked.problems, text).toEqual([]);
  return compileFormula(checked, { shape, object: 'deal' })((path) => held[path], {
    zone: 'Asia/Shanghai',
    language: 'zh',
    specialDays,
    base: (money) => (money.currency === 'CNY' ? money : null),
  });
}

const cny = (amount: string) => ({ amount, currency: 'CNY' });

test.each<[string, Held, unknown]>([
  ['0.1 + 0.2', {}, '0.3'],
  ['1 / 3', {}, '0.33333333'],
  ['quantity / 0', { quantity: 5 }, null],
  ['quantity + 1', { quantity: null }, null],
  ['SUM(quantity, 1)', { quantity: null }, '1'],
  ['name & "-" & quantity', { name: null, quantity: 7 }, '-7'],
  ['name & note', { name: null }, null],
  ['discount * 100', { discount: '15' }, '15'],
  ['price * (1 - discount)', { price: cny('100.00'), discount: '12.5' }, cny('87.50')],
  ['price / 3', { price: cny('100.00') }, cny('33.33')],
  ['price - cost', { price: cny('1'), cost: { amount: '1', currency: 'USD' } }, null],
  ['BASE(price)', { price: cny('5.00') }, cny('5.00')],
  ['BASE(cost)', { cost: { amount: '1', currency: 'USD' } }, null],
  ['price / cost', { price: cny('100.00'), cost: cny('80.00') }, '1.25'],
  ['"" & price', { price: cny('5') }, '5.00 CNY'],
  ['MAX(price, cost)', { price: cny('9.00'), cost: cny('80.00') }, cny('80.00')],
  ['MIN(price, cost)', { price: cny('9'), cost: { amount: '1', currency: 'USD' } }, null],
  ['price < cost', { price: cny('9.00'), cost: cny('80.00') }, true],
  ['price = cost', { price: cny('9'), cost: { amount: '9', currency: 'USD' } }, false],
  ['MONEY(5, "jpy")', {}, { amount: '5', currency: 'JPY' }],
  ['MONEY(5, "XXY")', {}, null],
  ['quantity < 5', { quantity: null }, false],
  ['quantity <> 5', { quantity: null }, true],
  ['not quantity < 5', { quantity: null }, true],
  ['active = false', { active: null }, false],
  ['active', { active: null }, null],
  ['active and true', { active: null }, false],
  ['IF(active, "y", "n")', { active: null }, 'n'],
  ['IF(active, "y")', { active: false }, null],
  ['closeOn + 1', { closeOn: '2026-02-28' }, '2026-03-01'],
  ['closeOn + 1.9', { closeOn: '2026-02-28' }, '2026-03-01'],
  ['closeOn - startOn', { closeOn: '2026-03-01', startOn: '2026-02-01' }, '28'],
  ['closeOn + 1', { closeOn: '9999-12-31' }, null],
  ['DATE(2026, 2, 30)', {}, null],
  ['DATE_OF(calledAt)', { calledAt: '2026-06-30T16:00:00.000Z' }, '2026-07-01'],
  ['calledAt = closeOn', { calledAt: '2026-06-30T16:00:00.000Z', closeOn: '2026-07-01' }, true],
  ['"" & calledAt', { calledAt: '2026-06-30T16:05:00.000Z' }, '2026-07-01 00:05'],
  [
    'ADD_HOURS(calledAt, 1.5)',
    { calledAt: '2026-06-30T16:00:00.000Z' },
    '2026-06-30T17:30:00.000Z',
  ],
  ['MONTHS_BETWEEN(startOn, closeOn)', { startOn: '2026-01-31', closeOn: '2026-02-28' }, '1'],
  ['MONTHS_BETWEEN(startOn, closeOn)', { startOn: '2026-03-15', closeOn: '2026-01-16' }, '-1'],
  ['WORKDAYS_BETWEEN(DATE(2026, 9, 30), DATE(2026, 10, 10))', {}, '6'],
  ['stage = "won"', { stage: 'won' }, true],
  ['stage <> "won"', { stage: null }, true],
  ['LABEL(stage)', { stage: 'won' }, '赢单'],
  ['LABEL(stage, "en")', { stage: 'won' }, 'Won'],
  ['LABEL(stage)', { stage: 'removed' }, 'removed'],
  ['CODE(stage)', { stage: 'won' }, 'won'],
  ['IS_ONE_OF(stage, "open", "won")', { stage: 'won' }, true],
  ['HAS(channels, "mail")', { channels: ['phone'] }, false],
  ['SWITCH(stage, "won", 1, "lost", 0)', { stage: 'open' }, null],
  ['SWITCH(stage, "won", 1, "lost", 0, 9)', { stage: 'open' }, '9'],
  ['SWITCH(stage, "won", 1, "lost", 0, 9)', { stage: 'lost' }, '0'],
  ['IS_EMPTY(firm)', { firm: null }, true],
  ['firm = firm.above', { 'firm': { id: 'a' }, 'firm.above': 'a' }, true],
  ['firm.above.name', { 'firm.above.name': 'Group' }, 'Group'],
  ['place.city & "!"', { place: { city: '上海市' } }, '上海市!'],
  ['LEFT(name, 2)', { name: '😀好a' }, '😀好'],
  ['LEFT(name, -1)', { name: 'abc' }, null],
  ['LEN(name)', { name: null }, '0'],
  ['LEN(name)', { name: '😀' }, '1'],
  ['FLOOR(2.567, 2)', {}, '2.56'],
  ['CEILING(-2.5)', {}, '-2'],
  ['ROUND(1250, -2)', {}, '1300'],
  ['ROUND(price)', { price: cny('2.50') }, cny('3.00')],
  ['MOD(-7, 3)', {}, '2'],
  ['MOD(5.5, 2)', {}, '1.5'],
  ['INITIALS("招商银行 (Bank)")', {}, 'zsyhb'],
])('%s with %j gives %j', (text, held, expected) => {
  expect(run(text, held)).toEqual(expected);
});

test('a number field rounds to whole, a percentage counts hundredths, a text too long for its field stays out', () => {
  expect(run('7 / 2', {}, 'number')).toBe(4);
  expect(run('quantity * quantity', { quantity: Number.MAX_SAFE_INTEGER }, 'number')).toBeNull();
  expect(run('1 / 4', {}, 'percent')).toBe('25');
  expect(run('note', { note: 'x'.repeat(401) })).toBeNull();
  expect(run('note', { note: 'x'.repeat(401) }, 'longText')).toHaveLength(401);
});

test('nothing grows out of bounds', () => {
  const grown = 'REPLACE('.repeat(20) + 'note' + ', "x", "xxxxxxxxxx")'.repeat(20);
  expect(run(grown, { note: 'xxxxxxxxxx' })).toBeNull();
  const powers = 'POWER('.repeat(20) + 'quantity' + ', 100)'.repeat(20);
  expect(run(powers, { quantity: 9 })).toBeNull();
});

test('every example of the guide gives what it says', () => {
  const held = { createdAt: '2026-06-30T08:00:00.000Z', stage: 'won', channels: ['mail'] };
  for (const { example, gives } of describeFunctions())
    expect([example, run(example, held)]).toEqual([example, run(gives, held)]);
});

const day = fc.constantFrom('0001-01-01', '2024-02-29', '2026-10-01', '9999-12-31', null);
const instant = fc.constantFrom('0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', null);
const decimal = fc.oneof(
  fc.constantFrom('0', '-1', '99999999999999999999999999999.12345678', null),
  fc.integer().map((n) => `${n}.5`),
);
const money = fc.option(
  fc.record({
    amount: decimal.map((n) => n ?? '1'),
    currency: fc.constantFrom('CNY', 'USD', 'JPY'),
  }),
);
const words = fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }));
const record = fc.record({
  'name': words,
  'note': words,
  'quantity': fc.option(fc.maxSafeInteger()),
  'weight': decimal,
  'discount': decimal,
  'price': money,
  'cost': money,
  'closeOn': day,
  'startOn': day,
  'calledAt': instant,
  'createdAt': instant,
  'active': fc.option(fc.boolean()),
  'stage': fc.constantFrom('won', 'open', 'gone', null),
  'channels': fc.constantFrom([], ['mail'], ['mail', 'phone']),
  'place': fc.option(fc.record({ city: words })),
  'firm': fc.constantFrom(null, 'a', 'b'),
  'firm.name': words,
  'firm.turnover': money,
  'firm.above': fc.constantFrom(null, 'a'),
  'firm.above.name': words,
});

const fits: Readonly<Record<ResultKind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '' && value.length <= 400,
  longText: (value) => typeof value === 'string' && value !== '',
  decimal: (value) => typeof value === 'string' && isDecimal(value),
  percent: (value) => typeof value === 'string' && isDecimal(value),
  number: (value) => Number.isSafeInteger(value),
  money: (value) => typeof value === 'object' && value !== null && 'currency' in value,
  day: (value) => typeof value === 'string' && isDay(value),
  instant: (value) => typeof value === 'string' && isInstant(value),
  yesNo: (value) => typeof value === 'boolean',
};

test('whatever well-typed formula over whatever record gives empty or a value of its kind', () => {
  const types = ['text', 'number', 'money', 'day', 'instant', 'yesNo'] as const;
  const formula = fc.constantFrom(...types).chain((type) => formulaOf(type, 3));
  fc.assert(
    fc.property(formula, record, (text, held) => {
      const checked = checkFormula(text, shape, 'deal');
      expect(checked.problems, text).toEqual([]);
      const value = run(text, held);
      if (value !== null) expect(fits[checked.result ?? 'text'](value), text).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('arithmetic is that of exact decimals', () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 4 }))
    .map(([units, places]) =>
      multiplyDecimals(String(units), places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`),
    );
  fc.assert(
    fc.property(number, number, (weight, discount) => {
      const held = { weight, discount: multiplyDecimals(discount, '100') };
      expect(run('weight + discount', held)).toBe(addDecimals(weight, discount));
      expect(run('weight - discount', held)).toBe(subtractDecimals(weight, discount));
      expect(run('weight * discount', held)).toBe(multiplyDecimals(weight, discount));
    }),
  );
});

test('an empty value compares as in Conditions: false, and true for <>', () => {
  const operators = ['=', '<', '<=', '>', '>='];
  for (const other of ['0', 'quantity'])
    for (const op of operators) expect(run(`weight ${op} ${other}`)).toBe(false);
  expect(run('weight <> quantity')).toBe(true);
});
