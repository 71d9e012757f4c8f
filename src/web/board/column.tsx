import { useDroppable } from '@dnd-kit/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { listQuery } from '#web/api/queries.ts';
import type { ListRequest } from '#web/api/row.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { boardTexts } from '#web/texts/board.ts';
import { Card, type CardContext } from './card.tsx';
import { dropId, type BoardColumn } from './columns-of-board.ts';
import styles from './board.module.css';

type Props = {
  readonly column: BoardColumn;
  readonly name: string;
  readonly mark: ReactNode;
  /** The sum or other figure of the column, in words. */
  readonly figure: string | null;
  readonly request: ListRequest;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  readonly context: CardContext;
};

/** One value of the board's field with its records; it fetches and pages by itself. */
export function Column(props: Props) {
  const { column, name, mark, figure, isFolded, onFold } = props;
  const t = useText(boardTexts);
  const format = useFormat();
  const { isOver, setNodeRef } = useDroppable({ id: dropId(column) });
  const Fold = isFolded ? ChevronsLeftRight : ChevronsRightLeft;
  return (
    <section
      ref={setNodeRef}
      className={styles['column']}
      data-folded={isFolded}
      data-over={isOver}
      aria-label={t('column', { name, count: column.count })}
    >
      <header className={styles['head']}>
        <h2 className={styles['value']}>{mark}</h2>
        <span className={styles['count']}>{format.number(column.count)}</span>
        {figure !== null && !isFolded && <span className={styles['figure']}>{figure}</span>}
        <Button
          size="small"
          type="text"
          className={styles['fold'] ?? ''}
          icon={<Fold size={14} aria-hidden />}
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'unfold' : 'fold', { name })}
          onClick={onFold}
        />
      </header>
      {!isFolded && <Cards {...props} />}
    </section>
  );
}

function Cards({ column, request, context }: Props) {
  const t = useText(boardTexts);
  const list = useInfiniteQuery({
    ...listQuery(context.object.name, request),
    // The group query has said already that nothing is there.
    enabled: column.count > 0,
  });
  const rows = column.count === 0 ? [] : (list.data?.pages.flatMap((page) => page.items) ?? []);
  if (list.error && !list.data)
    return (
      <p role="alert" className={styles['note']}>
        {list.error.message}
      </p>
    );
  if (column.count > 0 && list.isPending) return <Lines count={Math.min(column.count, 4)} />;
  return (
    <div className={styles['cards']}>
      <ul className={styles['stack']}>
        {rows.map((row) => (
          <Card key={row.id} row={row} column={column} context={context} />
        ))}
      </ul>
      {rows.length === 0 && <p className={styles['note']}>{t('none')}</p>}
      {list.hasNextPage && (
        <Button
          type="text"
          block
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more', { shown: rows.length, count: column.count })}
        </Button>
      )}
    </div>
  );
}
