import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Pool } from '#engine/database/pool.ts';
import { openArchive, type Archive } from '#engine/workspace/open-archive.ts';
import { restoreWorkspace } from '#engine/workspace/restore.ts';
import { addMember, type Member } from '../auth/members.ts';
import { openFileStore, type FileStore } from '../files/file-store.ts';
import { firstAdministratorOf } from '../first-start.ts';
import { filesFolder, type Settings } from '../settings.ts';
import { printFirstLink } from './create-workspace.ts';
import { print, told } from './tool.ts';

const memberSchema = z.object({ identityId: z.string(), userId: z.uuid(), email: z.string() });

type Ground = { readonly pool: Pool; readonly url: string; readonly settings: Settings };

/** Puts an archive back as a new workspace; whoever is known here by the same sign-in enters it, and a link is printed for its first administrator. */
export async function importWorkspace(ground: Ground, path: string): Promise<void> {
  const archive = await openArchive(path);
  const files = openFileStore(filesFolder(ground.settings.dataDir), ground.settings.s3Url);
  const written: string[] = [];
  try {
    const identities = await knownHere(ground.pool, archive);
    const restored = await restoreWorkspace(ground.pool, archive, {
      identities,
      async after(tx, { workspaceId }) {
        for (const [userId, identity] of identities)
          await addMember(tx, identity, { workspaceId, userId });
        await writeFiles(archive, files, written);
      },
    });
    print(told('workspace.imported', { ...restored, id: restored.workspaceId }));
    const first = await firstAdministratorOf(ground.pool, restored.workspaceId);
    if (first && !(await isLetIn(ground.pool, first))) await printFirstLink(ground, first);
  } catch (failure) {
    await Promise.all(written.map((id) => files.remove(id)));
    throw failure;
  } finally {
    archive.close();
  }
}

async function isLetIn(pool: Pool, { workspaceId, userId }: Member): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select from auth.member where workspace_id = $1 and user_id = $2',
    [workspaceId, userId],
  );
  return rowCount === 1;
}

/** The same identity under the same address, by user, and nobody else: an archive must not open doors to people of this house. */
async function knownHere(pool: Pool, archive: Archive): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  if (!archive.manifest.entries['members']) return known;
  for await (const line of archive.lines('members')) {
    const { identityId, userId, email } = memberSchema.parse(JSON.parse(line));
    const { rowCount } = await pool.query('select from auth."user" where id = $1 and email = $2', [
      identityId,
      email,
    ]);
    if (rowCount === 1) known.set(userId, identityId);
  }
  return known;
}

/** Keeps the bytes of files under their ids; those that are here already belong to the workspace that was taken out. */
async function writeFiles(archive: Archive, files: FileStore, written: string[]): Promise<void> {
  for (const [id, hash] of Object.entries(archive.manifest.files)) {
    const isHere = await files.open(id).then(
      ({ content }) => content.destroy().destroyed,
      () => false,
    );
    if (isHere) continue;
    written.push(id);
    const path = files.path(id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(await archive.file(id), createWriteStream(path, { mode: 0o600 }));
    await files.keep(id, hash);
  }
}
