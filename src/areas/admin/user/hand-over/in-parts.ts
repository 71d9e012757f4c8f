import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { openChangeset, thenClose } from '#engine/commit/long.ts';
import { defineJob } from '#engine/jobs/index.ts';
import type { ChangeInput } from '#model/api.ts';
import { handOverInput } from '../fields.ts';
import { planHandOver } from './plan.ts';

// Each customer brings rows of his ownership history with him; a part is undone in one piece.
const partSize = 1000;

/** Hands over more than one changeset holds: in parts of one changeset, each done once whatever happens. */
export const handOverJob = defineJob({
  name: 'user.hand-over',
  queue: 'bulk',
  input: z.object({ leaver: z.uuid(), asked: handOverInput }),
  async run(scope, run) {
    const { input, step, progress, signal } = run;
    const { leaver, asked } = input;
    const reason = asked.reason ?? '';
    const changeset = await step('open', (inner) => openChangeset(inner, { reason }));
    // Planned once: a second run must not take for undone what the first one handed over.
    const changes = await step('plan', async (inner): Promise<ChangeInput[]> => {
      const { handed } = await planHandOver(inner, leaver, asked);
      return handed.map(({ change }) => change);
    });
    const off: ChangeInput[] = asked.deactivate
      ? [{ op: 'update', object: 'user', id: leaver, values: { active: false } }]
      : [];
    const all = [...off, ...changes];
    const parts = Math.ceil(all.length / partSize);
    const opened = () => changeset;
    return thenClose(scope, run, opened, async () => {
      for (let part = 0; part < parts; part += 1) {
        signal.throwIfAborted();
        await step(`part ${part}`, async (inner) => {
          const some = all.slice(part * partSize, (part + 1) * partSize);
          await commit(inner, { changes: some, reason, partOf: { id: changeset, part } });
        });
        await progress(Math.min(all.length, (part + 1) * partSize), all.length);
      }
      return { changeset, count: all.length };
    });
  },
});
