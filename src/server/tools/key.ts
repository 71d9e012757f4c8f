import { parseArgs } from 'node:util';
import pg from 'pg';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { Problem } from '#kit/problem.ts';
import { createIdentity } from '../auth/identity.ts';
import { createKey } from '../auth/keys.ts';
import { addMember, identityOfUser, type Member } from '../auth/members.ts';
import { migrateAuth } from '../auth/schema.ts';
import { deriveKey, readSecret } from '../auth/secret.ts';
import { withDatabase } from '../launch/reach-database.ts';
import { readSettings } from '../settings.ts';
import { print, runTool } from './tool.ts';

const usage = 'npm run --silent key -- --user EMAIL [--workspace N] [--name NAME]';

await runTool(async () => {
  const wanted = readArguments();
  const settings = readSettings();
  return withDatabase(settings, async (url) => {
    await migrateAuth(url);
    const [pool, authPool] = [
      openPool(url, { max: 2, name: 'rapport-key' }),
      new pg.Pool({ connectionString: url, max: 1 }),
    ];
    try {
      const member = await findUser(pool, wanted);
      const secret = deriveKey(await readSecret(settings.dataDir), 'auth').toString('hex');
      const identity = createIdentity({ pool: authPool, secret, baseUrl: 'http://localhost' });
      const { internalAdapter } = await identity.$context;
      let identityId = (await identityOfUser(pool, member))?.identityId;
      if (identityId === undefined) {
        const there = await internalAdapter.findUserByEmail(wanted.email);
        const made = { email: wanted.email, name: wanted.email, emailVerified: true };
        identityId = (there?.user ?? (await internalAdapter.createUser(made, { method: 'admin' })))
          .id;
        await addMember(pool, identityId, member);
      }
      // Alone on its line, so that a script can take it as it is.
      print((await createKey(identity, { identityId, ...member }, { name: wanted.name })).key);
      return 0;
    } finally {
      await Promise.all([pool.end(), authPool.end()]);
    }
  });
});

type Wanted = { readonly email: string; readonly workspace: number | null; readonly name: string };

function readArguments(): Wanted {
  const refusal = new Problem('tool.usage', { usage });
  try {
    const { values } = parseArgs({
      options: {
        user: { type: 'string' },
        workspace: { type: 'string' },
        name: { type: 'string' },
      },
    });
    const isNumber = values.workspace === undefined || /^\d{1,9}$/.test(values.workspace);
    if (!values.user || !isNumber) throw refusal;
    return {
      email: values.user.trim().toLowerCase(),
      workspace: values.workspace === undefined ? null : Number(values.workspace),
      name: values.name ?? 'npm run key',
    };
  } catch {
    throw refusal;
  }
}

async function findUser(pool: Pool, { email, workspace }: Wanted): Promise<Member> {
  const { rows } = await pool.query<{ workspaceId: number; userId: string }>(
    `select workspace_id as "workspaceId", id as "userId" from "user"
      where lower(email) = $1 and active and deleted_at is null and ($2::integer is null or workspace_id = $2)
      order by workspace_id`,
    [email, workspace],
  );
  const [user, another] = rows;
  if (!user) throw new Problem('key.no-user', { email });
  if (another)
    throw new Problem('key.several-workspaces', {
      email,
      ids: rows.map((row) => row.workspaceId).join(', '),
    });
  return user;
}
