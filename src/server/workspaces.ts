import type { Executor } from '#engine/scope.ts';
import { objects } from '#areas/objects.ts';
import { asChange, startRoles } from '#areas/start/settings.ts';
import { commit } from '#engine/commit/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import type { Language } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Model } from '#model/model.ts';
import { grantsKnownNow, keepGrantsKnown } from './newer-grants.ts';

/** A workspace to be founded, with its first administrator. */
export type Founding = {
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly country: string;
  readonly language: Language;
  readonly administrator: { readonly name: string; readonly email: string | null };
};

/** Founds a workspace with the standard roles, its headquarters and its first administrator. */
export async function foundWorkspace(
  db: Executor,
  model: Model,
  founding: Founding,
): Promise<{ workspaceId: number; userId: string }> {
  return inTransaction(db, async (tx) => {
    // Two founders at once would otherwise take the same number.
    await tx.query('lock table workspace in share row exclusive mode');
    const { rows } = await tx.query<{ id: number }>(
      `insert into workspace (workspace_id, name, zone, currency, country, language)
        select coalesce(max(workspace_id), 0) + 1, $1, $2, $3, $4, $5 from workspace returning workspace_id as id`,
      [founding.name, founding.zone, founding.currency, founding.country, founding.language],
    );
    const workspaceId = rows[0]?.id ?? 0;
    const userId = newId();
    const scope = await systemScope(tx, model, workspaceId);
    await commit(scope, { changes: firstRecords(founding, userId), byAction: true });
    await keepGrantsKnown(tx, workspaceId, grantsKnownNow(model));
    return { workspaceId, userId };
  });
}

function firstRecords({ language, administrator, name }: Founding, userId: string): ChangeInput[] {
  const unitId = newId();
  const roles = startRoles(objects, language);
  const chief = roles.find((role) => role.values['administrator'] === true)?.id;
  return [
    ...roles.map(asChange),
    {
      op: 'create',
      object: 'unit',
      id: unitId,
      values: { name, code: 'HQ', kind: 'headquarters' },
    },
    {
      op: 'create',
      object: 'user',
      id: userId,
      values: {
        ...administrator,
        language,
        active: true,
        mainUnit: unitId,
        roles: chief ? [chief] : [],
      },
    },
  ];
}
