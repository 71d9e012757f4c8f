import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Book } from './book.ts';
import { goOn, isOver } from './bringing.ts';
import type { Client } from './clients.ts';
import type { Receivers } from './receivers.ts';

/** Lets everything that was begun come to its end; says what does not within the patience. */
export async function letEnd(
  db: pg.Client,
  clients: readonly Client[],
  patience = 120_000,
): Promise<string[]> {
  const [first] = clients;
  if (!first) throw new Error('nobody who could look');
  const { hand } = first;
  let left: string[] = [];
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    for (const file of hand.book.files) if (!isOver(file)) await goOn(hand, file);
    left = await unfinished(db, hand.book);
    if (left.length === 0) return [];
  }
  return left;
}

const waiting: readonly [string, string][] = [
  ['changesets open', `select count(*) from changeset where state = 'running'`],
  ['changesets without a number', 'select count(*) from changeset where seq is null'],
  ['deliveries', `select count(*) from webhook_delivery where state = 'pending'`],
  [
    'changesets of which hooks or people are not told',
    `select count(*) from seal_head h where h.seq > (select min(s.seq) from webhook_state s where s.workspace_id = h.workspace_id)
      or h.seq > (select n.seq from notice_place n where n.workspace_id = h.workspace_id)`,
  ],
];

async function unfinished(db: pg.Client, book: Book): Promise<string[]> {
  const files = book.files
    .filter((file) => !isOver(file))
    .map((file) => `file ${file.prefix} ${file.step}`);
  const jobs = await db.query<{ name: string; state: string; tickets: string }>(
    `select j.name, j.state, coalesce((select string_agg(t.state || ', try ' || t.retry_count || ', from ' || t.start_after, '; ')
       from pgboss.job t where t.data ->> 'jobId' = j.id::text), 'no ticket') as tickets
      from job j where j.state in ('queued', 'running')`,
  );
  const found = [
    ...files,
    ...jobs.rows.map(({ name, state, tickets }) => `job ${name} ${state}: ${tickets}`),
  ];
  for (const [what, statement] of waiting) {
    const { rows } = await db.query<{ count: string }>(statement);
    if (Number(rows[0]?.count) > 0) found.push(`${rows[0]?.count} ${what}`);
  }
  return found;
}

/** What was told to people and to other programs, held against what happened: nothing left out, nothing doubled. */
export async function holdToldAgainst(
  db: pg.Client,
  book: Book,
  receivers: Receivers,
): Promise<string[]> {
  return [
    ...(await failedJobs(db)),
    ...(await notices(db, book)),
    ...(await deliveries(db, receivers)),
    ...(await mails(db, book, receivers)),
  ];
}

// A letter whose sending was cut off is said to be unknown instead of being sent twice.
async function failedJobs(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; message: unknown }>(
    `select name, message from job where state = 'failed'`,
  );
  const wrong = rows.filter(
    ({ name, message }) =>
      name !== 'mail.send' || !JSON.stringify(message).includes('It is not known whether'),
  );
  return wrong.map(({ name, message }) => `the job ${name} failed: ${JSON.stringify(message)}`);
}

async function notices(db: pg.Client, { notes }: Book): Promise<string[]> {
  const { rows } = await db.query<{ id: string; count: number }>(
    `select r.id, count(n.id)::int as count from record r left join notice n
        on n.workspace_id = r.workspace_id and n.record_id = r.id and n.kind = 'mention'
      where r.id = any($1::uuid[]) group by r.id`,
    [[...notes.keys()]],
  );
  return rows.flatMap(({ id, count }) =>
    count === 1 ? [] : [`${count} notices of the mention in ${id}`],
  );
}

// Promised: each change at least once, in order, a repeated try under the id of the first.
async function deliveries(db: pg.Client, { got }: Receivers): Promise<string[]> {
  const { rows } = await db.query<{ record_id: string }>(
    `select c.record_id from change c join changeset s on s.workspace_id = c.workspace_id and s.id = c.changeset_id
      where c.object = 'activity' and s.source <> 'system'`,
  );
  const told = new Map<string, Set<string>>();
  for (const { id, seq, changes } of got)
    for (const change of changes) {
      const key = `${seq} ${change.id}`;
      told.set(key, (told.get(key) ?? new Set()).add(id));
    }
  const doubled = [...told.values()].filter((ids) => ids.size > 1).length;
  const known = new Set([...told.keys()].map((key) => key.split(' ')[1]));
  const missing = rows.filter(({ record_id: id }) => !known.has(id)).length;
  const firsts = [...new Map(got.toReversed().map((one) => [one.id, one])).values()].toReversed();
  const isInOrder = firsts.every(({ seq }, index) => seq >= (firsts[index - 1]?.seq ?? 0));
  return [
    ...(doubled > 0 ? [`${doubled} changes were delivered under two ids`] : []),
    ...(missing > 0 ? [`${missing} changes were never delivered`] : []),
    ...(isInOrder ? [] : ['deliveries came out of order']),
  ];
}

// Promised: at most once, and exactly once where the activity says that it was sent.
async function mails(db: pg.Client, book: Book, { box }: Receivers): Promise<string[]> {
  const { rows } = await db.query<{ subject: string; delivery: string }>(
    `select subject, delivery from activity where delivery is not null`,
  );
  const counts = new Map<string, number>();
  for (const { source } of box.letters) {
    const subject = /^Subject: (\S+)/m.exec(source)?.[1] ?? '';
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  const wrong = rows.flatMap(({ subject, delivery }) => {
    const count = counts.get(subject) ?? 0;
    const allowed = delivery === 'sent' ? [1] : delivery === 'unknown' ? [0, 1] : [];
    return allowed.includes(count) ? [] : [`the mail ${subject}, ${delivery}, came ${count} times`];
  });
  const kept = new Set(rows.map(({ subject }) => subject));
  const lost = [...book.mails].flatMap(([subject, { fate }]) =>
    fate === 'stands' && !kept.has(subject) ? [`the mail ${subject} is gone`] : [],
  );
  return [...wrong, ...lost];
}
