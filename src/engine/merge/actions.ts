import { mergeInput, unMergeInput, type MergeReply, type UnMergeReply } from '#model/merging.ts';
import type { Scope } from '../scope.ts';
import { merge } from './merge.ts';
import { unMerge } from './un-merge.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

/** The verb that merges records of the object into the one that it is done to. */
export function mergeAction(object: string): (scope: Scope, call: Call) => Promise<MergeReply> {
  return (scope, { id, input, dryRun }) =>
    merge(scope, object, { ...mergeInput.parse(input), survivor: id ?? '', dryRun });
}

/** The verb that brings back what was merged into the record. */
export function unMergeAction(object: string): (scope: Scope, call: Call) => Promise<UnMergeReply> {
  return (scope, { id, input, dryRun }) =>
    unMerge(scope, object, { ...unMergeInput.parse(input), survivor: id ?? '', dryRun });
}
