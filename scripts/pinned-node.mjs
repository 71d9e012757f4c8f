import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from './speech.mjs';

const least = 24;

/** The Node 24 that comes with the packages, else the one that runs us where it is new enough. */
export function findNode(root) {
  const ours = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  const { stdout } = spawnSync(ours, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (major(stdout || '') >= least) return ours;
  if (major(process.version) >= least) return process.execPath;
  return refuse('noRuntime', {
    system: `${process.platform}-${process.arch}`,
    version: process.versions.node,
  });
}

/** Runs a program in our place: its terminal, signals and exit code are ours. It ends when we do, even by kill -9, through the channel between us. */
export async function handOver(program, args, { cwd, env = process.env, channel = false }) {
  const stdio = channel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
  const child = spawn(program, args, { cwd, env, stdio });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  const stopWatching = watchParent(() => child.kill('SIGTERM'));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) =>
      resolve(exitCode ?? 128 + (signalNumbers[signal] ?? 0)),
    );
  });
  stopWatching();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward);
  return code;
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGTERM: 15 };

function major(version) {
  return Number.parseInt(version.trim().replace(/^v/, ''), 10) || 0;
}

// npm may be killed without passing the signal on, or the shell between us may die of it: what npm
// started stops with npm. Started directly, we may outlive our parent, as under nohup.
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event || process.ppid === 1) return () => undefined;
  const before = lineUpToNpm();
  const timer = setInterval(() => {
    if (process.ppid === before[0] && (before.length === 1 || parentOf(before[0]) === before[1]))
      return;
    clearInterval(timer);
    onGone();
  }, 200);
  return () => clearInterval(timer);
}

// Above npm stands the user's shell, which may well end before us.
function lineUpToNpm() {
  const parent = process.ppid;
  const above = parentOf(parent);
  return !isNpm(parent) && above && isNpm(above) ? [parent, above] : [parent];
}

function isNpm(pid) {
  return /(^|\/)npm( |\0|$)|npm-cli\.js/.test(readQuietly(`/proc/${pid}/cmdline`));
}

function parentOf(pid) {
  const fields = readQuietly(`/proc/${pid}/stat`).split(') ').at(-1).split(' ');
  return Number(fields[1]) || null;
}

function readQuietly(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
