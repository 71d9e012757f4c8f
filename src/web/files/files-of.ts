import { queryOptions } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';
import { readLink } from '#web/kinds/values.ts';
import { fileFields, keptFile, type KeptFile } from './kept-file.ts';

type Waiting = {
  readonly id: string;
  readonly give: (files: readonly KeptFile[]) => void;
  readonly fail: (reason: unknown) => void;
};

const most = 100;
let waiting: Waiting[] = [];

/** The current files of one of many records on the screen; those that are asked for together are fetched together. */
export function filesOfQuery(id: string) {
  return queryOptions({
    queryKey: ['records', 'file', 'of', id],
    queryFn: () =>
      new Promise<readonly KeptFile[]>((give, fail) => {
        if (waiting.length === 0) setTimeout(askAll, 20);
        waiting.push({ id, give, fail });
      }),
    staleTime: 60_000,
  });
}

function askAll(): void {
  const all = waiting;
  waiting = [];
  for (let at = 0; at < all.length; at += most) void ask(all.slice(at, at + most));
}

async function ask(some: readonly Waiting[]): Promise<void> {
  try {
    const { items } = await listRows('file', {
      fields: fileFields,
      filter: {
        all: [
          { field: 'regarding', op: 'in', value: some.map(({ id }) => id) },
          { field: 'current', op: 'is', value: true },
        ],
      },
      sort: ['-createdAt'],
      limit: 200,
    });
    const byRecord = Map.groupBy(items, (row) => readLink(row['regarding'])?.id);
    for (const { id, give } of some) give((byRecord.get(id) ?? []).map(keptFile));
  } catch (failure) {
    for (const { fail } of some) fail(failure);
  }
}
