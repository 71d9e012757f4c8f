import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeChangeset,
  conflictsOf,
  openChangeset,
  undoableParts,
  undoLong,
} from '#engine/commit/long.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { streamRecords } from '#engine/query/stream.ts';
import type { Scope } from '#engine/scope.ts';
import { add } from '../../../test/setup/records.ts';
import { newWorkspace, testPool } from '../../../test/setup/scope.ts';
import { takeIn } from '../../../test/setup/imports.ts';

const settings = {
  mapping: {
    code: 'code',
    name: 'name',
    email: 'email',
    mobile: 'mobile[1].value',
    company: 'account.name',
    city: 'address.city',
    home: 'homeAddress[1].address.city',
  },
  match: ['code', 'email', 'name+address.city', 'name+account.name'],
};
const choices = fc.record({
  onMatch: fc.constantFrom('update', 'fill', 'decide'),
  emptyCells: fc.constantFrom('keep', 'clear'),
});

const word = (...words: string[]) => fc.constantFrom('', ...words);
const row = fc.record({
  code: word('C1', 'C2', 'C3', 'C4', 'C5'),
  name: word('Ada', 'Bob', '李雷', '张小明'),
  email: word('a@example.com', 'b@example.com', 'not a mail'),
  mobile: word('13800138000', '13900139000', 'none at all'),
  company: word('Acme', 'Acme Ltd.', '知音', 'Musik GmbH'),
  city: word('London', '北京'),
  home: word('Paris', '上海'),
});

const blank = { code: '', name: '', email: '', mobile: '', company: '', city: '', home: '' };
// A wrong row divides the part; what rows of both halves say of one person is said once.
const brokenInHalves = [
  { ...blank, home: '上海' },
  { ...blank, city: 'London' },
  { ...blank, code: 'C5', email: 'b@example.com' },
  { ...blank, code: 'C5', name: '张小明', mobile: '13900139000' },
  { ...blank, code: 'C5', mobile: '13900139000' },
  { ...blank, email: 'b@example.com', mobile: '13800138000' },
  { ...blank, mobile: 'none at all' },
];
const asUsual = { onMatch: 'update', emptyCells: 'keep' };

/** Numbers that stand more than once on one customer. */
async function saidTwice(scope: Scope): Promise<unknown[]> {
  const { rows } = await scope.db.query(
    `select party_id, kind, normalised from identity where workspace_id = $1 and deleted_at is null
      group by party_id, kind, normalised having count(*) > 1`,
    [scope.workspaceId],
  );
  return rows;
}

/** Everything that people see of a workspace's customers: all fields but versions, stamps and what is derived from them. */
async function picture(scope: Scope): Promise<unknown[]> {
  const pool = await testPool();
  const seen: unknown[] = [];
  for (const object of ['account', 'contact', 'identity', 'address', 'membership']) {
    for await (const batch of streamRecords(pool, scope, object, { sort: ['createdAt'] }))
      for (const { version: _version, updatedAt: _at, updatedBy: _by, ...rest } of batch)
        seen.push([object, rest]);
  }
  return seen.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

async function undoAll(scope: Scope, changeset: string): Promise<void> {
  expect(await conflictsOf(scope, await undoableParts(scope, changeset))).toEqual([]);
  const undoing = await openChangeset(scope, { reason: 'undo', undoes: changeset });
  await undoLong(scope, changeset, undoing, {
    conflicts: 'skip',
    step: (_key, effect) => inTransaction(scope.db, (db) => effect({ ...scope, db })),
    progress: async () => undefined,
  });
  await closeChangeset(scope, undoing, 'done');
}

describe('an import that is undone', () => {
  test(
    'leaves what was, whatever the rows; and a dry run says what a run then does',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 1, maxLength: 12 }),
          fc.array(row, { minLength: 1, maxLength: 12 }),
          choices,
          async (first, second, chosen) => {
            const scope = await newWorkspace();
            await add(scope, 'account', { name: 'Acme' });
            await add(scope, 'contact', {
              code: 'C1',
              name: 'Before',
              email: 'a@example.com',
              phone: '13800138000',
            });
            const text = (rows: typeof first) =>
              [
                Object.keys(settings.mapping).join(','),
                ...rows.map((one) =>
                  Object.keys(settings.mapping)
                    .map((key) => Object.entries(one).find(([name]) => name === key)?.[1])
                    .join(','),
                ),
              ].join('\n');
            if (
              first.every((one) => Object.values(one).every((cell) => cell === '')) ||
              second.every((one) => Object.values(one).every((cell) => cell === ''))
            )
              return;
            const reading = { separator: ',', hasHeader: true };
            await takeIn(scope, 'contact', { text: text(first) }, { ...settings, reading });
            const before = await picture(scope);
            expect(await saidTwice(scope)).toEqual([]);
            const shown = await takeIn(
              scope,
              'contact',
              { text: text(second) },
              { ...settings, ...chosen, reading, dryRun: true },
            );
            expect(await picture(scope)).toEqual(before);
            const { counts, changeset, rows } = await takeIn(
              scope,
              'contact',
              { text: text(second) },
              { ...settings, ...chosen, reading },
            );
            expect(counts).toEqual(shown.counts);
            expect(
              rows.map((one) => [
                one.line,
                one.outcome,
                one.problems.map((problem) => problem.code),
              ]),
            ).toEqual(
              shown.rows.map((one) => [
                one.line,
                one.outcome,
                one.problems.map((problem) => problem.code),
              ]),
            );
            await undoAll(scope, changeset);
            expect(await picture(scope)).toEqual(before);
          },
        ),
        { numRuns: 25, examples: [[brokenInHalves, [{ ...blank, company: 'Acme' }], asUsual]] },
      );
    },
  );
});
