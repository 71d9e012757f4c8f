import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listQuery } from '#web/api/queries.ts';
import type { ListRequest } from '#web/api/row.ts';
import type { Part } from './lines.ts';

type Props = {
  readonly object: string;
  readonly id: string;
  readonly request: ListRequest;
  readonly onPart: (id: string, part: Part | null) => void;
};

/** Reads the rows of one group page by page and tells them; it draws nothing itself, for all groups share one table. */
export function GroupRows({ object, id, request, onPart }: Props) {
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    listQuery(object, request),
  );
  useEffect(() => {
    if (!data) return;
    onPart(id, {
      rows: data.pages.flatMap(({ items }) => items),
      hasMore: hasNextPage,
      more: () => {
        if (!isFetching) void fetchNextPage();
      },
    });
  }, [id, data, hasNextPage, isFetching, fetchNextPage, onPart]);
  useEffect(() => () => onPart(id, null), [id, onPart]);
  return null;
}
