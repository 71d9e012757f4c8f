import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '#kit/problem.ts';
import { field } from '#model/field.ts';
import { createModel, objectOf, type FieldModel } from '#model/model.ts';
import { defineObject } from '#model/object.ts';
import { cellReader, type CellOptions } from './cells.ts';

const label = { en: 'Field', zh: '字段' };
const fields = {
  name: field.text({ label }),
  count: field.number({ label }),
  rate: field.decimal({ label }),
  price: field.money({ label }),
  on: field.day({ label }),
  at: field.instant({ label }),
  yes: field.yesNo({ label }),
  one: field.choice({
    label,
    options: {
      'in-approval': { label: { en: 'In approval', zh: '审批中' } },
      'won': { label: { en: 'Won', zh: '赢单' } },
    },
  }),
  many: field.manyChoice({
    label,
    options: { a: { label: { en: 'Alpha', zh: '甲' } }, b: { label: { en: 'Beta', zh: '乙' } } },
  }),
};
const thing = defineObject({
  name: 'thing',
  label: { one: label, many: label },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields,
  list: { columns: ['name'], sort: 'name' },
  form: [],
});
const model = createModel({ thing, user: { ...thing, name: 'user' } });
const options: CellOptions = {
  dateOrder: 'dmy',
  mark: ',',
  zone: 'Asia/Shanghai',
  currency: 'EUR',
};

function read(
  name: keyof typeof fields,
  text: string,
  more: Partial<CellOptions> & { part?: string } = {},
): unknown {
  const found = objectOf(model, 'thing').fields.get(name) satisfies FieldModel | undefined;
  if (!found) throw new Error(name);
  try {
    return cellReader(found, { ...options, ...more }, { part: more.part })(text);
  } catch (problem) {
    if (problem instanceof Problem) return problem.code;
    throw problem;
  }
}

describe('a cell', () => {
  test.each([
    ['name', ' Ada ', 'Ada'],
    ['name', 'NULL', null],
    ['name', '无', '无'],
    ['count', '1.234', 1234],
    ['count', '12,5', 'import.not-number'],
    ['rate', '(1.234,50)', '-1234.5'],
    ['rate', 'n/a', null],
    ['price', '1.234,50', { amount: '1234.5', currency: 'EUR' }],
    ['price', 'US$ 5', { amount: '5', currency: 'USD' }],
    ['price', 'much', 'import.not-money'],
    ['on', '5.3.2024', '2024-03-05'],
    ['on', '2024年3月5日', '2024-03-05'],
    ['on', '31.2.2024', 'import.not-day'],
    ['at', '5.3.2024 14:30', '2024-03-05T06:30:00.000Z'],
    ['at', '2024-03-05T14:30:00.250Z', '2024-03-05T14:30:00.250Z'],
    ['at', 'soon', 'import.not-instant'],
    ['yes', '是', true],
    ['yes', '否', false],
    ['yes', 'maybe', 'import.not-yes-no'],
    ['one', '审批中', 'in-approval'],
    ['one', 'In_Approval', 'in-approval'],
    ['one', 'lost', 'import.not-choice'],
    ['many', 'Beta; 甲', ['b', 'a']],
    ['many', 'Alpha, gamma', 'import.not-choice'],
  ] as const)('%s %j is read as %j', (name, text, value) => {
    expect(read(name, text)).toEqual(value);
  });

  test('a part of an amount keeps the currency that it names', () => {
    expect(read('price', '$ 1,50', { part: 'amount' })).toEqual({ amount: '1.5', currency: null });
    expect(read('price', '1,50 CHF', { part: 'amount' })).toEqual({
      amount: '1.5',
      currency: 'CHF',
    });
    expect(read('price', 'eur', { part: 'currency' })).toBe('EUR');
    expect(read('price', 'shells', { part: 'currency' })).toBe('import.not-currency');
  });

  test('what we write ourselves is read as it was', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (date) => {
          expect(read('at', date.toISOString())).toBe(date.toISOString());
          expect(read('on', date.toISOString().slice(0, 10))).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const amount = `${whole}.${String(cents).padStart(2, '0')}`;
          expect(Number(read('rate', amount, { mark: '.' }))).toBe(Number(amount));
        },
      ),
    );
  });
});
