import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownFieldName, ownObjectName } from '#model/own-shape/names.ts';
import { fieldNameOf, objectNameOf, optionCodeOf } from './technical-name.ts';

const none = new Set<string>();

test('names in files come from the label, by sound where it is Chinese', () => {
  expect(fieldNameOf({ en: 'Licence plate', zh: '车牌' }, none)).toBe('xLicencePlate');
  expect(fieldNameOf({ en: null, zh: '会员卡号' }, none)).toBe('xHuiYuanKaHao');
  expect(fieldNameOf({ en: '2nd phone', zh: null }, none)).toBe('xField2ndPhone');
  expect(objectNameOf({ en: 'Service van', zh: null }, none)).toBe('x-service-van');
  expect(objectNameOf({ en: null, zh: '车辆' }, none)).toBe('x-che-liang');
  expect(optionCodeOf({ en: 'Light blue', zh: '浅蓝' }, none)).toBe('light-blue');
  expect(optionCodeOf({ en: '', zh: '红色' }, none)).toBe('hong-se');
});

test('a name that is taken gets a number', () => {
  expect(fieldNameOf({ en: 'Colour', zh: null }, new Set(['xColour', 'xColour2']))).toBe(
    'xColour3',
  );
});

test('whatever the label, the name is one that the product takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (en, zh) => {
      expect(fieldNameOf({ en, zh }, none)).toMatch(ownFieldName);
      expect(objectNameOf({ en, zh }, none)).toMatch(ownObjectName);
      expect(optionCodeOf({ en, zh }, none)).toMatch(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/);
    }),
  );
});
