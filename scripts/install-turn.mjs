import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Waits until no other start installs into the same folder, and keeps others waiting until released. */
export async function takeInstallTurn(root, onWait) {
  const folder = join(root, '.cache');
  const path = join(folder, 'installing.json');
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // A folder that cannot be written to is refused by the install itself, with the reason.
    return { note: () => undefined, release: () => undefined };
  }
  for (let hasSaid = false; !tryTake(path); hasSaid = true) {
    if (!hasSaid) onWait();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return {
    // npm itself is noted too, since it goes on working when only we are killed.
    note: (npm) => writeFileSync(path, JSON.stringify([process.pid, npm])),
    release: () => rmSync(path, { force: true }),
  };
}

function tryTake(path) {
  if (existsSync(path) && !readPids(path).some(isAtWork)) rmSync(path, { force: true });
  try {
    writeFileSync(path, JSON.stringify([process.pid]), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) return true;
    throw error;
  }
}

function readPids(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).filter(Number.isInteger);
  } catch {
    // Just being written by its owner, or cut short by a kill; the next look tells.
    return [];
  }
}

// A number may belong to quite another program by now; only Node or npm can be installing.
function isAtWork(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  try {
    return /node|npm/.test(readFileSync(commandLine, 'utf8'));
  } catch {
    return !existsSync('/proc/self/cmdline');
  }
}
