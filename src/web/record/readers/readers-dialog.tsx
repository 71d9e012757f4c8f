import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { call, withParams } from '#web/api/client.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import type { Linked } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { readersTexts } from '#web/texts/readers.ts';

type Looked = {
  readonly id: string;
  readonly at: string;
  readonly by: Linked | null;
  readonly viewedBy: Linked | null;
  readonly kind: string;
};

type Props = { readonly id: string; readonly title: string; readonly onClose: () => void };

/** Who looked at a customer, newest first. */
export function ReadersDialog({ id, title, onClose }: Props) {
  const t = useText(readersTexts);
  const looked = useInfiniteQuery(readersQuery(id));
  const columns = useColumns();
  const entries = looked.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Modal open footer={null} width={640} title={t('title', { title })} onCancel={onClose}>
      <p>{t('help')}</p>
      {looked.isPending && <Lines count={4} />}
      {looked.error && <Notice title={looked.error.message} />}
      {looked.data && entries.length === 0 && <Notice title={t('none')} />}
      {entries.length > 0 && (
        <PlainTable label={t('label')} columns={columns} items={entries} keyOf={(one) => one.id} />
      )}
      {looked.hasNextPage && (
        <Button loading={looked.isFetchingNextPage} onClick={() => void looked.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Modal>
  );
}

function readersQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['customer-readers', id],
    staleTime: 0,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<{ items: Looked[]; next: string | null }>(
        'GET',
        withParams(`/customer-readers/${id}`, { limit: '50', cursor: pageParam || undefined }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });
}

function useColumns(): PlainColumn<Looked>[] {
  const t = useText(readersTexts);
  const format = useFormat();
  const now = useNow();
  return [
    {
      key: 'who',
      label: t('who'),
      cell: ({ by, viewedBy }) => {
        const name = by?.title ?? '–';
        return viewedBy ? t('as', { name: viewedBy.title ?? '–', other: name }) : name;
      },
    },
    {
      key: 'what',
      label: t('what'),
      cell: ({ kind }) => {
        const known = kinds.find((one) => one === kind);
        return known ? t(`kind.${known}`) : kind;
      },
    },
    {
      key: 'when',
      label: t('when'),
      width: 150,
      cell: ({ at }) => (
        <time dateTime={at} title={format.exact(at)}>
          {format.ago(at, now)}
        </time>
      ),
    },
  ];
}

const kinds = [
  'customer.read',
  'value.shown',
  'personal-data.collected',
  'personal-data.fetched',
] as const;
