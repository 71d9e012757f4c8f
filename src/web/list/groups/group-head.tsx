import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FieldMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { groupTexts } from '#web/texts/groups.ts';
import type { Column } from '../columns.ts';
import type { LinePlace } from '../grid.tsx';
import type { GroupOfList } from './group-of-list.ts';
import styles from './groups.module.css';
import grid from '../grid.module.css';

type Props = {
  readonly group: GroupOfList;
  readonly mark: ReactNode;
  readonly isOpen: boolean;
  readonly columns: readonly Column[];
  readonly onFold: () => void;
  readonly place: LinePlace;
};

/** The head of a group in a table: its value, how many records it has, and under each column of figures their sum. */
export function GroupHead(props: Props) {
  const { group, mark, isOpen, columns, onFold, place } = props;
  const t = useText(groupTexts);
  const format = useFormat();
  const Fold = isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      className={`${grid['row']} ${styles['head']}`}
      data-group={group.id}
      style={place.style}
    >
      <div role="presentation" className={grid['check']} />
      {columns.map((column) => (
        <div
          key={column.path}
          role="gridcell"
          className={grid['cell']}
          data-title={column.isTitle}
          data-align={column.align}
        >
          {column.isTitle ? (
            <button
              type="button"
              className={styles['fold']}
              aria-expanded={isOpen}
              onClick={onFold}
            >
              <Fold size={15} aria-hidden />
              <span className={styles['name']}>{mark}</span>
              <span className={styles['count']}>{format.number(group.count)}</span>
              <span className="for-readers-only">{t('records', { count: group.count })}</span>
            </button>
          ) : (
            <Sum column={column} sum={group.sums[column.path] ?? null} />
          )}
        </div>
      ))}
      <div role="presentation" />
    </div>
  );
}

function Sum({ column, sum }: { column: Column; sum: string | null }) {
  const t = useText(groupTexts);
  const write = useSumText(column.field);
  if (sum === null) return null;
  return (
    <span className={styles['sum']} title={t('sum', { field: column.label })}>
      <span className="for-readers-only">{t('sum', { field: column.label })} </span>
      {write(sum)}
    </span>
  );
}

// Sums of money are told in the currency of the workspace, whatever the single amounts were in.
function useSumText({ valueKind }: FieldMeta): (sum: string) => string {
  const format = useFormat();
  const { workspace } = useMeta();
  return (sum) =>
    valueKind === 'money'
      ? format.money({ amount: sum, currency: workspace.currency })
      : format.number(sum);
}
