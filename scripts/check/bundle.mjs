import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const budget = 400_000;
const built = 'dist/web';

/** The script of the first screen, compressed as it travels, stays within its budget. */
export function checkBundle(root) {
  if (!existsSync(join(root, built))) return { skipped: `${built} is not built` };
  const manifest = join(root, built, '.vite/manifest.json');
  if (!existsSync(manifest)) return { problems: [`${built} has no manifest: set build.manifest`] };
  const chunks = JSON.parse(readFileSync(manifest, 'utf8'));
  const scripts = firstScreen(chunks);
  if (scripts.length === 0) return { problems: [`the manifest of ${built} names no entry`] };
  const sizes = scripts.map((file) => ({ file, bytes: compressed(join(root, built, file)) }));
  return judge(sizes);
}

function firstScreen(chunks) {
  const seen = new Set();
  const queue = Object.keys(chunks).filter((key) => chunks[key].isEntry);
  for (const key of queue) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(chunks[key].imports ?? []));
  }
  return [...seen].map((key) => chunks[key].file).filter((file) => /\.m?js$/.test(file));
}

function compressed(path) {
  return brotliCompressSync(readFileSync(path)).length;
}

function judge(sizes) {
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const note = `${kilobytes(total)} of ${kilobytes(budget)} in ${sizes.length} scripts`;
  if (total <= budget) return { problems: [], note };
  const list = sizes
    .toSorted((one, other) => other.bytes - one.bytes)
    .map(({ file, bytes }) => `  ${kilobytes(bytes)} ${file}`);
  return {
    problems: [
      `the first screen loads ${note}: load the rest when it is opened\n${list.join('\n')}`,
    ],
  };
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
