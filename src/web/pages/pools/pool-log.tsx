import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { poolLogQuery } from '#web/pool/pools-query.ts';
import { poolsTexts } from '#web/texts/pools.ts';

/** Who took, got, gave back or lost which customer, newest first. */
export function PoolLog({ pool }: { pool: string }) {
  const t = useText(poolsTexts);
  const format = useFormat();
  const kind = useObject('pool-claim')?.fields.find(({ name }) => name === 'kind');
  const query = useInfiniteQuery(poolLogQuery(pool));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: PlainColumn<Row>[] = [
    { key: 'party', label: t('name'), cell: (row) => readLink(row['party'])?.title ?? null },
    {
      key: 'kind',
      label: t('log.kind'),
      width: 140,
      cell: (row) => {
        const option = readText(row['kind']);
        return kind && option ? <OptionMark option={option} field={kind} /> : null;
      },
    },
    {
      key: 'holder',
      label: t('log.holder'),
      width: 130,
      cell: (row) => readLink(row['holder'])?.title ?? null,
    },
    {
      key: 'by',
      label: t('log.by'),
      width: 130,
      cell: (row) => readLink(row['by'])?.title ?? t('log.rule'),
    },
    {
      key: 'at',
      label: t('log.at'),
      width: 170,
      cell: (row) => format.exact(readText(row['happenedAt']) ?? ''),
    },
    {
      key: 'kept',
      label: t('log.kept'),
      width: 100,
      align: 'end',
      cell: (row) => (typeof row['daysKept'] === 'number' ? format.number(row['daysKept']) : null),
    },
    { key: 'reason', label: t('log.reason'), cell: (row) => readText(row['reason']) },
  ];
  if (query.isPending) return <Lines count={6} />;
  if (query.error) return <Notice title={query.error.message} />;
  if (rows.length === 0) return <Notice title={t('log.none')} />;
  return (
    <>
      <PlainTable label={t('view.log')} columns={columns} items={rows} keyOf={(row) => row.id} />
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more.rows')}
        </Button>
      )}
    </>
  );
}
