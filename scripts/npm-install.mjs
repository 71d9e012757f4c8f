import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchFittingNode } from './fitting-node.mjs';
import { isThere, neededPackages } from './lock-file.mjs';
import { isWritable, runNpm } from './npm-program.mjs';
import { refuse, sentence } from './speech.mjs';

/** Installs exactly what the lock file says, running no install scripts; shows progress and refuses with the reason when it fails. */
export async function npmInstall(root, lock, { full, onPid }) {
  refuseReadOnly(root);
  try {
    const node = await fetchFittingNode(root, lock, { full, onPid });
    const stopProgress = showProgress(root, neededPackages(lock, full));
    try {
      await runNpm(root, ['ci', full ? '--include=dev' : '--omit=dev'], { node, onPid });
    } finally {
      stopProgress();
    }
  } finally {
    for (const name of ['npm', 'runtime']) {
      rmSync(join(root, '.cache', name), { recursive: true, force: true });
    }
  }
}

function refuseReadOnly(root) {
  const folder = join(root, 'node_modules');
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    refuse('notWritable', { path: folder });
  }
  if (!isWritable(folder)) refuse('notWritable', { path: folder });
}

function showProgress(root, needed) {
  const started = Date.now();
  const isTerminal = process.stdout.isTTY;
  let isOpenLine = false;
  const show = () => {
    const done = needed.filter((one) => isThere(root, one)).length;
    const seconds = Math.round((Date.now() - started) / 1000);
    const line = sentence('progress', { done, all: needed.length, seconds });
    process.stdout.write(isTerminal ? `\r${line}` : `${line}\n`);
    isOpenLine = isTerminal;
  };
  const timer = setInterval(show, isTerminal ? 500 : 10_000);
  return () => {
    clearInterval(timer);
    if (isOpenLine) process.stdout.write('\n');
  };
}
