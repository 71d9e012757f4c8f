import { canonicalJson } from '#kit/canonical-json.ts';
import { sha256 } from '#kit/digest.ts';
import { rowsOf } from '../database/run.ts';
import { raw, sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

/** The hash that the chain of a workspace begins with. */
export const genesis = sha256('rapport ledger');

/** A place in the chain. */
export type Head = { readonly seq: number; readonly hash: string };

/** What a link tells of its changeset beside the digests: who, when, through which door, and what it belongs to. */
export type Header = {
  readonly id: string;
  /** UTC with microseconds, as the database keeps it. */
  readonly at: string;
  readonly parent_id: string | null;
  readonly part: number | null;
  readonly user_id: string | null;
  readonly viewed_by: string | null;
  readonly source: string;
  readonly undoes: string | null;
  readonly cause: string | null;
};

/** The columns of a header, from `changeset`. The reason is left out: people write names into it, and it may have to go. */
export const headerColumns = raw(
  `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, id, parent_id, part, user_id, viewed_by, source, undoes, cause`,
);

export type Link = Head & { readonly id: string; readonly at: string };

/** Each link's hash is over the one before, its number, its changeset's header and the digests of its changes. */
export function chain(
  head: Head,
  rows: readonly Header[],
  digests: ReadonlyMap<string, readonly string[]>,
): Link[] {
  let { seq, hash } = head;
  return rows.map((row) => {
    seq += 1;
    hash = sha256([hash, seq, headerText(row), ...(digests.get(row.id) ?? [])].join('\n'));
    return { id: row.id, at: row.at, seq, hash };
  });
}

/** The digests of changesets' changes in their order. */
export async function digestsOf(
  db: Executor,
  workspaceId: number,
  rows: readonly Pick<Header, 'id' | 'at'>[],
): Promise<Map<string, string[]>> {
  const found = await rowsOf<{ changeset_id: string; digests: string[] }>(
    db,
    sql`select changeset_id, array_agg(digest order by position) as digests from change
        where workspace_id = ${workspaceId} and ${withinInstants(rows)}
          and changeset_id = any(${rows.map((row) => row.id)}::uuid[]) group by changeset_id`,
  );
  return new Map(found.map((row) => [row.changeset_id, row.digests]));
}

/** `at` between the first and the last instant of the rows: it keeps the statement to the months that these lie in. */
export function withinInstants(rows: readonly Pick<Header, 'at'>[]) {
  const instants = rows.map((row) => row.at).sort();
  return sql`at between ${instants[0] ?? null}::timestamptz and ${instants.at(-1) ?? null}::timestamptz`;
}

function headerText(row: Header): string {
  return canonicalJson({
    id: row.id,
    at: row.at,
    parent: row.parent_id,
    part: row.part,
    user: row.user_id,
    viewedBy: row.viewed_by,
    source: row.source,
    undoes: row.undoes,
    cause: row.cause,
  });
}
