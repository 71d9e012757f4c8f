import { newId } from '#kit/id.ts';
import { testServer, type Office } from './app.ts';
import { visitor, type Visitor } from './browser.ts';

/** The password of everybody who was invited. */
export const password = 'a good password';

/** A person who was invited and chose a password. */
export async function invited(
  office: Office,
): Promise<{ email: string; userId: string; person: Visitor }> {
  const chief = await office.as('administrator');
  const email = `${newId()}@example.com`;
  const userId = (
    await chief.post('/records/user', { name: 'Ines', email, roles: await roleId(office) })
  ).text('id');
  const link = await chief.post(`/users/${userId}/sign-in-link`, { kind: 'invitation' });
  const person = await visitor();
  const used = await person.post('/auth/link/use', { token: tokenOf(link.text('url')), password });
  if (used.at('signedIn') !== true)
    throw new Error(`the invitation was refused: ${JSON.stringify(used.body)}`);
  return { email, userId, person };
}

async function roleId(office: Office, code = 'salesperson'): Promise<string[]> {
  const { server } = await testServer();
  const { rows } = await server.context.pool.query<{ id: string }>(
    'select id from role where workspace_id = $1 and code = $2',
    [office.workspaceId, code],
  );
  return rows.map((row) => row.id);
}

/** The token behind # of a link. */
export function tokenOf(url: string): string {
  return url.split('#')[1] ?? '';
}
