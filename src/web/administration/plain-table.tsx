import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

/** A column of a short table. */
export type PlainColumn<Item> = {
  readonly key: string;
  readonly label: string;
  /** Null where there is nothing to show. */
  readonly cell: (item: Item) => ReactNode;
  readonly align?: 'end';
  /** In pixels; the others share what is left. */
  readonly width?: number;
  /** Acts stand without a heading of their own; its label is for readers only. */
  readonly isActs?: boolean;
};

type Props<Item> = {
  readonly label: string;
  readonly columns: readonly PlainColumn<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Rows that do not count any more are drawn quieter. */
  readonly isQuiet?: (item: Item) => boolean;
};

/** A table of a few hundred rows at most, which becomes cards where the window is narrow. */
export function PlainTable<Item>({ label, columns, items, keyOf, isQuiet }: Props<Item>) {
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                {...(column.width ? { style: { width: column.width } } : {})}
              >
                {column.isActs ? (
                  <span className="for-readers-only">{column.label}</span>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={keyOf(item)} data-quiet={isQuiet?.(item) ?? false}>
              {columns.map((column, index) => {
                const content = column.cell(item);
                const isEmpty = content === null || content === '';
                return (
                  <td
                    key={column.key}
                    data-label={index === 0 || column.isActs ? undefined : column.label}
                    data-align={column.align}
                    data-acts={column.isActs ?? false}
                    data-empty={isEmpty}
                  >
                    {column.isActs ? (
                      <span className={styles['acts']}>{content}</span>
                    ) : (
                      (isEmpty && '–') || content
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
