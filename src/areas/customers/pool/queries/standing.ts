import { z } from 'zod';
import { compileCondition } from '#engine/condition/compile.ts';
import { joinsOf, sourceOf, type Source } from '#engine/condition/source.ts';
import { rowsOf } from '#engine/database/run.ts';
import { join, parameter, raw, sql, type Sql } from '#engine/database/sql.ts';
import { asConstants } from '#engine/query/source.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { checkCondition } from '#model/condition-check.ts';
import type { Condition } from '#model/condition.ts';
import { objectOf } from '#model/model.ts';
import { fallsOn } from '../rules/recycling.ts';
import type { Pool } from '../pools.ts';

const standingShape = z.object({
  id: z.string(),
  kind: z.enum(['organisation', 'person', 'household']),
  name: z.string(),
  ownerId: z.string().nullable(),
  unitId: z.string().nullable(),
  poolId: z.string().nullable(),
  pooledAt: z.string().nullable(),
  createdOn: z.string(),
  takenOn: z.string().nullable(),
  contactOn: z.string().nullable(),
  purchaseOn: z.string().nullable(),
  protectedUntilOn: z.string().nullable(),
  fallsOn: z.string().nullable(),
  extensions: z.coerce.number().nullable(),
  classValues: z.array(z.string()),
  belongsTo: z.string().nullable(),
  isExempt: z.boolean(),
});

/** A customer as pools see him: whose he is, in which pool he lies, to which he belongs, and what its rules look at. */
export type Standing = z.infer<typeof standingShape>;

/** Which customers: by id, or all with an owner, so many after an id. */
export type Which =
  | { readonly ids: readonly string[] }
  | { readonly after: string; readonly atOnce: number };

/** How these customers stand, in one statement. */
export async function standings(
  scope: Scope,
  pools: readonly Pool[],
  which: Which,
): Promise<Standing[]> {
  const rows = await rowsOf<object>(scope.db, standingSql(scope, pools, which));
  return rows.map((row) => standingShape.parse(row));
}

/** The day on which the customer falls by the rules of the pool to which he belongs; null where he does not. */
export function fallDay(pools: ReadonlyMap<string, Pool>, customer: Standing): string | null {
  const pool = customer.belongsTo === null ? undefined : pools.get(customer.belongsTo);
  if (!pool?.recycles || !pool.recycling || customer.ownerId === null) return null;
  return fallsOn({ recycling: pool.recycling, boughtDays: pool.boughtDays }, customer);
}

// Beyond visible(scope): rules look at every customer; what they do to him is told to whoever sees him.
function standingSql(scope: Scope, pools: readonly Pool[], which: Which): Sql {
  const { workspaceId } = scope;
  const zone = scope.workspace.zone;
  const today = dayIn(zone, scope.now.toISOString());
  const source = sourceOf(objectOf(scope.model, 'party'), 't', {
    model: scope.model,
    workspace: parameter(workspaceId),
  });
  // The first pool that fits decides, on his exception too.
  const belongs = cases(scope, source, pools, (pool) => sql`${pool.id}::uuid`);
  const exempt = cases(scope, source, pools, ({ exempt: except }) =>
    except === null ? raw('false') : meets(scope, source, except),
  );
  const on = (instant: Sql) => sql`to_char(${instant} at time zone ${zone}, 'YYYY-MM-DD')`;
  const figure = (field: string) => sql`(select r.value_at from rollup r
      where r.workspace_id = ${workspaceId} and r.record_id = t.id and r.field = ${field})`;
  const chosen =
    'ids' in which
      ? sql`t.id = any(${which.ids}::uuid[])`
      : sql`t.owner_id is not null and t.id > ${which.after}::uuid`;
  const limit = 'ids' in which ? raw('') : sql` limit ${which.atOnce}`;
  const inner = sql`select t.*, ${belongs} as belongs_to, ${exempt} as is_exempt from party t${joinsOf(source)}
    where t.workspace_id = ${workspaceId} and t.deleted_at is null and ${chosen} order by t.id${limit}`;
  return sql`select t.id, t.kind, t.name, t.owner_id as "ownerId", t.unit_id as "unitId", t.pool_id as "poolId",
      t.pooled_at as "pooledAt", ${on(sql`t.created_at`)} as "createdOn", ${on(sql`t.taken_at`)} as "takenOn",
      ${on(figure('lastContactAt'))} as "contactOn", ${on(figure('lastTransactionAt'))} as "purchaseOn",
      t.protected_until_on::text as "protectedUntilOn", t.falls_on::text as "fallsOn", t.extensions,
      array(select k.value_id::text from party_class k where k.workspace_id = ${workspaceId} and k.party_id = t.id
        and k.deleted_at is null and (k.from_on is null or k.from_on <= ${today}::date)
        and (k.until_on is null or k.until_on >= ${today}::date)) as "classValues",
      t.belongs_to::text as "belongsTo",
      coalesce(t.never_falls, false) or coalesce(t.is_exempt::boolean, false) as "isExempt"
    from (${inner}) t order by t.id`;
}

// A person of a company goes where his company goes: he is no customer of his own.
function cases(
  scope: Scope,
  source: Source,
  pools: readonly Pool[],
  valueOf: (pool: Pool) => Sql,
): Sql {
  // Of no kind yet: whoever reads it says which.
  if (pools.length === 0) return raw('null');
  const arms = pools.map(
    (pool) => sql`when ${meets(scope, source, pool.belongs)} then ${valueOf(pool)}`,
  );
  return sql`case when t.kind = 'person' and t.account_id is not null then null ${join(arms, ' ')} end`;
}

function meets(scope: Scope, source: Source, condition: Condition | null): Sql {
  if (condition === null) return raw('true');
  checkCondition(scope.model, 'party', condition, { readable: () => true });
  return compileCondition(asConstants(scope, source.object, condition), source);
}
