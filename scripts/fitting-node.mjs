import { join } from 'node:path';
import { packagesForThisMachine } from './lock-file.mjs';
import { runNpm } from './npm-program.mjs';

/** Fetches the Node of the lock file ahead of all else where ours is too old for a package of this machine: npm silently leaves an optional package out when the Node it runs under does not fit. */
export async function fetchFittingNode(root, lock, { full, onPid }) {
  const doFit = packagesForThisMachine(lock, full).every(([, entry]) =>
    fitsRange(process.versions.node, entry.engines?.node),
  );
  const name = `node-${process.platform}-${process.arch}`;
  const pinned = lock.packages.find(([folder]) => folder === `node_modules/${name}`)?.[1];
  if (doFit || !pinned) return undefined;
  const folder = join(root, '.cache/runtime');
  const wanted = `${name}@${pinned.version}`;
  await runNpm(root, ['install', '--prefix', folder, '--no-save', '--no-package-lock', wanted], {
    onPid,
  });
  return join(folder, 'node_modules', name, 'bin/node');
}

/** Whether the version lies in a range of the kinds that packages state for Node: `^20.19.0 || >=22.12.0`. A range of another kind counts as fitting. */
export function fitsRange(version, range = '*') {
  return range.split('||').some((part) => {
    const found = /^\s*(\^|>=)\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(part);
    if (!found) return true;
    const least = found.slice(2).map((number) => Number(number || 0));
    const ours = version.split('.').map(Number);
    const isSameMajor = ours[0] === least[0];
    return (found[1] === '>=' || isSameMajor) && compare(ours, least) >= 0;
  });
}

function compare(a, b) {
  const index = a.findIndex((number, at) => number !== b[at]);
  return index < 0 ? 0 : a[index] - b[index];
}
