import { expect, test } from 'vitest';
import { remembering } from './remembering.ts';

test('a result is made once, and the oldest is forgotten when there are too many', () => {
  const asked: string[] = [];
  const lengthOf = remembering(2, (text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  expect([lengthOf('a'), lengthOf('a'), lengthOf(''), lengthOf('')]).toEqual([1, 1, null, null]);
  expect(asked).toEqual(['a', '']);
  lengthOf('ccc');
  lengthOf('');
  expect(lengthOf('a')).toBe(1);
  expect(asked).toEqual(['a', '', 'ccc', 'a']);
});
