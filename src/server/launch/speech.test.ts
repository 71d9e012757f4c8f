import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problem } from '#kit/problem.ts';
import { explain, terminalLanguage } from './speech.ts';
import { texts } from './texts.ts';

const sources = readdirSync(import.meta.dirname)
  .filter((name) => /^[^.]+\.ts$/.test(name) && !name.endsWith('texts.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

test('every code that starting uses has its sentence, and every sentence is used', () => {
  const used = new Set([...sources.matchAll(/'(launch\.[\w-]+)'/g)].map(([, code]) => code ?? ''));
  const known = Object.keys(texts).filter((code) => code.startsWith('launch.'));
  expect([...used].toSorted()).toEqual(known.toSorted());
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
])('the locale %o reads %s', (environment, language) => {
  expect(terminalLanguage(environment)).toBe(language);
});

test('a refusal is a sentence, a bug is its stack', () => {
  expect(explain(new Problem('launch.no-port', { host: '10.0.0.1' }))).toMatch(/10\.0\.0\.1/);
  expect(explain(new Problem('database.newer', { name: '0099_x.sql' }))).toMatch(/0099_x\.sql/);
  expect(explain(new Problem('elsewhere.code', { a: 1 }))).toBe('elsewhere.code {"a":1}');
  expect(explain(new TypeError('oops'))).toContain('speech.test.ts');
});
