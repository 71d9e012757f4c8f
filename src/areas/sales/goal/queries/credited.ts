import { join, ident, sql, type Sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';

// Beyond visible(scope): the team is that of opportunities that the query door lets through.
/** Opportunities told apart by who has the credit: the owner what the team leaves of it, each member his share. `of` selects id, person, worth, credit in percent and `rest`. */
export function creditedSql(scope: Scope, of: Sql, rest: readonly string[]): Sql {
  const kept = join(
    rest.map((name) => sql`, ${ident('o', name)}`),
    '',
  );
  return sql`with o as materialized (${of})
    select o.id, o.person, o.worth * o.credit / 100 as amount, true as owned${kept} from o
    union all
    select o.id, d.member_id, o.worth * d.credit / 100, false${kept} from o
      join deal_team d on d.workspace_id = ${scope.workspaceId} and d.opportunity_id = o.id and d.deleted_at is null and d.credit > 0`;
}
