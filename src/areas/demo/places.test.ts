import { expect, test } from 'vitest';
import { agreedAddress } from '#kit/agreed-address.ts';
import { chinaDivisions } from '#kit/china-divisions.ts';
import { formatPhone, parsePhone } from '#kit/phone.ts';
import { addressIn, phoneIn, placeOf } from './places.ts';
import { createRandom } from './random.ts';

const cities = ['北京', '天津', '青岛', '上海', '杭州', '南京', '广州', '深圳', '成都', '武汉'];

test.each(cities)('an address in %s has the names and the code of one district', (city) => {
  const address = addressIn(placeOf(city), createRandom(1));
  expect(address.region).toMatch(/^\d{4}(?!00)\d\d$/);
  expect(agreedAddress(chinaDivisions(), address)).toEqual({ address });
});

test.each(cities)('a number of %s is a land line of eight digits behind its area code', (city) => {
  const number = phoneIn(placeOf(city), createRandom(1));
  expect(parsePhone(number)?.kind).not.toBe('mobile');
  expect(formatPhone(number, 'CN')).toMatch(/^0\d{2,3} \d{4} \d{4}$/);
});
