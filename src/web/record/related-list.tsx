import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { listQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { OfRecord } from '#web/contact/reach-link.tsx';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useColumns, type Column } from '#web/list/columns.ts';
import { Value } from '#web/kinds/value.tsx';
import { useText } from '#web/language/language.ts';
import { readText } from '#web/kinds/values.ts';
import { rememberPreset } from '#web/forms/preset.ts';
import { recordTexts } from '#web/texts/record.ts';
import styles from './related.module.css';

export type Related = ObjectMeta['related'][number];

type Props = { readonly record: Row; readonly title: string; readonly related: Related };

/** The records that point to this one by a link. */
export function RelatedList({ record, title, related }: Props) {
  const target = useObject(related.object);
  return target ? (
    <RelatedRows
      key={related.link}
      record={record}
      title={title}
      related={related}
      target={target}
    />
  ) : null;
}

function RelatedRows({ record, title, related, target }: Props & { target: ObjectMeta }) {
  const t = useText(recordTexts);
  const create = useCreate();
  const paths = target.list.columns.filter((path) => path !== related.link);
  const columns = useColumns(target, paths).slice(0, 6);
  const filter = { field: related.link, op: 'is', value: record.id } as const;
  const list = useInfiniteQuery(
    listQuery(target.name, { fields: columns.map((column) => column.path), filter, limit: 25 }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const add = () => {
    rememberPreset(target.name, { [related.link]: { id: record.id, title } });
    create(target.name);
  };
  return (
    <div className={styles['related']}>
      <div className={styles['tools']}>
        {target.can.create && target.kind !== 'fact' && (
          <Button size="small" icon={<Plus size={14} aria-hidden />} onClick={add}>
            {t('related.add')}
          </Button>
        )}
        {rows.length > 0 && (
          <Link
            to="/records/$object"
            params={{ object: target.name }}
            search={{ filter: { all: [filter] } }}
          >
            {t('related.all')}
          </Link>
        )}
      </div>
      {list.isPending && <Lines count={3} />}
      {list.error && <p role="alert">{list.error.message}</p>}
      {list.data && rows.length === 0 && <Notice title={t('related.none')} />}
      {rows.length > 0 && <RelatedTable target={target} columns={columns} rows={rows} />}
      {list.hasNextPage && (
        <Button
          size="small"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </div>
  );
}

function RelatedTable({
  target,
  columns,
  rows,
}: {
  target: ObjectMeta;
  columns: readonly Column[];
  rows: readonly Row[];
}) {
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.path} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.path} data-align={column.align}>
                  {column.isTitle ? (
                    <Link to="/records/$object/$id" params={{ object: target.name, id: row.id }}>
                      {readText(row[column.path]) ?? '—'}
                    </Link>
                  ) : (
                    <OfRecord object={target.name} id={row.id}>
                      <Value value={row[column.path]} field={column.field} />
                    </OfRecord>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
