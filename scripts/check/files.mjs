import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, where the tools are installed. */
export const home = fileURLToPath(new URL('../..', import.meta.url));

const notOurs = new Set(['node_modules', '.git', 'dist', 'data', '.cache']);
const fixtures = 'test/architecture/fixtures';

/** Every file below the folders, as paths from the root, sorted; what we did not write is left out. */
export function listFiles(root, folders = ['.']) {
  return folders.flatMap((folder) => walk(root, join(root, folder))).toSorted();
}

/** The TypeScript files below the folders. */
export function listSources(root, folders = ['src']) {
  return listFiles(root, folders).filter((file) => /\.(ts|tsx|mts|cts)$/.test(file));
}

/** Whether the file is a test. */
export function isTest(file) {
  return /\.test\.tsx?$/.test(file);
}

/** The text of a file of the project. */
export function read(root, file) {
  return readFileSync(join(root, file), 'utf8');
}

function walk(root, folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const name = relative(root, path);
    if (name === fixtures) return [];
    if (entry.isDirectory()) return isOurs(name, entry.name) ? walk(root, path) : [];
    return entry.isFile() ? [name] : [];
  });
}

/** `data` and `dist` are made by the program, but only at the top. */
function isOurs(path, name) {
  if (name === 'node_modules' || name === '.git') return false;
  return path !== name || !notOurs.has(name);
}
