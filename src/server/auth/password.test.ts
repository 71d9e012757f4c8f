import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

test('a password is recognised by its hash, another one is not, and two hashes differ', async () => {
  const [one, two] = await Promise.all([hashPassword('知音 really'), hashPassword('知音 really')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(one, '知音 really')).toBe(true);
  expect(await verifyPassword(one, '知音 reallY')).toBe(false);
});

test('a hash of another form never matches', async () => {
  expect(await verifyPassword('', '')).toBe(false);
  expect(await verifyPassword('$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA', 'x')).toBe(false);
});
