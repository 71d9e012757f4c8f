import { z } from 'zod';
import type { ChangeInput } from '#model/api.ts';
import { commit } from '../commit/index.ts';
import { openChangeset, thenClose } from '../commit/long.ts';
import { defineJob } from '../jobs/define.ts';
import { markOf } from './mark.ts';
import { planMerge } from './plan.ts';
import { beyondRights } from './rights.ts';

/** The records of one part of a long merge; room is left for what follows from it. */
export const partSize = 4000;

/** Merges what has more hanging on it than one changeset holds: in parts of one changeset, each done once whatever happens. */
export const mergeJob = defineJob({
  name: 'record.merge',
  queue: 'bulk',
  input: z.object({
    object: z.string(),
    survivor: z.uuid(),
    losers: z.array(z.uuid()),
    choices: z.record(z.string(), z.uuid()),
    reason: z.string().optional(),
    /** The records of one part. */
    partSize: z.int().min(1).default(partSize),
  }),
  async run(scope, run) {
    const { input, step, progress, signal } = run;
    const { object, survivor, losers, partSize: size, reason = '' } = input;
    // Planned once: a second run must not take the survivor for what the first one made of it.
    const changes = await step('plan', async (inner): Promise<ChangeInput[]> => [
      ...(await planMerge(inner, object, input)).changes,
    ]);
    const changeset = await step('open', (inner) => openChangeset(inner, { reason }));
    const parts = Math.ceil(changes.length / size);
    const opened = () => changeset;
    return thenClose(scope, run, opened, async () => {
      for (let part = 0; part < parts; part += 1) {
        signal.throwIfAborted();
        const some = changes.slice(part * size, (part + 1) * size);
        await step(`part ${part}`, async (inner) => {
          const merge = markOf(some, survivor, losers);
          const partOf = { id: changeset, part };
          await commit(beyondRights(inner), {
            changes: some,
            byAction: true,
            merge,
            reason,
            partOf,
          });
        });
        await progress(Math.min(changes.length, (part + 1) * size), changes.length);
      }
      return { changeset, count: changes.length };
    });
  },
});
