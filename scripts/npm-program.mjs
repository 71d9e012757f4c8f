import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { refuse } from './speech.mjs';

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];

/** Runs npm in the project's folder, under that Node where one is given; refuses with the reason when it fails. */
export async function runNpm(root, args, { node, onPid }) {
  const [program, ...before] = findNpm(node);
  const child = spawn(program, [...before, ...args, ...quiet], {
    cwd: root,
    env: environment(root),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onPid(child.pid);
  const { code, output } = await ended(child);
  if (code !== 0) refuseWithReason(output);
}

/** Whether we may write into the folder. */
export function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function findNpm(node) {
  const onPath = (process.env.PATH || '')
    .split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .find((path) => existsSync(path));
  const script = [
    process.env.npm_execpath,
    onPath && realpathSync(onPath),
    join(dirname(dirname(process.execPath)), 'lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path));
  if (script) return [node || process.execPath, script];
  return onPath ? [onPath] : refuse('noNpm');
}

// npm keeps its cache in the home folder, which a system user may lack.
function environment(root) {
  const home = homedir();
  const cache = join(home, '.npm');
  const isUsable = isWritable(existsSync(cache) ? cache : home);
  if (process.env.npm_config_cache || isUsable) return process.env;
  return { ...process.env, npm_config_cache: join(root, '.cache/npm') };
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
