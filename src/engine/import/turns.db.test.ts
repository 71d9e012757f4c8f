import { expect, test } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import { streamRecords } from '#engine/query/stream.ts';
import type { LeasingExecutor } from '#engine/database/transaction.ts';
import type { Scope } from '#engine/scope.ts';
import { takeIn } from '../../../test/setup/imports.ts';
import { newWorkspace, testPool } from '../../../test/setup/scope.ts';

const mapping = { phone: 'phone', name: 'name', company: 'account.name', job: 'jobTitle' };

/** People of whom each is told three times over, in parts that follow each other, in companies that go on from part to part. */
function fileOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const person = row % 2 === 0 ? row % 620 : Math.floor(row / 3);
    const company = row % 3 === 0 ? Math.floor(row / 90) : row % 40;
    return `139${String(10_000_000 + person)},Person ${person},Company ${company},Job ${row}`;
  });
  return ['phone,name,company,job', ...lines].join('\n');
}

/** What the rows say when they are taken one after the other. */
function inOrder(text: string) {
  const people = new Map<string, { job: string; company: string }>();
  const companies = new Set<string>();
  for (const line of text.split('\n').slice(1)) {
    const [phone = '', , company = '', job = ''] = line.split(',');
    people.set(`+86${phone}`, { job, company });
    companies.add(company);
  }
  return { people, companies };
}

async function peopleOf(scope: Scope) {
  const people = new Map<unknown, unknown>();
  let count = 0;
  const fields = ['phone', 'jobTitle', 'account.name'];
  for await (const batch of streamRecords(await testPool(), scope, 'contact', { fields }))
    for (const one of batch) {
      count += 1;
      people.set(one['phone'], { job: one['jobTitle'], company: one['account.name'] });
    }
  return { count, people };
}

const patient = { timeout: 60_000 };

test(
  'parts of which one is planned while another is written come to what the rows say in their order',
  patient,
  async () => {
    const scope = await newWorkspace();
    const text = fileOf(3000);
    const expected = inOrder(text);
    const { counts } = await takeIn(scope, 'contact', { text }, { mapping, match: ['phone'] });
    const { count, people } = await peopleOf(scope);
    expect(count).toBe(expected.people.size);
    expect(people).toEqual(expected.people);
    const accounts = await listRecords(scope, 'account', { count: 'exact', limit: 1 });
    expect(accounts.count).toBe(expected.companies.size);
    expect(counts).toEqual({
      create: expected.people.size,
      update: 3000 - expected.people.size,
      skip: 0,
      conflict: 0,
      error: 0,
    });
  },
);

/** A scope whose transactions are watched: the texts of each in the order of their beginning, and how many were open at once. */
async function watched(scope: Scope) {
  const pool = await testPool();
  const transactions: string[][] = [];
  const seen = { open: 0, mostOpen: 0 };
  const db = {
    query: pool.query.bind(pool),
    async lease() {
      const client = await pool.connect();
      const texts: string[] = [];
      const watch = new Proxy(client, {
        get(target, name) {
          if (name === 'release')
            return (broken?: Error) => {
              seen.open -= 1;
              target.release(broken);
            };
          if (name !== 'query') return Reflect.get(target, name, target);
          return (statement: string | { text: string }, values?: unknown[]) => {
            texts.push(typeof statement === 'string' ? statement : statement.text);
            return typeof statement === 'string'
              ? target.query(statement, values)
              : target.query(statement);
          };
        },
      });
      transactions.push(texts);
      seen.open += 1;
      seen.mostOpen = Math.max(seen.mostOpen, seen.open);
      return watch;
    },
  };
  // The driver's query has a form for callbacks too, which the engine does not use.
  return { scope: { ...scope, db: db as unknown as LeasingExecutor }, transactions, seen };
}

test(
  'a part late in the file takes as many statements as an early one, while another is planned',
  patient,
  async () => {
    const { scope, transactions, seen } = await watched(await newWorkspace());
    const lines = Array.from(
      { length: 5000 },
      (_, row) => `137${String(20_000_000 + row)},Person ${row},Company ${row % 50},Job`,
    );
    const text = ['phone,name,company,job', ...lines].join('\n');
    const { counts } = await takeIn(scope, 'contact', { text }, { mapping, match: ['phone'] });
    expect(counts.create).toBe(5000);
    const parts = transactions
      .filter((texts) => texts.some((one) => one.includes('insert into changeset')))
      .map((texts) => texts.length);
    expect(parts.length).toBeGreaterThan(4);
    // The first parts make the companies, and how many rows make a part shows after the first.
    const [early, ...late] = parts.slice(3);
    expect(late).toEqual(late.map(() => early));
    expect(seen.mostOpen).toBe(2);
  },
);
