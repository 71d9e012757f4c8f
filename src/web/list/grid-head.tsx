import { Checkbox } from 'antd';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Row } from '#web/api/row.ts';
import { useText } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import type { Column } from './columns.ts';
import type { Selection } from './selection.ts';
import { nextSort, sortOf } from './sort.ts';
import styles from './grid.module.css';

type Props = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly widths: readonly number[];
  readonly onWidth: (path: string, width: number) => void;
  readonly sort: readonly string[];
  readonly onSort?: (sort: readonly string[]) => void;
  readonly onReorder?: (paths: readonly string[]) => void;
  readonly selection?: Selection;
};

/** The names of the columns: click sorts, drag moves, the edge resizes. */
export function GridHead({
  columns,
  rows,
  widths,
  onWidth,
  sort,
  onSort,
  onReorder,
  selection,
}: Props) {
  const t = useText(listTexts);
  const isAll = rows.length > 0 && selection?.ids.size === rows.length;
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        {selection && (
          <div role="columnheader" className={styles['check']}>
            <Checkbox
              checked={isAll}
              indeterminate={selection.ids.size > 0 && !isAll}
              onChange={(event) =>
                selection.set(event.target.checked ? rows.map((row) => row.id) : [])
              }
              aria-label={t('select.all')}
            />
          </div>
        )}
        {columns.map((column, index) => (
          <div
            key={column.path}
            role="columnheader"
            className={styles['name']}
            data-path={column.path}
            data-title={column.isTitle}
            data-align={column.align}
            aria-sort={sortOf(sort, column.path) ?? 'none'}
            draggable={onReorder !== undefined && !column.isTitle}
          >
            <ColumnName column={column} sort={sort} {...(onSort ? { onSort } : {})} />
            <WidthHandle column={column} width={widths[index] ?? column.width} onWidth={onWidth} />
          </div>
        ))}
        <div role="columnheader" aria-hidden />
      </div>
    </div>
  );
}

type NameProps = {
  readonly column: Column;
  readonly sort: readonly string[];
  readonly onSort?: (sort: readonly string[]) => void;
};

function ColumnName({ column, sort, onSort }: NameProps) {
  const t = useText(listTexts);
  const order = sortOf(sort, column.path);
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp;
  if (!onSort || !isSortable(column))
    return <span className={styles['label']}>{column.label}</span>;
  return (
    <button
      type="button"
      className={styles['label']}
      aria-label={t('sort', { field: column.label })}
      onClick={(event) => onSort(nextSort(sort, column.path, event.shiftKey))}
    >
      <span>{column.label}</span>
      {order && <Arrow size={13} aria-label={t(`sort.${order}`)} />}
    </button>
  );
}

type HandleProps = {
  readonly column: Column;
  readonly width: number;
  readonly onWidth: (path: string, width: number) => void;
};

function WidthHandle({ column, width, onWidth }: HandleProps) {
  const t = useText(listTexts);
  const from = useRef<{ x: number; width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = {
      x: event.clientX,
      width: event.currentTarget.parentElement?.offsetWidth ?? width,
    };
  };
  const drag = (event: PointerEvent) => {
    if (from.current) onWidth(column.path, from.current.width + event.clientX - from.current.x);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step === undefined) return;
    event.stopPropagation();
    onWidth(column.path, width + step);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('resize', { field: column.label })}
      aria-valuenow={width}
      tabIndex={-1}
      className={styles['handle']}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={() => (from.current = null)}
      onDoubleClick={() => onWidth(column.path, column.width)}
      onKeyDown={onKey}
    />
  );
}

function isSortable({ field }: Column): boolean {
  return ![
    'links',
    'files',
    'file',
    'address',
    'place',
    'structure',
    'manyChoice',
    'longText',
    'richText',
  ].includes(field.valueKind);
}
