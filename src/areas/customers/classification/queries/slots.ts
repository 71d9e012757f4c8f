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

type Asked = {
  readonly scheme: string;
  readonly slot: number;
  readonly day: string;
  /** Those behind this id: what was looked at before is not looked at again. */
  readonly after: string;
  readonly limit: number;
};

// Beyond visible(scope): the field of every customer follows his classes, whoever set it off.
/** The next customers whose class field does not say what holds today: a class began or ended, or the scheme became a field; and the last of them, if there may be more. */
export async function staleFields(
  scope: Scope,
  { scheme, slot, day, after, limit }: Asked,
): Promise<{ changes: ChangeInput[]; last: string | null }> {
  if (!Number.isInteger(slot) || slot < 1 || slot > classSlots) return { changes: [], last: null };
  const field = `class${slot}`;
  const rows = await rowsOf<object>(
    scope.db,
    sql`select t.id, t.kind, c.value_id as value from party t
      left join party_class c on c.workspace_id = ${scope.workspaceId} and c.party_id = t.id and c.classification_id = ${scheme}::uuid
        and c.deleted_at is null and c.from_on <= ${day}::date and (c.until_on is null or c.until_on >= ${day}::date)
      where t.workspace_id = ${scope.workspaceId} and t.deleted_at is null and t.${ident(`${field}_id`)} is distinct from c.value_id
        and t.id > ${after}::uuid
      order by t.id limit ${limit}`,
  );
  const changes = rows.map((row): ChangeInput => {
    const { id, kind, value } = rowShape.parse(row);
    return { op: 'update', object: objectOfKind[kind], id, values: { [field]: value } };
  });
  return { changes, last: changes.length < limit ? null : (changes.at(-1)?.id ?? null) };
}
