import { cruise } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { home, listSources } from './files.mjs';
import { parseFile } from './syntax.mjs';

/** Who may import whom, by `.dependency-cruiser.cjs`; each refusal comes with the sentence that teaches. */
export async function checkImports(root) {
  const folders = ['src', 'scripts', 'test', 'bench'].filter((name) =>
    existsSync(join(root, name)),
  );
  const { forbidden, options } = createRequire(import.meta.url)(
    join(home, '.dependency-cruiser.cjs'),
  );
  const cruiseOptions = { ...options, baseDir: root, ruleSet: { forbidden }, validate: true };
  const { output } = await cruise(folders, cruiseOptions);
  const comments = new Map(forbidden.map(({ name, comment }) => [name, comment]));
  return {
    problems: [
      ...findUnseen(root, output.modules),
      ...output.summary.violations.map((violation) => describe(violation, comments)),
    ],
    note: `${output.modules.length} modules`,
  };
}

// dependency-cruiser without a transpiler that it knows sees no TypeScript and is content with nothing.
function findUnseen(root, modules) {
  const cruised = new Map(modules.map((module) => [module.source, module]));
  return listSources(root).flatMap((file) => {
    const module = cruised.get(file);
    if (!module) return [`${file} was not looked at by dependency-cruiser`];
    const seen = new Set(module.dependencies.map((dependency) => dependency.module));
    return listImports(parseFile(root, file))
      .filter((name) => !seen.has(name.replace(/^node:/, '')))
      .map(
        (name) =>
          `${file} imports ${name} in a form that dependency-cruiser does not see: import it first`,
      );
  });
}

function listImports({ module }) {
  const imports = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  const passedOn = module.staticExports
    .flatMap(({ entries }) => entries)
    .map((entry) => entry.moduleRequest?.value);
  return [...imports, ...passedOn.filter((name) => name !== undefined)];
}

function describe({ rule, from, to, cycle }, comments) {
  const target = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  return `${from} -> ${target.replace(/^.*node_modules\//, '')} [${rule.name}]\n${comments.get(rule.name)}`;
}
