import { queryParts, wordTokens } from '#kit/search-tokens.ts';
import { deletionKeys, isForgiving, isOneTypoApart } from '#kit/typo.ts';
import { tokenPrefix } from '../commit/search-row.ts';
import { rowsOf } from '../database/run.ts';
import { and, or, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

const mostWords = 200;
const mostAlternatives = 12;

/**
 * What finds titles (of the search row `r`) in which each word typed stands as typed or with one mistake;
 * undefined when no title has a word one mistake away.
 */
export async function forgivingSearch(scope: Scope, text: string): Promise<Sql | undefined> {
  const parts = queryParts(text);
  const prefix = tokenPrefix(scope.workspaceId);
  const forgiven = parts.filter((part) => isForgiving(part.text));
  if (forgiven.length === 0 || parts.some((part) => part.tokens.length === 0)) return undefined;
  const near = await nearWords(
    scope,
    forgiven.map((part) => part.text),
  );
  const found = parts.map((part) => ({
    part,
    words: nearest(part.text, near.get(part.text) ?? []),
  }));
  if (found.every(({ words }) => words.length === 0)) return undefined;
  const hasAll = (tokens: readonly string[]) =>
    sql`r.tokens @> ${tokens.map((token) => prefix + token)}::text[]`;
  return and(
    found.map(({ part, words }) =>
      or([part.tokens, ...words.map((word) => wordTokens(word))].map(hasAll)),
    ),
  );
}

/** Words that may be one mistake away from each typed one: the closest first (a letter too many or too few, then the same first letter), then the most frequent. */
async function nearWords(
  scope: Scope,
  typed: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const prefix = tokenPrefix(scope.workspaceId);
  // Words are letters only, so a blank parts their keys.
  const keys = typed.map((word) => deletionKeys(word).join(' '));
  const prefixed = typed.map((word) =>
    deletionKeys(word)
      .map((key) => prefix + key)
      .join(' '),
  );
  const rows = await rowsOf<{ typed: string; words: string[] }>(
    scope.db,
    sql`select t.typed, array(
          select w.word from search_word w where w.workspace_id = ${scope.workspaceId}
            and w.keys && string_to_array(t.prefixed, ' ')
          order by (w.word = any(string_to_array(t.keys, ' ')) or w.keys @> array[${prefix} || t.typed]) desc,
            (left(w.word, 1) = left(t.typed, 1)) desc, w.titles desc, w.word
          limit ${mostWords}) as words
        from unnest(${typed}::text[], ${keys}::text[], ${prefixed}::text[]) t(typed, keys, prefixed)`,
  );
  return new Map(rows.map((row) => [row.typed, row.words]));
}

function nearest(typed: string, near: readonly string[]): string[] {
  return near
    .filter((word) => word !== typed && isOneTypoApart(typed, word))
    .slice(0, mostAlternatives);
}
