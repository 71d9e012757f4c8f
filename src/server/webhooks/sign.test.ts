import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { newHookSecret, signatureOf } from './sign.ts';

/** The check that the guide offers to receivers. */
function guided(language: string): (header: string, body: string, secret: string) => unknown {
  const path = new URL(`../../../docs/${language}/webhooks.md`, import.meta.url);
  const code = /function isGenuine[\s\S]*?\n}\n/.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
  const found: unknown = runInNewContext(`${code}; isGenuine`, {
    createHmac,
    timingSafeEqual,
    Buffer,
    Date,
    Math,
  });
  const check = z.function({ input: [z.string(), z.string(), z.string()], output: z.boolean() });
  return check.implement(
    z.custom<(...given: string[]) => boolean>((value) => typeof value === 'function').parse(found),
  );
}

test.each(['en', 'zh'])(
  'the check of the guide (%s) takes what we sign, and nothing else',
  (language) => {
    const isGenuine = guided(language);
    const [secret, former] = [newHookSecret(), newHookSecret()];
    const body = '{"名":"张伟"}';
    const now = new Date();
    expect(isGenuine(signatureOf([secret], now, body), body, secret)).toBe(true);
    expect(isGenuine(signatureOf([secret, former], now, body), body, former)).toBe(true);
    expect(isGenuine(signatureOf([secret], now, body), `${body} `, secret)).toBe(false);
    expect(isGenuine(signatureOf([former], now, body), body, secret)).toBe(false);
    const old = new Date(now.getTime() - 600_000);
    expect(isGenuine(signatureOf([secret], old, body), body, secret)).toBe(false);
    const moved = signatureOf([secret], old, body).replace(
      /t=\d+/,
      `t=${Math.floor(now.getTime() / 1000)}`,
    );
    expect(isGenuine(moved, body, secret)).toBe(false);
  },
);

test('secrets are long and never the same', () => {
  expect(newHookSecret()).toMatch(/^whsec_[\w-]{43}$/);
  expect(newHookSecret()).not.toBe(newHookSecret());
});
