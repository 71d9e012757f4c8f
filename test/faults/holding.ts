import type pg from 'pg';
import type { Book, Brought, Group } from './book.ts';

/** Holds the book against the database and says, a sentence each, where they disagree. */
export async function holdAgainst(db: pg.Client, book: Book): Promise<string[]> {
  return [
    ...(await groups(db, book.groups)),
    ...(await values(db, book.values)),
    ...(await names(db, book.named)),
    ...(await notes(db, book.notes)),
    ...(await files(db, book.files)),
    ...(await torn(db)),
  ];
}

/** Which of these records are alive. */
async function living(db: pg.Client, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    'select id from record where id = any($1::uuid[]) and deleted_at is null',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

async function groups(db: pg.Client, all: readonly Group[]): Promise<string[]> {
  const there = await living(
    db,
    all.flatMap(({ ids }) => ids),
  );
  return all.flatMap(({ ids, fate, undone }) => {
    const count = ids.filter((id) => there.has(id)).length;
    const allowed = allowedOf(fate, undone, ids.length);
    if (allowed.includes(count)) return [];
    return [`${count} of ${ids.length} records of a changeset that ${fate}, undone ${undone}`];
  });
}

function allowedOf(fate: Group['fate'], undone: Group['undone'], whole: number): number[] {
  if (fate === 'refused' || undone === 'yes') return [0];
  return fate === 'sent' || undone === 'sent' ? [0, whole] : [whole];
}

async function values(db: pg.Client, changed: Book['values']): Promise<string[]> {
  const { rows } = await db.query<{ id: string; value: string | null }>(
    'select id, job_title as value from party where id = any($1::uuid[])',
    [[...changed.keys()]],
  );
  return rows.flatMap(({ id, value }) => {
    const { sent = [], heard = null } = changed.get(id) ?? {};
    // What came after the last acknowledged one was sent and not heard of; any of it may stand.
    const from = heard === null ? 0 : sent.indexOf(heard);
    const possible: (string | null)[] = [...(heard === null ? [null] : []), ...sent.slice(from)];
    return possible.includes(value) ? [] : [`${value} stands where ${heard} was acknowledged`];
  });
}

async function names(db: pg.Client, named: Book['named']): Promise<string[]> {
  const { rows } = await db.query<{ title: string; count: number }>(
    `select title, count(*)::int as count from record
      where object = 'contact' and title = any($1) and deleted_at is null group by title`,
    [[...named.keys()]],
  );
  const counts = new Map(rows.map(({ title, count }) => [title, count]));
  return [...named].flatMap(([name, fate]) => {
    const count = counts.get(name) ?? 0;
    const allowed = fate === 'stands' ? [1] : fate === 'sent' ? [0, 1] : [0];
    return allowed.includes(count) ? [] : [`${name}, which ${fate}, is there ${count} times`];
  });
}

async function notes(db: pg.Client, written: Book['notes']): Promise<string[]> {
  const there = await living(db, [...written.keys()]);
  return [...written].flatMap(([id, fate]) =>
    fate === 'stands' && !there.has(id) ? [`the acknowledged note ${id} is gone`] : [],
  );
}

async function files(db: pg.Client, brought: readonly Brought[]): Promise<string[]> {
  const problems: string[] = [];
  for (const file of brought) {
    const { rows } = await db.query<{ all: number; different: number }>(
      `select count(*)::int as all, count(distinct title)::int as different from record
        where object = 'contact' and title like $1 and deleted_at is null`,
      [`${file.prefix}%`],
    );
    const { all, different } = rows[0] ?? { all: -1, different: -1 };
    if (all !== different) problems.push(`${all} records of ${different} rows of ${file.prefix}`);
    const expected = expectedOf(file);
    if (expected !== null && all !== expected)
      problems.push(`${all} records of ${file.prefix}, ${expected} expected (${file.step})`);
  }
  return problems;
}

function expectedOf({ id, step, rows }: Brought): number | null {
  if (id === null || step === 'brought' || step === 'undone') return 0;
  return step === 'done' ? rows : null;
}

// What one transaction writes into several tables must agree, whoever wrote it and whatever was heard.
const agreements: readonly [string, string][] = [
  [
    'a party without its row in the search, or the other way round',
    `select count(*) from party p full join (select * from record where object in ('account', 'contact', 'household')) r
       using (workspace_id, id) where p.id is null or r.id is null or (p.deleted_at is null) <> (r.deleted_at is null)`,
  ],
  [
    'a party that no changeset made',
    `select count(*) from party p where not exists (select from change c where c.workspace_id = p.workspace_id and c.record_id = p.id and c.op = 'create')`,
  ],
  [
    'a change without its changeset',
    `select count(*) from change c where not exists (select from changeset s where s.workspace_id = c.workspace_id and s.id = c.changeset_id)`,
  ],
  [
    'a changeset with other changes than it counts',
    `select count(*) from changeset s where s.creates + s.updates + s.deletes + s.restores <>
       (select count(*) from change c where c.workspace_id = s.workspace_id and c.changeset_id = s.id)
       and not exists (select from changeset p where p.workspace_id = s.workspace_id and p.parent_id = s.id)`,
  ],
  [
    'a number of the ledger that is missing or double',
    `select coalesce(max(seq), 0) - count(distinct seq) + count(seq) - count(distinct seq) from changeset`,
  ],
  [
    'a step of a job without its job',
    `select count(*) from job_step t where not exists (select from job j where j.workspace_id = t.workspace_id and j.id = t.job_id)`,
  ],
];

async function torn(db: pg.Client): Promise<string[]> {
  const problems: string[] = [];
  for (const [what, statement] of agreements) {
    const { rows } = await db.query<{ count: string }>(
      `select x.count from (${statement}) as x (count)`,
    );
    if (Number(rows[0]?.count ?? -1) !== 0) problems.push(`${rows[0]?.count} times ${what}`);
  }
  return problems;
}
