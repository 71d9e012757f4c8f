import { expect, test } from 'vitest';
import { faultOf } from './fault.ts';

test('a fault is told by its kind and place, without the words that it may quote', () => {
  const parser = (): unknown => JSON.parse('{"name": 张伟');
  try {
    parser();
    expect.unreachable();
  } catch (failure) {
    expect(faultOf(failure)).toMatchObject({ name: 'SyntaxError' });
    expect(faultOf(failure)['stack']).toMatch(/fault\.test\.ts/);
    expect(JSON.stringify(faultOf(failure))).not.toContain('张伟');
  }
  const lines = new Error('wei@example.com\n    at wei@example.com');
  expect(JSON.stringify(faultOf(lines))).not.toContain('wei@');
  const database = Object.assign(new Error('Key (email)=(wei@example.com)'), {
    severity: 'ERROR',
    code: '23505',
    table: 'user',
    constraint: 'user_email_unique',
    detail: 'Key (email)=(wei@example.com) already exists.',
  });
  expect(faultOf(database)).toMatchObject({ code: '23505', constraint: 'user_email_unique' });
  expect(JSON.stringify(faultOf(database))).not.toContain('wei@');
  expect(faultOf(new TypeError('x is not a function'))).toMatchObject({
    message: 'x is not a function',
  });
  expect(faultOf('wei@example.com')).toEqual({ thrown: 'string' });
});
