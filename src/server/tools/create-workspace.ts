import pg from 'pg';
import { inTransaction } from '#engine/database/transaction.ts';
import type { Pool } from '#engine/database/pool.ts';
import { createIdentity } from '../auth/identity.ts';
import { makeLink } from '../auth/links.ts';
import type { Member } from '../auth/members.ts';
import { deriveKey, readSecret } from '../auth/secret.ts';
import { terminalLanguage } from '../launch/speech.ts';
import { originsOf } from '../origins.ts';
import { model } from '../product-model.ts';
import type { Settings } from '../settings.ts';
import { addStartRecords } from '../start-records.ts';
import { foundWorkspace } from '../workspaces.ts';
import { print, told } from './tool.ts';

type Wanted = {
  readonly pool: Pool;
  readonly url: string;
  readonly settings: Settings;
  readonly name: string;
  readonly email: string | null;
};

/** Founds a workspace in the language of the terminal and prints the link that its first administrator signs in with. */
export async function createWorkspace(wanted: Wanted): Promise<void> {
  const { pool, url, settings, name, email } = wanted;
  const language = terminalLanguage();
  const isChinese = language === 'zh';
  // Both or neither: a workspace without its settings is of no use.
  const member = await inTransaction(pool, async (tx) => {
    const founded = await foundWorkspace(tx, model, {
      name,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      currency: isChinese ? 'CNY' : 'USD',
      country: isChinese ? 'CN' : 'US',
      language,
      administrator: { name: isChinese ? '管理员' : 'Administrator', email },
    });
    await addStartRecords(tx, model, founded.workspaceId);
    return founded;
  });
  print(told('workspace.created', { id: member.workspaceId, name }));
  await printFirstLink({ pool, url, settings }, member);
}

/** Prints a link with which that person signs in for the first time. */
export async function printFirstLink(
  { pool, url, settings }: Pick<Wanted, 'pool' | 'url' | 'settings'>,
  member: Member,
): Promise<void> {
  const authPool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const [origin] = originsOf({ ...settings, port: settings.port ?? 3000 });
    const secret = deriveKey(await readSecret(settings.dataDir), 'auth').toString('hex');
    const identity = createIdentity({ pool: authPool, secret, baseUrl: origin });
    const parts = { pool, model, identity: () => identity, origin };
    const link = await makeLink(parts, { kind: 'first', member, madeBy: null });
    print(told('launch.sign-in', { link: link.url }));
  } finally {
    await authPool.end();
  }
}
