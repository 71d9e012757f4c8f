import type { Executor } from '#engine/scope.ts';
import type { Language } from '#kit/text.ts';
import type { Member } from '../auth/members.ts';
import type { Receiver } from './letter.ts';

/** A user as a letter addresses him; the language is his own, else that of his workspace. */
export type Addressee = Receiver & {
  readonly name: string;
  readonly workspace: string;
  readonly zone: string;
};

type Row = {
  name: string;
  email: string | null;
  language: Language;
  workspace: string;
  zone: string;
};

const columns = `u.name, u.email, coalesce(u.language, w.language) as language, w.name as workspace, coalesce(u.zone, w.zone) as zone`;

/** The user as a letter to that address would name him; null where he is not active. */
export async function addresseeOf(
  db: Executor,
  { workspaceId, userId }: Member,
  email: string | null = null,
): Promise<Addressee | null> {
  const { rows } = await db.query<Row>(
    `select ${columns} from "user" u join workspace w on w.workspace_id = u.workspace_id and w.state = 'active'
      where u.workspace_id = $1 and u.id = $2 and u.active and u.deleted_at is null`,
    [workspaceId, userId],
  );
  const [row] = rows;
  const to = email ?? row?.email ?? null;
  return row && to !== null ? { ...row, email: to } : null;
}

/** The active administrators of an active workspace who have an address. */
export async function listAdministrators(db: Executor, workspaceId: number): Promise<Addressee[]> {
  const { rows } = await db.query<Row>(
    `select distinct u.id, ${columns} from "user" u
      join workspace w on w.workspace_id = u.workspace_id and w.state = 'active'
      join record_link l on l.workspace_id = u.workspace_id and l.from_id = u.id and l.object = 'user' and l.field = 'roles'
      join role r on r.workspace_id = l.workspace_id and r.id = l.to_id and r.administrator and r.deleted_at is null
      where u.workspace_id = $1 and u.active and u.deleted_at is null and u.email is not null order by u.id`,
    [workspaceId],
  );
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}
