import { wordTokens } from '#kit/search-tokens.ts';
import { typoWords } from '#kit/typo.ts';
import type { ObjectModel } from '#model/model.ts';
import { nameKind, tokenPrefix } from '../commit/search-row.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** Every word by which the records were ever found in spite of a mistake: of their titles, present and former. */
export async function wordsOfTitles(
  scope: Scope,
  object: ObjectModel,
  ids: readonly string[],
): Promise<string[]> {
  const { title } = object.definition;
  const rows = await rowsOf<{ title: string | null }>(
    scope.db,
    sql`select t.title from change ch, lateral (values (ch.before ->> ${title}), (ch.after ->> ${title})) t(title)
        where ch.workspace_id = ${scope.workspaceId} and ch.record_id = any(${ids}::uuid[])
        union select r.title from record r where r.workspace_id = ${scope.workspaceId} and r.id = any(${ids}::uuid[])`,
  );
  return [...new Set(rows.flatMap((row) => typoWords(row.title ?? '', nameKind(object))))];
}

/** Forgets words of titles, those apart that the title of another record still has. */
export async function forgetWords(scope: Scope, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const prefix = tokenPrefix(scope.workspaceId);
  const tokens = words.map((word) =>
    wordTokens(word)
      .map((token) => prefix + token)
      .join(' '),
  );
  await rowsOf(
    scope.db,
    sql`delete from search_word s using unnest(${words}::text[], ${tokens}::text[]) w(word, tokens)
        where s.workspace_id = ${scope.workspaceId} and s.word = w.word and not exists (
          select from record r where r.workspace_id = s.workspace_id and r.tokens @> string_to_array(w.tokens, ' '))`,
  );
}
