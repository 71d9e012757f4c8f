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
const programs = [
  'src/server/launch/start.ts',
  'src/server/tools/backup.ts',
  'src/server/tools/build-web.ts',
  'src/server/tools/key.ts',
  'src/server/tools/ledger.ts',
  'src/server/tools/migrate.ts',
  'src/server/tools/move.ts',
  'src/server/tools/rehearse.ts',
  'src/server/tools/restore.ts',
  'src/server/tools/workspace.ts',
  'src/server/tools/write-migration.ts',
  'src/server/web.ts',
  'src/server/worker.ts',
];

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
 * Whether the file awaits anything at its top, or calls a function of ours outside of a declaration,
 * as `main()` does; setting up a package, as `customPinyin({ … })` does, is not an act.
 */
function actsWhenLoaded(name: string): boolean {
  const { program, module } = parseSync(name, readFileSync(join(projectRoot, name), 'utf8'));
  const packages = module.staticImports
    .filter(({ moduleRequest }) => !/^[.#]/.test(moduleRequest.value))
    .flatMap(({ entries }) => entries.map(({ localName }) => localName.value));
  return program.body.some((statement) => {
    const declares = /^(Import|Export|TS)|Declaration$/.test(statement.type);
    return contains(statement, (node) => {
      if (node['type'] === 'AwaitExpression') return true;
      if (declares || node['type'] !== 'CallExpression' || !isNode(node['callee'])) return false;
      const { type, name: called } = node['callee'];
      return type === 'Identifier' && !packages.some((ofPackage) => ofPackage === called);
    });
  });
}

/** Whether a node of the tree matches, leaving out what functions do when they are called. */
function contains(tree: unknown, matches: (node: Record<string, unknown>) => boolean): boolean {
  if (Array.isArray(tree)) return tree.some((one) => contains(one, matches));
  if (!isNode(tree) || /Function|Method/.test(String(tree['type']))) return false;
  return matches(tree) || Object.values(tree).some((child) => contains(child, matches));
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
