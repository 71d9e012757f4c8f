import { sendJob } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { encrypt } from '../auth/secret.ts';
import type { Letter } from './letter.ts';
import { mailJob } from './send-mail.ts';

/** Where letters are brought; the worker sends them. */
export type Post = {
  /** Queues the letter in the scope's transaction. */
  send(
    scope: Pick<Scope, 'workspaceId' | 'db' | 'rights' | 'requestId'>,
    letter: Letter,
  ): Promise<string>;
};

/** The post of an installation that has a mail server; letters wait locked with that key. */
export function openPost(key: Buffer): Post {
  const job = mailJob(null);
  return {
    send: (scope, letter) => sendJob(scope, job, { locked: encrypt(key, JSON.stringify(letter)) }),
  };
}
