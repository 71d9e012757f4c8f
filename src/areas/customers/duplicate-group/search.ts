import { listRules } from '#engine/duplicate/rules.ts';
import { isSearchDue } from '#engine/duplicate/search-page.ts';
import { sendJob } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { findDuplicatesJob } from './find.ts';
import { isSearching } from './queries.ts';

/** Sends the search for duplicates where there is something to look at and none is under way; gives its job, or null. */
export async function sendSearch(scope: Scope): Promise<string | null> {
  if (await isSearching(scope)) return null;
  for (const name of (await listRules(scope)).keys()) {
    const object = scope.model.objects.get(name);
    if (object && (await isSearchDue(scope, object))) return sendJob(scope, findDuplicatesJob, {});
  }
  return null;
}
