import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { openChangeset, thenClose } from '#engine/commit/long.ts';
import { defineJob, type JobRun } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { inLanguage } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { readCustomers, type Some } from './queries.ts';
import { standingChanges } from './rules/standing.ts';
import { statusRules } from './settings.ts';

const customersAtOnce = 1000;
const beforeAll = '00000000-0000-0000-0000-000000000000';
const reason = { en: 'Status by transactions', zh: '按交易更新客户状态' };

/** Brings status and life-cycle stage of these customers up to the scope's day at once; gives how many changed. */
export async function tellStatusOf(scope: Scope, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { perCustomer } = await changesFor(scope, { ids });
  const said = inLanguage(reason, scope.language);
  for (const changes of packed(perCustomer))
    await commit(scope, { changes, byAction: true, reason: said });
  return perCustomer.length;
}

/** Brings status and life-cycle stage of every customer up to the day, a thousand in a part; only what moved is written. */
export const statusJob = defineJob({
  name: 'status-rule.tell',
  queue: 'nightly',
  input: z.object({}),
  run: tellAll,
});

async function tellAll(scope: Scope, run: JobRun<object>): Promise<{ changed: number }> {
  let state: Part = { changeset: null, part: 0, changed: 0, seen: 0, after: beforeAll };
  const opened = () => state.changeset;
  return thenClose(scope, run, opened, async () => {
    while (state.after !== null) {
      run.signal.throwIfAborted();
      const from: Part = state;
      state = await run.step(`after ${from.after}`, (inner) => tellPart(inner, from));
      await run.progress(state.seen);
    }
    return { changed: state.changed };
  });
}

/** How far the job has come. */
type Part = {
  readonly changeset: string | null;
  readonly part: number;
  readonly changed: number;
  readonly seen: number;
  readonly after: string | null;
};

async function tellPart(scope: Scope, from: Part): Promise<Part> {
  const some = { after: from.after ?? beforeAll, limit: customersAtOnce };
  const { perCustomer, ids } = await changesFor(scope, some);
  const said = inLanguage(reason, scope.language);
  let { changeset, part } = from;
  for (const changes of packed(perCustomer)) {
    changeset ??= await openChangeset(scope, { reason: said });
    const partOf = { id: changeset, part };
    await commit(scope, { changes, reason: said, byAction: true, partOf });
    part += 1;
  }
  const last = ids.length === customersAtOnce ? (ids.at(-1) ?? null) : null;
  return {
    changeset,
    part,
    changed: from.changed + perCustomer.length,
    seen: from.seen + ids.length,
    after: last,
  };
}

const mostChanges = 4000;

/** The changes in parts of one changeset, those of a customer together: a first look at him writes his whole past. */
function packed(perCustomer: readonly ChangeInput[][]): ChangeInput[][] {
  const parts: ChangeInput[][] = [];
  for (const changes of perCustomer) {
    const last = parts.at(-1);
    if (last && last.length + changes.length <= mostChanges) last.push(...changes);
    else parts.push([...changes]);
  }
  return parts;
}

async function changesFor(
  scope: Scope,
  some: Some,
): Promise<{ perCustomer: ChangeInput[][]; ids: string[] }> {
  const read = await readCustomers(scope, await statusRules(scope), some);
  const day = dayIn(scope.zone, scope.now.toISOString());
  const perCustomer = read.map(({ customer, rule }) =>
    rule === null ? [] : standingChanges(customer, rule.settings, day),
  );
  return {
    perCustomer: perCustomer.filter((changes) => changes.length > 0),
    ids: read.map(({ customer }) => customer.id),
  };
}
