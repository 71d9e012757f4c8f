import { expect, test } from 'vitest';
import { isPlaceText, placeOf, textOf } from './place-text.ts';

test('a point is whole or none: never half of it at the middle of the world', () => {
  const bund = { latitude: 31.2304, longitude: 121.4737, label: '外滩' };
  expect(placeOf(textOf(bund))).toEqual(bund);
  expect(placeOf({ latitude: '0', longitude: '-0.5', label: ' ' })).toEqual({
    latitude: 0,
    longitude: -0.5,
    label: null,
  });
  for (const half of [
    { latitude: '31', longitude: '', label: '' },
    { latitude: '', longitude: '', label: '外滩' },
    { latitude: '91', longitude: '0', label: '' },
    { latitude: 'x', longitude: '0', label: '' },
  ]) {
    expect(placeOf(half)).toBeNull();
    expect(isPlaceText(half)).toBe(false);
  }
  expect(isPlaceText(textOf(null))).toBe(true);
});
