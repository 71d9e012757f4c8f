import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalWithPlaces, multiplyDecimals } from './decimal.ts';
import { formatMoney, money } from './money.ts';
import { parseTypedMoney, parseTypedNumber } from './typed-amount.ts';

describe('typed numbers', () => {
  test('are read as the locale writes them', () => {
    for (const text of [
      '1,234.50',
      '1234.5',
      '1234.50',
      '1 234.50',
      "1'234.50",
      '１，２３４．５０',
      '1.234,50',
      '+1,234.5',
    ])
      expect([text, parseTypedNumber(text, 'en')]).toEqual([text, '1234.5']);
    expect(parseTypedNumber('1.234', 'en')).toBe('1.234');
    expect(parseTypedNumber('1.234', 'de')).toBe('1234');
    expect(parseTypedNumber('1,234', 'en')).toBe('1234');
    expect(parseTypedNumber('1,234', 'de')).toBe('1.234');
    expect(parseTypedNumber('12,5', 'en')).toBe('12.5');
    expect(parseTypedNumber('1.234.567', 'en')).toBe('1234567');
    expect(parseTypedNumber('12,34,567.5', 'en-IN')).toBe('1234567.5');
    expect(parseTypedNumber('1,2345,6789', 'zh')).toBe('123456789');
  });

  test('may carry a unit of scale', () => {
    const typed = {
      '3.5万': '35000',
      '10k': '10000',
      '10 K': '10000',
      '1.2亿': '120000000',
      '3.5w': '35000',
      '5千': '5000',
      '2百万': '2000000',
      '1.5m': '1500000',
      '2bn': '2000000000',
      '3 Mio.': '3000000',
      '1.5 lakh': '150000',
      '1亿2000万': '120000000',
      '三万五千': '35000',
      '1,200万': '12000000',
    };
    for (const [text, number] of Object.entries(typed))
      expect([text, parseTypedNumber(text, 'zh')]).toEqual([text, number]);
    expect(parseTypedNumber('1,5 Mio', 'de')).toBe('1500000');
  });

  test('may be negative in three ways', () => {
    for (const text of ['-12.5', '(12.5)', '12.5-', '−12.5', '- 12.5'])
      expect([text, parseTypedNumber(text, 'en')]).toEqual([text, '-12.5']);
  });

  test('are null when they are none, or could be two', () => {
    for (const text of [
      '',
      '-',
      'abc',
      '1,2345',
      '12,34.5',
      '1.2.3',
      '1,2,3',
      '12 34',
      '1e5',
      '10 apples',
      '0x10',
      '2万1亿',
      '--1',
      '1.234.5,6,7',
    ])
      expect([text, parseTypedNumber(text, 'en')]).toEqual([text, null]);
  });
});

describe('typed money', () => {
  test('names its currency or takes the default', () => {
    const typed = {
      '¥1,234.50': ['1234.5', 'CNY'],
      '￥100': ['100', 'CNY'],
      'USD 10k': ['10000', 'USD'],
      '10,000 eur': ['10000', 'EUR'],
      '3.5万元': ['35000', 'CNY'],
      '3.5万美元': ['35000', 'USD'],
      'HK$100': ['100', 'HKD'],
      '12.50 €': ['12.5', 'EUR'],
      '$99': ['99', 'USD'],
      '1200': ['1200', 'CNY'],
      '-£5': ['-5', 'GBP'],
      '壹仟元整': ['1000', 'CNY'],
      '100块': ['100', 'CNY'],
      '($5)': ['-5', 'USD'],
      '10k': ['10000', 'CNY'],
      '12元5角': ['12.5', 'CNY'],
      'RMB100': ['100', 'CNY'],
    };
    for (const [text, [amount, currency]] of Object.entries(typed))
      expect([text, parseTypedMoney(text, 'zh', 'CNY')]).toEqual([text, { amount, currency }]);
    expect(parseTypedMoney('¥100', 'ja', 'JPY')).toEqual({ amount: '100', currency: 'JPY' });
    expect(parseTypedMoney('$100', 'en', 'HKD')).toEqual({ amount: '100', currency: 'HKD' });
    expect(parseTypedMoney('12,50', 'de', 'EUR')).toEqual({ amount: '12.5', currency: 'EUR' });
    for (const text of ['', '¥', 'free', 'XYZ 5'])
      expect([text, parseTypedMoney(text, 'zh', 'CNY')]).toEqual([text, null]);
  });

  test('what is shown can be typed again', () => {
    const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
    const locales = fc.constantFrom(
      'en-US',
      'en-IN',
      'de-DE',
      'fr-FR',
      'zh-CN',
      'de-CH',
      'ja-JP',
      'pt-BR',
      'ru-RU',
    );
    fc.assert(
      fc.property(
        cents,
        locales,
        fc.constantFrom('CNY', 'EUR', 'USD', 'GBP'),
        (value, locale, currency) => {
          const shown = money(multiplyDecimals(String(value), '0.01'), currency);
          expect(parseTypedMoney(formatMoney(shown, locale), locale, currency)).toEqual(shown);
          const plain = decimalWithPlaces(shown.amount, 2);
          expect(
            parseTypedNumber(
              locale.startsWith('en') ? plain : plain.replace('.', ','),
              locale.startsWith('en') ? 'en' : 'de',
            ),
          ).toBe(shown.amount);
        },
      ),
      { numRuns: 500 },
    );
  });
});
