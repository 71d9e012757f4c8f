import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ListReply } from '#model/api.ts';
import { aroundKey } from '#web/api/around.ts';
import { findRow } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';

type Pages = InfiniteData<ListReply<Row>, string>;

/** Changes a record wherever the screens hold it. */
export function patchRow(
  client: QueryClient,
  object: string,
  id: string,
  patch: (row: Row) => Row,
): void {
  client.setQueriesData<Row>(
    { queryKey: ['records', object, 'one', id] },
    (row) => row && patch(row),
  );
  client.setQueriesData<Pages>(
    { queryKey: ['records', object, 'list'] },
    (data) => data && patchPages(data, id, patch),
  );
}

/** The record as the screens hold it now: its newest version with every value they know. */
export function heldRow(client: QueryClient, object: string, id: string): Row | undefined {
  const single = client
    .getQueriesData<Row>({ queryKey: ['records', object, 'one', id] })
    .map(([, row]) => row);
  const listed = client
    .getQueriesData<Pages>({ queryKey: ['records', object, 'list'] })
    .flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? []);
  const held = [...single, ...listed].filter((row): row is Row => row?.id === id);
  return held
    .toSorted((a, b) => a.version - b.version)
    .reduce<Row | undefined>((all, row) => ({ ...all, ...row }), undefined);
}

/** Fetches the record's values anew and puts them where the screens hold it; lists keep their order until asked again. */
export async function refreshRow(client: QueryClient, object: string, id: string): Promise<void> {
  const held = heldRow(client, object, id);
  const fields = Object.keys(held ?? {}).filter((name) => name !== 'id' && name !== 'version');
  if (held) {
    const fresh = await findRow(object, id, fields);
    patchRow(client, object, id, (row) => ({ ...pick(fresh, row), id, version: fresh.version }));
  }
  void client.invalidateQueries({ queryKey: ['records', object, 'history', id] });
  // The frame shows times by the zone of a user, who may have changed his own.
  if (object === 'user') void client.invalidateQueries({ queryKey: ['meta'] });
  void client.invalidateQueries({ queryKey: ['records', object, 'count'] });
  void client.invalidateQueries({ queryKey: ['changesets'] });
  void client.invalidateQueries({ queryKey: aroundKey });
}

// What the pages themselves are made of, and the user's own zone and language.
const shaping: ReadonlySet<string> = new Set([
  'user',
  'own-object',
  'own-field',
  'own-option',
  'own-name',
  'own-layout',
  'own-check',
  'switched-area',
]);

/** Asks everything about these objects anew; what is not on the screen waits until it is. */
export function refreshObjects(client: QueryClient, objects: Iterable<string>): void {
  const all = new Set(objects);
  for (const object of all) void client.invalidateQueries({ queryKey: ['records', object] });
  if ([...all].some((object) => shaping.has(object)))
    void client.invalidateQueries({ queryKey: ['meta'] });
  void client.invalidateQueries({ queryKey: ['changesets'] });
  void client.invalidateQueries({ queryKey: aroundKey });
  void client.invalidateQueries({ queryKey: ['search'] });
  void client.invalidateQueries({ queryKey: ['to-do'] });
}

function patchPages(data: Pages, id: string, patch: (row: Row) => Row): Pages {
  const holds = data.pages.some((page) => page.items.some((row) => row.id === id));
  if (!holds) return data;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((row) => (row.id === id ? patch(row) : row)),
  }));
  return { ...data, pages };
}

// A list holds only the paths it asked for; the others must not grow into it.
function pick(fresh: Row, row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(row).map((name) => [name, name in fresh ? fresh[name] : row[name]]),
  );
}
