import { runJob } from '#engine/jobs/run.ts';
import { customerMailJob } from '#server/customer-mail/send.ts';
import { deriveKey } from '#server/auth/secret.ts';
import type { MailServer } from '#server/mail/mail-server.ts';
import type { Server } from '#server/serve.ts';
import { workerParts } from '#server/worker-parts.ts';

/** Sends what waits for customers in the workspace through that mail server, as the worker does; gives how many mails there were. */
export async function sendCustomerMails(
  { context }: Server,
  workspaceId: number,
  parts: {
    readonly secret: string;
    readonly mailServer: MailServer | null;
    readonly isLastTry?: boolean;
  },
): Promise<number> {
  const job = customerMailJob({
    server: parts.mailServer,
    files: context.files,
    key: deriveKey(parts.secret, 'unsubscribe'),
    origin: context.origins[0],
  });
  const { rows } = await context.pool.query<{ id: string }>(
    `select id from job where workspace_id = $1 and name = 'mail.customer' and state in ('queued', 'running') order by id`,
    [workspaceId],
  );
  const run = workerParts(context.pool, context.scopes, [job]);
  const { signal } = new AbortController();
  for (const { id } of rows)
    await runJob(
      run,
      { workspaceId, jobId: id, name: 'mail.customer' },
      { signal, isLastTry: parts.isLastTry ?? true },
    );
  return rows.length;
}
