import { describe, expect, test } from 'vitest';
import { checkFiles } from './gate.ts';

describe('nouns', () => {
  function nouns(...labels: readonly (readonly [string, string])[]): string[] {
    const objects = labels.map(([en, zh], index) => {
      const text = { en, zh };
      return { name: `noun-${index}`, label: { one: text, many: text }, fields: {} };
    });
    const registry = `export const objects = ${JSON.stringify(objects)};`;
    return checkFiles('nouns', { 'src/areas/objects.ts': registry }).problems;
  }

  test('each noun has its own word in either language', () => {
    expect(nouns(['Activity', '跟进'], ['Task', '任务'])).toEqual([]);
    expect(nouns(['Activity', '任务'], ['Task', '任务'])).toEqual([
      'noun-0 and noun-1 are both called 任务 (zh)',
    ]);
    expect(nouns(['Task', '跟进'], ['task', '任务'])).toEqual([
      'noun-0 and noun-1 are both called task (en)',
    ]);
  });

  test('a registry in which nothing is found fails', () => {
    expect(nouns()).toEqual(['src/areas/objects.ts exports no object']);
  });
});

describe('doors', () => {
  function problemsOf(file: string, code: string): string[] {
    return checkFiles('doors', { [file]: code }).problems;
  }

  test.each([
    ["db.insertInto('lead').values({})"],
    ["db.updateTable('lead').set({})"],
    ["db.deleteFrom('lead')"],
    ['sql`delete from lead`.execute(db)'],
    ['sql`update ${table} set name = ${name}`'],
    ['db.query(`update lead l set name = $1`)'],
    ["db.query('insert into lead (name) values ($1)')"],
  ])('a noun does not write by itself: %s', (code) => {
    expect(problemsOf('src/areas/sales/lead/actions.ts', code)).toHaveLength(1);
    expect(problemsOf('src/engine/commit/write.ts', code)).toEqual([]);
  });

  test('the server keeps its own accounts of sign-in and requests', () => {
    const code = "db.query('insert into auth.link values (1)'); db.query('delete from access_log')";
    expect(problemsOf('src/server/auth/links.ts', code)).toEqual([]);
    expect(problemsOf('src/server/auth/links.ts', "db.query('delete from user')")).toHaveLength(1);
  });

  test("a noun's query starts from visible(scope)", () => {
    const file = 'src/areas/sales/lead/queries.ts';
    const open = "export function list(scope) { return scope.db.selectFrom('lead').selectAll(); }";
    const kept = open.replace("selectFrom('lead')", "selectFrom(visible(scope, 'lead'))");
    const inside = open.replace('export ', '');
    const text = "function read(scope) { return scope.db.query('select name from lead'); }";
    for (const code of [open, inside, text]) {
      expect(problemsOf(file, code)).toHaveLength(1);
      expect(problemsOf(file, `// Beyond visible(scope): only a count leaves.\n${code}`)).toEqual(
        [],
      );
    }
    expect(problemsOf(file, kept)).toEqual([]);
  });

  test.each([['new Date()'], ['Date.now()'], ['Math.random()'], ['crypto.randomUUID()']])(
    'a rule does not call %s',
    (code) => {
      expect(problemsOf('src/areas/sales/lead/rules.ts', `const at = ${code};`)).toHaveLength(1);
      expect(problemsOf('src/areas/sales/lead/rules/closing.ts', `f(${code});`)).toHaveLength(1);
      expect(problemsOf('src/areas/sales/lead/actions.ts', `const at = ${code};`)).toEqual([]);
    },
  );

  test('a rule may make a date of what it is given', () => {
    expect(problemsOf('src/areas/sales/lead/rules.ts', 'const day = new Date(at);')).toEqual([]);
  });
});

