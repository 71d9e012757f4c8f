import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import { asEngine } from '#engine/system-scope.ts';
import type { Scope } from '#engine/scope.ts';
import { z } from 'zod';
import { takeDueSchedule } from './queries/due.ts';
import { nextAfter, rhythmOf } from './rules.ts';

const linked = z.object({ id: z.string() });

const shape = z.object({
  name: z.string(),
  report: linked,
  owner: linked.nullable(),
  recipients: z.array(linked),
  format: z.enum(['xlsx', 'csv', 'none']),
  zone: z.string().nullable(),
});

/** A report that is to go out now: whose it is, to whom, and how. */
export type DueReport = {
  readonly name: string;
  readonly report: string;
  readonly owner: string | null;
  readonly recipients: readonly string[];
  readonly format: 'xlsx' | 'csv' | 'none';
};

/** Takes a schedule that is due and sets its next time, in the open transaction of the scope; null where none is due. */
export async function takeDue(scope: Scope): Promise<DueReport | null> {
  const id = await takeDueSchedule(scope);
  if (id === null) return null;
  const record = await findRecord(asEngine(scope), 'report-schedule', id);
  const { name, report, owner, recipients, format, zone } = shape.parse(record);
  const now = scope.now.toISOString();
  const nextAt = nextAfter(rhythmOf(record, zone ?? scope.workspace.zone), now);
  await commit(asEngine(scope), {
    changes: [{ op: 'update', object: 'report-schedule', id, values: { nextAt, lastSentAt: now } }],
    byAction: true,
  });
  return {
    name,
    report: report.id,
    owner: owner?.id ?? null,
    recipients: recipients.map((one) => one.id),
    format,
  };
}
