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
  const keys = [...new Set(forgiven.flatMap((part) => deletionKeys(part.text)))];
  const near = await rowsOf<{ word: string }>(
    scope.db,
    sql`select word from search_word where workspace_id = ${scope.workspaceId}
        and keys && ${keys.map((key) => prefix + key)}::text[] limit ${mostWords}`,
  );
  const found = parts.map((part) => ({
    part,
    words: isForgiving(part.text) ? nearest(part.text, near) : [],
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

function nearest(typed: string, near: readonly { word: string }[]): string[] {
  return near
    .map(({ word }) => word)
    .filter((word) => word !== typed && isOneTypoApart(typed, word))
    .slice(0, mostAlternatives);
}
