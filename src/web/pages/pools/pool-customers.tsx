import type { PoolOverview } from '#areas/customers/pool/rules/shown.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { listQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { useNow } from '#web/frame/use-now.ts';
import { Value } from '#web/kinds/value.tsx';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { usePoolAct } from '#web/pool/use-pool-act.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import styles from './pools.module.css';

const AssignDialog = lazy(() =>
  import('./assign-dialog.tsx').then((module) => ({ default: module.AssignDialog })),
);

const fields = ['name', 'kind', 'phone', 'status', 'pooledAt', 'lastContactAt'];
const objects: Readonly<Record<string, string>> = {
  organisation: 'account',
  person: 'contact',
  household: 'household',
};

/** The customers of a pool, to be claimed one by one or several at once, and assigned by who is in charge. */
export function PoolCustomers({ pool }: { pool: PoolOverview }) {
  const t = useText(poolsTexts);
  const [words, setWords] = useState('');
  const search = useDebounced(words.trim(), 250);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAssigning, setAssigning] = useState(false);
  const filter = { field: 'pool', op: 'is', value: pool.id } as const;
  const query = useInfiniteQuery(
    listQuery('party', { fields, filter, ...(search === '' ? {} : { search }) }),
  );
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const there = rows.filter((row) => chosen.has(row.id)).map((row) => row.id);
  const claim = usePoolAct(() => setChosen(new Set()));
  const take = (ids: readonly string[]) =>
    claim.mutate({
      act: 'claim',
      pool: pool.id,
      body: { customers: ids },
      said: t('claimed', { count: ids.length }),
    });
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      <div className={styles['tools']}>
        <Input.Search
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={t('search')}
          aria-label={t('search')}
          allowClear
          className={styles['search'] ?? ''}
        />
        {pool.isMember && there.length > 0 && (
          <Button type="primary" loading={claim.isPending} onClick={() => take(there)}>
            {t('claim.some', { count: there.length })}
          </Button>
        )}
        {pool.isInCharge && there.length > 0 && (
          <Button onClick={() => setAssigning(true)}>{t('assign', { count: there.length })}</Button>
        )}
      </div>
      {query.isPending && <Lines count={6} />}
      {query.error && <Notice title={query.error.message} />}
      {query.data && rows.length === 0 && <Notice title={t('empty')} text={t('empty.help')} />}
      {rows.length > 0 && (
        <CustomerTable
          rows={rows}
          chosen={chosen}
          onChoose={choose}
          {...(pool.isMember ? { onClaim: (id: string) => take([id]) } : {})}
        />
      )}
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more.rows')}
        </Button>
      )}
      <Suspense>
        {isAssigning && (
          <AssignDialog
            pool={pool}
            customers={there}
            onClose={() => setAssigning(false)}
            onDone={() => setChosen(new Set())}
          />
        )}
      </Suspense>
    </>
  );
}

type TableProps = {
  readonly rows: readonly Row[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onClaim?: (id: string) => void;
};

function CustomerTable({ rows, chosen, onChoose, onClaim }: TableProps) {
  const t = useText(poolsTexts);
  const format = useFormat();
  const now = useNow();
  const object = useObject('party');
  const shown = (name: string) => (row: Row) => {
    const field = object?.fields.find((one) => one.name === name);
    return field && row[name] != null ? <Value value={row[name]} field={field} /> : null;
  };
  const ago = (name: string) => (row: Row) => {
    const at = readText(row[name]);
    return at ? <time dateTime={at}>{format.ago(at, now)}</time> : null;
  };
  const columns: PlainColumn<Row>[] = [
    {
      key: 'name',
      label: t('name'),
      cell: (row) => (
        <span className={styles['customer']}>
          <Checkbox
            checked={chosen.has(row.id)}
            onChange={(event) => onChoose(row.id, event.target.checked)}
            aria-label={t('select', { name: readText(row['name']) ?? '' })}
          />
          <Link
            to="/records/$object/$id"
            params={{ object: objects[String(row['kind'])] ?? 'account', id: row.id }}
          >
            {readText(row['name'])}
          </Link>
        </span>
      ),
    },
    { key: 'phone', label: t('phone'), cell: shown('phone'), width: 150 },
    { key: 'status', label: t('status'), cell: shown('status'), width: 130 },
    { key: 'last', label: t('last'), cell: ago('lastContactAt'), width: 130 },
    { key: 'since', label: t('since'), cell: ago('pooledAt'), width: 130 },
    ...(onClaim
      ? [
          {
            key: 'acts',
            label: t('acts'),
            isActs: true,
            width: 100,
            cell: (row: Row) => (
              <Button
                size="small"
                onClick={() => onClaim(row.id)}
                aria-label={t('claim.of', { name: readText(row['name']) ?? '' })}
              >
                {t('claim')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <PlainTable
      label={t('view.customers')}
      columns={columns}
      items={rows}
      keyOf={(row) => row.id}
    />
  );
}
