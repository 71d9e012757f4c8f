import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useElementScrollRestoration } from '@tanstack/react-router';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { OfRecord } from '#web/contact/reach-link.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { Value } from '#web/kinds/value.tsx';
import { isEmptyValue, readText } from '#web/kinds/values.ts';
import type { Column } from './columns.ts';
import styles from './list-cards.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly onPage: (id: string) => void;
  readonly empty: ReactNode;
};

const height = 74;

/** The rows of a list as a phone shows them: a name and what matters most under it. */
export function ListCards({ object, columns, rows, isLoading, hasMore, onMore, empty }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const place = `cards-${object.name}`;
  const restored = useElementScrollRestoration({ id: place });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    initialOffset: restored?.scrollY ?? 0,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - 10) onMore();
  }, [hasMore, last, rows.length, onMore]);

  return (
    <div ref={scroller} className={styles['scroller']} data-scroll-restoration-id={place}>
      {isLoading && <Lines count={8} height={height} />}
      {!isLoading && rows.length === 0 && empty}
      <ul className={styles['list']} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={row.id}
              className={styles['item']}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Card object={object} columns={columns} row={row} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Card({
  object,
  columns,
  row,
}: {
  object: ObjectMeta;
  columns: readonly Column[];
  row: Row;
}) {
  const rest = columns.filter((column) => !column.isTitle && !isEmptyValue(row[column.path]));
  const mark = rest.find((column) => column.field.valueKind === 'choice');
  // Whom and when it is about says more than a second choice.
  const others = rest.filter((column) => column !== mark);
  const facts = [...others.filter(isTelling), ...others.filter((column) => !isTelling(column))];
  return (
    <div className={styles['card']}>
      <Link
        className={styles['title']}
        to="/records/$object/$id"
        params={{ object: object.name, id: row.id }}
      >
        {readText(row[object.title]) ?? row.id}
      </Link>
      <OfRecord object={object.name} id={row.id}>
        {mark && (
          <span className={styles['mark']}>
            <Value value={row[mark.path]} field={mark.field} />
          </span>
        )}
        <span className={styles['facts']}>
          {facts.slice(0, 2).map((column) => (
            <span key={column.path} className={styles['fact']}>
              <Value value={row[column.path]} field={column.field} />
            </span>
          ))}
        </span>
      </OfRecord>
    </div>
  );
}

const telling: ReadonlySet<string> = new Set(['link', 'phone', 'email', 'day', 'instant', 'money']);

function isTelling({ field }: Column): boolean {
  return telling.has(field.valueKind);
}
