// The gate: `npm run check`. Each item passes, fails or, where there is nothing yet to look at, is
// skipped and says why. Nothing is a warning.
//
//   node scripts/check.mjs [--only types,lint] [--json FILE] [--root FOLDER]

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findNode, handOver } from './pinned-node.mjs';

const home = fileURLToPath(new URL('..', import.meta.url));

if (Number.parseInt(process.versions.node, 10) >= 24) await main();
else process.exitCode = await runAgain();

/** Under the Node 24 that comes with the packages, wherever one was started from. */
async function runAgain() {
  const node = findNode(home.replace(/\/$/, ''));
  return handOver(node, process.argv.slice(1), { cwd: process.cwd() });
}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      json: { type: 'string' },
      root: { type: 'string', default: home },
    },
  });
  const { items } = await import('./check/items.mjs');
  const wanted = values.only?.split(',') ?? Object.keys(items);
  const unknown = wanted.filter((name) => !(name in items));
  if (unknown.length > 0) {
    console.error(
      `No such check: ${unknown.join(', ')}. There are: ${Object.keys(items).join(', ')}`,
    );
    process.exit(1);
  }
  const results = [];
  for (const name of wanted) results.push(report(await run(name, items[name], values.root)));
  const summary = {
    passed: results.filter((result) => result.state === 'passed').length,
    failed: results.filter((result) => result.state === 'failed').length,
    skipped: results.filter((result) => result.state === 'skipped').length,
    items: results,
  };
  if (values.json) writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`);
  const skipped = summary.skipped > 0 ? `, ${summary.skipped} skipped` : '';
  console.log(`${summary.passed} passed, ${summary.failed} failed${skipped}`);
  process.exitCode = summary.failed > 0 ? 1 : 0;
}

async function run(name, load, root) {
  const start = performance.now();
  const found = await outcome(load, root);
  const state = found.skipped ? 'skipped' : found.problems.length > 0 ? 'failed' : 'passed';
  return {
    name,
    state,
    seconds: Math.round((performance.now() - start) / 100) / 10,
    note: found.skipped ?? found.note,
    problems: found.problems ?? [],
  };
}

/** A check that breaks has not passed. */
async function outcome(load, root) {
  try {
    const check = await load();
    return await check(root);
  } catch (error) {
    return { problems: [`the check itself broke: ${error.stack}`] };
  }
}

function report(result) {
  const note = result.note ? `: ${result.note}` : '';
  const count = result.state === 'failed' ? `: ${result.problems.length} problems` : note;
  console.log(`${result.state.padEnd(8)}${result.name} (${result.seconds} s)${count}`);
  for (const problem of result.problems)
    console.log(`          ${problem.replaceAll('\n', '\n          ')}`);
  return result;
}
