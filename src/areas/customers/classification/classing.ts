import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { openChangeset, thenClose } from '#engine/commit/long.ts';
import { defineJob, type JobRun } from '#engine/jobs/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { inLanguage } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { boundsOf, movedIn, type Bound } from './queries/classing.ts';
import { staleFields } from './queries/slots.ts';
import { classChange } from './rules/moving.ts';
import { automaticSchemes, type Scheme } from './scheme.ts';

const beforeAll = '00000000-0000-0000-0000-000000000000';
const reason = { en: 'Classes by rule and ranking', zh: '按规则和排名更新客户分类' };
// A class brings along the end of the one before and the field of the customer.
const customersAtOnce = 1600;

/** Brings the classes by rule of these customers up to today at once; gives how many changed. A ranking is drawn up at night. */
export async function classOfThese(scope: Scope, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const day = dayIn(scope.zone, scope.now.toISOString());
  let changed = 0;
  for (const scheme of await automaticSchemes(scope)) {
    if (scheme.method !== 'by-rule') continue;
    const { moved } = await movedIn(scope, scheme, { bounds: [], some: { ids }, day });
    const changes = moved.flatMap((one) =>
      classChange(one, { classification: scheme.id, given: scheme.method, day }),
    );
    if (changes.length > 0)
      await commit(scope, { changes, byAction: true, reason: inLanguage(reason, scope.language) });
    changed += moved.length;
  }
  return changed;
}

/** Brings classes by rule and ranking up to today, and the fields that show them, in parts; of one scheme, or of all. */
export const classJob = defineJob({
  name: 'classification.tell',
  queue: 'nightly',
  input: z.object({ classification: z.uuid().optional() }),
  run: tellAll,
});

/** How far the job has come in a scheme. */
type Part = {
  readonly changeset: string | null;
  readonly part: number;
  readonly changed: number;
  readonly after: string | null;
};

async function tellAll(
  scope: Scope,
  run: JobRun<{ classification?: string | undefined }>,
): Promise<{ changed: number }> {
  let state: Part = { changeset: null, part: 0, changed: 0, after: null };
  const opened = () => state.changeset;
  return thenClose(scope, run, opened, async () => {
    for (const scheme of await automaticSchemes(scope, run.input.classification))
      state = await tellScheme(run, scheme, state);
    state = await tellFields(scope, run, state);
    return { changed: state.changed };
  });
}

async function tellScheme(run: JobRun<unknown>, scheme: Scheme, from: Part): Promise<Part> {
  const bounds = await run.step(`bounds ${scheme.id}`, (inner) => boundsOf(inner, scheme));
  let state: Part = { ...from, after: beforeAll };
  while (state.after !== null) {
    run.signal.throwIfAborted();
    const before = state;
    state = await run.step(`${scheme.id} ${before.after}`, (inner) =>
      tellPart(inner, scheme, { bounds, from: before }),
    );
    await run.progress(state.changed);
  }
  return state;
}

async function tellPart(
  scope: Scope,
  scheme: Scheme,
  { bounds, from }: { readonly bounds: readonly Bound[]; readonly from: Part },
): Promise<Part> {
  const day = dayIn(scope.zone, scope.now.toISOString());
  const some = { after: from.after ?? beforeAll, limit: customersAtOnce };
  const { seen, last, moved } = await movedIn(scope, scheme, { bounds, some, day });
  const changes = moved.flatMap((one) =>
    classChange(one, { classification: scheme.id, given: scheme.method, day }),
  );
  const written = await writePart(scope, changes, from);
  return { ...written, after: seen === customersAtOnce ? last : null };
}

/** Schemes of every method: a class that was set for a later day begins on it. */
async function tellFields(scope: Scope, run: JobRun<unknown>, from: Part): Promise<Part> {
  const { items } = await listRecords(scope, 'classification', {
    fields: ['slot'],
    filter: { field: 'slot', op: 'isNotEmpty' },
    limit: 20,
  });
  let state = from;
  for (const { id, slot } of items)
    state = await tellField(run, { scheme: String(id), slot: Number(slot) }, state);
  return state;
}

async function tellField(
  run: JobRun<unknown>,
  field: { readonly scheme: string; readonly slot: number },
  from: Part,
): Promise<Part> {
  let state: Part = { ...from, after: beforeAll };
  while (state.after !== null) {
    run.signal.throwIfAborted();
    const before: Part = state;
    const after = before.after ?? beforeAll;
    state = await run.step(`field ${field.scheme} ${after}`, async (inner) => {
      const day = dayIn(inner.zone, inner.now.toISOString());
      const asked = { ...field, day, after, limit: customersAtOnce };
      const { changes, last } = await staleFields(inner, asked);
      return { ...(await writePart(inner, changes, before)), after: last };
    });
  }
  return state;
}

async function writePart(scope: Scope, changes: readonly ChangeInput[], from: Part): Promise<Part> {
  if (changes.length === 0) return from;
  const said = inLanguage(reason, scope.language);
  const changeset = from.changeset ?? (await openChangeset(scope, { reason: said }));
  const partOf = { id: changeset, part: from.part };
  await commit(scope, { changes, reason: said, byAction: true, partOf });
  return { ...from, changeset, part: from.part + 1, changed: from.changed + changes.length };
}
