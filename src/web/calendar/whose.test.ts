import { expect, test } from 'vitest';
import { readWhose, writeWhose } from './whose.ts';

test('an address names whose calendars are looked at, and what is no person means mine', () => {
  const ids = ['01a20268-cc5e-7321-8047-1419833fa846', '01a20268-cc5e-7321-8047-1419833fa847'];
  for (const whose of ['line', 'unit', ids] as const)
    expect(readWhose(writeWhose(whose))).toEqual(whose);
  expect(readWhose(undefined)).toBe('me');
  expect(readWhose('everybody')).toBe('me');
  expect(writeWhose('me')).toBeUndefined();
});
