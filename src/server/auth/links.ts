import { commit } from '#engine/commit/index.ts';
import { systemScope } from '#engine/system-scope.ts';
import { Problem } from '#kit/problem.ts';
import type { Pool } from 'pg';
import type { Model } from '#model/model.ts';
import type { Identity } from './identity.ts';
import { addMember, identityOfUser, isKnownElsewhere, type Member } from './members.ts';
import { hashToken, newToken } from './secret.ts';

export type LinkKind = 'first' | 'invitation' | 'reset';

export type LinkParts = {
  readonly pool: Pool;
  readonly model: Model;
  readonly identity: () => Identity;
  readonly origin: string;
};

export type Link = { readonly url: string; readonly expiresAt: string };

/** What the page of a link shows before it is used. */
export type LinkLook = {
  readonly kind: LinkKind;
  readonly name: string;
  readonly email: string | null;
  readonly workspace: string;
  /** The person has a password elsewhere already and joins by signing in with it. */
  readonly joins: boolean;
};

type Row = {
  kind: LinkKind;
  workspace_id: number;
  user_id: string;
  identity_id: string;
  name: string;
  email: string | null;
  identity_email: string;
  workspace: string;
  joins: boolean;
};

const hours: Readonly<Record<LinkKind, number>> = { first: 24, invitation: 7 * 24, reset: 24 };

export type LinkRequest = {
  readonly kind: LinkKind;
  readonly member: Member;
  readonly madeBy: string | null;
  /** The page of the web app that takes the link. */
  readonly page?: string;
};

/** Makes a one-time link for the user; older unused ones of his end. The token stands in no table and in no log. */
export async function makeLink(
  parts: LinkParts,
  { kind, member, madeBy, page = '/sign-in/link' }: LinkRequest,
): Promise<Link> {
  const identityId = await identityFor(parts, kind, member);
  await parts.pool.query(
    'delete from auth.sign_in_link where workspace_id = $1 and user_id = $2 and used_at is null',
    [member.workspaceId, member.userId],
  );
  return writeLink(parts, identityId, { kind, member, madeBy, page });
}

/** Makes a link for a new password that the person himself asked for; null when he has one of the last five minutes. Links that administrators made stay good, else anybody could end them. */
export async function makeOwnLink(
  parts: LinkParts,
  identityId: string,
  member: Member,
): Promise<Link | null> {
  const own = `workspace_id = $1 and user_id = $2 and kind = 'reset' and made_by is null and used_at is null`;
  const { rowCount } = await parts.pool.query(
    `select from auth.sign_in_link where ${own} and made_at > now() - interval '5 minutes'`,
    [member.workspaceId, member.userId],
  );
  if (rowCount !== 0) return null;
  await parts.pool.query(`delete from auth.sign_in_link where ${own}`, [
    member.workspaceId,
    member.userId,
  ]);
  const page = '/sign-in/link';
  return writeLink(parts, identityId, { kind: 'reset', member, madeBy: null, page });
}

async function writeLink(
  parts: LinkParts,
  identityId: string,
  { kind, member, madeBy, page }: Required<LinkRequest>,
): Promise<Link> {
  const token = newToken();
  const { rows } = await parts.pool.query<{ expires_at: string }>(
    `insert into auth.sign_in_link (token_hash, kind, workspace_id, user_id, identity_id, made_by, expires_at)
      values ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7)) returning expires_at`,
    [hashToken(token), kind, member.workspaceId, member.userId, identityId, madeBy, hours[kind]],
  );
  // Behind #, so that neither logs nor the sites that a page calls ever see it.
  return { url: `${parts.origin}${page}#${token}`, expiresAt: rows[0]?.expires_at ?? '' };
}

/** Whom the link is for; refuses a used, old or unknown one with 410. */
export async function lookAtLink(parts: LinkParts, token: string): Promise<LinkLook> {
  const row = await findLink(parts.pool, token);
  return {
    kind: row.kind,
    name: row.name,
    email: shownEmail(row.identity_email),
    workspace: row.workspace,
    joins: row.joins,
  };
}

export type LinkUse = {
  readonly token: string;
  readonly password?: string;
  readonly email?: string;
  /** The identity that is signed in while the link is used. */
  readonly asker?: string;
};

/** Uses a link up: sets the password, ties the identity to the user; answers who may enter, or null where the second factor must speak first. */
export async function redeemLink(
  parts: LinkParts,
  use: LinkUse,
): Promise<{ identityId: string | null }> {
  const row = await findLink(parts.pool, use.token);
  if (row.joins && use.asker !== row.identity_id) {
    throw new Problem('link.sign-in-first', { email: row.identity_email }, { status: 409 });
  }
  if (row.kind === 'reset' && use.password === undefined) {
    throw new Problem('link.password-needed', {}, { field: 'password' });
  }
  await spend(parts.pool, use.token);
  const member = { workspaceId: row.workspace_id, userId: row.user_id };
  await addMember(parts.pool, row.identity_id, member);
  const context = await parts.identity().$context;
  if (use.email !== undefined && row.kind === 'first') {
    await context.internalAdapter.updateUser(row.identity_id, { email: use.email.toLowerCase() });
  }
  if (use.password !== undefined && !row.joins)
    await setPassword(parts.identity(), row.identity_id, use.password);
  await tieUser(parts, member, row, use);
  const person = await context.internalAdapter.findUserById(row.identity_id);
  const hasSecondFactor =
    person !== null && 'twoFactorEnabled' in person && person.twoFactorEnabled === true;
  return { identityId: hasSecondFactor || row.joins ? null : row.identity_id };
}

