import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  test('has one spelling whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, undefined, { d: 1, c: 2 }], a: '"', B: undefined, 10: -0 })).toBe(
      '{"10":0,"a":"\\"","b":[1,null,{"c":2,"d":1}]}',
    );
    expect(canonicalJson({ 会: 1, é: 2, a: 3 })).toBe('{"a":3,"é":2,"会":1}');
  });

  test('reads back as the same value, also with keys turned round', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  test('refuses what JSON does not know instead of losing it', () => {
    for (const value of [
      Number.NaN,
      1n,
      () => 1,
      new Date(0),
      new Map(),
      Symbol.iterator,
      undefined,
    ])
      expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ at: new Date(0) })).toThrow(TypeError);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
