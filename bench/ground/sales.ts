import { commit } from '#engine/commit/index.ts';
import type { Pool } from '#engine/database/pool.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { ChangeInput } from '#model/api.ts';
import { model } from '#server/product-model.ts';
import { emails } from './office.ts';
import { withoutLimit } from './settle.ts';
import type { Size } from './size.ts';

/** How much is sold: opportunities with their history, of which so many are open, lines of a quote, and what waits for approval. */
export const sold = { open: 5000, products: 200, approvals: 1000 } as const;

/** Opportunities of a company of that size; 200,000 beside a million customers. */
export function opportunitiesOf({ contacts }: Size): number {
  return Math.max(2 * sold.open, contacts / 5);
}

/** The id of the product with that number. */
export function productOf(number: number): string {
  return `019a0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const priceList = '019a0000-0000-4000-8001-000000000000';

/** Adds what is sold to the loaded company unless it is there: products and prices through the commit door, history as rows. */
export async function fillSales(pool: Pool, workspaceId: number, count: number): Promise<void> {
  const { rows } = await pool.query('select from stage_move where workspace_id = $1 limit 1', [
    workspaceId,
  ]);
  if (rows.length > 0) return;
  const scope = await systemScope(pool, model, workspaceId);
  await commit(scope, { changes: catalogue(), byAction: true });
  await withoutLimit(
    pool,
    { text: opportunitiesSql, values: [workspaceId, count, sold.open] },
    { text: movesSql, values: [workspaceId] },
    { text: approvalsSql, values: [workspaceId, sold.approvals] },
    { text: turnsSql, values: [workspaceId, Object.values(emails)] },
    'analyze opportunity, stage_move, approval, approval_turn, record',
  );
}

/** The usual method and its first stage. */
export type Selling = { readonly method: string; readonly stage: string };

/** The method by which the company sells, and the stage that its board begins with. */
export async function readSelling(pool: Pool): Promise<Selling> {
  const { rows } = await pool.query<Selling>(
    `select s.method_id as method, s.id as stage from stage s join selling_method m on m.workspace_id = s.workspace_id and m.id = s.method_id
      where s.workspace_id = 1 and m.usual and s.deleted_at is null order by s."order" limit 1`,
  );
  if (!rows[0]) throw new Error('the company has no method of selling');
  return rows[0];
}

function catalogue(): ChangeInput[] {
  const list = { name: 'Bench', currency: 'CNY', includesTax: true };
  return [
    { op: 'create', object: 'price-list', id: priceList, values: list },
    ...Array.from({ length: sold.products }, (_, at): ChangeInput[] => [
      {
        op: 'create',
        object: 'product',
        id: productOf(at),
        values: { name: `产品 ${at}`, code: `P${at}` },
      },
      {
        op: 'create',
        object: 'price',
        values: {
          list: priceList,
          product: productOf(at),
          amount: { amount: String(10 + at), currency: 'CNY' },
        },
      },
    ]).flat(),
  ];
}

// The newest are open; of the others eleven in twenty were won. Each came in so many days ago and stayed ten days in each of its stages.
const opportunitiesSql = `
  with buyers as (select id, owner_id, unit_id, row_number() over (order by id) - 1 as n from party
      where workspace_id = $1 and kind = 'organisation' and deleted_at is null),
    m as (select id from selling_method where workspace_id = $1 and usual and deleted_at is null limit 1),
    s as (select array_agg(id order by "order") as ids, array_agg(probability order by "order") as odds from stage
      where workspace_id = $1 and method_id = (select id from m) and deleted_at is null),
    rows as (select i, md5('bench opportunity ' || i)::uuid as id, b.id as party, b.owner_id, b.unit_id, s.ids, s.odds,
        case when i <= $3 then 'open' when i % 20 < 11 then 'won' else 'lost' end as state,
        1 + (i::bigint * 7919) % array_length(s.ids, 1) as stage, ((i::bigint * 104729) % 500000 + 1000)::numeric as amount,
        now() - make_interval(days => case when i <= $3 then 10 + (i % 60) else 60 + (i * 31) % 940 end) as begun
      from generate_series(1, $2::int) i cross join s join buyers b on b.n = (i::bigint * 37) % (select count(*) from buyers)),
    told as (insert into record (workspace_id, id, object, title, sort_key, tokens)
      select $1, id, 'opportunity', '商机 ' || i, '商机 ' || i, '{}' from rows)
  insert into opportunity (workspace_id, id, name, name_sort, party_id, owner_id, unit_id, method_id, stage_id, state, probability, forecast,
      amount, amount_currency, amount_base, amount_from, owner_credit, source, stage_entered_at, expected_close_on, closed_on, created_at, updated_at, version)
    select $1, id, '商机 ' || i, 'shangji ' || i, party, owner_id, unit_id, (select id from m), ids[stage::int], state,
      case state when 'won' then 100 when 'lost' then 0 else odds[stage::int] end, case when odds[stage::int] >= 50 then 'best' else 'pipeline' end,
      amount, 'CNY', amount, 'hand', 100, (array['referral', 'website', 'exhibition'])[1 + i % 3],
      begun + make_interval(days => 10 * (stage::int - 1)), (now() + make_interval(days => i % 90))::date,
      case when state = 'open' then null else (begun + make_interval(days => 10 * stage::int))::date end, begun, begun, 1
    from rows`;

const movesSql = `
  with m as (select o.id, o.state, o.owner_id, o.created_at as begun, array_position(s.ids, o.stage_id) as stage, s.ids
      from opportunity o, lateral (select array_agg(id order by "order") as ids from stage
        where workspace_id = $1 and method_id = o.method_id and deleted_at is null) s
      where o.workspace_id = $1),
    steps as (select m.*, k from m, lateral generate_series(1, m.stage + case when m.state = 'open' then 0 else 1 end) k)
  insert into stage_move (workspace_id, id, opportunity_id, kind, from_stage_id, to_stage_id, moved_at, by_id, days_dwelt, abnormal, dated_back, created_at, updated_at, version)
    select $1, md5('bench move ' || id || k)::uuid, id, case when k = 1 then 'begun' when k > stage then state else 'onward' end,
      ids[k - 1], case when k > stage then null else ids[k] end, begun + make_interval(days => 10 * (k - 1)), owner_id,
      case when k = 1 then null else 10 end, false, false, begun, begun, 1 from steps`;

const approvalsSql = `
  with o as (select id, owner_id, unit_id, row_number() over (order by id) as n from opportunity where workspace_id = $1 limit $2),
    told as (insert into record (workspace_id, id, object, title, sort_key, tokens)
      select $1, md5('bench approval ' || n)::uuid, 'approval', '审批 ' || n, '审批 ' || n, '{}' from o)
  insert into approval (workspace_id, id, name, record_id, state, branch, step, step_name, round, submitted_at, since, owner_id, unit_id, created_at, updated_at, version)
    select $1, md5('bench approval ' || n)::uuid, '审批 ' || n, id, 'waiting', 'Always', 0, 'Chief', 1, now(), now(), owner_id, unit_id, now(), now(), 1 from o`;

const turnsSql = `
  insert into approval_turn (workspace_id, id, approval_id, step_name, step, round, position, approver_id, kind, state, since, created_at, updated_at, version)
    select $1, md5('bench turn ' || a.id || u.id)::uuid, a.id, 'Chief', 0, 1, 1, u.id, 'asked', 'waiting', now(), now(), now(), 1
    from approval a join "user" u on u.workspace_id = $1 and u.email = any($2::text[]) where a.workspace_id = $1`;
