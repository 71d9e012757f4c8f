import type { Pool } from 'pg';
import type { Scope } from '#engine/scope.ts';
import type { Model } from '#model/model.ts';
import type { Identity } from './auth/identity.ts';
import type { Sessions } from './auth/sessions.ts';
import type { Providers } from './auth/providers.ts';
import type { ImportJobs } from '#engine/import/jobs.ts';
import type { UploadFolder } from '#engine/import/uploads.ts';
import type { FileStore } from './files/file-store.ts';
import type { Post } from './mail/post.ts';
import type { Sentences } from './sentences.ts';
import type { Scopes } from './scope.ts';

/** What an action gets: the record's id (null where it acts on the object), checked input, whether to show the diff only. */
export type ActionCall = {
  readonly id: string | null;
  readonly input: unknown;
  readonly dryRun: boolean;
};

/** The implementations of actions by object and name, collected from the nouns' `actions.ts`. */
export type Actions = ReadonlyMap<
  string,
  ReadonlyMap<string, (scope: Scope, call: ActionCall) => Promise<unknown>>
>;

/** Everything that routes stand on; made once a process. */
export type ServerContext = {
  readonly pool: Pool;
  readonly model: Model;
  readonly actions: Actions;
  readonly sentences: Sentences;
  /** Where brought files wait. */
  readonly uploads: UploadFolder;
  /** The bytes of files on records, by the file's id. */
  readonly files: FileStore;
  /** What a route sends to take a file in; the worker runs it. */
  readonly importing: ImportJobs;
  readonly scopes: Scopes;
  readonly sessions: Sessions;
  readonly identity: () => Identity;
  readonly providers: Providers;
  /** Where people reach us; the first is the one that links are made with. */
  readonly origins: readonly [string, ...string[]];
  /** Folders of this machine that must have room for what is written. */
  readonly folders: readonly string[];
  /** Built web app; null serves the API alone. */
  readonly webFolder: string | null;
  /** What hooks' secrets are encrypted with, and whether hooks may reach addresses that are not public. */
  readonly webhooks: { readonly key: Buffer; readonly allowPrivate: boolean };
  /** Where letters are brought; null without a mail server. */
  readonly post: Post | null;
  /** What unsubscribe links are signed with. */
  readonly unsubscribeKey: Buffer;
  /** Requests a minute that one session or key may make. */
  readonly requestsPerMinute: number;
  /** Proxies beside those of this machine that are believed about who asks. */
  readonly trustProxy: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where the log is written; null is the standard output. */
  readonly logTo: { write(line: string): void } | null;
  /** Lets a collector of figures in from elsewhere; null leaves it to this machine and administrators. */
  readonly metricsToken: string | null;
  readonly now: () => Date;
};
