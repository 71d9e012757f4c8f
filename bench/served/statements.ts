const titles = `a.title as account, o.title as owner, u.title as unit`;
const linked = `left join record a on a.workspace_id = 1 and a.id = p.account_id
  left join record o on o.workspace_id = 1 and o.id = p.owner_id
  left join record u on u.workspace_id = 1 and u.id = p.unit_id`;

const promises = (source: string, at: string) =>
  `union all (select '${source}', t.${at}::timestamp at time zone 'Asia/Shanghai', t.id, json_build_object('promise', t.promise, 'by', t.by, 'person', p.title, 'dueOn', t.due_on, 'state', t.state)
      from commitment t left join record p on p.workspace_id = 1 and p.id = t.person_id
      where t.workspace_id = 1 and (t.party_id = $1 or t.person_id = $1) and t.deleted_at is null and t.${at} <= current_date order by t.${at} desc, t.id desc limit 51)`;

/** What somebody would write by hand who needs nothing but the rows: the SQL of the twins, by journey. */
export const statements = {
  'read': `select p.*, ${titles}, (select json_object_agg(r.field, coalesce(r.value_text, r.value_at::text, r.value_numeric::text))
      from rollup r where r.workspace_id = 1 and r.record_id = p.id) as figures
    from party p ${linked} where p.workspace_id = 1 and p.kind = 'person' and p.deleted_at is null and p.id = $1`,
  'list': `select p.id, p.version, p.name, p.account_id, a.title as account, p.job_title, p.phone, p.email, p.owner_id, o.title as owner, p.updated_at
    from party p left join record a on a.workspace_id = 1 and a.id = p.account_id left join record o on o.workspace_id = 1 and o.id = p.owner_id
    where p.workspace_id = 1 and p.kind = 'person' and p.deleted_at is null and p.source = $1
    order by p.created_at desc, p.id desc limit 51`,
  'create': `insert into party (workspace_id, id, kind, name, name_sort, phone, email, account_id, job_title, source, status, owner_id, unit_id, custom, version, created_at, updated_at)
    select 1, $1, 'person', $2, $2, $3, $4, $5, $6, $7, 'potential', u.id, u.main_unit_id, '{}', 1, now(), now() from "user" u where u.workspace_id = 1 and u.id = $8
    returning *`,
  // The same rows as the product writes for a new contact: his place at the company, his numbers, what each is found by, and the ledger.
  'create-rows': `with u as (select * from "user" where workspace_id = 1 and id = $8),
    p as (insert into party (workspace_id, id, kind, name, name_sort, phone, email, account_id, job_title, source, status, owner_id, unit_id, custom, version, created_at, updated_at)
      select 1, $1, 'person', $2, $2, $3, $4, $5, $6, $7, 'potential', u.id, u.main_unit_id, '{}', 1, now(), now() from u returning id),
    m as (insert into membership (workspace_id, id, person_id, organisation_id, main, from_on, custom, version, created_at, updated_at)
      select 1, $9, $1, $5, true, now()::date, '{}', 1, now(), now() returning id),
    i as (insert into identity (workspace_id, id, party_id, kind, value, state, custom, version, created_at, updated_at)
      select 1, x.id, $1, x.kind, x.value, 'current', '{}', 1, now(), now() from (values ($10::uuid, 'phone', $3), ($11::uuid, 'email', $4)) x(id, kind, value) where x.value is not null returning id),
    a as (select id, 'contact' as object, $12::text[] as tokens from p union all select id, 'membership', '{}' from m union all select id, 'identity', '{}' from i),
    r as (insert into record (workspace_id, id, object, title, sort_key, tokens) select 1, a.id, a.object, $2, $2, a.tokens from a),
    c as (insert into change (workspace_id, at, changeset_id, position, object, record_id, op, after, digest)
      select 1, now(), $13, row_number() over (), a.object, a.id, 'create', jsonb_build_object('name', $2::text, 'phone', $3::text, 'email', $4::text), md5(a.id::text) from a),
    s as (insert into changeset (workspace_id, at, id, user_id, source, request_id, state, creates, expected, written) select 1, now(), $13, u.id, 'api', $1::uuid::text, 'done', 4, 4, 4 from u)
    select count(*) from a`,
  'update': `update party set job_title = $2, version = version + 1, updated_at = now() where workspace_id = 1 and id = $1 returning *`,
  // What the timeline merges: seven sources and the changes, each cut to the page, told in the shape of the reply with the titles of its links.
  'timeline': `select x.source, x.at, x.id, coalesce(x.told, (select json_build_object('op', c.op, 'before', c.before, 'after', c.after, 'by', json_build_object('id', s.user_id, 'title', b.title), 'source', s.source, 'reason', s.reason,
        'titles', (select json_object_agg(r.id, r.title) from record r where r.workspace_id = 1 and r.id in ((c.after->>'account')::uuid, (c.after->>'owner')::uuid, (c.after->>'unit')::uuid, (c.before->>'account')::uuid, (c.before->>'owner')::uuid)))
      from change c join changeset s on s.workspace_id = 1 and s.at = c.at and s.id = c.changeset_id left join record b on b.workspace_id = 1 and b.id = s.user_id
      where c.workspace_id = 1 and c.record_id = $1 and c.at = x.at and c.changeset_id = x.id limit 1)) as told
    from ((select 'activity' as source, t.at, t.id, json_build_object('kind', t.kind, 'subject', t.subject, 'text', t.text, 'status', t.status, 'dueAt', t.due_at, 'outcome', t.outcome, 'priority', t.priority, 'private', t.private,
        'performedBy', json_build_object('id', t.performed_by_id, 'title', d.title), 'owner', json_build_object('id', t.owner_id, 'title', o.title), 'regarding', json_build_object('id', t.regarding_id, 'title', g.title)) as told
      from activity t left join record d on d.workspace_id = 1 and d.id = t.performed_by_id left join record o on o.workspace_id = 1 and o.id = t.owner_id left join record g on g.workspace_id = 1 and g.id = t.regarding_id
      where t.workspace_id = 1 and t.customer_id = $1 and t.deleted_at is null and t.status <> 'open' and t.at <= now() order by t.at desc, t.id desc limit 51)
    ${promises('promise', 'made_on')}
    ${promises('promise-settled', 'settled_on')}
    union all (select 'transaction', t.at, t.id, json_build_object('kind', t.kind, 'quantity', t.quantity, 'amount', t.amount, 'currency', t.amount_currency, 'sourceDocument', t.source_document, 'product', t.product, 'channel', t.channel)
      from transaction t where t.workspace_id = 1 and t.party_id = $1 and t.deleted_at is null and t.at <= now() order by t.at desc, t.id desc limit 51)
    union all (select 'life-event', t.happens_on::timestamp at time zone 'Asia/Shanghai', t.id, json_build_object('kind', t.kind, 'happensOn', t.happens_on, 'note', t.note)
      from life_event t where t.workspace_id = 1 and t.party_id = $1 and t.deleted_at is null and t.happens_on <= current_date order by t.happens_on desc, t.id desc limit 51)
    union all (select 'ownership', t.from_at, t.id, json_build_object('holder', h.title, 'holderUnit', n.title, 'how', t.how, 'reason', t.reason)
      from ownership_period t left join record h on h.workspace_id = 1 and h.id = t.holder_id left join record n on n.workspace_id = 1 and n.id = t.holder_unit_id
      where t.workspace_id = 1 and t.party_id = $1 and t.deleted_at is null and t.how <> 'created' order by t.from_at desc, t.id desc limit 51)
    union all (select 'file', t.created_at, t.id, json_build_object('name', t.name, 'kind', t.kind, 'mediaType', t.media_type, 'size', t.size, 'edition', t.edition, 'description', t.description, 'createdBy', m.title)
      from file t left join record m on m.workspace_id = 1 and m.id = t.created_by_id where t.workspace_id = 1 and t.regarding_id = $1 and t.current and t.deleted_at is null order by t.created_at desc, t.id desc limit 51)
    union all (select 'change', c.at, c.changeset_id, null from change c where c.workspace_id = 1 and c.record_id = $1 order by c.at desc limit 51)) x order by at desc, id desc limit 51`,
  'follow-up': `insert into activity (workspace_id, id, regarding_id, customer_id, kind, status, subject, text, outcome, our_next_step, priority, at, done_at, owner_id, unit_id, performed_by_id, custom, version, created_at, updated_at)
    select 1, $1, $2, $2, $3, $4, $5, $6, $7, $8, 'normal', now(), now(), u.id, u.main_unit_id, u.id, '{}', 1, now(), now() from "user" u where u.workspace_id = 1 and u.id = $9
    returning *`,
  'group-by': `select kind, date_trunc('month', at at time zone 'Asia/Shanghai')::date as month, count(*) from activity
    where workspace_id = 1 and deleted_at is null group by 1, 2 order by 3 desc limit 1001`,
  'board': `select stage_id, count(*), sum(amount_base) from opportunity where workspace_id = 1 and state = 'open' and deleted_at is null group by 1`,
  'board-column': `select t.id, t.version, t.name, t.party_id, p.title as party, t.stage_id, s.title as stage, t.state, t.amount, t.amount_currency, t.probability, t.expected_close_on, t.owner_id, o.title as owner
    from opportunity t left join record p on p.workspace_id = 1 and p.id = t.party_id left join record s on s.workspace_id = 1 and s.id = t.stage_id left join record o on o.workspace_id = 1 and o.id = t.owner_id
    where t.workspace_id = 1 and t.state = 'open' and t.stage_id = $1 and t.deleted_at is null order by t.expected_close_on, t.id limit 51`,
  // Every coming into a stage and every leaving of it between two days, as the page counts them.
  'funnel': `select stage, count(*) filter (where led = 'entered') as entered, count(*) filter (where led = 'onward') as onward, count(*) filter (where led = 'won') as won,
      count(*) filter (where led = 'lost') as lost, count(*) filter (where led = 'staying') as staying, avg(days) as mean, percentile_cont(0.5) within group (order by days) as median
    from (select m.to_stage_id as stage, 'entered' as led, null::float8 as days from stage_move m where m.workspace_id = 1 and m.deleted_at is null and m.to_stage_id is not null and m.moved_at >= $2::date and m.moved_at < $3::date + 1
      union all select m.from_stage_id, m.kind, m.days_dwelt::float8 from stage_move m where m.workspace_id = 1 and m.deleted_at is null and m.from_stage_id is not null and m.moved_at >= $2::date and m.moved_at < $3::date + 1
      union all select o.stage_id, 'staying', null from opportunity o where o.workspace_id = 1 and o.state = 'open' and o.deleted_at is null and o.stage_entered_at >= $2::date and o.stage_entered_at < $3::date + 1) e
    join stage s on s.workspace_id = 1 and s.id = e.stage and s.method_id = $1 group by stage`,
  'search': `select id, object, title from record where workspace_id = 1 and deleted_at is null and tokens @> $1::text[] limit 20`,
} as const;

/** The name of a twin. */
export type TwinName = keyof typeof statements;
