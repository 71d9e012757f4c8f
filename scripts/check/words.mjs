import { basename, extname } from 'node:path';
import { isTest, listFiles, read } from './files.mjs';

const emptyNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'manager',
  'service',
  'data',
  'info',
];
/** `service` is an area of the product, and its folder the one exception. */
const allowedFolders = new Set(['src/areas/service']);
const readable = /\.(ts|tsx|mjs|cjs|js|json|sql|md|css|html|svg|yml|yaml|sh)$|\/run$/;

const isCode = (file) => /\.(ts|tsx|mjs|cjs|sql|css)$/.test(file);

/** What no file may say: word, where it matters, and what to do instead. */
const forbidden = [
  {
    pattern: /(?<![\w.~$}*-])\/(home|Users|work|workspace|mnt)\/\w/,
    advice: "names a folder of somebody's machine: use a path relative to the project",
  },
  { pattern: /^(<{7}|>{7}|={7})( |$)/m, advice: 'holds a merge that was not finished' },
  {
    pattern: /\b(TODO|FIXME|XXX)\b(?!\(#\d+\))/,
    within: isCode,
    advice: 'holds a TODO without an issue: write TODO(#12), or do it',
  },
  {
    pattern: /\bhandleThing\b/,
    within: isCode,
    advice: 'handleThing says nothing: name the act',
  },
  {
    pattern: /\b(customers?|contacts?|opportunit(y|ies)|CRM|accounts?|leads)\b/i,
    within: (file) => file.startsWith('src/kit/') && !isTest(file),
    advice: 'kit knows no word of the trade: the piece belongs to model, engine or a noun',
  },
  {
    pattern: /^\s*(\/\/|registry=|@[\w-]+:registry=|.*_auth)/m,
    within: (file) => file === '.npmrc',
    advice: 'names a package registry or a secret',
  },
];

/** Names that say nothing, and words that must not be in the project. */
export function checkWords(root) {
  const files = listFiles(root);
  return { problems: [...findEmptyNames(files), ...findForbidden(root, files)] };
}

function findEmptyNames(files) {
  const folders = new Set(files.flatMap((file) => parentsOf(file)));
  const named = [...folders].filter(
    (folder) => !allowedFolders.has(folder) && says(basename(folder), true),
  );
  const misnamed = files.filter((file) =>
    says(basename(file, extname(file)).replace(/\.test$/, ''), false),
  );
  return [...named, ...misnamed].map((path) => `${path}: name it for what it holds or does`);
}

/** A folder may carry such a word within its name (a noun is called market-info), a file may not end in it. */
function says(name, isFolder) {
  return isFolder ? emptyNames.includes(name) : emptyNames.includes(name.split('-').at(-1));
}

function parentsOf(file) {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function findForbidden(root, files) {
  const ours = files.filter((file) => readable.test(file) || file === '.npmrc');
  return ours
    .filter((file) => file !== 'package-lock.json' && file !== 'scripts/check/words.mjs')
    .flatMap((file) => {
      const text = read(root, file);
      return forbidden
        .filter(({ within }) => !within || within(file))
        .flatMap(({ pattern, advice }) => complain(file, text, pattern.exec(text), advice));
    });
}

function complain(file, text, match, advice) {
  if (!match) return [];
  const line = text.slice(0, match.index).split('\n').length;
  return [`${file}:${line} ${JSON.stringify(match[0])} ${advice}`];
}
