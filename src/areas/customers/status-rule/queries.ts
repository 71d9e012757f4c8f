import { z } from 'zod';
import { joinsOf } from '#engine/condition/source.ts';
import { rowsOf } from '#engine/database/run.ts';
import { sql, type Sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import { customerSource, firstOf, meets, objectOfKind } from '../party/index.ts';
import type { Customer } from './rules/standing.ts';
import { statuses } from './rules/status.ts';
import type { StatusRule } from './settings.ts';

/** Which customers: these, the next so many after an id, or so many of all. */
export type Some =
  | { readonly ids: readonly string[] }
  | { readonly after: string; readonly limit: number }
  | { readonly sample: number };

export type Ruled = { readonly customer: Customer; readonly rule: StatusRule | null };

const period = z.object({
  id: z.string(),
  what: z.enum(['status', 'life-cycle']),
  state: z.string().nullable(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  given: z.string(),
});
const rowShape = z.object({
  id: z.string(),
  kind: z.enum(['organisation', 'person', 'household']),
  status: z.enum(statuses),
  life_cycle: z.string().nullable(),
  created_on: z.string(),
  rule: z.string().nullable(),
  purchases: z.array(z.tuple([z.string(), z.number()])).nullable(),
  periods: z.array(period).nullable(),
});

// Beyond visible(scope): a rule holds for every customer, whoever set it off.
/** Customers with what was bought and what they were, each with the rule that holds for him: one statement for any number. */
export async function readCustomers(
  scope: Scope,
  rules: readonly StatusRule[],
  some: Some,
): Promise<Ruled[]> {
  const rows = await rowsOf<object>(scope.db, customersSql(scope, rules, some));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return rows.map((row) => {
    const { kind, life_cycle: lifeCycle, created_on: createdOn, ...known } = rowShape.parse(row);
    return {
      rule: byId.get(known.rule ?? '') ?? null,
      customer: {
        id: known.id,
        object: objectOfKind[kind],
        createdOn,
        status: known.status,
        lifeCycle,
        purchases: (known.purchases ?? []).map(([on, amount]) => ({ on, amount })),
        periods: known.periods ?? [],
      },
    };
  });
}

// Beyond visible(scope): as above.
/** The rule that holds for this customer, without what he bought. */
export async function ruleFor(
  scope: Scope,
  rules: readonly StatusRule[],
  id: string,
): Promise<StatusRule | null> {
  const source = customerSource(scope);
  const [row] = await rowsOf<{ rule: string | null }>(
    scope.db,
    sql`select ${ruleSql(scope, source, rules)} as rule from party t${joinsOf(source)}
        where t.workspace_id = ${scope.workspaceId} and t.id = ${id}::uuid`,
  );
  return rules.find((rule) => rule.id === row?.rule) ?? null;
}

function ruleSql(
  scope: Scope,
  source: ReturnType<typeof customerSource>,
  rules: readonly StatusRule[],
): Sql {
  return firstOf(rules.map((one) => ({ when: meets(scope, source, one), gives: one.id })));
}

// Beyond visible(scope): as above.
function customersSql(scope: Scope, rules: readonly StatusRule[], some: Some): Sql {
  const { workspaceId: workspace, zone } = scope;
  const source = customerSource(scope);
  const rule = ruleSql(scope, source, rules);
  const counted = rules.map(({ id, purchases }) => ({ id, kinds: purchases }));
  return sql`with chosen as (
      select t.id, t.kind, t.status, t.life_cycle, (t.created_at at time zone ${zone})::date::text as created_on, ${rule} as rule
      from party t${joinsOf(source)}
      where t.workspace_id = ${workspace} and t.deleted_at is null and ${whichSql(some)}),
    rule as (select x.id, x.kinds from json_to_recordset(${JSON.stringify(counted)}::json) as x(id text, kinds text[]))
    select s.*,
      (select json_agg(json_build_array(b.day, b.amount)) from (
        select (x.at at time zone ${zone})::date::text as day, coalesce(sum(x.amount_base), 0)::float8 as amount
        from transaction x where x.workspace_id = ${workspace} and x.party_id = s.id and x.deleted_at is null
          and x.kind = any((select r.kinds from rule r where r.id = s.rule)::text[]) group by 1) b) as purchases,
      (select json_agg(json_build_object('id', p.id, 'what', p.what, 'state', p.state, 'fromOn', p.from_on, 'untilOn', p.until_on, 'given', p.given))
        from status_period p where p.workspace_id = ${workspace} and p.party_id = s.id and p.deleted_at is null) as periods
    from chosen s`;
}

function whichSql(some: Some): Sql {
  if ('ids' in some) return sql`t.id = any(${some.ids}::uuid[])`;
  // By a digest, so that old and new customers are taken alike, the same ones every time.
  if ('sample' in some) return sql`true order by md5(t.id::text) limit ${some.sample}`;
  return sql`t.id > ${some.after}::uuid order by t.id limit ${some.limit}`;
}
