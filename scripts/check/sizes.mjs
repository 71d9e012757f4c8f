import { parseFile } from './syntax.mjs';
import { isTest, listSources, read } from './files.mjs';

const comfortable = 160;
const exportsOfNoun = 10;

/** Nine in ten files stay comfortably short, and a noun promises at most ten names. */
export function checkSizes(root) {
  const files = listSources(root).filter((file) => !isTest(file));
  return { problems: [...findLongTail(root, files), ...findBroadNouns(root, files)] };
}

function findLongTail(root, files) {
  const long = files
    .map((file) => ({ file, lines: read(root, file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > comfortable)
    .toSorted((one, other) => other.lines - one.lines);
  if (long.length * 10 <= files.length) return [];
  const list = long.map(({ file, lines }) => `  ${lines} ${file}`).join('\n');
  return [`${long.length} of ${files.length} files have more than ${comfortable} lines:\n${list}`];
}

function findBroadNouns(root, files) {
  return files
    .filter((file) => /^src\/areas\/[^/]+\/[^/]+\/index\.ts$/.test(file))
    .map((file) => ({ file, names: exportedNames(root, file) }))
    .filter(({ names }) => names.length > exportsOfNoun || names.includes('*'))
    .map(({ file, names }) => `${file} exports ${names.join(', ')}: name at most ${exportsOfNoun}`);
}

function exportedNames(root, file) {
  const entries = parseFile(root, file).module.staticExports.flatMap(({ entries }) => entries);
  return entries.map((entry) => entry.exportName.name ?? '*');
}
