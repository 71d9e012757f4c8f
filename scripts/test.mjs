// npm test: installs everything, checks, runs every test, and ends with one line: N passed, N failed.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { findNode } from './pinned-node.mjs';
import { Refusal, refuse, sentence } from './speech.mjs';
import { countChecks, countTests } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const closingLine = /^\d+ passed, \d+ failed/;
let running = null;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => (running ? running.kill(signal) : process.exit(130)));
}

try {
  if (Number.parseInt(process.versions.node, 10) < 18)
    refuse('oldNode', { version: process.versions.node });
  await ensurePackages(root, { full: true, say: console.log });
  const node = findNode(root);
  const counts = [await check(node), await runTests(node, process.argv.slice(2))];
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  if (sum('skipped') > 0) console.log(sentence('skipped', { count: sum('skipped') }));
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
} catch (failure) {
  console.error(failure instanceof Refusal ? `\n${failure.message}` : failure);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

async function check(node) {
  const script = join(root, 'scripts/check.mjs');
  if (!existsSync(script)) return { passed: 0, failed: 0, skipped: 0 };
  return withReport('check', async (report) => {
    // Its own closing line would be taken for that of the whole.
    const code = await run(node, [script, '--json', report], (line) => !closingLine.test(line));
    return countChecks(readReport(report), code);
  });
}

async function runTests(node, filters) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const report = join(root, 'test-report.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(node, [vitest, 'run', ...reporters, ...filters]);
  const counts = countTests(readReport(report), code);
  if (counts.isEmpty) console.log(sentence('noTests'));
  return counts;
}

async function withReport(name, act) {
  const folder = mkdtempSync(join(tmpdir(), `rapport-${name}-`));
  try {
    return await act(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

async function run(node, args, isShown) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: ['inherit', isShown ? 'pipe' : 'inherit', 'inherit'],
  });
  running = child;
  if (isShown) showLines(child.stdout, isShown);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  running = null;
  return code;
}

function showLines(stream, isShown) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines.filter(isShown)) console.log(line);
  });
  stream.on('end', () => rest && isShown(rest) && console.log(rest));
}
