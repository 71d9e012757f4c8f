import {
  takeDue,
  workspacesWithDueReports,
  type DueReport,
} from '#areas/insight/report-schedule/index.ts';
import { depthOf } from '#engine/access/reach.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { logExport } from '#engine/export/log.ts';
import { findRecord, runReport } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { reportSchema, type Report } from '#model/report/report.ts';
import type { Letter } from '../mail/letter.ts';
import type { Post } from '../mail/post.ts';
import { addresseeOf } from '../mail/receivers.ts';
import { logLine } from '../log-line.ts';
import { model } from '../product-model.ts';
import { repeat, type Repeating } from '../repeating.ts';
import type { TellingParts } from '../notices/tell-changes.ts';
import { reportFile, reportLetter } from './letter.ts';

type Parts = Pick<TellingParts, 'pool' | 'scopes'> & {
  readonly post: Post;
  /** Where people reach us; null where nobody said, and then letters have no links. */
  readonly origin: string | null;
};

/** Mails reports when they are due, looked at every half minute; nobody where there is no mail server. */
export function keepReports(parts: Parts): Repeating {
  return repeat(() => mailReports(parts), 30_000, 10_000);
}

/** Mails what is due: each schedule once, each recipient what he may see; gives how many letters. */
export async function mailReports(parts: Parts, now = new Date()): Promise<number> {
  let letters = 0;
  for (const workspaceId of await workspacesWithDueReports(parts.pool, now)) {
    let sent: number | null;
    do {
      sent = await mailNext(parts, workspaceId, now);
      letters += sent ?? 0;
    } while (sent !== null);
  }
  return letters;
}

// The next time and the letters are written in one transaction: a worker that dies leaves the schedule due, and no letter.
function mailNext(parts: Parts, workspaceId: number, now: Date): Promise<number | null> {
  return inTransaction(parts.pool, async (tx) => {
    const hand = { ...(await systemScope(tx, model, workspaceId, now)), db: tx };
    const due = await takeDue(hand);
    if (!due) return null;
    const report = await reportOf(parts, hand, due);
    let sent = 0;
    for (const userId of report ? due.recipients : []) {
      const letter = await letterFor(parts, hand, { due, report, userId });
      if (letter) await parts.post.send(hand, letter);
      if (letter) sent += 1;
    }
    return sent;
  });
}

function readerOf({ scopes }: Parts, { workspaceId, now }: Scope, userId: string) {
  const occasion = { requestId: newId(), source: 'system', language: 'en' } as const;
  return scopes
    .of({ workspaceId, userId }, occasion)
    .then((scope) => (scope === null ? null : { ...scope, now }));
}

// A schedule ends with its owner: who left, or may no longer read the report, sends nothing.
async function reportOf(
  parts: Parts,
  hand: Scope,
  { owner, report }: DueReport,
): Promise<Report | null> {
  const reader = owner === null ? null : await readerOf(parts, hand, owner);
  if (!reader) return null;
  try {
    const { definition } = await findRecord(reader, 'report', report, { fields: ['definition'] });
    return reportSchema.parse(definition);
  } catch (error) {
    logLine('report not mailed', { report, error: String(error) });
    return null;
  }
}

type Asked = { readonly due: DueReport; readonly report: Report | null; readonly userId: string };

async function letterFor(
  parts: Parts,
  hand: Scope,
  { due, report, userId }: Asked,
): Promise<Letter | null> {
  const reader = await readerOf(parts, hand, userId);
  const addressee = await addresseeOf(hand.db, { workspaceId: hand.workspaceId, userId });
  if (!report || !reader || !addressee) return null;
  try {
    const reply = await runReport({ ...reader, language: addressee.language }, report);
    const file = await fileFor(reader, { due, report, reply, language: addressee.language });
    const url = parts.origin === null ? null : `${parts.origin}/reports/${due.report}`;
    return reportLetter(addressee, { name: due.name, reply, url, attachments: file });
  } catch (error) {
    // Who may not read what the report asks for gets none; the others are not kept waiting.
    logLine('report not mailed', { report: due.report, to: userId, error: String(error) });
    return null;
  }
}

type Filed = {
  readonly due: DueReport;
  readonly report: Report;
  readonly reply: Awaited<ReturnType<typeof runReport>>;
  readonly language: Scope['language'];
};

// A file leaves the house: it goes to those who may take these records out, and is logged like any other.
async function fileFor(reader: Scope, { due, report, reply, language }: Filed) {
  if (due.format === 'none') return [];
  if (depthOf(reader.rights, report.object, 'export') === 'none') return [];
  const file = await reportFile({ name: due.name, reply }, due.format, language);
  const end = await logExport(reader, report.object, { format: due.format, report });
  await end({ rows: reply.rows.length, complete: true });
  return [file];
}
