import type { ChangeInput } from '#model/api.ts';
import type { Planned, CommitRequest } from '../commit/planned.ts';
import { recordOfRow } from '../commit/load.ts';
import { plan } from '../commit/plan.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { objectOf } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import type { Scope } from '../scope.ts';

type Grants = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The changes with what they give to roles: a new own object opens to those that its maker chose, as far as they reach companies. */
export async function openedToRoles(
  scope: Scope,
  changes: readonly Planned[],
  request: CommitRequest,
): Promise<Planned[]> {
  const made = changes.filter(
    ({ op, object, after }) =>
      op === 'create' && object.name === 'own-object' && isOpen(after['opensTo']),
  );
  if (made.length === 0 || request.undoes !== undefined) return [...changes];
  const role = objectOf(scope.model, 'role');
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`select * from role where workspace_id = ${scope.workspaceId} and deleted_at is null`,
  );
  const here = new Set(changes.map((change) => change.id));
  const records = rows.map((row) => recordOfRow(role, row));
  const loaded = new Map(records.map((record) => [String(record['id']), record]));
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const inputs = records.flatMap((record) =>
    here.has(String(record['id'])) ? [] : openingOf(record, made),
  );
  return [
    ...changes,
    ...inputs.map((input) => plan(free, input, loaded, { ...request, byAction: true })),
  ];
}

function isOpen(opensTo: unknown): boolean {
  return opensTo === 'readers' || opensTo === 'workers';
}

function openingOf(role: StoredRecord, made: readonly Planned[]): ChangeInput[] {
  if (role['administrator'] === true) return [];
  // The schema of the field has been parsed when the role was written.
  const grants = (role['grants'] ?? {}) as Grants;
  const likeness = grants['account'];
  if (!likeness) return [];
  const opened = made.map(
    ({ after }) => [String(after['name']), reachOf(after, likeness)] as const,
  );
  const values = { grants: { ...grants, ...Object.fromEntries(opened) } };
  return [{ op: 'update', object: 'role', id: String(role['id']), values }];
}

const asked = ['create', 'read', 'edit', 'delete', 'assign', 'share', 'export', 'import'] as const;

/** How far the role reaches companies; of a part or of what is common there is no how far, only whether. */
function reachOf(object: StoredRecord, likeness: Grants[string]): Record<string, unknown> {
  const isOwned = object['access'] === 'owned';
  const privileges = object['opensTo'] === 'readers' ? (['read'] as const) : asked;
  return Object.fromEntries(
    privileges.flatMap((privilege) => {
      const depth = likeness[privilege];
      if (depth === undefined || depth === 'none') return [];
      return [[privilege, isOwned ? depth : 'all'] as const];
    }),
  );
}
