// npm run test:server: runs the tests that ask a database on the PostgreSQL server of DATABASE_URL, whose user may create
// databases; they are made there and dropped again. Ends with one line: N passed, N failed.

import { fileURLToPath } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { findNode } from './pinned-node.mjs';
import { close, passSignalsOn, runTests } from './run-tests.mjs';
import { Refusal, refuse } from './speech.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
// What never asks a database would only be repeated.
const filters = [
  'test/api/',
  'test/conditions/',
  'test/doors/',
  'test/requirements/',
  '.db.test.ts',
];

passSignalsOn();
try {
  const { DATABASE_URL: url, ...environment } = process.env;
  if (!/^postgres(ql)?:\/\//.test(url ?? '')) refuse('noServer');
  await ensurePackages(root, { full: true, say: console.log });
  const given = process.argv.slice(2);
  const env = { ...environment, TEST_SERVER_URL: url };
  close([
    await runTests(findNode(root), root, { filters: given.length > 0 ? given : filters, env }),
  ]);
} catch (failure) {
  console.error(failure instanceof Refusal ? `\n${failure.message}` : failure);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
