import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { programFolder } from '../../src/server/settings.ts';
import { eventually, isAlive, run, type Running } from './running.ts';

// A tiny project with the real scripts and an npm that only notes how it was called.
let root: string;

const lock = {
  packages: {
    '': { name: 'tiny' },
    'node_modules/tool': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/checker': { version: '2.0.0', integrity: 'sha512-b', dev: true },
    'node_modules/elsewhere': { version: '3.0.0', optional: true, os: ['no-such-system'] },
    'node_modules/native': { version: '4.0.0', optional: true, os: [process.platform] },
  },
};

const npm = `
const { appendFileSync, mkdirSync, rmSync, writeFileSync, readFileSync, existsSync } = require('node:fs');
const runtime = 'node-' + process.platform + '-' + process.arch;
appendFileSync('npm-calls.txt', process.argv.slice(2).join(' ') + '\\n');
if (existsSync('npm-fails.txt')) {
  console.error(readFileSync('npm-fails.txt', 'utf8'));
  process.exit(1);
}
if (process.argv.includes('install')) {
  const folder = process.argv[process.argv.indexOf('--prefix') + 1] + '/node_modules/' + runtime + '/bin';
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/node', '#!/bin/sh\\necho newer >> npm-calls.txt\\nexec "' + process.execPath + '" "$@"\\n', { mode: 0o755 });
  process.exit(0);
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const isFull = process.argv.includes('--include=dev');
rmSync('node_modules', { recursive: true, force: true });
const record = {};
for (const [folder, entry] of Object.entries(packages)) {
  if (!folder || (entry.dev && !isFull) || folder.endsWith('elsewhere')) continue;
  if (folder.endsWith('native') && existsSync('native-fails.txt')) {
    rmSync('native-fails.txt');
    continue;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/package.json', '{}');
  record[folder] = entry;
}
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: record }));
`;

