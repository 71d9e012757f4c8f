import { z } from 'zod';
import { defineJob } from '#engine/jobs/index.ts';
import { Problem } from '#kit/problem.ts';
import { decrypt } from '../auth/secret.ts';
import { atMostOnce } from './at-most-once.ts';
import { composeLetter } from './compose-letter.ts';
import { handOver, type Outcome } from './hand-over.ts';
import type { Letter } from './letter.ts';
import type { MailServer } from './mail-server.ts';

const shape = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z
    .array(z.object({ filename: z.string(), contentType: z.string(), base64: z.string() }))
    .optional(),
}) satisfies z.ZodType<Letter>;

/** What the worker needs to send: the server, and the key that waiting letters are locked with. */
export type Sending = { readonly server: MailServer | null; readonly key: Buffer };

/** The job that hands a letter over at most once. Whoever only sends the job needs no server. */
export function mailJob(sending: Sending | null) {
  return defineJob({
    name: 'mail.send',
    queue: 'mail',
    // Locked, because a link in it opens a door and jobs are kept.
    input: z.strictObject({ locked: z.string() }),
    async run(_scope, { id, input, step }) {
      if (!sending?.server) throw new Problem('mail.not-set');
      const letter = shape.parse(JSON.parse(decrypt(sending.key, input.locked)));
      const { server } = sending;
      const outcome = await atMostOnce(step, async () =>
        handOver(server, await composeLetter(server, letter, id)),
      );
      conclude(outcome, server, letter);
      return { to: letter.to };
    },
  });
}

function conclude(outcome: Outcome, { host, port }: MailServer, { to }: Letter): void {
  if (outcome.kind === 'taken') return;
  const { reason } = outcome;
  if (outcome.kind === 'unknown') throw new Problem('mail.unknown', { to });
  if (outcome.isFinal) throw new Problem('mail.refused', { to, reason });
  throw new Problem('mail.not-reached', { to, server: `${host}:${port}`, reason }, { status: 503 });
}
