import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const registry = 'src/areas/objects.ts';

/** No two nouns share a word in either language, so that a word means one thing on every screen. */
export async function checkNouns(root) {
  const path = join(root, registry);
  if (!existsSync(path)) return { skipped: `there is no ${registry} yet` };
  const nouns = listDefinitions(await import(pathToFileURL(path).href));
  if (nouns.length === 0) return { problems: [`${registry} exports no object`] };
  return {
    problems: ['en', 'zh'].flatMap((language) => findShared(nouns, language)),
    note: `${nouns.length} nouns`,
  };
}

function listDefinitions(module) {
  const values = Object.values(module).flatMap((value) =>
    isDefinition(value) || value === null || typeof value !== 'object'
      ? [value]
      : Object.values(value),
  );
  return [...new Set(values.filter(isDefinition))];
}

function isDefinition(value) {
  return typeof value?.name === 'string' && Boolean(value.fields) && Boolean(value.label?.one);
}

function findShared(nouns, language) {
  const owners = new Map();
  const problems = [];
  for (const { name, label } of nouns) {
    for (const word of new Set([label.one[language], label.many[language]])) {
      const key = word.toLowerCase();
      const owner = owners.get(key);
      if (owner) problems.push(`${owner} and ${name} are both called ${word} (${language})`);
      owners.set(key, owner ?? name);
    }
  }
  return problems;
}
