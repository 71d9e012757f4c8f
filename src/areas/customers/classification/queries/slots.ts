import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { ident, sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import type { ChangeInput } from '#model/api.ts';
import { objectOfKind } from '../../party/index.ts';
import { classSlots } from '../object.ts';

const rowShape = z.object({
  id: z.string(),
  kind: z.enum(['organisation', 'person', 'household']),
  value: z.string().nullable(),
});

// Beyond visible(scope): the field of every customer follows his classes, whoever set it off.
/** The next customers whose class field does not say what holds today: a class began or ended, or the scheme became a field. */
export async function staleFields(
  scope: Scope,
  { scheme, slot, day }: { readonly scheme: string; readonly slot: number; readonly day: string },
  limit: number,
): Promise<ChangeInput[]> {
  if (!Number.isInteger(slot) || slot < 1 || slot > classSlots) return [];
  const field = `class${slot}`;
  const rows = await rowsOf<object>(
    scope.db,
    sql`select t.id, t.kind, c.value_id as value from party t
      left join party_class c on c.workspace_id = ${scope.workspaceId} and c.party_id = t.id and c.classification_id = ${scheme}::uuid
        and c.deleted_at is null and c.from_on <= ${day}::date and (c.until_on is null or c.until_on >= ${day}::date)
      where t.workspace_id = ${scope.workspaceId} and t.deleted_at is null and t.${ident(`${field}_id`)} is distinct from c.value_id
      limit ${limit}`,
  );
  return rows.map((row) => {
    const { id, kind, value } = rowShape.parse(row);
    return { op: 'update', object: objectOfKind[kind], id, values: { [field]: value } };
  });
}
