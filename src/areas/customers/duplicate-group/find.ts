import { z } from 'zod';
import { listRules } from '#engine/duplicate/rules.ts';
import { searchPosition } from '#engine/duplicate/search-page.ts';
import { defineJob } from '#engine/jobs/index.ts';
import { proposeGroups } from './propose.ts';
import { countAhead } from './queries.ts';

/** Looks for duplicates among all records that were not looked at yet, and proposes groups of them. */
export const findDuplicatesJob = defineJob({
  name: 'duplicates.find',
  queue: 'bulk',
  input: z.object({}),
  async run(scope, { step, progress, signal }) {
    const rules = await listRules(scope);
    const all = [...new Set([...rules.values()].flat())];
    const found: Record<string, { looked: number; groups: number }> = {};
    const total = await countAhead(scope, [...rules.keys()]);
    let done = 0;
    for (const name of rules.keys()) {
      const object = scope.model.objects.get(name);
      let page = 0;
      let isMore = object !== undefined && (await searchPosition(scope, name)) !== null;
      while (object !== undefined && isMore) {
        signal.throwIfAborted();
        const key = `${name} ${page++}`;
        const proposed = await step(key, (inner) => proposeGroups(inner, object, all));
        isMore = proposed !== null;
        if (proposed === null) continue;
        const so = found[name] ?? { looked: 0, groups: 0 };
        found[name] = {
          looked: so.looked + proposed.looked,
          groups: so.groups + proposed.groups,
        };
        done += proposed.looked;
        await progress(done, Math.max(done, total));
      }
    }
    return { found };
  },
});
