import { useVirtualizer } from '@tanstack/react-virtual';
import { useElementScrollRestoration } from '@tanstack/react-router';
import {
  useEffect,
  useId,
  useRef,
  type CSSProperties,
  type DragEvent,
  type ReactNode,
} from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useLabel } from '#web/language/language.ts';
import type { Column } from './columns.ts';
import { useCursor, type Cursor } from './cursor.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow, RowSkeleton } from './grid-row.tsx';
import type { Line } from './groups/lines.ts';
import type { Selection } from './selection.ts';
import { useWidths } from './widths.ts';
import styles from './grid.module.css';

export type Density = 'comfortable' | 'compact';

/** The lines of a grouped list: heads among the rows. */
export type GridLines = {
  readonly lines: readonly Line[];
  /** Where each row stands among the lines. */
  readonly places: readonly number[];
  readonly head: (line: Line & { kind: 'head' }, place: LinePlace) => ReactNode;
  readonly onShown: (first: number, last: number) => void;
};

/** Where a line is drawn. */
export type LinePlace = { readonly index: number; readonly style: CSSProperties };

type Props = {
  readonly object: ObjectMeta;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly sort: readonly string[];
  readonly onSort?: (sort: readonly string[]) => void;
  readonly onReorder?: (paths: readonly string[]) => void;
  readonly selection?: Selection;
  readonly density: Density;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly onPage: (id: string) => void;
  readonly empty: ReactNode;
  readonly grouped?: GridLines;
};

const heights = { comfortable: 44, compact: 34 } as const;

/** Rows of records that stay quick however many there are; everything also works by keyboard. */
export function Grid(props: Props) {
  const { object, columns, rows, isLoading, hasMore, onMore, selection, density, opened } = props;
  const { grouped, empty } = props;
  const label = useLabel();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [widths, changeWidth] = useWidths(object.name);
  const restored = useElementScrollRestoration({ id: `list-${object.name}` });
  const height = heights[density];
  const count = grouped ? grouped.lines.length : rows.length + (hasMore ? 3 : 0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialOffset: restored?.scrollY ?? 0,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const cursor = useCursor({
    ...props,
    reveal: (index) => virtual.scrollToIndex(grouped?.places[index] ?? index),
  });
  const dragging = useDragging(columns, props.onReorder);
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    if (hasMore && last >= rows.length - 15) onMore();
  }, [hasMore, last, rows.length, onMore]);
  useEffect(() => grouped?.onShown(first, last), [grouped, first, last]);

  const sized = columns.map((column) => widths[column.path] ?? column.width);
  const lead = selection ? [36] : [];
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--columns': [
      ...lead.map((width) => `${width}px`),
      // What the person sized stays; the others share what a wide screen leaves over.
      ...columns.map(({ path, width }) =>
        widths[path] ? `${widths[path]}px` : `minmax(${width}px, ${width}fr)`,
      ),
      'minmax(24px, 24fr)',
    ].join(' '),
    '--width': `${[...lead, ...sized, 24].reduce((total, width) => total + width, 0)}px`,
    '--row': `${height}px`,
  };
  return (
    <div
      ref={scroller}
      className={styles['grid']}
      data-density={density}
      data-scroll-restoration-id={`list-${object.name}`}
      style={style}
      role="grid"
      aria-label={label(object.label.many)}
      aria-rowcount={hasMore ? -1 : count + 1}
      aria-colcount={columns.length + lead.length}
      aria-multiselectable={selection !== undefined}
      aria-busy={isLoading}
      aria-activedescendant={activeId(id, cursor, rows)}
      tabIndex={0}
      onKeyDown={cursor.onKey}
      onClick={(event) => atOf(event.target, cursor.point)}
      onDoubleClick={(event) =>
        atOf(event.target, (row, column) => column !== null && cursor.edit(row, column))
      }
      {...dragging}
    >
      <GridHead {...props} widths={sized} onWidth={changeWidth} />
      {isLoading &&
        Array.from({ length: 14 }, (_, index) => (
          <RowSkeleton key={index} columns={columns} index={index} />
        ))}
      {!isLoading && count === 0 && <div className={styles['empty']}>{empty}</div>}
      {!isLoading && count > 0 && (
        <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const line = grouped?.lines[index];
            const place = { transform: `translateY(${start}px)` };
            if (line?.kind === 'head') return grouped?.head(line, { index, style: place });
            const at = line ? (line.kind === 'row' ? line.at : -1) : index;
            const row = rows[at];
            if (!row)
              return (
                <RowSkeleton key={`more-${index}`} columns={columns} index={index} style={place} />
              );
            return (
              <GridRow
                key={row.id}
                id={id}
                row={row}
                index={at}
                line={index}
                object={object}
                columns={columns}
                cursor={cursor}
                {...(selection ? { selection } : {})}
                isOpened={row.id === opened}
                style={place}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

// One ear for all cells; links, boxes and editors inside a cell answer for themselves.
function atOf(target: EventTarget, act: (row: number, column: number | null) => void): void {
  if (!(target instanceof Element) || target.closest('a, button, label, input, [data-editor]'))
    return;
  const at = target.closest<HTMLElement>('[data-at]')?.dataset['at'];
  if (at === undefined) return;
  const [row, column] = at.split('/');
  act(Number(row), column === '' ? null : Number(column));
}

/** Columns change places by dragging one name onto another. */
function useDragging(columns: readonly Column[], onReorder: Props['onReorder']) {
  const dragged = useRef<string | null>(null);
  if (!onReorder) return {};
  return {
    onDragStart: (event: DragEvent) => {
      dragged.current = pathAt(event.target);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged.current && pathAt(event.target)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const [from, to] = [dragged.current, pathAt(event.target)];
      if (!from || !to || from === to) return;
      const rest = columns.map((column) => column.path).filter((path) => path !== from);
      onReorder(rest.toSpliced(rest.indexOf(to), 0, from));
    },
  };
}

function pathAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? null;
}

function activeId(id: string, cursor: Cursor, rows: readonly Row[]): string | undefined {
  if (cursor.row >= rows.length || cursor.row < 0) return undefined;
  return cursor.column === null ? `${id}-${cursor.row}` : `${id}-${cursor.row}-${cursor.column}`;
}
