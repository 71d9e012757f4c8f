import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkFiles, checkFolder, projectRoot } from './gate.ts';

const fixtures = join(projectRoot, 'test/architecture/fixtures');
const quote = 'src/areas/sales/quote';

/** Each rule of `.dependency-cruiser.cjs` and the one file that breaks it. */
const broken: Readonly<Record<string, string>> = {
  'kit-stands-alone': 'src/kit/knows-model.ts -> src/model/thing.ts',
  'model-knows-only-kit': 'src/model/knows-engine.ts -> src/engine/door.ts',
  'engine-knows-no-noun': 'src/engine/knows-noun.ts -> src/areas/sales/lead/index.ts',
  'areas-know-no-server': `${quote}/knows-server.ts -> src/server/http.ts`,
  'server-loads-no-screen': 'src/server/shows-page.ts -> src/web/page.tsx',
  'noun-meets-noun-at-its-door': `${quote}/reaches-inside.ts -> src/areas/sales/lead/queries.ts`,
  'registry-reads-only-definitions': 'src/areas/objects.ts -> src/areas/sales/lead/index.ts',
  'object-declares-only': `${quote}/object.ts -> src/areas/sales/lead/object.ts`,
  'rules-are-pure': `${quote}/rules.ts -> ${quote}/queries.ts`,
  'texts-are-words': `${quote}/texts.ts -> zod/index.d.cts`,
  'jobs-name-a-function': `${quote}/jobs.ts -> src/areas/sales/lead/index.ts`,
  'index-promises-its-own': `${quote}/index.ts -> src/areas/sales/lead/rules.ts`,
  'screens-reach-no-server': `${quote}/ui/quote-page.tsx -> ${quote}/actions.ts`,
  'runs-in-the-browser': 'src/model/asks-node.ts -> fs/promises',
  'sql-behind-the-doors': `${quote}/asks-database.ts -> kysely/dist/index.js`,
  'nouns-write-sql-in-queries': `${quote}/builds-sql.ts -> src/engine/database/sql.ts`,
  'http-in-the-server': `${quote}/speaks-http.ts -> fastify/fastify.js`,
  'react-in-screens': `${quote}/draws.ts -> react/index.js`,
  'no-cycles': 'src/engine/circle-one.ts -> src/engine/circle-two.ts -> src/engine/circle-one.ts',
  'imports-exist': 'src/server/misspells.ts -> ./htpp.ts',
  'product-needs-no-tool': 'src/server/needs-tool.ts -> fast-check/lib/fast-check.d.ts',
  'product-needs-no-test': 'src/server/needs-test.ts -> test/maker.ts',
  'start-needs-nothing-installed': 'scripts/start.mjs -> zod/index.d.cts',
};

test('each import rule refuses its fixture, and allows everything else in the fixtures', () => {
  const { problems } = checkFolder('imports', fixtures);
  const refused = problems.map((problem) => problem.replace(/\n.*/s, ''));
  const expected = Object.entries(broken).map(([rule, imported]) => `${imported} [${rule}]`);
  expect(refused.toSorted()).toEqual(expected.toSorted());
});

test('each import rule has a fixture and a sentence that teaches', () => {
  const shape = z.object({
    forbidden: z.array(z.object({ name: z.string(), comment: z.string() })),
  });
  const configuration = createRequire(import.meta.url)(
    join(projectRoot, '.dependency-cruiser.cjs'),
  );
  const { forbidden } = shape.parse(configuration);
  expect(forbidden.map(({ name }) => name).toSorted()).toEqual(Object.keys(broken).toSorted());
  for (const { comment } of forbidden) expect(comment.length).toBeGreaterThan(40);
});

test('an import in a form that the import rules cannot see is refused', () => {
  const { problems } = checkFiles('imports', {
    'package.json': '{ "type": "module" }',
    'src/kit/one.ts': 'export type One = 1;\n',
    'src/kit/two.ts': "export type { One } from './one.ts';\n",
  });
  expect(problems).toEqual([
    'src/kit/two.ts imports ./one.ts in a form that dependency-cruiser does not see: import it first',
  ]);
});

test('without a transpiler, where dependency-cruiser sees no TypeScript, the check fails', () => {
  const { problems } = checkFolder('imports', fixtures, withoutPackage('@swc/core'));
  expect(problems).toContain('src/model/thing.ts was not looked at by dependency-cruiser');
});

/** An environment in which Node finds everything but that package. */
function withoutPackage(name: string): NodeJS.ProcessEnv {
  const hook = `
    import { registerHooks } from 'node:module';
    registerHooks({
      resolve(wanted, context, next) {
        if (wanted.startsWith('${name}')) throw new Error('absent');
        return next(wanted, context);
      },
    });`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(hook)}` };
}
