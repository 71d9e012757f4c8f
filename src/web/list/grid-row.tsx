import { Checkbox } from 'antd';
import { Suspense, memo, type CSSProperties } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { OfRecord } from '#web/contact/reach-link.tsx';
import { Value } from '#web/kinds/value.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import { CellEditor } from './cell-editor.tsx';
import type { Column } from './columns.ts';
import type { Cursor } from './cursor.ts';
import type { Selection } from './selection.ts';
import styles from './grid.module.css';

type Props = {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  /** Where it stands in the table, heads of groups counted. */
  readonly line: number;
  readonly object: ObjectMeta;
  readonly columns: readonly Column[];
  readonly cursor: Cursor;
  readonly selection?: Selection;
  readonly isOpened: boolean;
  readonly style: CSSProperties;
};

/** One record of a list. */
export function GridRow({
  id,
  row,
  index,
  line,
  object,
  columns,
  cursor,
  selection,
  isOpened,
  style,
}: Props) {
  const t = useText(listTexts);
  const isCurrent = cursor.row === index;
  const isSelected = selection?.ids.has(row.id) ?? false;
  const title = readText(row[object.title]) ?? row.id;
  return (
    <div
      id={`${id}-${index}`}
      role="row"
      aria-rowindex={line + 2}
      aria-selected={selection ? isSelected : undefined}
      className={styles['row']}
      data-current={isCurrent}
      data-opened={isOpened}
      style={style}
    >
      {selection && (
        <div role="gridcell" className={styles['check']}>
          <Checkbox
            checked={isSelected}
            tabIndex={-1}
            aria-label={t('select', { title })}
            onClick={(event) =>
              selection.toggle(
                index,
                event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey,
              )
            }
          />
        </div>
      )}
      {columns.map((column, at) => {
        const isHere = isCurrent && cursor.column === at;
        return (
          <div
            key={column.path}
            id={`${id}-${index}-${at}`}
            role="gridcell"
            aria-colindex={at + 1}
            className={styles['cell']}
            data-title={column.isTitle}
            data-align={column.align}
            data-here={isHere}
            data-at={`${index}/${at}`}
          >
            {isHere && cursor.isEditing ? (
              <CellEditor object={object} row={row} column={column} onEnd={cursor.endEdit} />
            ) : (
              <OfRecord object={object.name} id={row.id}>
                <CellValue column={column} value={row[column.path]} />
              </OfRecord>
            )}
          </div>
        );
      })}
      <div role="presentation" data-at={`${index}/`} />
    </div>
  );
}

const CellValue = memo(function CellValue({ column, value }: { column: Column; value: unknown }) {
  return (
    <span className={styles['value']}>
      <Suspense>
        <Value value={value} field={column.field} />
      </Suspense>
    </span>
  );
});

type SkeletonProps = {
  readonly columns: readonly Column[];
  readonly index: number;
  readonly style?: CSSProperties;
};

/** A row's shape while its values are on their way. */
export function RowSkeleton({ columns, index, style }: SkeletonProps) {
  return (
    <div className={styles['row']} data-skeleton {...(style ? { style } : {})} aria-hidden>
      <div className={styles['check']} />
      {columns.map((column, at) => (
        <div key={column.path} className={styles['cell']}>
          <span
            className={styles['grey']}
            style={{ width: `${40 + ((index * 31 + at * 17) % 45)}%` }}
          />
        </div>
      ))}
    </div>
  );
}
