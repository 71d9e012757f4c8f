import { expect, test } from 'vitest';
import { readCurrencies } from './currencies.ts';

const currency = (id: string) => ({ id, version: 1, code: id.toUpperCase(), active: true });
const rate = (of: string, validOn: string, worth: string) => ({
  id: `${of}/${validOn}`,
  version: 1,
  currency: { id: of, title: of },
  validOn,
  rate: worth,
});

test('a currency is worth what its latest rate up to today says', () => {
  const rates = [
    rate('usd', '2026-01-01', '7.1'),
    rate('usd', '2026-03-01', '7.3'),
    rate('usd', '2026-02-01', '7.2'),
  ];
  const [base, usd] = readCurrencies([currency('usd'), currency('cny')], rates, {
    today: '2026-02-15',
    base: 'CNY',
  });
  expect(base?.code).toBe('CNY');
  expect(base?.today).toBeNull();
  expect(usd?.today?.rate).toBe('7.2');
  expect(usd?.rates.map(({ validOn }) => validOn)).toEqual([
    '2026-03-01',
    '2026-02-01',
    '2026-01-01',
  ]);
});
