// npm run fuzz -- --requests 20000 --seed 7: sends generated requests to every route as everybody; a run is repeated by its seed.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findNode } from './pinned-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string' } },
});
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
if (![values.requests, seed].every((text) => /^\d{1,10}$/.test(text)))
  throw new Error('--requests and --seed are whole numbers');

console.log(`${values.requests} requests, seed ${seed}`);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const child = spawn(findNode(root), [vitest, 'run', 'test/api/fuzz.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_REQUESTS: values.requests, FUZZ_SEED: seed },
});
child.on('exit', (code) => (process.exitCode = code ?? 1));
