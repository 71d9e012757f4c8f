import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [0, '0 B'],
  [512, '512 B'],
  [1024, '1.0 KB'],
  [3_565_158, '3.4 MB'],
  [20 * 1024 ** 2, '20 MB'],
  [5000 * 1024 ** 3, '5000 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
