import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from './gate.ts';

/** What is started, not imported: each does its work as soon as it is loaded. */
const programs = ['src/server/tools/write-migration.ts'];

const sources = ['kit', 'model', 'engine', 'areas', 'server'].flatMap((folder) =>
  readdirSync(join(projectRoot, 'src', folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${folder}/${name}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('/ui/')),
);

// A program that is not yet in the list is not run either: it might start a server here.
const modules = sources.filter((name) => !actsWhenLoaded(name));

const importer = `
  const imported = [];
  for (const address of process.argv.slice(1)) {
    await import(address).catch((error) => {
      throw new Error('plain Node cannot load ' + address, { cause: error });
    });
    imported.push(address);
  }
  const busy = process.getActiveResourcesInfo().filter((name) => !/^(PipeWrap|TTYWrap)$/.test(name));
  process.stdout.write(JSON.stringify({ imported: imported.length, busy }));
`;

let run: { status: number | null; output: string; errors: string; left: readonly string[] };

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'plain-node-'));
  const addresses = modules.map((name) => pathToFileURL(join(projectRoot, name)).href);
  const options = ['--input-type=module', '--eval', importer, '--', ...addresses];
  const done = spawnSync(process.execPath, options, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
    env: { PATH: process.env['PATH'] },
  });
  const left = readdirSync(folder);
  rmSync(folder, { recursive: true });
  run = { status: done.status, output: done.stdout, errors: done.stderr, left };
});

test('plain Node loads every module of the server', () => {
  expect(run.errors).toBe('');
  expect(modules.length).toBeGreaterThan(20);
  const shape = z.object({ imported: z.number() });
  expect(shape.parse(JSON.parse(run.output)).imported).toBe(modules.length);
});

test('loading a module starts nothing, says nothing and leaves nothing behind', () => {
  expect(JSON.parse(run.output)).toMatchObject({ busy: [] });
  expect(run.left).toEqual([]);
  // The process ended by itself: nothing kept it alive.
  expect(run.status).toBe(0);
});

test('only programs act when they are loaded', () => {
  expect(sources.filter(actsWhenLoaded).toSorted()).toEqual(programs.toSorted());
});

test.each(programs)('plain Node can read the program %s', (name) => {
  expect(stripTypeScriptTypes(readFileSync(join(projectRoot, name), 'utf8'))).toContain('await ');
});

/**
 * Whether the file awaits or calls something of ours at its top, as `await start()` and `main()` do;
 * setting up a package, as `customPinyin({ … })` does, is not an act.
 */
function actsWhenLoaded(name: string): boolean {
  const { program, module } = parseSync(name, readFileSync(join(projectRoot, name), 'utf8'));
  const ofPackages = module.staticImports
    .filter(({ moduleRequest }) => !/^[.#]/.test(moduleRequest.value))
    .flatMap(({ entries }) => entries.map(({ localName }) => localName.value));
  return program.body.some((statement) => {
    if (statement.type !== 'ExpressionStatement') return false;
    const { expression } = statement;
    if (expression.type !== 'CallExpression') return /^(Await|Unary)/.test(expression.type);
    return expression.callee.type === 'Identifier' && !ofPackages.includes(expression.callee.name);
  });
}
