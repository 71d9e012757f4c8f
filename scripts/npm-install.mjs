import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { isThere, neededPackages } from './lock-file.mjs';
import { refuse, sentence } from './speech.mjs';

/** Installs exactly what the lock file says, running no install scripts; shows progress and refuses with the reason when it fails. */
export async function npmInstall(root, lock, { full, onPid }) {
  refuseReadOnly(root);
  const [program, ...before] = findNpm();
  const args = ['ci', '--ignore-scripts', full ? '--include=dev' : '--omit=dev'];
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const child = spawn(program, [...before, ...args, ...quiet], {
    cwd: root,
    env: npmEnvironment(root),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onPid(child.pid);
  const stopProgress = showProgress(root, neededPackages(lock, full));
  const { code, output } = await ended(child);
  stopProgress();
  rmSync(join(root, '.cache/npm'), { recursive: true, force: true });
  if (code !== 0) refuseWithReason(output);
}

function findNpm() {
  const own = process.env.npm_execpath;
  if (own && basename(own) === 'npm-cli.js' && existsSync(own)) return [process.execPath, own];
  const onPath = (process.env.PATH || '')
    .split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .find((path) => existsSync(path));
  if (onPath) return [onPath];
  const beside = join(dirname(dirname(process.execPath)), 'lib/node_modules/npm/bin/npm-cli.js');
  if (existsSync(beside)) return [process.execPath, beside];
  return refuse('noNpm');
}

// npm keeps its cache in the home folder, which a system user may lack.
function npmEnvironment(root) {
  const home = homedir();
  const cache = join(home, '.npm');
  const isUsable = isWritable(existsSync(cache) ? cache : home);
  if (process.env.npm_config_cache || isUsable) return process.env;
  return { ...process.env, npm_config_cache: join(root, '.cache/npm') };
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
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

// Ended early, we take npm along; a half-done install is recognised at the next start.
async function ended(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const stop = () => {
    child.kill('SIGTERM');
    process.exit(130);
  };
  for (const signal of signals) process.on(signal, stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  for (const signal of signals) process.off(signal, stop);
  return { code, output };
}

const networkCodes =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|CERT_\w+|SELF_SIGNED\w*|UNABLE_TO_\w+|E5\d\d|E407)\b/;

function refuseWithReason(output) {
  if (/\b(ENOSPC|EDQUOT)\b/.test(output)) refuse('noSpace');
  const network = networkCodes.exec(output);
  if (network) refuse('network', { reason: network[1] });
  refuse('installFailed', { output: output.trim() });
}
