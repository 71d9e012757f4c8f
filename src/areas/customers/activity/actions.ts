import { fieldRightOf } from '#engine/access/reach.ts';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { cancelInput, changeInput } from './fields.ts';
import { findSeries } from './queries/series.ts';
import { cancelSeries, changeSeries } from './rules/series-changes.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

/** Changes one time of a series, it and the following, or all; what is changed by itself becomes an activity of its own. */
export async function changeOccurrence(scope: Scope, call: Call): Promise<ChangesetReply> {
  const asked = changeInput.parse(call.input);
  for (const name of Object.keys(asked.values)) {
    const isClosed = fieldRightOf(scope.rights, 'activity', name) !== 'full';
    refuseIf(isClosed, 'action.not-allowed', {}, { status: 403, field: name });
  }
  const whole = await findSeries(scope, call.id ?? '');
  return write(scope, call, changeSeries(whole, asked, newId));
}

/** Calls off one time of a series, it and the following, or all. */
export async function cancelOccurrence(scope: Scope, call: Call): Promise<ChangesetReply> {
  const whole = await findSeries(scope, call.id ?? '');
  return write(scope, call, cancelSeries(whole, cancelInput.parse(call.input), newId));
}

function write(scope: Scope, { dryRun }: Call, changes: ChangeInput[]): Promise<ChangesetReply> {
  return commit(scope, { changes, dryRun, byAction: true });
}
