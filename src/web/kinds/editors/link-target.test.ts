import { expect, test } from 'vitest';
import { linkTarget } from './link-target.ts';

test.each([
  ['example.com', 'https://example.com'],
  ['localhost:8080/x', 'https://localhost:8080/x'],
  [' http://例子.中国/a?b=c ', 'http://例子.中国/a?b=c'],
  ['li@example.com', 'mailto:li@example.com'],
  ['tel:+861065529988', 'tel:+861065529988'],
  ['javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['data:text/html,x', null],
  ['two words', null],
  ['', null],
])('%j leads to %j', (typed, target) => {
  expect(linkTarget(typed)).toBe(target);
});
