import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lock file: its hash, and its packages as [folder, entry] without the project itself. */
export function readLockFile(root) {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const packages = Object.entries(JSON.parse(text).packages).filter(([folder]) => folder !== '');
  return { hash: createHash('sha256').update(text).digest('hex'), packages };
}

/** The packages that must be there: without development tools unless `full`, and without those of other machines. */
export function neededPackages(lock, full) {
  return lock.packages.filter(
    ([, entry]) => (full || !entry.dev) && !entry.link && !entry.optional,
  );
}

/** Optional packages that are made for this machine; npm passes over one that it could not fetch. */
export function packagesForThisMachine(lock, full) {
  return lock.packages.filter(
    ([, entry]) =>
      entry.optional &&
      (full || !entry.dev) &&
      (entry.os || entry.cpu) &&
      fits(entry.os, process.platform) &&
      fits(entry.cpu, process.arch) &&
      fits(entry.libc, libc()),
  );
}

/** Whether the package stands in its folder. */
export function isThere(root, [folder]) {
  return existsSync(join(root, folder, 'package.json'));
}

function fits(list, value) {
  if (!list) return true;
  return list.includes(value) && !list.includes(`!${value}`);
}

function libc() {
  const { header } = process.report.getReport();
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}
