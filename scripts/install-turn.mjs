import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
    note: (npm) => renameSync(written(path, [process.pid, npm]), path),
    release: () => rmSync(path, { force: true }),
  };
}

function tryTake(path) {
  if (existsSync(path) && isLeftOver(path)) rmSync(path, { force: true });
  try {
    // With its content at once: an empty file would be taken for one that a kill left behind.
    const own = written(path, [process.pid]);
    try {
      linkSync(own, path);
    } finally {
      rmSync(own, { force: true });
    }
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (withoutLinks.includes(error.code)) return takeWithoutLinks(path);
    throw error;
  }
}

// Nothing may be written there, which the install itself tells, or the folder (a share of another system) knows no links.
const withoutLinks = ['EACCES', 'EROFS', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV'];

function takeWithoutLinks(path) {
  try {
    writeFileSync(path, JSON.stringify([process.pid]), { flag: 'wx' });
    return true;
  } catch (error) {
    return error.code !== 'EEXIST';
  }
}

function written(path, pids) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(pids));
  return own;
}

const settled = 5000;

/** Whether nobody holds the turn any more; a file without numbers is being written, unless it has been so for long. */
function isLeftOver(path) {
  const pids = readPids(path);
  if (pids.length > 0) return !pids.some(isAtWork);
  try {
    return Date.now() - statSync(path).mtimeMs > settled;
  } catch {
    // Gone meanwhile.
    return false;
  }
}

function readPids(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).filter(Number.isInteger);
  } catch {
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
