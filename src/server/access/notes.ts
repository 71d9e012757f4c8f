import type { Executor } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { faultOf } from '../fault.ts';
import { logLine } from '../log-line.ts';

/** By what the person of a note is found: he himself, the address he gave, the session that was opened for him, or the first step of his sign-in. */
export type Whom = {
  readonly workspaceId?: number;
  readonly userId?: string;
  readonly email?: string;
  readonly session?: string;
  readonly pending?: string;
};

/** What goes into the access log. */
export type Note = Whom & {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly viewedBy?: string;
  readonly object?: string;
  readonly record?: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string;
};

/** Notes wait in memory and are written together, so that no request waits for them. */
export type Notes = {
  add(note: Omit<Note, 'id' | 'at'> & Partial<Pick<Note, 'id' | 'at'>>): void;
  flush(): Promise<void>;
};

/** The kind of entry that a look at a customer becomes. */
export const customerRead = 'customer.read';

const mostWaiting = 5000;

export function openNotes(db: Executor): Notes {
  let waiting: Note[] = [];
  return {
    add(note) {
      if (waiting.length < mostWaiting) waiting.push({ id: newId(), at: new Date(), ...note });
    },
    async flush() {
      const notes = waiting;
      waiting = [];
      if (notes.length > 0) await write(db, notes);
    },
  };
}

/** Does that every second, and once more at the end; a failure is told and not repeated. */
export function everySecond(run: () => Promise<void>): () => Promise<void> {
  const timer = setInterval(() => {
    run().catch((error: unknown) =>
      logLine('access log not written', { fault: faultOf(error) }, 'error'),
    );
  }, 1000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await run();
  };
}

// Whoever tries an address that nobody has here leaves no line: there is nobody to list it under. A workspace removed in
// between takes its own lines with it, not the others of that second. What grows while it lasts (a mass read) is written
// again under its id. A customer is noted once for a reader and an hour, whichever process saw it.
async function write(db: Executor, notes: readonly Note[]): Promise<void> {
  const rows = notes.map((note) => ({ ...note, at: note.at.toISOString() }));
  await db.query(
    `with n as (select * from jsonb_to_recordset($1::jsonb) as n ("workspaceId" integer, at timestamptz, id uuid, "userId" uuid,
        "viewedBy" uuid, email text, session text, pending text, kind text, object text, record uuid, details jsonb, "requestId" text)),
      who as (
        select n.*, m.workspace_id, m.user_id from n
          join auth."user" i on i.email = n.email join auth.member m on m.identity_id = i.id
        union all select n.*, m.workspace_id, m.user_id from n
          join auth.session s on s.token = n.session
          join auth.member m on m.identity_id = s."userId" and m.workspace_id = s."workspaceId"
        union all select n.*, m.workspace_id, m.user_id from n
          join auth.verification v on v.identifier = n.pending join auth.member m on m.identity_id = v.value
        union all select n.*, n."workspaceId", n."userId" from n where n."userId" is not null)
      insert into access_log (workspace_id, at, id, user_id, viewed_by, kind, object, record_id, details, request_id)
        select who.workspace_id, at, who.id, user_id, "viewedBy", kind, object, record, details, "requestId" from who
          join workspace w on w.workspace_id = who.workspace_id
          where kind <> $2 or not exists (select from access_log a where a.workspace_id = who.workspace_id
            and a.record_id = who.record and a.at >= date_trunc('hour', who.at, 'UTC') and a.kind = $2
            and a.user_id = who.user_id and a.viewed_by is not distinct from who."viewedBy")
          for key share of w
        on conflict (workspace_id, at, id) do update set details = excluded.details, object = excluded.object`,
    [JSON.stringify(rows), customerRead],
  );
}
