// npm start: installs what is missing, then hands over to the launcher under the Node of the packages.
// This file and what it imports run on any Node from 18 on, before anything is installed.

import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { findNode, handOver } from './pinned-node.mjs';
import { Refusal, refuse } from './speech.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

try {
  if (Number.parseInt(process.versions.node, 10) < 18)
    refuse('oldNode', { version: process.versions.node });
  await ensurePackages(root, { full: false, say: console.log });
  const launcher = join(root, 'src/server/launch/start.ts');
  const args = ['--max-semi-space-size=2', launcher, ...process.argv.slice(2)];
  process.exitCode = await handOver(findNode(root), args, {
    cwd: root,
    channel: true,
    // The second start finds TypeScript already stripped and compiled: quicker, and 30 MB less a process.
    env: {
      NODE_COMPILE_CACHE: join(root, '.cache/compiled'),
      // As src/server/launch/frugal-memory.ts has it for the others.
      MALLOC_ARENA_MAX: '1',
      MALLOC_MMAP_THRESHOLD_: '131072',
      MALLOC_TRIM_THRESHOLD_: '131072',
      ...process.env,
    },
  });
} catch (failure) {
  console.error(failure instanceof Refusal ? `\n${failure.message}` : failure);
  process.exitCode = 1;
}
