import type { Draw } from './draw.ts';

/** Of a reply that must never be: what a hostile header would set. */
export const planted = 'x-planted';

const texts: readonly [string, ...string[]] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\ufeff',
  '\u202etxt.exe',
  '👩‍👩‍👧‍👦',
  'İẞΣﬁ１２',
  '张伟',
  "'",
  "' or '1'='1",
  "'; drop table party; --",
  '") or 1=1 --',
  'name; select pg_sleep(9)',
  '$1',
  '%',
  '_%\\',
  '\\',
  '"',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}',
  '${7*7}',
  '{customer.name}',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  `x\r\n${planted}: 1`,
  `x\n${planted}: 1`,
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'constructor.prototype',
  'id',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '0',
  '1e309',
  '9007199254740993',
  '999999999999999999999999999999',
  '0.1e-400',
  '2026-02-30',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '2026-06-30T25:00:00Z',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-06-30T00:00:00+14:00',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '(a+)+$',
  '^(?:a|a)*b$',
  'name.name.name.name',
  'owner.mainUnit.parent.parent.name',
  'custom',
  'workspaceId',
  'workspace_id',
  'Etc/Nowhere',
  'http://127.0.0.1:1/',
  'http://[::1]/',
  'file:///etc/passwd',
];

/** A text that has broken some program before. */
export function hostileText(draw: Draw): string {
  if (draw.chance(15)) return draw.text(40);
  if (draw.chance(4)) return draw.one(['a', '中', '=', '(', '\u0301', 'a1 ']).repeat(3000);
  if (draw.chance(1)) return 'x'.repeat(70_000);
  return draw.one(texts);
}

const values: readonly [unknown, ...unknown[]] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  [],
  {},
  [[]],
  [null],
  [''],
  { id: null },
  { id: 'x', title: 'y' },
  { amount: 'x', currency: 'CNY' },
  { amount: '1e999', currency: '???' },
  { toString: null },
  { length: -1 },
  { constructor: { prototype: { administrator: true } } },
];

/** A value of another kind, size or depth than anybody expects. */
export function hostileValue(draw: Draw): unknown {
  if (draw.chance(50)) return hostileText(draw);
  if (draw.chance(15)) return draw.json();
  if (draw.chance(6)) return nested(draw.one([20, 200, 1500]), draw.one(['list', 'all', 'where']));
  if (draw.chance(4)) return Array.from({ length: draw.one([60, 1100]) }, () => draw.one(values));
  if (draw.chance(4)) return Object.fromEntries([[hostileText(draw), draw.one(values)]]);
  return draw.one(values);
}

function nested(depth: number, how: 'list' | 'all' | 'where'): unknown {
  let value: unknown = { field: 'name', op: 'is', value: 'x' };
  for (let at = 0; at < depth; at += 1)
    value =
      how === 'list'
        ? [value]
        : how === 'all'
          ? { all: [value] }
          : { link: 'contacts', quantifier: 'any', where: value };
  return value;
}

/** Bodies that no program would send, with their media type. */
export function rawBody(draw: Draw): { type: string; body: Buffer } {
  const type = draw.chance(70) ? 'application/json' : draw.one(mediaTypes);
  if (draw.chance(3)) return { type, body: Buffer.alloc(1_100_000, 'x') };
  if (draw.chance(5)) return { type, body: notUtf8 };
  if (draw.chance(10)) return { type, body: Buffer.from(draw.text(200)) };
  return { type, body: draw.any(bodies) ?? notUtf8 };
}

const mediaTypes: readonly [string, ...string[]] = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/json;;;',
  'application/problem+json',
  'json',
  '/',
  '',
];

const form = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;

const bodies = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '1',
  'NaN',
  '\ufeff{}',
  '{"name":"a","name":"b"}',
  '{"__proto__":{"administrator":true}}',
  '{"constructor":{"prototype":{"administrator":true}}}',
  '{"name":"\\u0000"}',
  '{"name":"\\ud800"}',
  '{"name":1e999}',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '['.repeat(100_000),
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `${'{"all":['.repeat(3000)}${']}'.repeat(3000)}`,
  `{"filter":${'{"where":'.repeat(4000)}{"field":"name","op":"isEmpty"}${'}'.repeat(4000)}}`,
  form('--x', 'content-disposition: form-data; name="file"; filename="a.csv"', '', 'Name', '--x--'),
  form('--x', 'content-disposition: form-data; name="object"', '', 'contact', '--x--'),
  form('--x', 'content-disposition: form-data; name="__proto__"', '', 'x', '--x--'),
  form('--x', 'content-disposition: form-data', '', 'x'),
  'a=b&__proto__[x]=1',
].map((text) => Buffer.from(text));

const notUtf8 = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