const launcher = `
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(7));
process.stdout.write('launched ' + process.pid + ' ' + JSON.stringify(process.argv.slice(2)) + '\\n');
setInterval(() => {}, 1000);
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport commands-'));
  cpSync(join(programFolder, 'scripts'), join(root, 'scripts'), { recursive: true });
  rmSync(join(root, 'scripts/check.mjs'), { force: true });
  put('package.json', '{ "type": "commonjs" }');
  put('scripts/package.json', '{ "type": "module" }');
  put('package-lock.json', JSON.stringify(lock));
  put('npm-cli.js', npm);
  put('src/server/launch/start.ts', launcher);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function command(name: 'start' | 'test', ...args: string[]): Running {
  return run(process.execPath, [join(root, `scripts/${name}.mjs`), ...args], {
    environment: { npm_execpath: join(root, 'npm-cli.js') },
  });
}

function npmCalls(): string[] {
  const path = join(root, 'npm-calls.txt');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

async function startAndStop(): Promise<void> {
  const running = command('start');
  await running.saw(/launched/);
  running.kill('SIGTERM');
  await running.exited;
}

describe('npm start', () => {
  test('installs what is needed to run, once, without install scripts', async () => {
    await startAndStop();
    await startAndStop();
    expect(npmCalls()).toHaveLength(1);
    expect(npmCalls()[0]).toMatch(/^ci --omit=dev --ignore-scripts /);
  });

  test('keeps a whole tree that somebody else installed', async () => {
    put('node_modules/tool/package.json', '{}');
    put('node_modules/checker/package.json', '{}');
    put('node_modules/.package-lock.json', JSON.stringify(lock));
    await startAndStop();
    expect(npmCalls()).toEqual([]);
    expect(existsSync(join(root, 'node_modules/checker/package.json'))).toBe(true);
  });

  test('renews an outdated tree with its development tools', async () => {
    put('node_modules/tool/package.json', '{}');
    put('node_modules/checker/package.json', '{}');
    const older = { ...lock.packages['node_modules/tool'], version: '0.9.0' };
    put(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/tool': older } }),
    );
    await startAndStop();
    expect(npmCalls()[0]).toContain('--include=dev');
  });

  test('installs again after an install that was cut short, or a package that was lost', async () => {
    put('node_modules/tool/package.json', '{}');
    await startAndStop();
    expect(npmCalls()).toHaveLength(1);
    rmSync(join(root, 'node_modules/tool'), { recursive: true });
    await startAndStop();
    expect(npmCalls()).toHaveLength(2);
  });

  test('asks once more for a package of this machine that npm passed over', async () => {
    put('native-fails.txt', '');
    await startAndStop();
    expect(npmCalls()).toHaveLength(2);
    expect(existsSync(join(root, 'node_modules/native/package.json'))).toBe(true);
    await startAndStop();
    expect(npmCalls()).toHaveLength(2);
  });

  test('installs under a newer Node where a package of this machine asks for one', async () => {
    const name = `node-${process.platform}-${process.arch}`;
    const native = {
      ...lock.packages['node_modules/native'],
      engines: { node: '^98.1.0 || >=99' },
    };
    const packages = { ...lock.packages, [`node_modules/${name}`]: { version: '99.1.0' } };
    put(
      'package-lock.json',
      JSON.stringify({ packages: { ...packages, 'node_modules/native': native } }),
    );
    await startAndStop();
    expect(npmCalls()).toEqual([
      expect.stringMatching(new RegExp(`^install --prefix .* ${name}@99\\.1\\.0 --ignore-scripts`)),
      'newer',
      expect.stringMatching(/^ci --omit=dev --ignore-scripts/),
    ]);
    expect(existsSync(join(root, '.cache/runtime'))).toBe(false);
  });

  test('two at once install once', async () => {
    const both = [command('start'), command('start')];
    await Promise.all(both.map((one) => one.saw(/launched/)));
    expect(npmCalls()).toHaveLength(1);
    for (const one of both) one.kill('SIGTERM');
    await Promise.all(both.map((one) => one.exited));
  });

  test.each([
    ['no network', 'npm error code ENOTFOUND', /registry does not answer \(ENOTFOUND\)/],
    ['no space', 'npm error code ENOSPC', /disk is full/],
    ['anything else', 'npm error something new', /npm error something new/],
  ])('says why the packages did not come: %s', async (_name, failure, expected) => {
    put('npm-fails.txt', failure);
    const running = command('start');
    expect(await running.exited).toBe(1);
    expect(running.output()).toMatch(expected);
    rmSync(join(root, 'npm-fails.txt'));
    await startAndStop();
  });

  test('hands over its arguments, signals and exit code', async () => {
    const running = command('start', '--empty');
    const [line] = await running.saw(/launched \d+ .*/);
    expect(line).toContain('["--empty"]');
    running.kill('SIGTERM');
    expect(await running.exited).toBe(7);
  });

  test('killed with -9, it takes the launcher along', async () => {
    const running = command('start');
    const launched = Number((await running.saw(/launched (\d+)/))[1]);
    running.kill('SIGKILL');
    expect(await eventually(() => !isAlive(launched), 5000)).toBe(true);
  });
});

describe('npm test', () => {
  const report = (...states: string[]): string =>
    JSON.stringify({
      testResults: [{ status: 'passed', assertionResults: states.map((status) => ({ status })) }],
    });

  let fakeVitest: string;

  /** Prepares a vitest that leaves the report and ends with the code. */
  function putTests(content: string | null, code = 0): void {
    fakeVitest = `import { writeFileSync } from 'node:fs';
      const path = process.argv.find((one) => one.startsWith('--outputFile')).split('=')[1];
      const content = ${JSON.stringify(content)};
      if (content !== null) writeFileSync(path, content);
      process.exitCode = ${code};`;
  }

  function putChecks(summary: object, code: number): void {
    put(
      'scripts/check.mjs',
      `import { writeFileSync } from 'node:fs';
      writeFileSync(process.argv[process.argv.indexOf('--json') + 1], ${JSON.stringify(JSON.stringify(summary))});
      console.log('1 passed, 1 failed');
      process.exitCode = ${code};`,
    );
  }

  async function lastLine(): Promise<{ line: string; code: number | null; output: string }> {
    put('node_modules/tool/package.json', '{}');
    put('node_modules/checker/package.json', '{}');
    put('node_modules/.package-lock.json', JSON.stringify(lock));
    put('node_modules/vitest/vitest.mjs', fakeVitest);
    const running = command('test');
    const code = await running.exited;
    const output = running.output();
    return { line: output.trimEnd().split('\n').at(-1) ?? '', code, output };
  }

  test('ends with one plain line that adds checks and tests', async () => {
    putChecks({ passed: 5, failed: 0, skipped: 1 }, 0);
    putTests(report('passed', 'passed', 'skipped'));
    expect(await lastLine()).toMatchObject({ line: '7 passed, 0 failed', code: 0 });
  });

  test('shows no other closing line', async () => {
    putChecks({ passed: 1, failed: 1, skipped: 0 }, 1);
    putTests(report('passed'));
    const { output, line, code } = await lastLine();
    expect([line, code]).toEqual(['2 passed, 1 failed', 1]);
    expect(output.match(/passed, /g)).toHaveLength(1);
  });

  test.each([
    ['a failed test', report('passed', 'failed'), 1, '1 passed, 1 failed'],
    ['no test at all', report(), 0, '0 passed, 1 failed'],
    ['no report', null, 0, '0 passed, 1 failed'],
    ['a run that broke off after its report', report('passed'), 1, '1 passed, 1 failed'],
    [
      'a file that could not be loaded',
      JSON.stringify({ testResults: [{ status: 'failed', assertionResults: [] }] }),
      1,
      '0 passed, 1 failed',
    ],
  ])('%s is a failure', async (_name, content, code, expected) => {
    putTests(content, code);
    expect(await lastLine()).toMatchObject({ line: expected, code: 1 });
  });

  test('installs everything', async () => {
    putTests(report('passed'));
    const running = command('test');
    await running.exited;
    expect(npmCalls()[0]).toMatch(/^ci --include=dev --ignore-scripts /);
  });
});
