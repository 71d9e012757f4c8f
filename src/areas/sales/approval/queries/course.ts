import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { pathSchema } from '../fields.ts';
import type { Course } from '../rules/course.ts';

/** An approval as acts go by it. */
export type Known = {
  readonly id: string;
  readonly record: string;
  readonly object: string;
  readonly title: string;
  readonly rule: string | null;
  readonly submitter: string | null;
  readonly course: Course;
  readonly nudgedAt: string | null;
};

const row = z.object({
  id: z.string(),
  record: z.string(),
  object: z.string(),
  title: z.string(),
  rule: z.string().nullable(),
  submitter: z.string().nullable(),
  state: z.enum(['waiting', 'approved', 'rejected', 'returned', 'withdrawn']),
  step: z.number(),
  round: z.number(),
  path: pathSchema,
  nudgedAt: z.string().nullable(),
  turns: z.array(
    z.object({
      id: z.string(),
      step: z.number(),
      round: z.number(),
      position: z.number(),
      approver: z.string(),
      kind: z.enum(['decide', 'added', 'copy']),
      state: z.enum([
        'queued',
        'waiting',
        'approved',
        'rejected',
        'returned',
        'transferred',
        'cancelled',
        'done',
      ]),
      waitsFor: z.string().nullable(),
    }),
  ),
});

// Beyond visible(scope): whether he may see it is asked next.
/** Holds the record until the transaction ends. */
export async function holdRecord(scope: Scope, id: string): Promise<void> {
  await rowsOf(
    scope.db,
    sql`select id from record where workspace_id = ${scope.workspaceId} and id = ${id} for no key update`,
  );
}

// Beyond visible(scope): who is one of us is known to all.
/** Whether somebody of ours may still sign in. */
export async function isActive(scope: Scope, id: string): Promise<boolean> {
  const rows = await rowsOf(
    scope.db,
    sql`select id from "user" where workspace_id = ${scope.workspaceId} and id = ${id} and active is not false and deleted_at is null`,
  );
  return rows.length > 0;
}

// Beyond visible(scope): the route has asked whether he may see it; the course decides whether it is his turn.
/** The approval with its turns, held until the transaction ends: of two who decide at once, the second sees what the first did. */
export async function heldCourse(scope: Scope, id: string): Promise<Known> {
  await rowsOf(
    scope.db,
    sql`select id from approval where workspace_id = ${scope.workspaceId} and id = ${id} for no key update`,
  );
  const [found] = await rowsOf<{ known: unknown }>(
    scope.db,
    sql`select json_build_object('id', a.id, 'record', a.record_id, 'object', r.object, 'title', r.title, 'rule', a.rule_id,
          'submitter', a.owner_id, 'state', a.state, 'step', a.step, 'round', a.round, 'path', a.path,
          'nudgedAt', (select max(t.nudged_at) from approval_turn t where t.workspace_id = a.workspace_id and t.approval_id = a.id),
          'turns', (select coalesce(json_agg(json_build_object('id', t.id, 'step', t.step, 'round', t.round, 'position', t.position,
              'approver', t.approver_id, 'kind', t.kind, 'state', t.state, 'waitsFor', t.waits_for_id) order by t.created_at, t.step, t.position, t.id), '[]'::json)
            from approval_turn t where t.workspace_id = a.workspace_id and t.approval_id = a.id and t.kind <> 'comment' and t.deleted_at is null)
        ) as known
        from approval a join record r on r.workspace_id = a.workspace_id and r.id = a.record_id
        where a.workspace_id = ${scope.workspaceId} and a.id = ${id} and a.deleted_at is null`,
  );
  if (!found) throw new Problem('record.missing', {}, { status: 404 });
  const { state, step, round, path, turns, ...known } = row.parse(found.known);
  return { ...known, course: { state, step, round, path, turns } };
}

// Beyond visible(scope): as above.
/** The shares by which people look at the record because of this approval, by person. */
export async function sharedTo(
  scope: Scope,
  approval: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ id: string; person: string }>(
    scope.db,
    sql`select id, grantee_id as person from share where workspace_id = ${scope.workspaceId} and cause_id = ${approval} and deleted_at is null`,
  );
  return new Map(rows.map(({ id, person }) => [person, id]));
}