describe('sizes', () => {
  const long = 'export const x = 1;\n'.repeat(161);

  test('one long file in ten passes, two do not', () => {
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`src/kit/short-${index}.ts`, 'export {};\n']),
    );
    expect(checkFiles('sizes', { ...files, 'src/kit/a.ts': long }).problems).toEqual([]);
    const [problem] = checkFiles('sizes', {
      ...files,
      'src/kit/a.ts': long,
      'src/kit/b.ts': long,
    }).problems;
    expect(problem).toContain('2 of 11 files have more than 160 lines');
  });

  test('a noun promises ten names at most, each by name', () => {
    const index = 'src/areas/sales/lead/index.ts';
    const names = Array.from({ length: 11 }, (_, number) => `act${number}`);
    const broad = `export { ${names.join(', ')} } from './actions.ts';`;
    const fair = `export { ${names.slice(1).join(', ')} } from './actions.ts';`;
    expect(checkFiles('sizes', { [index]: fair }).problems).toEqual([]);
    expect(checkFiles('sizes', { [index]: broad }).problems).toHaveLength(1);
    const all = "export * from './actions.ts';";
    expect(checkFiles('sizes', { [index]: all }).problems).toHaveLength(1);
  });
});

describe('migrations', () => {
  function problemsOf(...names: string[]): string[] {
    const files = Object.fromEntries(names.map((name) => [`migrations/${name}`, 'select 1;']));
    return checkFiles('migrations', files).problems;
  }

  test('numbers ascend by one and names say what is done', () => {
    expect(problemsOf('0001_engine.sql', '0002_add_lead.sql')).toEqual([]);
    expect(problemsOf('0001_engine.sql', '0001_add_lead.sql')).toHaveLength(1);
    expect(problemsOf('0001_engine.sql', '0003_add_lead.sql')).toHaveLength(1);
    expect(problemsOf('0002_engine.sql')).toHaveLength(1);
    expect(problemsOf('0001_engine.sql', '2_lead.sql')).toHaveLength(1);
    expect(problemsOf('0001_engine.sql', '0002_Add-Lead.sql')).toHaveLength(1);
  });
});

describe('words', () => {
  function problemsOf(file: string, text = 'export {};\n'): string[] {
    return checkFiles('words', { [file]: text }).problems;
  }

  test.each(['src/kit/utils.ts', 'src/kit/string-helpers.ts', 'src/web/common/page.tsx'])(
    '%s has a name that says nothing',
    (file) => {
      expect(problemsOf(file)).toHaveLength(1);
    },
  );

  test.each(['src/areas/service/case/object.ts', 'src/areas/marketing/market-info/object.ts'])(
    '%s is named for a thing of the trade',
    (file) => {
      expect(problemsOf(file)).toEqual([]);
    },
  );

  const folder = ['', 'home', 'ann', 'rapport'].join('/');
  test.each([
    ['src/kit/day.ts', `const place = '${folder}';`],
    ['docs/en/start.md', `${'<'.repeat(7)} HEAD\n`],
    ['src/kit/day.ts', `// ${'TO'}${'DO'} mend\n`],
    ['src/kit/day.ts', '/** The birthday of a contact. */'],
    ['.npmrc', 'registry=https://packages.example\n'],
  ])('%s may not say %j', (file, text) => {
    expect(problemsOf(file, text)).toHaveLength(1);
  });

  test.each([
    ['src/kit/day.ts', `// ${'TO'}${'DO'}(#12) leap seconds\n`],
    ['src/engine/day.ts', '/** The birthday of a contact. */'],
    ['docs/en/start.md', 'Data is in ./data, or in ~/rapport.\n'],
    ['.npmrc', 'fund=false\n'],
  ])('%s may say %j', (file, text) => {
    expect(problemsOf(file, text)).toEqual([]);
  });
});

