import { together } from '#engine/together.ts';
import { asEngine } from '#engine/system-scope.ts';
import { isAllowed } from '#engine/access/allowed.ts';
import { commit } from '#engine/commit/index.ts';
import { knownObject } from '#engine/commit/load.ts';
import { loadSurroundings } from '#engine/commit/surroundings.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Branch } from '../approval-rule/object.ts';
import type { ApprovalRule } from '../approval-rule/index.ts';
import { lookingUntil, newTurn, sets, shares } from './changes.ts';
import type { PathStep } from './object.ts';
import { holdRecord } from './queries/course.ts';
import { fittingRule, type Fitting } from './needed.ts';
import { peopleOf } from './queries/people.ts';
import { begun, type Course } from './rules/course.ts';
import { pathOf } from './rules/people.ts';

export type Asked = {
  readonly object: string;
  readonly record: string;
  readonly comment?: string | undefined;
};

/** What a submission did, or would do: the way and its steps. */
export type Submitted = {
  readonly approval: string | null;
  readonly changeset: string | null;
  readonly rule: string;
  readonly branch: string;
  readonly path: readonly PathStep[];
  readonly state: Course['state'];
};

/** Sends a record on its way through the hands of those who must agree, by the first rule that it fits. */
export function submit(scope: Scope, asked: Asked, dryRun: boolean): Promise<Submitted> {
  return together(scope, async (inner) => {
    await requireChangeable(inner, asked);
    const { rule, branch } = await ruleFor(inner, asked);
    const named = await namedBy(inner, asked, branch);
    const submitter = inner.rights.userId;
    const path = pathOf(branch, await peopleOf(inner, branch, { submitter, named }));
    const id = newId();
    const course = begun(path, newId);
    const changes = await startChanges(inner, asked, { id, rule, branch, course });
    const done = await commit(asEngine(inner), { changes, byAction: true, dryRun });
    return {
      approval: dryRun ? null : id,
      changeset: done.id,
      rule: rule.name,
      branch: branch.name,
      path,
      state: course.state,
    };
  });
}

// Of two who submit at once the second finds that it waits already.
async function requireChangeable(scope: Scope, { object, record }: Asked): Promise<void> {
  knownObject(scope, object);
  await holdRecord(scope, record);
  const around = await loadSurroundings(scope, [record]);
  const found = around.get(record);
  const isSeen = found?.object === object && isAllowed(scope, 'read', record, around);
  if (!isSeen || found.deleted) throw new Problem('record.missing', {}, { status: 404 });
  if (!isAllowed(scope, 'edit', record, around))
    throw new Problem('record.may-not-edit', {}, { status: 403 });
  refuseIf(found.lock !== null, 'approval.waits-already', {}, { status: 409 });
}

async function ruleFor(scope: Scope, { object, record }: Asked): Promise<Fitting> {
  const found = await fittingRule(scope, { object, id: record });
  if (!found) throw new Problem('approval.no-rule', {}, { status: 422 });
  return found;
}

/** Whom the record's own fields name, where the way asks for them. */
async function namedBy(
  scope: Scope,
  { object, record }: Asked,
  { steps }: Branch,
): Promise<ReadonlyMap<string, string | null>> {
  const asked = steps
    .flatMap((step) => [...step.approvers, ...step.copies])
    .flatMap((one) => (one.by === 'field' ? [one.field] : []));
  const known = knownObject(scope, object).fields;
  const fields = [...new Set(asked)].filter((name) => known.get(name)?.kind === 'user');
  if (fields.length === 0) return new Map();
  const row = await findRecord(asEngine(scope), object, record, { fields });
  return new Map(fields.map((name) => [name, idIn(row[name])]));
}

function idIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

type Start = { id: string; rule: ApprovalRule; branch: Branch; course: Course };

async function startChanges(
  scope: Scope,
  { record, object, comment }: Asked,
  { id, rule, branch, course }: Start,
): Promise<ChangeInput[]> {
  const title = (await loadSurroundings(asEngine(scope), [record])).get(record)?.title ?? '';
  const now = scope.now.toISOString();
  const isOver = course.state !== 'waiting';
  const people = course.turns.map(({ approver }) => approver);
  const standing = { id, object, record, shared: new Map<string, string>() };
  return [
    {
      op: 'create',
      object: 'approval',
      id,
      values: {
        name: `${rule.name} · ${title}`.slice(0, 300),
        record,
        rule: rule.id,
        branch: branch.name,
        owner: scope.rights.userId,
        unit: null,
        state: course.state,
        step: course.step,
        stepName: isOver ? null : (course.path[course.step - 1]?.name ?? null),
        round: course.round,
        path: course.path,
        openFields: rule.openFields,
        comment: comment ?? null,
        submittedAt: now,
        since: now,
        ...(isOver ? { endedAt: now } : {}),
      },
    },
    ...course.turns.map((turn) => newTurn(scope, id, course, turn)),
    ...shares(standing, people, isOver ? lookingUntil(scope) : null),
    // One change a record: what passes at once shows its end only.
    ...sets(standing, { ...rule.onSubmit, ...(isOver ? rule.onApproved : {}) }),
  ];
}
