// Writes src/kit/china-phone-regions.txt from the resources folder of Google's libphonenumber:
//   node scripts/china-phone-regions.mjs <libphonenumber>/resources
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const resources = process.argv[2];
if (resources === undefined) throw new Error('Name the resources folder of libphonenumber.');

const chinese = withWholeNames(prefixes('geocoding/zh/86.txt'));
const english = prefixes('geocoding/en/86.txt');
const isMobile = (prefix) => /^1[3-9]/.test(prefix);

const lines = [
  '# Regions and first carriers of Chinese telephone numbers, made by scripts/china-phone-regions.mjs.',
  "# From Google's libphonenumber, https://github.com/google/libphonenumber, Apache License 2.0.",
  '# region: Chinese name, English name, area codes, runs of 7-digit mobile prefixes: gap to the run before and its',
  '# length less one, in base 36.',
  ...regionLines(),
  ...carrierLines(),
];
writeFileSync(
  new URL('../src/kit/china-phone-regions.txt', import.meta.url),
  `${lines.join('\n')}\n`,
);

function prefixes(path) {
  const rows = readFileSync(join(resources, path), 'utf8').split('\n');
  const pairs = rows
    .map((row) => row.trim().split('|'))
    .filter(([prefix, name]) => /^86\d+$/.test(prefix) && name);
  return new Map(pairs.map(([prefix, name]) => [prefix.slice(2), name]));
}

// A few rows say 天津 where all others say 天津市.
function withWholeNames(regions) {
  const names = new Set(regions.values());
  return new Map(
    [...regions].map(([prefix, name]) => [prefix, names.has(`${name}市`) ? `${name}市` : name]),
  );
}

function regionLines() {
  const byRegion = new Map();
  const of = (region) =>
    byRegion.get(region) ??
    byRegion.set(region, { names: new Map(), areas: [], runs: [] }).get(region);
  for (const [prefix, region] of chinese) {
    const name = english.get(prefix) ?? region;
    of(region).names.set(name, (of(region).names.get(name) ?? 0) + 1);
    if (!isMobile(prefix)) of(region).areas.push(prefix);
  }
  for (const { region, from, to } of mobileRuns()) of(region).runs.push([from, to]);
  return [...byRegion].map(([region, { names, areas, runs }]) => {
    const [[name]] = [...names].sort((a, b) => b[1] - a[1]);
    return ['region', region, name, areas.sort().join(' '), packed(runs)].join('\t');
  });
}

function mobileRuns() {
  const first = 1_300_000;
  const grid = Array.from({ length: 2_000_000 - first });
  const byLength = [...chinese]
    .filter(([prefix]) => isMobile(prefix))
    .sort((a, b) => a[0].length - b[0].length);
  for (const [prefix, region] of byLength) {
    const width = 10 ** (7 - prefix.length);
    grid.fill(region, Number(prefix) * width - first, (Number(prefix) + 1) * width - first);
  }
  const runs = [];
  grid.forEach((region, index) => {
    if (region === undefined) return;
    const last = runs.at(-1);
    if (last?.region === region && last.to === first + index - 1) last.to += 1;
    else runs.push({ region, from: first + index, to: first + index });
  });
  return runs;
}

function packed(runs) {
  let end = 1_300_000;
  const parts = runs.map(([from, to]) => {
    const gap = from - end;
    end = to;
    return gap.toString(36) + (to > from ? `-${(to - from).toString(36)}` : '');
  });
  return parts.join(' ');
}

function carrierLines() {
  const names = prefixes('carrier/en/86.txt');
  const byCarrier = new Map();
  for (const [prefix, carrier] of prefixes('carrier/zh/86.txt')) {
    const group = byCarrier.get(carrier) ?? { name: names.get(prefix) ?? carrier, list: [] };
    byCarrier.set(carrier, group);
    group.list.push(prefix);
  }
  return [...byCarrier].map(([carrier, { name, list }]) =>
    ['carrier', carrier, name, list.sort().join(' ')].join('\t'),
  );
}
