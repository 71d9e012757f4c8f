import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeInstallTurn } from './install-turn.mjs';
import { isThere, neededPackages, packagesForThisMachine, readLockFile } from './lock-file.mjs';
import { npmInstall } from './npm-install.mjs';
import { sentence } from './speech.mjs';

/** Sees to it that the packages of the lock file are installed: all with `full`, else at least those to run. Keeps a tree that is complete, and never takes development tools away. */
export async function ensurePackages(root, { full, say }) {
  const lock = readLockFile(root);
  if (isComplete(root, lock, full)) return;
  const turn = await takeInstallTurn(root, () => say(sentence('waitingForInstall')));
  try {
    // Whoever had the turn before may have done it.
    if (isComplete(root, lock, full)) return;
    const wanted = full || hasDevelopmentTools(root, lock);
    await install(root, lock, { full: wanted, say, turn });
    writeMarker(root, lock, wanted);
  } finally {
    turn.release();
  }
}

async function install(root, lock, { full, say, turn }) {
  const started = Date.now();
  say(sentence('installing'));
  await npmInstall(root, lock, { full, onPid: turn.note });
  if (packagesForThisMachine(lock, full).some((one) => !isThere(root, one))) {
    say(sentence('installingAgain'));
    await npmInstall(root, lock, { full, onPid: turn.note });
  }
  say(sentence('installed', { seconds: Math.round((Date.now() - started) / 1000) }));
}

function isComplete(root, lock, full) {
  if (neededPackages(lock, full).some((one) => !isThere(root, one))) return false;
  const marker = readJson(markerOf(root));
  if (marker?.lock === lock.hash && (marker.full || !full)) return true;
  if (!matchesNpmRecord(root, lock, full)) return false;
  writeMarker(root, lock, full || hasDevelopmentTools(root, lock));
  return true;
}

// npm writes its own record when an install ends, so a killed install has none or an older one.
function matchesNpmRecord(root, lock, full) {
  const record = readJson(join(root, 'node_modules/.package-lock.json'))?.packages;
  return (
    record !== undefined &&
    neededPackages(lock, full).every(
      ([folder, entry]) =>
        record[folder]?.version === entry.version && record[folder]?.integrity === entry.integrity,
    )
  );
}

function hasDevelopmentTools(root, lock) {
  return lock.packages.some((one) => one[1].dev && !one[1].optional && isThere(root, one));
}

function markerOf(root) {
  return join(root, 'node_modules/.rapport-packages.json');
}

function writeMarker(root, lock, full) {
  try {
    writeFileSync(markerOf(root), `${JSON.stringify({ lock: lock.hash, full })}\n`);
  } catch {
    // In a read-only tree the packages are compared afresh at every start.
  }
}

function readJson(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
