import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { jobs } from '#areas/jobs.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { createJobRegistry, migrateJobs, resendJobs } from '#engine/jobs/index.ts';
import { archiveWorkspace } from '#engine/workspace/archive.ts';
import { removeWorkspace } from '#engine/workspace/remove.ts';
import { listWorkspaces, setWorkspaceState } from '#engine/workspace/state.ts';
import { Problem } from '#kit/problem.ts';
import { forgetMembers, membersOf } from '../auth/leaving.ts';
import { migrateAuth } from '../auth/schema.ts';
import { openFileStore } from '../files/file-store.ts';
import { withDatabase } from '../launch/reach-database.ts';
import { filesFolder, readSettings, type Settings } from '../settings.ts';
import { createWorkspace } from './create-workspace.ts';
import { importWorkspace } from './import-workspace.ts';
import { print, runTool, told } from './tool.ts';
import { typedPath } from './typed-path.ts';

const usage =
  'npm run workspace -- create NAME [--email E] | list | suspend ID | resume ID | export ID FILE | import FILE | remove ID --yes NAME';

/** What is open while a command is carried out. */
type Ground = { readonly pool: Pool; readonly url: string; readonly settings: Settings };

await runTool(async () => {
  const carryOut = readArguments();
  const settings = readSettings();
  return withDatabase(settings, async (url) => {
    await migrateAuth(url);
    await migrateJobs(url);
    const pool = openPool(url, { max: 3, name: 'rapport-workspace' });
    try {
      await carryOut({ pool, url, settings });
      return 0;
    } finally {
      await pool.end();
    }
  });
});

/** The command that was asked for; refuses any other. */
function readArguments(): (ground: Ground) => Promise<void> {
  const refusal = new Problem('tool.usage', { usage });
  const { email, yes, words } = readWords(refusal);
  const [verb, first = '', file = ''] = words;
  if (verb === 'list' && words.length === 1) return list;
  if (verb === 'create' && words.length === 2 && first !== '')
    return (ground) => createWorkspace({ ...ground, name: first, email: email ?? null });
  if (verb === 'import' && words.length === 2 && first !== '')
    return (ground) => importWorkspace(ground, typedPath(first));
  const id = /^\d{1,9}$/.test(first) ? Number(first) : 0;
  if (verb === 'export' && words.length === 3 && id > 0)
    return (ground) => exportTo(ground, id, file);
  if (words.length !== 2 || id === 0) throw refusal;
  if (verb === 'suspend') return (ground) => suspend(ground, id);
  if (verb === 'resume') return (ground) => resume(ground, id);
  if (verb === 'remove' && yes) return (ground) => remove(ground, id, yes);
  throw refusal;
}

function readWords(refusal: Problem): { email?: string; yes?: string; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { email: { type: 'string' }, yes: { type: 'string' } },
    });
    return { ...values, words: positionals };
  } catch {
    throw refusal;
  }
}

async function list({ pool }: Ground): Promise<void> {
  for (const { state, ...line } of await listWorkspaces(pool))
    print(told('workspace.line', { ...line, state: told(`workspace.is-${state}`) }));
}

async function suspend({ pool }: Ground, id: number): Promise<void> {
  await setWorkspaceState(pool, id, 'suspended');
  print(told('workspace.suspended', { id }));
}

async function resume({ pool }: Ground, id: number): Promise<void> {
  await setWorkspaceState(pool, id, 'active');
  const count = await resendJobs(pool, id, createJobRegistry(jobs));
  print(told('workspace.resumed', { id, count }));
}

// The bytes of an erased file are gone; any other failure must not make an archive that lacks some.
function noneIfMissing(failure: unknown): null {
  const isGone = failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';
  if (isGone || (failure instanceof Problem && failure.status === 404)) return null;
  throw failure;
}

async function exportTo({ pool, settings }: Ground, id: number, file: string): Promise<void> {
  const path = typedPath(file);
  if (existsSync(path)) throw new Problem('workspace.file-exists', { path });
  const extras = [{ name: 'members', select: membersOf(id) }];
  const files = openFileStore(filesFolder(settings.dataDir), settings.s3Url);
  const openFile = (name: string) => files.open(name).then(({ content }) => content, noneIfMissing);
  const { entries } = await archiveWorkspace(pool, id, { path, extras, openFile });
  const rows = Object.values(entries).reduce((sum, entry) => sum + entry.rows, 0);
  print(told('workspace.exported', { id, path, rows, tables: Object.keys(entries).length }));
}

async function remove({ pool }: Ground, id: number, name: string): Promise<void> {
  const rows = await removeWorkspace(pool, id, { name, progress: (table) => print(`  ${table}`) });
  await forgetMembers(pool, id);
  print(told('workspace.removed', { id, name, rows }));
}
