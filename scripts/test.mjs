// npm test: installs everything, checks, runs every test, and ends with one line: N passed, N failed.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { findNode } from './pinned-node.mjs';
import { close, closingLine, passSignalsOn, readReport, run, runTests } from './run-tests.mjs';
import { Refusal, refuse } from './speech.mjs';
import { countChecks } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

passSignalsOn();
try {
  if (Number.parseInt(process.versions.node, 10) < 18)
    refuse('oldNode', { version: process.versions.node });
  await ensurePackages(root, { full: true, say: console.log });
  const node = findNode(root);
  close([await check(node), await runTests(node, root, { filters: process.argv.slice(2) })]);
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
    const isShown = (line) => !closingLine.test(line);
    const code = await run(node, [script, '--json', report], { cwd: root, isShown });
    return countChecks(readReport(report), code);
  });
}

async function withReport(name, act) {
  const folder = mkdtempSync(join(tmpdir(), `rapport-${name}-`));
  try {
    return await act(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