describe('lock file', () => {
  const fastify = { version: '5.0.0', integrity: 'sha512-x', license: 'MIT' };

  function problemsOf(version: string, locked: Readonly<Record<string, unknown>>): string[] {
    const project = { dependencies: { fastify: version } };
    return checkFiles('lock-file', {
      'package.json': JSON.stringify(project),
      'package-lock.json': JSON.stringify({ packages: { '': project, ...locked } }),
    }).problems;
  }

  test('an exact tree without addresses and scripts passes', () => {
    expect(problemsOf('5.0.0', { 'node_modules/fastify': fastify })).toEqual([]);
  });

  test.each([
    ['^5.0.0', fastify, 'not an exact version'],
    ['5.0.0', { ...fastify, resolved: 'https://packages.example/x.tgz' }, 'download address'],
    ['5.0.0', { ...fastify, hasInstallScript: true }, 'install script'],
    ['5.0.0', { ...fastify, license: 'GPL-3.0-only' }, 'licence GPL-3.0-only'],
    ['5.0.0', { ...fastify, license: '(MIT AND GPL-3.0-only)' }, 'licence'],
    ['5.0.0', { version: '5.0.0', license: 'MIT' }, 'no integrity'],
  ])('%s with %j: %s', (version, entry, fault) => {
    const problems = problemsOf(version, { 'node_modules/fastify': entry });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(fault);
  });

  test('a choice of licences leaves the free one', () => {
    const entry = { ...fastify, license: '(MIT OR GPL-3.0-only)' };
    expect(problemsOf('5.0.0', { 'node_modules/fastify': entry })).toEqual([]);
  });

  test('a package that the lock file lacks is noticed', () => {
    expect(problemsOf('5.0.0', {})).toHaveLength(1);
  });
});

describe('bundle', () => {
  /** Digits that do not compress, about 0.42 bytes each. */
  function noise(length: number): string {
    let state = 1;
    return Array.from({ length }, () => {
      state = (state * 48271) % 2147483647;
      return state % 10;
    }).join('');
  }

  function firstScreen(files: Readonly<Record<string, string>>) {
    const manifest = {
      'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'] },
      '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
      'charts.tsx': { file: 'assets/charts.js', isDynamicEntry: true },
    };
    return checkFiles('bundle', {
      'dist/web/.vite/manifest.json': JSON.stringify(manifest),
      'dist/web/assets/index.js': 'go()',
      'dist/web/assets/shared.js': 'shared()',
      'dist/web/assets/charts.js': noise(1_200_000),
      ...files,
    });
  }

  test('only the entry and what it imports at once counts', () => {
    expect(firstScreen({}).problems).toEqual([]);
    const heavy = firstScreen({ 'dist/web/assets/shared.js': noise(1_200_000) });
    expect(heavy.problems).toHaveLength(1);
    expect(heavy.problems[0]).toContain('assets/shared.js');
  });

  test('nothing built is skipped, a build without a manifest fails', () => {
    expect(checkFiles('bundle', {}).state).toBe('skipped');
    expect(checkFiles('bundle', { 'dist/web/index.html': '' }).state).toBe('failed');
  });
});

describe('tools', () => {
  test('any is refused, and so is a promise that nobody waits for', () => {
    const problems = checkFiles('lint', {
      'tsconfig.json': '{ "compilerOptions": { "strict": true }, "include": ["src"] }',
      'src/kit/loose.ts':
        'export function loose(value: any): void {\n  Promise.resolve(value);\n}\n',
    }).problems.join('\n');
    expect(problems).toContain('typescript(no-explicit-any)');
    expect(problems).toContain('typescript(no-floating-promises)');
  });

  test('a type error is named with its place', () => {
    const { problems } = checkFiles('types', {
      'tsconfig.json': '{ "compilerOptions": { "strict": true, "types": [] }, "include": ["src"] }',
      'src/kit/wrong.ts': "export const count: number = 'three';\n",
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('src/kit/wrong.ts(1,14)');
  });

  test('a file in another form is named', () => {
    const { problems } = checkFiles('format', { 'src/kit/wide.ts': 'export const a = "b"\n' });
    expect(problems).toEqual(['src/kit/wide.ts is not formatted: npx oxfmt src/kit/wide.ts']);
  });
});
