import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programFolder } from '../../src/server/settings.ts';
import { run } from './running.ts';

// The real script, with two commands that only count and a PostgreSQL that only notes how it was called.
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport-ci-command-'));
  chmodSync(root, 0o777);
  cpSync(join(programFolder, 'scripts'), join(root, 'scripts'), { recursive: true });
  const commands = {
    'test': 'node scripts/test.mjs',
    'test:server': 'node scripts/test-server.mjs',
  };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', scripts: commands }));
  cpSync(join(programFolder, '.ci'), join(root, '.ci'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function counting(name: string, lines: string, code: number): void {
  const text = `console.log(${JSON.stringify(lines)}); process.exitCode = ${code};`;
  writeFileSync(join(root, 'scripts', name), text);
}

function putPrograms(version: string): void {
  const folder = join(root, 'programs', version, 'bin');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(folder, program);
    const script = `#!/bin/sh\necho "${version} ${program} $*" >> '${root}/calls.txt'; echo "postgres ${version}"\n`;
    writeFileSync(path, script);
    chmodSync(path, 0o755);
  }
  for (const path of [join(root, 'programs'), join(root, 'programs', version)])
    chmodSync(path, 0o755);
}

async function ci(): Promise<{ output: string; last: string | undefined; code: number | null }> {
  const running = run(join(root, '.ci/run'), [], {
    environment: { POSTGRES_PROGRAMS: join(root, 'programs'), TMPDIR: root },
  });
  const code = await running.exited;
  const output = running.output();
  return { output, last: output.trimEnd().split('\n').at(-1), code };
}

test('.ci/run ends with one line over all tests and those on the system’s PostgreSQL', async () => {
  counting('test.mjs', 'a\n5 passed, 0 failed', 0);
  counting('test-server.mjs', 'b\n3 passed, 2 failed', 1);
  putPrograms('14');
  putPrograms('16');
  const { output, last, code } = await ci();
  expect([last, code]).toEqual(['8 passed, 2 failed', 1]);
  expect(output.match(/passed, /g)).toHaveLength(1);
  expect(output).toContain('The server suite on postgres 16');
  // The folder of the server is gone again; what npm itself keeps is its own.
  expect(
    readdirSync(root)
      .filter((name) => name !== 'node-compile-cache')
      .toSorted(),
  ).toEqual(['.ci', 'calls.txt', 'package.json', 'programs', 'scripts']);
});

test('without a PostgreSQL it says so loudly, and counts what ran', async () => {
  counting('test.mjs', '5 passed, 0 failed', 0);
  counting('test-server.mjs', '3 passed, 2 failed', 1);
  putPrograms('14');
  const { output, last, code } = await ci();
  expect(output).toMatch(/!{80}[^]*did NOT run[^]*!{80}/);
  expect([last, code]).toEqual(['5 passed, 0 failed', 0]);
});

test('a run that breaks off without its line is a failure', async () => {
  counting('test.mjs', 'out of memory', 137);
  expect(await ci()).toMatchObject({ last: '0 passed, 1 failed', code: 1 });
  counting('test.mjs', '5 passed, 0 failed', 1);
  expect(await ci()).toMatchObject({ last: '5 passed, 1 failed', code: 1 });
});
