import { inject } from 'vitest';
import { companySchema, type FilledCompany } from './company.ts';

let ofThisWorker: Promise<string> | null = null;

/** The URL of this worker's database, with all tables; files that run in the same worker share it, so each test makes its own workspace. */
export function testDatabaseUrl(): Promise<string> {
  ofThisWorker ??= ask({ kind: 'worker', worker: process.env['VITEST_POOL_ID'] ?? '1' });
  return ofThisWorker;
}

/** The URL of a new database for the caller alone: with all tables, or empty for tests of migrations. */
export function ownDatabaseUrl(options: { migrated: boolean }): Promise<string> {
  return ask({ kind: 'own', migrated: options.migrated });
}

/** A new database for the caller alone with the demo company in it, and who signs in there. */
export async function ownCompany(): Promise<FilledCompany> {
  return companySchema.parse(JSON.parse(await ask({ kind: 'company' })));
}

async function ask(wish: object): Promise<string> {
  const response = await fetch(inject('databaseBroker'), {
    method: 'POST',
    body: JSON.stringify(wish),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`There is no test database: ${answer}`);
  return answer;
}
