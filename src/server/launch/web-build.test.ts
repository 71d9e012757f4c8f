import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWeb, hashWebSources } from './web-build.ts';

let root: string;
let lines: string[];

// Counts its runs in the page it makes, and fails where the page says so.
const builder = `
const { appendFileSync, cpSync, mkdirSync, readFileSync } = require('node:fs');
const target = process.argv[process.argv.indexOf('--outDir') + 1];
appendFileSync('runs.txt', 'x');
mkdirSync(target, { recursive: true });
if (readFileSync('src/web/index.html', 'utf8').includes('broken')) {
  console.error('the page is broken');
  process.exit(1);
}
cpSync('src/web/index.html', target + '/index.html');
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport web-'));
  lines = [];
  put('node_modules/vite/bin/vite.js', builder);
  put('src/web/index.html', 'first');
  put('src/areas/sales/lead/object.ts', 'object');
  put('src/areas/sales/lead/ui/button.tsx', 'button');
  put('src/areas/sales/lead/actions.ts', 'actions');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const build = (signal?: AbortSignal): Promise<boolean> =>
  buildWeb({ root, log: (line) => lines.push(line), signal });
const runs = (): number =>
  existsSync(join(root, 'runs.txt')) ? readFileSync(join(root, 'runs.txt')).length : 0;
const page = (): string => readFileSync(join(root, 'dist/web/index.html'), 'utf8');

test('the app is built once and again only when a source of it changes', async () => {
  expect(await build()).toBe(true);
  expect(await build()).toBe(true);
  expect([runs(), page()]).toEqual([1, 'first']);
  put('src/areas/sales/lead/actions.ts', 'other');
  put('src/web/page.test.tsx', 'a test');
  await build();
  expect(runs()).toBe(1);
  put('src/web/index.html', 'second');
  await build();
  expect([runs(), page()]).toEqual([2, 'second']);
});

test.each([
  'src/areas/sales/lead/object.ts',
  'src/areas/sales/lead/ui/button.tsx',
  'src/kit/day.ts',
  'package-lock.json',
])('%s is part of the app', (path) => {
  const before = hashWebSources(root);
  put(path, 'changed');
  expect(hashWebSources(root)).not.toBe(before);
});

test('a failed build says what the builder said and keeps the app that stands', async () => {
  await build();
  put('src/web/index.html', 'broken');
  await expect(build()).rejects.toMatchObject({
    code: 'launch.web-build-failed',
    params: { output: 'the page is broken' },
  });
  expect(page()).toBe('first');
  await expect(build()).rejects.toMatchObject({ code: 'launch.web-build-failed' });
});

test('two starts at once build once', async () => {
  expect(await Promise.all([build(), build()])).toEqual([true, true]);
  expect(runs()).toBe(1);
});

test('a build is ended when the start is', async () => {
  put('node_modules/vite/bin/vite.js', 'setInterval(() => {}, 1000)');
  await expect(build(AbortSignal.timeout(300))).rejects.toMatchObject({
    code: 'launch.web-build-failed',
  });
});

test('without a web app there is nothing to build, and that is said', async () => {
  rmSync(join(root, 'src/web'), { recursive: true });
  expect(await build()).toBe(false);
  expect(lines.join()).toContain('only the API');
});
