import { z } from 'zod';
import { bulkChangeSchema } from '#model/bulk.ts';
import { conditionSchema } from '#model/condition.ts';
import { commit } from '../commit/index.ts';
import { openChangeset, thenClose } from '../commit/long.ts';
import { defineJob } from '../jobs/define.ts';
import { nextChanges } from './changes.ts';

const input = z.object({
  object: z.string(),
  filter: conditionSchema.nullable(),
  search: z.string().nullable(),
  change: bulkChangeSchema,
  reason: z.string().nullable(),
  /** How many there were when it was asked for. */
  expected: z.int(),
});

type Written = { readonly count: number; readonly next: string | null };

/** Changes more records than one transaction takes: one changeset of parts, which is undone as one. */
export const bulkJob = defineJob({
  name: 'records.bulk',
  queue: 'bulk',
  input,
  async run(scope, run) {
    const { input: asked, step, signal, progress } = run;
    const { object, filter, search, change, reason, expected } = asked;
    const target = { ...(filter ? { filter } : {}), ...(search ? { search } : {}) };
    const changeset = await step('open', (inner) => openChangeset(inner, { reason: reason ?? '' }));
    let done = 0;
    let cursor: string | null = null;
    const opened = () => changeset;
    return thenClose(scope, run, opened, async () => {
      for (let number = 0; ; number++) {
        signal.throwIfAborted();
        const from: string | null = cursor;
        const written: Written = await step(`part ${number}`, async (inner) => {
          const { changes, count, next } = await nextChanges(inner, object, {
            target,
            change,
            cursor: from,
          });
          if (changes.length > 0)
            await commit(inner, { changes, partOf: { id: changeset, part: number } });
          return { count, next };
        });
        done += written.count;
        cursor = written.next;
        await progress(done, Math.max(expected, done));
        if (written.next === null) return { changeset, count: done };
      }
    });
  },
});
