// npm run pictures: starts the product with the demo company, once in each language, and takes the guides' pictures, all or the named ones.

import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './pinned-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const node = findNode(root);
const locales = [
  ['en', 'C.UTF-8'],
  ['zh', 'zh_CN.UTF-8'],
];
const sign = { ADMIN_EMAIL: 'lin@cloudsail.example', ADMIN_PASSWORD: 'a good password' };

for (const [language, locale] of locales) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-pictures-'));
  // Started by root, the database runs as another user, and would else stand outside the folder.
  chmodSync(folder, 0o755);
  const environment = { ...process.env, ...sign, LC_ALL: locale, TZ: 'Asia/Shanghai' };
  const product = await start({ ...environment, DATA_DIR: folder, PORT: String(await freePort()) });
  try {
    const script = join(root, 'test/pictures/take.ts');
    const code = await run(
      [script, product.address, language, ...process.argv.slice(2)],
      environment,
    );
    if (code !== 0) throw new Error(`taking the pictures ended with ${code}`);
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the product and waits until it says its address. */
function start(environment) {
  const child = spawn(node, [join(root, 'src/server/launch/start.ts')], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /(http:\/\/localhost:\d+)\s/.exec(said)?.[1];
      // The last line of the start: from here on it serves.
      if (address && /Ctrl-C/.test(said)) resolve({ address, stop });
    });
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${said}`)));
  });
}

function run(words, environment) {
  const child = spawn(node, words, { cwd: root, env: environment, stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', resolve));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
