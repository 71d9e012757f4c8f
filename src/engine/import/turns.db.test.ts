import { expect, test } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import { streamRecords } from '#engine/query/stream.ts';
import type { Executor, Scope } from '#engine/scope.ts';
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

test('parts of which one is planned while another is written come to what the rows say in their order', async () => {
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
});
