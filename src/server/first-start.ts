import type { ServerContext } from './context.ts';
import { linkParts } from './auth/link-parts.ts';
import { makeLink, setPassword } from './auth/links.ts';
import { addMember, type Member } from './auth/members.ts';
import type { Settings } from './settings.ts';
import { fillWithDemo } from './demo-company.ts';
import { addStartRecords } from './start-records.ts';
import { foundWorkspace } from './workspaces.ts';
import type { Language } from '#kit/text.ts';
import { commit } from '#engine/commit/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { Executor } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';

/**
 * Opens the door of a new installation: the first administrator gets his password from the settings, or a one-time link
 * that is given back to be printed; undefined once anybody can sign in.
 */
export async function firstSignIn(
  context: ServerContext,
  settings: Pick<Settings, 'adminEmail' | 'adminPassword' | 'startEmpty'>,
): Promise<string | undefined> {
  if (await someoneCanSignIn(context)) return undefined;
  const member = await firstAdministrator(context);
  if (!member) return undefined;
  if (settings.adminEmail !== null) await giveEmail(context, member, settings.adminEmail);
  if (settings.adminEmail !== null && settings.adminPassword !== null) {
    await givePassword(context, member, settings.adminEmail, settings.adminPassword);
    return undefined;
  }
  const page = settings.startEmpty ? '/set-up' : '/sign-in/link';
  const link = await makeLink(linkParts(context), { kind: 'first', member, madeBy: null, page });
  return link.url;
}

/** Founds the first workspace of an empty installation in the language of the machine, with the demo company unless it starts empty; an administrator names it later. */
export async function firstWorkspace(
  context: Pick<ServerContext, 'pool' | 'model' | 'now'>,
  language: Language,
  { startEmpty }: Pick<Settings, 'startEmpty'>,
): Promise<void> {
  const { rows } = await context.pool.query('select from workspace limit 1');
  if (rows.length > 0) return;
  const isChinese = language === 'zh';
  // Both or neither: a start that broke off half-way begins again.
  await inTransaction(context.pool, async (tx) => {
    const founded = await foundWorkspace(tx, context.model, {
      name: isChinese ? '我的公司' : 'My company',
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      currency: isChinese ? 'CNY' : 'USD',
      country: isChinese ? 'CN' : 'US',
      language,
      administrator: { name: isChinese ? '管理员' : 'Administrator', email: null },
    });
    if (startEmpty) return addStartRecords(tx, context.model, founded.workspaceId);
    await fillWithDemo(tx, context.model, founded, { language, now: context.now() });
  });
}

async function someoneCanSignIn({ pool }: ServerContext): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select exists (select from auth.member m join auth.account a on a."userId" = m.identity_id) as there`,
  );
  return rows[0]?.there === true;
}

function firstAdministrator({ pool }: ServerContext): Promise<Member | null> {
  return firstAdministratorOf(pool, null);
}

/** The administrator who was there first, of that workspace or of the first one; null where there is none. */
export async function firstAdministratorOf(
  pool: Executor,
  workspaceId: number | null,
): Promise<Member | null> {
  const { rows } = await pool.query<{ workspace_id: number; id: string }>(
    `select u.workspace_id, u.id from "user" u
      join record_link l on l.workspace_id = u.workspace_id and l.from_id = u.id and l.object = 'user' and l.field = 'roles'
      join role r on r.workspace_id = l.workspace_id and r.id = l.to_id and r.administrator and r.deleted_at is null
      where u.active and u.deleted_at is null and ($1::integer is null or u.workspace_id = $1)
      order by u.workspace_id, u.created_at, u.id limit 1`,
    [workspaceId],
  );
  const [row] = rows;
  return row ? { workspaceId: row.workspace_id, userId: row.id } : null;
}

async function giveEmail(context: ServerContext, member: Member, email: string): Promise<void> {
  const scope = await systemScope(context.pool, context.model, member.workspaceId);
  await commit(scope, {
    changes: [{ op: 'update', object: 'user', id: member.userId, values: { email } }],
    byAction: true,
  });
}

async function givePassword(
  context: ServerContext,
  member: Member,
  email: string,
  password: string,
): Promise<void> {
  const { internalAdapter } = await context.identity().$context;
  const there = await internalAdapter.findUserByEmail(email.toLowerCase());
  const identity =
    there?.user ??
    (await internalAdapter.createUser(
      { email: email.toLowerCase(), name: email, emailVerified: true },
      { method: 'admin' },
    ));
  await addMember(context.pool, identity.id, member);
  await setPassword(context.identity(), identity.id, password);
  const scope = await systemScope(context.pool, context.model, member.workspaceId);
  await commit(scope, {
    changes: [
      { op: 'update', object: 'user', id: member.userId, values: { identityId: identity.id } },
    ],
    byAction: true,
  });
}