/** Sets the password of an identity and ends its sessions. */
export async function setPassword(
  identity: Identity,
  identityId: string,
  password: string,
): Promise<void> {
  const { internalAdapter, password: hashing } = await identity.$context;
  const hash = await hashing.hash(password);
  const account = await internalAdapter.findCredentialAccount(identityId);
  if (account) await internalAdapter.updateAccount(account.id, { password: hash });
  else {
    await internalAdapter.linkAccount({
      userId: identityId,
      providerId: 'credential',
      accountId: identityId,
      password: hash,
    });
  }
  await internalAdapter.deleteUserSessions(identityId);
}

async function identityFor(parts: LinkParts, kind: LinkKind, member: Member): Promise<string> {
  const { rows } = await parts.pool.query<{ name: string; email: string | null; active: boolean }>(
    'select name, email, coalesce(active, false) as active from "user" where workspace_id = $1 and id = $2 and deleted_at is null',
    [member.workspaceId, member.userId],
  );
  const [user] = rows;
  if (!user) throw new Problem('user.missing', {}, { status: 404 });
  if (!user.active) throw new Problem('link.inactive', {}, { status: 409 });
  const known = await identityOfUser(parts.pool, member);
  if (known && known.workspaces > 1) throw new Problem('link.shared-identity', {}, { status: 409 });
  if (known) return known.identityId;
  if (kind === 'reset') throw new Problem('link.no-identity', {}, { status: 409 });
  const email =
    user.email?.toLowerCase() ?? (kind === 'first' ? `${member.userId}@rapport.invalid` : null);
  if (email === null) throw new Problem('link.no-email', {}, { status: 409 });
  return identityByEmail(parts, email, user.name, member);
}

// Somebody of another workspace may have the address already: he is tied to this user only once
// he accepts while signed in, so an invitation never gives a stranger his sign-in.
async function identityByEmail(
  parts: LinkParts,
  email: string,
  name: string,
  member: Member,
): Promise<string> {
  const { internalAdapter } = await parts.identity().$context;
  const there = await internalAdapter.findUserByEmail(email);
  const isShared =
    there !== null && (await isKnownElsewhere(parts.pool, there.user.id, member.workspaceId));
  if (there && isShared) return there.user.id;
  const source = { method: 'admin' } as const;
  const { id } =
    there?.user ?? (await internalAdapter.createUser({ email, name, emailVerified: true }, source));
  await addMember(parts.pool, id, member);
  return id;
}

/** The unused link of that token with its user; refuses any other with 410. */
export async function findLink(pool: Pool, token: string): Promise<Row> {
  const { rows } = await pool.query<Row>(
    `select l.kind, l.workspace_id, l.user_id, l.identity_id, u.name, u.email, i.email as identity_email,
        w.name as workspace,
        not exists (select from auth.member m where m.identity_id = l.identity_id
          and m.workspace_id = l.workspace_id and m.user_id = l.user_id) as joins
      from auth.sign_in_link l
      join auth."user" i on i.id = l.identity_id
      join "user" u on u.workspace_id = l.workspace_id and u.id = l.user_id and u.active and u.deleted_at is null
      join workspace w on w.workspace_id = l.workspace_id and w.state = 'active'
      where l.token_hash = $1 and l.used_at is null and l.expires_at > now()`,
    [hashToken(token)],
  );
  const [row] = rows;
  if (!row) throw new Problem('link.spent', {}, { status: 410 });
  return row;
}

// Of two uses at once only one finds the link unused.
async function spend(pool: Pool, token: string): Promise<void> {
  const { rowCount } = await pool.query(
    'update auth.sign_in_link set used_at = now() where token_hash = $1 and used_at is null and expires_at > now()',
    [hashToken(token)],
  );
  if (rowCount !== 1) throw new Problem('link.spent', {}, { status: 410 });
}

async function tieUser(parts: LinkParts, member: Member, row: Row, use: LinkUse): Promise<void> {
  const scope = await systemScope(parts.pool, parts.model, member.workspaceId);
  const email = row.kind === 'first' && use.email !== undefined ? { email: use.email } : {};
  await commit(scope, {
    changes: [
      {
        op: 'update',
        object: 'user',
        id: member.userId,
        values: { identityId: row.identity_id, ...email },
      },
    ],
    byAction: true,
  });
}

function shownEmail(email: string): string | null {
  return email.endsWith('.invalid') ? null : email;
}
