import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programFolder } from '../../src/server/settings.ts';
import { databaseProcesses, homeOf, isRoot, ordinaryUser } from './launched.ts';
import { isAlive, run } from './running.ts';

// The two commands as a stranger types them, on a copy of what is tracked: install, build, create, serve.
const patience = 240_000;
let base: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'rapport fresh-'));
  chmodSync(base, 0o755);
});

// A whole tree of packages: a busy disk takes a while over it.
afterAll(
  () => rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }),
  180_000,
);

test(
  'a clone below a folder closed to others starts as root',
  async ({ skip }) => {
    if (!isRoot) skip('only root can try what root meets');
    mkdirSync(join(base, 'closed'), { mode: 0o700 });
    const copy = copyTracked(join(base, 'closed/the clone'));
    try {
      await expectStart(copy, skip);
    } finally {
      const home = homeOf(join(copy, 'data'));
      if (home.startsWith('/var/lib/rapport/')) rmSync(home, { recursive: true, force: true });
    }
  },
  patience + 30_000,
);

test(
  'a clone starts as an ordinary user without a home',
  async ({ skip }) => {
    const copy = copyTracked(join(base, 'the clone'));
    // What root has downloaded serves the second time; the first one was the empty cache.
    if (isRoot) spawnSync('chown', ['-R', '65534:65534', copy, join(base, 'npm cache')]);
    await expectStart(copy, skip);
  },
  patience + 30_000,
);

async function expectStart(copy: string, skip: (reason: string) => void): Promise<void> {
  const identity = copy.includes('closed') ? null : (ordinaryUser ?? null);
  const environment = { ...network(), npm_config_cache: join(base, 'npm cache') };
  const running = run('npm', ['start'], { cwd: copy, identity, environment });
  try {
    const [, address = ''] = await running.saw(/ready: (http:\S+)/, patience);
    const [, link = ''] = await running.saw(/works once: (http:\S+)/);
    const page = await fetch(address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html')]);
    expect((await fetch(link)).status).toBe(200);
  } catch (failure) {
    if (running.output().includes('registry does not answer'))
      skip('the package registry is out of reach');
    throw failure;
  } finally {
    running.kill('SIGINT');
    await running.exited;
  }
  expect(databaseProcesses(join(copy, 'data'))).toEqual([]);
  expect(processesBelow(copy).filter(isAlive)).toEqual([]);
}

function copyTracked(to: string): string {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], {
    cwd: programFolder,
    encoding: 'utf8',
  });
  const left = new Set(['node_modules', 'dist', 'data', '.git', '.cache']);
  const names =
    status === 0
      ? stdout.split('\0')
      : readdirSync(programFolder).filter((name) => !left.has(name));
  for (const name of names) {
    const from = join(programFolder, name);
    if (!name || !existsSync(from)) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(from, join(to, name), { recursive: true });
  }
  return to;
}

/** What a person behind a proxy or a registry of the house has in the environment. */
function network(): Record<string, string> {
  const wanted =
    /^(https?_proxy|no_proxy|node_extra_ca_certs|npm_config_(registry|proxy|https_proxy|cafile))$/i;
  const found = Object.entries(process.env).filter(([name]) => wanted.test(name));
  return Object.fromEntries(found.map(([name, value]) => [name, value ?? '']));
}

function processesBelow(folder: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(folder) ? [Number(name)] : [];
    } catch {
      // It has ended while we looked.
      return [];
    }
  });
}
