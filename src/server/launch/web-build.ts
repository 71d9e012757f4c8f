import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#kit/problem.ts';
import { lockFolder } from './folder-lock.ts';
import { sentence } from './speech.ts';

export type BuildRequest = {
  readonly root: string;
  readonly log: (line: string) => void;
  /** Ends the build early. */
  readonly signal?: AbortSignal;
};

/** Builds the web app into dist/web where its sources have changed since the last build; answers whether there is an app to serve. */
export async function buildWeb(request: BuildRequest): Promise<boolean> {
  const { root, log } = request;
  if (!existsSync(join(root, 'src/web/index.html'))) {
    log(sentence('launch.no-web-app'));
    return false;
  }
  if (isFresh(root)) return true;
  const lock = await lockBuild(root);
  try {
    if (isFresh(root)) return true;
    log(sentence('launch.building-web'));
    const started = Date.now();
    await build(request);
    log(sentence('launch.built-web', { seconds: ((Date.now() - started) / 1000).toFixed(1) }));
    return true;
  } finally {
    await lock.release();
  }
}

/** A hash over everything that the web app is made of. */
export function hashWebSources(root: string): string {
  const hash = createHash('sha256');
  for (const path of webSources(root).toSorted()) {
    hash.update(`${relative(root, path)}\0`);
    hash.update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex');
}

const roots = ['src/web', 'src/model', 'src/kit', 'src/areas', 'src/server/installable'];
const single = ['vite.config.ts', 'package-lock.json', 'tsconfig.json'];
const nounSources = /\/(ui|rules)\/|\/(object|objects|rules|texts)\.tsx?$/;

function webSources(root: string): string[] {
  const files = roots.flatMap((folder) => filesBelow(join(root, folder)));
  return [...files, ...single.map((name) => join(root, name))].filter(
    (path) =>
      existsSync(path) &&
      !/\.test\.tsx?$/.test(path) &&
      (!path.startsWith(join(root, 'src/areas/')) || nounSources.test(path)),
  );
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function markerOf(root: string): string {
  return join(root, 'dist/web-source.txt');
}

function isFresh(root: string): boolean {
  const marker = markerOf(root);
  if (!existsSync(marker) || !existsSync(join(root, 'dist/web/index.html'))) return false;
  return readFileSync(marker, 'utf8').trim() === hashWebSources(root);
}

// Two starts of one checkout build once: the second waits and then finds the app fresh.
async function lockBuild(root: string): Promise<{ release(): Promise<void> }> {
  const dist = join(root, 'dist');
  try {
    mkdirSync(dist, { recursive: true });
  } catch {
    throw new Problem('launch.web-not-writable', { path: dist });
  }
  for (;;) {
    const lock = await lockFolder(dist, 'build');
    if (!('heldBy' in lock)) return lock;
    await sleep(500);
  }
}

// The new app takes the old one's place in one step, so that a killed build leaves the old one whole.
async function build({ root, signal }: BuildRequest): Promise<void> {
  const hash = hashWebSources(root);
  const making = join(root, 'dist/web.making');
  const old = join(root, 'dist/web.old');
  const current = join(root, 'dist/web');
  try {
    for (const path of [making, old]) rmSync(path, { recursive: true, force: true });
    rmSync(markerOf(root), { force: true });
  } catch {
    throw new Problem('launch.web-not-writable', { path: join(root, 'dist') });
  }
  await runVite(root, making, signal);
  if (existsSync(current)) renameSync(current, old);
  renameSync(making, current);
  writeFileSync(markerOf(root), `${hash}\n`);
  rmSync(old, { recursive: true, force: true });
}

async function runVite(root: string, target: string, signal?: AbortSignal): Promise<void> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--max-old-space-size=1024',
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--outDir',
      target,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  if (code !== 0) throw new Problem('launch.web-build-failed', { output: firstLines(output, 40) });
}

function firstLines(text: string, count: number): string {
  return stripVTControlCharacters(text).trim().split('\n').slice(0, count).join('\n');
}
