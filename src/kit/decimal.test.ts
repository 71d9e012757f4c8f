import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  decimalPlaces,
  decimalWithPlaces,
  divideDecimals,
  isDecimal,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  signOfDecimal,
  subtractDecimals,
} from './decimal.ts';

const scaled = fc.record({
  units: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  places: fc.integer({ min: 0, max: 12 }),
});

function write({ units, places }: { units: bigint; places: number }): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return `${units < 0n ? '-' : ''}${whole}${places > 0 ? `.${fraction}` : ''}`;
}

describe('decimals', () => {
  test('are recognised only when plainly written', () => {
    for (const text of ['0', '-1', '+1.5', '1.', '.5', '00012.30'])
      expect(isDecimal(text)).toBe(true);
    for (const text of ['', '.', '-', '1e3', 'NaN', 'Infinity', '1,5', ' 1', '１', '0x1', '1\n'])
      expect(isDecimal(text), text).toBe(false);
  });

  test('have one spelling', () => {
    expect(['0012.30', '+5', '-0', '-0.00', '.5', '7.', '100'].map(canonicalDecimal)).toEqual([
      '12.3',
      '5',
      '0',
      '0',
      '0.5',
      '7',
      '100',
    ]);
  });

  test('refuse what is no number', () => {
    expect(() => canonicalDecimal('twelve')).toThrow('decimal.unreadable');
    expect(() => divideDecimals('1', '0', 2)).toThrow('decimal.divided-by-zero');
  });

  test('keep every digit of large numbers', () => {
    expect(addDecimals('99999999999999999999999999.99', '0.01')).toBe(
      '100000000000000000000000000',
    );
    expect(multiplyDecimals('123456789012345678901234567890', '1.000000000001')).toBe(
      '123456789012469135690246913568.90123456789',
    );
    expect(canonicalDecimal('0.00000000000000000000001')).toBe('0.00000000000000000000001');
  });

  test('add, subtract and compare like whole numbers of one scale', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const places = Math.max(a.places, b.places);
        const left = a.units * 10n ** BigInt(places - a.places);
        const right = b.units * 10n ** BigInt(places - b.places);
        const sum = canonicalDecimal(write({ units: left + right, places }));
        expect(addDecimals(write(a), write(b))).toBe(sum);
        expect(subtractDecimals(sum, write(b))).toBe(canonicalDecimal(write(a)));
        expect(compareDecimals(write(a), write(b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  test('multiply like whole numbers', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const product = write({ units: a.units * b.units, places: a.places + b.places });
        expect(multiplyDecimals(write(a), write(b))).toBe(canonicalDecimal(product));
      }),
    );
  });

  test('divide with one rounding, half away from zero', () => {
    expect(divideDecimals('1', '3', 4)).toBe('0.3333');
    expect(divideDecimals('2', '3', 4)).toBe('0.6667');
    expect(divideDecimals('-1', '8', 2)).toBe('-0.13');
    expect(divideDecimals('1', '-8', 2)).toBe('-0.13');
    expect(divideDecimals('0.0449999999999999999999999999999999', '1', 2)).toBe('0.04');
  });

  test('dividing is off by half a last place at most', () => {
    fc.assert(
      fc.property(scaled, scaled, fc.integer({ min: 0, max: 8 }), (a, b, places) => {
        fc.pre(b.units !== 0n);
        const quotient = divideDecimals(write(a), write(b), places);
        const rest = subtractDecimals(write(a), multiplyDecimals(quotient, write(b)));
        const doubled = multiplyDecimals(multiplyDecimals(rest, '2'), `1${'0'.repeat(places)}`);
        const magnitude = (text: string) => text.replace('-', '');
        expect(compareDecimals(magnitude(doubled), magnitude(write(b)))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('round in the stated way', () => {
    expect(roundDecimal('2.345', 2)).toBe('2.35');
    expect(roundDecimal('-2.345', 2)).toBe('-2.35');
    expect(roundDecimal('2.345', 2, 'half-even')).toBe('2.34');
    expect(roundDecimal('2.349', 2, 'down')).toBe('2.34');
    expect(roundDecimal('2.341', 2, 'up')).toBe('2.35');
    expect(roundDecimal('1250', -2)).toBe('1300');
    expect(roundDecimal('-0.001', 2)).toBe('0');
  });

  test('are written with the places asked for', () => {
    expect(decimalWithPlaces('12.3', 2)).toBe('12.30');
    expect(decimalWithPlaces('-0.001', 2)).toBe('0.00');
    expect(decimalPlaces('12.340')).toBe(2);
    expect(signOfDecimal('-0.0')).toBe(0);
    expect(negateDecimal('0')).toBe('0');
    expect(negateDecimal('1.50')).toBe('-1.5');
  });
});
