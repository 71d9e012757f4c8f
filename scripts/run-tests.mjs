import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from './speech.mjs';
import { countTests } from './test-counts.mjs';

/** The line that a command which counts ends with. */
export const closingLine = /^(\d+) passed, (\d+) failed/;

let running = null;

/** Passes the signals that stop us on to what runs. */
export function passSignalsOn() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (running ? running.kill(signal) : process.exit(130)));
  }
}

/** The lines that name a test which failed, or failed once and passed then; they are said again before the closing line, where nobody misses them. */
export const failureLine = /^(FAILED|UNSTEADY) /;
const saidOfMessage = 600;

/** Runs a program of ours to its end and gives its exit code; `isShown` picks the lines of its output that are shown. */
export async function run(node, args, { cwd, isShown, env = process.env }) {
  const stdio = ['inherit', isShown ? 'pipe' : 'inherit', 'inherit'];
  const child = spawn(node, args, { cwd, stdio, env });
  running = child;
  if (isShown) showLines(child.stdout, isShown);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  running = null;
  return code;
}

/** Runs the tests with vitest and counts them. */
export async function runTests(node, root, { filters = [], env = process.env } = {}) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const report = join(root, 'test-report.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(node, [vitest, 'run', ...reporters, ...filters], { cwd: root, env });
  const counts = countTests(readReport(report), code);
  if (counts.isEmpty) console.log(sentence('noTests'));
  return counts;
}

/** Says which tests failed and why, which passed only when they were tried again, the sum of the counts as the last line, and sets the exit code. */
export function close(counts) {
  for (const { failures = [], unsteady = [] } of counts) {
    for (const one of unsteady) console.log(told('UNSTEADY', one));
    for (const one of failures) console.log(told('FAILED', one));
  }
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  if (sum('skipped') > 0) console.log(sentence('skipped', { count: sum('skipped') }));
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

// One line, so that whoever sums up runs can say it again.
function told(word, failure) {
  if (typeof failure === 'string') return failure;
  const { file, title, message } = failure;
  const why = message.replace(/\s+/g, ' ').trim().slice(0, saidOfMessage);
  return `${word} ${file} > ${title}: ${why}`;
}

/** The report that stands there; null where there is none that can be read. */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
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
