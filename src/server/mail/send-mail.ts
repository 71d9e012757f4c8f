import { z } from 'zod';
import { defineJob, type JobRun } from '#engine/jobs/index.ts';
import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { decrypt } from '../auth/secret.ts';
import { handOver, type Outcome } from './hand-over.ts';
import type { Letter } from './letter.ts';
import type { MailServer } from './mail-server.ts';

const shape = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
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
      await sendOnce(step, sending.server, letter, id);
      return { to: letter.to };
    },
  });
}

/**
 * Notes before the hand-over that it begins and after it how it ended. A run that finds a beginning of another run without
 * an end cannot know whether the letter went out: that is for a person to see, and never sent again by itself.
 */
async function sendOnce(
  step: JobRun<unknown>['step'],
  server: MailServer,
  letter: Letter,
  id: string,
): Promise<void> {
  const mine = newId();
  for (let round = 1; ; round += 1) {
    const begun = await step(`begun-${round}`, () => Promise.resolve(mine));
    if (begun === mine) {
      const outcome = await handOver(server, letter, id);
      const { kind } = outcome;
      await step<string>(`ended-${round}`, () => Promise.resolve(kind));
      return conclude(outcome, server, letter);
    }
    const ended = await step<string>(`ended-${round}`, () => Promise.resolve('unknown'));
    if (ended === 'taken') return;
    if (ended === 'unknown') throw new Problem('mail.unknown', { to: letter.to });
  }
}

function conclude(outcome: Outcome, { host, port }: MailServer, { to }: Letter): void {
  if (outcome.kind === 'taken') return;
  const { reason } = outcome;
  if (outcome.kind === 'unknown') throw new Problem('mail.unknown', { to });
  if (outcome.isFinal) throw new Problem('mail.refused', { to, reason });
  throw new Problem('mail.not-reached', { to, server: `${host}:${port}`, reason }, { status: 503 });
}
