// A PostgreSQL of the system's own packages for a test run, in a folder that goes again at its end.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Where Debian's packages put each version; another folder is never installed into.
const debian = '/usr/lib/postgresql';
const installed = process.env.POSTGRES_PROGRAMS || debian;
const oldest = 15;

/** Starts a new cluster of the system's PostgreSQL (15 or newer; installed if need be and allowed) with its settings as they come, but for what a power cut would cost. Where it cannot, says why as `missing`. */
export async function startDebianServer() {
  try {
    const bin = programs() ?? install();
    const user = userOf();
    return await startIn(mkdtempSync(join(tmpdir(), 'rapport-ci-')), bin, user);
  } catch (failure) {
    return { missing: failure instanceof Error ? failure.message : String(failure) };
  }
}

function programs() {
  const versions = existsSync(installed) ? readdirSync(installed) : [];
  const [newest] = versions
    .filter((name) => Number(name) >= oldest && existsSync(join(installed, name, 'bin/initdb')))
    .sort((one, other) => Number(other) - Number(one));
  return newest ? join(installed, newest, 'bin') : null;
}

// The lists of packages may be old, new or not there at all.
function install() {
  if (installed !== debian) throw new Error(`There is none in ${installed}.`);
  if (process.getuid?.() !== 0)
    throw new Error('It is not installed, and only root may install it.');
  if (!existsSync('/usr/bin/apt-get'))
    throw new Error('It is not installed, and there is no apt-get.');
  console.log('\nInstalling PostgreSQL (apt-get)');
  const packages = ['install', '-y', '--no-install-recommends', 'postgresql'];
  for (const args of [packages, ['update'], packages]) {
    apt(args);
    const found = programs();
    if (found) return found;
  }
  throw new Error(`apt-get did not bring PostgreSQL ${oldest} or newer; see above.`);
}

function apt(args) {
  const patience = [
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=30',
    '-o',
    'DPkg::Lock::Timeout=60',
  ];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', [...patience, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
    timeout: 300_000,
  });
}

// PostgreSQL refuses to run as root.
function userOf() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout),
    );
    if (uid && gid) return { uid, gid };
  }
  throw new Error('There is no user postgres to run it.');
}

async function startIn(folder, bin, user) {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    chmodSync(folder, 0o700);
    if (user) chownSync(folder, user.uid, user.gid);
    const [password, data] = [randomBytes(18).toString('hex'), join(folder, 'data')];
    writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
    if (user) chownSync(join(folder, 'password'), user.uid, user.gid);
    const call = (program, args) => callIn(folder, join(bin, program), args, user);
    const manner = ['-U', 'postgres', '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C.UTF-8'];
    call('initdb', ['-D', data, ...manner, '--pwfile', join(folder, 'password')]);
    const port = await freePort();
    const options = [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
    ];
    const given = [`-p ${port}`, ...options.map((option) => `-c ${option}`)].join(' ');
    call('pg_ctl', ['-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', given, 'start']);
    const version = call('postgres', ['--version']).trim();
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      version,
      stop() {
        try {
          call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
        } finally {
          remove();
        }
      },
    };
  } catch (failure) {
    remove();
    throw failure;
  }
}

// What stays running must not hold our output open.
function callIn(cwd, program, args, user) {
  const options = {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
    ...user,
  };
  const isStart = args.at(-1) === 'start';
  const ended = spawnSync(program, args, isStart ? { ...options, stdio: 'ignore' } : options);
  if (ended.status !== 0)
    throw new Error(
      `${program} ${args.at(-1)} failed: ${ended.error?.message ?? ''}${ended.stderr ?? ''}`,
    );
  return ended.stdout ?? '';
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
