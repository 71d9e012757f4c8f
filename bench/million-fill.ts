import { searchRow } from '#engine/commit/search-row.ts';
import { learnKeys } from '#engine/duplicate/learn-keys.ts';
import type { Pool } from '#engine/database/pool.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { newId } from '#kit/id.ts';
import { objectOf, type Model, type ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { companyOf, personNamed } from './people-file.ts';

/** A customer base to measure on: a fifth companies, the rest people in them, all with owners. */
export type Ground = {
  readonly rows: number;
  readonly owners: readonly string[];
  /** The own field that each company has a number in. */
  readonly score: string;
};

type Row = Record<string, unknown>;
type Batch = { party: Row[]; identity: Row[]; record: Row[] };

const companiesAtOnce = 1000;
const peopleACompany = 4;
const loaders = 2;

/** Writes the rows that the product would have written for them: records, phones, search rows and the keys of duplicates. No ledger. */
export async function fill(
  pool: Pool,
  model: Model,
  ground: Ground,
  say: (line: string) => void,
): Promise<void> {
  const batches = Math.ceil(ground.rows / (companiesAtOnce * (1 + peopleACompany)));
  let next = 0;
  const load = async () => {
    for (let at = next++; at < batches; at = next++) {
      await write(pool, batchOf(model, ground, at));
      if (at % 20 === 0) say(`  ${at + 1} of ${batches} parts written`);
    }
  };
  await Promise.all(Array.from({ length: loaders }, load));
  await withoutLimit(pool, purchases);
  await withoutLimit(pool, 'vacuum analyze party', 'vacuum analyze record', 'analyze');
  say('keys of duplicates');
  await sealAll(pool, 'bench');
  await learnKeys(pool, model);
  await withoutLimit(pool, 'vacuum analyze duplicate_key');
}

// Every tenth bought: one to eight times in two years.
const purchases = `insert into transaction (workspace_id, id, party_id, at, kind, amount, amount_currency, amount_base, version, created_at, updated_at)
  select 1, gen_random_uuid(), p.id, now() - make_interval(days => (hashtext(p.id::text || n) & 1023) * 5 / 7), 'purchase', a, 'CNY', a, 1, now(), now()
  from party p, generate_series(1, 1 + (hashtext(p.id::text) & 7)) n, lateral (select 10 + (hashtext(n || p.id::text) & 65535) as a) x
  where p.workspace_id = 1 and hashtext(p.id::text) % 10 = 0`;

function batchOf(model: Model, ground: Ground, batch: number): Batch {
  const [account, contact] = [objectOf(model, 'account'), objectOf(model, 'contact')];
  const identity = objectOf(model, 'identity');
  const made: Batch = { party: [], identity: [], record: [] };
  for (let at = 0; at < companiesAtOnce; at += 1) {
    const number = batch * companiesAtOnce + at;
    const days = 40 + ((number * 7) % 700);
    const own = {
      owner: ground.owners[number % ground.owners.length] ?? null,
      createdAt: new Date(Date.now() - days * 86_400_000).toISOString(),
    };
    const company = { id: newId(), name: companyOf(number, 1), ...own };
    const custom = { [ground.score]: number % 5000 };
    addParty(made, account, company, { kind: 'organisation', custom });
    for (let one = 0; one < peopleACompany; one += 1) {
      const person = number * peopleACompany + one;
      const phone = `+8613${String(person).padStart(9, '0')}`;
      const values = { id: newId(), name: personNamed(`1 ${person}`), phone, ...own };
      // Half are customers of their own.
      const among = one < peopleACompany / 2 ? company.id : null;
      addParty(made, contact, values, { kind: 'person', account_id: among });
      addPhone(made, identity, values);
    }
  }
  return made;
}

function addParty(
  made: Batch,
  object: ObjectModel,
  values: StoredRecord & { readonly id: string },
  more: Row,
): void {
  const row = searchRow({ workspaceId: 1 }, { object, id: values.id, after: values });
  made.record.push(row);
  made.party.push({
    ...more,
    id: values.id,
    name: values['name'],
    name_sort: row.sort_key,
    phone: values['phone'] ?? null,
    owner_id: values['owner'],
    created_at: values['createdAt'],
  });
}

function addPhone(
  made: Batch,
  object: ObjectModel,
  { id: party, phone, createdAt }: StoredRecord & { readonly id: string },
): void {
  const id = newId();
  const after = { value: phone, normalised: phone };
  const row = searchRow({ workspaceId: 1 }, { object, id, after });
  made.record.push(row);
  made.identity.push({ id, party_id: party, phone, sort: row.sort_key, created_at: createdAt });
}

async function write(pool: Pool, { party, identity, record }: Batch): Promise<void> {
  await withoutLimit(
    pool,
    `begin`,
    `set local gin_pending_list_limit = '16MB'`,
    {
      text: `insert into party (workspace_id, id, kind, status, name, name_sort, phone, owner_id, account_id, custom, version, created_at, updated_at)
        select 1, id, kind, 'potential', name, name_sort, phone, owner_id, account_id, coalesce(custom, '{}'), 1, created_at, created_at
        from json_to_recordset($1::json) as x(id uuid, kind text, name text, name_sort text, phone text, owner_id uuid, account_id uuid, custom jsonb, created_at timestamptz)`,
      values: [JSON.stringify(party)],
    },
    {
      text: `insert into identity (workspace_id, id, party_id, kind, value, value_sort, normalised, "primary", state, version, created_at, updated_at)
        select 1, id, party_id, 'phone', phone, sort, phone, true, 'unverified', 1, created_at, created_at
        from json_to_recordset($1::json) as x(id uuid, party_id uuid, phone text, sort text, created_at timestamptz)`,
      values: [JSON.stringify(identity)],
    },
    {
      text: `insert into record (workspace_id, id, object, title, sort_key, owner_id, private, tokens)
        select 1, x.* from json_to_recordset($1::json) as x(id uuid, object text, title text, sort_key text, owner_id uuid, private boolean, tokens text[])`,
      values: [JSON.stringify(record)],
    },
    'commit',
  );
}

type Statement = string | { text: string; values: unknown[] };

/** Asks the database without the limit of time that people's statements have. */
export async function withoutLimit(pool: Pool, ...statements: Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    for (const one of statements)
      await (typeof one === 'string' ? client.query(one) : client.query(one));
  } finally {
    // What was set stays with the connection: it goes.
    client.release(true);
  }
}
